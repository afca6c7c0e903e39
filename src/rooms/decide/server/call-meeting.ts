import { programmeSeen } from '#programme/port'
import { meetingCall } from '../contract/meeting.ts'
import { callMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { bodyOf } from './put.ts'
import { refuseUnvotable } from './refuse-unvotable.ts'
import { takeTurn } from './sql/bodies.ts'
import { addMeeting } from './sql/meetings.ts'

/** Its members and the rule by which it votes are those of the body at this moment, whatever it is set to afterwards. */
export const callMeeting = defineCommand({
  ...meetingCall,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: callMeetings,
  run: async ({ tx, actor, input, now, newId }) => {
    const { programmeId: programme_id, titleEs: title_es, titleEn: title_en, body, day, zone, place, agenda } = input
    await takeTurn(tx, programme_id)
    const { members, voting } = await bodyOf(tx, programme_id, body)
    const points = new Map(agenda.map((id, at) => [at + 1, id]))
    await refuseUnvotable(tx, { programmeId: programme_id, body, members, points })
    const id = newId()
    const rule = { quorum: voting.quorum, majority: voting.majority, voter_role: voting.role }
    const row = { programme_id, id, body, title_es, title_en, day, zone, place, ...rule, called_by: actor.id, called_at: now }
    await addMeeting(tx, { row, members, agenda })
    return { meetingId: id }
  },
  audit: ({ meetingId }) => ({ subject: meetingId, fields: ['body', 'title', 'day', 'zone', 'place', 'agenda'] }),
})
