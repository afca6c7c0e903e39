import { isShutOutWithin } from '#kernel/sign-in/accounts.ts'
import { renewInvitation as operation } from '../contract/operations.ts'
import { invitePeople } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { makeLink } from './sql/invitations.ts'
import { personSeen } from './sql/people.ts'
import { seatsIn } from './sql/seats.ts'

/**
 * A new link for whoever lost theirs or let it expire; the one before is void. Whoever has come in already is given one where nothing but
 * their password is left to them: with both they set up anew how they sign in. The operator makes it: an officer who learnt a password would
 * come in as somebody else by a link of their own.
 */
export const renewInvitation = defineCommand({
  ...operation,
  tellsOnce: true,
  on: ({ tx, input }) => personSeen(tx, input.programmeId, input.personId),
  can: invitePeople,
  run: async ({ tx, actor, subject: { programmeId, id: personId, accountId }, now, newId }) => {
    const anew = accountId !== null && actor.kind === 'operator' && (await isShutOutWithin(tx, actor, accountId))
    if (accountId !== null && !anew) refuse('invitation.accepted')
    const seat = (await seatsIn(tx, programmeId)).find((one) => one.personId === personId)
    if (!seat) return refuse('invitation.without-seat')
    const offer = { programmeId, personId, officeId: seat.officeId, membershipId: seat.id }
    return { personId, link: await makeLink(tx, offer, { id: newId(), now, by: actor.id }) }
  },
  audit: ({ personId }) => ({ subject: personId, fields: ['invitation'] }),
})
