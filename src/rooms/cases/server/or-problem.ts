import { type SealCause, SealRefused } from '#seal/refused.ts'

/** What `seal` refuses becomes a problem of this room; all else goes on as it is. */
export const orProblem = <Result>(work: Promise<Result>, say: (cause: SealCause) => never): Promise<Result> =>
  work.catch((error: unknown) => {
    if (error instanceof SealRefused) return say(error.code)
    throw error
  })
