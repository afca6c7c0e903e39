import canonicalize from 'canonicalize'
import { bodyOf, putToMembers } from '#decide/port'
import { hasEndedInOne } from '#programme/rules'
import { proposalPut, type PutLaw } from '../contract/proposal.ts'
import { changesBetween } from '../domain/proposal/changes.ts'
import { canonicalHash } from '../domain/distinguish/canonical-hash.ts'
import { heldOf, withItsSources } from '../domain/proposal/in-force.ts'
import { putLaw } from './abilities.ts'
import { checkText } from './check-text.ts'
import { defineCommand } from './define.ts'
import { effectsOn } from './effects.ts'
import { type LawNow, lawNow } from './law-now.ts'
import { foundingOf, panelOf, subjectOf } from './panel.ts'
import { refuse } from './problems.ts'
import { refuseClosed } from './refuse-closed.ts'
import { moveOn, proposalSeen, type ProposalSeen, textOf } from './sql/proposals.ts'

type Text = Awaited<ReturnType<typeof textOf>>

/** What the panel reads: what changes, what that does to the fact patterns, and the whole text. */
const putText = ({ read }: LawNow, { system, base, restores, reason }: ProposalSeen, { law, hash }: Text): PutLaw => ({
  schema: 'istmo/law-proposal/1',
  system,
  base,
  restores,
  reason,
  text: hash,
  changes: changesBetween(heldOf(read.law, system), law),
  effects: effectsOn(read, law),
  law: withItsSources(read.law, law),
})

/** What two lawyers of the country agreed on, before the panel; a text that was written against a law no longer in force goes back. */
export const putProposal = defineCommand({
  ...proposalPut,
  on: ({ tx, input }) => proposalSeen(tx, input),
  can: putLaw,
  run: async ({ tx, actor, input: { version, deadline }, subject: proposal, now, newId }) => {
    const { programmeId, system, base, reviewedHash, state } = proposal
    if (state === 'draft' || state === 'in-review') refuse('law.sign-off-needed')
    refuseClosed('put', proposal, version)
    const text = await textOf(tx, proposal)
    if (text.hash !== reviewedHash) refuse('law.sign-off-needed')
    const current = await lawNow(tx, programmeId)
    const at = current.steps.findLast((step) => step.system === system)?.number ?? 0
    if (at !== base) refuse('law.outdated', { base, current: at })
    checkText(current.read.law, text.law)
    const body = { code: panelOf(system), founding: foundingOf(system) }
    const { members } = await bodyOf(tx, programmeId, body.code, body.founding)
    if (!members.includes(system)) refuse('law.panel-without-country', { country: system })
    if (hasEndedInOne(deadline, members, now)) refuse('proposal.late')
    const put = putText(current, proposal, text)
    const texts = members.map((country) => ({ country, text: canonicalize(put) ?? '', hash: canonicalHash(put) }))
    const about = { programmeId, subject: subjectOf(proposal), body: body.code, founding: body.founding, texts }
    await putToMembers(tx, { ...about, deadline, by: actor.id, now, id: newId() })
    return moveOn(tx, proposal, { state: 'put', now })
  },
  audit: ({ id }) => ({ subject: id, fields: ['state', 'text', 'deadline'] }),
})
