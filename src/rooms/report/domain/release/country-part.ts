import { findingStrength, gapStrength, selectStatements, type CitedClaim, type EvidenceStrength, type SaidStatement } from '#assess/rules'
import type { Finding, Gap, Workshop } from '#assess/package.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import type { Round } from '#programme/package.ts'
import type { CountryPart, Named } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Edition, editionOf } from '../edition.ts'
import { citingRuns, passage } from '../prose.ts'
import { citedSources } from './cited-sources.ts'
import { partSources, type SourceOf } from './part-sources.ts'
import { plainBlocks, plainRuns } from './plain-text.ts'
import { rewrittenOn } from './rewritten-on.ts'

type Grades = CountryPart['findings'][number]['grades']
type Call = (code: string | number | null) => Named | null
/** What conditions, rounds and sectors are called, and sources by their codes. */
type Register = { readonly condition: Call; readonly round: Call; readonly sector: Call; readonly source: SourceOf }

/** A package joined for both languages, with the grades of its findings and gaps, and the names, which its countries share. */
export type Editions = Readonly<Record<Lang, Edition>> & { readonly grades: ReadonlyMap<string, Grades>; readonly register: Register }

type Row = { readonly name_es: string; readonly name_en: string }

const calling = <One extends Row>(rows: readonly One[], codeOf: (row: One) => string): Call => {
  const named = new Map(rows.map((row) => [codeOf(row), { code: codeOf(row), es: row.name_es, en: row.name_en }]))
  return (code) => (code === null ? null : (named.get(String(code)) ?? null))
}

const registerOf = ({ conditions, rounds, sectors, sources }: ProgrammePackage['tables']): Register => ({
  condition: calling(conditions, ({ code }) => code),
  round: calling(rounds, ({ number }) => String(number)),
  sector: calling(sectors, ({ code }) => code),
  source: partSources(sources),
})

/** A package joined for both languages: what all its countries' parts are read from. */
export const editionsOf = (source: ProgrammePackage, words: Readonly<Record<Lang, Translate>>): Editions => {
  const [es, en] = [editionOf(source, words.es), editionOf(source, words.en)]
  const { findings, gaps, rounds } = source.tables
  const gradesBy = (strengthIn: (round: number) => EvidenceStrength): Grades =>
    rounds.map(({ number }) => ({ round: number, grade: strengthIn(number).grade }))
  const grades = new Map([
    ...findings.map(({ code }) => [code, gradesBy((round) => findingStrength(es.assessment, code, round))] as const),
    ...gaps.map(({ code }) => [code, gradesBy((round) => gapStrength(es.assessment, code, round))] as const),
  ])
  return { es, en, grades, register: registerOf(source.tables) }
}

/**
 * One country's part of the report.
 * @param editions of a package that holds nothing but what may be released
 * @throws Error for a country that the programme does not have
 */
export const countryPart = (editions: Editions, code: string): CountryPart => {
  const { source } = editions.es
  const country = source.tables.countries.find((one) => one.code === code)
  if (!country) throw new Error(`${code} is no country of the programme`)
  const own = ownMaterial(editions.es, code)
  const page = (lang: Lang) => passage(editions[lang], `country-${code}`)
  const [es, en] = [page('es'), page('en')]
  return {
    schema: 'istmo/country-part/2',
    programme: source.tables.programme[0]?.code ?? '',
    country: code,
    nameEs: country.name_es,
    nameEn: country.name_en,
    page: { es: plainBlocks(editions.es, es), en: plainBlocks(editions.en, en) },
    holdings: source.tables.rounds.map((round) => holding(own.statements, round)),
    workshops: source.tables.workshops.filter((one) => one.country === code).map((one) => workshopOf(editions, one)),
    findings: own.findings.map((finding) => findingOf(editions, own, finding)),
    statements: own.statements.map((one) => statementOf(editions, one)),
    claims: own.claims.map((one) => claimOf(editions, one)),
    gaps: own.gaps.map((gap) => gapOf(editions, own, gap)),
    ...listedOf(editions, code),
    sources: citedSources(editions, { pages: [es, en], rows: [...own.findings, ...own.gaps] }),
  }
}

