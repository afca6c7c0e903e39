import { z } from 'zod'
import { decisionOn } from '#decide/port'
import { type Followed, type Heard, hearing } from '#kernel/command/hearing.ts'
import { approve } from './approve.ts'
import { codeOf, subjectOf } from './directors.ts'
import { addIncident } from './sql/syllabus-incidents.ts'
import { addStep, stepsOf } from './sql/syllabus-steps.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

const Decided = z.object({
  subject: z.string(),
  hash: z.string(),
  outcome: z.enum(['approved', 'approved-with-conditions', 'returned', 'conditions-met']),
  decidedAt: z.string(),
})
type HeardVote = Heard<z.output<typeof Decided>>

/** The version that was before the directors when they decided, if it is this very text and was put in that very submission. */
const putVersion = async ({ tx, read }: HeardVote, programmeId: string) => {
  const version = await versionSeen(tx, { programmeId, sha256: read.hash })
  if (!version || version.code !== codeOf(read.subject)) return undefined
  const decision = await decisionOn(tx, { programmeId, subject: read.subject, hash: read.hash })
  const put = (await stepsOf(tx, programmeId, read.hash)).at(-1)
  if (!decision || put?.state !== 'submitted' || put.submission !== decision.submissionId) return undefined
  return { version, decision }
}

const noted = async ({ tx, read, newId }: HeardVote, programmeId: string, code: string): Promise<Followed> => {
  const { hash: sha256, outcome, decidedAt } = read
  await addIncident(tx, { programme_id: programmeId, id: newId(), code, sha256, outcome, decided_at: decidedAt })
  return { event: 'train.syllabus.unmatched', subject: sha256, fields: ['outcome'] }
}

const hear = async (heard: HeardVote): Promise<Followed | undefined> => {
  const { tx, read, programmeId, actor, now } = heard
  const code = codeOf(read.subject)
  if (code === undefined || programmeId === null) return undefined
  const put = await putVersion(heard, programmeId)
  if (!put || read.outcome === 'conditions-met') return noted(heard, programmeId, code)
  const { version, decision } = put
  if (read.outcome === 'approved') await approve(heard, version, { vote: decision, met: null, conditions: [] })
  else await addStep(tx, { programmeId, sha256: version.sha256, state: read.outcome, submission: decision.submissionId, by: actor.id, now })
  return { event: `train.syllabus.${read.outcome}`, subject: `${subjectOf(version)} ${version.semver}`, fields: ['state'] }
}

/** What the directors decided becomes the state of that very text, in the same transaction; a decision on any other changes nothing and is noted. */
export const hearVote = hearing({ event: 'decide.item.decide', reads: Decided, hear })
