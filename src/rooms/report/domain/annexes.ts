import { claimsOn, coveredCountries, findingStrength, heldWorkshops, settingOf } from '#assess/rules'
import type { Position } from '#decide/package.ts'
import { printDate } from '#documents/dates.ts'
import type { Block, Cell } from '#documents/model.ts'
import { within } from '#documents/within.ts'
import { cell, column, heading, note, PLACE, rowHeader, table, text, withRuns } from './blocks.ts'
import type { Edition } from './edition.ts'
import { originOf } from './figures/countries.ts'
import { roundsOf, yearsOf } from './finding-card.ts'
import { codeLinks } from './references.ts'
import { signOffAnnex } from './release/release-annexes.ts'
import { wordsOfCountry } from './release/sign-off-marks.ts'
import { sightNotes } from './sight-notes.ts'
import { treatyAnnex } from './treaty-annex.ts'

/** What stands in the codes of statements, `R1-GT-PRO-1/003`. The letters of a sector are those of its workshops, where all of them have the same. */
const codeParts = ({ words, lang, assessment, source: { tables } }: Edition) => {
  const lettersOf = (sector: string) => [
    ...new Set(tables.workshops.filter(({ sectors }) => sectors.join() === sector).map(({ code }) => code.split('-')[2] ?? '')),
  ]
  const sectors = tables.sectors.flatMap((sector) => {
    const [letters, other] = lettersOf(sector.code)
    return letters && other === undefined ? [`${letters}: ${words.of(sector, 'name').toLocaleLowerCase(lang)}`] : []
  })
  const rounds = [...new Set(assessment.statements.map(({ round }) => round))].toSorted((a, b) => a - b)
  return {
    coded: assessment.statements.length > 0 ? 'yes' : 'no',
    rounds: rounds.map((round) => `R${round}`).join(', '),
    sectors: sectors.join('; ') || 'none',
    setting: settingOf(assessment, rounds),
  }
}

/** Nothing cited, no list: a programme whose statements are not coded yet, and whose recommendations are its own. */
const referenceAnnex = (edition: Edition, cites: boolean): readonly Block[] =>
  !cites
    ? []
    : [
        heading(edition, 1, 'annex-statements', { annex: true }),
        note(edition.t('report.annex.statements', { from: originOf(edition), ...codeParts(edition) })),
        { kind: 'references' },
      ]

const evidenceRow = (edition: Edition, code: string): readonly Cell[] => {
  const { t, assessment, words } = edition
  const strengths = roundsOf(edition).map((round) => findingStrength(assessment, code, round))
  const perRound = strengths.flatMap((s) => [
    cell(s.grade === 'none' ? '–' : t(`report.grade.${s.grade}`)),
    cell(words.number(s.supporting.length)),
    cell(words.number(s.workshops)),
    cell(words.number(s.countries.length)),
    cell(words.number(s.sectors)),
    cell(words.number(s.contrary.length)),
  ])
  return [rowHeader(codeLinks(edition, [code])), ...perRound, cell(words.number(claimsOn(assessment, { finding: code }).length))]
}

/** Evidence strength of every finding in full: the measures behind the grade, agreement and dissent included. */
const evidenceAnnex = (edition: Edition): readonly Block[] => {
  const { t, source } = edition
  if (source.tables.findings.length === 0) return []
  const right = { align: 'right', width: 1 } as const
  const denominators = (round: number): Readonly<Record<string, number>> => ({
    workshops: heldWorkshops(edition.assessment, round).length,
    countries: coveredCountries(edition.assessment, round).length,
    sectors: source.tables.sectors.length,
  })
  const perRound = roundsOf(edition).flatMap((round) =>
    ['grade', 'n', 'workshops', 'countries', 'sectors', 'contrary'].map((name) =>
      column(
        t(`report.column.evidence-${name}`, {
          years: yearsOf(edition, round),
          setting: settingOf(edition.assessment, [round]),
          of: denominators(round)[name] ?? 0,
        }),
        name === 'grade' ? { width: 1.7 } : right,
      ),
    ),
  )
  return [
    heading(edition, 1, 'annex-evidence', { annex: true }),
    ...sightNotes(edition),
    note(t('report.annex.evidence', { setting: settingOf(edition.assessment, roundsOf(edition)) })),
    table(edition, 'evidence', {
      columns: [column(t('report.column.finding'), { width: 1.2 }), ...perRound, column(t('report.column.claims'), right)],
      rows: source.tables.findings.map((finding) => evidenceRow(edition, finding.code)),
      dense: true,
    }),
  ]
}

