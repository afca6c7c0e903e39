import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { NOTHING_WITHDRAWN } from '../../domain/protection/withdrawn.ts'
import { knownCase } from '../safeguards/known-case.ts'
import { taskKey } from './task-key.ts'
import { type ListProps, TaskItem } from './task-item.tsx'

/** What was done, and what was dropped and why. */
export const ClosedTasks = (props: ListProps & { readonly today: string }) => {
  const t = useT()
  const closed = props.one.file.task.filter(({ content: { state } }) => state === 'done' || state === 'dropped')
  // What was done is not stopped any more; that a consent was given anew since is said.
  const { renewed } = useMemo(() => knownCase(props.one, props.today).withdrawn, [props.one, props.today])
  if (closed.length === 0) return null
  return (
    <Disclosure level={2} title={t('cases.to-do.closed', { n: closed.length })}>
      <ul className="to-do">
        {closed.map((task, at) => (
          <li key={taskKey(closed, at)} className="to-do-item">
            <TaskItem {...props} task={task} withdrawn={{ ...NOTHING_WITHDRAWN, renewed }} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
