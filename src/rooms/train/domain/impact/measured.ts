import type { ImpactPlan } from '../../contract/impact.ts'
import { type Person, pointsOf, type ScoreRule, type Sitting, Sittings, type Study } from './study.ts'

/** A measurement with what the plan says of it, and how its waves and arms stand to each other. */
export type Measured = {
  readonly study: Study
  readonly plan: ImpactPlan
  readonly sittings: Sittings
  /** Those in which somebody answered, in the order of the plan. */
  readonly waves: readonly string[]
  readonly arms: readonly string[]
  readonly reference: string | null
}

const uniqueOf = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1))

const referenceOf = (arms: readonly string[], plan: ImpactPlan): string | null =>
  [plan.reference, 'control', 'waiting'].find((arm) => arm !== undefined && arms.includes(arm)) ?? null

export const measured = (study: Study, plan: ImpactPlan): Measured => {
  const arms = uniqueOf(study.persons.map(({ arm }) => arm))
  const present = new Set(study.sittings.map(({ wave }) => wave))
  return {
    study,
    plan,
    sittings: new Sittings(study.sittings),
    waves: plan.waves.filter((wave) => present.has(wave)),
    arms,
    reference: referenceOf(arms, plan),
  }
}

export const countriesOf = ({ study }: Measured): readonly string[] => uniqueOf(study.persons.map(({ country }) => country))

/** Whether sheets were linked by self-made codes, so that what rests on exact links only is told beside the rest. */
export const isLinked = ({ study }: Measured): boolean => study.persons.some(({ link }) => link !== null)

/** A person who has points before and after. */
export type Change = {
  readonly person: Person
  readonly before: number
  readonly after: number
  readonly most: number
  readonly forms: readonly [string | null, string | null]
}

/** Everybody of an arm, or of all, who has points in both waves by a rule. */
export const changesIn = (
  { study, sittings, waves, plan }: Measured,
  wave: string,
  { arm, rule = plan.missing }: { readonly arm?: string; readonly rule?: ScoreRule } = {},
): readonly Change[] => {
  const first = waves[0] ?? ''
  return study.persons.flatMap((person) => {
    if (arm !== undefined && person.arm !== arm) return []
    const [early, late] = [sittings.of(person.person, first), sittings.of(person.person, wave)]
    const [before, after] = [early && pointsOf(early, rule), late && pointsOf(late, rule)]
    if (!early || !late || !before || !after) return []
    return [{ person, before: before.points, after: after.points, most: after.most, forms: [early.form, late.form] as const }]
  })
}

/** Sittings of a wave in which every item of the form was answered, by form. */
export const completeByForm = ({ study }: Measured, wave: string): ReadonlyMap<string, readonly Sitting[]> =>
  Map.groupBy(
    study.sittings.filter((sitting) => sitting.wave === wave && pointsOf(sitting, 'complete') !== undefined),
    ({ form }) => form ?? '',
  )
