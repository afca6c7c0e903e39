import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { paths } from '../../contract/paths.ts'
import type { WorkshopLine } from '../../contract/workshop.ts'
import type { Frame } from '../frame.ts'
import { sayHeld } from './dates.ts'
import { State } from './state.tsx'

type Given = { readonly t: Translate; readonly frame: Frame; readonly locale: string }

export const workshopColumns = ({ t, frame, locale }: Given): readonly Column<WorkshopLine>[] => [
  {
    id: 'code',
    header: t('assess.column.code'),
    value: ({ code }) => code,
    cell: ({ code }) => <Link href={paths.workshop({ programme: frame.programme, code })}>{code}</Link>,
    width: 'code',
  },
  { id: 'country', header: t('assess.country'), value: ({ country }) => frame.country(country), width: 'code' },
  {
    id: 'sectors',
    header: t('assess.sector'),
    value: ({ sectors }) => sectors.map(frame.sector).join(', ') || null,
    none: t('assess.sector.regional'),
  },
  { id: 'held', header: t('assess.workshop.held'), value: (row) => sayHeld(row, locale) },
  {
    id: 'state',
    header: t('assess.workshop.state-head'),
    value: ({ state }) => t('assess.workshop.state', { state }),
    cell: ({ state }) => <State state={state} />,
    width: 'code',
  },
  { id: 'statements', header: t('assess.workshop.statements'), value: ({ statements }) => statements, width: 'code' },
  { id: 'coded', header: t('assess.workshop.coded'), value: ({ coded }) => coded, width: 'code' },
  { id: 'worded', header: t('assess.workshop.worded'), value: ({ worded }) => worded },
]
