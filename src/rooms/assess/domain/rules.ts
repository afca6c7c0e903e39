/** What other rooms may call: pure functions over the coded material of a programme. */
export { readAssessment, statementCode, type Assessment, type AssessmentTables, type CitedClaim, type SaidStatement } from './assessment.ts'
export { checkAssessPackage } from './check-package.ts'
export { citedAs, codesCitedIn, codesOf, REFERENCE, referencesAmiss } from './cited.ts'
export { compareFinding, compareGap, type ComparedCell, type Comparison } from './compare-rounds.ts'
export {
  besideCells,
  coverageOf,
  coveredCountries,
  heldIn,
  heldWorkshops,
  settingOf,
  type BesideCells,
  type CoverageCell,
} from './coverage.ts'
export { crossTable, type CrossTable } from './cross-table.ts'
export { findingStrength, gapStrength, gradeOf, GRADES, type EvidenceStrength, type Grade } from './evidence-strength.ts'
export type { Setting } from './heard.ts'
export { hinders } from './hinders.ts'
export { claimsOn, selectClaims, selectStatements, type Criteria } from './select.ts'
export { codeWords, codeWordsAt, namedIn, normalCode, workshopIn } from './named.ts'
export { nextCode } from './next-code.ts'
export { marksIn } from './marks.ts'
export { MOVES, type Move } from './workshop-moves.ts'
