import type { Reader } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

type Line = { readonly id: string; readonly text: string | null; readonly publicEs: string | null; readonly publicEn: string | null }

/** Gives statements their words: the public ones, and what was said where this actor may read that. */
export const fillWords = async <Filled extends Line>(
  db: Reader<AssessTables>,
  programmeId: string,
  lines: readonly Filled[],
): Promise<Filled[]> => {
  const ids = lines.map(({ id }) => id)
  if (ids.length === 0) return []
  const wordings = await seen(db, 'statement')
    .select(['id', 'public_es as publicEs', 'public_en as publicEn'])
    .where('programme_id', '=', programmeId)
    .where('id', 'in', ids)
    .execute()
  const texts = await seen(db, 'statement_text')
    .select(['statement', 'text'])
    .where('programme_id', '=', programmeId)
    .where('statement', 'in', ids)
    .execute()
  const [wording, said] = [new Map(wordings.map((row) => [row.id, row])), new Map(texts.map((row) => [row.statement, row.text]))]
  return lines.map((line) => ({ ...line, ...wording.get(line.id), text: said.get(line.id) ?? null }))
}
