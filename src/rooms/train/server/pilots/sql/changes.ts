import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly code: string }

const asked = [
  'programme_id as programmeId',
  'code',
  'syllabus',
  'target',
  'proposal_es as proposalEs',
  'proposal_en as proposalEn',
] as const

/** Every change that was asked for in a programme, in the order of their codes. */
export const changesAsked = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'change_request').select(asked).where('programme_id', '=', programmeId).orderBy('code').execute()
export type ChangeAsked = Awaited<ReturnType<typeof changesAsked>>[number]

export const changeSeen = (db: Handle, { programmeId, code }: Place) =>
  seen(knowing<TrainTables>(db), 'change_request')
    .select(asked)
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()

/** Their steps, in their order; of one of them where it is named. */
export const changeSteps = (db: Handle, { programmeId, code }: { readonly programmeId: string; readonly code?: string }) => {
  const query = seen(knowing<TrainTables>(db), 'change_request_step')
    .select([
      'request',
      'number',
      'state',
      'reason_es as reasonEs',
      'reason_en as reasonEn',
      'by_role as byRole',
      'version',
      'taken_by as takenBy',
      'taken_at as takenAt',
    ])
    .where('programme_id', '=', programmeId)
    .orderBy('request')
    .orderBy('number')
  return (code === undefined ? query : query.where('request', '=', code)).execute()
}
export type ChangeStep = Awaited<ReturnType<typeof changeSteps>>[number]

/** On which observations each request rests. */
export const changeGrounds = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'change_request_observation')
    .select(['request', 'observation'])
    .where('programme_id', '=', programmeId)
    .orderBy('request')
    .orderBy('observation')
    .execute()

export const addChange = async (handle: Handle, row: TrainTables['change_request'], observations: readonly string[]): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  const { programme_id, code: request, syllabus } = row
  await tx.insertInto('change_request').values(row).execute()
  await tx
    .insertInto('change_request_observation')
    .values(observations.map((observation) => ({ programme_id, request, observation, syllabus })))
    .execute()
}

export const addChangeStep = async (handle: Handle, row: TrainTables['change_request_step']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('change_request_step').values(row).execute()
}
