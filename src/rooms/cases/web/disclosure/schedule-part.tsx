import { useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { WaitingFor } from '../../domain/act-gate.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import { scheduleOf } from '../../domain/schedule.ts'
import { jurisdictionsOf } from '../../domain/sheets.ts'
import { momentIn } from '../case/moment.ts'
import { titleOf } from '../case/title-of.ts'
import { namesOf } from '../proof/case-names.ts'
import type { OpenCase } from '../store/open-case.ts'
import { openItems } from '../safeguards/open-items.ts'
import { ToSafeguards } from './open-gates.tsx'
import { ScheduleTable } from './schedule-table.tsx'
import './disclosure.css'

type ScheduleProps = { readonly one: OpenCase; readonly reviewed: readonly Reviewed[] }
type SchedulePartProps = ScheduleProps & { readonly waiting: readonly WaitingFor[] }

/** What is printed. Belize discloses by a schedule, as common law does; elsewhere the defence has access to the file. */
const Schedule = ({ one: { file }, reviewed }: ScheduleProps) => {
  const t = useT()
  const at = momentIn(useLocale(), new Date().toISOString())
  const where = jurisdictionsOf(file).includes('BZ') ? 'BZ' : 'other'
  return (
    <section className="schedule">
      <h2>{t('cases.disclosure.schedule', { where })}</h2>
      <p>{t('cases.disclosure.schedule-case', { title: titleOf(t, file) })}</p>
      <p>{t('cases.disclosure.schedule-law', { where })}</p>
      <p>{t('cases.disclosure.schedule-counsel')}</p>
      <p>{t('cases.disclosure.schedule-at', { at })}</p>
      <p>{t('cases.disclosure.schedule-unclassed', { n: reviewed.filter(({ classed }) => classed.length === 0).length })}</p>
      <ScheduleTable lines={scheduleOf(reviewed)} />
    </section>
  )
}

/** What is still open, person by person; the schedule is not printed before. */
const Refused = ({ one, waiting }: Pick<SchedulePartProps, 'one' | 'waiting'>) => {
  const t = useT()
  const names = namesOf(t, one.file)
  const open = (
    <div>
      <ul className="desk-list">
        {waiting.map(({ person, gate }) => (
          <li key={person.id}>{t('cases.disclosure.refused-person', { person: names.person(person.id), what: openItems(t, gate) })}</li>
        ))}
      </ul>
      <ToSafeguards one={one} />
    </div>
  )
  return (
    <ProblemPanel
      title={t('cases.disclosure.refused')}
      kept={t('cases.disclosure.refused-kept')}
      next={t('cases.disclosure.refused-next')}
      code="gate.open"
      words={problemWords(t)}
      action={open}
    />
  )
}

/** The schedule of disclosure: on paper alone, since the table above it says more; and not at all while a safeguard is open. */
export const SchedulePart = ({ one, reviewed, waiting }: SchedulePartProps) => {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  const mayPrint = waiting.length === 0
  return (
    <>
      <section className="desk-part">
        <h2>{t('cases.disclosure.print-title')}</h2>
        <p>{t('cases.disclosure.print-text')}</p>
        {isAsked && !mayPrint && <Refused one={one} waiting={waiting} />}
        <Button icon="print" onPress={() => (mayPrint ? print() : setAsked(true))}>
          {t('cases.disclosure.print')}
        </Button>
      </section>
      {mayPrint ? (
        <Schedule one={one} reviewed={reviewed} />
      ) : (
        // The browser prints also when nobody pressed the button.
        <p className="schedule">{t('cases.disclosure.refused')}</p>
      )}
    </>
  )
}
