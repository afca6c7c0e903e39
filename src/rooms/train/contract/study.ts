import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { typed } from '#kernel/command/wording.ts'
import { both } from './both.ts'
import { DataKind, ImpactPlan } from './impact.ts'
import { SESSION_CODE } from './test.ts'

export const ofStudy = { programmeId: z.uuid(), study: z.uuid() }
const Session = z.string().regex(SESSION_CODE)
const line = (most: number) => {
  const text = typed().trim().min(1).max(most)
  return z.strictObject({ es: text, en: text })
}

/** A series of official figures that the study looks at: an indicator as one source has it for one country, with what to beware of. */
export const StudySeries = z.strictObject({
  indicator: z.string().regex(/^[a-z][a-z0-9_]{1,60}$/),
  country: z.string().regex(/^[A-Z]{2,3}$/),
  source: z.string().min(1).max(60),
  caveat: line(600),
})
export type StudySeries = z.output<typeof StudySeries>

/** What a report says of a study that no answer holds. None of it is part of the plan. */
export const StudyAbout = z.strictObject({
  title: line(160),
  /** Bodies, and never persons. */
  authors: both(200).nullable(),
  training: both(1200).nullable(),
  /** Whether the answers are of people who were trained; where nobody says it, every page says that. */
  dataKind: DataKind,
  series: z.array(StudySeries).max(12),
})
export type StudyAbout = z.output<typeof StudyAbout>

const Lock = z.strictObject({
  lockedAt: z.iso.datetime(),
  /** When the first test was opened of its sessions or of those of a plan locked before, where one was: then the plan is registered as late. */
  firstOpenedAt: z.iso.datetime().nullable(),
})
/** A plan as it was proposed. The first that is locked is the plan; what is locked after it are amendments, and stand as deviations. */
const PlanLine = z.strictObject({
  number: z.int(),
  sha256: z.string(),
  plan: ImpactPlan,
  reason: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  /** Whether whoever reads this proposed it: then another must lock it. */
  own: z.boolean(),
  lock: Lock.nullable(),
})
export type PlanLine = z.output<typeof PlanLine>

const Erratum = z.strictObject({ number: z.int(), text: both(2000), notedAt: z.iso.datetime() })
const Edition = z.strictObject({
  number: z.int(),
  sha256: z.string(),
  plan: z.int(),
  publishedAt: z.iso.datetime(),
  /** What is otherwise than in the edition before. */
  changes: both(2000).nullable(),
  errata: z.array(Erratum),
})
export type EditionLine = z.output<typeof Edition>

const StudyLine = z.strictObject({
  study: z.uuid(),
  title: both(160),
  countries: z.array(z.string()),
  state: z.enum(['draft', 'proposed', 'locked', 'worked-out', 'published']),
  openedAt: z.iso.datetime(),
})
export type StudyLine = z.output<typeof StudyLine>

export const studyList = remote({
  room: 'train',
  name: 'study.list',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: z.strictObject({ studies: z.array(StudyLine), may: z.array(z.string()) }),
})

export const studyShow = remote({
  room: 'train',
  name: 'study.show',
  kind: 'query',
  input: z.strictObject(ofStudy),
  output: z.strictObject({
    study: z.uuid(),
    about: StudyAbout,
    version: z.int(),
    plans: z.array(PlanLine),
    /** When the first test was opened of the sessions of the last plan or of one that is locked; null where none was, or the reader is not told. */
    firstOpenedAt: z.iso.datetime().nullable(),
    /** What was worked out and is not published. */
    result: z.strictObject({ id: z.uuid(), plan: z.int(), sha256: z.string(), madeAt: z.iso.datetime(), own: z.boolean() }).nullable(),
    editions: z.array(Edition),
    may: z.array(z.string()),
  }),
})
export type StudyShown = z.output<typeof studyShow.output>

const Saved = z.strictObject({ study: z.uuid(), version: z.int() })

export const studyOpen = remote({
  room: 'train',
  name: 'study.open',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, title: line(160) }),
  output: Saved,
})

export const studyDescribe = remote({
  room: 'train',
  name: 'study.describe',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, version: z.int().min(1), about: StudyAbout }),
  output: Saved,
})

/** Series of figures that a study may look at. */
export const seriesList = remote({
  room: 'train',
  name: 'series.list',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: z.array(
    z.strictObject({
      indicator: z.string(),
      name: both(160),
      country: z.string(),
      source: z.string(),
      sourceName: z.string(),
      from: z.int(),
      to: z.int(),
      figures: z.int(),
    }),
  ),
})

/** A plan, before or after one was locked; after, it is an amendment and says why. */
export const planPropose = remote({
  room: 'train',
  name: 'plan.propose',
  kind: 'command',
  input: z.strictObject({
    ...ofStudy,
    plan: ImpactPlan.required({ sessions: true, question: true }).extend({ sessions: z.array(Session).min(1).max(400) }),
    reason: typed().trim().min(1).max(1000).nullable().default(null),
  }),
  output: z.strictObject({ study: z.uuid(), number: z.int(), sha256: z.string() }),
})

/** `late`: a test has been opened, and it is registered as late all the same. */
export const planLock = remote({
  room: 'train',
  name: 'plan.lock',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, number: z.int().min(1), late: z.boolean().default(false) }),
  output: z.strictObject({ study: z.uuid(), number: z.int(), sha256: z.string(), lockedAt: z.iso.datetime(), late: z.boolean() }),
})

/** What was proposed last, and nobody has locked. */
export const planWithdraw = remote({
  room: 'train',
  name: 'plan.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, number: z.int().min(1) }),
  output: z.strictObject({ study: z.uuid(), number: z.int() }),
})
