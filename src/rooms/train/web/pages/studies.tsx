import { useMemo, useState } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { studyList } from '../../contract/study.ts'
import { useTrainingFrame } from '../frame.ts'
import { OpenStudy } from '../studies/open-study.tsx'
import { studyColumns } from '../studies/study-columns.tsx'
import '../training.css'

/** Whether trainings brought anything: the studies that ask it, and where each stands. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { studies, may } = useAnswer(studyList, { programmeId: frame.programmeId })
  const [opens, setOpens] = useState(false)
  const columns = useMemo(() => studyColumns(t, frame), [t, studies])
  const mayOpen = may.includes('propose how a training is evaluated')
  const open = (
    <Button tone="primary" onPress={() => setOpens(true)}>
      {t('train.study.open')}
    </Button>
  )
  return (
    <div className="training">
      <PageHead title={t('train.page.studies')} lead={t('train.study.lead')} actions={mayOpen && studies.length > 0 ? open : null} />
      <DataTable
        {...useTableView()}
        caption={t('train.study.caption')}
        columns={columns}
        rows={studies}
        keyOf={({ study }) => study}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveTable(t('train.study.file'), columns, rows)}
        words={tableWords(t, { filter: t('train.study.filter'), count: (shown, all) => t('train.study.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('train.study.none')}
            text={t(mayOpen ? 'train.study.none-open' : 'train.study.none-text')}
            next={mayOpen ? open : null}
          />
        }
      />
      {opens && <OpenStudy onClose={() => setOpens(false)} />}
    </div>
  )
}
