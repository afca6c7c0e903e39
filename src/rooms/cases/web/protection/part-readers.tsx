import { keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Part } from '../../domain/protection/parts.ts'
import { keepsIn, readersNow } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { removingProtector } from '../members/add-to-case.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { vouchedInPart } from '../members/readers-of.ts'

type ReadersProps = CasePartProps & { readonly part: Part }
type ReaderProps = ReadersProps & { readonly record: KeyRecord }

const Remove = ({ desk, one, part, record }: ReaderProps) => {
  const t = useT()
  const { meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [own, id] = [keyId(desk.key.record), keyId(record)]
  const why = keepsIn(part, own, id)
  const remove = () =>
    act(async () => {
      await desk.setReaders(one.kept.ctx, removingProtector(own, part.compartment, id))
      void meetings.meet()
    })
  if (why !== undefined) return null
  return (
    <>
      {notice}
      <Button small tone="danger" busy={busy} onPress={remove}>
        {t('cases.protection.remove')}
      </Button>
    </>
  )
}

const Reader = ({ record, ...at }: ReaderProps) => {
  const t = useT()
  const id = keyId(record)
  const own = keyId(at.desk.key.record)
  const isOwn = id === own
  const member = vouchedInPart(at.one, own, at.part, id)?.member
  const builds = readersNow(inForceOf(at.one.ledger, at.one.ledger.ctx)).holders.some((each) => keyId(each) === id)
  return (
    <li>
      <p>
        <strong>{isOwn ? t('cases.members.own') : (member?.called ?? t('cases.members.unnamed'))}</strong>{' '}
        {builds && <Status stand="caution">{t('cases.protection.builds-too')}</Status>}
      </p>
      <code>{readAloud(id)}</code> <KeyOffice id={id} />
      {!isOwn && <Remove {...at} record={record} />}
    </li>
  )
}

/** Who reads a part that protects. What was begun for this officer they make their own before anything is written there. */
export const PartReaders = (at: ReadersProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const { desk, one, part } = at
  const { act, busy, notice } = useAct()
  const take = () =>
    act(async () => {
      await desk.takeOver(one.kept.ctx, part.compartment)
      void meetings.meet()
      say({ text: worded((t) => t('cases.protection.taken')) })
    })
  return (
    <>
      {part.stands === 'untaken' && (
        <div className="protect-stop" role="alert">
          <p>{t('cases.protection.untaken', { by: readAloud(part.by) })}</p>
          {notice}
          <Button tone="primary" busy={busy} onPress={take}>
            {t('cases.protection.take-over')}
          </Button>
        </div>
      )}
      {part.stands === 'two' && <p className="protect-stop">{t('cases.refused.seal.two-keyrings.happened')}</p>}
      <ul className="protect-list">
        {part.holders.map((record) => (
          <Reader key={keyId(record)} {...at} record={record} />
        ))}
      </ul>
    </>
  )
}
