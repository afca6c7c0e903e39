import { describe, expect, it } from 'vitest'
import { type Answered, type GateRule, gateOf, type Standing, stateOf } from './standing.ts'

const facts = { current: 'now', put: 'now', deadline: '2026-03-10', today: '2026-03-02', positions: [] }
const accept = { stand: 'accept', hash: 'now' } as const

describe('where a country stands', () => {
  it.each([
    ['was never asked', { put: null }, 'not-put'],
    ['may still answer', {}, 'awaiting'],
    ['may still answer on the last day', { today: '2026-03-10' }, 'awaiting'],
    ['let the deadline pass', { today: '2026-03-11' }, 'no-answer'],
    ['accepted', { positions: [accept] }, 'signed'],
    ['reserved something', { positions: [{ stand: 'accept-with-reservation', hash: 'now' }] }, 'with-reservation'],
    ['accepted and then objected', { positions: [accept, { stand: 'object', hash: 'now' }] }, 'objected'],
    ['accepted what has changed since', { current: 'new', positions: [accept] }, 'void'],
    ['was asked about what has changed since', { current: 'new' }, 'void'],
    ['accepted what was put anew and is the same', { positions: [accept], today: '2026-04-01' }, 'signed'],
    ['accepted an earlier text and is asked again', { put: 'now', positions: [{ stand: 'accept', hash: 'old' }] }, 'awaiting'],
    ['stood in a package, of an unknown text', { positions: [{ stand: 'accept', hash: null }] }, 'awaiting'],
  ] as const)('that %s', (_, change, state) => {
    expect(stateOf<Answered>({ ...facts, ...change }).state).toBe(state)
  })
})

describe('whether it is enough', () => {
  const each: GateRule = { rule: 'each', least: null, onObjection: 'block', onSilence: 'block' }
  const of = (...states: Standing['state'][]): Standing[] => states.map((state, at) => ({ country: `C${at}`, state }))
  const gate = (rule: Partial<GateRule>, ...states: Standing['state'][]) => {
    const { open, blocking, marked } = gateOf({ ...each, ...rule }, of(...states))
    return [open, blocking.map(({ country }) => country).join(), marked.map(({ country }) => country).join()]
  }

  it.each([
    [{}, ['signed', 'with-reservation'], [true, '', '']],
    [{}, ['signed', 'awaiting', 'void', 'not-put'], [false, 'C1,C2,C3', '']],
    [{}, ['objected', 'no-answer'], [false, 'C0,C1', '']],
    [{ onObjection: 'include-marked' }, ['objected', 'signed', 'no-answer'], [false, 'C2', 'C0']],
    [{ onObjection: 'include-marked', onSilence: 'include-marked' }, ['objected', 'no-answer', 'signed'], [true, '', 'C0,C1']],
    [{ onSilence: 'include-marked' }, ['awaiting', 'signed'], [false, 'C0', '']],
    [{ rule: 'k-of-n', least: 2, onSilence: 'include-marked' }, ['signed', 'signed', 'no-answer'], [true, '', 'C2']],
    [{ rule: 'k-of-n', least: 2, onSilence: 'include-marked' }, ['signed', 'no-answer', 'no-answer'], [false, 'C1,C2', '']],
  ] as const)('%j of %j', (rule, states, outcome) => {
    expect(gate(rule, ...states)).toEqual(outcome)
  })
})
