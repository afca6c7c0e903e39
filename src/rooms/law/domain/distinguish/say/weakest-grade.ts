import type { Grade } from '../../../contract/law-data.ts'
import type { Cite } from '../../../contract/outcome.ts'

const ORDER: readonly Grade[] = ['official', 'text', 'secondary', 'unverified', 'disputed']

/** A chain is as strong as its weakest link: of the grades of a reason the lowest. */
export const weakestGrade = (cites: readonly Cite[]): Grade =>
  ORDER[Math.max(...cites.map(({ grade }) => ORDER.indexOf(grade)))] ?? 'unverified'
