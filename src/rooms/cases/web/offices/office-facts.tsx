import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Office, Signed } from '../../domain/offices/standings.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { momentIn } from '../case/moment.ts'
import type { Desk } from '../store/desk.ts'
import { stateName } from '../timeline/states.ts'
import { dayIn, OfficeStand, officeNamed } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'
import { WithdrawWord } from './withdraw-word.tsx'

/** An office's key: its fingerprint, how long it serves and how it stands here. @param isNamed where no heading names it */
export const OfficeFacts = ({ office, isNamed }: { office: Office; isNamed: boolean }) => {
  const t = useT()
  const locale = useLocale()
  const { record } = office
  const facts: readonly Fact[] = [
    [t('cases.offices.office'), isNamed ? officeNamed(t, locale, record) : null],
    [t('cases.offices.key'), <code key="key">{readAloud(record.from)}</code>],
    [t('cases.offices.valid'), t('cases.offices.valid-of', { since: dayIn(locale, record.since), until: dayIn(locale, record.until) })],
    [t('cases.offices.stands'), <OfficeStand key="stands" office={office} />],
  ]
  return <Facts facts={facts} />
}

const Signature = ({ desk, office, signed }: { desk: Desk; office: Office; signed: Signed }) => {
  const t = useT()
  const locale = useLocale()
  const { own } = useOffices()
  const { by, signature, counts, withdrawal } = signed
  return (
    <li>
      {t('cases.offices.signature', {
        office: by.name,
        state: stateName(locale, by.state),
        how: signature.how,
        at: momentIn(locale, signature.at),
      })}
      {withdrawal && <p>{t('cases.offices.withdrawn', { at: momentIn(locale, withdrawal.at), why: withdrawal.why })}</p>}
      {!withdrawal && !counts && <p>{t('cases.offices.not-counted', { own: office.isOwn ? 'yes' : 'no' })}</p>}
      {!withdrawal && own?.record.from === by.from && (
        <WithdrawWord
          desk={desk}
          of={signature}
          title={t('cases.offices.withdraw-of', { office: officeNamed(t, locale, office.record) })}
        />
      )}
    </li>
  )
}

/** Who countersigned an office, when and how; the own office's word can be taken back here. */
export const Signatures = ({ desk, office, level: Heading }: { desk: Desk; office: Office; level: 'h3' | 'h4' }) => {
  const t = useT()
  return (
    <>
      <Heading>{t('cases.offices.signatures')}</Heading>
      {office.signed.length === 0 && <p>{t('cases.offices.no-signatures')}</p>}
      <ul className="desk-list">
        {office.signed.map((signed) => (
          <Signature key={signed.id} desk={desk} office={office} signed={signed} />
        ))}
      </ul>
    </>
  )
}
