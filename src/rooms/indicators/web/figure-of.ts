import type { IndicatorFigure } from '../contract/package.ts'
import type { FigureLine } from '../contract/statistics.ts'

/** A figure of an answer as the rules of this room take it. */
export const figureOf = ({ periodEs, periodEn, scopeEs, scopeEn, ...same }: FigureLine): IndicatorFigure => ({
  ...same,
  period_es: periodEs,
  period_en: periodEn,
  scope_es: scopeEs,
  scope_en: scopeEn,
})
