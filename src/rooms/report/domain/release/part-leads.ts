import { readAssessment } from '#assess/rules'
import type { Source } from '#programme/package.ts'
import { organisationOf, titleOf } from '#programme/rules'
import type { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { PartLeads } from '../../contract/part-leads.ts'
import { codesIn } from './codes-in.ts'
import { sourced } from './country-part.ts'

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
type Row = { readonly code: string; readonly source: string | null }

const sourcesOf = (section: Section, rows: readonly Row[], sourceOf: (code: string) => Source | null | undefined): PartLeads['sources'] =>
  rows.flatMap(({ code, source: put }) => {
    const source = sourceOf(code)
    if (!source || sourced(source) !== put) return []
    const called = (lang: 'es' | 'en') => `${organisationOf(lang, source)}. ${titleOf(lang, source)}`
    return [{ section, code, es: called('es'), en: called('en'), url: source.url }]
  })

/** @param source what the parts are made of today: what a country took back since its part was put leads nowhere */
export const partLeads = (part: CountryPart, source: ProgrammePackage): PartLeads => {
  const { tables } = source
  const assessment = readAssessment(tables)
  const named = new Set(textsIn(part).flatMap(codesIn))
  const register = new Map(tables.sources.map((one) => [one.code, one]))
  const subjects = new Map([...assessment.statements, ...assessment.claims].map((one) => [one.code, one.source]))
  const figures = new Map(tables.figures.map((one) => [one.id, register.get(one.source)]))
  const treaties = new Map(
    tables.treaties.filter(({ country }) => country === part.country).map((one) => [one.treaty, register.get(one.source ?? '')]),
  )
  return {
    records: recordsOf(assessment, source).filter(({ code }) => named.has(code)),
    sources: [
      ...sourcesOf('statements', part.statements, (code) => subjects.get(code)),
      ...sourcesOf('claims', part.claims, (code) => subjects.get(code)),
      ...sourcesOf('figures', part.figures, (code) => figures.get(code)),
      ...sourcesOf('treaties', part.treaties, (code) => treaties.get(code)),
    ],
  }
}
