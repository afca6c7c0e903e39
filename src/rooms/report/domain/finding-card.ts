import { claimsOn, findingStrength, type CitedClaim, type EvidenceStrength } from '#assess/rules'
import type { Finding } from '#assess/package.ts'
import type { Block, Runs } from '#documents/model.ts'
import { cite, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { citingRuns } from './prose.ts'
import { anchor, codeLinks } from './references.ts'
import { say } from './sentences.ts'

/** The rounds a report speaks of: its own, and the later one it is compared with. */
export const roundsOf = ({ round, later }: Edition): readonly number[] => (later === null ? [round] : [round, later])

const rowOf = ({ source }: Edition, round: number) => source.tables.rounds.find(({ number }) => number === round)

const printedYears = (edition: Edition, round: number): string => {
  const row = rowOf(edition, round)
  return row?.to_year
    ? edition.t('report.years.closed', { from: String(row.from_year), to: String(row.to_year) })
    : edition.t('report.years.open', { from: String(row?.from_year ?? '') })
}

/** What a round is called beside the others: by its number too where they have one name. */
const nameAmong = (edition: Edition, round: number, others: readonly number[]): string => {
  const nameOf = (number: number) => {
    const row = rowOf(edition, number)
    return row ? edition.words.of(row, 'name') : String(number)
  }
  const name = nameOf(round)
  return others.some((other) => nameOf(other) === name) ? `${name} (${round})` : name
}

/** By what the report tells a round from its other: by its years or, where these read alike, by its name. */
export const yearsOf = (edition: Edition, round: number): string => {
  const years = printedYears(edition, round)
  const alike = roundsOf(edition).filter((other) => other !== round && printedYears(edition, other) === years)
  return alike.length === 0 ? years : nameAmong(edition, round, alike)
}

const MESSAGES = {
  none: 'strength-none',
  'reported-only': 'strength-reported',
  strong: 'strength',
  moderate: 'strength',
  limited: 'strength',
} as const

/** Name of the sentence that says a grade. */
export const strengthSentence = (grade: string): string => (MESSAGES as Readonly<Record<string, string>>)[grade] ?? 'strength'

/** Strength in one round, in words and numbers with their denominators. */
const strengthRuns = (edition: Edition, about: string, strength: EvidenceStrength): Runs =>
  say(edition, `${MESSAGES[strength.grade]}:${about}:${strength.round}`, {
    years: yearsOf(edition, strength.round),
    grade: edition.t(`report.grade.${strength.grade}`),
    setting: strength.setting,
    statements: strength.supporting.length,
    workshops: strength.workshops,
    ofWorkshops: strength.ofWorkshops,
    countries: strength.countries.length,
    ofCountries: strength.ofCountries,
    contrary: strength.contrary.length,
  })

/** Where no round holds anything in support: the claims of other years and the undated ones, on which alone it rests. */
const outsideRuns = (edition: Edition, about: string, strengths: readonly EvidenceStrength[], claims: readonly CitedClaim[]): Runs => {
  const outside = claims.filter(({ published }) => published === null).length
  return outside === 0 || strengths.some(({ grade }) => grade !== 'none')
    ? []
    : [text(' '), ...say(edition, `strength-outside:${about}`, { claims: outside })]
}

/** The strengths of all rounds, one after the other, each a sentence; where all hold nothing, what stands in none. */
export const factsOf = (edition: Edition, about: string, strengths: readonly EvidenceStrength[], claims: readonly CitedClaim[]): Runs => [
  ...strengths.flatMap((strength, index) => [...(index > 0 ? [text(' ')] : []), ...strengthRuns(edition, about, strength)]),
  ...outsideRuns(edition, about, strengths, claims),
]

const ids = (subjects: readonly { id: string }[]): readonly string[] => subjects.map((s) => s.id)

/** What speaks against a finding; published texts are told apart, since the numbers over the finding leave them out. */
const againstRuns = ({ t }: Edition, counted: readonly string[], uncounted: readonly string[]): Runs => {
  if (counted.length + uncounted.length === 0) return []
  if (counted.length === 0) return [text(` ${t('report.finding.contrary-uncounted')}`), ...cite(uncounted), text('.')]
  const apart: Runs = uncounted.length > 0 ? [text(t('report.finding.and-uncounted')), ...cite(uncounted)] : []
  return [text(` ${t('report.finding.contrary')}`), ...cite(counted), ...apart, text('.')]
}

/** A finding with its evidence: what supports it, what contradicts it, and the gap it leads to. */
export const findingCard = (edition: Edition, finding: Finding): Block => {
  const { t, words, assessment } = edition
  const strengths = roundsOf(edition).map((round) => findingStrength(assessment, finding.code, round))
  const claims = claimsOn(assessment, { finding: finding.code })
  const supporting = [...ids(claims), ...strengths.flatMap((s) => ids(s.supporting))]
  const contrary = strengths.flatMap((s) => ids(s.contrary))
  const contraryClaims = assessment.claims.filter((c) => c.evidence.some((e) => e.finding === finding.code && e.stance === 'contrary'))
  const gaps = assessment.gapsOfFinding.get(finding.code) ?? []
  const against = againstRuns(edition, contrary, ids(contraryClaims))
  const towards: Runs = gaps.length > 0 ? [text(` ${t('report.finding.leads-to')} `), ...codeLinks(edition, gaps), text('.')] : []
  return {
    kind: 'card',
    id: anchor.finding(finding.code),
    label: finding.code,
    title: [text(words.of(finding, 'title'))],
    facts: [text(`${t(`report.quadrant.${finding.quadrant}`)}. `), ...factsOf(edition, finding.code, strengths, claims)],
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          ...citingRuns({ edition, where: `finding ${finding.code}` }, words.of(finding, 'text')),
          ...cite(supporting),
          ...against,
          ...towards,
        ],
      },
    ],
  }
}
