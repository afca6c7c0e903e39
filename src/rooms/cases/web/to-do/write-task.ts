import type { CaseTask } from '../../contract/case-task.ts'
import type { Things } from '../../domain/case-file.ts'
import { toldOf } from '../../domain/protection/withdrawn.ts'
import { knownCase } from '../safeguards/known-case.ts'
import type { Desk } from '../store/desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import { todayHere } from './day-words.ts'

/** What somebody had before them when they opened the form of a task, or pressed a step: the versions that stood, and what had been told of consents. */
export type SeenTask = { readonly standing: Things<'task'>; readonly told: ReadonlySet<string> }

const withdrawnNow = (one: OpenCase) => knownCase(one, todayHere()).withdrawn

/** @param id that of a task; null of one that is new */
export const seenTask = (one: OpenCase, id: string | null): SeenTask => ({
  standing: one.file.task.filter((task) => task.id === id),
  told: new Set(toldOf(withdrawnNow(one))),
})

/**
 * Writes a task in the place of what its author had before them: what somebody else wrote since stands beside it. What was told of consents since then it says
 * that they did not know.
 * @throws SealRefused, NameWritten; nothing is written then
 */
export const writeTask = (
  desk: Desk,
  ctx: string,
  { seen: { standing, told }, given }: { readonly seen: SeenTask; readonly given: CaseTask },
): Promise<unknown> => {
  const content = (now: OpenCase): CaseTask => {
    const { untold: _before, ...task } = given
    const untold = withdrawnNow(now)
      .renewed.flatMap(({ by }) => by)
      .filter((word) => !told.has(word))
    return untold.length > 0 ? { ...task, untold } : task
  }
  return standing.length > 0 ? desk.change(ctx, 'task', { standing, content }) : desk.add(ctx, 'task', content)
}
