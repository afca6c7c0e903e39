import type { Impact, ImpactResult, Scope } from '../../contract/impact.ts'
import { resultsOf } from './shown.ts'

/** What is asked of an item in words; the classes of ETS are left to the file of results. */
export type Asked = 'look' | 'suspect' | 'not-enough' | 'nothing-seen' | 'refused'

export const askedOf = ({ status, verdict }: ImpactResult): Asked => {
  if (status === 'refused') return 'refused'
  if (verdict === 'suspect') return 'suspect'
  if (verdict === 'look' || verdict === 'B' || verdict === 'C') return 'look'
  return verdict === 'A' ? 'nothing-seen' : 'not-enough'
}
export const isAsked = (result: ImpactResult): boolean => ['look', 'suspect'].includes(askedOf(result))

/** One comparison: a country or a language against all others. */
export type Comparison = {
  readonly contrast: string
  readonly scope: Scope
  /** A language that is spoken by the same people: then both are one comparison. */
  readonly alsoLanguage: string | undefined
  readonly first: readonly ImpactResult[]
  /** Persons matched again without the suspect items; empty where there were none. */
  readonly second: readonly ImpactResult[]
  readonly expected: ImpactResult | undefined
  /** People in the smaller group, most of any item. */
  readonly smaller: number
}

/** People of the smaller group who answered an item. */
export const smallerOf = ({ n = 0, also, have = 0 }: ImpactResult): number => {
  const focal = also?.['focal']
  return focal === undefined ? have : Math.min(focal, n - focal)
}

const allComparisons = (impact: Impact): readonly Comparison[] => {
  const groups = Map.groupBy(resultsOf(impact, 'dif'), ({ scope }) => scope.contrast ?? '')
  return [...groups].map(([contrast, first]) => ({
    contrast,
    scope: first[0]?.scope ?? {},
    alsoLanguage: undefined,
    first,
    second: resultsOf(impact, 'difPurified', { contrast }),
    expected: resultsOf(impact, 'difFalseFlags', { contrast })[0],
    smaller: Math.max(0, ...first.map(smallerOf)),
  }))
}

/** All numbers of a comparison: where those of two are equal, the same people stand in both. */
const numbersOf = ({ first }: Comparison): string =>
  JSON.stringify(first.map(({ value, p, n, also, status }) => [value, p, n, also?.['focal'], status]))

/** Every comparison once: where only one country answered in a language, the two cannot be told apart and are one. */
export const comparisonsOf = (impact: Impact): readonly Comparison[] => {
  const all = allComparisons(impact)
  const languages = all.filter(({ scope }) => scope.country === undefined)
  const twinOf = (one: Comparison) => languages.find((other) => one.scope.country !== undefined && numbersOf(other) === numbersOf(one))
  const twins = new Set(all.map(twinOf))
  return all.filter((one) => !twins.has(one)).map((one) => ({ ...one, alsoLanguage: twinOf(one)?.scope.language }))
}

/** What the first run asks to look at, by comparison. */
export const flagged = (impact: Impact): readonly ImpactResult[] => comparisonsOf(impact).flatMap(({ first }) => first.filter(isAsked))
