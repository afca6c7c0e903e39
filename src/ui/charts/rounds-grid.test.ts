import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { type RoundLabels, type RoundMark, roundsGrid } from './rounds-grid.ts'

const labels: RoundLabels = {
  persists: 'persists',
  stronger: 'stronger',
  weaker: 'weaker',
  new: 'new',
  resolved: 'resolved',
  'only-contrary': 'only to the contrary',
  'not-assessed': 'not assessed',
}
const draw = (...marks: RoundMark[]) =>
  roundsGrid({ columns: marks.map((_, index) => `C${index}`), rows: [{ label: 'Law', marks }] }, labels)
const shapes = (svg: string) => [...svg.matchAll(/<(circle|polygon|line)/g)].map(([, name]) => name)

describe('rounds grid', () => {
  it.each([
    ['persists', ['circle']],
    ['stronger', ['polygon']],
    ['weaker', ['polygon']],
    ['new', ['line', 'line']],
    ['resolved', ['circle']],
    ['only-contrary', ['line']],
    ['not-assessed', []],
  ] as const)('marks %s with word and shape', (mark, expected) => {
    const chart = draw(mark)
    expect(wordsOf(chart)).toEqual([labels[mark], 'C0', 'Law'])
    // Once in the key, beside its word, and once in the cell.
    expect(shapes(chart.svg)).toEqual([...expected, ...expected])
  })

  it('leaves a cell empty where the theme was named in neither round, and hatches where nobody was asked', () => {
    expect(wordsOf(draw('none'))).toEqual(['C0', 'Law'])
    expect(draw('none').svg).not.toContain('<path')
    expect(draw('not-assessed').svg).toContain('<path')
  })

  it('says what an empty cell means where it is told', () => {
    const chart = roundsGrid(
      { columns: ['A', 'B'], rows: [{ label: 'Law', marks: ['new', 'none'] }] },
      { ...labels, none: 'blank: no text' },
    )
    expect(wordsOf(chart)).toEqual(['new', 'blank: no text', 'A', 'B', 'Law'])
  })

  it('takes a missing mark for not assessed', () =>
    expect(wordsOf(roundsGrid({ columns: ['A', 'B'], rows: [{ label: 'Law', marks: ['new'] }] }, labels))).toContain('not assessed'))
})
