import canonicalize from 'canonicalize'
import { REGION } from '#programme/package.ts'
import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Edition } from '../edition.ts'
import { bindingsOf } from '../prose.ts'
import { parseToken, tokenValue } from '../tokens.ts'
import type { WrittenText } from './texts.ts'

/**
 * What a text stands on: mark → what it says now. A mark is a token of the prose (`statements round=1 country=HN`, whether it is printed
 * or only counted here), or a property of a record that the text cites (`@HN-003 condition`). Values are codes and numbers, of no language.
 */
export type Stands = Readonly<Record<string, string>>

/** Short mark of a wording: the same as long as the wording is. */
export type Digest = (text: string) => string
type Read = { readonly edition: Edition; readonly digest: Digest }

const worded = ({ digest }: Read, ...texts: readonly (string | null)[]): string => digest(texts.join('\n'))

const subjectFacts = (read: Read, subject: SaidStatement | CitedClaim): Stands => ({
  said: (subject.kind === 'statement' ? [subject.round, subject.country, subject.sector] : [subject.country, subject.part])
    .filter((part) => part !== null)
    .join(' '),
  quadrant: subject.quadrant,
  condition: subject.condition ?? '',
  themes: subject.themes.toSorted().join(' '),
  wording: worded(read, subject.public_es, subject.public_en),
})

/** Properties of a record by its code; none when nothing in sight bears it. */
const factsOf = (read: Read, code: string): Stands => {
  const { assessment, answers } = read.edition
  const subject = assessment.subject.get(code)
  if (subject) return subjectFacts(read, subject)
  const finding = assessment.findings.get(code)
  if (finding) {
    const { quadrant, condition, title_es, title_en, text_es, text_en } = finding
    return { quadrant, condition, wording: worded(read, title_es, title_en, text_es, text_en) }
  }
  const gap = assessment.gaps.get(code)
  if (gap) return { condition: gap.condition, wording: worded(read, gap.title_es, gap.title_en, gap.text_es, gap.text_en) }
  const answer = answers.find((one) => one.code === code)
  return answer
    ? { said: answer.country, gaps: answer.gaps.toSorted().join(' '), wording: worded(read, answer.text_es, answer.text_en) }
    : {}
}

const cited = (read: Read, codes: readonly string[]): Stands =>
  Object.fromEntries(codes.flatMap((code) => Object.entries(factsOf(read, code)).map(([name, value]) => [`@${code} ${name}`, value])))

/** How many statements each cell holds; what holds none is left out, and so shows as new when it comes to hold one. */
const counted = ({ edition }: Read, cellsOf: (statement: SaidStatement) => readonly string[]): Stands => {
  const counts = new Map<string, number>()
  for (const statement of edition.assessment.statements)
    for (const cell of cellsOf(statement)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([cell, count]) => [cell, String(count)]))
}

const placed = ({ round, country }: SaidStatement): string => `statements round=${round} country=${country}`
const gapsOf = ({ evidence }: SaidStatement): readonly string[] => [
  ...new Set(evidence.flatMap(({ stance, gaps }) => (stance === 'supports' ? gaps : []))),
]

const byGap = (statement: SaidStatement): readonly string[] => gapsOf(statement).map((gap) => `${placed(statement)} gap=${gap}`)

/** "Nothing is said of …" cites nothing and counts nothing: so a passage also stands on how much is said of what it is about. */
const scopeOf = (read: Read, key: string): Stands => {
  const [, kind, of] = /^(chapter|country)-(.+)$/.exec(key) ?? []
  if (kind === 'chapter') return counted(read, (s) => (s.chapter === of ? [`${placed(s)} condition=${of}`] : []))
  if (kind === 'country')
    return counted(read, (s) => (s.country === of && s.chapter ? [`${placed(s)} condition=${s.chapter} quadrant=${s.quadrant}`] : []))
  if (key === 'recommendations') {
    const countries = [...read.edition.source.tables.countries.map(({ code }) => code), REGION]
    const count = (country: string) => read.edition.answers.filter((answer) => answer.country === country).length
    return Object.fromEntries(countries.map((country) => [`recommendations country=${country}`, String(count(country))]))
  }
  if (key === 'statistics') return {}
  if (key === 'method' || key === 'limits' || key === 'how-to-read') return counted(read, (s) => [placed(s)])
  return counted(read, byGap)
}

const passageStands = (read: Read, key: string): Stands => {
  const { edition } = read
  const written = edition.source.passages[key]
  const { tokens, codes } = bindingsOf(`${written?.es ?? ''}\n${written?.en ?? ''}`)
  const values = tokens.map((token) => {
    const parsed = parseToken(token)
    return [plain(token), (parsed && tokenValue(edition, parsed)) ?? ''] as const
  })
  return { ...scopeOf(read, key), ...Object.fromEntries(values), ...cited(read, codes) }
}

/** The same count is one mark, in figures and in words. */
const plain = (token: string): string => token.replace(/\|\w+(?::\w)?$/, '').trim()

const findingStands = (read: Read, code: string): Stands => {
  const { statements, claims } = read.edition.assessment
  const evidence = [...statements, ...claims].filter((subject) => subject.evidence.some(({ finding }) => finding === code))
  const facts = evidence.flatMap((subject) => {
    const stance = subject.evidence.find(({ finding }) => finding === code)?.stance ?? ''
    return Object.entries({ ...subjectFacts(read, subject), stance }).map(([name, value]) => [`@${subject.id} ${name}`, value] as const)
  })
  return Object.fromEntries(facts)
}

const gapStands = (read: Read, code: string): Stands => ({
  ...counted(read, (statement) => (gapsOf(statement).includes(code) ? [`${placed(statement)} gap=${code}`] : [])),
  ...cited(read, read.edition.assessment.findingsOfGap.get(code) ?? []),
})

const STANDS = { passage: passageStands, finding: findingStands, gap: gapStands } as const

export const standsOf = (read: Read, { kind, id }: WrittenText): Stands => STANDS[kind](read, id)

export const writeStands = (stands: Stands): string => canonicalize(stands) ?? '{}'

/** What was kept of a text. A text of which this cannot be read is one that was never reviewed, and everything it stands on is new. */
export const readStands = (written: string): Stands => {
  try {
    const read: unknown = JSON.parse(written)
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return {}
  }
}
