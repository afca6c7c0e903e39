import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import { useAct } from '../case/use-act.ts'
import type { TaskProps } from './task-item.tsx'
import { seenTask, writeTask } from './write-task.ts'

/** The steps that need no further word; to drop a task asks for the reason, in the form. */
const NEXT: Readonly<Record<CaseTask['state'], readonly CaseTask['state'][]>> = {
  planned: ['doing', 'done'],
  doing: ['done'],
  done: [],
  dropped: [],
}

/** Brings a task further, or changes it. What stood twice at once stands once after. */
export const TaskActions = ({ desk, one, task, onOpen }: TaskProps) => {
  const t = useT()
  const { notice, act } = useAct()
  // By what is shown, when it is pressed.
  const seen = () => seenTask(one, task.id)
  const isOpen = NEXT[task.content.state].length > 0
  return (
    <>
      {notice}
      <div className="desk-actions">
        {NEXT[task.content.state].map((state) => (
          <Button
            key={state}
            small
            onPress={() => act(() => writeTask(desk, one.kept.ctx, { seen: seen(), given: { ...task.content, state, why: null } }))}
          >
            {t('cases.task.step', { state })}
          </Button>
        ))}
        {isOpen && (
          <Button small onPress={() => onOpen({ seen: seen(), task: { ...task.content, state: 'dropped' } })}>
            {t('cases.task.drop')}
          </Button>
        )}
        <Button small onPress={() => onOpen({ seen: seen(), task: task.content })}>
          {t('cases.task.change')}
        </Button>
      </div>
    </>
  )
}
