import { useMemo } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useTableView } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { gapList } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import { WRITE } from '../components/not-yours.tsx'
import { RoundChoice } from '../components/round-choice.tsx'
import { gapColumns } from '../findings-columns.tsx'
import { useFrame } from '../frame.ts'
import { SightNote, useSaidSight } from '../components/sight-note.tsx'
import { saveSeen } from '../save-seen.ts'
import { useRound } from '../use-round.ts'
import '../components/record.css'

/** The gaps with the strength of what lies behind them. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const [round, setRound] = useRound(frame)
  const { gaps, sight, may } = useAnswer(gapList, { programmeId: frame.programmeId })
  const columns = useMemo(() => gapColumns({ t, frame, round }), [t, round, gaps])
  const mayWrite = may.includes(WRITE)
  const said = useSaidSight(sight, frame)
  const create = <LinkButton href={paths.newGap({ programme: frame.programme })}>{t('assess.gap.new')}</LinkButton>
  const findings = <LinkButton href={paths.findings({ programme: frame.programme })}>{t('assess.gaps.empty.next')}</LinkButton>
  return (
    <>
      <PageHead title={t('assess.page.gaps')} lead={t('assess.gaps.lead')} actions={mayWrite && create} />
      <div className="list-choices">
        <RoundChoice frame={frame} round={round} onRound={setRound} />
      </div>
      <SightNote sight={sight} frame={frame} />
      <DataTable
        {...useTableView()}
        caption={t('assess.gaps.caption', { round: frame.round(round) })}
        columns={columns}
        rows={gaps}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveSeen(columns, rows, { name: t('assess.file.gaps'), none: t('assess.sight.none'), said })}
        words={tableWords(t, { filter: t('assess.gaps.filter'), count: (shown, all) => t('assess.gaps.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('assess.gaps.empty.title')}
            text={t('assess.gaps.empty.text')}
            next={
              <>
                {findings}
                {mayWrite && create}
              </>
            }
          />
        }
      />
    </>
  )
}
