import type { Indicator, IndicatorFigure } from '../contract/package.ts'
import { boundsOf, isTotal, type Stage } from './figures.ts'

/** Figures on the same country, year and stage that do not agree; they stand side by side and are never averaged or chosen from. */
export type Conflict = { country: string; year: number; stage: Stage; figures: readonly IndicatorFigure[]; low: number; high: number }

const overlap = (figures: readonly IndicatorFigure[]): { low: number; high: number; agree: boolean } => {
  const bounds = figures.map(boundsOf).filter((b) => b !== null)
  return {
    low: Math.min(...bounds.map((b) => b.low)),
    high: Math.max(...bounds.map((b) => (Number.isFinite(b.high) ? b.high : b.low))),
    // They agree when one number could satisfy all of them.
    agree: Math.max(...bounds.map((b) => b.low)) <= Math.min(...bounds.map((b) => b.high)),
  }
}

/**
 * Conflicts among country totals about trafficking, ordered by stage, country and year as the indicators and figures are given.
 * Only whole years are compared: a cumulative figure or a part of a year is no rival of a year's total. One that gives no number disagrees with none.
 */
export const conflictsOf = (figures: readonly IndicatorFigure[], indicators: readonly Indicator[]): readonly Conflict[] => {
  const stages = new Map(indicators.filter((i) => i.offence === 'trafficking' && i.stage).map((i) => [i.code, i.stage]))
  const groups = new Map<string, IndicatorFigure[]>()
  for (const f of figures) {
    const stage = stages.get(f.indicator)
    if (!stage || !isTotal(f) || boundsOf(f) === null || f.period === 'cumulative' || f.period === 'part-of-year') continue
    const key = `${stage} ${f.country} ${f.year}`
    const group = groups.get(key)
    if (group) group.push(f)
    else groups.set(key, [f])
  }
  return [...groups.values()].flatMap((group): readonly Conflict[] => {
    const [first] = group
    const stage = first && stages.get(first.indicator)
    const { low, high, agree } = overlap(group)
    if (!first || !stage || agree || new Set(group.map((f) => f.source)).size < 2) return []
    return [{ country: first.country, year: first.year, stage, figures: group, low, high }]
  })
}
