import { type Handle, knowing } from '#kernel/db/handles.ts'
import { insertRows, type KeptTables, keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import {
  type assessTables,
  codings,
  findingEvidence,
  findings,
  gapFindings,
  gaps,
  publishedClaims,
  type Statement,
  statements,
  themes,
  workshops,
} from '../../contract/package.ts'
import { type AssessTables, seen } from '../tables.ts'
import { countCells } from './cell-totals.ts'

type AssessPackage = Tables<typeof assessTables>

const plain = keptTables<AssessPackage>(seen, {
  workshops: { of: workshops, in: 'workshop' },
  statements: { of: statements, in: 'statement', apart: ['text'] },
  published_claims: { of: publishedClaims, in: 'published_claim' },
  themes: { of: themes, in: 'theme' },
  codings: { of: codings, in: 'coding', apart: ['memo'] },
  findings: { of: findings, in: 'finding' },
  finding_evidence: { of: findingEvidence, in: 'finding_evidence' },
  gaps: { of: gaps, in: 'gap' },
  gap_findings: { of: gapFindings, in: 'gap_finding' },
})

/** What was said in a room, and what its coders noted of it, only its own country reads; for all others it reads as not there. */
export const assessPackage: KeptTables<AssessPackage> = {
  read: async (handle, programmeId) => {
    const found = await plain.read(handle, programmeId)
    const said = await textsOf(handle, programmeId)
    const noted = await memosOf(handle, programmeId)
    return {
      ...found,
      statements: found.statements.map((statement) => ({ ...statement, text: said.get(statement.id) ?? null })),
      codings: found.codings.map((coding) => ({ ...coding, memo: noted.get(coding.subject) ?? null })),
    }
  },
  keep: async (handle, programmeId, given) => {
    await plain.keep(handle, programmeId, given)
    await insertRows(handle, 'statement_text', textRows(programmeId, given.statements))
    await insertRows(handle, 'coding_memo', memoRows(programmeId, given))
    await countCells(knowing<AssessTables>(handle), programmeId)
  },
}

const textsOf = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<AssessTables>(handle), 'statement_text')
    .select(['statement', 'text'])
    .where('programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map(({ statement, text }) => [statement, text]))
}

const memosOf = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<AssessTables>(handle), 'coding_memo')
    .select(['subject', 'memo'])
    .where('programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map(({ subject, memo }) => [subject, memo]))
}

const textRows = (programmeId: string, said: readonly Statement[]) =>
  said.flatMap(({ id, workshop, text }) => (text === null ? [] : [{ programme_id: programmeId, statement: id, workshop, text }]))

const memoRows = (programmeId: string, given: AssessPackage) => {
  const workshops = new Map(given.statements.map(({ id, workshop }) => [id, workshop]))
  return given.codings.flatMap(({ subject, memo }) =>
    memo === null ? [] : [{ programme_id: programmeId, subject, workshop: workshops.get(subject) ?? null, memo }],
  )
}
