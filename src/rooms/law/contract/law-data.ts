import { z } from 'zod'
import { System } from './facts.ts'
import { ACTS, MEANS, PURPOSES } from './fact-ids.ts'

/** How well a point of law is known. Below `official` it rests on a point that counsel has not yet confirmed. */
export const GRADES = ['official', 'text', 'secondary', 'unverified', 'disputed'] as const
export const Grade = z.enum(GRADES)
export type Grade = z.infer<typeof Grade>

export const Bilingual = z.strictObject({ es: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof Bilingual>

/**
 * Where a field of the law comes from; `where` is empty where no source was read and a memory stands for it. `bill`: a bill or an account of one, which is
 * not law; `rule`: what the rules presume where no source gives it.
 */
export const LawSource = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Bilingual,
  where: z.string(),
  kind: z.enum(['text', 'secondary', 'bill', 'memory', 'rule']),
  /** Its code in the register of the programme, where the document stands there. */
  register: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,60}$/)
    .optional(),
})
export type LawSource = z.infer<typeof LawSource>

/** What every field of the law carries beside its value. */
const graded = { source: z.string(), grade: Grade, article: z.string().optional(), note: Bilingual.optional() }
export const Basis = z.strictObject(graded)
export type Basis = z.infer<typeof Basis>

const fieldOf = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, ...graded })
const need = fieldOf(z.enum(['required', 'not-required', 'unknown']))
export type Need = z.infer<typeof need>
const text = fieldOf(Bilingual)

/** Members of a group that a text covers, as one source gives them. */
const listing = <const Name extends string>(names: readonly Name[]) => z.strictObject({ members: z.array(z.enum(names)).min(1), ...graded })

/** Who is covered by a list: `closed` where the text names all, `open` where more may be covered than the sources give. */
const coverage = fieldOf(z.enum(['closed', 'open']))

const day = z.iso.date()
/** First day in force: between two days, both possible; `null` where no source bounds it. */
export const InForceFrom = z.strictObject({
  notBefore: day.nullable(),
  notAfter: day.nullable(),
  /** A yardstick that is laid on facts of any date, also from before it was in force. */
  anyDate: z.literal(true).optional(),
  ...graded,
})
export type InForceFrom = z.infer<typeof InForceFrom>

/** `aggravated`: said of facts only where something aggravates them. */
const Penalty = z.strictObject({
  of: Bilingual,
  value: Bilingual,
  /** The longest imprisonment, in years; the least where the source gives several. Left out where it gives none. */
  maximumYears: z.int().min(1).max(99).optional(),
  aggravated: z.literal(true).optional(),
  /** Of a form, or of another offence, for which no fact asks: named beside the facts, and without its penalty. */
  unasked: z.literal(true).optional(),
  /**
   * First and last day on which it may have been the penalty, where it was another before or after under one wording; null where nothing bounds it. Left out
   * where it is that of the wording all along.
   */
  between: z.strictObject({ first: day.nullable(), last: day.nullable() }).optional(),
  ...graded,
})
export type Penalty = z.infer<typeof Penalty>
const Aggravator = z.strictObject({
  value: Bilingual,
  /** The facts that bring it about, any of them; none where no fact of a distinction asks for it. */
  facts: z.array(z.string()),
  effect: Bilingual,
  ...graded,
})
export type Aggravator = z.infer<typeof Aggravator>

/** Elements of trafficking in persons in one wording of one law. */
export const TipElements = z.strictObject({
  acts: z.array(listing([...ACTS.protocol, ...ACTS.further])).min(1),
  actsCovered: coverage,
  displacement: need,
  means: z.array(listing([...MEANS.protocol, ...MEANS.further])).min(1),
  meansCovered: coverage,
  meansForAdults: need,
  meansForChildren: need,
  purposes: z.array(listing([...PURPOSES.protocol, ...PURPOSES.further])).min(1),
  purposesCovered: coverage,
  attempt: fieldOf(z.enum(['punishable', 'unknown'])),
  /** Whether the person accused must have meant it (TIP Protocol, art. 5(1): "when committed intentionally"). */
  intent: fieldOf(z.enum(['required', 'unknown'])),
})
export type TipElements = z.infer<typeof TipElements>

/** Elements of smuggling of migrants in one wording of one law. */
export const SomElements = z.strictObject({
  /** `wider`: the text also covers exit, transit or stay. `nationals`: of the country's own people going abroad. */
  conduct: fieldOf(z.enum(['protocol', 'wider', 'nationals'])),
  benefit: need,
  nationals: fieldOf(z.enum(['covered', 'not-covered', 'unknown'])),
})
export type SomElements = z.infer<typeof SomElements>

/** Facts that another offence asks for, all of them; `more` where its text asks for more than the sources give. */
export const OtherElements = z.strictObject({
  facts: z.array(z.string()).min(1),
  benefit: need.optional(),
  more: fieldOf(z.enum(['none', 'unknown'])),
})

const common = {
  /** Names the wording among those of its offence, for good: `2020`, `before`. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  from: InForceFrom,
  instrument: Bilingual,
  /** `null` where no source gives it. */
  article: z.string().min(1).nullable(),
  /** What stands to its beginning, its numbering or its history. */
  wording: Basis,
  penalties: z.array(Penalty),
  aggravators: z.array(Aggravator),
  consent: text.optional(),
}
/** One wording of an offence; without elements where nobody has read or described it: then all of it is unknown. */
const versionOf = <Elements extends z.ZodType>(elements: Elements) => z.strictObject({ ...common, elements: elements.nullable() })

const offence = { id: z.string().regex(/^[a-z0-9-]+$/), title: Bilingual }
export const Offence = z.discriminatedUnion('class', [
  z.strictObject({ ...offence, class: z.literal('TIP'), versions: z.array(versionOf(TipElements)).min(1) }),
  z.strictObject({ ...offence, class: z.literal('SOM'), versions: z.array(versionOf(SomElements)).min(1) }),
  z.strictObject({
    ...offence,
    class: z.enum(['enabling-illegal-stay', 'document-offence', 'child-sexual-exploitation', 'other']),
    versions: z.array(versionOf(OtherElements)).min(1),
  }),
])
export type Offence = z.infer<typeof Offence>
export type TipOffence = Extract<Offence, { class: 'TIP' }>
export type SomOffence = Extract<Offence, { class: 'SOM' }>
export type OtherOffence = Exclude<Offence, { class: 'TIP' | 'SOM' }>
export type Version = Offence['versions'][number]

export const Authority = z.strictObject({ name: Bilingual, function: Bilingual, ...graded })

/** Where the State stands towards an instrument that the rules rest on. */
export const TreatyStanding = z.strictObject({ treaty: Bilingual, status: Bilingual, date: day, ...graded })

/** The law of one system: what is held of it, each field with its source and grade. */
export const SystemLaw = z.strictObject({
  system: System,
  offences: z.array(Offence).min(1),
  authorities: z.array(Authority),
  treaties: z.array(TreatyStanding),
})
export type SystemLaw = z.infer<typeof SystemLaw>

/** All law that is held, as of the day on which it was last gone through. */
export const Law = z.strictObject({
  schema: z.literal('istmo/law/1'),
  asOf: day,
  sources: z.array(LawSource),
  systems: z.array(SystemLaw),
})
export type Law = z.infer<typeof Law>
