import { mayDo } from '#kernel/access/ability.ts'
import { takePositions } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { type LawChange, type LawEffect, proposalShow, type ProposedLaw, PutLaw } from '../contract/proposal.ts'
import { changesBetween } from '../domain/proposal/changes.ts'
import { heldOf } from '../domain/proposal/in-force.ts'
import { commentOnLaw, putLaw, readLaw, reviewLaw, writeLaw } from './abilities.ts'
import { defineQuery } from './define.ts'
import { effectsOn } from './effects.ts'
import { type LawNow, lawNow } from './law-now.ts'
import { panelStanding } from './panel.ts'
import { commentsOn } from './sql/comments.ts'
import { authorsOf, lineOf, proposalSeen, type ProposalSeen, textOf } from './sql/proposals.ts'

type Told = { readonly changes: LawChange[]; readonly effects: LawEffect[] }

/** What a proposal changes of the law in force, line by line, and in the patterns. */
const toldNow = ({ read }: LawNow, { system }: ProposalSeen, law: ProposedLaw): Told => ({
  changes: changesBetween(heldOf(read.law, system), law),
  effects: effectsOn(read, law),
})

/** The number of the step that a country's law is at. */
const currentOf = ({ steps }: LawNow, { system }: ProposalSeen): number =>
  steps.reduce((last, step) => (step.system === system ? Math.max(last, step.number) : last), 0)

const PUT = ['put', 'in-force']

const panelOn = async (db: Handle, proposal: ProposalSeen, now: string) => {
  const panel = await panelStanding(db, { ...proposal, now })
  if (!panel) return { panel: null, told: undefined }
  const { subject, put, hash, members, text } = panel
  const wire = { subject, submissionId: put.id, hash, deadline: put.deadline }
  return {
    panel: { ...wire, members: members.map(({ country, state }) => ({ country, state })) },
    // What a panel decides on is what it was shown, whatever became of the law since.
    told: PUT.includes(proposal.state) ? PutLaw.parse(JSON.parse(text)) : undefined,
  }
}

export const showProposal = defineQuery({
  ...proposalShow,
  on: ({ db, input }) => proposalSeen(db, input),
  can: readLaw,
  run: async ({ db, actor, subject: proposal, now }) => {
    const { programmeId, system } = proposal
    const current = await lawNow(db, programmeId)
    const { law, hash } = await textOf(db, proposal)
    const { panel, told } = await panelOn(db, proposal, now)
    // Whoever wrote any of it is not the second lawyer, and is not offered what would be refused.
    const reviews = (await authorsOf(db, proposal)).has(actor.id) ? [] : [reviewLaw]
    const { changes, effects } = told ?? toldNow(current, proposal, law)
    return {
      ...lineOf(proposal),
      hash,
      law,
      sources: current.read.law.sources,
      isCurrent: proposal.base === currentOf(current, proposal),
      changes,
      effects,
      comments: await commentsOn(db, proposal),
      panel,
      may: [
        ...mayDo(actor, { programmeId, system }, [writeLaw, ...reviews, putLaw]),
        ...mayDo(actor, { programmeId }, [commentOnLaw]),
        ...mayDo(actor, { programmeId, country: system }, [takePositions]),
      ],
    }
  },
  audit: 'none',
})
