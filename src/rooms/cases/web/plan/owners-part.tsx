import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { paths } from '../../contract/paths.ts'
import { tasksByOwner } from '../../domain/plan/tasks-by-owner.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { daysTo, dayWords } from '../to-do/day-words.ts'

/** The open tasks of the case, by who has them. */
export const OwnersPart = ({ one, today }: CasePartProps & { readonly today: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const owners = tasksByOwner(one.file)
  return (
    <section className="plan-part">
      <h2>{t('cases.plan.owners')}</h2>
      {owners.length === 0 && <p>{t('cases.plan.no-tasks')}</p>}
      {owners.map(({ owner, tasks }) => (
        <div key={owner ?? ''} className="plan-owner">
          <h3>{owner ?? t('cases.plan.nobody')}</h3>
          <ul>
            {tasks.map(({ version, content: { question, due, state, risk } }) => (
              <li key={version}>
                {question} <span className="plan-soft">{t('cases.task.state-option', { state })}</span>{' '}
                {due !== null &&
                  (daysTo(due, today) < 0 ? <Status stand="caution">{dayWords(t, due, today)}</Status> : dayWords(t, due, today))}{' '}
                {risk && <Status stand="caution">{t('cases.task.risk-is')}</Status>}
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
