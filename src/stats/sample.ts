/** Sums in two passes, so that large means cost no digits. */
export const sum = (values: readonly number[]): number => {
  let [all, lost] = [0, 0]
  for (const value of values) {
    const next = all + value
    lost += Math.abs(all) >= Math.abs(value) ? all - next + value : value - next + all
    all = next
  }
  return all + lost
}

export const mean = (values: readonly number[]): number => sum(values) / values.length

/** Covariance with n − 1; of one value it is NaN, so ask for two at least. */
export const covariance = (x: readonly number[], y: readonly number[]): number => {
  const [mx, my] = [mean(x), mean(y)]
  return sum(x.map((value, at) => (value - mx) * ((y[at] ?? Number.NaN) - my))) / (x.length - 1)
}

/** Variance with n − 1. */
export const variance = (values: readonly number[]): number => covariance(values, values)
export const deviation = (values: readonly number[]): number => Math.sqrt(variance(values))

/** Pearson's correlation; undefined where one of the two does not vary. */
export const correlation = (x: readonly number[], y: readonly number[]): number | undefined => {
  const [sx, sy] = [deviation(x), deviation(y)]
  return sx > 0 && sy > 0 ? covariance(x, y) / (sx * sy) : undefined
}

/** Ranks from 1; equal values share the middle of theirs. */
export const midranks = (values: readonly number[]): readonly number[] => {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value)
  const ranks: number[] = []
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1
    for (let k = from; k <= to; k += 1) ranks[order[k]?.at ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

/** The middle of the values, or of the two in the middle; NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}
