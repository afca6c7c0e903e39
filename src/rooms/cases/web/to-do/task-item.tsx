import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Status, type Stand } from '#ui/components/status/status.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import { paths } from '../../contract/paths.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { Withdrawn } from '../../domain/protection/withdrawn.ts'
import { elementName } from '../proof/element-words.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { TaskActions } from './task-actions.tsx'
import { TaskConsents } from './task-consents.tsx'
import type { OpenedTask } from './task-dialog.tsx'

const STANDS: Readonly<Record<CaseTask['state'], Stand>> = { planned: 'open', doing: 'moving', done: 'done', dropped: 'stopped' }

export type ListProps = ProofPartProps & { readonly onOpen: (opened: OpenedTask) => void }
export type TaskProps = ListProps & { readonly task: Standing<CaseTask> }

/** What a task is for, with the way there. */
const For = ({ one, names, task }: TaskProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const at = { programme, case: one.kept.ctx }
  const { element, exhibit } = task.content
  const charge = one.file.charge.find(({ id }) => id === element?.charge)
  const words = element && {
    element: elementName(t, element.element),
    charge: charge ? names.charge(charge.content) : t('cases.charge.gone'),
  }
  return (
    <>
      {words && (
        <p>
          <Link href={paths.proof(at)}>{t('cases.task.for-element', words)}</Link>
        </p>
      )}
      {exhibit !== null && (
        <p>
          <Link href={paths.exhibit({ ...at, exhibit })}>{t('cases.task.for-exhibit', { exhibit: names.exhibit(exhibit) })}</Link>
        </p>
      )}
    </>
  )
}

/** A task: its question, how, by whom, with whose leave, at what risk; and what can be done with it. */
export const TaskItem = (props: TaskProps & { readonly withdrawn: Withdrawn }) => {
  const t = useT()
  const { question, method, owner, authority, risk, state, why } = props.task.content
  const isTwice = props.one.file.task.filter(({ id }) => id === props.task.id).length > 1
  return (
    <>
      <p className="to-do-question">{question}</p>
      <TaskConsents {...props} />
      <Status stand={STANDS[state]}>{t('cases.task.state-option', { state })}</Status>
      {isTwice && <p>{t('cases.task.twice')}</p>}
      {why !== null && <p>{t('cases.task.why-was', { why })}</p>}
      {method !== null && <p>{t('cases.task.method-is', { method })}</p>}
      {owner !== null && <p>{t('cases.task.owner-is', { owner })}</p>}
      {authority !== null && <p>{t('cases.task.authority-is', { authority })}</p>}
      {risk && (
        <p>
          <Status stand="caution">{t('cases.task.risk-is')}</Status>
        </p>
      )}
      <For {...props} />
      <TaskActions {...props} />
    </>
  )
}
