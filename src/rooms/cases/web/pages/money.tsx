import { useCallback, useMemo, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { paths } from '../../contract/paths.ts'
import type { Payment } from '../../contract/payment.ts'
import { outOfBalance } from '../../domain/money/out-of-balance.ts'
import { flowsOf, paymentsOf } from '../../domain/money/payments-of.ts'
import { roundTrips } from '../../domain/money/trails.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { titleOf } from '../case/title-of.ts'
import { LedgerSheet } from '../money/ledger-sheet.tsx'
import { PaymentForm } from '../money/payment-form.tsx'
import { PaymentsPart } from '../money/payments-part.tsx'
import { QuestionsPart } from '../money/questions-part.tsx'
import { TotalsTable } from '../money/totals-table.tsx'
import { VictimPart } from '../money/victim-part.tsx'
import { namesOf } from '../proof/case-names.ts'
import '../money/money.css'

const AddPayment = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const notice = useNotice()
  const [round, setRound] = useState(0)
  const save = async (payment: Payment) => {
    await desk.add(one.kept.ctx, 'payment', payment)
    notice({ text: worded((t) => t('cases.money.added')) })
    setRound((last) => last + 1)
  }
  return (
    <Disclosure level={2} title={t('cases.money.add')} startsOpen={one.file.payment.length === 0}>
      <div className="desk-part">
        <PaymentForm key={round} file={one.file} save={t('cases.group.save')} onSave={save} />
      </div>
    </Disclosure>
  )
}

const Money = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const [printed, setPrinted] = useState<string | null>(null)
  const done = useCallback(() => setPrinted(null), [])
  const names = useMemo(() => namesOf(t, file), [t, file])
  const payments = useMemo(() => paymentsOf(file), [file])
  const flows = useMemo(() => flowsOf(payments), [payments])
  const questions = useMemo(() => ({ balances: outOfBalance(flows, file.person), rounds: roundTrips(flows) }), [flows, file.person])
  const victims = [...new Set(file.person.filter(({ content }) => content.roles.includes('victim')).map(({ id }) => id))]
  const own = { ...at, names, payments }
  return (
    <>
      <CaseHead {...at} title={t('cases.page.money')} />
      <p className="desk-part">{t('cases.money.lead')}</p>
      <PaymentsPart {...own} />
      <AddPayment {...at} />
      <TotalsTable payments={payments} />
      {victims.length > 0 && payments.length > 0 && (
        <section className="money-part">
          <h2>{t('cases.money.victims')}</h2>
          {victims.map((victim) => (
            <VictimPart key={victim} victim={victim} payments={payments} flows={flows} names={names} onPrint={() => setPrinted(victim)} />
          ))}
        </section>
      )}
      {payments.length > 0 && <QuestionsPart {...own} {...questions} />}
      {printed && <LedgerSheet victim={printed} title={titleOf(t, file)} payments={payments} names={names} onDone={done} />}
    </>
  )
}

/** The money of a case: who paid whom, what is owed and withheld, where it went and what is open. */
export const Page = () => {
  const { case: ctx } = useParts(paths.money)
  return <AtCase ctx={ctx}>{(at) => <Money {...at} />}</AtCase>
}
