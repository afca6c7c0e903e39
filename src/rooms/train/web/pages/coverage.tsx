import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { coverageShow, coverageTable } from '../../contract/coverage.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { coverageColumns } from '../people/coverage-columns.tsx'
import { CoverageFigure } from '../people/coverage-figure.tsx'
import { EstablishmentForm } from '../people/establishment-form.tsx'
import '../training.css'

/** How much of each office’s staff is trained and still in post. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { on, lines, records, whole } = useAnswer(coverageShow, { programmeId })
  const file = useDownload(coverageTable)
  const columns = useMemo(() => coverageColumns(t, frame, on), [t, lines])
  const offices = lines.flatMap(({ office, country }) => (office !== null && records.includes(country) ? [office] : []))
  const view = useTableView()
  const table = (
    <DataTable
      {...view}
      caption={t('train.coverage.table')}
      columns={columns}
      rows={lines}
      keyOf={({ country, office }) => `${country} ${office ?? ''}`}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, { filter: t('train.coverage.filter'), count: (shown, all) => t('train.coverage.count', { shown, all }) })}
      empty={null}
    />
  )
  const someOffice = lines.some(({ office }) => office !== null)
  return (
    <div className="training">
      <PageHead
        title={t('train.page.coverage')}
        lead={t('train.coverage.lead')}
        actions={
          <Button icon="download" busy={file.busy} onPress={() => void file.start({ programmeId, lang: t.lang })}>
            {t('train.coverage.take')}
          </Button>
        }
      />
      {file.refusal && <ProblemNotice refusal={file.refusal} />}
      {lines.some(({ country }) => !whole.includes(country)) && <p className="training-notice">{t('train.coverage.rule')}</p>}
      {someOffice ? (
        <CoverageFigure lines={lines} on={on} frame={frame} table={table} />
      ) : (
        <EmptyState
          level={2}
          title={t('train.coverage.none')}
          text={t('train.coverage.none-text')}
          next={<LinkButton href={sessionPaths.sessions({ programme })}>{t('train.sessions.back')}</LinkButton>}
        />
      )}
      {records.length > 0 && <EstablishmentForm countries={records} frame={frame} offices={offices} />}
    </div>
  )
}
