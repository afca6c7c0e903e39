import { SourceLine } from '#programme/source-line.ts'
import { z } from 'zod'

/** What the text of a finding or gap cites beside its evidence, or names in passing, by the code that stands in it, as far as the reader sees it. */
export const Cited = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'finding', 'gap']), code: z.string() }),
  z.strictObject({ kind: z.literal('statement'), code: z.string(), id: z.string() }),
  z.strictObject({ kind: z.literal('source'), code: z.string(), source: SourceLine }),
])
export type Cited = z.output<typeof Cited>
