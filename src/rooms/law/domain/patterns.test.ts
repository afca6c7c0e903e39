import { describe, expect, it } from 'vitest'
import { JURISDICTIONS } from '../contract/systems.ts'
import { outcomesOf } from './distinguish/distinguish.ts'
import { factPatterns } from './patterns.ts'
import { seedLaw } from './seed.ts'

const patterns = factPatterns()
const law = seedLaw()
const count = (of: (pattern: (typeof patterns)[number]) => boolean) => patterns.filter(of).length

describe('the fact patterns', () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s comes out as the second reader has it', (_, { facts, expected }) =>
    expect(outcomesOf(law, facts)).toEqual(expected),
  )
  it('have names of their own, which their facts carry', () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length)
    expect(patterns.filter(({ id, facts }) => facts.id !== id)).toEqual([])
  })
  it('are spread over countries, children, dates and what the law leaves open', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(60)
    for (const country of JURISDICTIONS) expect(count(({ facts }) => facts.jurisdictions.includes(country))).toBeGreaterThanOrEqual(4)
    expect(count(({ kinds }) => kinds.includes('child'))).toBeGreaterThanOrEqual(6)
    expect(count(({ kinds }) => kinds.includes('date'))).toBeGreaterThanOrEqual(8)
    expect(count(({ kinds }) => kinds.includes('lawUndetermined'))).toBeGreaterThanOrEqual(8)
  })
  it('keep what the reader had where a rule settled it otherwise', () =>
    expect(patterns.filter(({ settled, expected }) => settled && expected[settled.system] === settled.read)).toEqual([]))
})
