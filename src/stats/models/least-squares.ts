import { sum } from '../sample.ts'
import { dot, inverse, type Matrix, times } from './symmetric.ts'

/** One row of a model: what is explained, by what, and with whom its errors may go together. */
export type Row = { readonly y: number; readonly x: readonly number[]; readonly cluster: string }

export type Fit = {
  readonly rows: readonly Row[]
  readonly coefficients: readonly number[]
  readonly residuals: readonly number[]
  /** (X′X)⁻¹ */
  readonly m: Matrix
  /** Residual sum of squares, and its degrees of freedom. */
  readonly rss: number
  readonly df: number
}

/** X′X of some rows. */
export const crossOf = (rows: readonly Pick<Row, 'x'>[], width: number): Matrix =>
  Array.from({ length: width }, (_, i) => Array.from({ length: width }, (__, j) => sum(rows.map(({ x }) => (x[i] ?? 0) * (x[j] ?? 0)))))

/** Ordinary least squares; undefined where the columns depend on each other or nothing is left to measure the error by. */
export const leastSquares = (rows: readonly Row[]): Fit | undefined => {
  const width = rows[0]?.x.length ?? 0
  const df = rows.length - width
  const m = df > 0 ? inverse(crossOf(rows, width)) : undefined
  if (!m) return undefined
  const xy = Array.from({ length: width }, (_, at) => sum(rows.map(({ x, y }) => (x[at] ?? 0) * y)))
  const coefficients = times(m, xy)
  const residuals = rows.map(({ x, y }) => y - dot(x, coefficients))
  return { rows, coefficients, residuals, m, rss: sum(residuals.map((e) => e * e)), df }
}

/** Standard error of a coefficient as if every row stood alone. */
export const plainError = ({ m, rss, df }: Fit, at: number): number => Math.sqrt((rss / df) * (m[at]?.[at] ?? 0))
