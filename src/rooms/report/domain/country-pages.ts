import { selectStatements } from '#assess/rules'
import type { Country } from '#programme/package.ts'
import type { Block, Cell } from '#documents/model.ts'
import { cell, column, heading, rowHeader, table, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { roundsOf } from './finding-card.ts'
import { countriesFigure } from './figures/countries.ts'
import { placedHead, saidThere } from './placed.ts'
import { passage } from './prose.ts'
import { anchor } from './references.ts'
import { countryMark } from './release/sign-off-marks.ts'
import { opening } from './sentences.ts'
import { isBehindWall, sightLines, sightNotes } from './sight-notes.ts'
import { countryGrid } from './workshops/country-grid.ts'

const QUADRANTS = ['S', 'W', 'O', 'T'] as const

/** What the two rounds hold on one country, in one small table. */
const holdings = (edition: Edition, country: Country): Block => {
  const { t, words, assessment, source } = edition
  // By its own statements, as on the page of its part that the country signs.
  const own = selectStatements(assessment.statements, { country: [country.code] })
  const placed = placedHead(edition, saidThere(own.map((s) => s.allocated_by)))
  const row = (round: number): readonly Cell[] => {
    const said = own.filter((one) => one.round === round)
    const bySource = said.filter((s) => s.allocated_by !== 'rule').length
    const name = source.tables.rounds.find((r) => r.number === round)
    const counts = QUADRANTS.map((q) => said.filter((s) => s.quadrant === q).length)
    return [
      rowHeader(name ? words.of(name, 'name') : String(round)),
      ...[said.length, ...counts, ...(placed === null ? [] : [bySource])].map((n) => cell(words.number(n))),
    ]
  }
  const numeric = { align: 'right', width: 1 } as const
  return table(
    edition,
    'country',
    {
      columns: [
        column(t('report.column.round'), { width: 3.6 }),
        column(t('report.column.statements'), numeric),
        ...QUADRANTS.map((q) => column(t(`report.quadrants.${q}`), numeric)),
        ...(placed === null ? [] : [column(placed, numeric)]),
      ],
      rows: roundsOf(edition).map(row),
      ...(isBehindWall(edition, country.code) ? { notes: sightLines(edition) } : {}),
      dense: true,
    },
    { country: words.country(country.code) },
  )
}

const countryPage = (edition: Edition, country: Country): readonly Block[] => [
  { kind: 'pageBreak' },
  { kind: 'heading', id: anchor.country(country.code), level: 2, runs: [text(edition.words.country(country.code))] },
  ...countryMark(edition, country.code),
  { ...holdings(edition, country), id: `table-country-${country.code}` } as Block,
  ...passage(edition, `country-${country.code}`),
  ...countryGrid(edition, country.code),
]

/** A page per country; each ends in what is asked of it. */
export const countryChapter = (edition: Edition): readonly Block[] => [
  heading(edition, 1, 'countries'),
  ...sightNotes(edition),
  ...opening(edition, 'countries', { countries: edition.source.tables.countries.length }),
  ...countriesFigure(edition),
  ...edition.source.tables.countries.flatMap((country) => countryPage(edition, country)),
]
