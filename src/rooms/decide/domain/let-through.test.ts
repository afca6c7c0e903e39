import { describe, expect, it } from 'vitest'
import { type Deciding, letThrough } from './let-through.ts'
import type { State } from './standing.ts'

const states = (given: Readonly<Record<string, State>>) => Object.entries(given).map(([country, state]) => ({ country, state }))
const rule: Deciding = { rule: 'each', least: null, onObjection: 'block', onSilence: 'block', members: ['GT', 'HN', 'PA'] }

/** As one reads it: `GT objected marked`. */
const easedBy = (given: Readonly<Record<string, State>>, after: Partial<Deciding>, before: Partial<Deciding> = {}) => {
  const first = { ...rule, ...before }
  return letThrough(first, { ...first, ...after }, states(given)).map(({ country, state, as }) => `${country} ${state} ${as}`)
}

describe('what another rule would let through', () => {
  it.each([
    ['an objection', { GT: 'objected', HN: 'signed', PA: 'signed' }, { onObjection: 'include-marked' }, ['GT objected marked']],
    ['a silence', { GT: 'no-answer', HN: 'signed', PA: 'signed' }, { onSilence: 'include-marked' }, ['GT no-answer marked']],
    [
      'one of two that hold it up',
      { GT: 'no-answer', HN: 'objected', PA: 'signed' },
      { onSilence: 'include-marked' },
      ['GT no-answer marked'],
    ],
    [
      'those who no longer decide',
      { GT: 'objected', HN: 'void', PA: 'signed' },
      { members: ['PA'] },
      ['GT objected left-out', 'HN void left-out'],
    ],
  ] as const)('is %s', (_, given, after, eased) => {
    expect(easedBy(given, after)).toEqual(eased)
  })
  it('is what too few acceptances held up, and whose mark would go with its country', () => {
    const marking = { onObjection: 'include-marked', onSilence: 'include-marked' } as const
    const given = { GT: 'no-answer', HN: 'objected', PA: 'signed' } as const
    expect(easedBy(given, { least: 1 }, { ...marking, rule: 'k-of-n', least: 2 })).toEqual(['GT no-answer marked', 'HN objected marked'])
    expect(easedBy(given, { members: ['GT', 'PA'] }, marking)).toEqual(['HN objected left-out'])
  })
  it.each([
    [
      'what is waited for by any rule',
      { GT: 'awaiting', HN: 'void', PA: 'not-put' },
      { onObjection: 'include-marked', onSilence: 'include-marked' },
    ],
    ['a rule that says what nobody did', { GT: 'signed', HN: 'with-reservation', PA: 'signed' }, { onObjection: 'include-marked' }],
    ['a country that agreed and no longer decides', { GT: 'signed', HN: 'objected', PA: 'signed' }, { members: ['HN', 'PA'] }],
    ['a country that decides besides', { GT: 'objected', HN: 'signed', PA: 'signed' }, { members: ['GT', 'HN', 'NI', 'PA'] }],
    [
      'acceptances that are still too few',
      { GT: 'objected', HN: 'no-answer', PA: 'signed' },
      { rule: 'k-of-n', least: 2, onObjection: 'include-marked' },
    ],
  ] as const)('is not %s', (_, given, after) => {
    expect(easedBy(given, after)).toEqual([])
  })
  it('is nothing by a stricter rule', () => {
    expect(easedBy({ GT: 'objected', HN: 'signed', PA: 'signed' }, { onObjection: 'block' }, { onObjection: 'include-marked' })).toEqual([])
  })
})
