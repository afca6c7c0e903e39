import { boundsOf, conflictsOf, type Conflict } from '#indicators/rules'
import type { Block } from '#documents/model.ts'
import { organisationOf } from '#programme/rules'
import { dotStrip } from '#ui/charts/dot-strip.ts'
import { cell, column, PLACE, rowHeader, withRuns } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { saidParagraph } from '../sentences.ts'
import { chartOptions, place, tablesOf } from './place.ts'
import { namedSource } from './sources-line.ts'

const STAGES = ['victims', 'prosecuted', 'convicted'] as const

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const figureFor = (edition: Edition, stage: (typeof STAGES)[number], conflicts: readonly Conflict[]): readonly Block[] => {
  const { t, words, source } = edition
  const order = source.tables.countries.map((c) => c.code)
  const sorted = conflicts.toSorted((a, b) => order.indexOf(a.country) - order.indexOf(b.country) || a.year - b.year)
  const publishers = [...new Set(sorted.flatMap((c) => c.figures.map((f) => organisation(edition, f.source))))]
  const chart = dotStrip(
    {
      sources: publishers.map((label, index) => ({ letter: LETTERS[index] ?? '?', label })),
      rows: sorted.map((conflict) => ({
        group: words.country(conflict.country),
        label: String(conflict.year),
        marks: conflict.figures.flatMap((figure) => {
          const bounds = boundsOf(figure)
          if (!bounds) return []
          const value = bounds.low === bounds.high || !Number.isFinite(bounds.high) ? bounds.low : bounds
          return [{ source: publishers.indexOf(organisation(edition, figure.source)), value, printed: figure.printed }]
        }),
      })),
    },
    { axis: t(`report.chart.axis-${stage}`), band: t('report.chart.band') },
    chartOptions(edition),
  )
  return place(edition, `conflicts-${stage}`, {
    chart,
    values: { pairs: sorted.length },
    // The key names the publishers and the annex each source: a list of all titles here would be longer than the chart.
    notes: [withRuns(t('report.chart.conflict-note', { table: PLACE }), [{ kind: 'ref', to: `table-conflicts-${stage}` }])],
    table: {
      columns: [
        column(t('report.column.country'), { width: 1.3 }),
        column(t('report.column.year'), { width: 0.7 }),
        column(t('report.column.value'), { align: 'right', width: 0.7 }),
        column(t('report.column.indicator'), { width: 2.2 }),
        column(t('report.column.period'), { width: 1.6 }),
        column(t('report.column.source'), { width: 4.6 }),
      ],
      rows: sorted.flatMap((conflict) =>
        conflict.figures.map((f) => [
          rowHeader(words.country(conflict.country)),
          cell(String(f.year)),
          cell(f.printed),
          cell(
            words.of(
              source.tables.indicators.find((i) => i.code === f.indicator) ?? { name_es: f.indicator, name_en: f.indicator },
              'name',
            ),
          ),
          cell(words.of(f, 'period') || t('report.chart.calendar-year')),
          cell(namedSource(edition, f.source)),
        ]),
      ),
    },
  })
}

const organisation = ({ source, lang }: Edition, code: string): string => {
  const row = source.tables.sources.find((s) => s.code === code)
  return row ? organisationOf(lang, row) : code
}

/** Official and published figures of one country, year and stage that do not agree, side by side; none is chosen, none averaged. */
export const conflictFigures = (edition: Edition): readonly Block[] => {
  const conflicts = conflictsOf(edition.source.tables.figures, edition.source.tables.indicators)
  if (conflicts.length === 0) return []
  const countries = new Set(conflicts.map((c) => c.country)).size
  const publishers = [...new Set(conflicts.flatMap((c) => c.figures.map((f) => organisation(edition, f.source))))]
  const figures = STAGES.flatMap((stage) => {
    const of = conflicts.filter((c) => c.stage === stage)
    return of.length > 0 ? figureFor(edition, stage, of) : []
  })
  const counted = { conflicts: conflicts.length, countries, sources: publishers.join('; ') }
  return [saidParagraph(edition, 'conflicts', counted, { at: tablesOf(figures) }), ...figures]
}
