import { type Handle, knowing } from '#kernel/db/handles.ts'
import { addressOfAccount } from '#programme/port'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly session: string }
type Self = { readonly programmeId: string; readonly accountId: string }

/** Facilitators that are this account: those with its address. */
export const ownFacilitators = async (db: Handle, { programmeId, accountId }: Self): Promise<readonly string[]> => {
  const email = await addressOfAccount(db, { programmeId, accountId })
  if (email === undefined) return []
  const rows = await seen(knowing<TrainTables>(db), 'facilitator_contact')
    .select('facilitator')
    .where('programme_id', '=', programmeId)
    .where('email', '=', email)
    .execute()
  return rows.map(({ facilitator }) => facilitator)
}

export const staffOf = (db: Handle, { programmeId, session }: Place) =>
  seen(knowing<TrainTables>(db), 'session_facilitator')
    .select(['facilitator', 'part'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .orderBy('part', 'desc')
    .orderBy('facilitator')
    .execute()

/** Sessions that were held, by who taught in them in one part: their last days, with their syllabus. */
export const heldWith = (db: Handle, programmeId: string, part: 'lead' | 'candidate') =>
  seen(knowing<TrainTables>(db), 'session_facilitator')
    .innerJoin('session', (join) =>
      join.onRef('session.programme_id', '=', 'session_facilitator.programme_id').onRef('session.code', '=', 'session_facilitator.session'),
    )
    .innerJoin('syllabus_version', (join) =>
      join.onRef('syllabus_version.programme_id', '=', 'session.programme_id').onRef('syllabus_version.sha256', '=', 'session.syllabus'),
    )
    .select(['session_facilitator.facilitator', 'session.code as session', 'session.ends', 'session.zone', 'session.language'])
    .select('syllabus_version.code as syllabus')
    .where('session_facilitator.programme_id', '=', programmeId)
    .where('session_facilitator.part', '=', part)
    .where('session.state', 'in', ['held', 'closed'])
    .orderBy('session.ends')
    .execute()

/** Days on which each facilitator led a session that was held. */
export const taughtDays = (db: Handle, programmeId: string) => heldWith(db, programmeId, 'lead')

export const setStaff = async (
  handle: Handle,
  { programmeId, session }: Place,
  staff: readonly { readonly facilitator: string; readonly part: 'lead' | 'candidate' }[],
): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  await tx.deleteFrom('session_facilitator').where('programme_id', '=', programmeId).where('session', '=', session).execute()
  if (staff.length === 0) return
  await tx
    .insertInto('session_facilitator')
    .values(staff.map((one) => ({ programme_id: programmeId, session, ...one })))
    .execute()
}
