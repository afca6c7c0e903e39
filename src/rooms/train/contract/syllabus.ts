import { z } from 'zod'
import { both } from './both.ts'

/** What a person can do with what was learnt, from the least to the most (Anderson & Krathwohl 2001). */
export const BLOOM = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export const Bloom = z.enum(BLOOM)
export type Bloom = z.infer<typeof Bloom>

export const METHODS = [
  'lecture',
  'case',
  'simulation',
  'mock-trial',
  'moot-request',
  'group-work',
  'self-study',
  'field',
  'mentoring',
] as const
const SECTORS = ['prosecution', 'police', 'judiciary'] as const
/** Countries whose law is held. */
const COUNTRIES = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const

export const Sector = z.enum(SECTORS)
export type Sector = z.infer<typeof Sector>
export const Country = z.enum(COUNTRIES)
export type Country = z.infer<typeof Country>
const Language = z.enum(['es', 'en'])

const OutcomeCode = z.string().regex(/^M\d{1,2}\.O\d{1,2}$/)
const ModuleCode = z.string().regex(/^M\d{1,2}$/)
const CompetenceCode = z.string().regex(/^C\d{1,2}$/)
const GapCode = z.string().regex(/^G-\d{2}$/)
const RecommendationCode = z.string().regex(/^R-([A-Z]{2}|REG)-\d{2}$/)

const hours = z.number().min(0).max(200).multipleOf(0.25)
/** Hours with a facilitator, alone with the manual, and in practice; each in quarters of an hour. */
export const Hours = z.strictObject({ contact: hours, selfStudy: hours, practice: hours })
export type Hours = z.infer<typeof Hours>

/** Where in the law something rests, and the day on which it was read. */
const LawRef = z.strictObject({ provision: z.string().min(1).max(200), asOf: z.iso.date() })

/** What an officer must be able to do. */
export const Competence = z.strictObject({
  code: CompetenceCode,
  text: both(300),
  sectors: z.array(Sector).min(1),
  level: z.enum(['basic', 'applied', 'specialist']),
  /** Gaps of the assessment that it answers; none only where `reasonNoGap` says why. */
  gaps: z.array(GapCode),
  reasonNoGap: both(500).optional(),
  recommendations: z.array(RecommendationCode),
  lawRefs: z.array(LawRef).optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
})
export type Competence = z.infer<typeof Competence>

/** The teachable, testable part of a competence; its text begins with a verb. */
export const Outcome = z.strictObject({
  code: OutcomeCode,
  text: both(400),
  bloom: Bloom,
  competences: z.array(CompetenceCode).min(1),
  /** Items that it needs before it can be measured. */
  itemsMin: z.int().min(1).max(50).default(3),
})
export type Outcome = z.infer<typeof Outcome>

/** How many items of which level stand for an outcome in a form. */
const BlueprintRow = z.strictObject({ outcome: OutcomeCode, bloom: Bloom, items: z.int().min(1).max(50) })

export const Module = z.strictObject({
  code: ModuleCode,
  title: both(160),
  purpose: both(1200),
  /** Left out of the core; a variant may include it. */
  optional: z.literal(true).optional(),
  hours: Hours,
  outcomes: z.array(OutcomeCode).min(1).max(8),
  /** What is treated, in its order. */
  content: z.array(both(300)).min(1).max(20),
  methods: z.array(z.enum(METHODS)).min(1),
  prerequisites: z.array(ModuleCode),
  /** Chapters that teach it, by their identifier. */
  materials: z.array(z.string().min(1).max(80)),
  assessment: z.strictObject({ blueprint: z.array(BlueprintRow), task: both(800).optional() }),
  group: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
  facilitator: both(600),
})
export type Module = z.infer<typeof Module>

const target = z.union([ModuleCode, OutcomeCode])
/** One change that a variant makes to the core. */
const Change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('include'), target: ModuleCode }),
  z.strictObject({ op: z.literal('exclude'), target }),
  /** Another wording: of an outcome its text, of a module its purpose. */
  z.strictObject({ op: z.literal('replace'), target, text: both(1200) }),
  z.strictObject({ op: z.literal('add'), target: ModuleCode, outcome: Outcome }),
  z.strictObject({ op: z.literal('set-hours'), target: ModuleCode, hours: Hours }),
  /** What is done to show it, as the office of those who learn has it to do. */
  z.strictObject({ op: z.literal('set-task'), target: ModuleCode, task: both(800) }),
])
export type Change = z.infer<typeof Change>

/** What is otherwise for a sector, a country or a language. A variant is the core with its overlays, never a copy. */
export const Overlay = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  scope: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('sector'), sector: Sector }),
    z.strictObject({ of: z.literal('country'), country: Country }),
    z.strictObject({ of: z.literal('language'), language: Language }),
  ]),
  reason: both(600),
  lawRefs: z.array(LawRef),
  ops: z.array(Change).min(1),
})
export type Overlay = z.infer<typeof Overlay>

/** Three numbers that say how much changed: of a person's reading, of what is taught, of a word. */
export const Semver = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/)

/** A version of a syllabus, whole and without state: whether it was approved stands elsewhere, beside its hash. */
export const Syllabus = z.strictObject({
  schema: z.literal('istmo/syllabus/1'),
  code: z.string().regex(/^[a-z0-9-]{2,60}$/),
  semver: Semver,
  /** The version that this one follows; null for the first. */
  parent: z.strictObject({ semver: Semver, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  changeClass: z.enum(['major', 'minor', 'editorial']),
  date: z.iso.date(),
  title: both(160),
  subtitle: both(240),
  /** What this text is and is not, printed on its cover and on every page. */
  notice: both(300),
  authors: both(200),
  about: both(4000),
  /** How the sessions are measured, and what a result may be used for. */
  measuring: both(3000),
  /** What the whole is announced to take. */
  announced: Hours,
  competences: z.array(Competence).min(1).max(60),
  outcomes: z.array(Outcome).min(1).max(400),
  modules: z.array(Module).min(1).max(60),
  overlays: z.array(Overlay).max(42),
  /** Countries with an annex on their law, and the day at which it is read. */
  annexes: z.strictObject({ asOf: z.iso.date(), countries: z.array(Country) }),
  /** Gaps that training does not answer, with the reason: shown as holes all the same. */
  setAside: z.array(z.strictObject({ gap: GapCode, reason: both(500) })),
})
export type Syllabus = z.infer<typeof Syllabus>
