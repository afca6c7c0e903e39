import type { CaseTask } from '../contract/case-task.ts'

/** A task of which nothing but the question was written. */
export const taskOf = (question: string): CaseTask => ({
  question,
  method: null,
  owner: null,
  due: null,
  authority: null,
  risk: false,
  element: null,
  exhibit: null,
  state: 'planned',
  why: null,
})
