import type { PaymentParty } from '../../contract/payment.ts'
import type { CaseFile } from '../case-file.ts'
import { apart, compareAmounts, sumOf } from './amounts.ts'
import type { Flow } from './payments-of.ts'

/** A place that money came into and went out of, and not as much of it: where does the rest come from, or where is it? */
export type OutOfBalance = {
  readonly party: PaymentParty
  readonly currency: string
  readonly came: string
  readonly went: string
  readonly difference: string
  readonly more: 'came' | 'went'
}

/** Each place and currency by itself. Victims are left out: what they paid and were paid is in their own ledger, and no account of theirs is asked to balance. */
export const outOfBalance = (flows: readonly Flow[], persons: CaseFile['person']): readonly OutOfBalance[] => {
  const victims = new Set(persons.filter(({ content }) => content.roles.includes('victim')).map(({ id }) => id))
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter((one) => !victims.has(one))
  return places.flatMap((place) => {
    const touching = flows.filter(({ from, to }) => (from === place) !== (to === place))
    return [...new Set(touching.map(({ payment }) => payment.content.currency))].toSorted().flatMap((currency): readonly OutOfBalance[] => {
      const own = touching.filter(({ payment }) => payment.content.currency === currency)
      const [into, out] = [own.filter(({ to }) => to === place), own.filter(({ from }) => from === place)]
      const [first] = into
      if (!first || out.length === 0) return []
      const [came, went] = [into, out].map((side) => sumOf(side.map(({ payment }) => payment.content.amount)))
      if (came === undefined || went === undefined || compareAmounts(came, went) === 0) return []
      const more = compareAmounts(came, went) > 0 ? 'came' : 'went'
      return [{ party: first.payment.content.payee, currency, came, went, difference: apart(came, went), more }]
    })
  })
}
