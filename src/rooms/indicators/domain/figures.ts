import type { Indicator, IndicatorFigure } from '../contract/package.ts'

/** The figure of a whole country and year: no breakdown, every sex and age, no narrower scope. */
export const isTotal = (f: IndicatorFigure): boolean =>
  f.breakdown === 'none' && f.sex === 'total' && f.age === 'all' && f.scope_en === null

/** What may be said of a value in numbers: exact has low = high; a class has neither. */
export const boundsOf = (f: IndicatorFigure): { low: number; high: number } | null => {
  if (f.kind === 'exact' && f.value !== null) return { low: f.value, high: f.value }
  if (f.kind === 'suppressed') return { low: f.low ?? 0, high: f.high ?? 4 }
  return f.kind === 'at-least' && f.value !== null ? { low: f.value, high: Number.POSITIVE_INFINITY } : null
}

export type SeriesPoint = { year: number; figure: IndicatorFigure }

/** Country totals of one indicator from one source in calendar years, by year. Missing years are absent, never zero. */
export const seriesOf = (
  figures: readonly IndicatorFigure[],
  about: { indicator: string; country: string; source: string },
): readonly SeriesPoint[] =>
  figures
    .filter((f) => f.indicator === about.indicator && f.country === about.country && f.source === about.source && isTotal(f))
    .map((figure) => ({ year: figure.year, figure }))
    .sort((a, b) => a.year - b.year)

/** Source with most country totals of an indicator, the one a series is drawn from; ties by code. */
export const mainSourceOf = (figures: readonly IndicatorFigure[], indicator: string): string | null => {
  const counts = new Map<string, number>()
  for (const f of figures) if (f.indicator === indicator && isTotal(f)) counts.set(f.source, (counts.get(f.source) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]?.[0] ?? null
}

export type Stage = NonNullable<Indicator['stage']>
export const STAGES = ['recorded', 'contact', 'prosecuted', 'convicted'] as const satisfies readonly Stage[]
