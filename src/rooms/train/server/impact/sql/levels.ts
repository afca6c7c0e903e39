import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Asked = { readonly programmeId: string; readonly sessions: readonly string[] }

export const batchesSeen = (handle: Handle, { programmeId, sessions }: Asked) =>
  seen(knowing<TrainTables>(handle), 'reaction_batch')
    .select(['id', 'session', 'sheets', 'typed_at as typedAt', 'withdrawn_at as withdrawnAt'])
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .orderBy('session')
    .orderBy('typed_at')
    .orderBy('id')
    .execute()

export const addBatch = async (handle: Handle, row: TrainTables['reaction_batch']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('reaction_batch').values(row).execute()
}

type Batch = { readonly programmeId: string; readonly id: string; readonly by: string; readonly now: string }

export const withdrawBatch = async (handle: Handle, { programmeId, id, by, now }: Batch): Promise<void> => {
  await knowing<TrainTables>(handle)
    .updateTable('reaction_batch')
    .set({ withdrawn_by: by, withdrawn_at: now })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .execute()
}

/** What supervisors saw, in the order in which it was typed: of one person, wave and observer the last holds. */
export const observationsSeen = (handle: Handle, { programmeId, sessions }: Asked) =>
  seen(knowing<TrainTables>(handle), 'supervisor_observation')
    .select(['session', 'pseudonym', 'wave', 'observer', 'number', 'ratings'])
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .orderBy('session')
    .orderBy('pseudonym')
    .orderBy('wave')
    .orderBy('observer')
    .orderBy('number')
    .execute()
export type ObservationSeen = Awaited<ReturnType<typeof observationsSeen>>[number]

export const addObservation = async (handle: Handle, row: TrainTables['supervisor_observation']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('supervisor_observation').values(row).execute()
}
