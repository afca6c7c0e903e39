import type { IndicatorFigure } from '#indicators/package.ts'
import { boundsOf, mainSourceOf, seriesOf, STAGES } from '#indicators/rules'
import type { Block } from '#documents/model.ts'
import { funnel, type FunnelStage } from '#ui/charts/funnel.ts'
import { cell, column, rowHeader, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'
import { sourcesLine } from './sources-line.ts'

type StageTotals = {
  stage: (typeof STAGES)[number]
  name: string
  unit: string
  from: string
  of: (country: string, year: number) => IndicatorFigure | undefined
}

/** The first total of each year, by country: asked for every year, country and stage, so it is looked up and not searched. */
const totalsOf = ({ countries, figures }: Edition['source']['tables'], indicator: string, source: string): StageTotals['of'] => {
  const byYear = (country: string) => seriesOf(figures, { indicator, country, source }).map(({ year, figure }) => [year, figure] as const)
  const totals = new Map(countries.map(({ code }) => [code, new Map(byYear(code).toReversed())]))
  return (country, year) => totals.get(country)?.get(year)
}

const stagesOf = ({ source, words, t }: Edition): readonly StageTotals[] =>
  STAGES.flatMap((stage) => {
    const indicator = source.tables.indicators.find((i) => i.stage === stage && i.offence === 'trafficking')
    const from = indicator && mainSourceOf(source.tables.figures, indicator.code)
    if (!indicator || !from) return []
    const of = totalsOf(source.tables, indicator.code, from)
    return [{ stage, name: words.of(indicator, 'name'), unit: t(`report.unit.${indicator.counting_unit}`), from, of }]
  })

/** The latest of the years in which most country totals stand at all stages together. */
const fullestYear = (stages: readonly StageTotals[], countries: readonly string[], figures: readonly IndicatorFigure[]): number | null => {
  const years = [...new Set(figures.map((f) => f.year))].toSorted((a, b) => b - a)
  const held = (year: number) => countries.reduce((total, country) => total + stages.filter((s) => s.of(country, year)).length, 0)
  const best = years.reduce((most, year) => Math.max(most, held(year)), 0)
  return best === 0 ? null : (years.find((year) => held(year) === best) ?? null)
}

const shown = (figure: IndicatorFigure | undefined, unit: string): FunnelStage | undefined => {
  const bounds = figure && boundsOf(figure)
  if (!figure || !bounds || !Number.isFinite(bounds.high)) return undefined
  return { value: bounds.low === bounds.high ? bounds.low : bounds, printed: figure.printed, unit }
}

/** From recorded offences to convictions in one year, country by country; stages of different units are not compared. */
export const funnelFigure = (edition: Edition): readonly Block[] => {
  const { t, words, source } = edition
  const { countries, figures } = source.tables
  const stages = stagesOf(edition)
  const year = fullestYear(
    stages,
    countries.map((c) => c.code),
    figures,
  )
  if (year === null) return []
  return place(edition, 'funnel', {
    chart: funnel(
      {
        stages: stages.map((s) => s.name),
        rows: countries.map((c) => ({ label: words.of(c, 'name'), stages: stages.map((s) => shown(s.of(c.code, year), s.unit)) })),
      },
      { differentUnits: t('report.chart.different-units'), nothing: t('report.chart.nothing') },
      chartOptions(edition),
    ),
    values: { year: String(year) },
    notes: [
      [text(t('report.chart.funnel-note'))],
      sourcesLine(
        edition,
        stages.map((s) => s.from),
      ),
    ],
    table: {
      columns: [column(t('report.column.country'), { width: 1.4 }), ...stages.map((s) => column(s.name, { align: 'right', width: 1 }))],
      rows: countries.map((c) => [rowHeader(words.of(c, 'name')), ...stages.map((s) => cell(s.of(c.code, year)?.printed ?? ''))]),
    },
  })
}
