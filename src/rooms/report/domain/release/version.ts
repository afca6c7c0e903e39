import type { ReleaseKind } from '../../contract/release.ts'

const partsOf = (version: string): readonly [number, number] => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return [major, minor]
}

/** Orders 1.10 after 1.9. */
export const byVersion = (a: string, b: string): number => {
  const [[a0, a1], [b0, b1]] = [partsOf(a), partsOf(b)]
  return a0 - b0 || a1 - b1
}

export const latestOf = (versions: readonly string[]): string | null => versions.toSorted(byVersion).at(-1) ?? null

/** 1.0, then 1.1 where it corrects, 2.0 where it says something new. Null: there is nothing yet to correct. */
export const nextVersion = (published: readonly string[], kind: ReleaseKind): string | null => {
  const latest = latestOf(published)
  if (latest === null) return kind === 'erratum' ? null : '1.0'
  const [major, minor] = partsOf(latest)
  return kind === 'erratum' ? `${major}.${minor + 1}` : `${major + 1}.0`
}
