import { type Handle, knowing } from '#kernel/db/handles.ts'
import { Syllabus } from '../../../contract/syllabus.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly sha256: string }

const MOST = 1000

/** The versions of a programme without their texts, the one recorded last first. */
export const versionsOf = async (handle: Handle, programmeId: string, code?: string) => {
  const query = seen(knowing<TrainTables>(handle), 'syllabus_version')
    .select(['programme_id as programmeId', 'sha256', 'code', 'semver', 'parent', 'recorded_at as recordedAt'])
    .where('programme_id', '=', programmeId)
    .orderBy('recorded_at', 'desc')
    .orderBy('sha256')
    .limit(MOST)
  return (code === undefined ? query : query.where('code', '=', code)).execute()
}
export type VersionKept = Awaited<ReturnType<typeof versionsOf>>[number]

/** A version with its text as it is kept: canonical JSON, of which `sha256` is the hash. */
export const versionSeen = async (handle: Handle, { programmeId, sha256 }: Place) => {
  const found = await seen(knowing<TrainTables>(handle), 'syllabus_version')
    .select(['programme_id as programmeId', 'sha256', 'code', 'semver', 'parent', 'content', 'recorded_at as recordedAt'])
    .where('programme_id', '=', programmeId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found && { ...found, syllabus: Syllabus.parse(JSON.parse(found.content)) }
}
export type VersionSeen = NonNullable<Awaited<ReturnType<typeof versionSeen>>>

/** The text of a version as it is kept, unread: whether it is what its hash says is another question. */
export const contentOf = async (handle: Handle, { programmeId, sha256 }: Place): Promise<string> => {
  const { content } = await seen(knowing<TrainTables>(handle), 'syllabus_version')
    .select('content')
    .where('programme_id', '=', programmeId)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return content
}

/** What each version is called. */
export const titlesOf = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, Syllabus['title']>> => {
  const rows = await seen(knowing<TrainTables>(handle), 'syllabus_version')
    .select(['sha256', 'content'])
    .where('programme_id', '=', programmeId)
    .limit(MOST)
    .execute()
  return new Map(rows.map(({ sha256, content }) => [sha256, (JSON.parse(content) as Pick<Syllabus, 'title'>).title]))
}

export const addVersion = async (handle: Handle, row: TrainTables['syllabus_version']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('syllabus_version').values(row).execute()
}
