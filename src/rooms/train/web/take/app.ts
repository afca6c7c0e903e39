import type { PackForm } from '../../contract/pack.ts'
import type { Attempt, KeptPack } from './database.ts'
import type { Sent } from './send.ts'
import type { Store } from './store.ts'
import type { Words } from './words.ts'

/** What a screen is given: words, what is kept, and ways to the other screens. */
export type App = {
  readonly words: Words
  readonly store: Store
  readonly kept: KeptPack
  /** Whether the test opens here without a network; undefined while that is being seen to. */
  readonly ready: () => boolean | undefined
  readonly lastSent: () => Sent | undefined
  readonly go: (screen: Screen) => void
  readonly send: () => Promise<void>
}

export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'code' }
  | { readonly name: 'resume'; readonly attempt: Attempt }
  | { readonly name: 'question'; readonly attempt: string; readonly place: number }
  | { readonly name: 'review'; readonly attempt: string }
  | { readonly name: 'done' }

/** One screen: its heading, which is read out first, and what stands below it. */
export type Drawn = { readonly heading: string; readonly body: readonly Node[] }

export const formOf = ({ kept }: App, { form }: Attempt): PackForm => {
  const found = kept.pack.forms.find(({ name }) => name === form)
  if (!found) throw new Error(`the test has no form ${form}`)
  return found
}
