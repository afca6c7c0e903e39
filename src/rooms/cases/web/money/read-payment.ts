import { factsDate, isDate } from '#law/facts-date.ts'
import { exactOf, fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { Payment } from '../../contract/payment.ts'
import { aheadIn } from '../../domain/happened.ts'

/** What is wrong with which field. */
export type PaymentFault = {
  readonly field: string
  readonly why: 'amount' | 'currency' | 'party' | 'same' | 'date' | 'ahead' | 'long' | 'evidence' | 'unsaid'
}
type Read = { readonly kind: 'payment'; readonly payment: Payment } | { readonly kind: 'faults'; readonly faults: readonly PaymentFault[] }

/** Codes that are in use; those of the standard that the browser knows. */
const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

const partyIn = (values: FormData, name: string) => {
  const chosen = fieldOf(values, name)
  const text = orNull(values, `${name}Text`)
  return chosen === 'account' || chosen === 'unknown' ? { kind: chosen, text } : { kind: 'person', person: chosen }
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s.-]+/g, '')

/** Whether somebody, or one account, is said to have paid themself. Two who are not known may be two. */
const isToSelf = ({ payer, payee }: Payment): boolean => {
  if (payer.kind === 'person') return payee.kind === 'person' && payer.person === payee.person
  return payer.kind === 'account' && payee.kind === 'account' && bare(payer.text) === bare(payee.text)
}

/** The payment that was typed, or what is wrong with it. @param today `YYYY-MM-DD` */
export const readPayment = (values: FormData, today: string): Read => {
  const [amount, currency, date] = [exactOf(values, 'amount'), trimmedOf(values, 'currency').toUpperCase(), orNull(values, 'date')]
  const typed = {
    payer: partyIn(values, 'payer'),
    payee: partyIn(values, 'payee'),
    amount,
    currency,
    date: date === null ? null : factsDate(date),
    moved: fieldOf(values, 'moved'),
    channel: fieldOf(values, 'channel'),
    purpose: orNull(values, 'purpose'),
    exhibits: values.getAll('exhibits'),
    status: fieldOf(values, 'status'),
  }
  const read = Payment.safeParse(typed)
  const issues = new Set((read.error?.issues ?? []).map(({ path }) => String(path[0])))
  const said: readonly (PaymentFault & { readonly is: boolean })[] = [
    { field: 'amount', why: 'amount', is: issues.has('amount') },
    { field: 'currency', why: 'currency', is: !isCurrency(currency) },
    ...(['payer', 'payee'] as const).map((name) => ({ field: `${name}Text`, why: 'party' as const, is: issues.has(name) })),
    ...(['moved', 'channel', 'status'] as const).map((field) => ({ field, why: 'unsaid' as const, is: issues.has(field) })),
    { field: 'payee', why: 'same', is: read.success && isToSelf(read.data) },
    { field: 'date', why: 'date', is: typed.date !== null && !isDate(typed.date) },
    { field: 'date', why: 'ahead', is: read.success && aheadIn('payment', read.data, today).length > 0 },
    { field: 'purpose', why: 'long', is: issues.has('purpose') },
    { field: 'status', why: 'evidence', is: typed.status === 'evidenced' && typed.exhibits.length === 0 },
  ]
  const faults = said.filter(({ is }) => is).map(({ field, why }) => ({ field, why }))
  return read.success && faults.length === 0 ? { kind: 'payment', payment: read.data } : { kind: 'faults', faults }
}
