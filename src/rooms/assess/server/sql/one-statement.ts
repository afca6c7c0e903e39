import type { Reader } from '#kernel/db/handles.ts'
import type { StatementLine } from '../../contract/statement-line.ts'
import { type AssessTables, seen } from '../tables.ts'
import { linesOf } from './said.ts'

type Db = Reader<AssessTables>

/** One statement in sight in the form of every list. */
export const statementLine = async (db: Db, programmeId: string, id: string): Promise<StatementLine> => {
  const [line] = await linesOf(db, programmeId, [id])
  if (!line) throw new Error(`statement ${id} is in sight and in no workshop`)
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
