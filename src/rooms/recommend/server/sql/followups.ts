import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type RecommendTables, seen } from '../tables.ts'

type Db = Reader<RecommendTables> | Writer<RecommendTables>

const entries = (db: Db, programmeId: string) =>
  seen(db, 'followup')
    .select([
      'recommendation',
      'round',
      'date',
      'reported_by',
      'status',
      'evidence_es',
      'evidence_en',
      'source',
      'verified_by',
      'verified_on',
    ])
    .select(['recorded_by', 'position'])
    .where('programme_id', '=', programmeId)

export const followupsSeen = (db: Db, programmeId: string) => entries(db, programmeId).orderBy('date').orderBy('position').execute()

export const followupsOf = (db: Db, programmeId: string, recommendation: string) =>
  entries(db, programmeId).where('recommendation', '=', recommendation).orderBy('date').orderBy('position').execute()
export type FollowupSeen = Awaited<ReturnType<typeof followupsOf>>[number]
