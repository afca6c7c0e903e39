import { sql } from 'kysely'
import { type Handle, knowing, rowsOf } from '#kernel/db/handles.ts'
import { Impact } from '../../../contract/impact.ts'
import type { PublishedBefore } from '../../../domain/evaluation/near-published.ts'
import { seen, type TrainTables } from '../../tables.ts'
import type { Place } from './studies.ts'

type Asked = Place & { readonly edition?: number | undefined }
const worked = ['plan', 'sha256', 'page_es as es', 'page_en as en', 'made_by as madeBy', 'made_at as madeAt'] as const

/** What was worked out last and is not published. */
export const resultSeen = (handle: Handle, { programmeId, study }: Place) =>
  seen(knowing<TrainTables>(handle), 'impact_result')
    .select(['id', ...worked])
    .where('programme_id', '=', programmeId)
    .where('study', '=', study)
    .executeTakeFirst()

export const editionSeen = (handle: Handle, { programmeId, study, edition }: Place & { readonly edition: number }) =>
  seen(knowing<TrainTables>(handle), 'impact_edition')
    .select(['number', ...worked])
    .where('programme_id', '=', programmeId)
    .where('study', '=', study)
    .where('number', '=', edition)
    .executeTakeFirst()

const EDITION = [
  'study',
  'number',
  'plan',
  'sha256',
  'countries',
  'published_at as publishedAt',
  'changes_es as es',
  'changes_en as en',
] as const

export const editionsSeen = (handle: Handle, { programmeId, study }: { readonly programmeId: string; readonly study?: string }) => {
  const all = seen(knowing<TrainTables>(handle), 'impact_edition').select(EDITION).where('programme_id', '=', programmeId)
  return (study === undefined ? all : all.where('study', '=', study)).orderBy('study').orderBy('number').execute()
}

export const errataSeen = (handle: Handle, { programmeId, study }: Place) =>
  seen(knowing<TrainTables>(handle), 'impact_erratum')
    .select(['edition', 'number', 'text_es as es', 'text_en as en', 'noted_at as notedAt'])
    .where('programme_id', '=', programmeId)
    .where('study', '=', study)
    .orderBy('edition')
    .orderBy('number')
    .execute()

export const workedOut = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'impact_result').select('study').where('programme_id', '=', programmeId).execute()

/** Files of an edition, or of what is not published yet. */
export const filesSeen = ({ programmeId, study, edition }: Asked, handle: Handle) =>
  edition === undefined
    ? seen(knowing<TrainTables>(handle), 'impact_result_file')
        .select(['path', 'size as bytes', 'sha256'])
        .where('programme_id', '=', programmeId)
        .where('study', '=', study)
        .orderBy('position')
        .execute()
    : seen(knowing<TrainTables>(handle), 'impact_edition_file')
        .select(['path', 'size as bytes', 'sha256'])
        .where('programme_id', '=', programmeId)
        .where('study', '=', study)
        .where('edition', '=', edition)
        .orderBy('position')
        .execute()

export const bytesSeen = ({ programmeId, study, edition, path }: Asked & { readonly path: string }, handle: Handle) =>
  edition === undefined
    ? seen(knowing<TrainTables>(handle), 'impact_result_file')
        .select('bytes')
        .where('programme_id', '=', programmeId)
        .where('study', '=', study)
        .where('path', '=', path)
        .executeTakeFirst()
    : seen(knowing<TrainTables>(handle), 'impact_edition_file')
        .select('bytes')
        .where('programme_id', '=', programmeId)
        .where('study', '=', study)
        .where('edition', '=', edition)
        .where('path', '=', path)
        .executeTakeFirst()

const RESULTS = 'results.json'
const resultsIn = (bytes: Buffer): Impact => Impact.parse(JSON.parse(bytes.toString()))

/** What was worked out last of a study, as it would be published. */
export const resultsSeen = async (handle: Handle, place: Place): Promise<Impact | undefined> => {
  const found = await bytesSeen({ ...place, path: RESULTS }, handle)
  return found && resultsIn(found.bytes)
}

/** What was published of any of these sessions, in whatever study. */
export const publishedWith = async (
  handle: Handle,
  { programmeId, sessions }: { readonly programmeId: string; readonly sessions: readonly string[] },
): Promise<PublishedBefore[]> => {
  const rows = await seen(knowing<TrainTables>(handle), 'impact_edition_file')
    .innerJoin('impact_edition as e', (join) =>
      join
        .onRef('e.programme_id', '=', 'impact_edition_file.programme_id')
        .onRef('e.study', '=', 'impact_edition_file.study')
        .onRef('e.number', '=', 'impact_edition_file.edition'),
    )
    .select('impact_edition_file.bytes')
    .where('impact_edition_file.programme_id', '=', programmeId)
    .where('impact_edition_file.path', '=', RESULTS)
    .where((is) =>
      is.exists(
        is
          .selectFrom('study_session as s')
          .select('s.session')
          .whereRef('s.programme_id', '=', 'e.programme_id')
          .whereRef('s.study', '=', 'e.study')
          .whereRef('s.plan', '=', 'e.plan')
          .where('s.session', 'in', [...sessions]),
      ),
    )
    .orderBy('e.published_at')
    .orderBy('e.study')
    .orderBy('e.number')
    .execute()
  return rows.map(({ bytes }) => resultsIn(bytes)).map(({ flow, results }) => ({ flow, results }))
}

type File = Pick<TrainTables['impact_result_file'], 'path' | 'bytes' | 'sha256'>

/** Keeps what was worked out in place of what was worked out before: that can be made again, and what is published stands elsewhere. */
export const keepResult = async (handle: Handle, row: TrainTables['impact_result'], files: readonly File[]): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  const of = { programme_id: row.programme_id, study: row.study }
  await tx.deleteFrom('impact_result').where('programme_id', '=', of.programme_id).where('study', '=', of.study).execute()
  await tx.insertInto('impact_result').values(row).execute()
  for (const [position, file] of files.entries())
    await tx
      .insertInto('impact_result_file')
      .values({ ...of, ...file, position, size: file.bytes.byteLength })
      .execute()
}

/** From then on it is an edition: the same rows, in tables that nobody may change. */
export const addEdition = async (handle: Handle, row: TrainTables['impact_edition']): Promise<void> => {
  const { programme_id, study, number } = row
  await knowing<TrainTables>(handle).insertInto('impact_edition').values(row).execute()
  await rowsOf(
    handle,
    sql`insert into impact_edition_file (programme_id, study, edition, path, position, bytes, size, sha256)
    select programme_id, study, ${number}::int, path, position, bytes, size, sha256 from impact_result_file
    where programme_id = ${programme_id} and study = ${study}`,
  )
  await knowing<TrainTables>(handle)
    .deleteFrom('impact_result')
    .where('programme_id', '=', programme_id)
    .where('study', '=', study)
    .execute()
}

export const addErratum = async (handle: Handle, row: TrainTables['impact_erratum']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('impact_erratum').values(row).execute()
}
