import { keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { memberOf } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { type Fact, Facts } from '../case/facts.tsx'
import { IdentitiesSeen } from './identities-seen.tsx'
import { RemoveReader } from './remove-reader.tsx'

type ReaderItemProps = CasePartProps & { readonly record: KeyRecord; readonly isLead: boolean }

/** One who reads the case: who they are as a colleague says, by which key, and what they may. */
export const ReaderItem = ({ record, isLead, ...at }: ReaderItemProps) => {
  const t = useT()
  const id = keyId(record)
  const isOwn = id === keyId(at.desk.key.record)
  const member = memberOf(at.one.file, id)
  const called = isOwn ? t('cases.members.own') : (member?.called ?? t('cases.members.unnamed'))
  const facts: readonly Fact[] = [
    [t('cases.find.fingerprint'), <code key="id">{readAloud(id)}</code>],
    [t('cases.member.how'), member && !isOwn ? t('cases.member.how-of', { how: member.how }) : null],
    [t('cases.members.may'), t('cases.members.may-of', { may: isLead ? 'lead' : 'read' })],
  ]
  return (
    <li className="desk-person">
      <h3>{called}</h3>
      <Facts facts={facts} />
      {!isOwn && <IdentitiesSeen {...at} record={record} called={called} />}
      {!isOwn && <RemoveReader {...at} id={id} called={called} />}
    </li>
  )
}
