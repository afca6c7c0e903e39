import type { Bilingual } from '../../contract/law-data.ts'
import lists from '../../seed/screening.json' with { type: 'json' }

/** Strong, medium or weak. */
export type Weight = 'S' | 'M' | 'W'
export type Indicator = { readonly text: Bilingual; readonly adult: Weight; readonly child: Weight | null }
export const DIMENSIONS = [
  'deception',
  'coercion',
  'vulnerability',
  'exploitation',
  'coercionAtDestination',
  'vulnerabilityAtDestination',
] as const
export type DimensionName = (typeof DIMENSIONS)[number]
export type Dimension = { readonly id: DimensionName; readonly title: Bilingual; readonly indicators: readonly Indicator[] }
/** Adult or child labour: the two lists that are held. Those of sexual exploitation are not, and no weight of labour stands for them. */
export type ListName = 'adult' | 'child'

/**
 * Operational indicators of trafficking for labour, and the eleven of forced labour, which have no weights.
 * @source ILO / European Commission, Delphi survey of 2009, in a secondary copy: to be confirmed against the text of the ILO
 */
export const screeningLists = lists as unknown as { readonly dimensions: readonly Dimension[]; readonly forcedLabour: readonly Bilingual[] }

/** What is known of a dimension: the indicators that were seen, by their place, and whether the others were looked for. */
export type Seen = { readonly present: ReadonlySet<number>; readonly reviewed: boolean }

/** Two strong; one strong and another; three medium; or two medium and a weak one. */
const isPositive = (weights: readonly Weight[]): boolean => {
  const count = (of: Weight) => weights.filter((weight) => weight === of).length
  const [strong, medium, weak] = [count('S'), count('M'), count('W')]
  return strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1)
}

const weightsOf = ({ indicators }: Dimension, list: ListName, counts: (index: number) => boolean): readonly Weight[] =>
  indicators.flatMap((indicator, index) => (counts(index) && indicator[list] ? [indicator[list]] : []))

/** The least and the most that may be so: of what was not looked for, none and all. */
export type Reading<Value> = { readonly lower: Value; readonly upper: Value }

export const dimensionReading = (dimension: Dimension, list: ListName, { present, reviewed }: Seen): Reading<boolean> => ({
  lower: isPositive(weightsOf(dimension, list, (index) => present.has(index))),
  upper: isPositive(weightsOf(dimension, list, (index) => present.has(index) || !reviewed)),
})

/** The classes of the list; `noClass`: a combination that it does not name; `belowThreshold`: signs, of which no dimension has enough. */
export type ScreeningClass = 'none' | 'belowThreshold' | 'exploited' | 'deceivedAndExploited' | 'forcedLabour' | 'child' | 'noClass'

const adultClass = (positive: (name: DimensionName) => boolean): ScreeningClass => {
  const [exploitation, deception] = [positive('exploitation'), positive('deception')]
  if ((deception || positive('coercion')) && exploitation && positive('coercionAtDestination')) return 'forcedLabour'
  if (deception && exploitation) return 'deceivedAndExploited'
  const named = DIMENSIONS.filter(positive)
  if (named.length === 0) return 'none'
  return named.length === 1 && exploitation ? 'exploited' : 'noClass'
}

/** @param act that somebody recruited, moved, harboured or received the child, which the list for children asks for beside exploitation */
const childClass = (positive: (name: DimensionName) => boolean, act: boolean): ScreeningClass => {
  if (positive('exploitation')) return act ? 'child' : 'noClass'
  return DIMENSIONS.some(positive) ? 'noClass' : 'none'
}

/**
 * What the list calls what was seen, at the least and at the most. A screening aid: not the legal test, and it fills no fact.
 * @source as `screeningLists`
 */
export const screen = (list: ListName, seen: Readonly<Record<DimensionName, Seen>>, act: boolean): Reading<ScreeningClass> => {
  const readings = new Map(
    screeningLists.dimensions.map((dimension) => [dimension.id, dimensionReading(dimension, list, seen[dimension.id])]),
  )
  const anySeen = DIMENSIONS.some((name) => seen[name].present.size > 0)
  const classOf = (side: 'lower' | 'upper'): ScreeningClass => {
    const positive = (name: DimensionName): boolean => readings.get(name)?.[side] ?? false
    const found = list === 'adult' ? adultClass(positive) : childClass(positive, act)
    return found === 'none' && anySeen ? 'belowThreshold' : found
  }
  return { lower: classOf('lower'), upper: classOf('upper') }
}
