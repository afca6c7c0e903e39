import type { Grade } from '../../../contract/law-data.ts'
import type { Cite } from '../../../contract/outcome.ts'

const ORDER: readonly Grade[] = ['official', 'text', 'secondary', 'unverified', 'disputed']
const byStrength = (grades: readonly Grade[]): readonly Grade[] => grades.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))

/** The lowest of some grades; of none, that nothing was verified. */
export const weakestOf = (grades: readonly Grade[]): Grade => byStrength(grades).at(-1) ?? 'unverified'

/** The highest of some grades; none of none. */
export const bestGrade = (grades: readonly Grade[]): readonly Grade[] => byStrength(grades).slice(0, 1)

/** A chain is as strong as its weakest link: of the grades of a reason the lowest. */
export const weakestGrade = (cites: readonly Cite[]): Grade => weakestOf(cites.map(({ grade }) => grade))
