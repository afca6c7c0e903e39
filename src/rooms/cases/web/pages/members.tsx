import { keyId, readAloud } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { readersNow } from '../../domain/readers.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { ServerPart } from '../case/server-part.tsx'
import { AddReader } from '../members/add-reader.tsx'
import { LeftBehind } from '../members/left-behind.tsx'
import { ProtectionGiven } from '../members/protection-given.tsx'
import { ReaderItem } from '../members/reader-item.tsx'
import { compartmentsOf } from '../members/readers-of.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { SettleReaders } from '../members/settle-readers.tsx'

const Readers = (at: CasePartProps) => {
  const t = useT()
  const { ledger } = at.one
  const inForce = inForceOf(ledger, ledger.ctx)
  const { holders, leads } = readersNow(inForce)
  const recoveries = new Set(inForce.map(({ keyring }) => keyId(keyring.recovery)))
  return (
    <section className="desk-part">
      <h2>{t('cases.members.title')}</h2>
      <p>{t('cases.members.text')}</p>
      <ul className="desk-persons">
        {holders.map((record) => (
          <ReaderItem key={keyId(record)} {...at} record={record} may={leads.includes(keyId(record)) ? 'lead' : 'read'} />
        ))}
      </ul>
      {[...recoveries].map((id) => (
        <p key={id}>
          {t('cases.case.recovery')}: <code>{readAloud(id)}</code> <KeyOffice id={id} />
        </p>
      ))}
    </section>
  )
}

const Members = (at: CasePartProps) => {
  const t = useT()
  const own = keyId(at.desk.key.record)
  const [built] = compartmentsOf(at.one)
  return (
    <>
      <CaseHead {...at} title={t('cases.page.members')} />
      {compartmentsOf(at.one).map(({ compartment }) => (
        <SettleReaders key={compartment} {...at} compartment={compartment} />
      ))}
      <Readers {...at} />
      <LeftBehind {...at} />
      {built?.leads.includes(own) && <AddReader {...at} />}
      <ProtectionGiven {...at} />
      <ServerPart {...at} />
    </>
  )
}

/** Who reads the case, who may change that, and whether the server keeps it too. */
export const Page = () => {
  const { case: ctx } = useParts(paths.members)
  return <AtCase ctx={ctx}>{(at) => <Members {...at} />}</AtCase>
}
