import type { Handle } from '#kernel/db/handles.ts'
import { knowing } from '#kernel/db/handles.ts'
import { type ProposalLine, ProposedLaw } from '../../contract/proposal.ts'
import { refuse } from '../problems.ts'
import { type LawTables, seen } from '../tables.ts'

const wire = ['id', 'system', 'state', 'base', 'restores', 'reason', 'version', 'begun_at as begunAt', 'changed_at as changedAt'] as const
const inside = ['programme_id as programmeId', 'reviewed_by as reviewedBy', 'reviewed_hash as reviewedHash'] as const
type Place = { readonly programmeId: string; readonly id: string }

/** A proposal as this actor sees it. */
export const proposalSeen = (handle: Handle, { programmeId, id }: Place) =>
  seen(knowing<LawTables>(handle), 'law_proposal')
    .select([...wire, ...inside])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
export type ProposalSeen = NonNullable<Awaited<ReturnType<typeof proposalSeen>>>

/** What goes out of it: not whose account wrote or read. */
export const lineOf = ({ id, system, state, base, restores, reason, version, begunAt, changedAt }: ProposalSeen): ProposalLine => {
  return { id, system, state, base, restores, reason, version, begunAt, changedAt }
}

/** The latest changed first; five hundred are more than seven countries have. */
export const proposalsSeen = (handle: Handle, programmeId: string): Promise<ProposalLine[]> =>
  seen(knowing<LawTables>(handle), 'law_proposal')
    .select(wire)
    .where('programme_id', '=', programmeId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()

export const addProposal = async (handle: Handle, row: LawTables['law_proposal']): Promise<void> => {
  await knowing<LawTables>(handle).insertInto('law_proposal').values(row).execute()
}

export const addText = async (handle: Handle, row: LawTables['law_proposal_text']): Promise<void> => {
  await knowing<LawTables>(handle).insertInto('law_proposal_text').values(row).execute()
}

const texts = (handle: Handle, { programmeId, id }: Place) =>
  seen(knowing<LawTables>(handle), 'law_proposal_text').where('programme_id', '=', programmeId).where('proposal', '=', id)

/** The text as it was saved last. */
export const textOf = async (handle: Handle, place: Place): Promise<{ law: ProposedLaw; hash: string }> => {
  const { text, hash } = await texts(handle, place).select(['text', 'hash']).orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
  return { law: ProposedLaw.parse(JSON.parse(text)), hash }
}

/** Whoever saved any of its texts: none of them is its second reader. */
export const authorsOf = async (handle: Handle, place: Place): Promise<ReadonlySet<string>> => {
  const rows = await texts(handle, place).select('saved_by as savedBy').execute()
  return new Set(rows.map(({ savedBy }) => savedBy))
}

type Step = Partial<Pick<LawTables['law_proposal'], 'state' | 'base' | 'reviewed_by' | 'reviewed_hash' | 'withdrawn_reason'>>

/** Moves a proposal on by one version; whoever saw an older one is told which it is at. */
export const moveOn = async (handle: Handle, proposal: ProposalSeen, { now, ...step }: Step & { now: string }): Promise<ProposalLine> => {
  const tx = knowing<LawTables>(handle)
  const moved = await tx
    .updateTable('law_proposal')
    .set({ ...step, version: proposal.version + 1, changed_at: now })
    .where('programme_id', '=', proposal.programmeId)
    .where('id', '=', proposal.id)
    .where('version', '=', proposal.version)
    .returning(wire)
    .executeTakeFirst()
  return moved ?? refuse('proposal.changed', { version: proposal.version + 1 })
}
