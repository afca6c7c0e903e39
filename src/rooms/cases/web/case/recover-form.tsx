import { useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { RECOVERED, type Recovered } from '../../domain/recovered-parts.ts'
import { RecoveryLine, savedByLine } from '../desk/recovery-line.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { NotLooked } from '../meeting/not-looked.ts'
import { type Brought, namedBy } from '../store/bring.ts'
import { ReadsNow } from './reads-now.tsx'

type RecoverFormProps = {
  ledger: Ledger
  starts?: Recovered
  /** The line, where it was typed already. */
  line?: string
  onDone: (brought: Brought) => unknown
}

/** A case that is sealed to others is given to the officer at this desk by the line on the office's recovery sheet. */
export const RecoverForm = ({ ledger, starts = 'case', line, onDone }: RecoverFormProps) => {
  const t = useT()
  const { desk, meetings } = useMeetings()
  /** Nobody saw what the server has: the officer may go on without it, and is told what that means. */
  const [isUnseen, setUnseen] = useState(false)
  const recover = async (secret: string, values: FormData) => {
    const recovered = RECOVERED.find((one) => one === values.get('recovered')) ?? starts
    try {
      await onDone(await meetings.recover(ledger, { secret, recovered, alone: values.get('alone') !== null }))
    } catch (error) {
      setUnseen(error instanceof NotLooked)
      throw error
    }
  }
  const send = line === undefined ? savedByLine(recover) : (values: FormData) => savedOrRefused(() => recover(line, values))
  const { recoveries, founder } = namedBy(ledger)
  const isOwnOffice = recoveries.includes(keyId(desk.open.kept.recovery))
  return (
    <section className="desk-part">
      <h3>{t('cases.recover.title')}</h3>
      <p>{t('cases.recover.why', { fingerprint: recoveries.map(readAloud).join(' · '), own: isOwnOffice ? 'yes' : 'no' })}</p>
      <p>{t('cases.recover.begun', { founder: readAloud(founder) })}</p>
      <ReadsNow ledger={ledger} />
      <p>{t('cases.recover.effect')}</p>
      <p>{t('cases.recover.looks')}</p>
      <Form onSave={send} words={formWords(t, t('cases.recover.do'))}>
        {line === undefined && <RecoveryLine />}
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
        {isUnseen && <Checkbox name="alone" label={t('cases.recover.alone')} detail={t('cases.recover.alone-detail')} />}
      </Form>
    </section>
  )
}
