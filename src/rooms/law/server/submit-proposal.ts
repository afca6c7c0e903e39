import { proposalSubmit } from '../contract/proposal.ts'
import { heldOf } from '../domain/proposal/in-force.ts'
import { changesBetween } from '../domain/proposal/changes.ts'
import { writeLaw } from './abilities.ts'
import { checkText } from './check-text.ts'
import { defineCommand } from './define.ts'
import { lawNow } from './law-now.ts'
import { refuse } from './problems.ts'
import { refuseClosed } from './refuse-closed.ts'
import { moveOn, proposalSeen, textOf } from './sql/proposals.ts'

/** To a second lawyer of the country, and before the eyes of all members. */
export const submitProposal = defineCommand({
  ...proposalSubmit,
  on: ({ tx, input }) => proposalSeen(tx, input),
  can: writeLaw,
  run: async ({ tx, input: { version }, subject: proposal, now }) => {
    refuseClosed('submit', proposal, version)
    const { read, laws } = await lawNow(tx, proposal.programmeId)
    const { law } = await textOf(tx, proposal)
    // The seed may be approved as it stands: it is then what counsel stands for. A law that was approved need not be approved again.
    const isApproved = laws.some(({ system }) => system === proposal.system)
    if (isApproved && changesBetween(heldOf(read.law, proposal.system), law).length === 0) refuse('law.nothing-changed')
    checkText(read.law, law)
    return moveOn(tx, proposal, { state: 'in-review', now })
  },
  audit: ({ id }) => ({ subject: id, fields: ['state'] }),
})
