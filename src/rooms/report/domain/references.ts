import type { Anchor, Reference, Run, Runs } from '#documents/model.ts'
import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Source } from '#programme/package.ts'
import { REGION } from '#programme/region.ts'
import { organisationOf, titleOf } from '#programme/rules'
import type { Edition } from './edition.ts'
import { sayPlaced, sayPublished, sayRead, settingFor } from './reference-words.ts'
import { whereRead } from './where-read.ts'
import { wordingOf } from './wording.ts'

/** Anchors of the report's places; each is also the address of a page on the public site. */
export const anchor = {
  finding: (code: string) => `finding-${code}`,
  gap: (code: string) => `gap-${code}`,
  recommendation: (code: string) => `recommendation-${code}`,
  country: (code: string) => `country-${code}`,
  workshop: (code: string) => `workshop-${code}`,
}

const text = (value: string): Run => ({ kind: 'text', text: value })

/** Whether the report cites a statement, and its annex prints it: a finding does in the rounds compared, and a chapter where none takes it up. */
export const isPrinted = ({ round, later }: Edition, said: SaidStatement): boolean =>
  said.chapter !== null && (said.evidence.length === 0 || said.round === round || said.round === later)

/** Where these statements are printed with their condition, quadrant and round, for a reader to count; nowhere where one of them is not. */
export const listedAt = (edition: Edition, counted: readonly SaidStatement[]): readonly Anchor[] =>
  counted.length > 0 && counted.every((said) => isPrinted(edition, said)) ? ['annex-statements'] : []

/** Annexes that a text may name, by their anchors; where there is nothing to print in one, it is nowhere. */
const isAnnex = (edition: Edition, code: string): boolean =>
  (code === 'annex-treaties' && edition.source.tables.treaties.length > 0) ||
  (code === 'annex-statements' && edition.assessment.statements.some((said) => isPrinted(edition, said)))

const placeOf = (edition: Edition, code: string): string | null => {
  const { assessment, answers } = edition
  if (isAnnex(edition, code)) return code
  if (assessment.findings.has(code)) return anchor.finding(code)
  if (assessment.gaps.has(code)) return anchor.gap(code)
  return answers.some((a) => a.code === code) ? anchor.recommendation(code) : null
}

const interleave = (runs: readonly Run[], between: string): Runs =>
  runs.flatMap((run, index) => (index === 0 ? [run] : [text(between), run]))

/** Links to findings, gaps and recommendations by their codes, and to annexes by their letters: "F-003, G-01". Codes must exist. */
export const codeLinks = (edition: Edition, codes: readonly string[]): Runs =>
  interleave(
    codes.map((code): Run => {
      const to = placeOf(edition, code)
      if (to === null) return text(code)
      return to === code ? { kind: 'ref', to } : { kind: 'ref', to, text: code }
    }),
    ', ',
  )

/** What a mark leads to: a statement, a claim, or a document of the register as a whole. */
const isCitable = ({ assessment, source }: Edition, code: string): boolean =>
  assessment.subject.has(code) || source.tables.sources.some((one) => one.code === code)

/**
 * Marks for a list of references in the prose: statements, claims and sources become reference marks, codes of findings, gaps and
 * recommendations become links in parentheses. Codes that name nothing are returned for the list of problems.
 */
export const referenceRuns = (edition: Edition, codes: readonly string[]): { runs: Runs; unknown: readonly string[] } => {
  const cited = codes.filter((code) => isCitable(edition, code))
  const [linked, unknown] = [[] as string[], [] as string[]]
  for (const code of codes) if (!isCitable(edition, code)) (placeOf(edition, code) === null ? unknown : linked).push(code)
  const links: Runs = linked.length > 0 ? [text('('), ...codeLinks(edition, linked), text(')')] : []
  return { runs: [...links, ...(cited.length > 0 ? [{ kind: 'cite', keys: cited } as const] : [])], unknown }
}

const standsIn = (edition: Edition, subject: SaidStatement | CitedClaim): string => {
  const { t, words, source } = edition
  const country = words.country(subject.country)
  if (subject.kind === 'claim') return t(`report.reference.${subject.part}`, { country })
  const { workshop, provenance } = subject
  if (subject.country === REGION) return t('report.reference.regional', { workshop, setting: settingFor(provenance) })
  const row = source.tables.sectors.find((s) => s.code === subject.sector)
  return sayPlaced(t, { placedBy: subject.allocated_by, country, workshop, provenance, sector: row ? words.of(row, 'name') : null })
}

const readAs = ({ t, words, source }: Edition, subject: SaidStatement | CitedClaim): string => {
  const { conditions, rounds } = source.tables
  const condition = conditions.find(({ code }) => code === subject.condition)
  const number = subject.kind === 'claim' ? subject.published : subject.round
  const round = rounds.find((one) => one.number === number)
  return sayRead(t, {
    quadrant: subject.quadrant,
    condition: condition ? words.of(condition, 'name') : null,
    round: round ? words.of(round, 'name') : null,
  })
}

