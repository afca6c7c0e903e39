import { useT } from '#ui/client/words.tsx'
import type { RowStanding } from '../../domain/group/group-of.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { PlanTask } from '../to-do/plan-task.tsx'
import { AnswerRow } from './answer-row.tsx'
import { rowTitle } from './group-words.ts'
import { RowCites, RowSaid } from './row-said.tsx'

type GroupRowProps = ProofPartProps & {
  readonly standing: RowStanding
  /** Whether national law says something of this row that stands elsewhere on the page. */
  readonly national: 'not-held' | 'below'
}

/** One row of the Convention, with what national law on file says of it, and the way from what is open to a task. */
export const GroupRow = (props: GroupRowProps) => {
  const t = useT()
  const { standing, names, national, desk, one } = props
  const title = rowTitle(t, standing.row)
  return (
    <li className="group-row">
      <h3>{title}</h3>
      <RowSaid standing={standing} names={names} />
      <RowCites row={standing.row} />
      <p className="group-source">{t('cases.group.national', { held: national })}</p>
      <div className="desk-actions">
        <AnswerRow {...props} label={t('cases.group.answer-row', { row: title })} />
        {standing.answer === 'unknown' && <PlanTask desk={desk} one={one} question={t('cases.group.question', { row: title })} />}
      </div>
    </li>
  )
}
