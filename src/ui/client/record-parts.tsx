import { type ComponentType, createContext, lazy, Suspense, useContext } from 'react'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import { pageUnfetched } from './refusal.ts'

type PartOf = ComponentType<{ readonly record: ChainRecord }>

/** What one room adds to the pages on which rooms below it show records: where the report speaks of a statement. */
export type RecordPart = {
  /** Kinds of the chain that it has something to say of. */
  readonly kinds: readonly string[]
  /** Rooms whose words it uses. */
  readonly words: readonly string[]
  readonly Part: PartOf
}

type Given = Pick<RecordPart, 'kinds' | 'words'> & { readonly load: () => Promise<{ readonly Part: PartOf }> }

/** Declares such a part; it is fetched with the first page that has room for it. */
export const recordPart = ({ load, ...given }: Given): RecordPart => ({
  ...given,
  Part: lazy(async () => ({ default: (await load().catch(pageUnfetched)).Part })),
})

/** Filled by the app, which alone knows every room. */
export const RecordPartsContext = createContext<readonly RecordPart[]>([])

/** Rooms whose words the page of a kind of record needs besides its own. */
export const wordsOfParts = (parts: readonly RecordPart[], kind: string | null): readonly string[] =>
  parts.filter(({ kinds }) => kind !== null && kinds.includes(kind)).flatMap(({ words }) => words)

/** What other rooms say of this record. It comes when the page is already there. */
export const RecordParts = ({ record }: { record: ChainRecord }) => {
  const parts = useContext(RecordPartsContext).filter(({ kinds }) => kinds.includes(record.kind))
  return (
    <Suspense>
      {parts.map(({ Part }, at) => (
        // The list is the app's and does not change.
        <Part key={at} record={record} />
      ))}
    </Suspense>
  )
}
