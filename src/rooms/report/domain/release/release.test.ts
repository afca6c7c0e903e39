import { describe, expect, it } from 'vitest'
import { numberDocument } from '#documents/number.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { ReleaseFacts, type ReleaseRule, type SignOff } from '../../contract/release-facts.ts'
import { reportWords } from '../../messages.ts'
import { compose } from '../compose.ts'
import { countryPart, editionsOf } from './country-part.ts'
import { partChanges } from './part-changes.ts'
import { printedOnly } from './printed-only.ts'
import { releasable } from './releasable.ts'
import { releasedOnly } from './released-only.ts'
import { byVersion, nextVersion } from './version.ts'

const words = { es: reportWords('es'), en: reportWords('en') }
const { tables } = fixturePackage
const sealed = (...codes: readonly string[]): ProgrammePackage => ({
  ...fixturePackage,
  tables: { ...tables, workshops: tables.workshops.map((w) => (codes.includes(w.code) ? { ...w, state: 'sealed' } : w)) },
})
const partOf = (source: ProgrammePackage, country = 'HN') => countryPart(editionsOf(releasable(source, '2026-03-02'), words), country)

describe('what may be released', () => {
  it('is all of a programme whose workshops are all released', () => {
    expect(releasedOnly(fixturePackage)).toEqual(fixturePackage)
  })
  it('leaves out what was said in a closed workshop, and all that rested on that alone', () => {
    const { tables: left } = releasedOnly(sealed('R1-HN-PRO-1', 'R2-HN-POL-1'))
    expect(left.statements.map(({ id }) => id)).toEqual(['HN-1', 'HN-2', 'PA-1', 'REG-1', 'PA-2'])
    expect(left.codings.map(({ subject }) => subject)).not.toContain('HN-3')
    expect(left.findings.map(({ code }) => code)).toEqual(['F-001'])
    expect(left.finding_evidence.filter(({ finding }) => finding === 'F-002')).toEqual([])
  })
  it('is the same for whoever sees a closed workshop and whoever does not', () => {
    const inside = sealed('R1-HN-PRO-1', 'R2-HN-POL-1')
    const workshops = inside.tables.workshops.filter(({ state }) => state === 'released')
    const statements = tables.statements.filter((one) => workshops.some(({ code }) => code === one.workshop))
    const inSight = new Set([...statements, ...tables.published_claims].map(({ id }) => id))
    const codings = tables.codings.filter(({ subject }) => inSight.has(subject))
    const finding_evidence = tables.finding_evidence.filter(({ subject }) => inSight.has(subject))
    const outside = { ...inside, tables: { ...inside.tables, workshops, statements, codings, finding_evidence } }
    expect(releasedOnly(outside)).toEqual(releasedOnly(inside))
  })
  it('keeps a finding that published claims hold up, and drops a gap with its last finding', () => {
    const all = tables.workshops.map(({ code }) => code)
    expect(releasedOnly(sealed(...all)).tables.findings.map(({ code }) => code)).toEqual(['F-001'])
    const without = { ...sealed(...all), tables: { ...sealed(...all).tables, published_claims: [] } }
    const { tables: left } = releasedOnly(without)
    expect([left.findings, left.gaps, left.gap_findings, left.recommendation_gaps]).toEqual([[], [], [], []])
    expect(left.recommendations).toHaveLength(2)
  })
})

describe('a release and its annex', () => {
  const rewritten = (sentence: string) => {
    const text = { text_es: 'Otro texto.', text_en: 'Other text.', inputs: '{}', generated_es: null, generated_en: null }
    return { sentence, ...text, note: 'HN pidió suavizarlo.' }
  }
  const closed = sealed('R1-HN-PRO-1', 'R2-HN-POL-1')
  const sentence_overrides = ['strength:F-001:1', 'strength:F-002:1'].map(rewritten)
  const passages = { ...closed.passages, epilogue: { es: 'Sin lugar.', en: 'Without a place.' } }
  const whole = releasable({ passages, tables: { ...closed.tables, sentence_overrides } }, '2026-03-02')
  const printed = (source: typeof whole, lang: 'es' | 'en') =>
    printedOnly(source, compose(source, words[lang], { version: null, dataHash: '' }))
  const left = printed(whole, 'es')

  it('carry no text that nobody was shown: of a finding of a closed room, or without a place', () => {
    expect(left.tables.sentence_overrides.map(({ sentence }) => sentence)).toEqual(['strength:F-001:1'])
    expect(Object.keys(left.passages)).toEqual(Object.keys(closed.passages))
    expect(printed(left, 'en')).toEqual(left)
  })
  it('carry no note that authors wrote to each other', () => {
    expect(left.tables.sentence_overrides.map(({ note }) => note)).toEqual([null])
  })
})

