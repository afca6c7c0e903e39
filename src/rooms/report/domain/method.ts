import { coverageOf, coveredCountries, GRADES, heldWorkshops, settingOf } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import { REGION } from '#programme/region.ts'
import { cell, column, heading, rowHeader, table } from './blocks.ts'
import type { Edition } from './edition.ts'
import { coverageFigure } from './figures/coverage.ts'
import { roundsOf, yearsOf } from './finding-card.ts'
import { passage } from './prose.ts'
import { listedAt } from './references.ts'
import { opening, saidParagraph } from './sentences.ts'
import { sightNotes } from './sight-notes.ts'

/** Statements in cells, and apart from them those of the region and those that no single sector said. */
const coverageSentence = (edition: Edition, round: number): Block => {
  const { assessment } = edition
  const cells = coverageOf(assessment, round)
  const said = assessment.statements.filter((s) => s.round === round)
  const inCells = cells.reduce((total, c) => total + c.statements, 0)
  const regional = said.filter((s) => s.country === REGION).length
  const filled = cells.filter((c) => c.statements > 0).length
  // A regional text placed by the rule stands in no cell: none in the cells is not yet none at all.
  const anyByRule = said.some((s) => s.allocated_by === 'rule')
  const counted = {
    which: edition.later === null ? 'only' : round === edition.round ? 'first' : 'later',
    years: yearsOf(edition, round),
    setting: settingOf(assessment, [round]),
    workshops: heldWorkshops(assessment, round).length,
    statements: said.length,
    inCells,
    regional,
    elsewhere: said.length - inCells - regional,
    filled: filled === cells.length ? 'all' : 'some',
    cells: filled,
    ofCells: cells.length,
    countries: coveredCountries(assessment, round).length,
    byRule: cells.reduce((total, c) => total + c.statements - c.placedBySource, 0),
    byRuleElsewhere: anyByRule ? 'yes' : 'no',
    ruleOnly: cells.filter((c) => c.state === 'by-rule-only').length,
  }
  return saidParagraph(edition, `coverage:${round}`, counted, { at: listedAt(edition, said) })
}

/** How far the texts come from few publishers: statements by kind of source and round. */
const sourceTable = (edition: Edition): Block => {
  const { t, words, assessment, source } = edition
  const rounds = roundsOf(edition)
  const kinds = [...new Set(assessment.statements.map((s) => s.source?.kind ?? 'none'))]
  const count = (kind: string, round: number) =>
    assessment.statements.filter((s) => (s.source?.kind ?? 'none') === kind && s.round === round).length
  const sum = (kind: string) => rounds.reduce((total, round) => total + count(kind, round), 0)
  const name = (round: number) => {
    const row = source.tables.rounds.find((r) => r.number === round)
    return row ? words.of(row, 'name') : String(round)
  }
  return table(edition, 'sources', {
    columns: [
      column(t('report.column.source-kind'), { width: 3 }),
      ...rounds.map((round) => column(name(round), { align: 'right', width: 1.4 })),
    ],
    rows: kinds
      .toSorted((a, b) => sum(b) - sum(a))
      .map((kind) => [rowHeader(t(`report.source-kind.${kind}`)), ...rounds.map((round) => cell(words.number(count(kind, round))))]),
    dense: true,
  })
}

/** What nobody has coded yet stands in no chapter; the reader is told how much that is. */
const uncoded = (edition: Edition): readonly Block[] => {
  const statements = edition.assessment.statements.filter((s) => s.chapter === null).length
  return statements === 0 ? [] : [saidParagraph(edition, 'uncoded', { statements })]
}

/** A programme with fewer countries than the rule of grading asks for cannot reach its upper grades, however much is said. */
const gradesReached = (edition: Edition): readonly Block[] => {
  const countries = edition.source.tables.countries.length
  const { strong, moderate } = GRADES
  if (countries >= strong.countries) return []
  const least = countries < moderate.countries ? 'moderate' : 'strong'
  return [saidParagraph(edition, 'grades-reached', { countries, least, asked: strong.countries, askedLess: moderate.countries })]
}

export const methodChapter = (edition: Edition): readonly Block[] => {
  const limits = passage(edition, 'limits')
  return [
    heading(edition, 1, 'method'),
    ...sightNotes(edition),
    ...opening(edition, 'method', {
      statements: edition.assessment.statements.length,
      workshops: new Set(edition.assessment.statements.map((s) => s.workshop)).size,
      setting: settingOf(edition.assessment, roundsOf(edition)),
    }),
    ...gradesReached(edition),
    heading(edition, 2, 'coverage'),
    ...sightNotes(edition),
    ...roundsOf(edition).map((round) => coverageSentence(edition, round)),
    ...uncoded(edition),
    // The words and the small table before the tall figures, which leave a page half empty where they do not fit.
    ...(edition.assessment.statements.length > 0 ? [sourceTable(edition)] : []),
    ...roundsOf(edition).flatMap((round) => coverageFigure(edition, round)),
    ...(limits.length > 0 ? [heading(edition, 2, 'limits'), ...limits] : []),
  ]
}
