import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { CountryCode, Language, ofProgramme, SessionCode } from './of-programme.ts'

/**
 * From a nomination to a certificate, and what becomes of it. `updated`: a module on what changed in the law; `observed`: one session taught under observation. Both are asked
 * again before three years are renewed.
 */
export const CERTIFICATION_STEPS = [
  'nominated',
  'trained',
  'task',
  'co-facilitated',
  'certified',
  'updated',
  'observed',
  'recertified',
  'suspended',
  'reinstated',
  'revoked',
] as const
export const CertificationStepName = z.enum(CERTIFICATION_STEPS)
export type CertificationStepName = z.infer<typeof CertificationStepName>

export const CRITERIA = 8
/** One assessor's marks of a lesson of twenty minutes, 1 to 4 for each criterion. */
const Marks = z.array(z.int().min(1).max(4)).length(CRITERIA)
const share = z.number().min(0).max(1)
/** What is known of a step: only what its kind asks for. */
export const CertificationFacts = z.strictObject({
  /** Of `trained`: attendance as a share, score and cut score as shares. */
  attended: share.optional(),
  score: share.optional(),
  cut: share.optional(),
  /** Of `task`: two assessors, and a third where they differ much. */
  marks: z.array(Marks).min(2).max(3).optional(),
  /** Of `co-facilitated` and `observed`: the session, and what the observer found. */
  session: SessionCode.optional(),
  satisfactory: z.boolean().optional(),
  /** Of `certified` and `recertified`: which decision it is. */
  decision: wording(300).optional(),
  /** Of `suspended`, `reinstated` and `revoked`; and of `certified` for the first of all, who could teach beside nobody: why they are certified all the same. */
  reason: wording(1000).optional(),
})
export type CertificationFacts = z.output<typeof CertificationFacts>

export const CERTIFICATION_STATES = ['candidate', 'certified', 'expiring', 'expired', 'suspended', 'revoked'] as const
export const CertificationState = z.enum(CERTIFICATION_STATES)
export type CertificationState = z.infer<typeof CertificationState>

/** A rule that is not met yet, by its name. */
export const UNMET = [
  'practice',
  'trained',
  'attendance',
  'score',
  'task',
  'third-assessor',
  'task-mean',
  'task-low',
  'co-facilitated',
  'observer',
  'sessions-taught',
  'updated',
  'observed',
] as const
export const Unmet = z.enum(UNMET)
export type Unmet = z.infer<typeof Unmet>

export const SHOWABLE = ['name', 'country', 'languages', 'syllabi', 'valid-until'] as const
export const Showable = z.enum(SHOWABLE)
export type Showable = z.infer<typeof Showable>

const room = 'train'
const OneFacilitator = { ...ofProgramme, facilitator: z.uuid() }
/** The code of the syllabus, not a version of it. */
export const SyllabusCode = z.string().regex(/^[a-z0-9-]{2,60}$/)

const Step = z.strictObject({
  number: z.int(),
  step: CertificationStepName,
  takenOn: z.iso.date(),
  facts: CertificationFacts,
})
const Certification = z.strictObject({
  syllabus: z.string(),
  language: Language,
  state: CertificationState,
  validUntil: z.iso.date().nullable(),
  /** Days until it ends, where a notice is due (180, 90, 30). */
  notice: z.int().nullable(),
  unmet: z.array(Unmet),
  steps: z.array(Step),
  /** How alike the assessors marked: share of criteria on which they differ by one at most. */
  agreement: z.number().nullable(),
})
export type CertificationSeen = z.output<typeof Certification>

const Facilitator = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  country: z.string(),
  email: z.string().nullable(),
  languages: z.array(Language),
  sectors: z.array(z.string()),
  yearsOfPractice: z.int(),
  leftOn: z.iso.date().nullable(),
  shown: z.array(Showable),
  certifications: z.array(Certification),
  /** What its reader may do with it. */
  may: z.array(z.string()),
})
export type FacilitatorSeen = z.output<typeof Facilitator>

export const facilitatorList = remote({
  room,
  name: 'facilitator.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({
    facilitators: z.array(Facilitator),
    /** Countries for which this reader nominates. */
    nominates: z.array(z.string()),
    syllabi: z.array(z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string() })),
  }),
})

export const facilitatorNominate = remote({
  room,
  name: 'facilitator.nominate',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    country: CountryCode,
    name: wording(200),
    /** By which the person signs in: so their own sessions become theirs. */
    email: z.email().max(254).toLowerCase(),
    languages: z.array(Language).min(1).max(2),
    sectors: z.array(z.string().min(1).max(40)).min(1).max(12),
    yearsOfPractice: z.int().min(0).max(60),
    syllabus: SyllabusCode,
    language: Language,
    on: z.iso.date(),
  }),
  output: z.strictObject({ id: z.uuid() }),
})

export const certificationRecord = remote({
  room,
  name: 'certification.record',
  kind: 'command',
  input: z.strictObject({
    ...OneFacilitator,
    syllabus: SyllabusCode,
    language: Language,
    step: CertificationStepName,
    on: z.iso.date(),
    facts: CertificationFacts.default({}),
  }),
  output: z.strictObject({ facilitator: z.uuid(), state: CertificationState, validUntil: z.iso.date().nullable() }),
})

export const facilitatorPublish = remote({
  room,
  name: 'facilitator.publish',
  kind: 'command',
  /** What the person agreed to have on the public list; nothing takes them off it. */
  input: z.strictObject({ ...OneFacilitator, shown: z.array(Showable).max(SHOWABLE.length) }),
  output: z.strictObject({ facilitator: z.uuid(), shown: z.array(Showable) }),
})

export const facilitatorLeave = remote({
  room,
  name: 'facilitator.leave',
  kind: 'command',
  /** Whoever leaves office is flagged to the director, and not removed. */
  input: z.strictObject({ ...OneFacilitator, leftOn: z.iso.date().nullable() }),
  output: z.strictObject({ facilitator: z.uuid(), leftOn: z.iso.date().nullable() }),
})
