import { type Membership, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { reading } from '#kernel/db/transaction.ts'
import { recordOf } from './sql/people.ts'
import { hasSeatLeft, seatsOf } from './sql/seats.ts'
import type { ProgrammeTables } from './tables.ts'

/** Reads, as that account itself, the seats that hold on a day: each person sees their own, before it is known which they are. */
export const membershipsOf = async (database: Database, accountId: string, at: Date): Promise<readonly Membership[]> => {
  const self = contextOf(person(accountId, []))
  const day = at.toISOString().slice(0, 10)
  const seats = await reading<ProgrammeTables, Awaited<ReturnType<typeof seatsOf>>>(database, self, (db) => seatsOf(db, accountId, day))
  return seats.map(({ programmeId, officeId, country, sector, role }) => ({ programmeId, officeId, country, sector, role }))
}

/** Whether some programme knows an account as one of its people, whatever seats they have. */
export const isSomebody = async (database: Database, accountId: string): Promise<boolean> => {
  const self = contextOf(person(accountId, []))
  return reading<ProgrammeTables, boolean>(database, self, async (db) => (await recordOf(db, accountId)) !== undefined)
}

/** Whether an account has a seat left in some programme, of whatever days: what a link can be made for. */
export const hasSeat = (database: Database, accountId: string): Promise<boolean> =>
  reading<ProgrammeTables, boolean>(database, contextOf(person(accountId, [])), (db) => hasSeatLeft(db, accountId))
