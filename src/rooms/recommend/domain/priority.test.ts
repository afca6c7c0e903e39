import { describe, expect, it } from 'vitest'
import { readAssessment } from '#assess/rules'
import { fixture } from '#test/fixture-package.ts'
import { answersOf } from './answers.ts'
import { byPriority } from './priority.ts'
import { termMonths } from './term-months.ts'

const from = { year: 2026, month: 3 }

describe('the term of a recommendation', () => {
  it.each([
    ['Doce meses', null, 12],
    [null, 'within two years', 24],
    ['De 6 a 18 meses', null, 18],
    ['De inmediato', null, 0],
    [null, 'medium term', 36],
    ['Antes de diciembre de 2027', null, 21],
    ['Cada vez que se pida', null, null],
    [null, null, null],
  ])('%s, %s: %s months', (term_es, term_en, months) => expect(termMonths({ term_es, term_en }, from)).toBe(months))
})

describe('the order of recommendations', () => {
  const assessment = readAssessment(fixture)
  const answers = answersOf(fixture)
  const order = (given: typeof answers) => byPriority(given, { assessment, rounds: [1, 2], from })

  it('goes by evidence × countries × term, and prints what it multiplied', () =>
    expect(order(answers).map(({ answer, priority }) => [answer.code, priority])).toEqual([
      ['R-REG-01', { evidence: 3, countries: 2, term: 1, product: 6 }],
      ['R-HN-01', { evidence: 3, countries: 1, term: 1, product: 3 }],
    ]))

  it('lets a nearer term come first, and the programme’s own among equals, whatever the order of the rows', () => {
    const soon = answers.map((one) => (one.code === 'R-HN-01' ? { ...one, term_en: 'six months' } : one))
    expect(order(soon)[0]?.answer.code).toBe('R-HN-01')
    const alike = ['R-HN-03', 'R-HN-02'].map((code) => ({ ...answers[1]!, code, of_programme: 'no' as const }))
    const own = { ...answers[1]!, code: 'R-HN-09', of_programme: 'yes' as const }
    expect(order([...alike, own]).map(({ answer }) => answer.code)).toEqual(['R-HN-09', 'R-HN-02', 'R-HN-03'])
  })

  it('leaves out what was verified as done, and not what is only reported so', () => {
    const done = (kind: 'reported' | 'verified') =>
      answers.map((one) => ({ ...one, standing: { kind, status: 'done' as const, date: '2026-01-01', round: 2 } }))
    expect(order(done('verified'))).toEqual([])
    expect(order(done('reported'))).toHaveLength(2)
  })
})
