import type { ImpactResult } from '../../contract/impact.ts'

/** Under so many people no result leaves the house, and under so many none is counted by group (train.md, part 17). */
export const PUBLISHED = { people: 10, group: 5 } as const

/** Whether a result is of persons at all: chance flags are counted in items. */
export const isOfPeople = ({ statistic }: ImpactResult): boolean => statistic !== 'difFalseFlags' && statistic !== 'power'

export const isBetween = (value: number | undefined, least: number): boolean => value !== undefined && value > 0 && value < least

const EXACT = { crossedGainExact: 'crossedGain', clusteredChangeExact: 'clusteredChange', pairedChangeExact: 'pairedChange' } as const
/** The statistic of which this is the same on exact links alone. */
export const baseOf = (statistic: string): string | undefined => EXACT[statistic as keyof typeof EXACT]
/** The statistic of which this is the same of some of its people, or by another rule for omitted answers: the two stand side by side. */
export const besideOf = (statistic: string): string | undefined =>
  statistic === 'differenceInDifferencesProrated' ? 'differenceInDifferences' : baseOf(statistic)
