import { type Span, spanOf } from '#law/rules'
import type { Payment, PaymentParty, PaymentStatus } from '../../contract/payment.ts'
import type { CaseFile, Standing } from '../case-file.ts'
import { weighed } from '../proof/counting.ts'

/** A payment once, as it was written last and as it stands; `isTwice` where two versions stand, of which nobody has said which holds. */
export type PaymentOnce = Standing<Payment> & {
  readonly isTwice: boolean
  /** What was written. In `content` what is said to be evidenced is alleged where no exhibit that counts bears it: one was excluded, or taken away. */
  readonly written: Payment
}

const statusOf = ({ status, exhibits }: Payment, counting: ReadonlySet<string>): PaymentStatus =>
  status === 'evidenced' && !exhibits.some((id) => counting.has(id)) ? 'alleged' : status

export const paymentsOf = ({ payment: all, exhibit }: Pick<CaseFile, 'payment' | 'exhibit'>): readonly PaymentOnce[] => {
  const counting = new Set(weighed(exhibit).map(({ id }) => id))
  return [...new Map(all.map((one) => [one.id, one])).values()].map((one) => ({
    ...one,
    content: { ...one.content, status: statusOf(one.content, counting) },
    written: one.content,
    isTwice: all.filter(({ id }) => id === one.id).length > 1,
  }))
}

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
