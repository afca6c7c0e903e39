import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { Validated } from '../../contract/pilot-operations.ts'
import type { TrainingFrame } from '../frame.ts'

export const validationColumns = (t: Translate, frame: TrainingFrame): readonly Column<Validated>[] => [
  { id: 'country', header: t('train.column.country'), value: ({ country }) => frame.country(country), width: 'short' },
  { id: 'sector', header: t('train.pilots.sector'), value: ({ sector }) => frame.sector(sector), width: 'short' },
  { id: 'pilots', header: t('train.pilots.pilots'), value: ({ pilots }) => pilots, width: 'code' },
  {
    id: 'participants',
    header: t('train.pilots.participants'),
    value: ({ participants }) => participants,
    cell: ({ participants, withheld }) => (withheld === null ? String(participants) : t(`train.pilots.withheld.${withheld}`)),
    width: 'short',
  },
  { id: 'observations', header: t('train.pilots.observations'), value: ({ observations }) => observations, width: 'code' },
]
