import type { IndicatorFigure } from '../contract/package.ts'
import { isTotal } from './figures.ts'

/** Figures that one source gives on one indicator, country and period: the cells of one table, which may add up to one another. */
const tableOf = (f: IndicatorFigure): string => [f.indicator, f.country, f.source, f.year, f.period, f.period_en ?? ''].join('|')

const withheld = (figure: IndicatorFigure): IndicatorFigure => ({
  ...figure,
  kind: 'withheld',
  value: null,
  low: null,
  high: null,
  printed: '·',
})

/**
 * Figures as we may hand them on. Where a source hid a cell of a table (`<5`), its total stays and every other cell of that
 * table is withheld: with nothing but a total nobody can work out what was hidden, whatever adds up to what (decision 0003).
 * Tables in which nothing is hidden stay whole.
 * @source Hundepool et al., Statistical Disclosure Control (2012), on secondary suppression
 */
export const publishable = (figures: readonly IndicatorFigure[]): readonly IndicatorFigure[] => {
  const hiding = new Set(figures.filter((f) => f.kind === 'suppressed' && !isTotal(f)).map(tableOf))
  return figures.map((figure) => (hiding.has(tableOf(figure)) && !isTotal(figure) ? withheld(figure) : figure))
}
