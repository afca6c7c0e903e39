import { describe, expect, it } from 'vitest'
import { fixture as tables, fixturePackage } from '#test/fixture-package.ts'
import { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { countryPart, editionsOf } from './country-part.ts'
import { inFirstForm } from './first-form.ts'
import { partChanges } from './part-changes.ts'
import { releasable } from './releasable.ts'

const words = { es: reportWords('es'), en: reportWords('en') }
type Tables = ProgrammePackage['tables']

const treaty = { treaty: 'tip', name_es: 'Protocolo', name_en: 'Protocol', status_es: 'parte', status_en: 'party', date: null }
const base: Tables = {
  ...tables,
  published_claims: [
    ...tables.published_claims,
    ...tables.published_claims.map((one) => ({ ...one, id: 'HN-9', part: 'corroboration' as const, country: 'HN' })),
  ],
  finding_evidence: [...tables.finding_evidence, { finding: 'F-001', subject: 'HN-9', stance: 'supports' }],
  treaties: [
    { ...treaty, country: 'HN', source: 'report-2010' },
    { ...treaty, country: 'PA', source: 'Treaty Collection' },
  ],
}
const partsOf = (of: Tables) => {
  const editions = editionsOf(releasable({ ...fixturePackage, tables: of }, '2026-03-02'), words)
  return { HN: countryPart(editions, 'HN'), PA: countryPart(editions, 'PA') }
}
const before = partsOf(base)
const moved = (change: Partial<Tables>) => {
  const after = partsOf({ ...base, ...change })
  const said = (code: 'HN' | 'PA') => partChanges(before[code], after[code]).map(({ section, code: row }) => `${section} ${row}`)
  return { HN: said('HN'), PA: said('PA') }
}

const coded = (subject: string, condition: string): Partial<Tables> => ({
  codings: [...base.codings.filter((one) => one.subject !== subject), { ...base.codings[0]!, subject, condition, themes: [] }],
})
const sourced = (code: string, change: Partial<Tables['sources'][number]>): Partial<Tables> => ({
  sources: base.sources.map((one) => (one.code === code ? { ...one, ...change } : one)),
})
const said = (id: string, change: Partial<Tables['statements'][number]>): Partial<Tables> => ({
  statements: base.statements.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

const OF_PRESS = {
  HN: [
    'statements R1-HN-POL-1/001',
    'statements R1-HN-POL-1/002',
    'statements R1-HN-PRO-1/001',
    'statements R2-HN-POL-1/001',
    'claims HN-9',
    'recommendations R-HN-01',
    'figures 1',
    'figures 2',
  ],
  PA: ['statements R1-PA-POL-1/001', 'statements R2-PA-POL-1/001', 'figures 3'],
}

describe('what is printed of a country and what it signs', () => {
  it('hold the reading of a statement, with its condition in both languages', () => {
    expect(before.HN.statements[0]).toMatchObject({
      coded: { code: 'technical', es: 'Technical (es)', en: 'Technical' },
      round: { code: '1', es: 'Round one (es)', en: 'Round one' },
      sector: { code: 'police', es: 'Police (es)', en: 'Police' },
      placedBy: 'source',
      provenance: 'reconstruction',
      source: { organisationEn: 'A newspaper', title: 'An item', kind: 'press', url: 'https://example.org/item', noteEs: null },
    })
  })

  it.each([
    ['a statement is coded otherwise', coded('HN-2', 'legal'), { HN: ['statements R1-HN-POL-1/002'], PA: [] }],
    [
      'a coding is taken back',
      { codings: base.codings.filter(({ subject }) => subject !== 'HN-3') },
      { HN: ['statements R1-HN-PRO-1/001'], PA: [] },
    ],
    ['it is placed by another', said('HN-3', { allocated_by: 'source' }), { HN: ['holdings 1', 'statements R1-HN-PRO-1/001'], PA: [] }],
    ['another sector said it', said('PA-1', { sector: 'prosecution' }), { HN: [], PA: ['statements R1-PA-POL-1/001'] }],
    ['a published text is coded otherwise', coded('HN-9', 'legal'), { HN: ['claims HN-9'], PA: [] }],
    ['its source is corrected in its kind', sourced('press-2009', { kind: 'academic' }), OF_PRESS],
    ['its source is corrected in its note', sourced('press-2009', { note_en: 'Read on paper.' }), OF_PRESS],
    ['its source is corrected in its address', sourced('press-2009', { url: null }), OF_PRESS],
    ['its source has a name in Spanish', sourced('press-2009', { organisation_es: 'Un diario' }), OF_PRESS],
    [
      'a source of its standing towards a treaty is corrected',
      sourced('report-2010', { title: 'Another' }),
      { HN: ['treaties tip'], PA: ['figures 4'] },
    ],
    [
      'a recommendation is the programme’s own',
      { recommendations: base.recommendations.map((one) => ({ ...one, of_programme: 'yes' as const })) },
      { HN: ['recommendations R-HN-01'], PA: [] },
    ],
    [
      'a figure is drawn otherwise',
      { figures: base.figures.map((one) => (one.id === '1' ? { ...one, period: 'part-of-year' as const } : one)) },
      { HN: ['figures 1'], PA: [] },
    ],
    [
      'a workshop without a statement is released',
      { workshops: [...base.workshops, { ...base.workshops[0]!, code: 'R1-PA-PRO-1', country: 'PA', sectors: ['prosecution'] }] },
      { HN: [], PA: ['workshops R1-PA-PRO-1'] },
    ],
    [
      'a gap is said to be published elsewhere',
      { gaps: base.gaps.map((one) => ({ ...one, published_en: 'Elsewhere' })) },
      { HN: ['gaps G-01'], PA: ['gaps G-01'] },
    ],
    [
      'a sentence on the evidence of a finding of one country is rewritten',
      {
        sentence_overrides: [
          {
            sentence: 'strength:F-002:1',
            text_es: 'Solo {{value of=statements}}.',
            text_en: null,
            inputs: '{}',
            generated_es: null,
            generated_en: null,
            note: null,
          },
        ],
      },
      { HN: ['findings F-002'], PA: [] },
    ],
  ] as const)('where %s, move together, and of that country alone', (_, change, rows) => {
    expect(moved(change as Partial<Tables>)).toEqual(rows)
  })

  it('stay where what moves is another country’s, or a memo, a theme or a coder', () => {
    const codings = base.codings.map((one) => ({ ...one, coder: 'C2', memo: 'Para revisar', themes: [] }))
    expect(moved({ codings })).toEqual({ HN: [], PA: [] })
    expect(moved(said('PA-1', { public_en: 'Otherwise' })).HN).toEqual([])
  })
})

describe('a part that was put before parts held all of it', () => {
  const put = inFirstForm(before.HN)
  it('is read as it was put, with no more in it than it had', () => {
    expect(CountryPart.parse(JSON.parse(JSON.stringify(put)))).toEqual(put)
    expect(put.statements[0]).toEqual({
      code: 'R1-HN-POL-1/001',
      quadrant: 'W',
      publicEs: 'Texto de HN-1',
      publicEn: 'Text of HN-1',
      year: 2009,
      source: 'A newspaper. An item',
    })
    expect(put.treaties[0]).toMatchObject({ source: 'An institute. A report' })
  })
  it('differs from what would be put now in that by itself, and in what moved besides', () => {
    const form = { section: 'form', code: 'istmo/country-part/2', kind: 'added' }
    expect(partChanges(put, before.HN)).toEqual([form])
    const after = partsOf({ ...base, ...said('HN-1', { public_en: 'Otherwise' }) }).HN
    expect(partChanges(put, after)).toEqual([form, { section: 'statements', code: 'R1-HN-POL-1/001', kind: 'changed' }])
  })
})
