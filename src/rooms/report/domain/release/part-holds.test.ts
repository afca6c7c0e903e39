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

const rewritten = (text_es: string | null, text_en: string | null): Partial<Tables> => ({
  sentence_overrides: [
    { sentence: 'strength:F-002:1', text_es, text_en, inputs: '{}', generated_es: null, generated_en: null, note: null },
  ],
})
const changedBetween = (a: Partial<Tables>, b: Partial<Tables>) => {
  const [was, is] = [partsOf({ ...base, ...a }), partsOf({ ...base, ...b })]
  const said = (code: 'HN' | 'PA') => partChanges(was[code], is[code]).map(({ section, code: row }) => `${section} ${row}`)
  return { HN: said('HN'), PA: said('PA') }
}

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
      'a figure is said to count less than its name',
      { figures: base.figures.map((one) => (one.id === '1' ? { ...one, scope_es: 'solo causas nuevas' } : one)) },
      { HN: ['figures 1'], PA: [] },
    ],
    [
      'that is said in English',
      { figures: base.figures.map((one) => (one.id === '1' ? { ...one, scope_en: 'only new prosecutions' } : one)) },
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

describe('a source that is cited as a whole', () => {
  const mark = (text: string) => `${text} [@report-2010].`
  const none = { figures: base.figures.filter(({ source }) => source !== 'report-2010'), treaties: [] }
  const corrections: readonly Partial<Tables['sources'][number]>[] = [
    { organisation: 'Another' },
    { organisation_es: 'Un instituto' },
    { title: 'Another' },
    { kind: 'press' },
    { year: '2011' },
    { url: 'https://example.org/report' },
    { note_es: 'Consultada en papel.' },
    { note_en: 'Read on paper.' },
  ]
  const cases: readonly (readonly [string, Partial<Tables>, readonly ('HN' | 'PA')[]])[] = [
    [
      'the text of a finding of one country, in one language',
      { findings: base.findings.map((one) => (one.code === 'F-002' ? { ...one, text_es: mark('Así dice') } : one)) },
      ['HN'],
    ],
    ['the text of a gap of both', { gaps: base.gaps.map((one) => ({ ...one, text_en: mark('So it says') })) }, ['HN', 'PA']],
    ['a rewritten sentence on a finding', rewritten(null, mark('Only one')), ['HN']],
  ]
  it.each(cases)('in %s is in the part, and whatever is printed of it moves that alone', (_, cited, countries) => {
    const given = { ...none, ...cited }
    for (const code of ['HN', 'PA'] as const) {
      const held = partsOf({ ...base, ...given })[code].sources
      expect(held?.map((one) => one.code)).toEqual(countries.includes(code) ? ['report-2010'] : [])
    }
    for (const correction of corrections) {
      const rows = (code: 'HN' | 'PA') => (countries.includes(code) ? ['sources report-2010'] : [])
      const moved = changedBetween(given, { ...given, ...sourced('report-2010', correction) })
      expect(moved, JSON.stringify(correction)).toEqual({ HN: rows('HN'), PA: rows('PA') })
    }
  })
  it('on the page of a country is in the part of that country, and nothing else is', () => {
    const page = { 'country-HN': { es: 'Consta [@HN-1, @report-2010].', en: 'It is *on record [@report-2010]*.' } }
    const source = releasable({ passages: { ...fixturePackage.passages, ...page }, tables: base }, '2026-03-02')
    const editions = editionsOf(source, words)
    expect(countryPart(editions, 'HN').sources).toEqual([
      {
        code: 'report-2010',
        organisationEs: 'An institute',
        organisationEn: 'An institute',
        title: 'A report',
        kind: 'academic',
        url: null,
        noteEs: null,
        noteEn: null,
        year: '2010',
      },
    ])
    expect(countryPart(editions, 'PA').sources).toEqual([])
    expect(inFirstForm(countryPart(editions, 'HN'))).not.toHaveProperty('sources')
  })
})

describe('a value in a rewritten sentence', () => {
  const read = (text: string) =>
    partsOf({ ...base, ...rewritten(text, text) }).HN.findings.find(({ code }) => code === 'F-002')?.rewritten?.[0]?.en
  it('stands as the name of what it counts, and no number of another country with it', () => {
    const text = 'Only {{value of=countries}} of {{ value  of=statements|word }}, {{statements round=1 condition=legal}} in all.'
    expect(read(text)).toBe('Only …countries… of …statements|word…, …statements round=1 condition=legal… in all.')
    const others = { ...rewritten(text, text), ...said('PA-1', { public_en: 'Otherwise' }) }
    expect(changedBetween(rewritten(text, text), others).HN).toEqual([])
    const more = { ...rewritten(text, text), statements: [...base.statements, { ...base.statements[3]!, id: 'PA-9', number: 9 }] }
    expect(changedBetween(rewritten(text, text), more)).toEqual({ HN: [], PA: ['holdings 1', 'statements R1-PA-POL-1/009'] })
  })
  it('counts as changed once it is another value or is printed in another form', () => {
    const with_ = (token: string) => rewritten(`Solo {{${token}}}.`, `Only {{${token}}}.`)
    for (const token of ['value of=contrary', 'value of=countries|word', 'statements round=1'])
      expect(changedBetween(with_('value of=countries'), with_(token)), token).toEqual({ HN: ['findings F-002'], PA: [] })
  })
  it('is no problem of its text', () => {
    const text = '{{statements round=1}} de {{value of=statements}}.'
    const editions = editionsOf(releasable({ ...fixturePackage, tables: { ...base, ...rewritten(text, text) } }, '2026-03-02'), words)
    countryPart(editions, 'HN')
    expect([...editions.es.problems, ...editions.en.problems]).toEqual([])
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
