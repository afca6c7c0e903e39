import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { CaseTask } from '../../contract/case-task.ts'
import { useAct } from '../case/use-act.ts'
import { TaskForm } from './task-form.tsx'
import type { TaskProps } from './task-item.tsx'
import { type SeenTask, seenTask, writeTask } from './write-task.ts'

/** The steps that need no further word; to drop a task asks for the reason, in the form. */
const NEXT: Readonly<Record<CaseTask['state'], readonly CaseTask['state'][]>> = {
  planned: ['doing', 'done'],
  doing: ['done'],
  done: [],
  dropped: [],
}

/** Brings a task further, or changes it. What stood twice at once stands once after. */
export const TaskActions = ({ desk, one, task }: TaskProps) => {
  const t = useT()
  // What somebody else writes while the form is open stands beside what is saved, and is not undone unseen.
  const [form, setForm] = useState<{ readonly seen: SeenTask; readonly task: CaseTask } | null>(null)
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
          <Button small onPress={() => setForm({ seen: seen(), task: { ...task.content, state: 'dropped' } })}>
            {t('cases.task.drop')}
          </Button>
        )}
        <Button small onPress={() => setForm({ seen: seen(), task: task.content })}>
          {t('cases.task.change')}
        </Button>
      </div>
      <Dialog title={t('cases.task.change-title')} words={dialogWords(t)} isOpen={form !== null} onClose={() => setForm(null)}>
        {form && (
          <TaskForm
            file={one.file}
            task={form.task}
            save={t('cases.task.save')}
            onSave={async (given) => {
              await writeTask(desk, one.kept.ctx, { seen: form.seen, given })
              setForm(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
