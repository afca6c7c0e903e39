import { mayDo } from '#kernel/access/ability.ts'
import { meetingShow } from '../contract/meeting.ts'
import { keepMeetings, readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { itemShown } from './item-shown.ts'
import { meetingNow } from './meeting-now.ts'
import { meetingSeen } from './sql/meetings.ts'

export const showMeeting = defineQuery({
  ...meetingShow,
  on: ({ db, input }) => meetingSeen(db, input),
  can: readPositions,
  run: async ({ db, actor, subject: meeting }) => {
    const held = await meetingNow(db, meeting)
    const { id, body, titleEs, titleEn, day, zone, place, calledAt } = meeting
    const last = new Map(held.presences.map((one) => [one.country, one]))
    return {
      id,
      body,
      titleEs,
      titleEn,
      day,
      zone,
      place,
      calledAt,
      members: held.members.map((country) => {
        const { how = null, holder = null } = last.get(country) ?? {}
        return { country, how, holder }
      }),
      role: meeting.voterRole,
      agenda: held.items.map((one) => itemShown({ actor, held }, one)),
      may: mayDo(actor, meeting, [keepMeetings]),
    }
  },
  audit: 'none',
})
