import type { Actor } from '#kernel/access/actor.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seatsOf } from './sql/seats.ts'
import type { ProgrammeTables } from './tables.ts'

type Asked = {
  readonly actor: Actor
  readonly programmeId: string
  readonly accountId: string
  readonly roles: readonly string[]
  readonly now: string
}

/** An office by its id, which stays, and as the programme calls it today. */
export type OfficeSeat = { readonly officeId: string; readonly office: string; readonly country: string }

/** The offices in which an account sits in a programme today in one of these roles: what somebody said while they did ends with the seat. */
export const seatsHeld = (handle: Handle, { actor, programmeId, accountId, roles, now }: Asked): Promise<readonly OfficeSeat[]> =>
  overTheWalls(handle, actor, async () => {
    const seats = await seatsOf(knowing<ProgrammeTables>(handle), accountId, now.slice(0, 10))
    return seats.filter((seat) => seat.programmeId === programmeId && roles.includes(seat.role))
  })
