import { describe, expect, it } from 'vitest'
import { chain } from './chain.ts'
import { wordsOf } from './check-chart.ts'

const steps = [
  { count: 1095, words: 'enunciados', open: '31 sin hallazgo' },
  { count: 28, words: 'hallazgos' },
  { count: 12, words: 'brechas' },
]

describe('chain', () => {
  it('prints each link with its count and what is open', () =>
    expect(wordsOf(chain({ steps }))).toEqual(['1,095', 'enunciados', '31 sin hallazgo', '28', 'hallazgos', '12', 'brechas']))

  it('has one arrow fewer than links, beside or below each other', () => {
    const heads = (width: number) => [...chain({ steps }, { width }).svg.matchAll(/<path d="M[^"]*Z"/g)].length
    expect(heads(605)).toBe(2)
    expect(heads(200)).toBe(2)
    expect(chain({ steps }, { width: 200 }).height).toBeGreaterThan(chain({ steps }).height * 2)
  })
})
