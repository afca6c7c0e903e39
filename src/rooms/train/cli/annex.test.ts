import { describe, expect, it } from 'vitest'
import { seedLaw } from '#law/rules'
import { composeSyllabus } from '../domain/print/compose-syllabus.ts'
import { annexOf } from '../domain/syllabus/annex.ts'
import { exampleSyllabus } from '../domain/syllabus/syllabus.fixture.ts'
import { type VariantOf, variantOf } from '../domain/syllabus/variant.ts'
import { syllabusWords } from '../server/syllabus/print/syllabus-words.ts'

const { law } = seedLaw()
const annex = (country: 'BZ' | 'CR' | 'GT' | 'HN' | 'PA' | 'SV', asOf = '2026-11-27') =>
  annexOf(syllabusWords('en'), law, { country, asOf })
const value = (of: ReturnType<typeof annex>, name: string) =>
  of.offences.flatMap(({ points }) =>
    points.filter((point) => point.name.startsWith(name)).map((point) => [point.value, point.basis.grade]),
  )

describe('the annex of a country', () => {
  it('is its law on that day, each point with its grade', () => {
    expect(value(annex('CR'), 'Means, where the victim is an adult')).toEqual([['required', 'text']])
    expect(value(annex('HN'), 'Means, where the victim is an adult')).toEqual([['required', 'secondary']])
    // Before 2020 another wording was in force, which asked for no means.
    expect(value(annex('HN', '2016-05-01'), 'Means, where the victim is an adult')).toEqual([['not required', 'secondary']])
  })

  it('says that a text is not on file, and names no authority that is not', () => {
    expect(annex('CR', '2015-01-01').offences[0]?.points.map(({ value: said }) => said)).toEqual([
      expect.stringMatching(/not on file|nobody|not held/i),
    ])
    expect(annex('BZ').authorities).toEqual([])
    expect(annex('PA').authorities).toHaveLength(1)
  })

  const names = (of: ReturnType<typeof annex>) => of.offences.flatMap(({ points }) => points.map(({ name }) => name))

  it('calls presumed, of a bill or from memory what is so', () => {
    expect(names(annex('PA'))).toEqual(expect.arrayContaining(['Acts covered, according to a bill', 'Acts covered: what is presumed']))
    expect(names(annex('GT'))).toContain('Penalty: basic')
    expect(value(annex('GT'), 'Penalty: basic')[0]).toEqual(['not on file: read it in article 202 Ter', 'unverified'])
    expect(names(annex('CR'))).toEqual(expect.arrayContaining(['Acts covered', 'Means covered', 'Purposes covered']))
  })

  it('presumes no list of means for a law that asks for none', () => {
    expect(names(annex('SV')).filter((one) => one.startsWith('Means covered'))).toEqual([])
    expect(names(annex('HN')).filter((one) => one.startsWith('Means covered'))).toEqual(['Means covered: what is presumed'])
  })

  it('gives no grade to what nobody knows, and says what the Protocol says of consent', () => {
    const points = annex('PA').offences.flatMap((one) => one.points)
    for (const { value: said, isUnknown } of points)
      expect([said, isUnknown]).toEqual([said, /^(not known|of what)/.test(said) || undefined])
    const syllabus = exampleSyllabus()
    const { blocks } = composeSyllabus({ syllabus, variant: variantOf(syllabus, { lang: 'en' }), law: seedLaw() }, syllabusWords('en'))
    const table = blocks.find((block) => block.kind === 'table' && block.id === 'law-PA-1')
    const rows = table?.kind === 'table' ? table.rows.map((row) => JSON.stringify(row)) : []
    const unknown = rows.filter((row) => row.includes('"not known'))
    expect(unknown).toHaveLength(2)
    for (const row of unknown) expect(row).toContain('"—"')
    expect(unknown.some((row) => row.includes('that of a person under 18 never counts'))).toBe(true)
  })

  it('grades what a bill says as no law, and cites no presumption for what nobody says', () => {
    const syllabus = exampleSyllabus()
    const { blocks } = composeSyllabus({ syllabus, variant: variantOf(syllabus, { lang: 'en' }), law: seedLaw() }, syllabusWords('en'))
    const rowsOf = (id: string) =>
      blocks.flatMap((block) => (block.kind === 'table' && block.id === id ? block.rows.map((row) => JSON.stringify(row)) : []))
    expect(rowsOf('law-PA-1').find((row) => row.includes('according to a bill'))).toContain('unverified: a bill is not law')
    const silent = rowsOf('law-CR-2').find((row) => row.includes('whether the text covers'))
    expect(silent).not.toContain('"cite"')
    expect(blocks.some((block) => block.kind === 'table' && JSON.stringify(block.caption).includes('offence was found (Belize)"'))).toBe(
      true,
    )
  })

  it('tells for earlier facts which text was in force, and that nothing is held of what came before', () => {
    expect(value(annex('PA'), 'For earlier facts').map(([said]) => said)).toEqual([
      expect.stringMatching(/Ley 79 of 2011.*adult: not required; where under 18: not required\. Displacement of the victim: required\./),
      'of what was in force before that text nothing is on file.',
    ])
    expect(value(annex('CR'), 'For earlier facts').map(([said]) => said)).toEqual([
      'what the law required before this text is not on file.',
    ])
  })

  it('warns in each that the Protocol asks for no means where the victim is under 18', () => {
    const syllabus = exampleSyllabus()
    const { blocks } = composeSyllabus({ syllabus, variant: variantOf(syllabus, { lang: 'es' }), law: seedLaw() }, syllabusWords('es'))
    expect(blocks.filter((block) => JSON.stringify(block).includes('artículo 3(c) del Protocolo contra la trata'))).toHaveLength(7)
  })

  it('tells nothing of other offences than trafficking and smuggling', () => {
    const others = law.systems.flatMap(({ offences }) =>
      offences.filter((one) => one.class !== 'TIP' && one.class !== 'SOM').map(({ title }) => title.en),
    )
    expect(others.length).toBeGreaterThan(0)
    for (const country of ['BZ', 'CR', 'SV'] as const) for (const { title } of annex(country).offences) expect(others).not.toContain(title)
  })
})

