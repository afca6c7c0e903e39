import { readAssessment } from '#assess/rules'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import type { Source } from '#programme/package.ts'
import { organisationOf, titleOf } from '#programme/rules'
import type { CountryPart, PartSource } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { PartLeads } from '../../contract/part-leads.ts'
import { sayPlaced, sayPublished, sayRead } from '../reference-words.ts'
import { codesIn } from './codes-in.ts'
import { sourced } from './part-sources.ts'

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

type Subjects = ReturnType<typeof readAssessment>

const recordsOf = ({ statements, claims }: Subjects, { tables }: ProgrammePackage): PartLeads['records'] => {
  const own = (kind: string, rows: readonly { readonly code: string }[]) => rows.map(({ code }) => ({ code, kind, id: code, url: null }))
  return [
    ...statements.map(({ code, id }) => ({ code, kind: 'statement', id, url: null })),
    ...claims.map(({ code, id, source }) => ({ code, kind: 'claim', id, url: source?.url ?? null })),
    ...own('finding', tables.findings),
    ...own('gap', tables.gaps),
    ...own('recommendation', tables.recommendations),
  ]
}

type Section = PartLeads['sources'][number]['section']
type Row = { readonly code: string; readonly source?: PartSource | string | null | undefined; readonly year?: string | number | null }
type Words = Readonly<Record<Lang, Translate>>

/** As the part itself has it. */
const ofPart = (words: Words, source: PartSource, year: string | number | null) => {
  const { organisationEs, organisationEn, title, kind, url, noteEs, noteEn } = source
  const said = (lang: Lang, organisation: string) =>
    sayPublished(words[lang], { organisation, title: titleOf(lang, { title }), year, kind })
  const noted = (lang: Lang, note: string | null) => note && words[lang]('report.reference.note', { note })
  return { es: said('es', organisationEs), en: said('en', organisationEn), url, note: { es: noted('es', noteEs), en: noted('en', noteEn) } }
}

/** Of the first form, which has a name alone: as the register has it, unless it is called otherwise since. */
const ofRegister = (source: Source) => {
  const called = (lang: Lang) => `${organisationOf(lang, source)}. ${titleOf(lang, source)}`
  return { es: called('es'), en: called('en'), url: source.url, note: { es: null, en: null } }
}

type Sourced = { readonly words: Words; readonly sourceOf: (code: string) => Source | null | undefined }

const sourcesOf = (section: Section, rows: readonly Row[], { words, sourceOf }: Sourced): PartLeads['sources'] =>
  rows.flatMap(({ code, source: put, year }) => {
    if (!put) return []
    if (typeof put !== 'string') return [{ section, code, ...ofPart(words, put, year ?? null) }]
    const source = sourceOf(code)
    return source && sourced(source) === put ? [{ section, code, ...ofRegister(source) }] : []
  })

/** Of a part of the first form nothing: it did not say how its statements are read. */
const readingsOf = (part: CountryPart, words: Words): PartLeads['readings'] => {
  const country = (lang: Lang) => (lang === 'es' ? part.nameEs : part.nameEn)
  const statements = part.statements.flatMap(({ code, quadrant, coded, round, sector, placedBy, provenance, source }) => {
    if (placedBy === undefined || provenance === undefined) return []
    const [workshop = code] = code.split('/')
    const say = (lang: Lang): string => {
      const t = words[lang]
      const read = sayRead(t, { quadrant, condition: coded?.[lang] ?? null, round: round?.[lang] ?? null })
      const placed = sayPlaced(t, { placedBy, country: country(lang), workshop, provenance, sector: sector?.[lang] ?? null })
      return [read, placed, ...(source === null ? [t('report.reference.in-room')] : [])].join(' ')
    }
    return [{ section: 'statements' as const, code, es: say('es'), en: say('en') }]
  })
  const claims = part.claims.flatMap(({ code, quadrant, coded, round, kind }) => {
    if (quadrant === undefined || kind === undefined) return []
    const say = (lang: Lang): string => {
      const read = sayRead(words[lang], { quadrant, condition: coded?.[lang] ?? null, round: round?.[lang] ?? null })
      return `${read} ${words[lang](`report.reference.${kind}`, { country: country(lang) })}`
    }
    return [{ section: 'claims' as const, code, es: say('es'), en: say('en') }]
  })
  return [...statements, ...claims]
}

/** The year of a figure is its own, and its source is named without one. */
const unyeared = ({ code, source }: Row): Row => ({ code, source })

type Today = {
  /** What the parts are made of today: what a country took back since its part was put leads nowhere. */
  readonly source: ProgrammePackage
  readonly words: Words
}

export const partLeads = (part: CountryPart, { source, words }: Today): PartLeads => {
  const { tables } = source
  const assessment = readAssessment(tables)
  const named = new Set(textsIn(part).flatMap(codesIn))
  const register = new Map(tables.sources.map((one) => [one.code, one]))
  const subjects = new Map([...assessment.statements, ...assessment.claims].map((one) => [one.code, one.source]))
  const figures = new Map(tables.figures.map((one) => [one.id, register.get(one.source)]))
  const treaties = new Map(
    tables.treaties.filter(({ country }) => country === part.country).map((one) => [one.treaty, register.get(one.source ?? '')]),
  )
  const of = (sourceOf: Sourced['sourceOf']): Sourced => ({ words, sourceOf })
  const recommendations = part.recommendations.map(({ code, source: put, sourceYear }) => ({ code, source: put, year: sourceYear ?? null }))
  return {
    records: recordsOf(assessment, source).filter(({ code }) => named.has(code)),
    sources: [
      ...sourcesOf(
        'statements',
        part.statements,
        of((code) => subjects.get(code)),
      ),
      ...sourcesOf(
        'claims',
        part.claims,
        of((code) => subjects.get(code)),
      ),
      ...sourcesOf(
        'figures',
        part.figures.map(unyeared),
        of((code) => figures.get(code)),
      ),
      ...sourcesOf(
        'treaties',
        part.treaties.map(unyeared),
        of((code) => treaties.get(code)),
      ),
      ...sourcesOf(
        'recommendations',
        recommendations,
        of(() => null),
      ),
      ...sourcesOf(
        'sources',
        (part.sources ?? []).map(({ code, year, ...put }) => ({ code, source: put, year })),
        of(() => null),
      ),
    ],
    readings: readingsOf(part, words),
  }
}
