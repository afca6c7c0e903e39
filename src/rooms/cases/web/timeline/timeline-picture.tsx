import { useMemo, useState } from 'react'
import { timeline } from '#ui/charts/timeline.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { ChartPicture } from '#ui/components/chart-picture/chart-picture.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { eventSpan } from '../../domain/timeline/event-span.ts'
import { LANES, lanesOf, type LaneKind } from '../../domain/timeline/lanes.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { EventRow } from './event-rows.ts'

const FORMS = {
  year: { year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const

type TimelinePictureProps = { readonly rows: readonly EventRow[]; readonly names: CaseNames }

/** The events in lanes: hollow where they may have been, filled where they surely were. The table has them all; events without any day are only there. */
export const TimelinePicture = ({ rows, names }: TimelinePictureProps) => {
  const t = useT()
  const locale = useLocale()
  const [by, setBy] = useState<LaneKind>('person')
  const dated = useMemo(() => rows.filter(({ content: { from, to } }) => from !== null || to !== null), [rows])
  const chart = useMemo(() => {
    const numbers = new Map(dated.map(({ id, number }) => [id, number]))
    const nameOf = (of: string) =>
      of === '' ? t('cases.timeline.lane-none', { by }) : by === 'person' ? names.person(of) : by === 'exhibit' ? names.exhibit(of) : of
    const lanes = lanesOf(dated, by).map(({ of, events }) => ({
      name: nameOf(of),
      bars: events.map(({ id, content }) => {
        const { possible, sure } = eventSpan(content)
        return { label: String(numbers.get(id) ?? ''), ...possible, sure }
      }),
    }))
    return timeline(
      { lanes, tick: (day, unit) => new Intl.DateTimeFormat(locale, { ...FORMS[unit], timeZone: 'UTC' }).format(new Date(day)) },
      { width: 760 },
    )
  }, [t, locale, names, dated, by])
  if (dated.length === 0) return null
  return (
    <>
      <div className="desk-part">
        <Select
          label={t('cases.timeline.lanes')}
          value={by}
          onChange={(id) => setBy(LANES.find((one) => one === id) ?? 'person')}
          options={LANES.map((id) => ({ id, label: t('cases.timeline.lane', { by: id }) }))}
        />
      </div>
      <ChartPicture chart={chart} alt={t('cases.timeline.alt', { n: dated.length, by })} />
      <p>{t('cases.timeline.key', { undated: rows.length - dated.length })}</p>
    </>
  )
}
