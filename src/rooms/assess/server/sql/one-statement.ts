import type { Reader } from '#kernel/db/handles.ts'
import type { StatementLine } from '../../contract/statement-line.ts'
import { readStatements } from '../../domain/assessment.ts'
import { statementLines } from '../../domain/lines.ts'
import { type AssessTables, seen } from '../tables.ts'
import { frameSeen } from './frame.ts'
import { codesOf, fillEvidence } from './said.ts'
import type { StoredStatement } from './statements.ts'

type Db = Reader<AssessTables>
type Spot = { readonly programmeId: string; readonly now: string }

const workshopRow = (db: Db, programmeId: string, code: string) =>
  seen(db, 'workshop').selectAll().where('programme_id', '=', programmeId).where('code', '=', code).executeTakeFirstOrThrow()

/** One statement in sight in the form of every list, joined by the rule of an assessment, without reading the rest of the programme. */
export const statementLine = async (db: Db, { programmeId, now }: Spot, statement: StoredStatement): Promise<StatementLine> => {
  const { publicEs, publicEn, allocatedBy, version: _, changedAt: __, changedBy: ___, ...row } = statement
  const codes = (await codesOf(db, programmeId, [statement])).get(statement.id)
  const tables = {
    ...(await frameSeen(db, programmeId, now)),
    workshops: [await workshopRow(db, programmeId, statement.workshop)],
    statements: [{ ...row, public_es: publicEs, public_en: publicEn, allocated_by: allocatedBy }],
    codings: codes ? [{ subject: statement.id, ...codes }] : [],
    finding_evidence: [],
    gap_findings: [],
  }
  const [line] = await fillEvidence(db, programmeId, readStatements(tables).map(statementLines({ tables })))
  if (!line) throw new Error(`statement ${statement.id} is in sight and in no workshop`)
  return line
}

/** What findings are called, by their code. */
export const findingTitles = async (db: Db, programmeId: string, codes: readonly string[]) => {
  if (codes.length === 0) return new Map<string, never>()
  const rows = await seen(db, 'finding')
    .select(['code', 'title_es as titleEs', 'title_en as titleEn'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}