describe('the printed syllabus', () => {
  const printed = (of: Omit<VariantOf, 'lang'> = {}) => {
    const syllabus = exampleSyllabus()
    return composeSyllabus({ syllabus, variant: variantOf(syllabus, { ...of, lang: 'en' }), law: seedLaw() }, syllabusWords('en'))
  }
  const headings = (of?: Omit<VariantOf, 'lang'>) => printed(of).blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))

  it('has an annex for each country, and in a country’s variant its own alone', () => {
    expect(headings().filter((id) => id.startsWith('country-'))).toHaveLength(7)
    expect(headings({ country: 'GT' }).filter((id) => id.startsWith('country-'))).toEqual(['country-GT'])
  })

  it('tells the variants in the core, and in a variant what it became', () => {
    const variants = printed().blocks.find((block) => block.kind === 'table' && block.id === 'variants-table')
    expect(variants?.kind === 'table' && variants.rows.map(([first]) => first?.id)).toContain('overlay-judges')
    // A change a row: what judges do otherwise is five things, under one name and one reason.
    const rows =
      variants?.kind === 'table'
        ? variants.rows.map((row) => row.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('')))
        : []
    const judges = rows.findIndex(([name]) => name === 'For judges')
    expect(rows.slice(judges, judges + 6).map(([name, reason]) => [name, reason !== ''])).toEqual([
      ['For judges', true],
      ...Array.from({ length: 4 }, () => ['', false]),
      ['For police', true],
    ])
    expect(headings({ sector: 'judiciary' })).not.toContain('variants')
    expect(printed({ sector: 'judiciary' }).subtitle).toBe('For judges')
    expect(JSON.stringify(printed({ sector: 'judiciary' }).blocks)).toContain('weigh, element by element')
    expect(JSON.stringify(printed({ sector: 'judiciary' }).blocks)).toContain('Weigh the matrix of a fictional case')
    expect(JSON.stringify(printed({ sector: 'police' }).blocks)).not.toContain('Write a request and execute that of another group')
    expect(JSON.stringify(printed({ country: 'GT' }).blocks)).toContain('M1.O5')
  })

  it('carries the hash of the version and of the variant', () => {
    const [core, judges] = [printed(), printed({ sector: 'judiciary' })]
    expect(core.edition.dataHash).toBe(judges.edition.dataHash)
    expect(core.edition.colophon[0]).not.toBe(judges.edition.colophon[0])
  })
})
