import { describe, expect, it } from 'vitest'
import { faultsOf, wordsOf } from './check-chart.ts'
import { type IntervalRow, intervals } from './intervals.ts'

const draw = (rows: readonly IntervalRow[], reach?: number) =>
  intervals({ groups: [{ title: '', rows }], ...(reach !== undefined && { reach }) }, { axis: 'points', marked: '', others: '' })
const row = (value: number | undefined, interval?: IntervalRow['interval']): IntervalRow => ({
  label: 'a',
  value,
  printed: 'p',
  ...(interval && { interval }),
})

describe('intervals', () => {
  it('always shows the line of no difference, also where all is above it', () =>
    expect(wordsOf(draw([row(3, { low: 2, high: 4 })]))).toContain('0'))

  it('draws an end that is infinite, or beyond the reach, as an arrow', () => {
    expect(draw([row(1, { low: -1, high: 2 })]).svg).not.toContain('<path')
    expect(draw([row(1, { low: -1 })]).svg.match(/<path/g)).toHaveLength(1)
    expect(draw([row(1, { low: -40, high: 40 })], 8).svg.match(/<path/g)).toHaveLength(2)
  })

  it('keeps its steps inside the picture, whatever the reach', () => {
    for (const reach of [0.3, 1, 4, 5, 6, 7, 12]) expect(faultsOf(draw([row(1, { low: -40, high: 40 })], reach))).toEqual([])
  })

  it('draws no point where there is no number, but prints the words', () => {
    const chart = draw([row(undefined)])
    expect(chart.svg).not.toContain('<circle')
    expect(wordsOf(chart)).toContain('p')
  })

  it('tells what is to be looked at by its shape and not by colour alone', () => {
    const chart = draw([{ ...row(1), isMarked: true }, row(2)])
    expect([chart.svg.match(/<polygon/g), chart.svg.match(/<circle/g)]).toEqual([['<polygon'], ['<circle']])
  })
})
