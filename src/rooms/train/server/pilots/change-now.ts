import { holdAnswers } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import type { ChangeState } from '../../contract/pilot.ts'
import { nextOf } from '../../domain/pilot/change-moves.ts'
import { refuse } from '../problems.ts'
import { saidChange } from './said-change.ts'
import { type ChangeStep, changeSteps } from './sql/changes.ts'

/**
 * The steps of a request, once none can be taken beside this one (whoever takes one holds the turn of the programme), and it may go there.
 * @returns them in their order; the first is that it was asked for
 */
export const stepsBefore = async (
  handle: Handle,
  { programmeId, code }: { readonly programmeId: string; readonly code: string },
  to: ChangeState,
): Promise<readonly ChangeStep[]> => {
  await holdAnswers(handle, programmeId)
  const steps = await changeSteps(handle, { programmeId, code })
  const state = steps.at(-1)?.state ?? 'asked'
  if (!nextOf(state).includes(to)) refuse('change.out-of-turn', { from: saidChange(state), to: saidChange(to) })
  return steps
}
