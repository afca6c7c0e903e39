import type { Reader, Writer } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

type Db = Reader<ProgrammeTables> | Writer<ProgrammeTables>

/** Seats in sight with their person and office, without those that were ended. */
const seats = (db: Db) =>
  seen(db, 'membership')
    .innerJoin('person', (join) =>
      join.onRef('person.programme_id', '=', 'membership.programme_id').onRef('person.id', '=', 'membership.person_id'),
    )
    .innerJoin('office', (join) =>
      join.onRef('office.programme_id', '=', 'membership.programme_id').onRef('office.id', '=', 'membership.office_id'),
    )
    .where('membership.ended_at', 'is', null)

/** Seats of an account that hold on a day. */
export const seatsOf = (db: Db, accountId: string, day: string) =>
  seats(db)
    .where('person.account_id', '=', accountId)
    .where('membership.from_on', '<=', day)
    .where((of) => of.or([of('membership.until_on', 'is', null), of('membership.until_on', '>=', day)]))
    .select(['membership.programme_id as programmeId', 'office.id as officeId', 'office.name as office'])
    .select(['office.country', 'office.sector', 'membership.role'])
    .orderBy('office.country')
    .orderBy('membership.role')
    .execute()

/** Whether an account has a seat that was not ended, of whatever days. */
export const hasSeatLeft = async (db: Db, accountId: string): Promise<boolean> => {
  const found = await seats(db).where('person.account_id', '=', accountId).select('membership.id').limit(1).executeTakeFirst()
  return found !== undefined
}

/** Seats of a programme's people, for those who may see them. */
export const seatsIn = (db: Db, programmeId: string) =>
  seats(db)
    .where('membership.programme_id', '=', programmeId)
    .select(['membership.id', 'membership.person_id as personId', 'membership.office_id as officeId', 'membership.role'])
    .select(['membership.from_on as fromOn', 'membership.until_on as untilOn'])
    .select(['office.name as office', 'office.country', 'office.sector'])
    .orderBy('office.country')
    .orderBy('membership.role')
    .execute()

/** Whether somebody who has come in sits in a country with this role on a day, as far as seats are in sight. */
export const isSeated = async (db: Db, { programmeId, country, role, day }: Seated): Promise<boolean> => {
  const found = await seats(db)
    .where('membership.programme_id', '=', programmeId)
    .where('office.country', '=', country)
    .where('membership.role', '=', role)
    .where('person.account_id', 'is not', null)
    .where('membership.from_on', '<=', day)
    .where((of) => of.or([of('membership.until_on', 'is', null), of('membership.until_on', '>=', day)]))
    .select('membership.id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
type Seated = { readonly programmeId: string; readonly country: string; readonly role: string; readonly day: string }

/** A seat in sight that was not ended, as what an operation is about. */
export const seatSeen = (db: Db, programmeId: string, id: string) =>
  seen(db, 'membership')
    .select(['programme_id as programmeId', 'id', 'person_id as personId', 'role'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
export type SeatSeen = NonNullable<Awaited<ReturnType<typeof seatSeen>>>

export const endSeat = (tx: Writer<ProgrammeTables>, { programmeId, id }: SeatSeen, at: string) =>
  tx.updateTable('membership').set({ ended_at: at }).where('programme_id', '=', programmeId).where('id', '=', id).execute()

/** Lets one transaction after another end seats: of two who end each other's, one stays. */
export const takeTurn = async (tx: Writer<ProgrammeTables>, programmeId: string): Promise<void> => {
  await waitTurn(tx, `seats ${programmeId}`)
}
