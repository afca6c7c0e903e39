type Parts = { readonly numbers: readonly number[]; readonly early: readonly string[] }

const partsOf = (semver: string): Parts => {
  const [core = '', ...early] = semver.split('-')
  return { numbers: core.split('.').map(Number), early: early.join('-').split('.').filter(Boolean) }
}

const compareNames = (a: string, b: string): number => {
  const [one, other] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (one && other) return Number(a) - Number(b)
  if (one !== other) return one ? -1 : 1
  return a === b ? 0 : a < b ? -1 : 1
}

/**
 * Which of two version numbers comes first: below zero where `a` does, zero where they rank alike.
 * @source Semantic Versioning 2.0.0, §11: `1.0.0-rc.1` before `1.0.0-rc.2` before `1.0.0`
 */
export const compareSemver = (a: string, b: string): number => {
  const [one, other] = [partsOf(a), partsOf(b)]
  const number = one.numbers.map((value, at) => value - (other.numbers[at] ?? 0)).find((difference) => difference !== 0)
  if (number !== undefined) return number
  if (one.early.length === 0 || other.early.length === 0) return other.early.length - one.early.length
  const at = Array.from({ length: Math.max(one.early.length, other.early.length) }, (_, index) => index)
  for (const index of at) {
    const [mine, theirs] = [one.early[index], other.early[index]]
    if (mine === undefined || theirs === undefined) return mine === undefined ? -1 : 1
    const order = compareNames(mine, theirs)
    if (order !== 0) return order
  }
  return 0
}
