import { useMemo } from 'react'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { choicesOf } from './task-choices.ts'
import { TaskFields } from './task-fields.tsx'
import { taskOf } from './task-of.ts'

type TaskFormProps = {
  readonly file: CaseFile
  readonly task: Partial<CaseTask>
  readonly save: string
  readonly onSave: (task: CaseTask) => Promise<unknown>
}

/** A task with all that is said of it. */
export const TaskForm = ({ file, task, save, onSave }: TaskFormProps) => {
  const t = useT()
  const choices = useMemo(() => choicesOf(t, file, task.element ?? null), [t, file, task.element])
  const send = (values: FormData): Promise<Saved> => {
    const read = taskOf(values)
    if (read.kind === 'task') return savedOrRefused(() => onSave(read.task))
    const faults = read.faults.map(({ field, why }) => ({ field, message: worded((t) => t('cases.task.fault', { why })) }))
    return Promise.resolve({ kind: 'refused', faults })
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <TaskFields task={task} {...choices} />
    </Form>
  )
}
