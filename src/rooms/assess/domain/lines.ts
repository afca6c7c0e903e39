import { sourceLine } from '#programme/rules'
import type { ClaimLine, StatementLine, StrengthLine } from '../contract/statement-line.ts'
import type { Assessment, CitedClaim, SaidStatement } from './assessment.ts'
import type { EvidenceStrength } from './evidence-strength.ts'
import type { Unseen } from './unseen.ts'

type ReadFields = Pick<SaidStatement, 'condition' | 'chapter' | 'themes' | 'source' | 'evidence'>

const readOf = ({ condition, chapter, themes, source, evidence }: ReadFields) => ({
  condition,
  chapter,
  themes: [...themes],
  source: source && sourceLine(source),
  evidence: evidence.map(({ finding, stance }) => ({ finding, stance })),
})

/** Gives statements the form in which every screen and every answer shows them. */
export const statementLines = ({
  tables,
}: {
  readonly tables: Pick<Assessment['tables'], 'workshops'>
}): ((statement: SaidStatement) => StatementLine) => {
  const states = new Map(tables.workshops.map(({ code, state }) => [code, state]))
  return (statement) => ({
    id: statement.id,
    code: statement.code,
    workshop: statement.workshop,
    state: states.get(statement.workshop) ?? 'open',
    round: statement.round,
    country: statement.country,
    sector: statement.sector,
    quadrant: statement.quadrant,
    language: statement.language,
    text: statement.text,
    publicEs: statement.public_es,
    publicEn: statement.public_en,
    year: statement.year,
    allocatedBy: statement.allocated_by,
    provenance: statement.provenance,
    ...readOf(statement),
  })
}

export const claimLine = (claim: CitedClaim): ClaimLine => ({
  id: claim.id,
  part: claim.part,
  country: claim.country,
  quadrant: claim.quadrant,
  publicEs: claim.public_es,
  publicEn: claim.public_en,
  year: claim.year,
  ...readOf(claim),
})

/** Where not all is in sight, a grade that says that nothing supports it would tell of what lies behind the wall. */
export const strengthLine = (
  { supporting, contrary, claims, countries, grade, ...measures }: EvidenceStrength,
  unseen: Unseen,
): StrengthLine => ({
  ...measures,
  grade: supporting.length === 0 && unseen(measures.round).size > 0 ? null : grade,
  whole: unseen(measures.round).size === 0,
  countries: [...countries],
  statements: supporting.length,
  contrary: contrary.length,
  claims: claims.length,
})
