import { presenceRecord } from '../contract/meeting.ts'
import { keepMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { type MeetingNow, meetingNow } from './meeting-now.ts'
import { refuseTooEarly } from './open-item.ts'
import { refuse } from './problems.ts'
import { takeTurn } from './sql/bodies.ts'
import { meetingSeen, membersOf } from './sql/meetings.ts'
import { addPresence } from './sql/votes.ts'
import { saidCountries } from './said-countries.ts'

/** A proxy is held by a member that is there, and by none that holds another's already. */
const refuseUnfit = ({ speakers }: MeetingNow, country: string, holder: string): void => {
  if (speakers.get(holder) !== holder) refuse('presence.holder-absent', { holder, holderName: saidCountries(holder) })
  const other = [...speakers].find(([represented, by]) => by === holder && represented !== holder && represented !== country)
  if (other)
    refuse('presence.holder-taken', {
      holder,
      country: other[0],
      holderName: saidCountries(holder),
      name: saidCountries(other[0]),
    })
}

export const recordPresence = defineCommand({
  ...presenceRecord,
  on: async ({ tx, input }) => {
    const meeting = await meetingSeen(tx, input)
    return meeting && (await membersOf(tx, meeting)).includes(input.country) ? meeting : undefined
  },
  can: keepMeetings,
  run: async ({ tx, actor, input: { country, how, holder }, subject: meeting, now }) => {
    await takeTurn(tx, meeting.programmeId)
    refuseTooEarly(meeting, now)
    const held = await meetingNow(tx, meeting)
    if (held.items.every(({ decisions }) => decisions.length > 0)) refuse('meeting.over')
    if (holder !== null) refuseUnfit(held, country, holder)
    const at = { programme_id: meeting.programmeId, meeting: meeting.id }
    await addPresence(tx, { ...at, country, how, holder, recorded_by: actor.id, recorded_at: now })
    return { country, how, holder }
  },
  audit: ({ country }, { subject }) => ({ subject: `${subject.id}/${country}`, fields: ['how', 'holder'] }),
})
