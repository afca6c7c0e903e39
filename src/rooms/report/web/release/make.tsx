import { useGo } from '#ui/client/address.ts'
import { TaskProgress } from '#ui/client/task-progress.tsx'
import { useTask } from '#ui/client/task.ts'
import type { InputOf } from '#ui/client/request.ts'
import { useT } from '#ui/client/words.tsx'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import { releaseMake } from '../../contract/release.ts'
import { HeldUp } from '../draft/held-up.tsx'
import type { Frame } from '../frame.ts'

/** Making a release: started, watched, cancelled; it leads to what was made. Faults of fields are for the form that was sent. */
export const useMaking = ({ programmeId, programme }: Frame) => {
  const t = useT()
  const go = useGo()
  const task = useTask(releaseMake)
  const start = async (what: Omit<InputOf<typeof releaseMake>, 'programmeId'>) => {
    const outcome = await task.start({ programmeId, ...what })
    if (outcome?.kind === 'done') await go(paths.release({ programme, id: outcome.value.id }))
    return outcome
  }
  const { state } = task
  return {
    start,
    busy: state.kind === 'running',
    around: (
      <>
        <TaskProgress label={t('report.release.making')} task={task} />
        {state.kind === 'refused' && state.refusal.faults.length === 0 && <HeldUp refusal={state.refusal} />}
        {state.kind === 'cancelled' && <p role="status">{t('report.release.cancelled')}</p>}
      </>
    ),
  }
}
