import { findingStrength, selectStatements, type CitedClaim, type SaidStatement } from '#assess/rules'
import type { Finding, Gap } from '#assess/package.ts'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Edition, editionOf } from '../edition.ts'
import { citingRuns, passage } from '../prose.ts'
import { plainBlocks, plainRuns } from './plain-text.ts'

type Grades = CountryPart['findings'][number]['grades']
/** A package joined for both languages, with the grades of its findings, which its countries share. */
export type Editions = Readonly<Record<Lang, Edition>> & { readonly grades: ReadonlyMap<string, Grades> }

/** A package joined for both languages: what all its countries' parts are read from. */
export const editionsOf = (source: ProgrammePackage, words: Readonly<Record<Lang, Translate>>): Editions => {
  const [es, en] = [editionOf(source, words.es), editionOf(source, words.en)]
  const gradesOf = (code: string): Grades =>
    source.tables.rounds.map(({ number }) => ({ round: number, grade: findingStrength(es.assessment, code, number).grade }))
  return { es, en, grades: new Map(source.tables.findings.map(({ code }) => [code, gradesOf(code)])) }
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
  const page = (lang: Lang) => plainBlocks(editions[lang], passage(editions[lang], `country-${code}`))
  return {
    schema: 'istmo/country-part/1',
    programme: source.tables.programme[0]?.code ?? '',
    country: code,
    nameEs: country.name_es,
    nameEn: country.name_en,
    page: { es: page('es'), en: page('en') },
    holdings: source.tables.rounds.map(({ number }) => holding(own.statements, number)),
    findings: own.findings.map((finding) => findingOf(editions, own, finding)),
    statements: own.statements.map(statementOf),
    claims: own.claims.map(claimOf),
    gaps: own.gaps.map((gap) => gapOf(editions, own, gap)),
    ...listedOf(editions.es, code),
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

const holding = (statements: readonly SaidStatement[], round: number): CountryPart['holdings'][number] => {
  const said = statements.filter((one) => one.round === round)
  const of = (quadrant: string) => said.filter((one) => one.quadrant === quadrant).length
  const counts = { strengths: of('S'), weaknesses: of('W'), opportunities: of('O'), threats: of('T') }
  return { round, statements: said.length, ...counts, bySource: said.filter((one) => one.allocated_by !== 'rule').length }
}

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
    grades: editions.grades.get(code) ?? [],
    supporting: bearing('supports'),
    contrary: bearing('contrary'),
  }
}

/** A source as a part names it, in one wording for both languages: what was signed keeps its hash. */
export const sourced = ({ organisation, title }: { readonly organisation: string; readonly title: string }): string =>
  `${organisation}. ${title}`

const statementOf = ({ code, quadrant, public_es, public_en, year, source }: SaidStatement): CountryPart['statements'][number] => ({
  code,
  quadrant,
  publicEs: public_es,
  publicEn: public_en,
  year,
  source: source && sourced(source),
})

const claimOf = ({ code, public_es, public_en, year, source }: CitedClaim): CountryPart['claims'][number] => ({
  code,
  publicEs: public_es,
  publicEn: public_en,
  year,
  source: source && sourced(source),
})

const gapOf = (editions: Editions, own: Own, gap: Gap): CountryPart['gaps'][number] => {
  const findings = (editions.es.assessment.findingsOfGap.get(gap.code) ?? []).filter((code) =>
    own.findings.some((finding) => finding.code === code),
  )
  return { code: gap.code, ...titled(editions, `gap ${gap.code}`, gap), findings }
}

/** What stands in lists of the country: recommendations to it, official figures, treaties. */
const listedOf = (edition: Edition, country: string): Pick<CountryPart, 'recommendations' | 'figures' | 'treaties'> => {
  const { tables } = edition.source
  const indicators = new Map(tables.indicators.map((row) => [row.code, row]))
  const sources = new Map(tables.sources.map((row) => [row.code, sourced(row)]))
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
      gaps: [...a.gaps],
    }))
  const figures = tables.figures
    .filter((figure) => figure.country === country)
    .map(({ id, indicator, year, period_es, period_en, breakdown, category, sex, age, kind, printed, source }) => {
      const name = { nameEs: indicators.get(indicator)?.name_es ?? indicator, nameEn: indicators.get(indicator)?.name_en ?? indicator }
      const where = { year, periodEs: period_es, periodEn: period_en, breakdown, category, sex, age }
      return { code: id, ...name, ...where, kind, printed, source: sources.get(source) ?? source }
    })
  const treaties = tables.treaties
    .filter((treaty) => treaty.country === country)
    .map(({ treaty, name_es, name_en, status_es, status_en, date, source }) => {
      return { code: treaty, nameEs: name_es, nameEn: name_en, statusEs: status_es, statusEn: status_en, date, source }
    })
  return { recommendations, figures, treaties }
}
