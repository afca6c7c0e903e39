import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { DATE_FORM, isDate } from './facts-date.ts'
import { JURISDICTIONS, SYSTEMS } from './systems.ts'
import { ACTS, ATTEMPT, BESIDE_ENTRY, CIRCUMSTANCES, CONSENTS, ENTRY, MEANS, PURPOSES } from './fact-ids.ts'

export const Jurisdiction = z.enum(JURISDICTIONS)
export type Jurisdiction = z.infer<typeof Jurisdiction>

export const System = z.enum(SYSTEMS)
export type System = z.infer<typeof System>

/** What is known of a fact. Never blank: what is left out is unknown. */
export const Answer = z.enum(['yes', 'no', 'unknown'])
export type Answer = z.infer<typeof Answer>

/** An answer, with the reason for it where there is one to give ("not asked", "contradictory"). */
const Fact = z.union([Answer, z.strictObject({ value: Answer, why: wording(500).optional() })])
export type Fact = z.infer<typeof Fact>

const each = <const Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) =>
  Object.fromEntries(names.map((name) => [name, value.optional()])) as Record<Name, z.ZodOptional<Value>>

/**
 * One word for a group: "no" and "unknown" of every member, "yes" of at least one of the Protocol's, without saying which. Or member by
 * member; `rest` answers in the same words for those that are not named.
 */
const grouped = <const Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) =>
  z.union([Answer, z.strictObject({ ...each(names, value), rest: Answer.optional() })])

const small = <const Name extends string>(names: readonly Name[]) => z.union([Answer, z.strictObject(each(names, Fact))])

/** Exploitation need not have happened: it is enough that it was intended. One word speaks of the intention. */
const Purpose = z.union([Answer, z.strictObject({ intended: Fact.optional(), carriedOut: Fact.optional() })])
export type Purpose = z.infer<typeof Purpose>

const FactsDate = z.string().regex(DATE_FORM, { abort: true, error: 'law.input.date-form' }).refine(isDate, { error: 'law.input.no-day' })

/** No sign that a terminal obeys, or that turns or hides what follows it. */
// oxlint-disable-next-line no-control-regex -- these are what it refuses
const NO_CONTROLS = /^[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/

/** A name by which a program finds something again: refused with such a sign, and never changed into another. */
const naming = (max: number) => z.string().min(1).regex(NO_CONTROLS).pipe(wording(max).regex(NO_CONTROLS))

/** Of one person who is accused: whether they did one of the acts, knew of the exploitation, and meant it. By a name that names nobody. */
const Accused = z.strictObject({
  id: naming(40),
  act: Fact.optional(),
  knew: Fact.optional(),
  intended: Fact.optional(),
})
export type Accused = z.infer<typeof Accused>

/**
 * What is known of one victim (or migrant) in one phase, `istmo/facts/1`. Facts that are left out are unknown.
 * `date` is that of the facts, as precise as it is known; `entry.nationalOrResident` speaks of the State entered or, where no border was crossed, of that where the person is.
 */
export const Facts = z.strictObject({
  schema: z.literal('istmo/facts/1'),
  id: naming(100),
  jurisdictions: z.array(Jurisdiction).max(JURISDICTIONS.length).default([]),
  date: z.union([FactsDate, z.literal('unknown')]).optional(),
  age: z.union([z.enum(['child', 'adult', 'unknown']), z.int().min(0).max(120)]).optional(),
  acts: grouped([...ACTS.protocol, ...ACTS.further], Fact).optional(),
  means: grouped([...MEANS.protocol, ...MEANS.further], Fact).optional(),
  purpose: grouped([...PURPOSES.protocol, ...PURPOSES.further], Purpose).optional(),
  consent: small(CONSENTS).optional(),
  border: Fact.optional(),
  entry: small(ENTRY).optional(),
  benefit: Fact.optional(),
  attempt: small(ATTEMPT).optional(),
  besideEntry: small(BESIDE_ENTRY).optional(),
  circumstances: small(CIRCUMSTANCES).optional(),
  accused: z.array(Accused).max(20).optional(),
})
export type Facts = z.infer<typeof Facts>
