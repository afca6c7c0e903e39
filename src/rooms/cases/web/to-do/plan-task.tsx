import { useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { TaskForm } from './task-form.tsx'
import { type SeenTask, seenTask, writeTask } from './write-task.ts'

type PlanTaskProps = Pick<CasePartProps, 'desk' | 'one'> & {
  readonly element?: CaseTask['element']
  /** What the task begins with, to be reworded; where a question of the case itself is to be answered. */
  readonly question?: string
}

/** From a gap to action: a task for an element or a question, in one step. What it is for goes into no address. */
export const PlanTask = ({ desk, one, element = null, question = '' }: PlanTaskProps) => {
  const t = useT()
  const notice = useNotice()
  const [seen, setSeen] = useState<SeenTask | null>(null)
  const save = async (given: CaseTask) => {
    await writeTask(desk, one.kept.ctx, { seen: seen ?? seenTask(one, null), given })
    setSeen(null)
    notice({ text: t('cases.task.planned') })
  }
  return (
    <div>
      <Button small onPress={() => setSeen(seenTask(one, null))}>
        {t('cases.task.plan')}
      </Button>
      <Dialog title={t('cases.task.new')} words={dialogWords(t)} isOpen={seen !== null} onClose={() => setSeen(null)}>
        <TaskForm file={one.file} task={{ element, question }} save={t('cases.task.save')} onSave={save} />
      </Dialog>
    </div>
  )
}
