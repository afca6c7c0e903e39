import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { codesIn, piecesOf } from './codes-in.ts'
import { countryPart, editionsOf } from './country-part.ts'
import { partLeads } from './part-leads.ts'

const words = { es: reportWords('es'), en: reportWords('en') }
const { tables } = fixturePackage
const page = { 'country-HN': { es: 'Consta [@HN-1].', en: 'It is on record [@HN-1].' } }
const put: ProgrammePackage = { ...fixturePackage, passages: { ...fixturePackage.passages, ...page } }
const part = countryPart(editionsOf(put, words), 'HN')
const cited = part.statements.find(({ source }) => source !== null)

describe('where a country’s part leads', () => {
  it('is to the statement of a mark, and to the finding that a gap rests on', () => {
    const [code = ''] = codesIn(part.page.es[0] ?? '')
    const { records } = partLeads(part, put)
    expect(records).toContainEqual({ code, kind: 'statement', id: 'HN-1', url: null })
    for (const finding of part.findings)
      expect(records).toContainEqual({ code: finding.code, kind: 'finding', id: finding.code, url: null })
  })

  it('is to the source of a row, as each language calls it, and leaves what is signed as it is', () => {
    const sources = tables.sources.map((one) => ({ ...one, organisation_es: `Organismo ${one.code}`, url: 'https://example.org/x' }))
    const renamed = { ...put, tables: { ...tables, sources } }
    expect(countryPart(editionsOf(renamed, words), 'HN')).toEqual(part)
    const lead = partLeads(part, renamed).sources.find(({ section, code }) => section === 'statements' && code === cited?.code)
    expect(lead).toMatchObject({ es: expect.stringMatching(/^Organismo /), en: cited?.source, url: 'https://example.org/x' })
  })

  it('is nowhere once the source is called otherwise, or the statement is taken back', () => {
    const sources = tables.sources.map((one) => ({ ...one, organisation: `${one.organisation} (new)` }))
    expect(partLeads(part, { ...put, tables: { ...tables, sources } }).sources).toEqual([])
    const statements = tables.statements.filter(({ id }) => id !== 'HN-1')
    expect(partLeads(part, { ...put, tables: { ...tables, statements } }).records.map(({ id }) => id)).not.toContain('HN-1')
  })
})

describe('a text in pieces', () => {
  it('is the same again, with its codes apart', () => {
    const text = 'Véase (G-02, F-042) y [R1-GT-PRO-1/003]: doce-catorce.'
    expect(piecesOf(text).join('')).toBe(text)
    expect(codesIn(text)).toEqual(['G-02', 'F-042', 'R1-GT-PRO-1/003', 'doce-catorce'])
  })
})
