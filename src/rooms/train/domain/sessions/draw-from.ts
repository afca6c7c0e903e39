import { createHash } from 'node:crypto'

/**
 * Numbers from 0 to 1 that only an id determines: the same id gives the same, and nobody who does not know it foresees one. An id of the house has 74 bits of chance,
 * more than a seed of 32; it is kept nowhere.
 */
export const drawFrom = (id: string): (() => number) => {
  let asked = 0
  return () => {
    asked += 1
    return createHash('sha256').update(`${id} ${asked}`).digest().readUInt32BE(0) / 2 ** 32
  }
}
