import type { Actor } from '#kernel/access/actor.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { isSeated } from './sql/seats.ts'
import type { ProgrammeTables } from './tables.ts'

type Asked = { readonly actor: Actor; readonly programmeId: string; readonly country: string; readonly now: string }

/** Whether a country has a member of its own who decides what leaves its rooms; who that is, only officers see. */
export const hasCountryMember = (handle: Handle, { actor, programmeId, country, now }: Asked): Promise<boolean> =>
  overTheWalls(handle, actor, () =>
    isSeated(knowing<ProgrammeTables>(handle), { programmeId, country, role: 'programme.country-member', day: now.slice(0, 10) }),
  )
