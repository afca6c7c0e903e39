const STEPS = 200

/**
 * Where a function that only rises or only falls passes zero, by halving, as near as numbers go.
 * @param f of one sign at `low` and of the other at `high`, else the nearer end is given
 */
export const zeroOf = (f: (x: number) => number, low: number, high: number): number => {
  let [from, to] = [low, high]
  const rises = f(from) < 0
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (from + to) / 2
    if (middle === from || middle === to) break
    if (f(middle) < 0 === rises) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** As `zeroOf`, where how far it lies is not known: looked for in growing steps on both sides of a start. */
export const zeroAround = (f: (x: number) => number, start: number): number => {
  let reach = 1
  while (Math.sign(f(start - reach)) === Math.sign(f(start + reach)) && reach < 1e6) reach *= 2
  return zeroOf(f, start - reach, start + reach)
}
