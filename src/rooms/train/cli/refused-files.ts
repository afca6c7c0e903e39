import type { Invocation } from '#kernel/cli/command.ts'
import { refused } from '#kernel/cli/refused.ts'
import type { FileError, Given } from './read-files.ts'

type Refused = Pick<Extract<Given<never>, { kind: 'refused' }>, 'lines' | 'errors'>

/** Refuses for what is wrong in files, all of them together. @returns the exit code */
export const refusedFiles = (invocation: Invocation, all: readonly Refused[]): number => {
  const errors: readonly FileError[] = all.flatMap((one) => one.errors ?? [])
  return refused(invocation, {
    code: 'file.refused',
    said: all.flatMap(({ lines }) => lines),
    ...(errors.length > 0 && { details: { errors } }),
  })
}
