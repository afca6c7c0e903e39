import { Link } from 'react-aria-components/Link'
import { useSearchValue } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { localDay } from '#programme/rules'
import { sessionPaths } from '../../contract/session-paths.ts'
import type { SessionLine } from '../../contract/session-operations.ts'
import { daysAfter, monthsAfter } from '../../domain/sessions/local-time.ts'
import { sayDay, sayMonth, weekdays } from '../times.ts'

type MonthProps = { sessions: readonly SessionLine[]; programme: string; today: string }
type OnDay = { readonly day: string; readonly sessions: readonly SessionLine[]; readonly isElsewhere: boolean }

/** The weeks of a month from Monday, each day with what is on it. */
const weeksOf = (month: string, sessions: readonly SessionLine[]): readonly (readonly OnDay[])[] => {
  const first = `${month}-01`
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const last = daysAfter(monthsAfter(first, 1), -1)
  const weeks: OnDay[][] = []
  for (let monday = daysAfter(first, -weekday); monday <= last; monday = daysAfter(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = daysAfter(monday, at)
        const on = sessions.filter(({ starts, ends, zone }) => localDay(zone, starts) <= day && localDay(zone, ends) >= day)
        return { day, sessions: on, isElsewhere: day.slice(0, 7) !== month }
      }),
    )
  return weeks
}

const Day = ({ day, sessions, isElsewhere, programme }: OnDay & Pick<MonthProps, 'programme'>) => {
  const t = useT()
  return (
    <td className={`${isElsewhere ? 'training-elsewhere ' : ''}${sessions.length === 0 ? 'training-free' : ''}`}>
      <time dateTime={day}>{sayDay(day, t.lang)}</time>
      {sessions.length > 0 && (
        <ul>
          {sessions.map(({ code, state, pilot }) => (
            <li key={code}>
              <Link href={sessionPaths.session({ programme, session: code })}>{code}</Link>{' '}
              {t('train.month.what', { state: t('train.session.state', { state }), pilot: pilot ? 'yes' : 'no' })}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** A month, day by day; on a phone the days on which there is something. The address keeps which month it is. */
export const Month = ({ sessions, programme, today }: MonthProps) => {
  const t = useT()
  const [chosen, choose] = useSearchValue('month')
  const month = chosen !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(chosen) ? chosen : today.slice(0, 7)
  const weeks = weeksOf(month, sessions)
  const to = (by: number) => void choose(monthsAfter(`${month}-01`, by).slice(0, 7))
  const isFree = weeks.every((week) => week.every((day) => day.sessions.length === 0))
  return (
    <section aria-labelledby="month">
      <h2 id="month">{sayMonth(month, t.lang)}</h2>
      <div className="training-actions">
        <Button onPress={() => to(-1)}>{t('train.month.before')}</Button>
        <Button onPress={() => to(1)}>{t('train.month.after')}</Button>
      </div>
      <p role="status">{isFree ? t('train.month.free') : ''}</p>
      <table className="training-month" aria-labelledby="month">
        <thead>
          <tr>
            {weekdays(t.lang).map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <Day key={day.day} {...day} programme={programme} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
