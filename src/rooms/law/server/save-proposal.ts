import canonicalize from 'canonicalize'
import { proposalSave } from '../contract/proposal.ts'
import { canonicalHash } from '../domain/distinguish/canonical-hash.ts'
import { writeLaw } from './abilities.ts'
import { checkText } from './check-text.ts'
import { defineCommand } from './define.ts'
import { lawNow } from './law-now.ts'
import { refuse } from './problems.ts'
import { checkRegistered } from './registered.ts'
import { refuseClosed } from './refuse-closed.ts'
import { addText, moveOn, proposalSeen } from './sql/proposals.ts'

/** A text that was written on is a draft again: whoever agreed to the one before agreed to another. */
export const saveProposal = defineCommand({
  ...proposalSave,
  on: ({ tx, input }) => proposalSeen(tx, input),
  can: writeLaw,
  run: async ({ tx, actor, input: { law, version }, subject: proposal, now }) => {
    refuseClosed('save', proposal, version)
    const { programmeId, id, system, restores, state } = proposal
    // What a withdrawal puts back is what was in force before it, word for word.
    if (restores !== null) refuse('proposal.not-open', { state })
    if (law.system !== system) refuse('law.other-system', { at: system, found: law.system })
    checkText((await lawNow(tx, programmeId)).read.law, law)
    await checkRegistered(tx, programmeId, law)
    const moved = await moveOn(tx, proposal, { state: 'draft', reviewed_by: null, reviewed_hash: null, now })
    const text = { text: canonicalize(law) ?? '', hash: canonicalHash(law) }
    await addText(tx, { programme_id: programmeId, proposal: id, version: moved.version, ...text, saved_by: actor.id, saved_at: now })
    return moved
  },
  audit: ({ id }) => ({ subject: id, fields: ['text'] }),
})
