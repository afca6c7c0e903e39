import { describe, expect, it } from 'vitest'
import { readAssessment } from '#assess/rules'
import { fixture } from '#test/fixture-package.ts'
import { answersOf } from './answers.ts'
import { byPriority } from './priority.ts'
import { termDue } from './term-due.ts'

const from = '2026-03-02'

describe('the term of a recommendation', () => {
  it.each([
    ['Doce meses', null, '2027-03-02'],
    [null, 'within two years', '2028-03-02'],
    ['De 6 a 18 meses', null, '2027-09-02'],
    ['De inmediato', null, '2026-03-02'],
    [null, 'medium term', '2029-03-02'],
    [null, '90 days', '2026-06-02'],
    ['Antes de diciembre de 2027', null, '2027-12-31'],
    ['A más tardar el 15 de junio de 2027', null, '2027-06-15'],
    [null, '31 December 2027', '2027-12-31'],
    [null, 'March 1, 2027', '2027-03-01'],
    [null, '31/12/2026', '2026-12-31'],
    [null, 'Q1 2027', '2027-03-31'],
    [null, 'mid-2027', '2027-06-30'],
    [null, '2027', '2027-12-31'],
    [null, 'Every 3 months', '2026-06-02'],
    ['Cada trimestre', null, '2026-06-02'],
    [null, 'annually', '2027-03-02'],
    [null, 'Within two years, then every year', '2028-03-02'],
    ['Cada vez que se pida', null, null],
    [null, null, null],
  ])('%s, %s: due on %s', (term_es, term_en, due) => expect(termDue({ term_es, term_en }, from)).toBe(due))
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

  it('counts a term by its day: what is due the day after twelve months have passed is no longer soon', () => {
    const points = (term_en: string) =>
      byPriority([{ ...answers[1]!, term_es: null, term_en }], { assessment, rounds: [1, 2], from: '2026-12-07' })[0]?.priority.term
    expect(['7 December 2027', '8 December 2027', '31 December 2027', '7 December 2029', '8 December 2029', ''].map(points)).toEqual([
      3, 2, 2, 2, 1, 1,
    ])
  })

  it('leaves out what was verified as done, and not what is only reported so', () => {
    const done = (kind: 'reported' | 'verified') =>
      answers.map((one) => ({ ...one, standing: { kind, status: 'done' as const, date: '2026-01-01', round: 2 } }))
    expect(order(done('verified'))).toEqual([])
    expect(order(done('reported'))).toHaveLength(2)
  })
})
