import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import type { Charge } from './proof.ts'

/** What came of a charge. */
export const VERDICTS = ['convicted', 'acquitted', 'other-offence', 'dismissed', 'withdrawn'] as const

/** What may have failed, by the offence: the elements of the offence, and those of the accused. */
export const MAY_FAIL: Readonly<Record<Charge['offence'], readonly string[]>> = {
  TIP: ['act', 'displacement', 'means', 'purpose', 'accusedAct', 'accusedIntent'],
  SOM: ['procuring', 'illegalEntry', 'foreigner', 'national', 'benefit', 'accusedAct', 'accusedIntent'],
}

/** Why it failed, as far as the decision says so. */
export const FAILED_WHY = [
  'not-investigated',
  'witness-absent',
  'witness-changed',
  'not-believed',
  'excluded',
  'custody-broken',
  'not-from-abroad',
  'one-witness',
  'law-read-otherwise',
  'other',
] as const
export type FailedWhy = (typeof FAILED_WHY)[number]

const Money = z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/)

/** How one charge ended: verdict, sentence, which elements failed and why, and what came of compensation and assets. */
export const Outcome = z.strictObject({
  charge: z.uuid(),
  verdict: z.enum(VERDICTS),
  on: z.iso.date(),
  sentence: wording(300).nullable(),
  failed: z.array(z.strictObject({ element: z.string().min(1).max(40), why: z.enum(FAILED_WHY) })).max(10),
  /** Exact amounts of one currency (ISO 4217); null where nothing was ordered. */
  compensation: z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), ordered: Money, paid: Money.nullable() }).nullable(),
  assets: z.strictObject({ frozen: wording(200).nullable(), confiscated: wording(200).nullable(), returned: wording(200).nullable() }),
})
export type Outcome = z.infer<typeof Outcome>
