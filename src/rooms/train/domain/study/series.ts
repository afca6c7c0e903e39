import type { z } from 'zod'
import type { Indicator, IndicatorFigure } from '#indicators/package.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'
import type { seriesList, StudySeries } from '../../contract/study.ts'

type Source = { readonly code: string; readonly organisation: string; readonly organisation_es: string | null; readonly title: string }
export type Figures = {
  readonly indicators: readonly Indicator[]
  readonly figures: readonly IndicatorFigure[]
  readonly sources: readonly Source[]
}

/** One number a calendar year, of everybody: what can stand in a row beside those of other years. */
const isYearly = ({ period, breakdown, sex, age, kind }: IndicatorFigure): boolean =>
  period === 'calendar-year' && breakdown === 'none' && sex === 'total' && age === 'all' && kind !== 'label'

/** A calendar year that was told twice by one source: the last line holds. */
const yearsOf = (figures: readonly IndicatorFigure[]): readonly IndicatorFigure[] =>
  [...new Map(figures.filter(isYearly).map((one) => [one.year, one])).values()].toSorted((a, b) => a.year - b.year)

const keyOf = ({ indicator, country, source }: Pick<StudySeries, 'indicator' | 'country' | 'source'>): string =>
  [indicator, country, source].join(' ')

/** Series that a study may look at: an indicator as one source has it for one country, of two years at least. */
export const seriesIn = ({ indicators, figures, sources }: Figures): z.output<typeof seriesList.output> =>
  [...Map.groupBy(figures.filter(isYearly), keyOf).values()].flatMap((own) => {
    const years = yearsOf(own)
    const [first, last] = [years[0], years.at(-1)]
    const indicator = indicators.find(({ code }) => code === first?.indicator)
    if (!first || !last || years.length < 2 || indicator?.value_type !== 'count') return []
    const source = sources.find(({ code }) => code === first.source)
    return [
      {
        indicator: indicator.code,
        country: first.country,
        source: first.source,
        sourceName: source?.organisation ?? first.source,
        name: {
          es: indicator.name_es,
          en: indicator.name_en,
        },
        from: first.year,
        to: last.year,
        figures: years.length,
      },
    ]
  })

/** The latest are the nearest to the training. */
const MOST_PERIODS = 20

/** Figures that a study names, as the report shows them; a figure that its source hides is left out, and its year stands. */
export const seriesOf = (all: Figures, asked: readonly StudySeries[]): ImpactAbout['indicators'] =>
  asked.flatMap((one) => {
    const indicator = all.indicators.find(({ code }) => code === one.indicator)
    const source = all.sources.find(({ code }) => code === one.source)
    const years = yearsOf(all.figures.filter((figure) => keyOf(figure) === keyOf(one))).slice(-MOST_PERIODS)
    if (!indicator || years.length === 0) return []
    const of = (name: string) => `${name}, ${one.country}`
    const told = source ? `${source.organisation}, ${source.title}` : one.source
    return [
      {
        name: { es: of(indicator.name_es), en: of(indicator.name_en) },
        definition: { es: indicator.definition_es, en: indicator.definition_en },
        source: { es: source ? `${source.organisation_es ?? source.organisation}, ${source.title}` : told, en: told },
        figures: years.map(({ year, kind, value }) => ({
          period: String(year),
          ...(kind === 'exact' && value !== null && { value }),
        })),
        caveat: one.caveat,
      },
    ]
  })
