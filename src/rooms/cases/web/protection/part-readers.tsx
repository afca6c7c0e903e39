import { keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { COMMON } from '../../contract/common.ts'
import type { Member } from '../../contract/member.ts'
import type { Part } from '../../domain/protection/parts.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { keepsIn, readersNow, withoutReader } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'

type ReadersProps = CasePartProps & { readonly part: Part }
type ReaderProps = ReadersProps & { readonly record: KeyRecord }

/** Who somebody is, as it was written in either part that this officer reads. */
const calledIn = ({ file, protection }: CasePartProps['one'], id: string): Member | undefined =>
  [...file.member, ...protection.member].findLast(({ content }) => content.key === id)?.content

const Remove = ({ desk, one, part, record }: ReaderProps) => {
  const t = useT()
  const { meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [own, id] = [keyId(desk.key.record), keyId(record)]
  const why = keepsIn(part, own, id)
  const builders = readersNow(inForceOf(one.ledger, one.ledger.ctx)).holders.map(keyId)
  // Whoever builds the case goes on reading what is common.
  const common = builders.includes(id)
    ? []
    : partsOf(one, COMMON, own).filter((each) => each.leads.includes(own) && !keepsIn(each, own, id))
  const remove = () =>
    act(async () => {
      for (const { compartment, ...now } of [part, ...common])
        await desk.setReaders(one.kept.ctx, { compartment, ...withoutReader(now, id) })
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
  const isOwn = id === keyId(at.desk.key.record)
  const member = calledIn(at.one, id)
  const builds = readersNow(inForceOf(at.one.ledger, at.one.ledger.ctx)).holders.some((each) => keyId(each) === id)
  return (
    <li>
      <p>
        <strong>{isOwn ? t('cases.members.own') : (member?.called ?? t('cases.members.unnamed'))}</strong>{' '}
        {builds && <Status stand="caution">{t('cases.protection.builds-too')}</Status>}
      </p>
      <code>{readAloud(id)}</code>
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
      await desk.takeOver(one.kept.ctx, part)
      void meetings.meet()
      say({ text: t('cases.protection.taken') })
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
