import type { FigureLine } from '../contract/statistics.ts'

/** Released numbers of one kind and year over the offices that told theirs, with how many did not. It is the sum of what is told, and no total of the region. */
export type RegionalTotal = Pick<FigureLine, 'indicator' | 'category' | 'breakdown' | 'year'> & {
  readonly sum: number
  readonly told: number
  readonly withheld: number
}

const kindOf = ({ indicator, breakdown, category, year }: FigureLine): string => JSON.stringify([indicator, breakdown, category, year])

/** By kind and year, in the order of the figures. What is withheld adds nothing, not even a bound. */
export const regionalTotals = (figures: readonly FigureLine[]): readonly RegionalTotal[] =>
  [...Map.groupBy(figures, kindOf).values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const told = all.flatMap(({ value }) => (value === null ? [] : [value]))
    const { indicator, category, breakdown, year } = first
    const sum = told.reduce((before, value) => before + value, 0)
    return [{ indicator, category, breakdown, year, sum, told: told.length, withheld: all.length - told.length }]
  })
