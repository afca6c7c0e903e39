import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly session: string }

/** Who is enrolled, in the order in which they were. */
export const rollOf = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'enrolment')
    .innerJoin('participant', (join) =>
      join.onRef('participant.programme_id', '=', 'enrolment.programme_id').onRef('participant.pseudonym', '=', 'enrolment.pseudonym'),
    )
    .select([
      'enrolment.pseudonym',
      'enrolment.country',
      'participant.office',
      'participant.sector',
      'enrolment.arm',
      'enrolment.withdrawn_on as withdrawnOn',
    ])
    .where('enrolment.programme_id', '=', programmeId)
    .where('enrolment.session', '=', session)
    .orderBy('enrolment.recorded_at')
    .orderBy('enrolment.pseudonym')
    .execute()
export type OnRoll = Awaited<ReturnType<typeof rollOf>>[number]

/** Names of a session's people as far as this actor sees them, by pseudonym. */
export const namesOn = async (db: Handle, { programmeId, session }: Place): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<TrainTables>(db), 'participant_person')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.programme_id', '=', 'participant_person.programme_id')
        .onRef('enrolment.pseudonym', '=', 'participant_person.pseudonym'),
    )
    .select(['participant_person.pseudonym', 'participant_person.name'])
    .where('participant_person.programme_id', '=', programmeId)
    .where('enrolment.session', '=', session)
    .execute()
  return new Map(rows.map(({ pseudonym, name }) => [pseudonym, name]))
}

export const attendanceOf = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'attendance')
    .select(['pseudonym', 'half_day as halfDay', 'number', 'mark', 'minutes', 'reason'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .orderBy('half_day')
    .orderBy('number')
    .execute()

export const addAttendance = async (tx: Handle, rows: readonly TrainTables['attendance'][]): Promise<void> => {
  await knowing<TrainTables>(tx)
    .insertInto('attendance')
    .values([...rows])
    .execute()
}

export const ordersOf = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'form_order')
    .select(['pseudonym', 'first_form as firstForm', 'block'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .execute()

export const addOrders = async (tx: Handle, rows: readonly TrainTables['form_order'][]): Promise<void> => {
  if (rows.length === 0) return
  await knowing<TrainTables>(tx)
    .insertInto('form_order')
    .values([...rows])
    .execute()
}

const SAID = [
  'arm',
  'reason',
  'months_in_post',
  'expects_to_stay',
  'trained_before',
  'supervisor_agrees',
  'withdrawn_on',
  'withdrawn_reason',
  'recorded_by',
  'recorded_at',
] as const

/**
 * Whoever had withdrawn is enrolled again, with what is said now; that they once did not want to come is read in the audit trail.
 * @returns how many were: fewer than asked where somebody is enrolled already
 */
export const addEnrolments = async (tx: Handle, rows: readonly TrainTables['enrolment'][]): Promise<number> => {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows = 0n } = await knowing<TrainTables>(tx)
    .insertInto('enrolment')
    .values([...rows])
    .onConflict((on) =>
      on
        .constraint('enrolment_key')
        .doUpdateSet((is) => Object.fromEntries(SAID.map((column) => [column, is.ref(`excluded.${column}`)])))
        .where('enrolment.withdrawn_on', 'is not', null),
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

type Withdrawn = { readonly pseudonym: string; readonly on: string; readonly reason: string }

/** False where nobody of that pseudonym is enrolled. */
export const withdrawEnrolment = async (
  tx: Handle,
  { programmeId, session }: Place,
  { pseudonym, on, reason }: Withdrawn,
): Promise<boolean> => {
  const { numUpdatedRows } = await knowing<TrainTables>(tx)
    .updateTable('enrolment')
    .set({ withdrawn_on: on, withdrawn_reason: reason })
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .where('pseudonym', '=', pseudonym)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many people each office sends to sessions between two instants. */
export const sentBetween = (db: Handle, programmeId: string, { from, to }: { readonly from: string; readonly to: string }) =>
  seen(knowing<TrainTables>(db), 'enrolment')
    .innerJoin('participant', (join) =>
      join.onRef('participant.programme_id', '=', 'enrolment.programme_id').onRef('participant.pseudonym', '=', 'enrolment.pseudonym'),
    )
    .innerJoin('session', (join) =>
      join.onRef('session.programme_id', '=', 'enrolment.programme_id').onRef('session.code', '=', 'enrolment.session'),
    )
    .select(['session.code', 'session.starts', 'session.ends', 'session.zone', 'participant.country', 'participant.office'])
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('enrolment.programme_id', '=', programmeId)
    .where('enrolment.withdrawn_on', 'is', null)
    .where('session.state', '!=', 'cancelled')
    .where('session.ends', '>=', from)
    .where('session.starts', '<=', to)
    .groupBy(['session.code', 'session.starts', 'session.ends', 'session.zone', 'participant.country', 'participant.office'])
    .orderBy('session.code')
    .orderBy('participant.office')
    .execute()
