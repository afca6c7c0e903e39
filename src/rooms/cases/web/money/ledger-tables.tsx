import { useLocale, useT } from '#ui/client/words.tsx'
import { LEDGER_SIDES, type VictimLedger } from '../../domain/money/victim-ledger.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { amountWords, partyWords } from './money-words.ts'

type LedgerProps = { readonly ledger: VictimLedger; readonly names: CaseNames }

const Totals = ({ ledger: { totals } }: LedgerProps) => {
  const t = useT()
  return (
    <table className="money-table">
      <thead>
        <tr>
          <th scope="col">{t('cases.money.currency')}</th>
          {LEDGER_SIDES.map((side) => (
            <th key={side} scope="col" className="money-amount">
              {t('cases.money.side', { side: side.replaceAll('-', '_') })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.map(({ currency, by }) => (
          <tr key={currency}>
            <th scope="row">{currency}</th>
            {LEDGER_SIDES.map((side) => (
              <td key={side} className="money-amount">
                {amountWords(t, by[side], currency)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HEADS = ['date', 'side-head', 'other', 'amount', 'channel', 'status', 'exhibits'] as const

/** Every payment of the ledger, with the other side of it. */
const Lines = ({ ledger: { lines }, names }: LedgerProps) => {
  const t = useT()
  const locale = useLocale()
  return (
    <table className="money-table">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`cases.money.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ side, payment: { id, content } }) => (
          <tr key={id}>
            <td>{content.date === null ? t('cases.money.no-date') : writtenDate(locale, content.date)}</td>
            <td>{t('cases.money.side', { side: side.replaceAll('-', '_') })}</td>
            <td>
              {partyWords(t, names, side.endsWith('by') ? content.payee : content.payer)}
              {content.purpose !== null && <span className="money-soft"> {content.purpose}</span>}
            </td>
            <td className="money-amount">{amountWords(t, content.amount, content.currency)}</td>
            <td>{t('cases.money.channel-of', { channel: content.channel })}</td>
            <td>{t('cases.money.status-of', { status: content.status })}</td>
            <td>{content.exhibits.map(names.exhibit).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What of a victim is due, withheld and paid. @param isWhole with every payment beneath, as on paper */
export const LedgerTables = ({ ledger, names, isWhole }: LedgerProps & { readonly isWhole: boolean }) => {
  const t = useT()
  return (
    <>
      <div className="money-scroll" tabIndex={0} role="region" aria-label={t('cases.money.ledger-totals')}>
        <Totals ledger={ledger} names={names} />
      </div>
      <p className="money-soft">{t('cases.money.ledger-text')}</p>
      {isWhole && <Lines ledger={ledger} names={names} />}
    </>
  )
}
