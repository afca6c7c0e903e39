import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { StudyLine } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { dayHere, sayDay } from './say-day.ts'

const STAND: Readonly<Record<StudyLine['state'], Stand>> = {
  draft: 'open',
  proposed: 'moving',
  locked: 'moving',
  'worked-out': 'caution',
  published: 'done',
}

export const studyColumns = (t: Translate, { programme, country }: TrainingFrame): readonly Column<StudyLine>[] => [
  {
    id: 'title',
    header: t('train.study.title'),
    value: ({ title }) => title[t.lang],
    cell: ({ study, title }) => <Link href={studyPaths.study({ programme, study })}>{title[t.lang]}</Link>,
  },
  {
    id: 'state',
    header: t('train.column.state'),
    value: ({ state }) => t(`train.study.state.${state}`),
    cell: ({ state }) => <Status stand={STAND[state]}>{t(`train.study.state.${state}`)}</Status>,
    width: 'short',
  },
  {
    id: 'countries',
    header: t('train.study.countries'),
    value: ({ countries }) => countries.map(country).join(', ') || null,
    none: t('train.study.no-sessions'),
    width: 'short',
  },
  {
    id: 'opened',
    header: t('train.study.opened'),
    value: ({ openedAt }) => dayHere(openedAt),
    cell: ({ openedAt }) => sayDay(t.lang, openedAt),
    width: 'short',
  },
]
