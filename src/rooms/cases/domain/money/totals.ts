import { type Move, MOVES, type Payment, PAYMENT_STATUSES, type PaymentStatus } from '../../contract/payment.ts'
import { sumOf } from './amounts.ts'
import type { PaymentOnce } from './payments-of.ts'

/** What of one currency was paid, is owed or was withheld, by how well it is known. Currencies are never added to each other. */
export type Total = {
  readonly currency: string
  readonly moved: Move
  readonly payments: number
  readonly by: Readonly<Record<PaymentStatus, string>>
  readonly all: string
}

/** In the order of the currencies' codes; none where nothing of a kind is recorded. */
export const totalsOf = (payments: readonly PaymentOnce[]): readonly Total[] => {
  const contents = payments.map(({ content }) => content)
  const currencies = [...new Set(contents.map(({ currency }) => currency))].toSorted()
  const sum = (own: readonly Payment[]) => sumOf(own.map(({ amount }) => amount))
  return currencies.flatMap((currency) =>
    MOVES.flatMap((moved): readonly Total[] => {
      const own = contents.filter((one) => one.currency === currency && one.moved === moved)
      const [evidenced, alleged, inferred] = PAYMENT_STATUSES.map((status) => sum(own.filter((one) => one.status === status)))
      const by = { evidenced: evidenced ?? '0', alleged: alleged ?? '0', inferred: inferred ?? '0' }
      return own.length === 0 ? [] : [{ currency, moved, payments: own.length, by, all: sum(own) }]
    }),
  )
}
