import { sum } from '../sample.ts'
import { crossOf, type Fit, type Row } from './least-squares.ts'
import { dot, eigen, type Matrix, ofSymmetric, times } from './symmetric.ts'

/** Below this an eigenvalue counts as zero, and its direction is left out (pseudo-inverse). */
const ZERO = 1e-12

type Cluster = { readonly rows: readonly Row[]; readonly errors: readonly number[] }

const clustersOf = ({ rows, residuals }: Fit): readonly Cluster[] => {
  const all = new Map<string, { rows: Row[]; errors: number[] }>()
  for (const [at, row] of rows.entries()) {
    const one = all.get(row.cluster) ?? { rows: [], errors: [] }
    all.set(row.cluster, one)
    one.rows.push(row)
    one.errors.push(residuals[at] ?? 0)
  }
  return [...all.values()]
}

/**
 * v ↦ (I − X_g M X_g′)^(−1/2) v. What is taken from I has no more directions than the model has columns, so these alone are changed: X_g M^½ has them.
 */
const adjust = (rows: readonly Row[], root: Matrix): ((v: readonly number[]) => readonly number[]) => {
  const inner = crossOf(rows, root.length)
  const product = root.map((_, i) =>
    root.map((__, j) =>
      dot(
        root[i] ?? [],
        times(
          inner,
          root.map((row) => row[j] ?? 0),
        ),
      ),
    ),
  )
  const { values, axes } = eigen(product)
  const directions = values.flatMap((value, at) => {
    if (value < ZERO) return []
    const along = times(
      root,
      axes.map((row) => row[at] ?? 0),
    )
    const left = 1 - value
    return [{ u: rows.map(({ x }) => dot(x, along) / Math.sqrt(value)), by: left < ZERO ? -1 : 1 / Math.sqrt(left) - 1 }]
  })
  return (v) => {
    const parts = directions.map(({ u, by }) => ({ u, by: by * dot(u, v) }))
    return v.map((value, at) => parts.reduce((all, { u, by }) => all + by * (u[at] ?? 0), value))
  }
}

const acrossOf = (rows: readonly Row[], v: readonly number[], width: number): readonly number[] =>
  Array.from({ length: width }, (_, at) => sum(rows.map(({ x }, row) => (x[at] ?? 0) * (v[row] ?? 0))))

/** What a contrast of coefficients is estimated as, with errors that may go together inside clusters. */
export type Clustered = { readonly value: number; readonly se: number; readonly df: number; readonly clusters: number }

/**
 * CR2: the error of a contrast where rows of one cluster go together, corrected for what the fit took from their residuals, with Satterthwaite's degrees of
 * freedom.
 * @param contrast one weight for each coefficient
 * @source Bell & McCaffrey (2002), Survey Methodology 28; Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36
 */
export const cr2 = (fit: Fit, contrast: readonly number[]): Clustered => {
  const { m, coefficients } = fit
  const root = ofSymmetric(m, (value) => Math.sqrt(Math.max(0, value)))
  const along = times(m, contrast)
  const parts = clustersOf(fit).map(({ rows, errors }) => {
    const adjusted = adjust(rows, root)
    const a = adjusted(rows.map(({ x }) => dot(x, along)))
    return { score: dot(a, errors), own: dot(a, a), b: acrossOf(rows, a, contrast.length) }
  })
  const variance = sum(parts.map(({ score }) => score * score))
  const mb = parts.map(({ b }) => times(m, b))
  const gram = (g: number, h: number) => (g === h ? (parts[g]?.own ?? 0) : 0) - dot(parts[g]?.b ?? [], mb[h] ?? [])
  const trace = sum(parts.map((_, g) => gram(g, g)))
  const squares = sum(parts.map((_, g) => sum(parts.map((__, h) => gram(g, h) ** 2))))
  return { value: dot(contrast, coefficients), se: Math.sqrt(variance), df: (trace * trace) / squares, clusters: parts.length }
}

/** CR1S: the uncorrected error times [m/(m−1)]·[(N−1)/(N−p)], with m − 1 degrees of freedom. @source Stata's cluster-robust errors */
export const cr1s = (fit: Fit, contrast: readonly number[]): Clustered => {
  const along = times(fit.m, contrast)
  const scores = clustersOf(fit).map(({ rows, errors }) => sum(rows.map(({ x }, at) => dot(x, along) * (errors[at] ?? 0))))
  const [groups, n, width] = [scores.length, fit.rows.length, contrast.length]
  const factor = (groups / (groups - 1)) * ((n - 1) / (n - width))
  return { value: dot(contrast, fit.coefficients), se: Math.sqrt(factor * sum(scores.map((s) => s * s))), df: groups - 1, clusters: groups }
}
