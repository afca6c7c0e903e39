/** A matrix as rows. */
export type Matrix = readonly (readonly number[])[]

export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((all, value, at) => all + value * (b[at] ?? 0), 0)
export const times = (matrix: Matrix, vector: readonly number[]): readonly number[] => matrix.map((row) => dot(row, vector))

const SWEEPS = 60

/** Turns a symmetric matrix, and the axes that go with it, so that one number beside the diagonal becomes zero. */
const turn = (a: number[][], axes: number[][], p: number, q: number): void => {
  const [app, aqq, apq] = [a[p]?.[p] ?? 0, a[q]?.[q] ?? 0, a[p]?.[q] ?? 0]
  if (apq === 0) return
  const theta = (aqq - app) / (2 * apq)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const rotate = (first: number[], second: number[], at: number, other: number) => {
    const [x, y] = [first[at] ?? 0, second[other] ?? 0]
    first[at] = c * x - s * y
    second[other] = s * x + c * y
  }
  for (const row of a) rotate(row, row, p, q)
  const [rowP = [], rowQ = []] = [a[p], a[q]]
  for (let k = 0; k < a.length; k += 1) rotate(rowP, rowQ, k, k)
  for (const row of axes) rotate(row, row, p, q)
}

/** Values and axes of a symmetric matrix; an axis is a column. @source Jacobi (1846), in cyclic order (Golub & Van Loan, Matrix Computations, §8.5) */
export const eigen = (matrix: Matrix): { readonly values: readonly number[]; readonly axes: Matrix } => {
  const a = matrix.map((row) => [...row])
  const axes = a.map((_, at) => a.map((__, other) => (at === other ? 1 : 0)))
  const beside = () =>
    a.reduce((all, row, at) => all + row.reduce((part, value, other) => (at === other ? part : part + value * value), 0), 0)
  for (let sweep = 0; sweep < SWEEPS && beside() > 0; sweep += 1)
    for (let p = 0; p < a.length; p += 1) for (let q = p + 1; q < a.length; q += 1) turn(a, axes, p, q)
  return { values: a.map((row, at) => row[at] ?? 0), axes }
}

/** V f(λ) V′: a function of a symmetric matrix. */
export const ofSymmetric = (matrix: Matrix, f: (value: number) => number): Matrix => {
  const { values, axes } = eigen(matrix)
  const scaled = values.map(f)
  return axes.map((row) => axes.map((other) => row.reduce((all, value, at) => all + value * (scaled[at] ?? 0) * (other[at] ?? 0), 0)))
}

/** Below this part of the largest value an axis carries nothing. */
const RANK = 1e-11

/** The inverse of a symmetric matrix; undefined where it has none. */
export const inverse = (matrix: Matrix): Matrix | undefined => {
  const scale = matrix.map((row, at) => 1 / Math.sqrt(row[at] ?? 0))
  if (!scale.every(Number.isFinite)) return undefined
  // Scaled first, so that columns in different units do not look as if they depended on each other.
  const even = matrix.map((row, at) => row.map((value, other) => value * (scale[at] ?? 0) * (scale[other] ?? 0)))
  const { values } = eigen(even)
  if (Math.min(...values) < RANK * Math.max(...values)) return undefined
  return ofSymmetric(even, (value) => 1 / value).map((row, at) => row.map((value, other) => value * (scale[at] ?? 0) * (scale[other] ?? 0)))
}
