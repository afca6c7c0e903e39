import { useState } from 'react'

/** One screen of questions at a time. `moves` counts what was turned, so that each screen that comes is a new one and its heading is read. */
export const useSteps = (all: number) => {
  const [{ at, moves }, setPlace] = useState({ at: 0, moves: 0 })
  return {
    at,
    moves,
    isLast: at === all - 1,
    show: (index: number) => setPlace({ at: Math.min(Math.max(index, 0), all - 1), moves: moves + 1 }),
  }
}
export type Steps = ReturnType<typeof useSteps>
