import { z } from 'zod'
import { KeyId, Moment } from '#seal/key.ts'
import { Signature } from '#seal/signature.ts'
import { Hash } from '../keeping.ts'
import { CELL_IDS, CountedYear } from './measures.ts'

/** What leaves of a cell: its number, or null where it is withheld. */
const Told = z.int().min(0).max(1_000_000).nullable()

/** The counts of one office for one year, as its head signs them. It holds what is published and nothing more. */
export const CountsRelease = z.strictObject({
  v: z.literal(1),
  type: z.literal('counts'),
  programme: z.uuid(),
  office: z.uuid(),
  country: z.string().regex(/^[A-Z]{2}$/),
  year: CountedYear,
  /** Whether the office tells zeros. */
  zeros: z.boolean(),
  cells: z.record(z.enum(CELL_IDS), Told),
  /** The release of the same office and year that this one takes the place of. */
  supersedes: Hash.nullable(),
  at: Moment,
  from: KeyId,
  sig: Signature,
})
export type CountsRelease = z.infer<typeof CountsRelease>

const Words = z.strictObject({ es: z.string(), en: z.string() })

/** What others hear of it: everything that is needed to show the numbers beside those of other sources, and no word of a case. */
export const CountsReleased = z.strictObject({
  id: Hash,
  office: z.uuid(),
  officeName: z.string(),
  country: z.string(),
  year: z.int(),
  signedAt: z.string(),
  signedBy: KeyId,
  cells: z.array(
    z.strictObject({
      /** Stable, and its own for each offence. */
      indicator: z.string(),
      offence: z.enum(['trafficking', 'smuggling']),
      unit: z.enum(['case', 'suspect', 'person', 'victim']),
      stage: z.enum(['contact', 'prosecuted', 'convicted', 'victims']).nullable(),
      name: Words,
      definition: Words,
      /** The element that failed, where the number is of one. */
      element: Words.nullable(),
      value: z.int().nullable(),
    }),
  ),
})
export type CountsReleased = z.infer<typeof CountsReleased>
