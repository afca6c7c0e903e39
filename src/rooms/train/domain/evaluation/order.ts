import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactPlan, ImpactResult } from '../../contract/impact.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'

/** All that a report is made of. `impact` is what may be published of it. */
export type EvaluationOrder = {
  readonly impact: Impact
  readonly plan: ImpactPlan
  readonly about: ImpactAbout
  /** ISO date of this edition, and the hash of the file of results beside it. */
  readonly date: string
  readonly resultsSha256: string
}

/** One part of the report. */
export type Part = (t: Translate, order: EvaluationOrder) => readonly Block[]

/** Results of one statistic, with what their scope must hold. */
export const resultsOf = ({ results }: Impact, statistic: string, scope: Partial<ImpactResult['scope']> = {}): readonly ImpactResult[] =>
  results.filter(
    (one) =>
      one.statistic === statistic &&
      Object.entries(scope).every(([name, value]) => Object.entries(one.scope).some(([own, of]) => own === name && of === value)),
  )

export const resultOf = (impact: Impact, statistic: string, scope: Partial<ImpactResult['scope']> = {}): ImpactResult | undefined =>
  resultsOf(impact, statistic, scope)[0]

/** Arms that were trained, or all where none is compared with. */
export const trainedArms = ({ design }: Impact): readonly string[] => design.arms.filter((arm) => arm !== design.reference)
export const laterWaves = ({ design }: Impact): readonly string[] => design.waves.slice(1)
