import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Of = { readonly programmeId: string; readonly session?: string; readonly syllabus?: string; readonly ids?: readonly string[] }

/** That something was seen, withdrawn ones too, in the order in which they were recorded. */
export const observationsOf = async (db: Handle, { programmeId, session, syllabus, ids }: Of) => {
  let query = seen(knowing<TrainTables>(db), 'observation')
    .leftJoin('observation_withdrawal', (join) =>
      join
        .onRef('observation_withdrawal.programme_id', '=', 'observation.programme_id')
        .onRef('observation_withdrawal.observation', '=', 'observation.id'),
    )
    .innerJoin('session', (join) =>
      join.onRef('session.programme_id', '=', 'observation.programme_id').onRef('session.code', '=', 'observation.session'),
    )
    .select([
      'observation.id',
      'observation.session',
      'session.country',
      'observation.syllabus',
      'observation.by_role as byRole',
      'observation_withdrawal.withdrawn_at as withdrawnAt',
    ])
    .where('observation.programme_id', '=', programmeId)
    .orderBy('observation.recorded_at')
    .orderBy('observation.id')
  if (session !== undefined) query = query.where('observation.session', '=', session)
  if (syllabus !== undefined) query = query.where('observation.syllabus', '=', syllabus)
  if (ids !== undefined) query = query.where('observation.id', 'in', [...ids])
  const rows = await query.execute()
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, isWithdrawn: withdrawnAt !== null }))
}
export type Observed = Awaited<ReturnType<typeof observationsOf>>[number]

const entries = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'observation_entry')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.programme_id', '=', 'observation_entry.programme_id')
        .onRef('observation.id', '=', 'observation_entry.observation'),
    )
    .select([
      'observation_entry.observation as id',
      'observation_entry.number as version',
      'observation_entry.target',
      'observation_entry.kind',
      'observation_entry.severity',
      'observation_entry.text',
      'observation_entry.language',
      'observation_entry.minutes_planned as minutesPlanned',
      'observation_entry.minutes_used as minutesUsed',
    ])
    .where('observation_entry.programme_id', '=', programmeId)

/** What was said of each, as it was corrected last; what this actor does not read is not there. */
export const entriesOf = async (db: Handle, { programmeId, session, syllabus }: Of) => {
  let query = entries(db, programmeId).orderBy('observation_entry.number')
  if (session !== undefined) query = query.where('observation.session', '=', session)
  if (syllabus !== undefined) query = query.where('observation.syllabus', '=', syllabus)
  return new Map((await query.execute()).map((entry) => [entry.id, entry]))
}

/** As each of these was recorded first, withdrawn ones too. */
export const firstRecorded = async (
  db: Handle,
  { programmeId, ids }: { readonly programmeId: string; readonly ids: readonly string[] },
) => {
  const rows = await entries(db, programmeId)
    .leftJoin('observation_withdrawal', (join) =>
      join
        .onRef('observation_withdrawal.programme_id', '=', 'observation.programme_id')
        .onRef('observation_withdrawal.observation', '=', 'observation.id'),
    )
    .select(['observation.session', 'observation.by_role as byRole', 'observation_withdrawal.withdrawn_at as withdrawnAt'])
    .where('observation_entry.number', '=', 1)
    .where('observation_entry.observation', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
export type FirstRecorded = Awaited<ReturnType<typeof firstRecorded>> extends Map<string, infer Row> ? Row : never

/** The number of its last entry; 0 where this actor sees none. */
export const lastEntry = async (
  db: Handle,
  { programmeId, id }: { readonly programmeId: string; readonly id: string },
): Promise<number> => {
  const found = await seen(knowing<TrainTables>(db), 'observation_entry')
    .select('number')
    .where('programme_id', '=', programmeId)
    .where('observation', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.number ?? 0
}

export const addObservations = async (handle: Handle, rows: readonly TrainTables['observation'][]): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('observation')
    .values([...rows])
    .execute()
}

export const addEntries = async (handle: Handle, rows: readonly TrainTables['observation_entry'][]): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('observation_entry')
    .values([...rows])
    .execute()
}

export const addWithdrawal = async (handle: Handle, row: TrainTables['observation_withdrawal']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('observation_withdrawal').values(row).execute()
}
