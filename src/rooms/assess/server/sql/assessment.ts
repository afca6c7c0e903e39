import type { Handle } from '#kernel/db/handles.ts'
import { keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { readProgrammeTables } from '#programme/port'
import {
  type assessTables,
  codings,
  findingEvidence,
  findings,
  gapFindings,
  gaps,
  publishedClaims,
  statements,
  themes,
  workshops,
} from '../../contract/package.ts'
import { type Assessment, readAssessment } from '../../domain/assessment.ts'
import { seen } from '../tables.ts'
import { assessPackage } from './package.ts'

/** The coded material of a programme as this actor sees it, joined: what lies behind a wall is not in it. */
export const assessmentSeen = async (handle: Handle, programmeId: string, now: string): Promise<Assessment> => {
  const frame = await readProgrammeTables(handle, programmeId, now)
  return readAssessment({ ...frame, ...(await assessPackage.read(handle, programmeId)) })
}

const counted = keptTables<Tables<typeof assessTables>>(seen, {
  workshops: { of: workshops, in: 'workshop' },
  statements: { of: statements, in: 'statement', apart: ['text', 'public_es', 'public_en'] },
  published_claims: { of: publishedClaims, in: 'published_claim' },
  themes: { of: themes, in: 'theme' },
  codings: { of: codings, in: 'coding', apart: ['memo'] },
  findings: { of: findings, in: 'finding' },
  finding_evidence: { of: findingEvidence, in: 'finding_evidence' },
  gaps: { of: gaps, in: 'gap' },
  gap_findings: { of: gapFindings, in: 'gap_finding' },
})

/**
 * The same without the words of statements, which are most of what there is to read: for all that counts. What a page shows of them is
 * filled in by `fillWords`.
 */
export const countedSeen = async (handle: Handle, programmeId: string, now: string): Promise<Assessment> => {
  const frame = await readProgrammeTables(handle, programmeId, now)
  const tables = await counted.read(handle, programmeId)
  return readAssessment({
    ...frame,
    ...tables,
    statements: tables.statements.map((statement) => ({ ...statement, text: null, public_es: null, public_en: null })),
  })
}
