import { z } from 'zod'

/** What is measured, and how, as it was said before there were data. Everything may be left out: then what stands here holds. */
export const ImpactPlan = z.strictObject({
  schema: z.literal('istmo/impact-plan/1'),
  /** Waves in their order; the first is before the training. */
  waves: z.array(z.string().min(1).max(40)).min(2).max(8).default(['pre', 'post', 'm3', 'm6']),
  /** Arm that the others are compared with; `control`, else `waiting`, where it is left out. */
  reference: z.string().min(1).max(80).optional(),
  /** What an omitted answer counts as in totals: 0 where anything was answered, or the person is left out. */
  missing: z.enum(['wrong', 'complete']).default('wrong'),
  /** Points from which a person passes. */
  passMark: z.number().min(0).optional(),
  /** The smallest difference worth finding, in standard deviations, and how alike the persons of a cluster are thought to be. */
  smallestEffect: z.number().positive().max(5).optional(),
  icc: z.number().min(0).max(1).optional(),
  /** Arms that were to be, the one statistic by which the training is judged, and the further ones; by their names in the answer. What was done otherwise is printed. */
  arms: z.array(z.string().min(1).max(80)).min(1).max(12).optional(),
  primary: z.string().min(1).max(40).optional(),
  secondary: z.array(z.string().min(1).max(40)).max(30).optional(),
  /** What decided who was trained first: a lottery, or a choice of any kind; the unit that was drawn, and the seed that lets others draw it again. */
  assignment: z
    .strictObject({
      by: z.enum(['lottery', 'choice']),
      unit: z.enum(['person', 'session', 'office']).optional(),
      seed: z.string().min(1).max(80).optional(),
    })
    .optional(),
  /** What is asked, and the sessions whose people are measured, by their codes: said by a programme; tables alone have no sessions to compare them with. */
  question: z.strictObject({ es: z.string().min(1).max(400), en: z.string().min(1).max(400) }).optional(),
  sessions: z.array(z.string().min(1).max(40)).min(1).max(400).optional(),
})
export type ImpactPlan = z.output<typeof ImpactPlan>

const Interval = z.strictObject({ level: z.number(), low: z.number().optional(), high: z.number().optional(), method: z.string() })

/** Of what a number is told: whatever is left out, it is of all. */
const Scope = z.strictObject({
  wave: z.string().optional(),
  from: z.string().optional(),
  form: z.string().optional(),
  item: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  arm: z.string().optional(),
  /** Of the reaction form, and of the supervisors' observation. */
  question: z.string().optional(),
  behaviour: z.string().optional(),
  /** Of vignettes: those of trafficking (with smuggling or without), or all others. */
  vignettes: z.enum(['trafficking', 'other']).optional(),
  /** `trained - control`, `country: BZ`. */
  contrast: z.string().optional(),
})
export type Scope = z.output<typeof Scope>

const Note = z.strictObject({ es: z.string(), en: z.string() })

const ImpactResult = z.strictObject({
  statistic: z.string(),
  scope: Scope,
  status: z.enum(['value', 'refused']),
  value: z.number().optional(),
  /** What is said of an item between groups: `suspect`, `look`, `not-enough`; `A`, `B`, `C` from a hundred in the smaller group. */
  verdict: z.string().optional(),
  interval: Interval.optional(),
  se: z.number().optional(),
  df: z.number().optional(),
  p: z.number().optional(),
  n: z.number().optional(),
  clusters: z.number().optional(),
  /** Further numbers of the same statistic, by name. */
  also: z.record(z.string(), z.number()).optional(),
  /** Of a refusal: why, what it would need, and what there is. */
  code: z.string().optional(),
  need: z.number().optional(),
  have: z.number().optional(),
  /** The formula, the rule by which answers were counted, and the published source of the formula. */
  method: z.string(),
  rule: z.string(),
  source: z.string(),
  warnings: z.array(z.string()),
  note: Note,
})
export type ImpactResult = z.output<typeof ImpactResult>

/** Whether the data are of people who were trained; what nobody stated is said to be so, on every page. */
export const DATA_KINDS = ['real', 'simulated', 'example', 'not-stated'] as const
export const DataKind = z.enum(DATA_KINDS)
export type DataKind = z.output<typeof DataKind>

/** What a vignette is a case of, by its key. */
export const VIGNETTES = ['trafficking', 'smuggling', 'both', 'other', 'unclear'] as const

/** An item as it was asked, without its key. */
const ItemAsked = z.strictObject({
  item: z.string(),
  forms: z.array(z.string()),
  anchor: z.boolean(),
  outcome: z.string().optional(),
  vignette: z.enum(VIGNETTES).optional(),
  text: Note.optional(),
})
export type ItemAsked = z.output<typeof ItemAsked>

/** `below` stands in place of `n` where so few are not published. */
const FlowLine = z.strictObject({
  arm: z.string(),
  stage: z.string(),
  wave: z.string().optional(),
  n: z.int().optional(),
  below: z.int().optional(),
})
export type FlowLine = z.output<typeof FlowLine>

export const Impact = z.strictObject({
  schema: z.literal('istmo/impact/1'),
  dataKind: DataKind,
  /** What was read: each file with its hash, and the columns that were left aside. */
  inputs: z.array(
    z.strictObject({ file: z.string(), table: z.string(), rows: z.int().optional(), sha256: z.string(), ignored: z.array(z.string()) }),
  ),
  design: z.strictObject({
    waves: z.array(z.string()),
    arms: z.array(z.string()),
    reference: z.string().nullable(),
    cluster: z.enum(['cluster', 'session', 'office', 'person', 'mixed']),
    forms: z.array(z.string()),
    items: z.int(),
    missing: z.enum(['wrong', 'complete']),
    plan: z.enum(['given', 'none']),
    /** Hash of the plan's file, and whether it is the one that was noted before there were data. */
    planSha256: z.string().optional(),
    locked: z.boolean(),
    /** What decided who was trained first, as the plan says; and the unit that was drawn. */
    assignment: z.enum(['lottery', 'choice', 'not-stated']),
    assignedUnit: z.enum(['person', 'session', 'office']).optional(),
    /** What this design lets one say. */
    may: Note,
  }),
  /** What was asked, in the order of the tables. */
  bank: z.array(ItemAsked),
  flow: z.array(FlowLine),
  results: z.array(ImpactResult),
})
export type Impact = z.output<typeof Impact>
