/** A fixed piece of work of the kind the house does (group, sort, write as text), so that figures of two machines can be compared. */
const once = (): number => {
  const started = performance.now()
  const groups = new Map<string, number[]>()
  for (let index = 0; index < 400_000; index += 1) {
    const key = `K-${(index * 2_654_435_761) % 9_973}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (JSON.stringify(sorted).length === 0) throw new Error('the baseline made nothing')
  return performance.now() - started
}

/** Milliseconds that the fixed work takes here: the median of five, after one that warms up. */
export const baselineMs = (): number => {
  once()
  return Array.from({ length: 5 }, once).toSorted((a, b) => a - b)[2] ?? Number.NaN
}
