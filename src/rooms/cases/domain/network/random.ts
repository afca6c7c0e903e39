/** Numbers from 0 to below 1 that follow from a seed alone: the same on every machine. */
export type Random = () => number

/**
 * @param seed a whole number; of it the lowest 32 bits count
 * @source mulberry32, T. Ettinger (2017), public domain: a Weyl sequence through a mixer; for resampling, never for secrets
 */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