describe('what a country signs', () => {
  it('is its own part of the report: what was said there, what it bears on, what is asked of it', () => {
    const part = partOf(fixturePackage)
    expect(part).toMatchObject({ country: 'HN', programme: 'TEST', nameEn: 'Honduras' })
    const name = { es: 'Round one (es)', en: 'Round one' }
    expect(part.holdings[0]).toEqual({
      round: 1,
      name,
      statements: 3,
      strengths: 1,
      weaknesses: 2,
      opportunities: 0,
      threats: 0,
      bySource: 1,
    })
    expect(part.statements.map(({ code }) => code)).toEqual(['R1-HN-POL-1/001', 'R1-HN-POL-1/002', 'R1-HN-PRO-1/001', 'R2-HN-POL-1/001'])
    expect(part.findings.map(({ code, supporting }) => [code, supporting])).toEqual([
      ['F-001', ['R1-HN-POL-1/001', 'R1-HN-POL-1/002', 'R2-HN-POL-1/001']],
      ['F-002', ['R1-HN-PRO-1/001']],
    ])
    expect(part.gaps.map(({ code, findings }) => [code, findings])).toEqual([['G-01', ['F-001']]])
    expect(part.recommendations.map(({ code }) => code)).toEqual(['R-HN-01'])
    expect(part.recommendations[0]).not.toHaveProperty('indicatorEn')
    const measured = tables.recommendations.map((row) => ({ ...row, indicator_es: 'casos', indicator_en: 'cases' }))
    const { recommendations } = partOf({ ...fixturePackage, tables: { ...tables, recommendations: measured } })
    expect(recommendations).toMatchObject([{ indicatorEs: 'casos', indicatorEn: 'cases' }])
    expect(part.figures.map(({ printed }) => printed)).toEqual(['12', '<5'])
  })
  it('holds no word that was said in a room', () => {
    const spoken = tables.statements.map((one) => ({ ...one, text: 'Dicho en la sala' }))
    expect(JSON.stringify(partOf({ ...fixturePackage, tables: { ...tables, statements: spoken } }))).not.toContain('Dicho en la sala')
  })
  it('has its page with numbers filled in, in both languages', () => {
    const prose = {
      es: 'Hay {{statements country=HN}} enunciados [@HN-1].\n\n- Uno\n- Dos',
      en: 'There are {{statements country=HN}} [@HN-1].',
    }
    const { page } = partOf({ ...fixturePackage, passages: { 'country-HN': prose } })
    expect(page).toEqual({ es: ['Hay 4 enunciados [R1-HN-POL-1/001].', '– Uno', '– Dos'], en: ['There are 4 [R1-HN-POL-1/001].'] })
  })
  it('cites in findings and gaps by the numbers of the statements, in both languages', () => {
    const cites = { text_es: 'Se dijo [@HN-1, @HN-2].', text_en: 'It was said [@HN-1].' }
    const [findings, gaps] = [tables.findings.map((row) => ({ ...row, ...cites })), tables.gaps.map((row) => ({ ...row, ...cites }))]
    const part = partOf({ ...fixturePackage, tables: { ...tables, findings, gaps } })
    const signed = { textEs: 'Se dijo [R1-HN-POL-1/001, R1-HN-POL-1/002].', textEn: 'It was said [R1-HN-POL-1/001].' }
    expect([...part.findings, ...part.gaps].map(({ textEs, textEn }) => ({ textEs, textEn }))).toEqual([signed, signed, signed])
  })
  it('stays the same when another country says more, and moves where its own moves', () => {
    const more = tables.statements.map((one) => (one.id === 'PA-1' ? { ...one, public_en: 'Otherwise' } : one))
    const before = partOf(fixturePackage)
    expect(partChanges(before, partOf({ ...fixturePackage, tables: { ...tables, statements: more } }))).toEqual([])
    const own = tables.statements
      .filter(({ id }) => id !== 'HN-3')
      .map((one) => (one.id === 'HN-1' ? { ...one, public_en: 'Otherwise' } : one))
    const after = partOf({ ...fixturePackage, tables: { ...tables, statements: own } })
    expect(partChanges(before, after)).toEqual([
      { section: 'holdings', code: '1', kind: 'changed' },
      { section: 'findings', code: 'F-002', kind: 'removed' },
      { section: 'statements', code: 'R1-HN-POL-1/001', kind: 'changed' },
      { section: 'statements', code: 'R1-HN-PRO-1/001', kind: 'removed' },
    ])
  })
})

