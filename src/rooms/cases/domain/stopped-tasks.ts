import type { CaseTask } from '../contract/case-task.ts'
import type { Standing } from './case-file.ts'
import type { PersonEver } from './persons-ever.ts'
import { type Renewed, saidOnce, type StandingWithdrawal, type Withdrawn, withdrawalSays } from './protection/withdrawn.ts'
import { personsWrittenIn } from './written-persons.ts'

/** What is read of a task: who is to be heard may stand only in the order that it takes, or in who answers for it. */
type Task = Pick<CaseTask, 'question' | 'method' | 'owner' | 'authority'>

/** Whoever may be meant, surely or not: of a consent that was taken back rather too many are warned than too few. */
const calledIn = ({ question, method, owner, authority }: Task, persons: readonly PersonEver[]): ReadonlySet<string> => {
  const texts = [question, method, owner, authority].filter((text) => text !== null)
  return new Set(texts.flatMap((text) => personsWrittenIn(text, persons)).map(({ person }) => person))
}

/**
 * Consents that stand withdrawn of the persons whom a task speaks of by their pseudonyms: to whatever act, since nobody knows which the task comes to.
 * @param persons by every pseudonym that they bore (`personsEver`)
 */
export const stoppedIn = (
  task: Task,
  persons: readonly PersonEver[],
  { standing }: Pick<Withdrawn, 'standing'>,
): readonly StandingWithdrawal[] => {
  const called = calledIn(task, persons)
  return saidOnce(
    standing.filter(({ content }) => called.has(content.person)),
    withdrawalSays,
  )
}

/** Of the same persons, consents that were given anew since the task was last written: what it says rests on one that was taken back. */
export const renewedSince = (
  { content, version }: Pick<Standing<CaseTask>, 'content' | 'version'>,
  persons: readonly PersonEver[],
  { renewed }: Pick<Withdrawn, 'renewed'>,
): readonly Renewed[] => {
  const called = calledIn(content, persons)
  return saidOnce(
    renewed.filter(({ person, knownTo }) => called.has(person) && !knownTo.has(version)),
    ({ person, act, anew }) => [person, act, anew],
  )
}
