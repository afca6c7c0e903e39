import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { type OpenedTask, TaskDialog } from './task-dialog.tsx'
import { seenTask } from './write-task.ts'

type PlanTaskProps = Pick<CasePartProps, 'desk' | 'one'> & {
  readonly element?: CaseTask['element']
  /** What the task begins with, to be reworded; where a question of the case itself is to be answered. */
  readonly question?: string
}

/** From a gap to action: a task for an element or a question, in one step. What it is for goes into no address. */
export const PlanTask = ({ element = null, question = '', ...at }: PlanTaskProps) => {
  const t = useT()
  const [opened, open] = useState<OpenedTask | null>(null)
  return (
    <div>
      <Button small onPress={() => open({ seen: seenTask(at.one, null), task: { element, question } })}>
        {t('cases.task.plan')}
      </Button>
      <TaskDialog {...at} opened={opened} onClose={() => open(null)} />
    </div>
  )
}
