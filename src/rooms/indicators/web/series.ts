import { isTotal, boundsOf, seriesOf } from '../domain/rules.ts'
import type { IndicatorFigure } from '../contract/package.ts'
import type { Figure } from '#ui/charts/figure.ts'
import type { TrendPoint } from '#ui/charts/small-multiples.ts'

/** What a chart can draw of a figure: a number, the band of one that its source hides; a class, a withheld cell and nothing more are neither. */
export const drawnOf = (figure: IndicatorFigure): Figure | undefined => {
  const bounds = boundsOf(figure)
  if (!bounds) return undefined
  return bounds.low === bounds.high || !Number.isFinite(bounds.high) ? bounds.low : bounds
}

/** Sources that give country totals of the indicator, the one with most first. */
export const sourcesOfTotals = (figures: readonly IndicatorFigure[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const figure of figures) if (isTotal(figure)) counts.set(figure.source, (counts.get(figure.source) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([code]) => code)
}

export type Series = { readonly country: string; readonly figures: readonly IndicatorFigure[] }

/** The yearly totals of each country from one source; sums over several years are no point of a series and stay in the table. */
export const seriesFrom = (figures: readonly IndicatorFigure[], source: string, countries: readonly string[]): readonly Series[] => {
  const [first] = figures
  return countries.map((country) => ({
    country,
    figures: first
      ? seriesOf(figures, { indicator: first.indicator, country, source })
          .map(({ figure }) => figure)
          .filter(({ period }) => period !== 'cumulative')
      : [],
  }))
}

export const yearsOf = (series: readonly Series[]): readonly number[] =>
  [...new Set(series.flatMap(({ figures }) => figures.map(({ year }) => year)))].toSorted((a, b) => a - b)

/** Figures as points of a trend: years without a figure are absent, never 0. */
export const pointsOf = ({ figures }: Series): readonly TrendPoint[] =>
  figures.flatMap((figure) => {
    const value = drawnOf(figure)
    if (value === undefined) return []
    return [{ year: figure.year, value, printed: figure.printed, ...(figure.period === 'part-of-year' ? { part: true } : {}) }]
  })

/** The figure of one year, or the last one that there is. */
export const figureAt = ({ figures }: Series, year: number | undefined): IndicatorFigure | undefined =>
  year === undefined ? figures.at(-1) : figures.findLast((figure) => figure.year === year)
