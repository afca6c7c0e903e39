import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import type { SessionLine } from '../../contract/session-operations.ts'
import type { TrainingFrame } from '../frame.ts'
import { localTime } from '../../domain/sessions/local-time.ts'
import { sayDays } from '../times.ts'
import { State } from './state.tsx'

/** What a clock at the place shows, as spreadsheets read it. */
const clockAt = (zone: string, instant: string): string => localTime(zone, instant).replace('T', ' ')

export const sessionColumns = (t: Translate, frame: TrainingFrame): readonly Column<SessionLine>[] => [
  {
    id: 'code',
    header: t('train.column.code'),
    value: ({ code }) => code,
    cell: ({ code }) => <Link href={sessionPaths.session({ programme: frame.programme, session: code })}>{code}</Link>,
    width: 'code',
  },
  {
    id: 'when',
    header: t('train.column.when'),
    value: ({ starts, zone }) => clockAt(zone, starts),
    cell: (row) => sayDays(row, t.lang),
    width: 'short',
  },
  { id: 'country', header: t('train.column.country'), value: ({ country }) => frame.country(country), width: 'code' },
  {
    id: 'state',
    header: t('train.column.state'),
    value: ({ state }) => t('train.session.state', { state }),
    cell: ({ state }) => <State state={state} />,
    width: 'short',
  },
  {
    id: 'pilot',
    header: t('train.column.pilot'),
    value: ({ pilot }) => t('train.session.pilot-word', { pilot: pilot ? 'yes' : 'no' }),
    width: 'code',
  },
  {
    id: 'sectors',
    header: t('train.column.sectors'),
    value: ({ sectors }) => sectors.map(frame.sector).join(', ') || null,
    none: t('train.session.all-sectors'),
    width: 'short',
  },
  { id: 'venue', header: t('train.column.venue'), value: ({ venue }) => venue },
]

/** The same as a file, which has no room for a range of days in one cell: when it begins and ends by the clock at the place, and which that is. */
export const sessionFileColumns = (t: Translate, frame: TrainingFrame): readonly Column<SessionLine>[] =>
  sessionColumns(t, frame).flatMap((column) =>
    column.id === 'when'
      ? [
          column,
          { id: 'until', header: t('train.column.ends'), value: ({ ends, zone }) => clockAt(zone, ends) },
          { id: 'zone', header: t('train.session.zone'), value: ({ zone }) => zone },
        ]
      : [column],
  )
