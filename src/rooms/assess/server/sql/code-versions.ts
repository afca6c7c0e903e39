import { sql } from 'kysely'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

type Kind = AssessTables['code_version']['kind']
type Record = { readonly kind: Kind; readonly programmeId: string; readonly code: string }
type Save = { readonly version: number; readonly changedAt: string | null; readonly changedBy: string | null }

/** Puts what a theme, a finding or a gap says now into its history, before it says something else. */
export const keepCodeVersion = async (tx: Writer<AssessTables>, { kind, programmeId, code }: Record, now: Save & { was: object }) => {
  await tx
    .insertInto('code_version')
    .values({
      programme_id: programmeId,
      kind,
      code,
      version: now.version,
      changed_at: now.changedAt,
      changed_by: now.changedBy,
      was: sql`${JSON.stringify(now.was)}::jsonb`,
    })
    .execute()
}

/**
 * What a record said before, the latest first.
 * @param Was the fields that its operations write, which are those that were kept
 */
export const earlierOf = async <Was extends object>(
  db: Reader<AssessTables>,
  { kind, programmeId, code }: Record,
): Promise<(Save & Was)[]> => {
  const rows = await seen(db, 'code_version')
    .select(['version', 'changed_at as changedAt', 'changed_by as changedBy', 'was'])
    .where('programme_id', '=', programmeId)
    .where('kind', '=', kind)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ was, ...save }) => ({ ...save, ...(was as Was) }))
}
