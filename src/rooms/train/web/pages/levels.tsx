import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { sessionList, type SessionLine } from '../../contract/session-operations.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { type TrainingFrame, useTrainingFrame } from '../frame.ts'
import { State } from '../sessions/state.tsx'
import { sayDays } from '../times.ts'
import '../training.css'

const columnsOf = (t: Translate, { programme }: TrainingFrame): readonly Column<SessionLine>[] => [
  {
    id: 'code',
    header: t('train.column.code'),
    value: ({ code }) => code,
    cell: ({ code }) => <Link href={studyPaths.sessionLevels({ programme, session: code })}>{code}</Link>,
    width: 'code',
  },
  { id: 'when', header: t('train.column.when'), value: ({ starts }) => starts, cell: (row) => sayDays(row, t.lang) },
  {
    id: 'state',
    header: t('train.column.state'),
    value: ({ state }) => t('train.session.state', { state }),
    cell: ({ state }) => <State state={state} />,
    width: 'short',
  },
]

/** Sessions of the team's own country, to type what people said of them and what supervisors saw after. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { sessions, plans } = useAnswer(sessionList, { programmeId: frame.programmeId })
  const own = sessions.filter(({ country }) => plans.includes(country))
  const columns = useMemo(() => columnsOf(t, frame), [t, sessions])
  return (
    <div className="training">
      <PageHead title={t('train.page.levels')} lead={t('train.levels.lead')} />
      <DataTable
        {...useTableView()}
        caption={t('train.levels.caption')}
        columns={columns}
        rows={own}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('train.sessions.filter'), count: (shown, all) => t('train.sessions.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('train.levels.none')} text={t('train.levels.none-text')} next={null} />}
      />
    </div>
  )
}
