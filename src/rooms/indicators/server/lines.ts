import type { Indicator, IndicatorFigure } from '../contract/package.ts'
import type { FigureLine, IndicatorLine } from '../contract/statistics.ts'

export const figureLine = (figure: IndicatorFigure): FigureLine => ({
  id: figure.id,
  indicator: figure.indicator,
  country: figure.country,
  source: figure.source,
  year: figure.year,
  period: figure.period,
  periodEs: figure.period_es,
  periodEn: figure.period_en,
  breakdown: figure.breakdown,
  category: figure.category,
  sex: figure.sex,
  age: figure.age,
  kind: figure.kind,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  printed: figure.printed,
  scopeEs: figure.scope_es,
  scopeEn: figure.scope_en,
})

export const aboutIndicator = (indicator: Indicator) => ({
  code: indicator.code,
  nameEs: indicator.name_es,
  nameEn: indicator.name_en,
  definitionEs: indicator.definition_es,
  definitionEn: indicator.definition_en,
  valueType: indicator.value_type,
  countingUnit: indicator.counting_unit,
  stage: indicator.stage,
  offence: indicator.offence,
})

/** Indicators with how much is known by each, in the programme's order. */
export const indicatorLines = (indicators: readonly Indicator[], figures: readonly IndicatorFigure[]): IndicatorLine[] => {
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator)
  return indicators.map((indicator) => {
    const own = byIndicator.get(indicator.code) ?? []
    const years = own.map(({ year }) => year)
    return {
      ...aboutIndicator(indicator),
      figures: own.length,
      fromYear: years.length > 0 ? Math.min(...years) : null,
      toYear: years.length > 0 ? Math.max(...years) : null,
      sources: new Set(own.map(({ source }) => source)).size,
    }
  })
}
