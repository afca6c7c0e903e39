import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** Who went to a session that was held, with where they work. */
export const attendedSessions = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'enrolment')
    .innerJoin('participant', (join) =>
      join.onRef('participant.programme_id', '=', 'enrolment.programme_id').onRef('participant.pseudonym', '=', 'enrolment.pseudonym'),
    )
    .innerJoin('session', (join) =>
      join.onRef('session.programme_id', '=', 'enrolment.programme_id').onRef('session.code', '=', 'enrolment.session'),
    )
    .select(['enrolment.pseudonym', 'participant.country', 'participant.office', 'participant.left_on as leftOn'])
    .select(['session.code as session', 'session.starts', 'session.ends', 'session.zone', 'session.syllabus', 'session.modules'])
    .where('enrolment.programme_id', '=', programmeId)
    .where('enrolment.withdrawn_on', 'is', null)
    .where('enrolment.arm', '=', 'trained')
    .where('session.state', 'in', ['held', 'closed'])
    .orderBy('enrolment.pseudonym')
    .orderBy('session.ends')
    .execute()

export const allAttendance = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'attendance')
    .select(['session', 'pseudonym', 'half_day as halfDay', 'number', 'mark', 'minutes'])
    .where('programme_id', '=', programmeId)
    .execute()

export const establishmentsSeen = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'establishment')
    .select(['country', 'office', 'counted_on as countedOn', 'headcount', 'source'])
    .where('programme_id', '=', programmeId)
    .orderBy('country')
    .orderBy('office')
    .orderBy('counted_on')
    .execute()

/** A count of the same day is put right by the next. */
export const addEstablishment = async (tx: Handle, row: TrainTables['establishment']): Promise<void> => {
  const { headcount, source, recorded_by, recorded_at } = row
  await knowing<TrainTables>(tx)
    .insertInto('establishment')
    .values(row)
    .onConflict((on) => on.constraint('establishment_key').doUpdateSet({ headcount, source, recorded_by, recorded_at }))
    .execute()
}
