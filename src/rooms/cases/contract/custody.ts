import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const CUSTODY_KINDS = [
  'collected',
  'sealed',
  'transferred',
  'received',
  'opened',
  'copied',
  'examined',
  'returned',
  'destroyed',
] as const
export type CustodyKind = (typeof CUSTODY_KINDS)[number]

/** What happened to an exhibit. Written once and never changed: what was written wrongly stands, and a later event says what it corrects and why. */
export const CustodyEvent = z.strictObject({
  exhibit: z.uuid(),
  kind: z.enum(CUSTODY_KINDS),
  /** With the hour and the zone where it happened. */
  at: z.iso.datetime({ offset: true }),
  place: wording(200),
  /** Who held it, by office and function. */
  from: wording(120).nullable(),
  to: wording(120).nullable(),
  seal: wording(60).nullable(),
  purpose: wording(300).nullable(),
  /** SHA-256 of a file of it, as it was found then. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  corrects: z.strictObject({ event: z.uuid(), why: wording(300) }).nullable(),
})
export type CustodyEvent = z.infer<typeof CustodyEvent>
