import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Progress, Watch } from '../command/operation.ts'
import { inBoth } from '../i18n/translate.ts'
import type { Problem } from '../problem/problem.ts'
import { problemBody, type To } from './problem-reply.ts'

export const NDJSON = 'application/x-ndjson'

type Reader = To & {
  /** Aborted when the connection is gone. */
  readonly signal: AbortSignal
  /** What an error is to a reader; a bug is logged on the way. */
  readonly problemOf: (error: unknown) => Problem
}

/**
 * Does a task's work and answers while it lasts, one JSON object a line: `progress` as often as there is any, then `result` or `problem`.
 * A reader who goes away aborts the work.
 */
export const replyTask = (finish: (watch: Watch) => Promise<unknown>, { signal, problemOf, ...to }: Reader): Response => {
  const gone = new AbortController()
  const watched = AbortSignal.any([signal, gone.signal])
  const body = new ReadableStream<Uint8Array>({
    start: (lines) => {
      const say = (line: object) => {
        if (!watched.aborted) lines.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      const progress = ({ step, values = {} }: Progress) =>
        say({ progress: { step, values, text: to.t(step, values), said: inBoth(to.words, (t) => t(step, values)) } })
      const failed = (error: unknown) => {
        if (!watched.aborted) say({ problem: problemBody(problemOf(error), to) })
      }
      const work = async () => {
        // A reader who went away with the request is gone by then, and nothing is begun for them.
        await nextTurn()
        watched.throwIfAborted()
        return finish({ signal: watched, progress })
      }
      void work()
        .then((result) => say({ result }), failed)
        .then(() => {
          if (!gone.signal.aborted) lines.close()
        })
    },
    cancel: () => gone.abort(),
  })
  // A proxy that gathers the lines would hide the progress.
  return new Response(body, { headers: { 'Content-Type': NDJSON, 'X-Accel-Buffering': 'no' } })
}
