import { readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { lineTyped, RecoveryLine } from '../desk/recovery-line.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { type Brought, bringByRecovery, namedBy } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'

type RecoverFormProps = { desk: Desk; ledger: Ledger; onDone: (brought: Brought) => unknown }

/** A case that is sealed to others is given to the officer at this desk by the line on the office's recovery sheet. */
export const RecoverForm = ({ desk, ledger, onDone }: RecoverFormProps) => {
  const t = useT()
  const recover = (values: FormData) =>
    savedOrRefused(async () => {
      await onDone(await bringByRecovery(desk, ledger, { secret: lineTyped(values), at: new Date().toISOString() }))
    })
  return (
    <section className="desk-part">
      <h3>{t('cases.recover.title')}</h3>
      <p>{t('cases.recover.why', { fingerprint: namedBy(ledger).recoveries.map(readAloud).join(' · ') })}</p>
      <p>{t('cases.recover.begun', { founder: readAloud(namedBy(ledger).founder) })}</p>
      <p>{t('cases.recover.effect')}</p>
      <Form onSave={recover} words={formWords(t, t('cases.recover.do'))}>
        <RecoveryLine />
      </Form>
    </section>
  )
}