const publication = ({ t, lang }: Edition, source: Source, year: string | number | null): string =>
  sayPublished(t, { organisation: organisationOf(lang, source), title: titleOf(lang, source), year, kind: source.kind })

const sourceRuns = (edition: Edition, subject: SaidStatement | CitedClaim): Runs => {
  if (!subject.source) return [text(edition.t('report.reference.in-room'))]
  const where = whereRead(edition, subject.source)
  return [text(publication(edition, subject.source, subject.year)), ...(where.length > 0 ? [text(' '), ...where] : [])]
}

/** A class such as a tier is no number, whatever sign it is printed with. */
const byValue = ({ source: { tables } }: Edition, figures: Edition['figures']) => {
  const labelled = new Set(tables.indicators.filter((one) => one.value_type === 'label').map(({ code }) => code))
  const isClass = ({ indicator }: Edition['figures'][number]) => labelled.has(indicator)
  return { classes: figures.filter(isClass), numbers: figures.filter((figure) => !isClass(figure)) }
}

/** What of this programme was taken from a document. */
const drawnFrom = (edition: Edition, { code }: Source): string => {
  const { t, words, assessment, figures, answers } = edition
  const { classes, numbers } = byValue(edition, figures)
  const from = <Row>(rows: readonly Row[], of: (row: Row) => string | undefined): number => rows.filter((row) => of(row) === code).length
  const drawn = {
    statements: from(assessment.statements, ({ source }) => source?.code),
    claims: from(assessment.claims, ({ source }) => source?.code),
    figures: from(numbers, ({ source }) => source),
    classes: from(classes, ({ source }) => source),
    recommendations: from(answers, ({ source }) => source ?? undefined),
  }
  const parts = Object.entries(drawn).flatMap(([what, n]) => (n === 0 ? [] : [t(`report.reference.drawn-${what}`, { n })]))
  return parts.length === 0 ? t('report.reference.drawn-nothing') : t('report.reference.drawn', { parts: words.list(parts) })
}

/** A document as a reference of its own: the prose takes from it what is no statement, a figure say, and a table its recommendations. */
const sourceReference = (edition: Edition, source: Source): Reference => {
  const { t } = edition
  const where = whereRead(edition, source)
  return {
    key: source.code,
    label: source.code,
    heading: t('report.site.source', { code: source.code }),
    runs: [text(publication(edition, source, source.year))],
    details: [
      [text(t('report.reference.whole-source'))],
      where.length > 0 ? where : [text(t('report.reference.no-address'))],
      [text(drawnFrom(edition, source))],
    ],
  }
}

/** The findings it supports, the gaps they lead to and the recommendations on those gaps; then the findings it contradicts. */
const leadsTo = (edition: Edition, subject: SaidStatement | CitedClaim): Runs => {
  const of = (stance: string) => subject.evidence.filter((e) => e.stance === stance)
  const [supports, contrary] = [of('supports'), of('contrary')]
  if (supports.length + contrary.length === 0) return [text(edition.t('report.reference.leads-nowhere'))]
  const gaps = [...new Set(supports.flatMap((e) => e.gaps))]
  const recommendations = edition.answers.filter(
    (a) => a.gaps.some((g) => gaps.includes(g)) && (a.country === subject.country || a.country === REGION),
  )
  const regionalFirst = recommendations.toSorted((a, b) => Number(b.country === REGION) - Number(a.country === REGION))
  const steps = [supports.map((e) => e.finding), gaps, regionalFirst.map((a) => a.code)].filter((step) => step.length > 0)
  const arrow = text(' → ')
  const onwards = steps.flatMap((step, index) => (index === 0 ? codeLinks(edition, step) : [arrow, ...codeLinks(edition, step)]))
  if (contrary.length === 0) return onwards
  const against = [
    text(`${edition.t('report.reference.contrary')} `),
    ...codeLinks(
      edition,
      contrary.map((e) => e.finding),
    ),
  ]
  return onwards.length === 0 ? against : [...onwards, text('. '), ...against]
}

/** Every statement, claim and source as a reference; the document prints those that are cited. */
export const referencesOf = (edition: Edition): readonly Reference[] => [
  ...[...edition.assessment.statements, ...edition.assessment.claims].map((subject) => ({
    key: subject.id,
    label: subject.code,
    heading: edition.t(`report.site.${subject.kind === 'claim' ? 'published-text' : 'statement'}`, { code: subject.code }),
    runs: [wordingOf(edition.lang, subject) ?? text(edition.t('report.reference.no-wording'))],
    reading: readAs(edition, subject),
    details: [[text(standsIn(edition, subject))], sourceRuns(edition, subject), leadsTo(edition, subject)],
  })),
  ...edition.source.tables.sources
    .filter(({ code }) => !edition.assessment.subject.has(code))
    .map((source) => sourceReference(edition, source)),
]
