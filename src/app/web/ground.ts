import { QueryClient } from '@tanstack/react-query'
import { Refused } from '#ui/client/refusal.ts'
import { Words } from '#ui/client/words.tsx'
import { catalogueOf } from './catalogues.ts'
import { firstLang } from './language.ts'

/** What every page stands on: answers that were given, and words. */
export type Ground = { readonly queries: QueryClient; readonly words: Words }

const TRIES = 2
const BUSY = 503

/** A server that is away or busy may be back in a second; what it refuses it would refuse again. */
const again = (failures: number, error: Error): boolean =>
  failures < TRIES && error instanceof Refused && (error.refusal.status === 0 || error.refusal.status === BUSY)

export const openGround = (): Ground => ({
  queries: new QueryClient({ defaultOptions: { queries: { retry: again, staleTime: 5000 } } }),
  words: new Words(catalogueOf, firstLang()),
})
