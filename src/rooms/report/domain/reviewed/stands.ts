import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Source } from '#programme/package.ts'
import type { Edition } from '../edition.ts'
import { OWN_VALUE } from '../own-value.ts'
import { bindingsOf } from '../prose.ts'
import { groundsOf } from '../rests-on.ts'
import { parseToken, tokenValue, withoutForm } from '../tokens.ts'
import type { Marks, Reading } from './reading.ts'
import { answersAbout, scopeOfFinding, scopeOfGap, scopeOfPassage } from './scope.ts'
import { READ, type WrittenText } from './texts.ts'

/**
 * What a text stands on: mark → what it says now. A mark is a token of the prose (`statements round=1 country=HN`, whether it is printed
 * or only counted here), or a record that the text cites or rests on (`@HN-003`). Values are codes and numbers, of no language.
 */
export type Stands = ReadonlyMap<string, string>

/** Properties of a record as one value: `said=1 HN police; quadrant=W; …`. */
const written = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

const worded = ({ digest }: Reading, ...texts: readonly (string | null)[]): string => digest(texts.join('\n'))

/** A text that says "according to the report of 2009" stands on the source and its year too. */
const subjectFacts = (read: Reading, subject: SaidStatement | CitedClaim): Readonly<Record<string, string>> => ({
  said: (subject.kind === 'statement' ? [subject.round, subject.country, subject.sector] : [subject.country, subject.part])
    .filter((part) => part !== null)
    .join(' '),
  quadrant: subject.quadrant,
  condition: subject.condition ?? '',
  themes: subject.themes.toSorted().join(' '),
  source: [subject.source?.code, subject.year].filter((part) => part !== undefined && part !== null).join(' '),
  wording: worded(read, subject.public_es, subject.public_en),
})

type Side = { readonly subject: SaidStatement | CitedClaim; readonly stance: string }

/** Who bears on a finding, for and against. */
const sidesOn = ({ bearing: { statements, claims } }: Edition['assessment'], code: string): readonly Side[] =>
  [...(statements.finding.get(code) ?? []), ...(claims.finding.get(code) ?? [])].flatMap((subject) =>
    subject.evidence.flatMap(({ finding, stance }) => (finding === code ? [{ subject, stance }] : [])),
  )

/** The same as one mark: of a text that cites the finding one need not know more. */
const evidenceOf = ({ edition: { assessment }, digest }: Reading, code: string): string =>
  digest(
    sidesOn(assessment, code)
      .map(({ subject, stance }) => `${subject.id} ${stance}`)
      .toSorted()
      .join('\n'),
  )

/** Of a source that a text cites: "the report of 2010" turns false with the year, and "the ministry says" with the organisation. */
const sourceFacts = (read: Reading, source: Source): Readonly<Record<string, string>> => {
  const { year, kind, organisation, organisation_es, title, url, note_es, note_en } = source
  return { year: year ?? '', kind, entry: worded(read, organisation, organisation_es, title, url, note_es, note_en) }
}

/** What a code names that is in sight. */
export const recordKind = ({ assessment, answers, source: { tables } }: Edition, code: string): string | null => {
  const subject = assessment.subject.get(code)
  if (subject) return subject.kind
  if (assessment.findings.has(code)) return 'finding'
  if (assessment.gaps.has(code)) return 'gap'
  if (answers.some((answer) => answer.code === code)) return 'recommendation'
  return tables.sources.some((source) => source.code === code) ? 'source' : null
}

/** What else is said of a recommendation: by whom and when it was made, to whom, by when, and how one would know. */
const termsOf = (read: Reading, answer: Edition['answers'][number]): string => {
  const { of_programme, year, source } = answer
  const [issuer, addressee] = [`${answer.issuer_es}\n${answer.issuer_en}`, `${answer.addressee_es}\n${answer.addressee_en}`]
  const [term, indicator] = [`${answer.term_es}\n${answer.term_en}`, `${answer.indicator_es}\n${answer.indicator_en}`]
  return worded(read, issuer, of_programme, String(year), addressee, term, indicator, source)
}

