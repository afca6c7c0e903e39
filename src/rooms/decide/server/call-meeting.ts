import { programmeSeen } from '#programme/port'
import { meetingCall } from '../contract/meeting.ts'
import { callMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { bodyOf } from './put.ts'
import { refuse } from './problems.ts'
import { takeTurn } from './sql/bodies.ts'
import { decisionsOf } from './sql/decisions.ts'
import { addMeeting } from './sql/meetings.ts'
import { submissionById, textsOf } from './sql/submissions.ts'

type Tx = Parameters<typeof bodyOf>[0]
type Called = { readonly programmeId: string; readonly body: string; readonly agenda: readonly string[] }

/** A body votes on one text: what was put last, to all its members alike, and not decided yet. */
const refuseUnvotable = async (tx: Tx, { programmeId, body, agenda }: Called, members: readonly string[]): Promise<void> => {
  const decided = await decisionsOf(tx, programmeId, agenda)
  for (const [at, id] of agenda.entries()) {
    const put = await submissionById(tx, { programmeId, id })
    const texts = put ? await textsOf(tx, put) : []
    const toAll = members.every((country) => texts.some((text) => text.country === country)) && texts.length === members.length
    if (put?.body !== body || !toAll || new Set(texts.map(({ hash }) => hash)).size !== 1) refuse('agenda.not-one-text', { item: at + 1 })
    if (put.last !== put.number) refuse('submission.superseded', { number: put.last })
    if (decided.some(({ submission }) => submission === id)) refuse('agenda.decided', { item: at + 1 })
  }
}

/** Its members and the rule by which it votes are those of the body at this moment, whatever it is set to afterwards. */
export const callMeeting = defineCommand({
  ...meetingCall,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: callMeetings,
  run: async ({ tx, actor, input, now, newId }) => {
    const { programmeId: programme_id, titleEs: title_es, titleEn: title_en, day, zone, place, agenda } = input
    await takeTurn(tx, programme_id)
    const { members, voting } = await bodyOf(tx, programme_id, input.body)
    await refuseUnvotable(tx, input, members)
    const id = newId()
    const rule = { quorum: voting.quorum, majority: voting.majority, voter_role: voting.role }
    const row = { programme_id, id, body: input.body, title_es, title_en, day, zone, place, ...rule, called_by: actor.id, called_at: now }
    await addMeeting(tx, { row, members, agenda })
    return { meetingId: id }
  },
  audit: ({ meetingId }) => ({ subject: meetingId, fields: ['body', 'title', 'day', 'zone', 'place', 'agenda'] }),
})
