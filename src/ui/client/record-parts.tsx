import { type ComponentType, createContext, lazy, type ReactNode, Suspense, useContext } from 'react'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import type { Page } from './page.ts'
import { pageUnfetched } from './refusal.ts'

type PartOf = ComponentType<{ readonly record: ChainRecord }>

/** What one room adds to the pages on which rooms below it show records: where the report speaks of a statement. */
export type RecordPart = {
  /** Kinds of the chain that it has something to say of. */
  readonly kinds: readonly string[]
  /** The place of a page that it fills, by the name which the room of that page gave it; null is that of the record's own page. */
  readonly place: string | null
  /** Rooms whose words it uses. */
  readonly words: readonly string[]
  readonly Part: PartOf
}

type Given = Pick<RecordPart, 'kinds' | 'words'> &
  Partial<Pick<RecordPart, 'place'>> & { readonly load: () => Promise<{ readonly Part: PartOf }> }

/** Declares such a part; it is fetched with the first page that has room for it. */
export const recordPart = ({ load, place = null, ...given }: Given): RecordPart => ({
  ...given,
  place,
  Part: lazy(async () => ({ default: (await load().catch(pageUnfetched)).Part })),
})

/** Filled by the app, which alone knows every room. */
export const RecordPartsContext = createContext<readonly RecordPart[]>([])

/** Rooms whose words a page needs besides its own: for what is said of the record that it shows, and for what fills its places. */
export const wordsOfParts = (parts: readonly RecordPart[], { shows, places }: Pick<Page, 'shows' | 'places'>): readonly string[] =>
  parts
    .filter(({ kinds, place }) => (place === null ? shows !== null && kinds.includes(shows) : places.includes(place)))
    .flatMap(({ words }) => words)

type PartsProps = {
  record: ChainRecord
  place?: string
  /** Stands there where no room has anything for this kind. */
  otherwise?: ReactNode
  /** What stands around it waits for it: nothing is done there before it is known. */
  awaited?: boolean
}

/** What other rooms say of this record, or do with it in a place of the page. It comes when the page is already there. */
export const RecordParts = ({ record, place, otherwise = null, awaited = false }: PartsProps) => {
  const parts = useContext(RecordPartsContext).filter((part) => part.place === (place ?? null) && part.kinds.includes(record.kind))
  if (parts.length === 0) return otherwise
  const filled = parts.map(({ Part }, at) => (
    // The list is the app's and does not change.
    <Part key={at} record={record} />
  ))
  return awaited ? filled : <Suspense>{filled}</Suspense>
}
