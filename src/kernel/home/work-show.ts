import { z } from 'zod'
import { remote } from '../command/remote.ts'
import { STAGES } from './kind.ts'

const InBoth = z.strictObject({ es: z.string(), en: z.string() })

export const WorkAtHome = z.strictObject({
  /** What waits for whoever asks, and nothing that somebody else must do. */
  waits: z.array(
    z.strictObject({
      kind: z.string(),
      count: z.int(),
      words: InBoth,
      /** Where it waits; none where it is of no country. */
      countries: z.array(z.string()),
      address: z.string(),
    }),
  ),
  /** From what was said to what came of it, as whoever asks sees it. */
  chain: z.array(z.strictObject({ stage: z.enum(STAGES), count: z.int(), words: InBoth, address: z.string() })),
  /** With what a new programme goes on that whoever asks may do now, the first first. */
  steps: z.array(z.strictObject({ step: z.string(), words: InBoth, go: InBoth, address: z.string() })),
})
export type WorkAtHome = z.output<typeof WorkAtHome>

/** What a programme has for whoever opens its home. */
export const workShow = remote({
  room: 'home',
  name: 'work.show',
  kind: 'query',
  input: z.strictObject({
    programmeId: z.uuid(),
    /** Code of the programme, as addresses have it. */
    programme: z.string().regex(/^[A-Z0-9-]{2,24}$/),
  }),
  output: WorkAtHome,
})
