import { constraintOf } from '../db/failure.ts'

/**
 * What the log keeps of a bug. The database's own words may quote a row or a value (`Failing row contains (…)`), so of its errors only the
 * state, the names and the place in our code are kept.
 */
export const causeForLog = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error }
  const violation = constraintOf(error)
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  if (violation) return { name: error.name, ...violation, stack }
  const { name, message, cause } = error
  return { name, message, stack, ...(cause !== undefined && { cause: causeForLog(cause) }) }
}
