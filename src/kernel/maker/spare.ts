const KEPT_MS = 60_000

type Kind<Kept> = {
  /** False once it ended, or was told to. */
  readonly runs: (kept: Kept) => boolean
  readonly end: (kept: Kept) => void
}

/** Keeps one process or thread, which takes long to begin, for the next who asks, and ends it after a minute in which nobody did. */
export const spare = <Kept>({ runs, end }: Kind<Kept>) => {
  let waiting: { readonly kept: Kept; readonly timer: NodeJS.Timeout } | undefined
  return {
    /** The one that waits, if any, for its taker alone. */
    take: (): Kept | undefined => {
      clearTimeout(waiting?.timer)
      const kept = waiting?.kept
      waiting = undefined
      return kept !== undefined && runs(kept) ? kept : undefined
    },
    /** Whether it now waits: not where another does. */
    leave: (kept: Kept): boolean => {
      if (waiting && runs(waiting.kept)) return false
      clearTimeout(waiting?.timer)
      const isOver = () => {
        waiting = undefined
        end(kept)
      }
      waiting = { kept, timer: setTimeout(isOver, KEPT_MS).unref() }
      return true
    },
  }
}
