import { kernelProblems } from '../problem/kernel-problems.ts'
import { Problem, problemOf } from '../problem/problem.ts'
import type { Web } from './app.ts'
import { causeForLog } from './log-cause.ts'

/** What an error is to whoever asked: a refusal as it is; a bug goes to the log with its cause, and out as `unexpected`. */
export const problemFor = (error: unknown, { log }: Web, requestId: string): Problem => {
  if (error instanceof Problem) return error
  log.error({ requestId, cause: causeForLog(error) }, 'bug')
  return problemOf(kernelProblems, 'unexpected')
}
