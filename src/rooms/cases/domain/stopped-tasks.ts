import type { CaseTask } from '../contract/case-task.ts'
import type { CaseFile } from './case-file.ts'
import { plain, wordsOf } from './name-words.ts'
import type { StandingWithdrawal, Withdrawn } from './protection/withdrawn.ts'

/** `V-01 Ceiba` is called by all of it, by `V-01`, or by the tree. */
const isCalled = (pseudonym: string, text: string): boolean => {
  const [code = '', ...tree] = wordsOf(pseudonym.replace('-', ''))
  const written = new Set(wordsOf(plain(text).replace(/\b([a-z])-(?=\d)/g, '$1')))
  return written.has(code) || (tree.length > 0 && tree.every((word) => written.has(word)))
}

/** Consents that stand withdrawn of the persons whom a task speaks of by their pseudonyms: to whatever act, since nobody knows which the task comes to. */
export const stoppedIn = (
  { question, method }: Pick<CaseTask, 'question' | 'method'>,
  { person: persons }: Pick<CaseFile, 'person'>,
  { standing }: Pick<Withdrawn, 'standing'>,
): readonly StandingWithdrawal[] => {
  const text = `${question} ${method ?? ''}`
  const called = new Set(persons.filter(({ content }) => isCalled(content.pseudonym, text)).map(({ id }) => id))
  return standing.filter(({ content }) => called.has(content.person))
}
