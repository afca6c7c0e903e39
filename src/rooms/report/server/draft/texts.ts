import type { Reader, Writer } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import { type ReportTables, seen } from '../tables.ts'

type Db = Reader<ReportTables> | Writer<ReportTables>
type TextVersion = ReportTables['text_version']
export type Save = { readonly version: number; readonly writtenAt: string | null; readonly writtenBy: string | null }

/** A text that no one has saved here is at version 0: it came with an import, or is generated. */
export const UNSAVED: Save = { version: 0, writtenAt: null, writtenBy: null }

export const sentencePlace = (id: string): string => `sentence:${id}`
export const passagePlace = (key: string): string => `passage:${key}`

/** Lets one save after another give out versions. */
export const takeTurn = (tx: Writer<ReportTables>, programmeId: string): Promise<unknown> => waitTurn(tx, `report ${programmeId}`)

/** The latest save of every text of a programme, by its place. */
export const savesOf = async (db: Db, programmeId: string): Promise<ReadonlyMap<string, Save>> => {
  const rows = await seen(db, 'text_version')
    .select(['place', 'version', 'written_at', 'written_by'])
    .where('programme_id', '=', programmeId)
    .orderBy('version')
    .execute()
  return new Map(
    rows.map(({ place, version, written_at, written_by }) => [place, { version, writtenAt: written_at, writtenBy: written_by }]),
  )
}

export const versionOf = async (db: Db, programmeId: string, place: string): Promise<number> => {
  const latest = await seen(db, 'text_version')
    .select('version')
    .where('programme_id', '=', programmeId)
    .where('place', '=', place)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.version ?? 0
}

export const versionsOf = (db: Db, programmeId: string, place: string) =>
  seen(db, 'text_version')
    .select(['version', 'es', 'en', 'note', 'written_at as writtenAt', 'written_by as writtenBy'])
    .where('programme_id', '=', programmeId)
    .where('place', '=', place)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()

export const addVersion = async (tx: Writer<ReportTables>, row: TextVersion): Promise<void> => {
  await tx.insertInto('text_version').values(row).execute()
}
