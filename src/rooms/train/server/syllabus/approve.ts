import { type Condition, type Decision, overtake } from '#decide/port'
import type { Heard } from '#kernel/command/hearing.ts'
import { canonicalText } from '#seal/canonical.ts'
import { publicKeyOf } from '#seal/programme-key.ts'
import { sign } from '#seal/signature.ts'
import type { Approval } from '../../contract/approval.ts'
import { conditionOf, votesOf } from '../../domain/syllabus/approval.ts'
import { compareSemver } from '../../domain/syllabus/semver.ts'
import { subjectOf } from './directors.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { addSignature } from './sql/syllabus-signatures.ts'
import { addStep, stepsOf } from './sql/syllabus-steps.ts'
import { type VersionSeen, versionsOf } from './sql/syllabus-versions.ts'
import { IN_FORCE, statesOf } from './version-line.ts'

export type Approved = {
  /** What the directors voted. */
  readonly vote: Decision
  /** That the conditions of the vote are met, where it set any. */
  readonly met: Decision | null
  readonly conditions: readonly Condition[]
}

const approvalOf = async (
  { tx }: Pick<Heard<unknown>, 'tx'>,
  version: VersionSeen,
  { vote, met, conditions }: Approved,
): Promise<Approval> => {
  if (vote.tally === null) throw new Error('a vote was counted')
  const { outcome, hash, decidedAt } = met ?? vote
  const chapters = await chaptersOf(tx, version)
  return {
    v: 1,
    type: 'syllabus-approval',
    programme: version.programmeId,
    code: version.code,
    semver: version.semver,
    syllabus: version.sha256,
    chapters: chapters.map(({ id, sha256 }) => ({ id, sha256 })),
    decision: {
      subject: subjectOf(version),
      outcome: outcome === 'conditions-met' ? outcome : 'approved',
      hash,
      decidedAt,
      voted: vote.hash,
      votedAt: vote.decidedAt,
      votes: votesOf(vote.tally),
      conditions: conditions.map(conditionOf),
    },
  }
}

/** What is taught never goes back: an older candidate that is before the directors is taken from the board, and is a draft again. */
const overtakeOlder = async ({ tx, actor, now }: Heard<unknown>, { programmeId, code, semver }: VersionSeen): Promise<void> => {
  const steps = Map.groupBy(await stepsOf(tx, programmeId), ({ syllabus }) => syllabus)
  for (const { sha256, semver: other } of await versionsOf(tx, programmeId, code)) {
    const last = steps.get(sha256)?.at(-1)
    if (last?.state !== 'submitted' || last.submission === null || compareSemver(other, semver) >= 0) continue
    await overtake(tx, { programmeId, submissionId: last.submission, by: actor.id, now })
    await addStep(tx, { programmeId, sha256, state: 'draft', by: actor.id, now })
  }
}

/** From then on it is what is taught: signed by the programme, and in the place of the version approved before it. */
export const approve = async (heard: Heard<unknown>, version: VersionSeen, decided: Approved): Promise<void> => {
  const { tx, actor, now, signingSeed } = heard
  const { programmeId, sha256, code } = version
  const step = { programmeId, submission: decided.vote.submissionId, by: actor.id, now }
  for (const [other, state] of await statesOf(tx, programmeId, code))
    if (other !== sha256 && IN_FORCE.includes(state)) await addStep(tx, { ...step, sha256: other, state: 'superseded' })
  await overtakeOlder(heard, version)
  await addStep(tx, { ...step, sha256, state: 'approved' })
  const seed = signingSeed(programmeId)
  const { sig, ...approval } = sign('syllabus-approval', await approvalOf(heard, version, decided), seed)
  const signed = { public_key: publicKeyOf(seed), approval: canonicalText(approval), signature: sig, signed_at: now }
  await addSignature(tx, { programme_id: programmeId, syllabus: sha256, ...signed })
}
