import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import { paths } from '../../contract/paths.ts'
import type { Standing } from '../../domain/case-file.ts'
import { tasksByOwner } from '../../domain/plan/tasks-by-owner.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { namesOf } from '../proof/case-names.ts'
import { knownCase } from '../safeguards/known-case.ts'
import { daysTo, dayWords } from '../to-do/day-words.ts'
import { TaskConsents } from '../to-do/task-consents.tsx'

const TaskLine = ({ task: { content }, today }: { readonly task: Standing<CaseTask>; readonly today: string }) => {
  const t = useT()
  const { question, due, state, risk } = content
  return (
    <>
      {question} <span className="plan-soft">{t('cases.task.state-option', { state })}</span>{' '}
      {due !== null && (daysTo(due, today) < 0 ? <Status stand="caution">{dayWords(t, due, today)}</Status> : dayWords(t, due, today))}{' '}
      {risk && <Status stand="caution">{t('cases.task.risk-is')}</Status>}
    </>
  )
}

/** The open tasks of the case, by who has them, each with what became of the consents on which it may rest. */
export const OwnersPart = ({ one, today }: CasePartProps & { readonly today: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const owners = tasksByOwner(one.file)
  const names = useMemo(() => namesOf(t, one.file), [t, one.file])
  const { withdrawn } = useMemo(() => knownCase(one, today), [one, today])
  return (
    <section className="plan-part">
      <h2>{t('cases.plan.owners')}</h2>
      {owners.length === 0 && <p>{t('cases.plan.no-tasks')}</p>}
      {owners.map(({ owner, tasks }) => (
        <div key={owner ?? ''} className="plan-owner">
          <h3>{owner ?? t('cases.plan.nobody')}</h3>
          <ul>
            {tasks.map((task) => (
              <li key={task.version}>
                <TaskLine task={task} today={today} />
                <TaskConsents one={one} names={names} task={task} withdrawn={withdrawn} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        <Link href={paths.toDo({ programme, case: one.kept.ctx })}>{t('cases.plan.to-tasks')}</Link>
      </p>
    </section>
  )
}
