import { officeName } from '#programme/port'
import { proposalComment } from '../contract/proposal.ts'
import { canMove } from '../domain/proposal/moves.ts'
import { commentOnLaw } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { addComment } from './sql/comments.ts'
import { proposalSeen } from './sql/proposals.ts'

/** On one line of the law, by any member: nobody edits another country's law, anybody may comment on it. */
export const commentOnProposal = defineCommand({
  ...proposalComment,
  on: ({ tx, input }) => proposalSeen(tx, input),
  can: commentOnLaw,
  run: async ({ tx, actor, input: { commentId, at, text }, subject: { programmeId, id, system, state }, now }) => {
    if (!canMove('comment', state)) refuse('proposal.not-open', { state })
    const seats = actor.memberships.filter((seat) => seat.programmeId === programmeId)
    const seat = seats.find(({ country }) => country === system) ?? seats[0]
    const office = (seat && (await officeName(tx, seat))) ?? ''
    const by = { office, country: seat?.country ?? '', written_by: actor.id, written_at: now }
    await addComment(tx, { programme_id: programmeId, proposal: id, id: commentId, field: at, text, ...by })
    return { id: commentId }
  },
  audit: (_, { subject: { id } }) => ({ subject: id, fields: ['comment'] }),
})
