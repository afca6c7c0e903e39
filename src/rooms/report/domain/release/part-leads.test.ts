import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { editionOf } from '../edition.ts'
import { plain } from '../printed.fixture.ts'
import { referencesOf } from '../references.ts'
import { codesIn, piecesOf } from './codes-in.ts'
import { countryPart, editionsOf } from './country-part.ts'
import { inFirstForm } from './first-form.ts'
import { partLeads } from './part-leads.ts'

const words = { es: reportWords('es'), en: reportWords('en') }
const { tables } = fixturePackage
const page = { 'country-HN': { es: 'Consta [@HN-1].', en: 'It is on record [@HN-1].' } }
const put: ProgrammePackage = { ...fixturePackage, passages: { ...fixturePackage.passages, ...page } }
const part = countryPart(editionsOf(put, words), 'HN')
const first = inFirstForm(part)
const leads = (of: CountryPart, source: ProgrammePackage) => partLeads(of, { source, words })
const withSources = (change: object): ProgrammePackage => ({
  ...put,
  tables: { ...tables, sources: tables.sources.map((one) => ({ ...one, ...change })) },
})

describe('where a country’s part leads', () => {
  it('is to the statement of a mark, and to the finding that a gap rests on', () => {
    const [code = ''] = codesIn(part.page.es[0] ?? '')
    const { records } = leads(part, put)
    expect(records).toContainEqual({ code, kind: 'statement', id: 'HN-1', url: null })
    for (const finding of part.findings)
      expect(records).toContainEqual({ code: finding.code, kind: 'finding', id: finding.code, url: null })
  })

  it('is to the source of a row, as each language prints it, with its kind and note', () => {
    const named = withSources({ organisation_es: 'Un diario', note_es: 'Consultada en papel.', note_en: 'Read on paper.' })
    const now = countryPart(editionsOf(named, words), 'HN')
    const of = (section: string) => leads(now, named).sources.find((one) => one.section === section)
    expect(of('statements')).toEqual({
      section: 'statements',
      code: 'R1-HN-POL-1/001',
      es: 'Un diario. An item, 2009 (prensa).',
      en: 'A newspaper. An item, 2009 (press).',
      url: 'https://example.org/item',
      note: { es: 'Nota: Consultada en papel.', en: 'Note: Read on paper.' },
    })
    expect(of('recommendations')).toMatchObject({ code: 'R-HN-01', en: 'A newspaper. An item, 2009 (press).' })
    expect(of('figures')).toMatchObject({ en: 'A newspaper. An item (press).' })
  })

  it('of a mark of a source as a whole, is to its entry in the part, as each language prints it', () => {
    const cites = { 'country-HN': { es: 'Consta [@HN-1, @report].', en: 'It is on record [@report].' } }
    const sources = tables.sources.map((one) =>
      one.code === 'report-2010' ? { ...one, code: 'report', organisation_es: 'Un instituto', note_en: 'Read on paper.' } : one,
    )
    const figures = tables.figures.filter(({ source }) => source !== 'report-2010')
    const source = { passages: cites, tables: { ...tables, sources, figures } }
    const now = countryPart(editionsOf(source, words), 'HN')
    for (const lang of LANGS) expect(codesIn(now.page[lang][0] ?? '')).toContain('report')
    expect(leads(now, source).sources.find(({ section }) => section === 'sources')).toEqual({
      section: 'sources',
      code: 'report',
      es: 'Un instituto. A report, 2010 (fuente académica).',
      en: 'An institute. A report, 2010 (academic source).',
      url: null,
      note: { es: null, en: 'Note: Read on paper.' },
    })
  })

  it('is to the sentences on a statement and a published text that the report prints at their references', () => {
    const published_claims = tables.published_claims.map((one) => ({ ...one, country: 'HN' }))
    const source = { ...put, tables: { ...tables, published_claims } }
    const now = countryPart(editionsOf(source, words), 'HN')
    const { readings } = leads(now, source)
    expect(readings.map(({ code }) => code)).toEqual([...now.statements, ...now.claims].map(({ code }) => code))
    for (const lang of LANGS) {
      const printed = referencesOf(editionOf(source, words[lang]))
      for (const reading of readings) {
        const reference = printed.find(({ label }) => label === reading.code)
        expect(reading[lang]).toBe(`${reference?.reading} ${plain(reference?.details[0] ?? [])}`)
      }
    }
    expect(readings.map(({ en }) => en)).toContain(
      'Quadrant: Weakness. Condition: Operational. Round: Round one. Honduras, police, group R1-HN-POL-1; placed by the allocation rule.',
    )
  })

  it('of a part of the first form, is to the source as the register has it, and nowhere once that is called otherwise', () => {
    const lead = leads(first, withSources({ organisation_es: 'Un diario' })).sources.find(({ section }) => section === 'statements')
    expect(lead).toMatchObject({ es: 'Un diario. An item', en: 'A newspaper. An item', url: 'https://example.org/item' })
    expect(leads(first, withSources({ organisation: 'Another' })).sources).toEqual([])
    expect(leads(first, put).readings).toEqual([])
  })

  it('is nowhere once the statement is taken back', () => {
    const statements = tables.statements.filter(({ id }) => id !== 'HN-1')
    expect(leads(part, { ...put, tables: { ...tables, statements } }).records.map(({ id }) => id)).not.toContain('HN-1')
  })
})

describe('a text in pieces', () => {
  it('is the same again, with its codes apart', () => {
    const text = 'Véase (G-02, F-042) y [R1-GT-PRO-1/003]: doce-catorce.'
    expect(piecesOf(text).join('')).toBe(text)
    expect(codesIn(text)).toEqual(['G-02', 'F-042', 'R1-GT-PRO-1/003', 'doce-catorce'])
  })
})
