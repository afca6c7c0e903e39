import { proposalReview } from '../contract/proposal.ts'
import { reviewLaw } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { refuseClosed } from './refuse-closed.ts'
import { authorsOf, moveOn, proposalSeen, textOf } from './sql/proposals.ts'

/** A second lawyer of the country agrees to the very text, or gives it back with comments. Whoever wrote any of it is not the second. */
export const reviewProposal = defineCommand({
  ...proposalReview,
  on: ({ tx, input }) => proposalSeen(tx, input),
  can: reviewLaw,
  run: async ({ tx, actor, input: { version, hash, verdict }, subject: proposal, now }) => {
    refuseClosed('review', proposal, version)
    if ((await authorsOf(tx, proposal)).has(actor.id)) refuse('law.same-person')
    if ((await textOf(tx, proposal)).hash !== hash) refuse('law.other-text')
    if (verdict === 'return') return moveOn(tx, proposal, { state: 'draft', now })
    return moveOn(tx, proposal, { state: 'reviewed', reviewed_by: actor.id, reviewed_hash: hash, now })
  },
  audit: ({ id }, { input }) => ({ subject: id, fields: [input.verdict] }),
})
