import { type AtHome, type OfProgramme, type Reading, type Waiting, type WorkKind, worksOn } from '#kernel/home/kind.ts'
import { paths } from '../contract/paths.ts'
import type { ProposalState } from '../contract/proposal.ts'
import { putLaw, reviewLaw } from './abilities.ts'
import { authorsOf, proposalsSeen } from './sql/proposals.ts'

type Proposal = OfProgramme & { readonly system: string; readonly id: string }

const inState =
  (state: ProposalState): Reading<readonly Waiting<Proposal>[]> =>
  async (db, { programmeId }) =>
    (await proposalsSeen(db, programmeId))
      .filter((one) => one.state === state)
      .map(({ system, id }) => ({ about: { programmeId, country: system, system, id } }))

/** Whoever wrote any of it is not its second reader. */
const byOthers: Reading<readonly Waiting<Proposal>[]> = async (db, asked) => {
  const waiting: Waiting<Proposal>[] = []
  for (const one of await inState('in-review')(db, asked)) if (!(await authorsOf(db, one.about)).has(asked.actor.id)) waiting.push(one)
  return waiting
}

const atProposal: Pick<WorkKind<Proposal>, 'page' | 'apart'> = {
  page: (programme, [first]) => paths.proposal({ programme, proposal: first?.id ?? '' }),
  apart: ({ id }) => id,
}

export const lawAtHome: AtHome = {
  work: [
    worksOn<Proposal>({ kind: 'law-to-read', words: 'law.home.to-read', can: reviewLaw, waiting: byOthers, ...atProposal }),
    worksOn<Proposal>({ kind: 'law-to-put', words: 'law.home.to-put', can: putLaw, waiting: inState('reviewed'), ...atProposal }),
  ],
}
