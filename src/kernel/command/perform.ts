import type { House } from './house.ts'
import type { Operation, Task, Watch } from './operation.ts'
import { Performance, type Request } from './performance.ts'
import { within, type WatchWithin } from './within.ts'

/**
 * Performs an operation, asking in this order: signed in? holds a role that may ever do this? input taken? subject seen? ability holds for
 * it? Then all of it stands with its audit entry, or none. So nobody learns the form of an input they may never send, and unseen equals
 * missing.
 * @param watch of a task; without it nobody looks on and nothing cancels
 * @returns what the output schema lets out
 * @throws Problem, or the reason of an aborted signal; anything else is a bug
 */
export const perform = async (house: House, operation: Operation, request: Request, watch: Watch = UNWATCHED): Promise<unknown> => {
  if (operation.kind === 'task') return (await begin(house, operation, request))(watch)
  const performance = Performance.of(house, operation, request)
  if (operation.audit !== 'none') return performance.writing((place) => operation.run(place))
  return performance.reading(async (place) => operation.output.parse(await operation.run(place)))
}

const UNWATCHED: Watch = { signal: new AbortController().signal, progress: () => {} }

/**
 * Does all of a task that comes before its work, refusals included; what it gives back works and keeps. A watch that is aborted before
 * the transaction's end leaves nothing.
 */
export const begin = async (house: House, task: Task, request: Request): Promise<(watch: Watch) => Promise<unknown>> => {
  const performance = Performance.of(house, task, request)
  const prepared = await performance.reading((place) => task.prepare(place))
  return async (watch) => {
    const inside: WatchWithin = { ...watch, [within]: house }
    const worked = await performance.said(() => task.work(prepared, inside))
    watch.signal.throwIfAborted()
    const { actor, again } = request
    // A seat that ended while it lasted is gone at its end.
    const later = performance.later(again ? await again() : actor)
    return later.writing(async (place) => {
      const result = await task.keep(place, worked)
      watch.signal.throwIfAborted()
      return result
    })
  }
}
