import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { SignOff } from '../../contract/release-facts.ts'
import { reportWords } from '../../messages.ts'
import { compose } from '../compose.ts'
import { answerChanges } from './answer-changes.ts'
import { reportChanges } from './report-changes.ts'
import { reportLines } from './report-lines.ts'

const { tables, passages } = fixturePackage
const lines = (source: ProgrammePackage, lang: 'es' | 'en' = 'en') =>
  reportLines(compose(source, reportWords(lang), { version: null, dataHash: '' }).document)
const since = (change: Partial<ProgrammePackage>, lang: 'es' | 'en' = 'en') =>
  reportChanges(lines(fixturePackage, lang), lines({ ...fixturePackage, ...change }, lang))

describe('what reads otherwise in a report', () => {
  it('is nothing where nothing changed', () => expect(since({})).toEqual([]))

  it('is a text beside what stood in its place, with its chapter, in each language by itself', () => {
    const change = { passages: { ...passages, gaps: { es: 'Aquí se reúnen las brechas.', en: 'Here the gaps are gathered.' } } }
    const [first, ...rest] = since(change)
    expect(first).toMatchObject({ chapter: expect.stringMatching(/gap/i), place: '', is: 'Here the gaps are gathered.' })
    expect(first?.was).toBe(passages['gaps']?.en ? expect.any(String) : null)
    expect(rest.filter(({ is }) => is !== null)).toEqual([])
    expect(since(change, 'es')).toMatchObject([{ is: 'Aquí se reúnen las brechas.' }])
  })

  it('is a finding by its card', () => {
    const findings = tables.findings.map((one) => (one.code === 'F-001' ? { ...one, text_en: `${one.text_en} And more.` } : one))
    expect(since({ tables: { ...tables, findings } })).toContainEqual({
      chapter: expect.any(String),
      place: expect.stringContaining('F-001'),
      was: expect.any(String),
      is: expect.stringMatching(/And more\./),
    })
  })

  it('is a figure by the table that prints it', () => {
    const [one, ...others] = tables.figures
    if (!one) throw new Error('the test package has no figures')
    const found = since({ tables: { ...tables, figures: [{ ...one, printed: '98765', value: 98_765 }, ...others] } })
    expect(found.map(({ is }) => is).join('\n')).toContain('98765')
  })

  it('is no break of a line that is printed as a space', () => {
    const findings = tables.findings.map((one) => (one.code === 'F-001' ? { ...one, text_en: one.text_en.replace(' ', '\n') } : one))
    expect(findings).not.toEqual(tables.findings)
    expect(since({ tables: { ...tables, findings } })).toEqual([])
  })

  it('is told of each record by itself: of one that came before another no earlier text of that one', () => {
    const [old] = tables.recommendations
    if (!old) throw new Error('the test package has no recommendations')
    const fresh = { ...old, code: `${old.code}0`, text_es: 'Comprar vehículos.', text_en: 'Buy cars.' }
    const reworded = { ...old, text_en: `${old.text_en} and clerks` }
    const recommendations = [fresh, reworded, ...tables.recommendations.slice(1)]
    const found = since({ tables: { ...tables, recommendations } })
    expect(found.filter(({ is }) => is?.includes('Buy cars.'))).toMatchObject([{ was: null }])
    const again = found.filter(({ is }) => is?.includes('and clerks'))
    expect(again).not.toEqual([])
    for (const { was } of again) expect(was).toContain(old.text_en)
  })

  it('is what the cover says, too', () => {
    const programme = tables.programme.map((row) => ({ ...row, disclaimer_en: 'Another disclaimer.' }))
    expect(since({ tables: { ...tables, programme } }).map(({ is }) => is)).toContain('Another disclaimer.')
  })

  it('is found in a report of thousands of statements without comparing each with each', () => {
    const line = (at: number, text: string) => ({ key: `S-${at}`, place: '', text })
    const of = (word: string) => [
      { id: 'annex', title: 'Annex', lines: Array.from({ length: 40_000 }, (_, at) => line(at, `${at} ${word}`)) },
    ]
    const found = reportChanges(of('one'), of('two'))
    expect(found).toHaveLength(40_000)
    expect(found.at(-1)).toMatchObject({ was: '39999 one', is: '39999 two' })
  })

  it('is no mark that has another number since something before it is cited too', () => {
    const [cited] = [...compose(fixturePackage, reportWords('en'), { version: null, dataHash: '' }).document.references].reverse()
    const summary = { es: `${passages['summary']?.es} [@${cited?.key}]`, en: `${passages['summary']?.en} [@${cited?.key}]` }
    const found = since({ passages: { ...passages, summary } })
    expect(found.filter(({ was, is }) => was !== null && is !== null)).toMatchObject([{ is: expect.stringContaining(`[${cited?.label}`) }])
  })
})

describe('what countries answer otherwise', () => {
  const signed: SignOff = {
    country: 'HN',
    state: 'signed',
    officeEs: 'Ministerio',
    officeEn: 'Ministry',
    takenOn: '2026-03-01',
    askedOn: '2026-02-01',
    deadline: '2026-03-03',
    reservationEs: null,
    reservationEn: null,
    byLetter: false,
    invitedBy: null,
    part: 'a',
    earlier: null,
  }
  it('is neither that they were asked again nor that their text moved', () =>
    expect(answerChanges([signed], [{ ...signed, askedOn: '2026-04-01', deadline: null, invitedBy: 'maker', part: 'b' }])).toEqual([]))
  it('is another stand, other words, and a country that came or went', () => {
    const objected: SignOff = { ...signed, state: 'objected', reservationEs: 'No.' }
    const pa = { ...signed, country: 'PA' }
    expect(answerChanges([signed, pa], [objected])).toEqual([
      { country: 'HN', was: signed, is: objected },
      { country: 'PA', was: pa, is: null },
    ])
  })
})