type Own = {
  readonly statements: readonly SaidStatement[]
  readonly claims: readonly CitedClaim[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
}

const ownMaterial = ({ assessment, source }: Edition, country: string): Own => {
  const statements = selectStatements(assessment.statements, { country: [country] })
  const claims = assessment.claims.filter((claim) => claim.country === country)
  const bears = new Set([...statements, ...claims].flatMap(({ evidence }) => evidence.map(({ finding }) => finding)))
  const findings = source.tables.findings.filter(({ code }) => bears.has(code))
  const reached = new Set(findings.flatMap(({ code }) => assessment.gapsOfFinding.get(code) ?? []))
  return { statements, claims, findings, gaps: source.tables.gaps.filter(({ code }) => reached.has(code)) }
}

const holding = (statements: readonly SaidStatement[], { number: round, name_es, name_en }: Round): CountryPart['holdings'][number] => {
  const said = statements.filter((one) => one.round === round)
  const of = (quadrant: string) => said.filter((one) => one.quadrant === quadrant).length
  const counts = { strengths: of('S'), weaknesses: of('W'), opportunities: of('O'), threats: of('T') }
  const bySource = said.filter((one) => one.allocated_by !== 'rule').length
  return { round, name: { es: name_es, en: name_en }, statements: said.length, ...counts, bySource }
}

const workshopOf = ({ register }: Editions, { code, round, sectors, provenance }: Workshop) => ({
  code,
  round: register.round(round),
  sectors: sectors.flatMap((sector) => register.sector(sector) ?? []),
  provenance,
})

/** @param where as the report itself names the place of its text */
const titled = ({ es, en }: Editions, where: string, { title_es, title_en, text_es, text_en }: Finding | Gap) => ({
  titleEs: title_es,
  titleEn: title_en,
  textEs: plainRuns(es, citingRuns({ edition: es, where }, text_es)),
  textEn: plainRuns(en, citingRuns({ edition: en, where }, text_en)),
})

const findingOf = (editions: Editions, { statements, claims }: Own, finding: Finding): CountryPart['findings'][number] => {
  const { code, quadrant, condition } = finding
  const bearing = (stance: string) =>
    [...statements, ...claims].filter((one) => one.evidence.some((e) => e.finding === code && e.stance === stance)).map((one) => one.code)
  return {
    code,
    ...titled(editions, `finding ${code}`, finding),
    quadrant,
    condition,
    coded: editions.register.condition(condition),
    ...evidenceOf(editions, code),
    supporting: bearing('supports'),
    contrary: bearing('contrary'),
  }
}

/** How strong the evidence of a finding or gap is, and what somebody wrote in place of a sentence on it. */
const evidenceOf = (editions: Editions, code: string) => ({
  grades: editions.grades.get(code) ?? [],
  rewritten: rewrittenOn(editions, code),
})

const statementOf = ({ register }: Editions, said: SaidStatement): CountryPart['statements'][number] => ({
  code: said.code,
  quadrant: said.quadrant,
  publicEs: said.public_es,
  publicEn: said.public_en,
  coded: register.condition(said.condition),
  round: register.round(said.round),
  sector: register.sector(said.sector),
  placedBy: said.allocated_by,
  provenance: said.provenance,
  year: said.year,
  source: register.source(said.source?.code ?? null),
})

const claimOf = ({ register }: Editions, claim: CitedClaim): CountryPart['claims'][number] => ({
  code: claim.code,
  publicEs: claim.public_es,
  publicEn: claim.public_en,
  kind: claim.part,
  quadrant: claim.quadrant,
  coded: register.condition(claim.condition),
  round: register.round(claim.published),
  year: claim.year,
  source: register.source(claim.source?.code ?? null),
})

const gapOf = (editions: Editions, own: Own, gap: Gap): CountryPart['gaps'][number] => {
  const findings = (editions.es.assessment.findingsOfGap.get(gap.code) ?? []).filter((code) =>
    own.findings.some((finding) => finding.code === code),
  )
  const published = { publishedEs: gap.published_es, publishedEn: gap.published_en }
  return { code: gap.code, ...titled(editions, `gap ${gap.code}`, gap), ...published, ...evidenceOf(editions, gap.code), findings }
}

/** What stands in lists of the country: recommendations to it, official figures, treaties. */
const listedOf = ({ es: edition, register }: Editions, country: string): Pick<CountryPart, 'recommendations' | 'figures' | 'treaties'> => {
  const { tables } = edition.source
  const indicators = new Map(tables.indicators.map((row) => [row.code, row]))
  const yearOf = new Map(tables.sources.map(({ code, year }) => [code, year]))
  const recommendations = edition.answers
    .filter((answer) => answer.country === country)
    .map((a) => ({
      code: a.code,
      textEs: a.text_es,
      textEn: a.text_en,
      issuerEs: a.issuer_es,
      issuerEn: a.issuer_en,
      addresseeEs: a.addressee_es,
      addresseeEn: a.addressee_en,
      termEs: a.term_es,
      termEn: a.term_en,
      ...(a.indicator_es || a.indicator_en ? { indicatorEs: a.indicator_es, indicatorEn: a.indicator_en } : {}),
      year: a.year,
      ofProgramme: a.of_programme === 'yes',
      source: register.source(a.source),
      sourceYear: yearOf.get(a.source ?? '') ?? null,
      gaps: [...a.gaps],
    }))
  const figures = tables.figures
    .filter((figure) => figure.country === country)
    .map(({ id, indicator, year, period, period_es, period_en, breakdown, category, sex, age, kind, value, low, high, ...figure }) => {
      const { printed, scope_es: scopeEs, scope_en: scopeEn, source } = figure
      const name = { nameEs: indicators.get(indicator)?.name_es ?? indicator, nameEn: indicators.get(indicator)?.name_en ?? indicator }
      const where = { year, periodEs: period_es, periodEn: period_en, breakdown, category, sex, age }
      return {
        code: id,
        ...name,
        ...where,
        kind,
        printed,
        scopeEs,
        scopeEn,
        drawn: { period, value, low, high },
        source: register.source(source) ?? source,
      }
    })
  const treaties = tables.treaties
    .filter((treaty) => treaty.country === country)
    .map(({ treaty, name_es, name_en, status_es, status_en, date, source }) => {
      return {
        code: treaty,
        nameEs: name_es,
        nameEn: name_en,
        statusEs: status_es,
        statusEn: status_en,
        date,
        source: register.source(source) ?? source,
      }
    })
  return { recommendations, figures, treaties }
}
