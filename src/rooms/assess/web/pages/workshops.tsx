import { useDeferredValue, useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { workshopList } from '../../contract/workshop.ts'
import { useFrame } from '../frame.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useRound } from '../use-round.ts'
import { workshopColumns } from '../workshops/columns.tsx'
import { CoverageMatrix } from '../workshops/coverage.tsx'
import { Filters, isShown, useFilters } from '../workshops/filters.tsx'
import '../components/record.css'
import '../workshops/workshops.css'

/** Who was asked, in which workshops, and how far each is. */
export const Page = () => {
  const t = useT()
  const locale = useLocale()
  const frame = useFrame()
  const filters = useFilters()
  const [round, setRound] = useRound(frame)
  // The round before stands until the next one is there: the focus stays where it is.
  const shown = useDeferredValue(round)
  const { workshops, recordsIn } = useAnswer(workshopList, { programmeId: frame.programmeId, round: shown })
  const columns = useMemo(() => workshopColumns({ t, frame, locale }), [t, locale, workshops])
  const { programme } = frame
  const mayRecord = recordsIn.length > 0
  const create = <LinkButton href={paths.newWorkshop({ programme })}>{t('assess.workshop.new')}</LinkButton>
  const bring = <LinkButton href={paths.importWorkshops({ programme })}>{t('assess.workshops.import')}</LinkButton>
  const all = (
    <LinkButton tone="quiet" href={paths.workshops({ programme }, { round: String(round) })}>
      {t('assess.statements.none.next')}
    </LinkButton>
  )
  const isFiltered = Object.values(filters.chosen).some((value) => value !== undefined)
  const actions = mayRecord && (
    <>
      {create}
      {bring}
    </>
  )
  return (
    <>
      <PageHead title={t('assess.page.workshops')} lead={t('assess.workshops.lead')} actions={actions} />
      <Filters {...filters} frame={frame} round={round} onRound={setRound} />
      <CoverageMatrix frame={frame} round={shown} />
      <div className="workshop-list">
        <DataTable
          {...useTableView()}
          caption={t('assess.workshops.caption', { round: frame.round(shown) })}
          columns={columns}
          rows={workshops.filter(isShown(filters.chosen))}
          keyOf={({ code }) => code}
          lang={t.lang}
          onDownload={(rows) => saveTable(t('assess.file.workshops'), columns, rows)}
          words={tableWords(t, {
            filter: t('assess.workshops.filter'),
            count: (seen, of) => t('assess.workshops.count', { shown: seen, all: of }),
          })}
          empty={
            <EmptyState
              level={2}
              title={t('assess.workshops.empty.title')}
              text={t(`assess.workshops.empty.${isFiltered ? 'filtered' : mayRecord ? 'text' : 'reader'}`)}
              next={isFiltered || !mayRecord ? all : create}
            />
          }
        />
      </div>
    </>
  )
}
