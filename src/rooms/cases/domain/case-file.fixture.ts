import type { Version } from '#seal/ledger/opened.ts'
import type { ContentKind, ContentOf } from '../contract/contents.ts'

/** An id of tests: the same for the same number. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The first version of something, as it comes out of a case that was opened. */
export const version = <Kind extends ContentKind>(of: string, kind: Kind, content: ContentOf<Kind>): Version => ({
  entry: `${of} ${kind}`,
  id: of,
  kind,
  parents: [],
  content,
  compartment: 'c',
  keyring: 'k',
  from: 'F',
  at: '2026-03-02T14:00:00.000Z',
})
