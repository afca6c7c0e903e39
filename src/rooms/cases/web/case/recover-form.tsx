import { readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { RECOVERED, type Recovered } from '../../domain/recovered-parts.ts'
import { lineTyped, RecoveryLine } from '../desk/recovery-line.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { type Brought, bringByRecovery, namedBy } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'

type RecoverFormProps = { desk: Desk; ledger: Ledger; starts?: Recovered; onDone: (brought: Brought) => unknown }

/** A case that is sealed to others is given to the officer at this desk by the line on the office's recovery sheet. */
export const RecoverForm = ({ desk, ledger, starts = 'case', onDone }: RecoverFormProps) => {
  const t = useT()
  const recover = (values: FormData) =>
    savedOrRefused(async () => {
      const recovered = RECOVERED.find((one) => one === values.get('recovered')) ?? starts
      await onDone(await bringByRecovery(desk, ledger, { secret: lineTyped(values), at: new Date().toISOString(), recovered }))
    })
  return (
    <section className="desk-part">
      <h3>{t('cases.recover.title')}</h3>
      <p>{t('cases.recover.why', { fingerprint: namedBy(ledger).recoveries.map(readAloud).join(' · ') })}</p>
      <p>{t('cases.recover.begun', { founder: readAloud(namedBy(ledger).founder) })}</p>
      <p>{t('cases.recover.effect')}</p>
      <Form onSave={recover} words={formWords(t, t('cases.recover.do'))}>
        <RecoveryLine />
        <Choice
          name="recovered"
          startsWith={starts}
          label={t('cases.recover.what')}
          options={RECOVERED.map((id) => ({
            id,
            label: t('cases.recover.what-of', { what: id }),
            detail: t('cases.recover.what-detail', { what: id }),
          }))}
        />
      </Form>
    </section>
  )
}
