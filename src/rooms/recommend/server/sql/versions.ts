import { sql } from 'kysely'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type RecommendTables, seen } from '../tables.ts'

type Save = { readonly version: number; readonly changedAt: string | null; readonly changedBy: string | null }
type About = { readonly programmeId: string; readonly code: string }

/** Puts what a recommendation says now into its history, before it says something else. */
export const keepVersion = async (tx: Writer<RecommendTables>, now: About & Save, was: object): Promise<void> => {
  const { programmeId, code, version, changedAt, changedBy } = now
  await tx
    .insertInto('recommendation_version')
    .values({
      programme_id: programmeId,
      code,
      version,
      changed_at: changedAt,
      changed_by: changedBy,
      was: sql`${JSON.stringify(was)}::jsonb`,
    })
    .execute()
}

/** What it said before, the latest first. `Was` is what was kept, which its operations alone write. */
export const earlierOf = async <Was extends object>(db: Reader<RecommendTables>, { programmeId, code }: About): Promise<(Save & Was)[]> => {
  const rows = await seen(db, 'recommendation_version')
    .select(['version', 'changed_at as changedAt', 'changed_by as changedBy', 'was'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ was, ...save }) => ({ ...save, ...(was as Was) }))
}
