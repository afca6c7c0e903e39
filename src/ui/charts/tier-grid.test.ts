import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { tierGrid } from './tier-grid.ts'

const classes = ['1', '2', '2WL', '3'].map((key) => ({ key, label: `Tier ${key}`, mark: { fill: '#cde7ef', pattern: 'solid' } as const }))
const draw = (years: Readonly<Record<number, string>>, to = 2010) =>
  tierGrid({ from: 2008, to, classes, rows: [{ label: 'Belize', years }] }, { missing: 'not ranked' })

describe('tier grid', () => {
  it('prints the label of each year and explains a year without one', () =>
    expect(wordsOf(draw({ 2008: '2WL', 2010: '3' }))).toEqual([
      '2008',
      '2009',
      '2010',
      'Belize',
      '2WL',
      '3',
      'Tier 1',
      'Tier 2',
      'Tier 2WL',
      'Tier 3',
      'not ranked',
    ]))

  it('explains no hole where there is none', () => expect(wordsOf(draw({ 2008: '1', 2009: '2', 2010: '2' }))).not.toContain('not ranked'))

  it('takes a label that it does not know for none', () => expect(wordsOf(draw({ 2008: 'special case' }))).not.toContain('special case'))

  it('folds many years into bands of one length', () => {
    const words = wordsOf(draw({}, 2047))
    expect(words.filter((word) => word === 'Belize')).toHaveLength(2)
    expect(words.filter((word) => /^20\d\d$/.test(word))).toHaveLength(40)
  })
})
