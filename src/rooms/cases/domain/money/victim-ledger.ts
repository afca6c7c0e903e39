import { sumOf } from './amounts.ts'
import type { PaymentOnce } from './payments-of.ts'

/** What a line of a ledger is of: what was due to the victim, kept from them, paid to them; what they paid, and what is claimed of them. */
export const LEDGER_SIDES = ['owed-to', 'withheld-from', 'paid-to', 'paid-by', 'owed-by'] as const
export type LedgerSide = (typeof LEDGER_SIDES)[number]

export type LedgerTotal = { readonly currency: string; readonly by: Readonly<Record<LedgerSide, string>> }
export type LedgerLine = { readonly side: LedgerSide; readonly payment: PaymentOnce }
export type VictimLedger = { readonly lines: readonly LedgerLine[]; readonly totals: readonly LedgerTotal[] }

const sideOf = ({ content: { payer, payee, moved } }: PaymentOnce, victim: string): LedgerSide | null => {
  if (payee.kind === 'person' && payee.person === victim)
    return ({ paid: 'paid-to', owed: 'owed-to', withheld: 'withheld-from' } as const)[moved]
  if (payer.kind !== 'person' || payer.person !== victim) return null
  // A victim withholds nothing: what they are said to keep back is what is claimed of them.
  return moved === 'paid' ? 'paid-by' : 'owed-by'
}

const totalIn = (lines: readonly LedgerLine[], currency: string): LedgerTotal => {
  const of = (side: LedgerSide) =>
    sumOf(
      lines.filter((line) => line.side === side && line.payment.content.currency === currency).map(({ payment }) => payment.content.amount),
    )
  return {
    currency,
    by: {
      'owed-to': of('owed-to'),
      'withheld-from': of('withheld-from'),
      'paid-to': of('paid-to'),
      'paid-by': of('paid-by'),
      'owed-by': of('owed-by'),
    },
  }
}

/** What is recorded of one victim, per currency. Nothing is set off against anything: what is claimed is for whoever claims it. */
export const victimLedger = (payments: readonly PaymentOnce[], victim: string): VictimLedger => {
  const lines = payments.flatMap((payment): readonly LedgerLine[] => {
    const side = sideOf(payment, victim)
    return side ? [{ side, payment }] : []
  })
  const currencies = [...new Set(lines.map(({ payment }) => payment.content.currency))].toSorted()
  return { lines, totals: currencies.map((currency) => totalIn(lines, currency)) }
}
