import { fQuantile } from '../distributions/f.ts'
import { sum } from '../sample.ts'
import { enough, isRefused, LEVEL, type Measure, refused, type Result } from '../result.ts'
import { type Clustering, designEffect } from './clustering.ts'

const CLUSTERS: Measure = { refuse: 5, plain: 10, of: 'clusters' }

const armsOf = ({ clusters }: Clustering) =>
  [...new Set(clusters.map(({ arm }) => arm))].map((arm) => clusters.filter((one) => one.arm === arm))

type Squares = { readonly between: number; readonly inside: number; readonly size: number; readonly freedoms: readonly [number, number] }

/** Mean squares between clusters of one arm, pooled over arms, and inside clusters. `size` is n₀, the mean size as it counts where sizes differ. */
const squaresOf = (all: Clustering): Squares => {
  const { clusters, n, within, arms } = all
  const freedoms = [clusters.length - arms, n - clusters.length] as const
  const byArm = armsOf(all).map((own) => {
    const persons = sum(own.map(({ size }) => size))
    const middle = sum(own.map(({ size, mean }) => size * mean)) / persons
    return {
      spread: sum(own.map(({ size, mean }) => size * (mean - middle) ** 2)),
      lost: sum(own.map(({ size }) => size * size)) / persons,
    }
  })
  const size = (n - sum(byArm.map(({ lost }) => lost))) / freedoms[0]
  return { between: sum(byArm.map(({ spread }) => spread)) / freedoms[0], inside: within / freedoms[1], size, freedoms }
}

/**
 * How alike the scores inside a cluster are, clusters of one arm being compared with each other only: by the analysis of variance. Below 0 it is printed as it is.
 * @source Donner (1986), Int. Stat. Rev. 54; limits: Searle (1971), exact for clusters of one size
 */
export const intraclassByVariance = (all: Clustering): Result => {
  const few = enough(all.clusters.length, CLUSTERS)
  if (isRefused(few)) return few
  const { between, inside, size, freedoms } = squaresOf(all)
  if (freedoms[0] < 1 || freedoms[1] < 1) return refused('few-clusters', CLUSTERS.refuse, all.clusters.length)
  if (between + inside === 0) return refused('no-variance')
  const value = (between - inside) / (between + (size - 1) * inside)
  const limit = (p: number) => {
    const f = between / inside / fQuantile(p, freedoms)
    return (f - 1) / (f + size - 1)
  }
  const tail = (1 - LEVEL) / 2
  const interval = { level: LEVEL, low: limit(1 - tail), high: limit(tail), method: 'f' }
  const also = { meanSquareBetween: between, meanSquareWithin: inside, designEffect: designEffect(all, value) }
  return {
    kind: 'value',
    value,
    n: all.n,
    clusters: all.clusters.length,
    ...(inside > 0 && { interval }),
    also,
    warnings: [...few, ...(value < 0 ? ['below-zero'] : [])],
  }
}

/** Minus twice the restricted log likelihood, less what no parameter changes, at a ratio of the two variances. */
const criterion = (all: Clustering, ratio: number): { readonly value: number; readonly inside: number } => {
  const { n, within, arms } = all
  const weighted = armsOf(all).map((own) => {
    const weights = own.map(({ size }) => size / (1 + size * ratio))
    const whole = sum(weights)
    const middle = sum(own.map(({ mean }, at) => (weights[at] ?? 0) * mean)) / whole
    return { spread: sum(own.map(({ mean }, at) => (weights[at] ?? 0) * (mean - middle) ** 2)), whole }
  })
  const inside = (within + sum(weighted.map(({ spread }) => spread))) / (n - arms)
  const logs = sum(all.clusters.map(({ size }) => Math.log(1 + size * ratio))) + sum(weighted.map(({ whole }) => Math.log(whole)))
  return { value: (n - arms) * (Math.log(inside) + 1 + Math.log(2 * Math.PI)) + logs, inside }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const NEAR = 1e-12

/** Where a function of one valley is least, between two ends. @source golden section search (Kiefer 1953) */
const leastOf = (f: (x: number) => number, low: number, high: number): number => {
  let [from, to] = [low, high]
  while (to - from > NEAR * Math.max(1, to)) {
    const [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)]
    if (f(left) <= f(right)) to = right
    else from = left
    if (left === right) break
  }
  return (from + to) / 2
}

const MOST_RATIO = 100
const STEPS = 400

/** The ratio of variances where the criterion is least: looked for on a grid first, since it need not have one valley only. */
const bestRatio = (all: Clustering): number => {
  const at = (step: number) => MOST_RATIO * (step / STEPS) ** 4
  const values = Array.from({ length: STEPS + 1 }, (_, step) => criterion(all, at(step)).value)
  const best = values.indexOf(Math.min(...values))
  const found = leastOf((ratio) => criterion(all, ratio).value, at(Math.max(0, best - 1)), at(Math.min(STEPS, best + 1)))
  return criterion(all, 0).value <= criterion(all, found).value ? 0 : found
}

/**
 * How alike the scores inside a cluster are, by restricted maximum likelihood: score ~ arm + (1 | cluster). At the boundary it is 0, and that is said.
 * @source Patterson & Thompson (1971), Biometrika 58
 */
export const intraclassByLikelihood = (all: Clustering): Result => {
  const few = enough(all.clusters.length, CLUSTERS)
  if (isRefused(few)) return few
  if (all.n - all.clusters.length < 1 || all.clusters.length - all.arms < 1)
    return refused('few-clusters', CLUSTERS.refuse, all.clusters.length)
  if (all.within === 0) return refused('no-variance')
  const ratio = bestRatio(all)
  const { value: minusTwice, inside } = criterion(all, ratio)
  const value = ratio / (1 + ratio)
  const also = { varianceBetween: ratio * inside, varianceWithin: inside, criterion: minusTwice, designEffect: designEffect(all, value) }
  return {
    kind: 'value',
    value,
    n: all.n,
    clusters: all.clusters.length,
    also,
    warnings: [...few, ...(ratio === 0 ? ['at-the-boundary'] : [])],
  }
}
