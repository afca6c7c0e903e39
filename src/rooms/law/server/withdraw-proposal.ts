import { holdAnswers } from '#decide/port'
import { proposalWithdraw } from '../contract/proposal.ts'
import { writeLaw } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuseClosed } from './refuse-closed.ts'
import { moveOn, proposalSeen } from './sql/proposals.ts'

/** A proposal that is no law yet: it is kept with its texts and comments, and nobody moves it any more. */
export const withdrawProposal = defineCommand({
  ...proposalWithdraw,
  on: async ({ tx, input }) => {
    // A panel answers before, and it is law, or after, and learns that nothing is put any more.
    await holdAnswers(tx, input.programmeId)
    return proposalSeen(tx, input)
  },
  can: writeLaw,
  run: ({ tx, input: { version, reason }, subject: proposal, now }) => {
    refuseClosed('withdraw', proposal, version)
    return moveOn(tx, proposal, { state: 'withdrawn', withdrawn_reason: reason, now })
  },
  audit: ({ id }) => ({ subject: id, fields: ['state', 'reason'] }),
})
