import { constraintOf, failureOf } from '../db/failure.ts'
import { constraintsOf, type Problems } from './catalogue.ts'
import { kernelProblems } from './kernel-problems.ts'
import { type Problem, problemOf } from './problem.ts'

/**
 * What the database's refusal means to a person: the problem that claims the broken constraint, or the kernel's word for a failure
 * (full disk, lost connection).
 * @returns undefined for anything else, an unlisted constraint among it: that is a bug
 */
export const fromPostgres = (error: unknown, problems: Problems): Problem | undefined => {
  const failure = failureOf(error)
  const known = { ...kernelProblems, ...problems }
  if (failure) return failure.kind in known ? problemOf(known, failure.kind, failure.details) : undefined
  const broken = constraintOf(error)?.constraint
  const code = Object.keys(problems).find((one) => broken !== undefined && constraintsOf(problems[one] ?? { status: 500 }).includes(broken))
  return code === undefined ? undefined : problemOf(problems, code)
}
