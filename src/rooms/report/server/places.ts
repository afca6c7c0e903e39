import { refuse } from './problems.ts'

type Asked = {
  /** One person has one report made at a time, so that nobody takes every place. */
  readonly who: string
  readonly signal: AbortSignal
  /** Called where others are before it. */
  readonly onWait: () => void
}

/**
 * Lets few do at once what takes a processor and hundreds of megabytes each; the others wait in line.
 * @param most at work at once
 * @param waiting behind them; whoever comes after these is refused
 */
export const places = (most: number, waiting: number) => {
  /** Whose order is under way; each under a sign of its own, since one that was given up may end after the next was placed. */
  const people = new Map<string, symbol>()
  const line: (() => void)[] = []
  let working = 0
  const enter = async ({ signal, onWait }: Asked): Promise<void> => {
    if (working < most) return void (working += 1)
    signal.throwIfAborted()
    onWait()
    const turn = Promise.withResolvers<void>()
    line.push(turn.resolve)
    const goAway = () => {
      const at = line.indexOf(turn.resolve)
      if (at < 0) return
      line.splice(at, 1)
      turn.reject(signal.reason)
    }
    signal.addEventListener('abort', goAway, { once: true })
    await turn.promise.finally(() => signal.removeEventListener('abort', goAway))
  }
  /** Whoever leaves hands the place on to the next in line. */
  const leave = (): void => {
    const next = line.shift()
    if (next) next()
    else working -= 1
  }
  const admit = (who: string): void => {
    if (people.has(who)) refuse('report.under-way')
    if (line.length >= waiting) refuse('report.busy')
  }
  const take = async <Result>(asked: Asked, work: () => Promise<Result>): Promise<Result> => {
    const { who, signal } = asked
    admit(who)
    const order = Symbol(who)
    people.set(who, order)
    const forget = () => void (people.get(who) === order && people.delete(who))
    // Whoever gave one up may ask for another at once; its place is free when its work has ended.
    signal.addEventListener('abort', forget, { once: true })
    return enter(asked)
      .then(() => Promise.try(work).finally(leave))
      .finally(() => {
        signal.removeEventListener('abort', forget)
        forget()
      })
  }
  return {
    /** Refuses whom `take` would refuse at this moment: asked before what is costly to prepare. */
    admit,
    take,
  }
}

/** Of this process: two reports are four processes of making, about what a small server bears. */
export const reportPlaces = places(2, 8)
