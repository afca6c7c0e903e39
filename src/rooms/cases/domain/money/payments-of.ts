import { type Span, spanOf } from '#law/rules'
import type { Payment, PaymentParty } from '../../contract/payment.ts'
import type { CaseFile, Standing } from '../case-file.ts'

/** A payment once, as it was written last; `isTwice` where two versions stand, of which nobody has said which holds. */
export type PaymentOnce = Standing<Payment> & { readonly isTwice: boolean }

export const paymentsOf = ({ payment: all }: Pick<CaseFile, 'payment'>): readonly PaymentOnce[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].map((one) => ({
    ...one,
    isTwice: all.filter(({ id }) => id === one.id).length > 1,
  }))

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, '')

/** One place that money goes to or comes from. Who is unknown is nobody else: each stands alone, whatever is written of them. */
const partyKey = (party: PaymentParty, alone: string): string => {
  switch (party.kind) {
    case 'person':
      return party.person
    case 'account':
      return `account ${bare(party.text)}`
    case 'unknown':
      return `unknown ${alone}`
  }
}

/** Money that moved, between two places. */
export type Flow = { readonly payment: PaymentOnce; readonly from: string; readonly to: string; readonly days: Span }

/** Only what was paid moved; what is owed or was withheld went nowhere. */
export const flowsOf = (payments: readonly PaymentOnce[]): readonly Flow[] =>
  payments
    .filter(({ content }) => content.moved === 'paid')
    .map((payment) => ({
      payment,
      from: partyKey(payment.content.payer, `${payment.id} payer`),
      to: partyKey(payment.content.payee, `${payment.id} payee`),
      days: spanOf(payment.content.date ?? undefined),
    }))
