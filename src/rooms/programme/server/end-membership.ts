import { endMembership as operation } from '../contract/operations.ts'
import { endMemberships } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { endSeat, seatSeen, seatsIn, takeTurn } from './sql/seats.ts'

/** Ends a seat at once: the person's next request is without it. A programme keeps one officer, since nobody else could invite another. */
export const endMembership = defineCommand({
  ...operation,
  on: ({ tx, input }) => seatSeen(tx, input.programmeId, input.membershipId),
  can: endMemberships,
  run: async ({ tx, subject, now }) => {
    await takeTurn(tx, subject.programmeId)
    const officers = (await seatsIn(tx, subject.programmeId)).filter(({ role }) => role === 'programme.officer')
    if (subject.role === 'programme.officer' && officers.length === 1) refuse('membership.last-officer')
    await endSeat(tx, subject, now)
    return { membershipId: subject.id, endedAt: now }
  },
  audit: ({ membershipId }) => ({ subject: membershipId, fields: ['endedAt'] }),
})
