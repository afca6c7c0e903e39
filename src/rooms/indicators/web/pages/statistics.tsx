import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { paths as programmePaths } from '#programme/paths.ts'
import { indicators as table } from '../../contract/package.ts'
import { paths } from '../../contract/paths.ts'
import { conflictList, type IndicatorLine, indicatorList } from '../../contract/statistics.ts'
import { useFrame } from '../frame.ts'
import { nameOf, offenceWord, stageWord, unitWord } from '../words-of.ts'
import '../statistics.css'

const OFFENCES = ['trafficking', 'smuggling', 'mixed'] as const
const STAGES = Object.keys(table.columns.stage.values)

/** By offence, then along the way of a case; what belongs to no stage stands last. */
const inOrder = (lines: readonly IndicatorLine[]): readonly IndicatorLine[] => {
  const rank = ({ stage }: IndicatorLine) => (stage === null ? STAGES.length : STAGES.indexOf(stage))
  return lines.toSorted((a, b) => OFFENCES.indexOf(a.offence) - OFFENCES.indexOf(b.offence) || rank(a) - rank(b))
}

const useColumns = (programme: string): readonly Column<IndicatorLine>[] => {
  const t = useT()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('indicators.column.indicator'),
        value: (line) => nameOf(line, t.lang),
        cell: (line) => <Link href={paths.indicator({ programme, indicator: line.code })}>{nameOf(line, t.lang)}</Link>,
        width: 'long',
      },
      { id: 'offence', header: t('indicators.column.offence'), value: ({ offence }) => offenceWord(offence, t.lang) },
      { id: 'stage', header: t('indicators.column.stage'), value: ({ stage }) => stage && stageWord(stage, t.lang) },
      { id: 'unit', header: t('indicators.column.unit'), value: ({ countingUnit }) => unitWord(countingUnit, t.lang) },
      {
        id: 'years',
        header: t('indicators.column.years'),
        value: ({ fromYear, toYear }) => (fromYear === null ? null : fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`),
        width: 'code',
      },
      { id: 'figures', header: t('indicators.column.figures'), value: ({ figures }) => figures, width: 'code' },
      { id: 'sources', header: t('indicators.column.sources'), value: ({ sources }) => sources, width: 'code' },
    ],
    [t, programme],
  )
}

const Disagreement = ({ programme, conflicts, countries }: { programme: string; conflicts: number; countries: number }) => {
  const t = useT()
  if (conflicts === 0) return null
  return (
    <div className="statistics-call">
      <div>
        <p>{t('indicators.call.title', { conflicts, countries })}</p>
        <p>{t('indicators.call.text')}</p>
      </div>
      <LinkButton tone="primary" href={paths.conflicts({ programme })}>
        {t('indicators.call.next')}
      </LinkButton>
    </div>
  )
}

/** What is counted, about which offence and at which stage, and how much is known of it. */
export const Page = () => {
  const t = useT()
  const { programmeId, programme } = useFrame()
  const { indicators } = useAnswer(indicatorList, { programmeId })
  const { conflicts } = useAnswer(conflictList, { programmeId })
  const [asked, setOffence] = useSearchValue('offence')
  const columns = useColumns(programme)
  const offence = OFFENCES.find((one) => one === asked)
  const rows = useMemo(() => inOrder(indicators).filter((line) => offence === undefined || line.offence === offence), [indicators, offence])
  const present = OFFENCES.filter((one) => indicators.some((line) => line.offence === one))
  return (
    <div className="statistics-page">
      <PageHead
        title={t('indicators.page.statistics')}
        lead={t('indicators.lead')}
        actions={<LinkButton href={paths.counts({ programme })}>{t('indicators.page.counts')}</LinkButton>}
      />
      <Disagreement programme={programme} conflicts={conflicts.length} countries={new Set(conflicts.map(({ country }) => country)).size} />
      <div className="statistics-part">
        {present.length > 1 && (
          <div className="statistics-choices">
            <Select
              label={t('indicators.column.offence')}
              value={offence ?? ''}
              none={t('indicators.every-offence')}
              options={present.map((id) => ({ id, label: offenceWord(id, t.lang) }))}
              onChange={(id) => void setOffence(id || undefined)}
            />
          </div>
        )}
        <DataTable
          {...useTableView()}
          caption={t('indicators.list.caption')}
          columns={columns}
          rows={rows}
          keyOf={({ code }) => code}
          lang={t.lang}
          narrow="stack"
          onDownload={(found) => saveTable(t('indicators.file'), columns, found)}
          words={tableWords(t, { filter: t('indicators.list.filter'), count: (shown, all) => t('indicators.list.count', { shown, all }) })}
          empty={
            <EmptyState
              level={2}
              title={t('indicators.empty.title')}
              text={t('indicators.empty.text')}
              next={<LinkButton href={programmePaths.home({ programme })}>{t('indicators.empty.next')}</LinkButton>}
            />
          }
        />
      </div>
    </div>
  )
}
