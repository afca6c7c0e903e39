import { sql } from 'kysely'
import { readConditionsAndSources } from '#programme/port'
import type { Reader } from '#kernel/db/handles.ts'
import type { StatementLine } from '../../contract/statement-line.ts'
import type { FindingEvidence } from '../../contract/package.ts'
import { readStatements } from '../../domain/assessment.ts'
import { statementLines } from '../../domain/lines.ts'
import { type AssessTables, seen } from '../tables.ts'

type Db = Reader<AssessTables>

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`

const statementsIn = (db: Db, programmeId: string, ids: readonly string[]) =>
  seen(db, 'statement')
    .select(['id', 'workshop', 'number', 'quadrant', 'sector', 'language', 'public_es', 'public_en', 'year', 'source', 'allocated_by'])
    .where('programme_id', '=', programmeId)
    .where(among('id', ids))
    .execute()

const workshopsIn = (db: Db, programmeId: string, codes: readonly string[]) =>
  seen(db, 'workshop')
    .select(['code', 'round', 'country', 'sectors', 'language', 'held_from', 'held_to', 'place', 'method', 'provenance', 'state'])
    .select(['participants', 'women', 'men'])
    .where('programme_id', '=', programmeId)
    .where(among('code', codes))
    .execute()

const textsOf = async (db: Db, programmeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await seen(db, 'statement_text')
    .select(['statement', 'text'])
    .where('programme_id', '=', programmeId)
    .where(among('statement', ids))
    .execute()
  return new Map(rows.map(({ statement, text }) => [statement, text]))
}

/** Codes of some statements, by statement; one that is not coded is not in it. */
export const codesOf = async (db: Db, programmeId: string, statements: readonly { readonly id: string }[]) => {
  const ids = statements.map(({ id }) => id)
  if (ids.length === 0) return new Map<string, never>()
  const rows = await seen(db, 'coding')
    .select(['subject', 'condition', 'themes'])
    .where('programme_id', '=', programmeId)
    .where(among('subject', ids))
    .execute()
  return new Map(rows.map(({ subject, ...codes }) => [subject, codes]))
}

const evidenceOf = (db: Db, programmeId: string, ids: readonly string[]): Promise<FindingEvidence[]> =>
  seen(db, 'finding_evidence')
    .select(['finding', 'subject', 'stance'])
    .where('programme_id', '=', programmeId)
    .where(among('subject', ids))
    .orderBy('position')
    .orderBy('finding')
    .execute()

/**
 * Some statements in the form in which every list shows them, in this order, joined by the same rule as an assessment; nothing else of the
 * programme is read. One that went out of sight is left out.
 */
export const linesOf = async (db: Db, programmeId: string, ids: readonly string[]): Promise<StatementLine[]> => {
  if (ids.length === 0) return []
  const rows = new Map((await statementsIn(db, programmeId, ids)).map((row) => [row.id, row]))
  const found = ids.flatMap((id) => rows.get(id) ?? [])
  const workshops = await workshopsIn(db, programmeId, [...new Set(found.map(({ workshop }) => workshop))])
  const known = new Set(workshops.map(({ code }) => code))
  const texts = await textsOf(db, programmeId, ids)
  const codes = await codesOf(db, programmeId, found)
  const tables = {
    ...(await readConditionsAndSources(db, programmeId)),
    workshops,
    // A workshop may come into sight between two reads; its statements then show at the next.
    statements: found.filter(({ workshop }) => known.has(workshop)).map((row) => ({ ...row, text: texts.get(row.id) ?? null })),
    codings: [...codes].map(([subject, coded]) => ({ subject, ...coded })),
    finding_evidence: await evidenceOf(db, programmeId, ids),
    gap_findings: [],
  }
  return readStatements(tables).map(statementLines({ tables }))
}
