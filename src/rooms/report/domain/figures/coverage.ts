import { besideCells, type BesideCells, coverageOf, heldIn, settingOf, type CoverageCell } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import type { Block } from '#documents/model.ts'
import { coverageGrid, type CoverageState } from '#ui/charts/coverage-grid.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { placedHead, saidThereIn } from '../placed.ts'
import { isBehindWall, sightLines } from '../sight-notes.ts'
import { chartOptions, place } from './place.ts'

const STATES: Readonly<Record<CoverageCell['state'], CoverageState | null>> = {
  text: 'source',
  'by-rule-only': 'rule',
  'held-no-text': 'none',
  'not-covered': null,
}

/** Stands where nothing can be placed in a sector. */
const NO_SECTOR = '–'

type Counted = { readonly workshops: number; readonly statements: number }
const statementsIn = (parts: readonly Counted[]) => parts.reduce((total, { statements }) => total + statements, 0)
const sumOf = (parts: readonly Counted[]): Counted => ({
  workshops: parts.reduce((total, { workshops }) => total + workshops, 0),
  statements: statementsIn(parts),
})

/** What of a country stands in no cell, drawn as a cell of its own; nothing where there is none of it. */
const restCell = ({ workshops, statements, placedBySource }: BesideCells) => {
  if (workshops === 0) return null
  const state: CoverageState = statements === 0 ? 'none' : placedBySource === 0 ? 'rule' : 'source'
  return { workshops, statements, state }
}

/** Countries × sectors of one round: how many workshops and statements, and who put them there. */
export const coverageFigure = (edition: Edition, round: number): readonly Block[] => {
  const { t, words, assessment, source } = edition
  const { countries, sectors } = source.tables
  const cells = coverageOf(assessment, round)
  const beside = besideCells(assessment, round)
  const anyBeside = beside.some(({ workshops }) => workshops > 0)
  const ofRegion = assessment.statements.filter((s) => s.round === round && s.country === REGION)
  const apart = heldIn(assessment, { round, country: REGION })
  const regional = apart.workshops
  // No source names a sector for what was written on the region; what was said in a regional room was said there.
  const apartThere = ofRegion.filter((s) => s.allocated_by === 'room').length
  // Of two sectors a workshop stands in two cells, and is one workshop of its country.
  const inCountry = new Map(countries.map(({ code }) => [code, heldIn(assessment, { round, country: code })]))
  const all = sumOf([...inCountry.values()])
  // One without text says nothing: the caption counts those that its statements are from, and of how many, where the figure counts more.
  const spoke = assessment.statements.filter((s) => s.round === round)
  const setting = settingOf(assessment, [round])
  // Of a country behind the wall an empty cell is not known to be empty.
  const notSeen = countries.some(({ code }) => isBehindWall(edition, code))
  const shown = (c: CoverageCell) => {
    const state = STATES[c.state]
    return state === null ? undefined : { workshops: c.workshops, statements: c.statements, state }
  }
  const chart = coverageGrid(
    {
      columns: [...sectors.map((s) => words.of(s, 'name')), ...(anyBeside ? [t('report.chart.sector-not-stated')] : [])],
      rows: countries.map((country) => {
        const row = cells.filter((c) => c.country === country.code).map(shown)
        const rest = beside.filter((c) => c.country === country.code).map(restCell)
        return { label: words.of(country, 'name'), cells: [...row, ...(anyBeside ? rest : [])], total: inCountry.get(country.code)! }
      }),
      columnTotals: [...sectors.map((s) => sumOf(cells.filter((c) => c.sector === s.code))), ...(anyBeside ? [sumOf(beside)] : [])],
      ...(regional > 0
        ? { apart: { label: t('report.chart.regional-workshop', { setting }), cell: { ...apart, state: 'source' as const } } }
        : {}),
      grandTotal: { workshops: all.workshops + apart.workshops, statements: all.statements + apart.statements },
    },
    {
      total: t('report.column.total'),
      workshops: (count) => t('report.chart.workshops', { count, setting }),
      statements: t('report.chart.statements'),
      states: {
        source: t('report.chart.cell-source', { there: saidThereIn(edition) }),
        rule: t('report.chart.cell-rule'),
        none: t('report.chart.cell-none'),
        'not-covered': t(`report.chart.${notSeen ? 'not-in-sight' : 'not-covered'}`, { setting }),
      },
    },
    chartOptions(edition),
  )
  const placed = placedHead(edition, saidThereIn(edition))
  const row = source.tables.rounds.find((r) => r.number === round)
  const [from, inFigure] = [new Set(spoke.map((s) => s.workshop)).size, all.workshops + apart.workshops]
  const values = {
    round: row ? words.of(row, 'name') : String(round),
    setting,
    workshops: from,
    held: inFigure,
    silent: from < inFigure ? 'some' : 'none',
    statements: all.statements + apart.statements,
    covered: cells.filter((c) => c.statements > 0).length,
    cells: cells.length,
    ruleOnly: cells.filter((c) => c.state === 'by-rule-only').length,
  }
  return place(edition, `coverage:${round}`, {
    chart,
    values,
    ...(edition.sight ? { notes: sightLines(edition) } : {}),
    table: {
      columns: [
        column(t('report.column.country'), { width: 2 }),
        column(t('report.column.sector'), { width: 2 }),
        ...[t('report.column.workshops', { setting }), t('report.column.statements'), ...(placed === null ? [] : [placed])].map((head) =>
          column(head, { align: 'right', width: 1 }),
        ),
      ],
      rows: [
        ...cells.map((c) => [
          rowHeader(words.country(c.country)),
          cell(words.of(sectors.find((s) => s.code === c.sector) ?? { name_es: c.sector, name_en: c.sector }, 'name')),
          ...[c.workshops, c.statements, ...(placed === null ? [] : [c.placedBySource])].map((n) => cell(words.number(n))),
        ]),
        ...beside
          .filter(({ workshops }) => workshops > 0)
          .map((c) => [
            rowHeader(words.country(c.country)),
            cell(t('report.chart.sector-not-stated')),
            ...[c.workshops, c.statements, ...(placed === null ? [] : [c.placedBySource])].map((n) => cell(words.number(n))),
          ]),
        ...(regional > 0
          ? [
              [
                rowHeader(t('report.chart.regional-workshop', { setting })),
                cell(t('report.reference.no-sector')),
                ...[apart.workshops, apart.statements].map((n) => cell(words.number(n))),
                ...(placed === null ? [] : [cell(apartThere > 0 ? words.number(apartThere) : NO_SECTOR)]),
              ],
            ]
          : []),
      ],
    },
  })
}
