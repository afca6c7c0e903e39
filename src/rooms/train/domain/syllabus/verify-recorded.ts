import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { Approval } from '../../contract/approval.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import { mayFollow } from './may-follow.ts'
import { fault, type VersionFault } from './verdict.ts'
import { isSigned, otherChapter } from './verify-signed.ts'

export type Step = { readonly state: SyllabusState; readonly submission: string | null }
type Text = { readonly sha256: string; readonly content: string }

/** A version as a database holds it, believed in nothing. */
export type Recorded = Text & {
  readonly programmeId: string
  readonly code: string
  readonly semver: string
  readonly parent: string | null
  readonly chapters: readonly (Text & { readonly id: string })[]
  /** Its states in their order; `submission` is what was put when it came to it. */
  readonly steps: readonly Step[]
  /** In which submissions other versions of this syllabus were approved and signed. */
  readonly signedIn: ReadonlySet<string>
  /** What the body decided on this hash, if it did. */
  readonly decided: { readonly outcome: string } | undefined
  readonly signature: { readonly key: string; readonly approval: string; readonly sig: string } | undefined
}

const isWhole = ({ sha256, content }: Text): boolean => sha256Hex(content) === sha256

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** What the row says of the text beside what the text says of itself. */
const isNamedRight = ({ content, code, semver, parent }: Recorded): boolean => {
  const value = jsonOf(content)
  const above = field(field(value, 'parent'), 'sha256') ?? null
  return field(value, 'code') === code && field(value, 'semver') === semver && above === parent
}

const BY_DECISION: Readonly<Record<string, SyllabusState>> = {
  approved: 'approved',
  'conditions-met': 'approved',
  'approved-with-conditions': 'approved-with-conditions',
}

/** A state that only a decision gives stands without it, or a decision stands and its state does not. */
const decisionFault = ({ steps, decided }: Recorded): VersionFault | undefined => {
  const states = steps.map(({ state }) => state)
  const given = BY_DECISION[decided?.outcome ?? '']
  const claimed = states.find((state) => Object.values(BY_DECISION).includes(state) && state !== given)
  if (claimed !== undefined) return fault('undecided')
  return given !== undefined && !states.includes(given) ? fault('unfollowed') : undefined
}

/** A state that does not follow the one before it, a version replaced by none that was approved and signed, or one withdrawn that was before the directors. */
const sequenceFault = ({ steps, signedIn }: Recorded): VersionFault | undefined => {
  const wrong = steps.find(({ state, submission }, at) => {
    const replaced = state !== 'superseded' || (submission !== null && signedIn.has(submission))
    const untouched = state !== 'withdrawn' || at === 1
    return !replaced || !untouched || !mayFollow(steps[at - 1]?.state, state)
  })
  return wrong && fault('sequence', wrong.state)
}

const signatureFault = async ({ signature, ...version }: Recorded): Promise<VersionFault | undefined> => {
  if (!version.steps.some(({ state }) => state === 'approved')) return signature ? fault('undecided') : undefined
  if (!signature) return fault('unsigned')
  const approval = Approval.safeParse(jsonOf(signature.approval)).data
  if (!approval || canonicalText(approval) !== signature.approval) return fault('approval')
  const { programme, code, semver, syllabus, decision, chapters } = approval
  const isOfThis = programme === version.programmeId && code === version.code && semver === version.semver
  if (!isOfThis || syllabus !== version.sha256 || decision.hash !== version.sha256) return fault('approval')
  if (decision.outcome !== version.decided?.outcome) return fault('approval')
  const other = otherChapter(chapters, version.chapters)
  if (other !== undefined) return fault('chapter', other)
  return (await isSigned({ approval, key: signature.key, sig: signature.sig })) ? undefined : fault('signature')
}

/**
 * The first thing that is wrong with a version in a database: its text against its hash, its chapters, its states against the decision on this very
 * text and against each other, and the signature over all of it. Whose key signed is for the reader to know.
 */
export const faultInRecorded = async (version: Recorded): Promise<VersionFault | undefined> => {
  if (!isWhole(version)) return fault('content')
  if (!isNamedRight(version)) return fault('named')
  const chapter = version.chapters.find((one) => !isWhole(one))
  if (chapter) return fault('chapter', chapter.id)
  return decisionFault(version) ?? sequenceFault(version) ?? (await signatureFault(version))
}
