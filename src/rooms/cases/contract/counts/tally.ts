import { z } from 'zod'
import { Hash } from '../keeping.ts'
import { CELL_IDS, CountedYear, OFFENCES } from './measures.ts'

const Count = z.int().min(0).max(100_000)
/** Counts by cell; what is not named is zero. */
export const Counts = z.partialRecord(z.enum(CELL_IDS), Count)
export type Counts = z.infer<typeof Counts>

/** Parts that protect of one case: one for each who protects, and there are seldom two. */
export const PARTS_AT_MOST = 100

/** What one officer counts in one case. */
export const CaseTally = z.strictObject({
  /** Tells a case from the others in tallies to one head for one year, and nothing else: neither which case it is, nor that it is the one of another year. */
  tag: Hash,
  /** The officer leads the case before all others: it counts in their office. */
  leads: z.boolean(),
  /** Of which offences the case is, and what is counted of it; null where they do not read the part that is built. */
  built: z.strictObject({ offences: z.array(z.enum(OFFENCES)).max(OFFENCES.length), counts: Counts }).nullable(),
  /** The parts of it that protect, each by a tag that tells nothing else; with the persons who were helped by it, or null where it is closed to them. */
  parts: z.array(z.strictObject({ tag: Hash, assisted: Count.nullable() })).max(PARTS_AT_MOST),
})
export type CaseTally = z.infer<typeof CaseTally>

/** What is a tally of any kind, also of one that is read no more. */
export const AnyTally = z.looseObject({ kind: z.string().startsWith('istmo/tally/') })

/** The cases that are open on one device, counted for one year: sealed to the head of the office, and read by nobody else. */
export const Tally = z.strictObject({
  kind: z.literal('istmo/tally/2'),
  programme: z.uuid(),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The office for which the officer counts: it is added there alone. */
  office: z.uuid(),
  year: CountedYear,
  cases: z.array(CaseTally).max(1_000),
  /** Cases they lead, begun in that year, of which nothing says yet which offence it is. */
  unsettled: Count,
})
export type Tally = z.infer<typeof Tally>
