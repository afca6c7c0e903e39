/** Numbers from 0 to 1 that depend on the seed alone. @source mulberry32, public domain */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same values in an order drawn from `draw`. @source Fisher & Yates (1938), in Durstenfeld's form (1964) */
export const shuffled = <Value>(values: readonly Value[], draw: () => number): Value[] => {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
