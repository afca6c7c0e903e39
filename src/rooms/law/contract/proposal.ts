import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { Answer, Jurisdiction } from './facts.ts'
import { Grade, LawSource, SystemLaw } from './law-data.ts'
import { Outcome } from './outcome.ts'

const ofProgramme = { programmeId: z.uuid() }
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Of law in force in Istmo: 1 is the first that a country approved, 0 the seed that nobody has. */
const Number = z.int().min(0)

/**
 * `draft`: counsel of the country writes. `in-review`: a second lawyer of the country reads. `reviewed`: that one agreed, to this very text.
 * `put`: the country's panel decides. `objected`: it said no; the text may be written on. `in-force`, `withdrawn`: nothing moves any more.
 */
export const PROPOSAL_STATES = ['draft', 'in-review', 'reviewed', 'put', 'objected', 'in-force', 'withdrawn'] as const
export const ProposalState = z.enum(PROPOSAL_STATES)
export type ProposalState = z.infer<typeof ProposalState>

/** The whole law of one system as it would be, with the sources that it adds. Field by field, each with its source and grade. */
export const ProposedLaw = SystemLaw.extend({ sources: z.array(LawSource).max(500).default([]) })
export type ProposedLaw = z.output<typeof ProposedLaw>

/** A field by its place, `hn-tip.2020.elements.meansForAdults`, as it was and as it would be; `null` where there is none. */
const Side = z.strictObject({ text: z.string(), source: z.string(), grade: Grade.nullable() })
export const LawChange = z.strictObject({ at: z.string(), before: Side.nullable(), after: Side.nullable() })
export type LawChange = z.infer<typeof LawChange>

const Judged = z.strictObject({ outcome: Outcome, tip: Answer, som: Answer, attempt: Answer })
/** A fact pattern that the law would answer otherwise: nobody's facts, and no case. */
export const LawEffect = z.strictObject({ pattern: z.string(), titleEs: z.string(), titleEn: z.string(), before: Judged, after: Judged })
export type LawEffect = z.infer<typeof LawEffect>

/** What a panel answers: these words, frozen when they were put (canonical JSON, RFC 8785). */
export const PutLaw = z.strictObject({
  schema: z.literal('istmo/law-proposal/1'),
  system: Jurisdiction,
  base: Number,
  /** Number of the law that would be in force again; none where a text is proposed. */
  restores: Number.nullable(),
  reason: z.string().nullable(),
  text: Hash,
  changes: z.array(LawChange),
  effects: z.array(LawEffect),
  law: ProposedLaw,
})
export type PutLaw = z.infer<typeof PutLaw>

const Line = {
  id: z.uuid(),
  system: Jurisdiction,
  state: ProposalState,
  base: Number,
  restores: Number.nullable(),
  reason: z.string().nullable(),
  /** Rises with every step; whoever saves or moves on says which one they saw. */
  version: z.int(),
  begunAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
}
export const ProposalLine = z.strictObject(Line)
export type ProposalLine = z.output<typeof ProposalLine>

export const ProposalComment = z.strictObject({
  id: z.uuid(),
  /** Place of the field that it speaks of. */
  at: z.string(),
  text: z.string(),
  office: z.string(),
  country: z.string(),
  writtenAt: z.iso.datetime(),
})
export type ProposalComment = z.output<typeof ProposalComment>

const Panel = z.strictObject({
  subject: z.string(),
  submissionId: z.uuid(),
  hash: Hash,
  deadline: z.iso.date(),
  members: z.array(z.strictObject({ country: z.string(), state: z.string() })),
})

export const proposalList = remote({
  room: 'law',
  name: 'proposal.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme }),
  output: z.strictObject({ proposals: z.array(ProposalLine), countries: z.array(Jurisdiction), may: z.array(Jurisdiction) }),
})
export const proposalShow = remote({
  room: 'law',
  name: 'proposal.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, id: z.uuid() }),
  output: z.strictObject({
    ...Line,
    hash: Hash,
    law: ProposedLaw,
    /** Sources that stand without the proposal. */
    sources: z.array(LawSource),
    /** Whether the law that it was written against is still the one in force. */
    isCurrent: z.boolean(),
    changes: z.array(LawChange),
    effects: z.array(LawEffect),
    comments: z.array(ProposalComment),
    panel: Panel.nullable(),
    may: z.array(z.string()),
  }),
})
export const proposalBegin = remote({
  room: 'law',
  name: 'proposal.begin',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, id: z.uuid(), system: Jurisdiction, withdraws: wording(2000).nullable().default(null) }),
  output: ProposalLine,
})
const moved = { ...ofProgramme, id: z.uuid(), version: z.int().min(1) }
export const proposalSave = remote({
  room: 'law',
  name: 'proposal.save',
  kind: 'command',
  input: z.strictObject({ ...moved, law: ProposedLaw }),
  output: ProposalLine,
})
export const proposalSubmit = remote({
  room: 'law',
  name: 'proposal.submit',
  kind: 'command',
  input: z.strictObject({ ...moved }),
  output: ProposalLine,
})
export const proposalComment = remote({
  room: 'law',
  name: 'proposal.comment',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, id: z.uuid(), commentId: z.uuid(), at: wording(200), text: wording(2000) }),
  output: z.strictObject({ id: z.uuid() }),
})
export const proposalReview = remote({
  room: 'law',
  name: 'proposal.review',
  kind: 'command',
  /** `hash` of the text that was read, so that nobody vouches for another. */
  input: z.strictObject({ ...moved, hash: Hash, verdict: z.enum(['agree', 'return']) }),
  output: ProposalLine,
})
export const proposalPut = remote({
  room: 'law',
  name: 'proposal.put',
  kind: 'command',
  input: z.strictObject({ ...moved, deadline: z.iso.date() }),
  output: ProposalLine,
})
export const proposalWithdraw = remote({
  room: 'law',
  name: 'proposal.withdraw',
  kind: 'command',
  input: z.strictObject({ ...moved, reason: wording(2000) }),
  output: ProposalLine,
})
