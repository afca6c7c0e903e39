import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { knowing } from '#kernel/db/handles.ts'
import type { MeetingSeen as Shown } from '../contract/meeting.ts'
import { keepMeetings } from './abilities.ts'
import { itemShown } from './item-shown.ts'
import { meetingNow } from './meeting-now.ts'
import { hasBegun } from './open-item.ts'
import { bodyNames } from './sql/bodies.ts'
import type { MeetingSeen } from './sql/meetings.ts'
import type { DecideTables } from './tables.ts'

type Reader = { readonly actor: Actor; readonly now: string }

/** A meeting as its reader is shown it, and as its minutes are printed. */
export const meetingShown = async (handle: Handle, meeting: MeetingSeen, { actor, now }: Reader): Promise<Shown> => {
  const held = await meetingNow(handle, meeting)
  const names = await bodyNames(knowing<DecideTables>(handle), meeting.programmeId)
  const { id, body, titleEs, titleEn, day, zone, place, calledAt, voterRole: role } = meeting
  const last = new Map(held.presences.map((one) => [one.country, one]))
  return {
    id,
    body,
    bodyName: names.get(body) ?? { es: body, en: body },
    titleEs,
    titleEn,
    day,
    zone,
    place,
    calledAt,
    begun: hasBegun(meeting, now),
    members: held.members.map((country) => {
      const { how = null, holder = null } = last.get(country) ?? {}
      return { country, how, holder }
    }),
    role,
    agenda: held.items.map((one) => itemShown({ actor, held }, one)),
    may: mayDo(actor, meeting, [keepMeetings]),
  }
}
