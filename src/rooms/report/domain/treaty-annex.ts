import type { Block, Runs } from '#documents/model.ts'
import type { TreatyStatus } from '#law/package.ts'
import { sourceParts } from '#law/rules'
import { cell, column, heading, note, PLACE, rowHeader, strong, table, text, withRuns } from './blocks.ts'
import type { Edition } from './edition.ts'
import { namedSource } from './figures/sources-line.ts'

/** One of the register by its name, any other as it is written. */
const named = (edition: Edition, source: string): Runs =>
  edition.source.tables.sources.some(({ code }) => code === source)
    ? namedSource(edition, source)
    : sourceParts(source).map(({ words, href }) => (href === null ? text(words) : { kind: 'link', href, text: words }))

/** Where the standings towards one instrument were read; where not all were read in one place, with the countries after each. */
const placesRead = (edition: Edition, standings: readonly TreatyStatus[]): Runs => {
  const { t, words, source } = edition
  const read = Map.groupBy(standings, ({ source }) => source)
  const inOrder = (rows: readonly TreatyStatus[]) =>
    source.tables.countries.filter(({ code }) => rows.some(({ country }) => country === code))
  const of = (rows: readonly TreatyStatus[]): Runs =>
    read.size === 1 ? [] : [text(` (${words.list(inOrder(rows).map((country) => words.of(country, 'name')))})`)]
  return [...read].flatMap(([place, rows], at) => [
    ...(at === 0 ? [] : [text('; ')]),
    ...(place === null ? [text(t('report.treaty.no-source'))] : named(edition, place)),
    ...of(rows),
  ])
}

/** What stands in a source for the rest of an address that is not kept. */
const CUT = '[…]'

/** One note under the table for each instrument, by the number that it has there: its name is long. */
const sourceNotes = (edition: Edition, instruments: readonly TreatyStatus[]): readonly Runs[] =>
  instruments.map(({ treaty }, at) => {
    const standings = edition.source.tables.treaties.filter((one) => one.treaty === treaty)
    return withRuns(edition.t('report.treaty.source', { number: at + 1, sources: PLACE }), placesRead(edition, standings))
  })

/** Where each country stands towards each instrument, in the words of the source: a bare date would hide what it is the date of. */
export const treatyAnnex = (edition: Edition): readonly Block[] => {
  const { t, source, words } = edition
  const { treaties, countries } = source.tables
  if (treaties.length === 0) return []
  const instruments = [...new Map(treaties.map((s) => [s.treaty, s])).values()]
  const standing = (treaty: string): Runs =>
    countries.flatMap((country) => {
      const row = treaties.find((s) => s.treaty === treaty && s.country === country.code)
      return row ? [strong(`${words.of(country, 'name')}. `), text(`${words.of(row, 'status')}. `)] : []
    })
  return [
    heading(edition, 1, 'annex-treaties', { annex: true }),
    note(t('report.annex.treaties', { cut: treaties.some((one) => one.source?.includes(CUT)) ? 'yes' : 'no' })),
    table(edition, 'treaties', {
      columns: [column(t('report.column.instrument'), { width: 1 }), column(t('report.column.status'), { width: 2.6 })],
      rows: instruments.map((instrument, at) => [
        rowHeader(`${at + 1}. ${words.of(instrument, 'name')}`),
        cell(standing(instrument.treaty)),
      ]),
      notes: sourceNotes(edition, instruments),
      dense: true,
    }),
  ]
}
