import { Progress } from '../components/progress/progress.tsx'
import type { TaskState } from './task.ts'
import { useT } from './words.tsx'

type TaskProgressProps = { label: string; task: { readonly state: TaskState<unknown>; readonly cancel: () => void } }

const shareOf = ({ done, all }: Readonly<Record<string, string | number>>): number | undefined =>
  typeof done === 'number' && typeof all === 'number' && all > 0 ? done / all : undefined

/** How far a task is, while it runs: a step that says `done` of `all` has a share. Where it ended with its page, that is said. */
export const TaskProgress = ({ label, task: { state, cancel } }: TaskProgressProps) => {
  const t = useT()
  if (state.kind === 'ended') return <p role="status">{t('client.task.ended')}</p>
  if (state.kind !== 'running') return null
  const share = state.step ? shareOf(state.step.values) : undefined
  return (
    <Progress
      label={label}
      {...(share === undefined ? {} : { done: share })}
      step={state.step?.said[t.lang] ?? ''}
      cancel={{ label: t('client.task.cancel'), onCancel: cancel }}
    />
  )
}
