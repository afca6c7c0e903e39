import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { SyllabusState } from '../../../contract/syllabus-state.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** Every step of a programme's versions, or of one, in their order. */
export const stepsOf = (handle: Handle, programmeId: string, sha256?: string) => {
  const query = seen(knowing<TrainTables>(handle), 'syllabus_step')
    .select(['syllabus', 'number', 'state', 'submission', 'reason', 'taken_at as at'])
    .where('programme_id', '=', programmeId)
    .orderBy('syllabus')
    .orderBy('number')
  return (sha256 === undefined ? query : query.where('syllabus', '=', sha256)).execute()
}
export type StepKept = Awaited<ReturnType<typeof stepsOf>>[number]

type Taken = {
  readonly programmeId: string
  readonly sha256: string
  readonly state: SyllabusState
  readonly submission?: string
  readonly reason?: string
  readonly by: string
  readonly now: string
}

/** Whoever takes a step holds the turn of the programme (`takeTurn` of decide, which the putting of texts takes too), so the number is free. */
export const addStep = async (handle: Handle, { programmeId, sha256, state, submission, reason, by, now }: Taken): Promise<void> => {
  const last = (await stepsOf(handle, programmeId, sha256)).at(-1)?.number ?? 0
  const taken = { submission: submission ?? null, reason: reason ?? null, taken_by: by, taken_at: now }
  await knowing<TrainTables>(handle)
    .insertInto('syllabus_step')
    .values({ programme_id: programmeId, syllabus: sha256, number: last + 1, state, ...taken })
    .execute()
}
