import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../contract/package.ts'

/** As one lays out a text in a field of several lines. */
const LINES = '1. Primero.\n2. Segundo.\n\nTercero.'
const inLines = (text: string | null): string => `${text ?? 'Texto'}\nY sigue.\n\nAparte.`
/** A token of prose may go on in the next line. */
const wrapped = (text: string): string => text.replace('{{statements ', '{{statements\n')

const both = <Name extends string, R extends Readonly<Record<`${Name}_${'es' | 'en'}`, string | null>>>(row: R, name: Name): R => ({
  ...row,
  [`${name}_es`]: inLines(row[`${name}_es`]),
  [`${name}_en`]: inLines(row[`${name}_en`]),
})

const { tables, passages } = fixturePackage
const position = { subject: 'report:1', office_es: 'Ministerio Público', office_en: 'Public Ministry', taken_on: '2024-01-15' }
const followup = { recommendation: 'R-HN-01', round: 1, date: '2010-01-01', reported_by: 'Secretaría', status: 'done' } as const

/** The test package, every text that the screens take in several lines having some. */
export const packageInLines: ProgrammePackage = {
  passages: Object.fromEntries(
    Object.entries(passages).map(([key, { es, en }]) => [key, { es: inLines(wrapped(es)), en: inLines(wrapped(en)) }]),
  ),
  tables: {
    ...tables,
    programme: tables.programme.map((row) => both(row, 'disclaimer')),
    conditions: tables.conditions.map((row) => both(row, 'definition')),
    statements: tables.statements.map((row) => ({ ...both(row, 'public'), text: inLines(row.text) })),
    themes: tables.themes.map((row) => both(row, 'definition')),
    codings: tables.codings.map((row) => ({ ...row, memo: inLines(row.memo) })),
    findings: tables.findings.map((row) => both(row, 'text')),
    gaps: tables.gaps.map((row) => both(row, 'text')),
    recommendations: tables.recommendations.map((row) => both(row, 'text')),
    followups: [
      both({ ...followup, evidence_es: null, evidence_en: null, source: null, verified_by: null, verified_on: null }, 'evidence'),
    ],
    positions: [
      { ...position, country: 'HN', stand: 'accept-with-reservation', reservation_es: LINES, reservation_en: null },
      { ...position, country: 'PA', stand: 'object', reservation_es: null, reservation_en: LINES },
    ],
    sentence_overrides: [
      both(
        { sentence: 'follow-up', text_es: 'Uno.', text_en: 'One.', inputs: '{}', generated_es: null, generated_en: null, note: null },
        'text',
      ),
    ],
  },
}
