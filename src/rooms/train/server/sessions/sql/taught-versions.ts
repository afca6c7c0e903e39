import { type Handle, knowing } from '#kernel/db/handles.ts'
import { Syllabus } from '../../../contract/syllabus.ts'
import type { SyllabusState } from '../../../contract/syllabus-state.ts'
import { seen, type TrainTables } from '../../tables.ts'

export type Taught = { readonly sha256: string; readonly syllabus: Syllabus; readonly state: SyllabusState }

/** The state of each version is that of its last step; of one without a step, it is a draft. */
const statesOf = async (db: Handle, programmeId: string): Promise<ReadonlyMap<string, SyllabusState>> => {
  const rows = await seen(knowing<TrainTables>(db), 'syllabus_step')
    .select(['syllabus', 'state'])
    .where('programme_id', '=', programmeId)
    .orderBy('syllabus')
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ syllabus, state }) => [syllabus, state]))
}

const versions = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'syllabus_version').select(['sha256', 'content']).where('programme_id', '=', programmeId)

/** One version with where it stands; undefined where there is none of that hash. */
export const taughtVersion = async (db: Handle, programmeId: string, sha256: string): Promise<Taught | undefined> => {
  const found = await versions(db, programmeId).where('sha256', '=', sha256).executeTakeFirst()
  if (!found) return undefined
  const states = await statesOf(db, programmeId)
  return { sha256, syllabus: Syllabus.parse(JSON.parse(found.content)), state: states.get(sha256) ?? 'draft' }
}

/** The newest first; sixty are more than a programme writes. One that was withdrawn is none, and names nothing. */
export const taughtVersions = async (db: Handle, programmeId: string): Promise<readonly Taught[]> => {
  const states = await statesOf(db, programmeId)
  const rows = await versions(db, programmeId).orderBy('recorded_at', 'desc').orderBy('sha256').limit(60).execute()
  return rows
    .map(({ sha256, content }) => ({
      sha256,
      syllabus: Syllabus.parse(JSON.parse(content)),
      state: states.get(sha256) ?? ('draft' as const),
    }))
    .filter(({ state }) => state !== 'withdrawn')
}
