import { deviation, mean, sum } from '../sample.ts'

/** Scores of one cluster, with the arm it stands in. */
export type Cluster = { readonly arm: string; readonly scores: readonly number[] }

/** What is needed of clusters: their sizes and means, and how the scores vary inside them. */
export type Clustering = {
  readonly clusters: readonly { readonly arm: string; readonly size: number; readonly mean: number }[]
  readonly n: number
  readonly arms: number
  /** Sum of squares inside clusters. */
  readonly within: number
}

export const clusteringOf = (clusters: readonly Cluster[]): Clustering => {
  const filled = clusters.filter(({ scores }) => scores.length > 0)
  const inside = (scores: readonly number[]) => {
    const middle = mean(scores)
    return sum(scores.map((score) => (score - middle) ** 2))
  }
  return {
    clusters: filled.map(({ arm, scores }) => ({ arm, size: scores.length, mean: mean(scores) })),
    n: sum(filled.map(({ scores }) => scores.length)),
    arms: new Set(filled.map(({ arm }) => arm)).size,
    within: sum(filled.map(({ scores }) => inside(scores))),
  }
}

/**
 * By how much clustering makes the variance of a mean larger than that of as many persons who do not go together.
 * @param icc below 0 it counts as 0
 * @source Eldridge, Ashby & Kerry (2006), Int. J. Epidemiol. 35, for clusters of unequal size
 */
export const designEffect = ({ clusters }: Pick<Clustering, 'clusters'>, icc: number): number => {
  const sizes = clusters.map(({ size }) => size)
  const spread = sizes.length > 1 ? (deviation(sizes) * Math.sqrt((sizes.length - 1) / sizes.length)) / mean(sizes) : 0
  return 1 + ((1 + spread ** 2) * mean(sizes) - 1) * Math.max(0, icc)
}
