import { useEffect } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { victimLedger } from '../../domain/money/victim-ledger.ts'
import { momentIn } from '../case/moment.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { LedgerTables } from './ledger-tables.tsx'

type LedgerSheetProps = {
  readonly victim: string
  readonly title: string
  readonly payments: readonly PaymentOnce[]
  readonly names: CaseNames
  readonly onDone: () => void
}

/** A victim's ledger on paper, printed as soon as it is there and gone afterwards. */
export const LedgerSheet = ({ victim, title, payments, names, onDone }: LedgerSheetProps) => {
  const t = useT()
  const locale = useLocale()
  useEffect(() => {
    addEventListener('afterprint', onDone)
    print()
    return () => removeEventListener('afterprint', onDone)
  }, [onDone])
  return (
    <section className="ledger-sheet">
      <h2>{t('cases.money.ledger', { person: names.person(victim) })}</h2>
      <p>{t('cases.money.sheet', { title, at: momentIn(locale, new Date().toISOString()) })}</p>
      <LedgerTables ledger={victimLedger(payments, victim)} names={names} isWhole />
      <p>{t('cases.money.sheet-law')}</p>
    </section>
  )
}
