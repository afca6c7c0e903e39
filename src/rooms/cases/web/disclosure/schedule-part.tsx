import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { sheetOf } from '../../domain/case-file.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import { scheduleOf } from '../../domain/schedule.ts'
import { momentIn } from '../case/moment.ts'
import { titleOf } from '../case/title-of.ts'
import type { OpenCase } from '../store/open-case.ts'
import { ScheduleTable } from './schedule-table.tsx'
import './disclosure.css'

type ScheduleProps = { readonly one: OpenCase; readonly reviewed: readonly Reviewed[] }

/** What is printed. Belize discloses by a schedule, as common law does; elsewhere the defence has access to the file. */
const Schedule = ({ one: { file }, reviewed }: ScheduleProps) => {
  const t = useT()
  const at = momentIn(useLocale(), new Date().toISOString())
  const where = sheetOf(file)?.content.jurisdictions.includes('BZ') ? 'BZ' : 'other'
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

/** The schedule of disclosure: on paper alone, since the table above it says more. */
export const SchedulePart = ({ one, reviewed }: ScheduleProps) => {
  const t = useT()
  return (
    <>
      <section className="desk-part">
        <h2>{t('cases.disclosure.print-title')}</h2>
        <p>{t('cases.disclosure.print-text')}</p>
        <Button icon="print" onPress={() => print()}>
          {t('cases.disclosure.print')}
        </Button>
      </section>
      <Schedule one={one} reviewed={reviewed} />
    </>
  )
}
