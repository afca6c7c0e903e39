import { keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import type { Vouched } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { type Fact, Facts } from '../case/facts.tsx'
import { KeyOffice } from '../offices/key-office.tsx'
import { IdentitiesSeen } from './identities-seen.tsx'
import { closedPartsOf, vouchedIn } from './readers-of.ts'
import { RemoveReader } from './remove-reader.tsx'

/** Who put the name there. A name that a mere reader put is not that of one who leads the case, and whoever reads it should see that. */
const VouchedBy = ({ desk, one, vouched: { by, voice } }: CasePartProps & { readonly vouched: Vouched }) => {
  const t = useT()
  const called = vouchedIn(one, keyId(desk.key.record), by)?.member.called ?? t('cases.members.unnamed')
  return (
    <>
      {t('cases.members.vouched-by', { voice, called })} {voice !== 'own' && <code>{readAloud(by)}</code>}
    </>
  )
}

type ReaderItemProps = CasePartProps & { readonly record: KeyRecord; readonly may: 'lead' | 'read' | 'part' }

/** One who reads the case, or a part of it: who they are as a colleague says, by which key, and what they may. */
export const ReaderItem = ({ record, may, ...at }: ReaderItemProps) => {
  const t = useT()
  const id = keyId(record)
  const own = keyId(at.desk.key.record)
  const isOwn = id === own
  const vouched = isOwn ? undefined : vouchedIn(at.one, own, id)
  const called = isOwn ? t('cases.members.own') : (vouched?.member.called ?? t('cases.members.unnamed'))
  const closed = closedPartsOf(at.one, id)
  const facts: readonly Fact[] = [
    [t('cases.find.fingerprint'), <code key="id">{readAloud(id)}</code>],
    [t('cases.office.fact'), <KeyOffice key="office" id={id} />],
    [t('cases.member.how'), vouched ? t('cases.member.how-of', { how: vouched.member.how }) : null],
    [t('cases.members.vouched'), vouched ? <VouchedBy key="by" {...at} vouched={vouched} /> : null],
    [t('cases.members.closed'), closed > 0 && !isOwn ? t('cases.members.closed-of', { n: closed }) : null],
    [t('cases.members.may'), t('cases.members.may-of', { may })],
  ]
  return (
    <li className="desk-person">
      <h3>{called}</h3>
      <Facts facts={facts} />
      {!isOwn && <IdentitiesSeen {...at} record={record} called={called} onlySeen={may === 'part'} />}
      {!isOwn && <RemoveReader {...at} id={id} called={called} />}
    </li>
  )
}