describe('what a release prints of itself', () => {
  const signOff = (country: string, change: Partial<SignOff>): SignOff => ({
    country,
    state: 'signed',
    officeEs: 'Ministerio Público',
    officeEn: 'Public Ministry',
    takenOn: '2026-03-02',
    askedOn: '2026-03-01',
    deadline: '2026-04-01',
    reservationEs: null,
    reservationEn: null,
    invitedBy: null,
    byLetter: false,
    part: 'a'.repeat(64),
    earlier: null,
    ...change,
  })
  const RESERVED = 'No compartimos la cifra de 2010: "menos de cinco" <no consta>.'
  const facts = (signOffs: readonly SignOff[], change: Partial<ReleaseFacts> = {}): ReleaseFacts => {
    return { example: false, signOffs: [...signOffs], erratumOf: null, corrections: [], otherwise: null, rule: null, ...change }
  }
  const print = (lang: 'es' | 'en', given: ReleaseFacts) => {
    const { document, problems } = compose(fixturePackage, words[lang], { version: '1.0', dataHash: 'ff', facts: given })
    expect(problems).toEqual([])
    expect(numberDocument(document).blocks.length).toBeGreaterThan(10)
    return renderHtml(document).replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  }

  it('is who validated it, who with what reservation word for word, and who not', () => {
    const given = facts([
      signOff('HN', { state: 'with-reservation', reservationEs: RESERVED, byLetter: true }),
      signOff('PA', { state: 'no-answer', officeEs: null, officeEn: null, takenOn: null }),
    ])
    const es = print('es', given)
    expect(es.split(RESERVED)).toHaveLength(3)
    expect(es).toContain('Se registró a partir de una carta firmada.')
    expect(es).toContain('Sin respuesta de: Panama (es).')
    expect(es).toContain('Se le presentó el 1 de marzo de 2026; no hubo respuesta hasta el')
    const en = print('en', given)
    expect(en.split(RESERVED)).toHaveLength(3)
    expect(en).toContain('the country did not write it in English')
    expect(en).toMatch(/lang="es[^"]*"><p>No compartimos/)
  })
  it('is a reservation in the lines and paragraphs that its country wrote', () => {
    const reservationEs = '1. Primero.\n2. Segundo.\n\nTercero.'
    const given = facts([signOff('HN', { state: 'with-reservation', reservationEs })])
    for (const lang of ['es', 'en'] as const)
      expect(print(lang, given).split('<p>1. Primero.<br>2. Segundo.</p><p>Tercero.</p></blockquote>')).toHaveLength(3)
  })
  it('is, of one whose text changed since, that it answered an earlier text, how, when and where that stands, and none of its words', () => {
    const answered = {
      officeEs: 'Ministerio Público',
      officeEn: 'Public Ministry',
      takenOn: '2026-03-02',
      byLetter: false,
      part: 'b'.repeat(64),
    }
    const of = (stand: 'accept' | 'accept-with-reservation' | 'object', version: string | null): Partial<SignOff> => {
      return { state: 'void', officeEs: null, officeEn: null, takenOn: null, part: null, earlier: { ...answered, stand, version } }
    }
    const given = facts([signOff('HN', of('accept-with-reservation', '1.0')), signOff('PA', of('object', null))], { example: true })
    const es = print('es', given)
    expect(es).toContain(
      'el texto cambió después y a este no ha respondido. A un texto anterior de su parte sí respondió: Ministerio Público lo aceptó con reserva el 2 de marzo de 2026. La reserva se lee en la versión 1.0, junto al texto al que se refiere.',
    )
    expect(es).toContain('Ministerio Público lo objetó el 2 de marzo de 2026.<')
    const en = print('en', given)
    expect(en).toContain(
      'it has not answered this one. It did answer an earlier text of its part: Public Ministry accepted it with a reservation on 2 March 2026. The reservation is printed in version 1.0, with the text that it concerns.',
    )
    expect(en).not.toContain('<blockquote')
  })
  const rule: ReleaseRule = {
    rule: 'each',
    least: null,
    onObjection: 'include-marked',
    onSilence: 'block',
    outside: [],
    setOn: '2026-03-06',
    by: { asked: 2, answered: 1, objected: ['PA'] },
  }
  it('is by which rule, and that it was set after a country had objected', () => {
    const given = facts([signOff('HN', {}), signOff('PA', { state: 'objected', reservationEs: 'No.' })], { rule })
    expect(print('en', given)).toContain(
      'The report was released by this rule. Each country answers for itself. If one objects: its part is included and marked. If one does not answer in time: nothing is released. The rule was last set on 6 March 2026, after the text, as it then stood, had been put to 2 countries; 1 had answered it by then. Panama had objected.',
    )
    expect(print('es', given)).toContain(
      'El informe se publicó con esta regla. Cada país responde por sí mismo. Si uno objeta: su parte se incluye y se marca. Si uno no responde en el plazo: no se publica. La regla se fijó por última vez el 6 de marzo de 2026, cuando el texto, tal como estaba entonces, ya se había presentado a 2 países; para entonces había respondido 1. Panama (es) había objetado.',
    )
  })
  it('is who does not decide, and of a rule that was set before anything was put, or by nobody, that it is so', () => {
    const least = { ...rule, rule: 'k-of-n', least: 1, outside: ['PA'] } satisfies ReleaseRule
    const before = print('en', facts([signOff('HN', {})], { rule: { ...least, by: null } }))
    expect(before).toContain('At least 1 of 1 country must accept.')
    expect(before).toContain('Panama does not decide. The rule was last set on 6 March 2026, before the text was put to the countries.')
    const unset = print('en', facts([signOff('HN', {})], { rule: { ...rule, setOn: null, by: null } }))
    expect(unset).toContain('It is the rule with which every programme begins; nobody has set another.')
  })
  it('is, of an example, that no rule held it up, and which would have', () => {
    const asked = signOff('HN', { state: 'awaiting', takenOn: null })
    for (const one of [asked, signOff('HN', { state: 'not-put' })]) {
      const en = print('en', facts([one], { example: true, rule: { ...rule, setOn: null, by: null } }))
      expect(en).toContain(
        'Neither missing answers nor objections hold up the example. With recorded workshops this rule would hold: Each country answers for itself.',
      )
      expect(en).not.toContain('was released by this rule')
    }
  })
  it('is what it was of one that was made before its rule was kept', () => {
    const given = facts([signOff('HN', {})])
    const { rule: _, ...kept } = given
    expect(print('en', ReleaseFacts.parse(kept))).toBe(print('en', given))
    expect(print('en', given)).not.toContain('Rule of decision')
  })
  it('is, of an erratum, what it corrects', () => {
    const line = {
      placeEs: 'Cuadro 2',
      placeEn: 'Table 2',
      wasEs: 'siete',
      wasEn: 'seven',
      isEs: 'nueve',
      isEn: 'nine',
      whyEs: 'Fuente',
      whyEn: 'Source',
    }
    const given = facts([signOff('HN', {})], { erratumOf: '1.0', corrections: [line] })
    const en = print('en', given)
    expect(en).toMatch(/This version corrects 1\.0[\s\S]*Table 2[\s\S]*seven[\s\S]*nine/)
    // More may differ than somebody typed.
    expect(en).toContain('as it was published. It declares the corrections below.')
    expect(print('es', given)).toContain('tal como se publicó. Declara las correcciones siguientes.')
  })
  it('is, of an erratum in one language, what it corrects in its edition, and in the other that it stands there', () => {
    const line = { placeEs: 'Tabla 2', wasEs: 'siete', isEs: 'nueve', whyEs: 'Fuente', placeEn: null, wasEn: null, isEn: null, whyEn: null }
    const given = facts([signOff('HN', {})], { erratumOf: '1.0', corrections: [line] })
    expect(print('es', given)).toMatch(/Declara las correcciones siguientes\.[\s\S]*Tabla 2[\s\S]*siete[\s\S]*nueve/)
    const en = print('en', given)
    expect(en).toContain('concern the Spanish text alone, and stand in the Spanish edition.')
    expect(en).not.toMatch(/Tabla 2|the corrections below/)
  })
  it('is, of an erratum, how much differs from what the data of that version say in the words of this one', () => {
    const line = { placeEs: 'Tabla 2', wasEs: 'siete', isEs: 'nueve', whyEs: 'Fuente', placeEn: null, wasEn: null, isEn: null, whyEn: null }
    const of = (lang: 'es' | 'en', n: number) =>
      print(lang, facts([signOff('HN', {})], { erratumOf: '1.0', corrections: [line], otherwise: { es: n, en: n } }))
    const [en, es] = [
      'This edition was compared text by text with the data of version 1.0, set in the words of this version. It differs in',
      'Esta edición se cotejó texto por texto con los datos de la versión 1.0, redactados con las palabras de esta.',
    ]
    expect(of('en', 0)).toContain(`${en} nothing. The positions of the countries are not counted.`)
    expect(of('en', 1)).toContain(`${en} one text or figure, declared or not. The`)
    expect(of('en', 7)).toContain(`${en} 7 texts and figures, declared or not. The`)
    expect(of('es', 0)).toContain(`${es} No difiere en nada. Las posiciones de los países no se cuentan.`)
    expect(of('es', 1)).toContain(`${es} Difiere en un texto o cifra, declarado o no. Las`)
    expect(of('es', 7)).toContain(`${es} Difiere en 7 textos y cifras, declarados o no. Las`)
  })
  it('is, of an example, that no country was asked, and that positions are practice', () => {
    const none = facts([signOff('HN', { state: 'not-put', part: null })], { example: true })
    expect(print('en', none)).toContain('This report was not put to the countries: it is an example.')
    expect(print('en', none)).not.toContain('Position of the country')
    const asked = print(
      'en',
      facts([signOff('HN', { state: 'awaiting', takenOn: null }), signOff('PA', { state: 'not-put' })], { example: true }),
    )
    expect(asked).toContain('asked on 1 March 2026; no answer.')
    expect(asked).toContain('Panama: the text was not put to it.')
    expect(asked).not.toMatch(/not (been )?put to the countries/)
    const practice = facts([signOff('HN', { state: 'with-reservation', reservationEn: RESERVED })], { example: true })
    expect(print('en', practice)).toMatch(/taken as an exercise[\s\S]*No compartimos/)
  })
})

describe('the number of a version', () => {
  it.each([
    [[], 'release', '1.0'],
    [[], 'erratum', null],
    [['1.0'], 'erratum', '1.1'],
    [['1.0', '1.1'], 'release', '2.0'],
    [['1.0', '1.9', '1.10'], 'erratum', '1.11'],
  ] as const)('after %j, of a %s, is %s', (published, kind, version) => {
    expect(nextVersion(published, kind)).toBe(version)
  })
  it('is ordered as people count', () => expect(['1.10', '1.9', '2.0', '1.0'].toSorted(byVersion)).toEqual(['1.0', '1.9', '1.10', '2.0']))
})
