import { describe, expect, it } from 'vitest'
import { faultsOf, wordsOf } from './check-chart.ts'
import { block, element, picture, round, settled, text } from './svg.ts'

describe('svg', () => {
  it('escapes words and attributes, and drops what XML cannot hold', () => {
    const chart = picture(200, 30, [text({ x: 2, y: 20 }, 'a < b & "c"\u0007')])
    expect(chart.svg).toContain('a &lt; b &amp; &quot;c&quot;<')
    expect(wordsOf(chart)).toEqual(['a < b & "c"'])
    expect(faultsOf(chart)).toEqual([])
    expect(element('rect', { fill: '"/><script>' })).toBe('<rect fill="&quot;/&gt;&lt;script&gt;"/>')
  })

  it('leaves out attributes without value and rounds numbers', () => {
    expect(element('line', { x1: 1 / 3, stroke: undefined })).toBe('<line x1="0.33"/>')
    expect(round(-0.001)).toBe(-0)
  })

  it('centres a block of lines', () => {
    const [first = 0, second = 0] = [...block({ x: 0, y: 50 }, ['a', 'b'], { size: 10 }).matchAll(/y="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    )
    expect((first + second) / 2).toBeCloseTo(50 + 3.3, 2)
  })

  it('writes numbers as 1,234.5 unless told otherwise', () => {
    expect(settled({}).number(1234.5)).toBe('1,234.5')
    expect(settled({ width: 300, number: String })).toMatchObject({ width: 300 })
  })
})
