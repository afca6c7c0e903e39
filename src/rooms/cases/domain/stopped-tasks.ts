import type { CaseTask } from '../contract/case-task.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { plain, wordsOf } from './name-words.ts'
import type { Renewed, StandingWithdrawal, Withdrawn } from './protection/withdrawn.ts'

/** `V-01 Ceiba` is called by all of it, by `V-01`, or by the tree. */
const isCalled = (pseudonym: string, text: string): boolean => {
  const [code = '', ...tree] = wordsOf(pseudonym.replace('-', ''))
  const written = new Set(wordsOf(plain(text).replace(/\b([a-z])-(?=\d)/g, '$1')))
  return written.has(code) || (tree.length > 0 && tree.every((word) => written.has(word)))
}

type Task = Pick<CaseTask, 'question' | 'method'>
type Persons = Pick<CaseFile, 'person'>

const calledIn = ({ question, method }: Task, { person: persons }: Persons): ReadonlySet<string> => {
  const text = `${question} ${method ?? ''}`
  return new Set(persons.filter(({ content }) => isCalled(content.pseudonym, text)).map(({ id }) => id))
}

/** Consents that stand withdrawn of the persons whom a task speaks of by their pseudonyms: to whatever act, since nobody knows which the task comes to. */
export const stoppedIn = (task: Task, file: Persons, { standing }: Pick<Withdrawn, 'standing'>): readonly StandingWithdrawal[] => {
  const called = calledIn(task, file)
  return standing.filter(({ content }) => called.has(content.person))
}

/** Of the same persons, consents that were given anew since the task was last written: what it says rests on one that was taken back. */
export const renewedSince = (
  { content, version }: Pick<Standing<CaseTask>, 'content' | 'version'>,
  file: Persons,
  { renewed }: Pick<Withdrawn, 'renewed'>,
): readonly Renewed[] => {
  const called = calledIn(content, file)
  return renewed.filter(({ person, knownTo }) => called.has(person) && !knownTo.has(version))
}
