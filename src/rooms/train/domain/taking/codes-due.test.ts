import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WAVES } from '../../contract/wave.ts'
import { codesDueAt, type CodesOf } from './codes-due.ts'

const LIMIT = '2026-11-29T22:00:00.000Z'
const of = (more: Partial<CodesOf>): CodesOf => ({
  session: 'HN-1',
  endsAt: '2026-03-04T22:00:00Z',
  coded: ['pre', 'post'],
  open: [],
  linked: [],
  ...more,
})
const linked = (wave: (typeof WAVES)[number], keptAt = '2026-03-10T15:04:05.000Z') => ({ wave, keptAt })

describe('codes that people made', () => {
  it('are kept thirty days after the last wave that has any was linked', () => {
    expect(codesDueAt(of({ linked: [linked('post')] }))).toBe('2026-04-09T15:04:05.000Z')
    expect(codesDueAt(of({ coded: ['pre', 'post', 'm3'], linked: [linked('post'), linked('m3', '2026-06-20T00:00:00Z')] }))).toBe(
      '2026-07-20T00:00:00.000Z',
    )
  })
  it('wait for a later test that is not closed, and not for one that was closed and brought none', () => {
    expect(codesDueAt(of({ linked: [linked('post')], open: ['m6'] }))).toBe(LIMIT)
    expect(codesDueAt(of({ linked: [linked('post')], open: ['pre', 'post'] }))).toBe('2026-04-09T15:04:05.000Z')
  })
  it('go nine months after the session though nobody linked them', () => {
    expect(codesDueAt(of({}))).toBe(LIMIT)
    expect(codesDueAt(of({ coded: ['pre'], linked: [] }))).toBe(LIMIT)
    expect(codesDueAt(of({ linked: [linked('post', '2026-11-20T00:00:00Z')] }))).toBe(LIMIT)
  })
  it('are never kept longer, whatever was set, closed and linked', () => {
    const some = fc.subarray([...WAVES])
    fc.assert(
      fc.property(some, some, some, (coded, open, waves) => {
        expect(codesDueAt(of({ coded, open, linked: waves.map((wave) => linked(wave)) })) <= LIMIT).toBe(true)
      }),
    )
  })
})
