import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import type { SessionLine } from '../../contract/session-operations.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayDays } from '../times.ts'
import { State } from './state.tsx'

export const sessionColumns = (t: Translate, frame: TrainingFrame): readonly Column<SessionLine>[] => [
  {
    id: 'code',
    header: t('train.column.code'),
    value: ({ code }) => code,
    cell: ({ code }) => <Link href={sessionPaths.session({ programme: frame.programme, session: code })}>{code}</Link>,
    width: 'code',
  },
  { id: 'when', header: t('train.column.when'), value: ({ starts }) => starts, cell: (row) => sayDays(row, t.lang), width: 'short' },
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
