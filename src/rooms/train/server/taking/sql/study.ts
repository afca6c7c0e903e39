import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Asked = { readonly programmeId: string; readonly session?: string | undefined }

/** All who were enrolled, whether they answered or not, and where they work. */
export const enrolledSeen = (handle: Handle, { programmeId, session }: Asked) => {
  const all = seen(knowing<TrainTables>(handle), 'enrolment')
    .innerJoin('participant', (join) =>
      join.onRef('participant.programme_id', '=', 'enrolment.programme_id').onRef('participant.pseudonym', '=', 'enrolment.pseudonym'),
    )
    .select(['enrolment.session', 'enrolment.pseudonym', 'enrolment.country', 'enrolment.arm', 'participant.office', 'participant.sector'])
    .where('enrolment.programme_id', '=', programmeId)
  return (session === undefined ? all : all.where('enrolment.session', '=', session))
    .orderBy('enrolment.session')
    .orderBy('enrolment.pseudonym')
    .execute()
}

export const answersSeen = (handle: Handle, programmeId: string, attempts: readonly string[]) =>
  seen(knowing<TrainTables>(handle), 'test_answer')
    .select(['attempt', 'device', 'sequence', 'place', 'said'])
    .where('programme_id', '=', programmeId)
    .where('attempt', 'in', [...attempts])
    .execute()
