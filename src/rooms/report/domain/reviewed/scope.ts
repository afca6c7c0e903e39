import type { CitedClaim, SaidStatement } from '#assess/rules'
import { chapterOf } from '#programme/rules'
import type { Edition } from '../edition.ts'
import type { Marks, Reading } from './reading.ts'

/**
 * "Nothing is said of …", "the only statement that …" cite nothing and count nothing: so a text also stands on how much there is of what it is
 * about. A chapter is about its condition and the themes of its findings, a country's page about that country, a finding about its theme, a
 * gap about its findings, and what is of no chapter and no country about every gap; chapters speak of the treaties of the annex too. Of themes that others share it is told who speaks of them,
 * and not how often, so that one statement more in a country that speaks of a theme already asks for no summary.
 */

/** How many rows each cell holds; what holds none is left out, and so shows as new when it comes to hold one. */
const counted = <Row>(rows: readonly Row[], cellsOf: (row: Row) => readonly string[]): Marks => {
  const counts = new Map<string, number>()
  for (const row of rows) for (const cell of cellsOf(row)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].map(([cell, count]) => [cell, String(count)])
}

const placed = ({ round, country }: SaidStatement): string => `statements round=${round} country=${country}`
const gapsOf = ({ evidence }: SaidStatement | CitedClaim): readonly string[] => [
  ...new Set(evidence.flatMap(({ stance, gaps }) => (stance === 'supports' ? gaps : []))),
]

const byCondition = ({ edition: { assessment } }: Reading, chapter: string): Marks => [
  ...counted(assessment.statements, (s) => (s.chapter === chapter ? [`${placed(s)} condition=${chapter} quadrant=${s.quadrant}`] : [])),
  ...counted(assessment.claims, (c) => (c.chapter === chapter ? [`claims country=${c.country} condition=${chapter}`] : [])),
]

/** A country's page speaks of all that was said of it: also under which themes, and by what kind of source. */
const byCountry = ({ edition: { assessment } }: Reading, country: string): Marks => [
  ...counted(assessment.statements, (s) => {
    if (s.country !== country) return []
    const themes = s.themes.map((theme) => `${placed(s)} theme=${theme}`)
    const sources = s.source ? [`${placed(s)} sourcekind=${s.source.kind}`] : []
    return [`${placed(s)}${s.chapter ? ` condition=${s.chapter}` : ''} quadrant=${s.quadrant}`, ...themes, ...sources]
  }),
  ...counted(assessment.claims, (c) => (c.country === country ? [`claims country=${country}`] : [])),
]

const byGap = (statements: readonly SaidStatement[], claims: readonly CitedClaim[]): Marks => [
  ...counted(statements, (s) => gapsOf(s).map((gap) => `${placed(s)} gap=${gap}`)),
  ...counted(claims, (c) => gapsOf(c).map((gap) => `claims country=${c.country} gap=${gap}`)),
]

/** Who speaks of a theme in each round, in the order of codes. */
const speakersOn = ({ ofTheme }: Reading, themes: ReadonlySet<string>): Marks =>
  [...themes].flatMap((theme) => {
    const countries = new Map<number, Set<string>>()
    for (const { round, country } of ofTheme(theme).statements)
      countries.set(round, (countries.get(round) ?? new Set<string>()).add(country))
    return [...countries].map(([round, codes]) => [`countrynames round=${round} theme=${theme}`, [...codes].toSorted().join(' ')] as const)
  })

const themesOf = ({ edition: { assessment } }: Reading, findings: Iterable<string>): ReadonlySet<string> =>
  new Set([...findings].flatMap((code) => assessment.findings.get(code)?.theme ?? []))

const findingsOfChapter = ({ edition: { assessment, source } }: Reading, chapter: string): readonly string[] =>
  [...assessment.findings.values()]
    .filter(({ condition }) => chapterOf(source.tables.conditions, condition) === chapter)
    .map(({ code }) => code)

