import { useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { TaskForm } from './task-form.tsx'

type PlanTaskProps = Pick<CasePartProps, 'desk' | 'one'> & { readonly element: CaseTask['element'] }

/** From a gap to action: a task for the element, in one step. What it is for goes into no address. */
export const PlanTask = ({ desk, one, element }: PlanTaskProps) => {
  const t = useT()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const save = async (task: CaseTask) => {
    await desk.add(one.kept.ctx, 'task', task)
    setOpen(false)
    notice({ text: t('cases.task.planned') })
  }
  return (
    <div>
      <Button small onPress={() => setOpen(true)}>
        {t('cases.task.plan')}
      </Button>
      <Dialog title={t('cases.task.new')} words={dialogWords(t)} isOpen={open} onClose={() => setOpen(false)}>
        <TaskForm file={one.file} task={{ element }} save={t('cases.task.save')} onSave={save} />
      </Dialog>
    </div>
  )
}