/** Properties of a record by its code; none when nothing in sight bears it. */
const factsOf = (read: Reading, code: string): Readonly<Record<string, string>> | null => {
  const { assessment, answers } = read.edition
  const subject = assessment.subject.get(code)
  if (subject) return subjectFacts(read, subject)
  const finding = assessment.findings.get(code)
  if (finding) {
    const { quadrant, condition, title_es, title_en, text_es, text_en } = finding
    return { quadrant, condition, evidence: evidenceOf(read, code), wording: worded(read, title_es, title_en, text_es, text_en) }
  }
  const gap = assessment.gaps.get(code)
  if (gap) return { condition: gap.condition, wording: worded(read, gap.title_es, gap.title_en, gap.text_es, gap.text_en) }
  const answer = answers.find((one) => one.code === code)
  const source = read.edition.source.tables.sources.find((one) => one.code === code)
  if (!answer) return source ? sourceFacts(read, source) : null
  const { country, gaps, standing, text_es, text_en } = answer
  const wording = worded(read, text_es, text_en)
  return { said: country, gaps: gaps.toSorted().join(' '), followed: standing.kind, terms: termsOf(read, answer), wording }
}

const cited = (read: Reading, codes: readonly string[]): Marks =>
  codes.flatMap((code) => {
    const facts = factsOf(read, code)
    return facts ? [[`@${code}`, written(facts)] as const] : []
  })

const bound = (read: Reading, text: string): Marks => {
  const { tokens, codes } = bindingsOf(text)
  const values = tokens.flatMap((token) => {
    const parsed = parseToken(token)
    // Of the numbers of its generated sentence its state tells.
    return parsed?.name === OWN_VALUE ? [] : [[withoutForm(token), (parsed && tokenValue(read.edition, parsed)) ?? ''] as const]
  })
  return [...values, ...cited(read, codes)]
}

const answersOfScope = (read: Reading, key: string): Marks =>
  cited(
    read,
    answersAbout(read.edition, key).map(({ code }) => code),
  )

const passageStands = (read: Reading, key: string): Marks => {
  const { es, en } = read.edition.source.passages[key] ?? { es: '', en: '' }
  return [...scopeOfPassage(read, key), ...answersOfScope(read, key), ...bound(read, `${es}\n${en}`)]
}

/** What the text of a finding or gap names beside what counts for it. */
const named = (read: Reading, record: { readonly text_es: string; readonly text_en: string } | undefined): Marks =>
  record ? cited(read, bindingsOf(`${record.text_es}\n${record.text_en}`).codes) : []

const findingStands = (read: Reading, code: string): Marks => {
  const { assessment } = read.edition
  const finding = assessment.findings.get(code)
  const own = finding
    ? [['own', written({ quadrant: finding.quadrant, condition: finding.condition, themes: finding.theme })] as const]
    : []
  const evidence = sidesOn(assessment, code).map(
    ({ subject, stance }) => [`@${subject.id}`, written({ ...subjectFacts(read, subject), stance })] as const,
  )
  return [...own, ...(finding ? scopeOfFinding(read, finding) : []), ...named(read, finding), ...evidence]
}

const gapStands = (read: Reading, code: string): Marks => [
  ...scopeOfGap(read, code),
  ...cited(read, read.edition.assessment.findingsOfGap.get(code) ?? []),
  ...named(read, read.edition.assessment.gaps.get(code)),
]

const RECORDS = new Set(['statement', 'claim', 'finding', 'gap'])

/** A rewritten sentence stands on what its generated one rests on, and on what its own words cite. Of its numbers its state tells. */
const sentenceStands = (read: Reading, id: string): Marks => {
  const { source } = read.edition
  const override = source.tables.sentence_overrides.find(({ sentence }) => sentence === id)
  const rests = groundsOf(source, [id]).get(id) ?? []
  const codes = rests.flatMap((ground) => (RECORDS.has(ground.kind) ? [ground.id] : []))
  return [...bound(read, `${override?.text_es ?? ''}\n${override?.text_en ?? ''}`), ...cited(read, codes)]
}

const STANDS = { passage: passageStands, finding: findingStands, gap: gapStands, sentence: sentenceStands } as const

/** Has the one mark more by which a text that stands on nothing is known to have been read. */
export const standsOf = (read: Reading, { kind, id }: WrittenText): Stands => new Map([[READ, 'yes'], ...STANDS[kind](read, id)])
