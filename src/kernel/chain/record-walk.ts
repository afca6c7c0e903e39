import { z } from 'zod'
import { remote } from '../command/remote.ts'

const Record = z.strictObject({ kind: z.string(), id: z.string() })
const Walked = z.strictObject({
  /** The record that was asked for, then those that the steps name, the nearest first. */
  records: z.array(
    Record.extend({
      code: z.string().nullable(),
      /** The one country that it concerns; null where that is the whole programme. */
      country: z.string().nullable(),
      label: z.strictObject({ es: z.string(), en: z.string() }).nullable(),
    }),
  ),
  /** `from` rests on `to`. */
  steps: z.array(z.strictObject({ from: Record, to: Record })),
  cut: z.boolean(),
})

/** From a sentence back to what was said, and forward to what came of it. */
export const recordWalk = remote({
  room: 'chain',
  name: 'record.walk',
  kind: 'query',
  input: z.strictObject({
    programmeId: z.uuid(),
    kind: z.string(),
    id: z.string().min(1).max(200),
    direction: z.enum(['back', 'forward']),
  }),
  output: Walked,
})