/** By whom recommendations were made, and which of them say by when they ask for something, or how one would know of it. */
const byAnswer = ({ edition: { answers } }: Reading): Marks =>
  counted(answers, ({ country, of_programme, term_es, indicator_es }) => [
    `recommendations country=${country} issuer=${of_programme === 'yes' ? 'programme' : 'other'}`,
    ...(term_es === null ? [] : ['recommendations states=term']),
    ...(indicator_es === null ? [] : ['recommendations states=indicator']),
  ])

/** Of each cell how many rows there are, and a mark of what they say. */
const digested = <Row>(
  { digest }: Reading,
  rows: readonly Row[],
  of: { cell: (row: Row) => string; says: (row: Row) => string },
): Marks => {
  const cells = Map.groupBy(rows, of.cell)
  return [...cells].map(([cell, own]) => [cell, `${own.length} ${digest(own.map(of.says).toSorted().join('\n'))}`])
}

const byFigure = (read: Reading): Marks =>
  digested(read, read.edition.figures, {
    cell: ({ indicator, country }) => `figures indicator=${indicator} country=${country}`,
    says: ({ id, printed }) => `${id} ${printed ?? ''}`,
  })

/** Which States are bound by what stands in an annex, and prose speaks of it without a reference. */
const byTreaty = (read: Reading): Marks =>
  digested(read, read.edition.source.tables.treaties, {
    cell: ({ country }) => `treaties country=${country}`,
    says: ({ treaty, status_es, status_en, date }) => `${treaty} ${status_es} ${status_en} ${date ?? ''}`,
  })

const byPlace = ({ edition: { assessment } }: Reading): Marks =>
  counted(assessment.statements, (s) => [`${placed(s)}${s.sector ? ` sector=${s.sector}` : ''} allocated=${s.allocated_by}`])

const ofWhole = (read: Reading): Marks => {
  const { statements, claims, findingsOfGap } = read.edition.assessment
  return [
    ...byGap(statements, claims),
    ...speakersOn(read, themesOf(read, [...findingsOfGap.values()].flat())),
    ...byAnswer(read),
    ...byTreaty(read),
  ]
}

const ofCountries = (read: Reading): Marks => [...counted(read.edition.assessment.statements, (s) => [placed(s)]), ...byAnswer(read)]

const CHAPTER_OR_COUNTRY = /^(chapter|country)-(.+)$/
const OWN: Readonly<Record<string, (read: Reading) => Marks>> = {
  recommendations: byAnswer,
  statistics: byFigure,
  countries: ofCountries,
  method: byPlace,
  limits: byPlace,
  'how-to-read': byPlace,
}

export const scopeOfPassage = (read: Reading, key: string): Marks => {
  const [, kind, of = ''] = CHAPTER_OR_COUNTRY.exec(key) ?? []
  if (kind === 'chapter')
    return [...byCondition(read, of), ...speakersOn(read, themesOf(read, findingsOfChapter(read, of))), ...byTreaty(read)]
  if (kind === 'country') return byCountry(read, of)
  return Object.hasOwn(OWN, key) ? (OWN[key]?.(read) ?? []) : ofWhole(read)
}

/** Recommendations that a passage is about, whether it cites them or not. */
export const answersAbout = ({ answers }: Edition, key: string): Edition['answers'] => {
  const [, kind, of] = CHAPTER_OR_COUNTRY.exec(key) ?? []
  if (key === 'recommendations') return answers
  return kind === 'country' ? answers.filter(({ country }) => country === of) : []
}

/** A finding is about its theme: "no country statement says so" is no longer true once one is read under it, whether it is evidence or not. */
export const scopeOfFinding = ({ ofTheme }: Reading, { theme }: { readonly theme: string }): Marks => {
  const { statements, claims } = ofTheme(theme)
  return [
    ...counted(statements, (s) => [`${placed(s)} theme=${theme}`]),
    ...counted(claims, (c) => [`claims country=${c.country} theme=${theme}`]),
  ]
}

export const scopeOfGap = (read: Reading, code: string): Marks => {
  const { bearing, findingsOfGap } = read.edition.assessment
  const cells = byGap(bearing.statements.gap.get(code) ?? [], bearing.claims.gap.get(code) ?? [])
  return [...cells.filter(([mark]) => mark.endsWith(` gap=${code}`)), ...speakersOn(read, themesOf(read, findingsOfGap.get(code) ?? []))]
}
