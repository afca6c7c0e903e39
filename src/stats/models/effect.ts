import { tQuantile, tTwoSided } from '../distributions/t.ts'
import { type Estimate, LEVEL, type Warning } from '../result.ts'
import type { Clustered } from './clustered.ts'

/** With fewer degrees of freedom a test of clusters is not to be trusted. @source Tipton (2015), Psychological Methods 20 */
const FEWEST_DF = 4
const FEWEST_CLUSTERS = 4

type Told = {
  readonly n: number
  /** Clusters in the arm that has fewest. */
  readonly fewest: number
  readonly warnings?: readonly Warning[]
  readonly also?: Readonly<Record<string, number>>
}

/** A clustered estimate as it may be told: without p where the degrees of freedom are few, without limits too where an arm has fewer than four clusters. */
export const toldEffect = ({ value, se, df, clusters }: Clustered, { n, fewest, warnings = [], also }: Told): Estimate => {
  const half = tQuantile(1 - (1 - LEVEL) / 2, df) * se
  const hasInterval = fewest >= FEWEST_CLUSTERS && se > 0
  const hasTest = df >= FEWEST_DF && hasInterval
  return {
    kind: 'value',
    value,
    n,
    // One cluster alone says nothing of an error.
    ...(Number.isFinite(df) && { se, df }),
    clusters,
    ...(hasInterval && { interval: { level: LEVEL, low: value - half, high: value + half, method: 'cr2-satterthwaite' } }),
    ...(hasTest && { p: tTwoSided(value / se, df) }),
    ...(also && { also }),
    warnings: [...warnings, ...(se === 0 ? ['no-variance'] : []), ...(hasTest ? [] : ['few-clusters-to-test'])],
  }
}
