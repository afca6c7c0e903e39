/** What other rooms may call: pure functions over the coded material of a programme. */
export { readAssessment, statementCode, type Assessment, type AssessmentTables, type CitedClaim, type SaidStatement } from './assessment.ts'
export { compareFinding, compareGap, type ComparedCell, type Comparison } from './compare-rounds.ts'
export { coverageOf, coveredCountries, heldWorkshops, type CoverageCell } from './coverage.ts'
export { crossTable, type CrossTable } from './cross-table.ts'
export { findingStrength, gapStrength, gradeOf, GRADES, type EvidenceStrength, type Grade } from './evidence-strength.ts'
export { selectClaims, selectStatements, type Criteria } from './select.ts'
export { nextCode } from './next-code.ts'
