import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { dotStrip, type StripMark } from './dot-strip.ts'

const sources = ['A', 'B', 'C'].map((letter) => ({ letter, label: `source ${letter}` }))
const strip = (marks: readonly StripMark[]) =>
  dotStrip({ sources, rows: [{ group: 'El Salvador', label: '2017', marks }] }, { axis: 'persons', band: 'hidden' })
const conflict: StripMark[] = [
  { source: 0, value: 45, printed: '45' },
  { source: 1, value: 72, printed: '72' },
]

describe('dot strip', () => {
  it('prints every source with its letter and its own figure, and nothing computed from them', () => {
    const words = wordsOf(strip(conflict))
    expect(words.slice(words.indexOf('2017') + 1)).toEqual(['A', '45', 'B', '72'])
    expect(words).not.toContain('58.5')
  })

  it('joins no figures: the only lines are those of the scale', () => {
    const lines = [...strip(conflict).svg.matchAll(/<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)"/g)]
    expect(lines.every(([, from, to]) => from === to)).toBe(true)
    expect(strip(conflict).svg).not.toContain('<path')
  })

  it('moves equal figures to lanes of their own', () => {
    const apart = strip(conflict)
    const equal = strip(
      [conflict[0], { source: 1, value: 45, printed: '45' }, { source: 2, value: 46, printed: '46' }].filter((mark) => mark !== undefined),
    )
    expect(equal.height - apart.height).toBe(2 * 19)
  })

  it('draws a hidden figure as a band from 0 to 4 that is explained, with no mark on the scale', () => {
    const hidden = strip([{ source: 0, value: { low: 0, high: 4 }, printed: '<5' }])
    expect(wordsOf(hidden)).toEqual(expect.arrayContaining(['hidden', 'A', '<5']))
    const [, left = ''] =
      /<rect x="([\d.]+)" y="[\d.]+" width="[\d.]+" height="8" fill="#e9f6fa" stroke="#005d6e" stroke-width="0.8"\/>(?!.*height="8")/s.exec(
        hidden.svg,
      ) ?? []
    const circles = [...hidden.svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(circles.at(-1)).toBeLessThan(Number(left))
    expect(wordsOf(strip(conflict))).not.toContain('hidden')
  })
})
