import { useT } from '#ui/client/words.tsx'
import { PAYMENT_STATUSES } from '../../contract/payment.ts'
import { totalsOf } from '../../domain/money/totals.ts'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { amountWords } from './money-words.ts'

/** Sums per currency and by how well they are known: exact, and never across currencies. */
export const TotalsTable = ({ payments }: { payments: readonly PaymentOnce[] }) => {
  const t = useT()
  const totals = totalsOf(payments)
  if (totals.length === 0) return null
  return (
    <section className="money-part">
      <h2>{t('cases.money.totals')}</h2>
      <p>{t('cases.money.totals-text')}</p>
      <div className="money-scroll" tabIndex={0} role="region" aria-label={t('cases.money.totals')}>
        <table className="money-table money-totals">
          <thead>
            <tr>
              <th scope="col">{t('cases.money.total-of')}</th>
              {PAYMENT_STATUSES.map((status) => (
                <th key={status} scope="col" className="money-amount">
                  {t('cases.money.status-of', { status })}
                </th>
              ))}
              <th scope="col" className="money-amount">
                {t('cases.money.total-all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ currency, moved, payments: n, by, all }) => (
              <tr key={`${currency} ${moved}`}>
                <th scope="row">{t('cases.money.total-row', { currency, moved, n })}</th>
                {PAYMENT_STATUSES.map((status) => (
                  <td key={status} className="money-amount" data-head={t('cases.money.status-of', { status })}>
                    {amountWords(t, by[status], currency)}
                  </td>
                ))}
                <td className="money-amount" data-head={t('cases.money.total-all')}>
                  <strong>{amountWords(t, all, currency)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
