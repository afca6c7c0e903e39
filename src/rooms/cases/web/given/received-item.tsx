import { useState } from 'react'
import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { FoundKey } from '../../contract/operations.ts'
import { sharedBreaks, sharedEvents } from '../../domain/shared-exhibit.ts'
import { momentThere } from '../../domain/zoned-moment.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { momentIn } from '../case/moment.ts'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { BreakLines } from '../evidence/break-lines.tsx'
import { BreaksCount } from '../evidence/custody-sheet.tsx'
import { exhibitFacts } from '../evidence/exhibit-facts.tsx'
import { particularsOf } from '../evidence/custody-facts.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { saidOf } from '../members/said-of.ts'
import type { Received } from './received-copies.ts'
import { takenInCopy } from './taken-in-copy.ts'

/** What happened to it, in the order of writing, with the breaks that this device finds in it, as on the page of whoever gave it. */
const Custody = ({ shared }: Pick<Received, 'shared'>) => {
  const t = useT()
  const locale = useLocale()
  const { custody, giver } = shared
  if (custody.length === 0) return <p>{t('cases.received.no-custody')}</p>
  const events = sharedEvents(shared)
  const breaks = sharedBreaks(shared)
  return (
    <>
      <p>
        <BreaksCount breaks={breaks} />
      </p>
      <ol className="desk-list">
        {events.map(({ id, content }, at) => {
          const said = custody[at]
          const writer = said?.writer ?? 0
          return (
            <li key={id}>
              <h4>{t('cases.custody.kind-of', { kind: content.kind })}</h4>
              <p>{momentThere(locale, content.at)}</p>
              <BreakLines isCopy breaks={breaks.filter(({ event }) => event === id)} entries={events} />
              <Facts
                facts={[
                  ...particularsOf(t, locale, content)
                    .filter((one) => one.id !== 'kind' && one.id !== 'at')
                    .map(({ name, value }): Fact => [name, value]),
                  [t('cases.received.writer'), t('cases.received.writer-of', { n: writer, is: writer === giver ? 'giver' : 'other' })],
                  [t('cases.custody.written'), said ? momentIn(locale, said.written) : null],
                  [t('cases.custody.taken'), said?.taken ? takenInCopy(t, locale, said.taken) : null],
                  [t('cases.received.corrected'), said?.corrected ?? null],
                ]}
              />
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Who gave it: a fingerprint, and on asking whose key the server says it is. */
const Sender = ({ from }: { from: string }) => {
  const t = useT()
  const { server } = useMeetings()
  const { act, busy, notice } = useAct()
  const [found, setFound] = useState<FoundKey | null>(null)
  return (
    <>
      <code>{readAloud(from)}</code> <KeyOffice id={from} />
      {found ? (
        <p>{t('cases.received.said', saidOf(t, found))}</p>
      ) : (
        <Button small busy={busy} onPress={() => act(async () => setFound(await server.find(from)))}>
          {t('cases.received.whose')}
        </Button>
      )}
      {notice}
    </>
  )
}

/** One exhibit that was given: from whom, on what conditions, what it is and what happened to it. */
export const ReceivedItem = ({ copy, isNew }: { copy: Received; isNew: boolean }) => {
  const t = useT()
  const locale = useLocale()
  const { from, at, until, shared } = copy
  const { exhibit, tlp, caveats, why } = shared
  const given: readonly Fact[] = [
    [t('cases.received.from'), <Sender key="from" from={from} />],
    [t('cases.received.at'), momentIn(locale, at)],
    [t('cases.give.until'), until === null ? t('cases.received.no-end') : momentIn(locale, until)],
    [t('cases.give.why'), why],
    [t('cases.give.tlp'), t('cases.give.tlp-of', { tlp })],
    [t('cases.give.caveats'), caveats.length > 0 ? caveats.map((caveat) => t('cases.give.caveat-of', { caveat })).join(' · ') : null],
  ]
  return (
    <li className="desk-person">
      <h2>{t('cases.exhibit.of', { number: exhibit.number })}</h2>
      {isNew && <Status stand="caution">{t('cases.received.new')}</Status>}
      <p>{t('cases.give.tlp-detail', { tlp })}</p>
      <Facts facts={given} />
      <h3>{t('cases.received.what')}</h3>
      <Facts facts={exhibitFacts(t, locale, exhibit)} />
      {exhibit.files.length > 0 && (
        <ul className="desk-list">
          {exhibit.files.map(({ label, sha256 }) => (
            <li key={sha256}>
              {label}: <code>{sha256}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('cases.received.custody')}</h3>
      <Custody shared={shared} />
    </li>
  )
}
