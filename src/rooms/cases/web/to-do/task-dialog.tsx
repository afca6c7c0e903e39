import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { TaskForm } from './task-form.tsx'
import { type SeenTask, writeTask } from './write-task.ts'

/** A task that is being written: by what stood when that began, and what its fields begin with. */
export type OpenedTask = { readonly seen: SeenTask; readonly task: Partial<CaseTask> }

/** What a colleague made of the task while it is being written. */
const Meanwhile = ({ desk, one, seen: { standing } }: Pick<CasePartProps, 'desk' | 'one'> & Pick<OpenedTask, 'seen'>) => {
  const t = useT()
  const since = one.file.task.filter(
    ({ id, version, from }) =>
      id === standing[0]?.id && from !== keyId(desk.key.record) && standing.every((seen) => seen.version !== version),
  )
  return (
    <div role="status">
      {since.map(({ version, content: { question, state } }) => (
        <p key={version} className="desk-careful">
          {t('cases.task.meanwhile', { question, state })}
        </p>
      ))}
    </div>
  )
}

type TaskDialogProps = Pick<CasePartProps, 'desk' | 'one'> & { readonly opened: OpenedTask | null; readonly onClose: () => void }

/**
 * The form of a task. It stands beside the lists and in none of their items: these go when a colleague closes the task or plans one for the gap, and what is
 * being typed does not.
 */
export const TaskDialog = ({ opened, onClose, ...at }: TaskDialogProps) => {
  const t = useT()
  const say = useNotice()
  const { desk, one } = at
  const isNew = opened?.seen.standing.length === 0
  const save = async ({ seen }: OpenedTask, given: CaseTask) => {
    await writeTask(desk, one.kept.ctx, { seen, given })
    onClose()
    if (isNew) say({ text: worded((t) => t('cases.task.planned')) })
  }
  return (
    <Dialog
      title={t(isNew ? 'cases.task.new' : 'cases.task.change-title')}
      words={dialogWords(t)}
      isOpen={opened !== null}
      onClose={onClose}
    >
      {opened && (
        <>
          <Meanwhile {...at} seen={opened.seen} />
          <TaskForm file={one.file} task={opened.task} save={t('cases.task.save')} onSave={(given) => save(opened, given)} />
        </>
      )}
    </Dialog>
  )
}
