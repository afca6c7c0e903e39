import { type Handle, knowing } from '#kernel/db/handles.ts'
import { insertRows, type KeptTables, keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import {
  type assessTables,
  type Coding,
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
  statements: { of: statements, in: 'statement', apart: ['text'], besides: ['country'] },
  published_claims: { of: publishedClaims, in: 'published_claim' },
  themes: { of: themes, in: 'theme' },
  codings: { of: codings, in: 'coding', apart: ['memo'], besides: ['workshop'] },
  findings: { of: findings, in: 'finding' },
  finding_evidence: { of: findingEvidence, in: 'finding_evidence', besides: ['workshop'] },
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
    const placed = inWorkshops(given)
    await plain.keep(handle, programmeId, placed)
    await insertRows(handle, 'statement_text', textRows(programmeId, given.statements))
    await insertRows(handle, 'coding_memo', memoRows(programmeId, placed.codings))
    await countCells(knowing<AssessTables>(handle), programmeId)
  },
}

const textsOf = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, string | null>> => {
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

const memoRows = (programmeId: string, placed: readonly (Coding & Placed)[]) =>
  placed.flatMap(({ subject, workshop, memo }) => (memo === null ? [] : [{ programme_id: programmeId, subject, workshop, memo }]))

type Placed = { readonly workshop: string | null }

/** Gives statements the countries of their workshops, and what is said of statements those workshops. */
const inWorkshops = (given: AssessPackage) => {
  const countries = new Map(given.workshops.map(({ code, country }) => [code, country]))
  const workshops = new Map(given.statements.map(({ id, workshop }) => [id, workshop]))
  const placed = <Row extends { readonly subject: string }>(row: Row): Row & Placed => ({
    ...row,
    workshop: workshops.get(row.subject) ?? null,
  })
  return {
    ...given,
    statements: given.statements.map((statement) => ({ ...statement, country: countries.get(statement.workshop) })),
    codings: given.codings.map(placed),
    finding_evidence: given.finding_evidence.map(placed),
  }
}
