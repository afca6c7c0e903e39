import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { firstReviews, movedTexts, movesBetween, reviewEdition } from './moved.ts'
import { sayMove } from './say-move.ts'
import { readStands, writeStands } from './stands.ts'
import { textKey } from './texts.ts'

const readingOf = (source: ProgrammePackage) => ({
  edition: reviewEdition(source, reportWords('es')),
  digest: (text: string) => text.replaceAll(/\W/g, '').toLowerCase(),
})
const withReviews = (source: ProgrammePackage): ProgrammePackage => ({
  ...source,
  tables: { ...source.tables, reviewed_texts: firstReviews(source, () => readingOf(source)) },
})

const passages: ProgrammePackage['passages'] = {
  summary: fixturePackage.passages['summary'] ?? { es: '', en: '' },
  'chapter-legal': { es: 'Nada se dice de Panamá.', en: 'Nothing is said of Panama.' },
  'country-HN': { es: 'Algo falta.', en: 'Something is missing.' },
  statistics: { es: 'Hubo {{figure indicator=victims_detected country=HN year=2009}}.', en: 'There were some.' },
}
const reviewed = withReviews({ ...fixturePackage, passages })

type Tables = ProgrammePackage['tables']
const changed = (change: (tables: Tables) => Partial<Tables>): ProgrammePackage => ({
  ...reviewed,
  tables: { ...reviewed.tables, ...change(reviewed.tables) },
})
const movedBy = (change: (tables: Tables) => Partial<Tables>) => {
  const source = changed(change)
  return new Map(movedTexts(source, readingOf(source)).map(({ text, moves }) => [textKey(text), moves]))
}
const recoded = (subject: string, to: Partial<Tables['codings'][number]>) => (tables: Tables) => ({
  codings: tables.codings.map((coding) => (coding.subject === subject ? { ...coding, ...to } : coding)),
})

describe('a text that a person wrote', () => {
  it('is reviewed as things stand, each once, and then nothing has moved', () => {
    expect(reviewed.tables.reviewed_texts.map(({ text }) => text)).toEqual([
      'passage:summary',
      'passage:chapter-legal',
      'passage:country-HN',
      'passage:statistics',
      'finding:F-001',
      'finding:F-002',
      'gap:G-01',
    ])
    expect(movedBy(() => ({}))).toEqual(new Map())
    expect(firstReviews(reviewed, () => expect.unreachable('nothing is left to review'))).toEqual([])
  })
  it('is never compared where it was never reviewed', () => {
    expect(movedTexts({ ...fixturePackage, passages }, readingOf(fixturePackage))).toEqual([])
  })
  it('moves with the code of a statement that it cites, that bears on it, or that is said of what it is about', () => {
    const moved = movedBy(recoded('PA-1', { condition: 'legal' }))
    // Not the summary, which does not cite it; the chapter cites nothing, and yet "nothing is said of Panama" is no longer true.
    expect([...moved.keys()]).toEqual(['passage:chapter-legal', 'finding:F-001'])
    expect(moved.get('passage:chapter-legal')).toEqual([{ mark: 'statements round=1 country=PA condition=legal', was: null, now: '1' }])
    expect(moved.get('finding:F-001')).toEqual([{ mark: '@PA-1 condition', was: 'technical', now: 'legal' }])
  })
  it('moves with the stance of evidence, and with its wording', () => {
    const turned = movedBy(({ finding_evidence }) => ({
      finding_evidence: finding_evidence.map((one) => (one.subject === 'HN-4' ? { ...one, stance: 'contrary' as const } : one)),
    }))
    expect(turned.get('finding:F-001')).toEqual([{ mark: '@HN-4 stance', was: 'supports', now: 'contrary' }])
    expect(turned.get('gap:G-01')).toEqual([{ mark: 'statements round=2 country=HN gap=G-01', was: '1', now: null }])
    const worded = movedBy(({ statements }) => ({
      statements: statements.map((one) => (one.id === 'HN-1' ? { ...one, public_es: 'Otra cosa' } : one)),
    }))
    expect([...worded.keys()]).toEqual(['passage:summary', 'finding:F-001'])
  })
  it('moves with a figure that it prints, and not with another', () => {
    const figures = (country: string) => (tables: Tables) => ({
      figures: tables.figures.map((one) => (one.country === country && one.year === 2009 ? { ...one, printed: '13', value: 13 } : one)),
    })
    expect([...movedBy(figures('HN')).keys()]).toEqual(['passage:statistics'])
    expect([...movedBy(figures('PA')).keys()]).toEqual([])
  })
  it('moves when a country takes a workshop back, and then only says what went', () => {
    const moved = movedBy(({ workshops }) => ({
      workshops: workshops.map((one) => (one.code === 'R1-HN-POL-1' ? { ...one, state: 'sealed' as const } : one)),
    }))
    for (const text of ['passage:summary', 'finding:F-001'])
      expect(moved.get(text)?.filter(({ mark }) => mark.startsWith('@HN-1'))).toEqual([{ mark: '@HN-1', was: 'there', now: null }])
  })
})

describe('moves', () => {
  it('of a record that came are one', () => {
    expect(movesBetween({}, { '@HN-1 condition': 'legal', '@HN-1 quadrant': 'W' })).toEqual([{ mark: '@HN-1', was: null, now: 'there' }])
  })
  it('of what was kept and cannot be read are all', () => {
    for (const written of ['', 'null', '[1]', '{"a":1}', '{']) expect(readStands(written)).toEqual({})
    expect(readStands(writeStands({ b: '2', a: '1' }))).toEqual({ a: '1', b: '2' })
  })
  it('are said in both languages, with the names of codes', () => {
    const [es, en] = [reviewEdition(reviewed, reportWords('es')), reviewEdition(reviewed, reportWords('en'))]
    const recoding = { mark: '@PA-1 condition', was: 'technical', now: 'legal' }
    expect(sayMove(en, recoding)).toEqual({
      label: 'PA-1, condition',
      record: { kind: 'statement', id: 'PA-1' },
      was: 'Technical',
      now: 'Legal',
    })
    const count = { mark: 'statements round=1 country=PA condition=legal', was: null, now: '1' }
    expect(sayMove(es, count)).toMatchObject({ label: 'enunciados · ronda 1 · Panama (es) · Legal (es)', was: '0', now: '1' })
    expect(sayMove(es, { mark: '@HN-3', was: 'there', now: null })).toEqual({
      label: 'HN-3',
      record: null,
      was: null,
      now: 'ya no está a la vista de todos',
    })
    expect(sayMove(en, { mark: '@HN-1 wording', was: 'a', now: 'b' })).toMatchObject({ was: null, now: 'the wording changed' })
    expect(sayMove(en, { mark: 'countrynames round=1', was: 'HN PA', now: 'HN' })).toMatchObject({
      was: 'Honduras and Panama',
      now: 'Honduras',
    })
  })
})
