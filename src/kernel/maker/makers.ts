import type { MakerProcess } from './maker-process.ts'
import { spare } from './spare.ts'

export type Maker<Order, Step, Answer> = {
  /** @throws the signal's reason where it was cancelled; Error with the process's own words where it ended without an answer */
  readonly make: (order: Order, onStep: (step: Step) => void) => Promise<Answer>
}

/**
 * Gives makers of one kind. A process that made something waits a while for the next order: one that has its parts in memory needs less time
 * than one that begins.
 * @param begin gives a process that is new
 */
export const makersFrom = <Order, Step, Answer>(begin: () => MakerProcess<Order, Step, Answer>) => {
  const waiting = spare<MakerProcess<Order, Step, Answer>>({ runs: ({ runs }) => runs, end: (one) => one.end() })
  /**
   * Takes a process for one order; a new one loads its parts while the caller still gathers what to order.
   * @param signal ends the process at once
   */
  return (signal: AbortSignal): Maker<Order, Step, Answer> => {
    const kept = waiting.take()
    kept?.holdsUs(true)
    let one = kept ?? begin()
    const stop = () => one.kill()
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    const leave = (): void => {
      if (waiting.leave(one)) one.holdsUs(false)
      else one.kill()
    }
    type Ordered = Parameters<Maker<Order, Step, Answer>['make']>
    const answered = async (...order: Ordered): Promise<Answer> => {
      try {
        return await one.make(...order)
      } catch (error) {
        // One that waited may have been ended for its memory: that is no fault of this order.
        if (one !== kept || signal.aborted) throw error
        one = begin()
        return one.make(...order)
      }
    }
    const make = async (...order: Ordered): Promise<Answer> => {
      try {
        const answer = await answered(...order)
        signal.throwIfAborted()
        leave()
        return answer
      } catch (error) {
        one.kill()
        signal.throwIfAborted()
        throw error
      } finally {
        signal.removeEventListener('abort', stop)
      }
    }
    return { make }
  }
}
