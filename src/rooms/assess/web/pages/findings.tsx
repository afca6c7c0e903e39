import { useMemo } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { type FindingLine, findingList } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { hinders } from '../../domain/hinders.ts'
import { WRITE } from '../components/not-yours.tsx'
import { RoundChoice } from '../components/round-choice.tsx'
import { findingColumns } from '../findings-columns.tsx'
import { useCodebook, useFrame } from '../frame.ts'
import { SightNote, useSaidSight } from '../components/sight-note.tsx'
import { saveSeen } from '../save-seen.ts'
import { useRound } from '../use-round.ts'
import '../components/record.css'

const SHOWN = ['all', 'loose'] as const

/** What asks for an answer and leads to no gap. */
const isLoose = (finding: FindingLine): boolean => hinders(finding) && finding.gaps.length === 0

/** The findings with the strength of their evidence. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { theme } = useCodebook()
  const [round, setRound] = useRound(frame)
  const [asked, setShow] = useSearchValue('show')
  const show = SHOWN.find((one) => one === asked) ?? 'all'
  const { findings, sight, may } = useAnswer(findingList, { programmeId: frame.programmeId })
  const columns = useMemo(() => findingColumns({ t, frame, round, theme }), [t, round, findings])
  const mayWrite = may.includes(WRITE)
  const said = useSaidSight(sight, frame)
  const coding = <LinkButton href={paths.coding({ programme: frame.programme })}>{t('assess.findings.empty.next')}</LinkButton>
  const create = <LinkButton href={paths.newFinding({ programme: frame.programme })}>{t('assess.finding.new')}</LinkButton>
  return (
    <>
      <PageHead title={t('assess.page.findings')} lead={t('assess.findings.lead')} actions={mayWrite && create} />
      <div className="list-choices">
        <RoundChoice frame={frame} round={round} onRound={setRound} />
        <Select
          label={t('assess.filter.show')}
          value={show}
          options={SHOWN.map((which) => ({ id: which, label: t('assess.findings.show-of', { which }) }))}
          onChange={(which) => void setShow(which === 'all' ? undefined : which)}
        />
      </div>
      <SightNote sight={sight} frame={frame} />
      <DataTable
        {...useTableView()}
        caption={t('assess.findings.caption', { round: frame.round(round) })}
        columns={columns}
        rows={show === 'loose' ? findings.filter(isLoose) : findings}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveSeen(columns, rows, { name: t('assess.file.findings'), none: t('assess.sight.none'), said })}
        words={tableWords(t, {
          filter: t('assess.findings.filter'),
          count: (shown, all) => t('assess.findings.count', { shown, all }),
        })}
        empty={
          findings.length > 0 ? (
            <EmptyState
              level={2}
              title={t('assess.findings.no-loose.title')}
              text={t('assess.findings.no-loose.text')}
              next={<LinkButton href={paths.findings({ programme: frame.programme })}>{t('assess.findings.no-loose.next')}</LinkButton>}
            />
          ) : (
            <EmptyState
              level={2}
              title={t('assess.findings.empty.title')}
              text={t('assess.findings.empty.text')}
              next={mayWrite ? create : coding}
            />
          )
        }
      />
    </>
  )
}
