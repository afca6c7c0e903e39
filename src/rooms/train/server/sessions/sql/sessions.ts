import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { SessionState } from '../../../contract/session.ts'
import { seen, type TrainTables } from '../../tables.ts'

const line = ['code', 'country', 'state', 'pilot', 'language', 'mode', 'sectors', 'starts', 'ends', 'zone', 'venue', 'capacity'] as const
const whole = [
  ...line,
  'programme_id as programmeId',
  'syllabus',
  'modules',
  'selection',
  'recommendations',
  'step_free as stepFree',
  'network',
  'version',
  'changed_at as changedAt',
] as const
type Place = { readonly programmeId: string; readonly session: string }
const MOST_LISTED = 500

export const sessionSeen = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'session')
    .select(whole)
    .where('programme_id', '=', programmeId)
    .where('code', '=', session)
    .executeTakeFirst()
export type SessionSeen = NonNullable<Awaited<ReturnType<typeof sessionSeen>>>

/** The latest first, each with when it was last changed. */
export const sessionsSeen = (
  db: Handle,
  { programmeId, country }: { readonly programmeId: string; readonly country?: string | undefined },
) => {
  const query = seen(knowing<TrainTables>(db), 'session')
    .select([...line, 'changed_at as changedAt'])
    .where('programme_id', '=', programmeId)
    .orderBy('starts', 'desc')
    .orderBy('code')
    .limit(MOST_LISTED)
  return (country === undefined ? query : query.where('country', '=', country)).execute()
}

/** Codes of a country's sessions that begin so. */
export const codesLike = async (db: Handle, programmeId: string, beginning: string): Promise<readonly string[]> => {
  const rows = await seen(knowing<TrainTables>(db), 'session')
    .select('code')
    .where('programme_id', '=', programmeId)
    .where('code', 'like', `${beginning}%`)
    .execute()
  return rows.map(({ code }) => code)
}

export const addSession = async (tx: Handle, row: TrainTables['session']): Promise<void> => {
  await knowing<TrainTables>(tx).insertInto('session').values(row).execute()
}

type Change = Partial<Omit<TrainTables['session'], 'programme_id' | 'code' | 'country' | 'version'>>

/** Changes a session that is still at the version that its editor saw; false where it is not. */
export const changeSession = async (tx: Handle, { programmeId, code, version }: SessionSeen, change: Change): Promise<boolean> => {
  const { numUpdatedRows } = await knowing<TrainTables>(tx)
    .updateTable('session')
    .set({ ...change, version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many sessions of the programme were planned before this one. */
export const sessionRank = async (db: Handle, { programmeId, code }: SessionSeen): Promise<number> => {
  const rows = await seen(knowing<TrainTables>(db), 'session_step')
    .select('session')
    .where('programme_id', '=', programmeId)
    .where('number', '=', 1)
    .orderBy('taken_at')
    .orderBy('session')
    .execute()
  return rows.findIndex(({ session }) => session === code)
}

export const stepsOf = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'session_step')
    .select(['number', 'state', 'reason', 'taken_at as takenAt'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .orderBy('number')
    .execute()

type Step = {
  readonly number: number
  readonly state: SessionState
  readonly reason: string | null
  readonly by: string
  readonly now: string
}

export const addStep = async (tx: Handle, { programmeId, session }: Place, { number, state, reason, by, now }: Step): Promise<void> => {
  await knowing<TrainTables>(tx)
    .insertInto('session_step')
    .values({ programme_id: programmeId, session, number, state, reason, taken_by: by, taken_at: now })
    .execute()
}
