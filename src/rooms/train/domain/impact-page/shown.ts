import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactPlan, ImpactResult } from '../../contract/impact.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'
import type { PagePart } from './page.ts'
import type { Registration } from './registration.ts'

/** All that a page of results is made of. `impact` is what may be published of it. */
export type Shown = {
  readonly impact: Impact
  readonly plan: ImpactPlan
  readonly about: ImpactAbout
  /** Where the plan was registered with a programme, and not given as a file. */
  readonly registration?: Registration
}

/** One part of the page, in the language of `t`. */
export type Part = (t: Translate, shown: Shown) => readonly PagePart[]

type Results = Impact['results']
const byStatistic = new WeakMap<Results, ReadonlyMap<string, Results>>()
/** Results by their statistic, sorted once for all that is asked of them: a page asks a thousand times. */
const sorted = (results: Results): ReadonlyMap<string, Results> => {
  const found = byStatistic.get(results) ?? Map.groupBy(results, ({ statistic }) => statistic)
  byStatistic.set(results, found)
  return found
}

/** Results of one statistic, with what their scope must hold. */
export const resultsOf = ({ results }: Impact, statistic: string, scope: Partial<ImpactResult['scope']> = {}): readonly ImpactResult[] => {
  const asked = Object.entries(scope)
  const holds = (one: Readonly<Record<string, unknown>>) => asked.every(([name, value]) => Object.hasOwn(one, name) && one[name] === value)
  return (
    sorted(results)
      .get(statistic)
      ?.filter(({ scope: own }) => holds(own)) ?? []
  )
}

export const resultOf = (impact: Impact, statistic: string, scope: Partial<ImpactResult['scope']> = {}): ImpactResult | undefined =>
  resultsOf(impact, statistic, scope)[0]

/** Arms that were trained, or all where none is compared with. */
export const trainedArms = ({ design }: Impact): readonly string[] => design.arms.filter((arm) => arm !== design.reference)
export const laterWaves = ({ design }: Impact): readonly string[] => design.waves.slice(1)

/** An arm against the one it is compared with; undefined where there is none. */
export const contrastOf = ({ design }: Impact, arm: string): string | undefined =>
  design.reference === null ? undefined : `${arm} - ${design.reference}`

/** What a gain is told by: with forms crossed where there is that, else the mean change; both with errors that go together in sessions. */
export const gainOf = (impact: Impact, arm: string, wave: string): ImpactResult | undefined => {
  const crossed = resultOf(impact, 'crossedGain', { arm, wave })
  return crossed?.status === 'value' ? crossed : resultOf(impact, 'clusteredChange', { arm, wave })
}

/** The same gain of those alone whose sheets were linked exactly or by pseudonym; undefined where that is no other number. */
export const exactGainOf = (impact: Impact, { statistic, scope, n }: ImpactResult): ImpactResult | undefined => {
  const exact = resultOf(impact, `${statistic}Exact`, scope)
  return exact?.n === n ? undefined : exact
}

/** Whether a harder form can be part of a gain: not where forms were crossed, nor where everybody had the same form both times. */
export const formsOfGain = (impact: Impact, arm: string, wave: string): 'crossed' | 'same' | 'mixed' => {
  const crossed = resultOf(impact, 'crossedGain', { arm, wave })
  if (crossed?.status === 'value') return 'crossed'
  return crossed?.code === 'same-form' ? 'same' : 'mixed'
}

/** People of a stage in the flow, or undefined where so few are not published. */
export const countIn = ({ flow }: Impact, stage: string, of: { readonly arm: string; readonly wave?: string }): number | undefined =>
  flow.find((line) => line.stage === stage && line.arm === of.arm && line.wave === of.wave)?.n

/** How many questions each person had, where all forms are of one length. */
export const questionsOf = (impact: Impact): number | undefined => {
  const [first, ...others] = new Set(resultsOf(impact, 'alpha').flatMap(({ also }) => also?.['items'] ?? []))
  return others.length === 0 ? first : undefined
}

/** Whether there was a plan, and whether it is the one that was registered before there were answers. */
export const standingOf = ({ design }: Impact): 'none' | 'open' | 'locked' =>
  design.plan === 'none' ? 'none' : design.locked ? 'locked' : 'open'
