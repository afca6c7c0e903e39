import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { isDate } from '#law/facts-date.ts'

export const CHANNELS = ['cash', 'bank', 'remittance', 'mobile', 'crypto', 'card', 'goods', 'debt'] as const
export const PAYMENT_STATUSES = ['evidenced', 'alleged', 'inferred'] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** `paid`: it changed hands. `owed`: the payer owes it. `withheld`: the payer kept what was due. Only what was paid moved. */
export const MOVES = ['paid', 'owed', 'withheld'] as const
export type Move = (typeof MOVES)[number]

/** Somebody of the case; an account, a card or a place where it is paid out, in words; or nobody knows who, with what is known. */
const PaymentParty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: z.uuid() }),
  z.strictObject({ kind: z.literal('account'), text: wording(120) }),
  z.strictObject({ kind: z.literal('unknown'), text: wording(120).nullable() }),
])
export type PaymentParty = z.infer<typeof PaymentParty>

/** Money, or what is worth money, that went from one to another, or should have. */
export const Payment = z.strictObject({
  payer: PaymentParty,
  payee: PaymentParty,
  /** A decimal above nought, exact: `1250.50`. */
  amount: z.string().regex(/^(?!0(?:\.0+)?$)(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  moved: z.enum(MOVES),
  /** A year, a month or a day; null where not even the year is known. */
  date: z.string().refine(isDate).nullable(),
  channel: z.enum(CHANNELS),
  purpose: wording(300).nullable(),
  exhibits: z.array(z.uuid()).max(50),
  status: z.enum(PAYMENT_STATUSES),
})
export type Payment = z.infer<typeof Payment>
