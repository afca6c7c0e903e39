import type { Impact, ImpactPlan } from '../../contract/impact.ts'
import { STATISTICS } from '../impact/registry.ts'

/** What was done otherwise than planned; `what` is the wave, arm or statistic it is of. */
export type Deviation = {
  readonly kind: 'wave-not-taken' | 'arm-not-there' | 'arm-not-planned' | 'reference-not-there' | 'no-such-statistic' | 'not-worked-out'
  readonly what: string
}

const named = ({ primary, secondary = [] }: ImpactPlan): readonly string[] => [...(primary === undefined ? [] : [primary]), ...secondary]

const ofStatistic = ({ results }: Impact, name: string): readonly Deviation[] => {
  if (!(name in STATISTICS)) return [{ kind: 'no-such-statistic', what: name }]
  const own = results.filter(({ statistic }) => statistic === name)
  return own.some(({ status }) => status === 'value') ? [] : [{ kind: 'not-worked-out', what: name }]
}

/** What was planned and not done, and what was done and not planned. Without a plan there is nothing to compare with. */
export const deviationsOf = (impact: Impact, plan: ImpactPlan): readonly Deviation[] => {
  const { design } = impact
  if (design.plan === 'none') return []
  const planned = plan.arms
  return [
    ...plan.waves.filter((wave) => !design.waves.includes(wave)).map((what) => ({ kind: 'wave-not-taken' as const, what })),
    ...(planned ?? []).filter((arm) => !design.arms.includes(arm)).map((what) => ({ kind: 'arm-not-there' as const, what })),
    ...(planned ? design.arms.filter((arm) => !planned.includes(arm)) : []).map((what) => ({ kind: 'arm-not-planned' as const, what })),
    ...(plan.reference !== undefined && plan.reference !== design.reference
      ? [{ kind: 'reference-not-there' as const, what: plan.reference }]
      : []),
    ...named(plan).flatMap((name) => ofStatistic(impact, name)),
  ]
}

/** Statistics that were worked out and that the plan does not name; undefined where it names none. */
export const unplannedOf = ({ results }: Impact, plan: ImpactPlan): readonly string[] | undefined => {
  const planned = named(plan)
  if (planned.length === 0) return undefined
  const done = new Set(results.filter(({ status }) => status === 'value').map(({ statistic }) => statistic))
  return [...done].filter((name) => !planned.includes(name))
}
