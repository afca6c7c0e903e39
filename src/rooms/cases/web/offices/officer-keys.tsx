import { keyId, readAloud } from '#seal/key.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import type { Fault } from '#ui/components/form/faults.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { Answer } from '../../domain/offices/officer-key.ts'
import type { Office } from '../../domain/offices/standings.ts'
import { typedFingerprint } from '../../domain/typed-fingerprint.ts'
import { momentIn } from '../case/moment.ts'
import { savedByLine } from '../desk/recovery-line.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import { officeKeyOf } from '../store/own-key.ts'
import { OfficeLine } from './office-line.tsx'
import { dayIn } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'
import { useSaying } from './use-saying.ts'
import { WithdrawWord } from './withdraw-word.tsx'

const OfficerKey = ({ desk, answer: { vouch, stands, withdrawal } }: { desk: Desk; answer: Answer }) => {
  const t = useT()
  const locale = useLocale()
  const key = readAloud(vouch.officer)
  const isOwn = vouch.officer === keyId(desk.key.record)
  return (
    <li>
      {isOwn && <strong>{t('cases.offices.officer-own')} </strong>}
      <code>{key}</code>{' '}
      <p>
        {t('cases.offices.officer-line', {
          stands,
          since: dayIn(locale, vouch.since),
          until: dayIn(locale, vouch.until),
          at: withdrawal ? momentIn(locale, withdrawal.at) : '',
          why: withdrawal?.why ?? '',
        })}
      </p>
      {stands === 'holds' && <WithdrawWord desk={desk} of={vouch} title={t('cases.offices.officer-withdraw', { key })} />}
    </li>
  )
}

const SignOfficer = ({ desk, own }: { desk: Desk; own: Office }) => {
  const t = useT()
  const saying = useSaying()
  const { ownAnswers } = useOffices()
  const sign = (values: FormData): Promise<Saved> => {
    const officer = typedFingerprint(fieldOf(values, 'fingerprint'))
    const fault = (message: Fault['message']): Promise<Saved> =>
      Promise.resolve({ kind: 'refused', faults: [{ field: 'fingerprint', message }] })
    if (officer === undefined) return fault(worded((t) => t('cases.find.misread')))
    if (ownAnswers.some(({ vouch, stands }) => vouch.officer === officer && vouch.as === own.id && stands === 'holds'))
      return fault(worded((t) => t('cases.offices.officer-already')))
    return savedByLine(async (secret) => {
      const key = await officeKeyOf(secret, desk.open.kept.recovery)
      await saying(
        [vouchFor(key, own.record, { officer, since: now() })],
        worded((t) => t('cases.offices.officer-signed')),
      )
    })(values)
  }
  return (
    <Form key={ownAnswers.length} onSave={sign} words={formWords(t, t('cases.offices.officer-do'))}>
      <SealedField name="fingerprint" label={t('cases.offices.officer-find')} hint={t('cases.find.hint')} required />
      <OfficeLine />
    </Form>
  )
}

/** The keys of its officers for which one's own office answers. */
export const OfficerKeys = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const { own, ownAnswers } = useOffices()
  return (
    <section className="desk-part">
      <h2>{t('cases.offices.officers')}</h2>
      <p>{t('cases.offices.officers-text')}</p>
      {ownAnswers.length === 0 && <p>{t('cases.offices.officers-none')}</p>}
      <ul className="desk-list">
        {ownAnswers.map((answer) => (
          <OfficerKey key={answer.id} desk={desk} answer={answer} />
        ))}
      </ul>
      {own ? <SignOfficer desk={desk} own={own} /> : <p>{t('cases.offices.own-first')}</p>}
    </section>
  )
}