/** Its cells hold two numbers of one year. */
const JUSTICE = 'table-trend-justice'

/** How to read the tables behind the figures; a mark that none of them bears is not explained. */
const figureNote = ({ t, later, source, figureTables }: Edition): Block => {
  const { findings, gaps, figures } = source.tables
  const holds = (is: boolean) => (is ? 'yes' : 'no')
  const said = t('report.annex.figures', {
    statistics: holds(figures.length > 0),
    rounds: holds(later !== null && findings.length + gaps.length > 0),
    justice: holds(figureTables.some((one) => 'id' in one && one.id === JUSTICE)),
    justiceTable: PLACE,
    watchList: holds(figures.some(({ printed }) => printed === '2WL')),
  })
  return { kind: 'paragraph', note: true, runs: withRuns(said, [{ kind: 'ref', to: JUSTICE }]) }
}

const figureAnnex = (edition: Edition): readonly Block[] =>
  edition.figureTables.length === 0
    ? []
    : [heading(edition, 1, 'annex-figures', { annex: true }), ...sightNotes(edition), figureNote(edition), ...edition.figureTables]

const codebookAnnex = (edition: Edition): readonly Block[] => {
  const { t, source, words } = edition
  const { themes } = source.tables
  if (themes.length === 0) return []
  const under = (parent: string) => themes.filter((theme) => theme.parent === parent)
  const numbered = themes
    .filter((theme) => theme.parent === null)
    .flatMap((group, g) => [
      [rowHeader([{ kind: 'text', text: `${g + 1}  ${words.of(group, 'name')}`, strong: true }]), cell(words.of(group, 'definition'))],
      ...under(group.code).map((theme, index) => [
        rowHeader(`${g + 1}.${index + 1}  ${words.of(theme, 'name')}`),
        cell(words.of(theme, 'definition')),
      ]),
    ])
  return [
    heading(edition, 1, 'annex-codebook', { annex: true }),
    note(t('report.annex.codebook')),
    table(edition, 'codebook', {
      columns: [column(t('report.column.theme'), { width: 1.4 }), column(t('report.column.definition'), { width: 3 })],
      rows: numbered,
      dense: true,
    }),
  ]
}

/** Where each country stands towards the report. An office that was not asked, or has not answered, is never shown as agreeing. */
const saidIn = (position: Position) => ({
  country: position.country,
  officeEs: position.office_es,
  officeEn: position.office_en,
  takenOn: position.taken_on,
  reservationEs: position.reservation_es,
  reservationEn: position.reservation_en,
})

const positionAnnex = (edition: Edition): readonly Block[] => {
  const { t, source, words, release } = edition
  if (release) return [heading(edition, 1, 'annex-positions', { annex: true }), ...signOffAnnex(edition, release)]
  const { positions, countries } = source.tables
  const dated = positions.toSorted((a, b) => a.taken_on.localeCompare(b.taken_on))
  const latest = countries.map((country) => ({ country, position: dated.findLast((one) => one.country === country.code) }))
  return [
    heading(edition, 1, 'annex-positions', { annex: true }),
    ...(positions.length === 0
      ? [{ kind: 'paragraph' as const, runs: [text(t('report.annex.no-positions'))] }]
      : [
          table(edition, 'positions', {
            columns: [
              column(t('report.column.country')),
              column(t('report.column.office')),
              column(t('report.column.stand')),
              column(t('report.column.date')),
            ],
            rows: latest.map(({ country, position }) => [
              rowHeader(words.of(country, 'name')),
              cell(position ? words.of(position, 'office') : '–'),
              cell(position ? t(`report.stand.${position.stand}`) : t('report.stand.none')),
              cell(position ? printDate(position.taken_on, edition.lang) : '–'),
            ]),
          }),
        ]),
    ...latest.flatMap(({ position }) => (position?.stand === 'accept-with-reservation' ? wordsOfCountry(edition, saidIn(position)) : [])),
  ]
}

/** The references stand last, as notes do: nothing follows the longest list of the report.
 * @param body what stands before the annexes; they cite nothing themselves */
export const annexes = (edition: Edition, body: readonly Block[]): readonly Block[] => [
  ...evidenceAnnex(edition),
  ...figureAnnex(edition),
  ...treatyAnnex(edition),
  ...codebookAnnex(edition),
  ...positionAnnex(edition),
  ...referenceAnnex(
    edition,
    [...within(body)].some(({ kind }) => kind === 'cite'),
  ),
]
