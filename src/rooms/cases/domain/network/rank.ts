/** Values that differ by no more than this are alike: less than what is left of rounding must not put one before another. */
const ALIKE = 1e-9

/** Ranks of values, the greatest first: those alike share the better rank, and the next one counts them all (1, 2, 2, 4). */
export const ranks = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, at) => at).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const given = values.map(() => 1)
  for (const [place, node] of order.entries()) {
    const before = order[place - 1]
    const isAlike = before !== undefined && (values[before] ?? 0) - (values[node] ?? 0) <= ALIKE
    given[node] = isAlike ? (given[before] ?? 1) : place + 1
  }
  return given
}
