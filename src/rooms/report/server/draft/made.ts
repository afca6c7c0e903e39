import type { Actor } from '#kernel/access/actor.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type ReportTables, seen } from '../tables.ts'

type Db = Reader<ReportTables> | Writer<ReportTables>

/** The draft that this person made last, with its files. */
export const latestDraft = async (db: Db, actor: Actor, programmeId: string) => {
  const draft = await seen(db, 'draft')
    .select(['id', 'made_at as madeAt', 'data_hash as dataHash', 'stale'])
    .where('programme_id', '=', programmeId)
    .where('made_by', '=', actor.id)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!draft) return undefined
  const files = await seen(db, 'draft_file')
    .select(['path', 'size as bytes', 'sha256'])
    .where('programme_id', '=', programmeId)
    .where('draft', '=', draft.id)
    .orderBy('position')
    .execute()
  return { ...draft, files }
}

type File = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }

type Keeping = { readonly tx: Writer<ReportTables>; readonly actor: Actor }

/** Keeps a draft in place of those that its maker had: they are made again in seconds, and do not fill the disk. */
export const keepDraft = async ({ tx, actor }: Keeping, draft: ReportTables['draft'], files: readonly File[]): Promise<void> => {
  const { programme_id, id, made_by } = draft
  // Those too that are no longer in the maker's own sight.
  await overTheWalls(tx, actor, () =>
    tx.deleteFrom('draft').where('programme_id', '=', programme_id).where('made_by', '=', made_by).execute(),
  )
  await tx.insertInto('draft').values(draft).execute()
  const rows = files.map(({ path, bytes, sha256 }, position) => ({
    programme_id,
    draft: id,
    path,
    position,
    bytes: Buffer.from(bytes),
    size: bytes.byteLength,
    sha256,
  }))
  for (const row of rows) await tx.insertInto('draft_file').values(row).execute()
}

export const draftFileSeen = (db: Db, { programmeId, draft, path }: { programmeId: string; draft: string; path: string }) =>
  seen(db, 'draft_file')
    .select(['programme_id as programmeId', 'path', 'bytes'])
    .where('programme_id', '=', programmeId)
    .where('draft', '=', draft)
    .where('path', '=', path)
    .executeTakeFirst()
