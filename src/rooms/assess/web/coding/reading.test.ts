import { describe, expect, it } from 'vitest'
import { pressOf } from './keys.ts'
import { MOST_THEMES, type Reading, withFinding, withRecent, withTheme } from './reading.ts'

const blank: Reading = { condition: null, themes: [], seriousness: null, memo: '', evidence: [] }
const key = (name: string, chord: { ctrlKey?: boolean } = {}) =>
  pressOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...chord })

describe('a reading', () => {
  it('takes a theme and lets it go, and never a sixth', () => {
    expect(withTheme(withTheme(blank, 'a'), 'a')).toEqual(blank)
    const full = ['a', 'b', 'c', 'd', 'e'].reduce(withTheme, blank)
    expect(full.themes).toHaveLength(MOST_THEMES)
    expect(withTheme(full, 'f')).toBe(full)
  })
  it('supports a finding, then contradicts it, then lets it go', () => {
    const once = withFinding(blank, 'F-001')
    const twice = withFinding(once, 'F-001')
    expect([once, twice, withFinding(twice, 'F-001')].map(({ evidence }) => evidence)).toEqual([
      [{ finding: 'F-001', stance: 'supports' }],
      [{ finding: 'F-001', stance: 'contrary' }],
      [],
    ])
  })
  it('leaves a theme under its key, and gives a new one the key of the oldest', () => {
    const first = withRecent({ slots: [], used: [] }, ['a', 'b'], 3)
    expect(first.slots).toEqual(['a', 'b'])
    expect(withRecent(first, ['b', 'c'], 3)).toEqual({ slots: ['a', 'b', 'c'], used: ['b', 'c', 'a'] })
    expect(withRecent({ slots: ['a', 'b', 'c'], used: ['b', 'c', 'a'] }, ['d'], 3).slots).toEqual(['d', 'b', 'c'])
    expect(withRecent({ slots: ['a', 'b', 'c'], used: ['a'] }, ['d'], 3).slots).toEqual(['a', 'b', 'd'])
  })
})

describe('a key', () => {
  it('chooses a condition, a recent theme or a seriousness, whatever the case', () => {
    expect([key('q'), key('W'), key('a'), key('3'), key('0')]).toEqual([
      { kind: 'condition', at: 0 },
      { kind: 'condition', at: 1 },
      { kind: 'recent', at: 0 },
      { kind: 'seriousness', value: 3 },
      { kind: 'seriousness', value: null },
    ])
  })
  it('of a chord is the browser’s', () => {
    expect([key('z', { ctrlKey: true }), key('x')]).toEqual([undefined, undefined])
  })
})
