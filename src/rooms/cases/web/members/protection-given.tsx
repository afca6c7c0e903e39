import { useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { inForceOf, leads } from '#seal/ledger/readers.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { partNamed } from '../../domain/protection/parts.ts'
import { protectedPersons } from '../../domain/protected-persons.ts'
import { readersNow } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { RecoverForm } from '../case/recover-form.tsx'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { GiveForm } from '../protection/give-form.tsx'
import { heldLedger } from '../store/bring.ts'
import { tellKnown } from '../protection/tell-known.ts'
import { vouchedIn } from './readers-of.ts'

/** Gives protection to somebody who supports victims, by their fingerprint; or keeps it as long as there is nobody. */
const Give = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const [isGiving, setGiving] = useState(false)
  const { ctx } = one.kept
  const builders = readersNow(inForceOf(one.ledger, ctx)).holders.map(keyId)
  const refuse = (id: string) => (builders.includes(id) ? worded((t) => t('cases.protection.builder')) : undefined)
  const keep = () => act(() => desk.giveProtection(ctx, null).then(() => tellKnown(desk, ctx)))
  return (
    <>
      {!isGiving && <Button onPress={() => setGiving(true)}>{t('cases.protection.give')}</Button>}
      {isGiving && (
        <>
          <h3>{t('cases.protection.give')}</h3>
          <div className="desk-part">
            <p>{t('cases.protection.give-text')}</p>
            <GiveForm
              refuse={refuse}
              save={t('cases.protection.give-do')}
              onGive={async ({ record }, member) => {
                await desk.giveProtection(ctx, record)
                await desk.add(ctx, 'member', member)
                await tellKnown(desk, ctx)
                void meetings.meet()
                say({ text: worded((t) => t('cases.protection.given', { called: member.called })) })
              }}
            />
          </div>
        </>
      )}
      {one.file.protection.length === 0 && (
        <>
          {notice}
          <Button tone="quiet" busy={busy} onPress={keep}>
            {t('cases.protection.keep-it')}
          </Button>
        </>
      )}
    </>
  )
}

/** Victims and witnesses of whom protection has not heard yet, to be told by their pseudonym and nothing else. */
const Untold = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const told = new Set(one.common.known.map(({ id }) => id))
  const untold = protectedPersons(one.file).filter(({ id }) => !told.has(id))
  if (one.file.protection.length === 0 || untold.length === 0) return null
  return (
    <>
      <p>{t('cases.protection.untold', { n: untold.length })}</p>
      {notice}
      <Button busy={busy} onPress={() => act(() => tellKnown(desk, one.kept.ctx).then(() => meetings.meet()))}>
        {t('cases.protection.tell')}
      </Button>
    </>
  )
}

/** Whoever protected is gone: the office's sheet gives protection to this officer, who gives it on. The case stays as it is. */
const RecoverProtection = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const { act, busy, notice } = useAct()
  if (ledger) return <RecoverForm ledger={ledger} starts="protection" onDone={() => setLedger(null)} />
  return (
    <>
      {notice}
      <Button small tone="quiet" busy={busy} onPress={() => act(async () => setLedger(await heldLedger(desk, one.kept.ctx)))}>
        {t('cases.protection.recover')}
      </Button>
    </>
  )
}

/** Who reads the part that protects, as everybody who builds the case can see it: by fingerprint, and no word of what is in it. */
export const ProtectionGiven = (at: CasePartProps) => {
  const t = useT()
  const { one, desk } = at
  const own = keyId(desk.key.record)
  const parts = one.file.protection.flatMap(({ content }) => partNamed(one, content.protection, own) ?? [])
  const isOthers = parts.length > 0 && parts.every(({ leads: leading }) => !leading.includes(own))
  const ids = [...new Set(parts.flatMap(({ holders }) => holders.map(keyId)))]
  return (
    <section className="desk-part">
      <h2>{t('cases.protection.who')}</h2>
      <p>{t('cases.protection.who-text', { begun: parts.length > 0 ? 'yes' : 'no' })}</p>
      <ul className="desk-list">
        {ids.map((id) => (
          <li key={id}>
            {id === own ? t('cases.members.own') : (vouchedIn(one, own, id)?.member.called ?? t('cases.members.unnamed'))}{' '}
            <code>{readAloud(id)}</code> <KeyOffice id={id} />
          </li>
        ))}
      </ul>
      {isOthers && <p>{t('cases.protection.others-hands', { waits: parts.some(({ isTaken }) => !isTaken) ? 'yes' : 'no' })}</p>}
      {isOthers && <RecoverProtection {...at} />}
      <Untold {...at} />
      {!isOthers && leads(one.ledger, one.ledger.ctx, own) && <Give {...at} />}
    </section>
  )
}
