import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { absentIn, unreleasedIn } from './unreleased.ts'

const { tables } = fixturePackage
const closed: ProgrammePackage = {
  ...fixturePackage,
  tables: {
    ...tables,
    workshops: tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one)),
  },
}
const without = (texts: Partial<ProgrammePackage['passages']>): ProgrammePackage => ({
  passages: texts as ProgrammePackage['passages'],
  tables: { ...tables, sentence_overrides: [], workshops: tables.workshops.filter(({ code }) => code !== 'R1-HN-PRO-1') },
})

describe('what a text names of closed rooms', () => {
  it.each([
    'R1-HN-PRO-1',
    'r1-hn-pro-1',
    'R1‑HN‑PRO‑1',
    'R1–HN–PRO–1',
    'R1_HN_PRO_1',
    'R1-HN\u00AD-PRO-1',
    'R1-HN-PRO-1-',
    'R1-HN-PRO-1/1',
    'R1-HN-PRO-1/001',
    'R1-HN-PRO-1 / 1',
    'R1-HN-PRO-1/999',
    'hn-3',
  ])('is found however it is written: %s', (word) => {
    expect(unreleasedIn(closed, `Como se dijo (${word}).`)).toEqual([word])
    expect(unreleasedIn(closed, `[@${word}]`)).toEqual([word])
  })
  it('is no word or number that an id happens to be, but where it is cited', () => {
    const ids = tables.statements.map((one) => (one.id === 'HN-3' ? { ...one, id: '12' } : one))
    const numbered = { ...closed, tables: { ...closed.tables, statements: ids } }
    expect(unreleasedIn(numbered, 'En 12 de 40 casos.')).toEqual([])
    expect(unreleasedIn(numbered, 'En 12 de 40 casos [@HN-1, @12].')).toEqual(['12'])
  })
  it('is no word besides, and nothing of a room that is released', () => {
    expect(unreleasedIn(closed, 'El 1/3 de R1-HN-POL-1/001 y HN-1 – en R1-HN-PRO-10, HN-33.')).toEqual([])
    expect(unreleasedIn(fixturePackage, 'R1-HN-PRO-1')).toEqual([])
  })
})

describe('what the texts of a release name and it does not hold', () => {
  it('is found by the form of a workshop’s code, in passages and rewritten sentences of either language', () => {
    const given = without({ gaps: { es: 'Véase r1‑hn‑pro‑1/3 y R2-REG.', en: 'See R1-HN-POL-1.' } })
    const rewritten = { sentence: 'coverage:1', text_es: null, text_en: 'As in R1-HN-PRO-1.', inputs: '{}' }
    const sentence_overrides = [{ ...rewritten, generated_es: null, generated_en: null, note: null }]
    expect(absentIn({ ...given, tables: { ...given.tables, sentence_overrides } })).toEqual([
      { where: 'prose/gaps.es', code: 'unreleased-reference', found: 'r1‑hn‑pro‑1/3' },
      { where: 'prose/gaps.es', code: 'unreleased-reference', found: 'R2-REG' },
      { where: 'sentence coverage:1.en', code: 'unreleased-reference', found: 'R1-HN-PRO-1' },
    ])
  })
  it('is found in findings and gaps, which every member reads', () => {
    const given = without({})
    const [first, ...others] = given.tables.gaps
    if (!first) expect.unreachable('the fixture has a gap')
    const gaps = [{ ...first, title_en: 'As in R1-HN-PRO-1', text_es: 'Véase [@R1-HN-PRO-1/001].' }, ...others]
    expect(absentIn({ ...given, tables: { ...given.tables, gaps } })).toEqual([
      { where: `gap ${first.code}.es`, code: 'unreleased-reference', found: 'R1-HN-PRO-1/001' },
      { where: `gap ${first.code}.en`, code: 'unreleased-reference', found: 'R1-HN-PRO-1' },
    ])
  })
  it('is found in what was published of a gap, and in recommendations', () => {
    const given = without({})
    const gaps = given.tables.gaps.map((one, at) => (at === 0 ? { ...one, published_es: null, published_en: 'As in R1-HN-PRO-1' } : one))
    const recommendations = given.tables.recommendations.map((one, at) =>
      at === 0 ? { ...one, indicator_es: 'Lo de R1-HN-PRO-1/001' } : one,
    )
    expect(absentIn({ ...given, tables: { ...given.tables, gaps, recommendations } })).toEqual([
      { where: `gap ${gaps[0]?.code}.en`, code: 'unreleased-reference', found: 'R1-HN-PRO-1' },
      { where: `recommendation ${recommendations[0]?.code}.es`, code: 'unreleased-reference', found: 'R1-HN-PRO-1/001' },
    ])
  })
  it('is no code of another form', () => {
    expect(absentIn(without({ gaps: { es: 'El R1-C, la CA-5, R1-HN y la R1-XX-PRO-1.', en: 'In R9-REG.' } }))).toEqual([])
  })
})
