import { describe, expect, it } from 'vitest'
import type { CasePlan, PlanPosition } from '../../contract/plan.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { planDays, planOf } from './plan-of.ts'

const plan = (given: Partial<CasePlan> = {}): CasePlan => ({
  hypothesis: 'La red cobra en la terminal.',
  elements: [],
  decisions: [],
  authorities: [],
  risks: [],
  safety: 'Nadie la contacta sin quien la acompaña.',
  review: null,
  ...given,
})
const first = version(id(1), 'plan', plan())
const changed = {
  ...version(id(1), 'plan', plan({ hypothesis: 'Otra.' })),
  entry: 'changed',
  parents: [first.entry],
  at: '2026-03-03T00:00:00.000Z',
}
let made = 0
const said = (side: PlanPosition['side'], given: Partial<PlanPosition> = {}, from = 'F') => {
  made += 1
  const position = version(id(100 + made), 'position', { plan: first.entry, side, says: 'signs', why: null, ...given })
  return { ...position, from, at: `2026-03-04T00:00:${String(made).padStart(2, '0')}.000Z` }
}
const standing = (...all: Parameters<typeof caseFileOf>[0][number][]) => planOf(caseFileOf(all))
const stands = (...all: Parameters<typeof standing>) => standing(...all).sides.map((one) => one.stands)

describe('one plan, two signatures', () => {
  it('is signed by two keys, or by one key for both, and says which', () => {
    expect(standing(first)).toMatchObject({ signed: 'open' })
    expect(standing(first, said('police'))).toMatchObject({ signed: 'open' })
    expect(standing(first, said('police'), said('prosecution')).signed).toBe('one')
    expect(standing(first, said('police'), said('prosecution', {}, 'G')).signed).toBe('two')
  })

  it('is signed no longer once it was changed: what was signed is an earlier version', () => {
    const signed = [said('police'), said('prosecution', {}, 'G')]
    expect(stands(first, changed, ...signed)).toEqual(['earlier', 'earlier'])
    expect(standing(first, changed, ...signed).signed).toBe('open')
    expect(stands(first, changed, ...signed, said('police', { plan: 'changed' }))).toEqual(['signed', 'earlier'])
  })

  it('cannot be signed while two versions stand', () => {
    const other = { ...version(id(1), 'plan', plan()), entry: 'other' }
    expect(standing(first, other, said('police'), said('prosecution')).signed).toBe('open')
  })

  it('goes by the last word of each side, and keeps every objection', () => {
    const all = [first, said('police'), said('police', { says: 'objects', why: 'Falta la orden.' }), said('prosecution')]
    expect(stands(...all)).toEqual(['objected', 'signed'])
    const then = [...all, said('police')]
    expect(stands(...then)).toEqual(['signed', 'signed'])
    expect(standing(...then).objections).toMatchObject([{ isOfThis: true, content: { why: 'Falta la orden.' } }])
    expect(standing(...then, changed).objections).toMatchObject([{ isOfThis: false }])
  })

  it('says of a side that said nothing that it is silent', () => expect(stands(first)).toEqual(['silent', 'silent']))
})

describe('days of the plan', () => {
  const days = plan({
    review: '2026-04-01',
    decisions: [
      { what: 'Detener o seguir', on: '2026-03-10', by: null },
      { what: 'Sin día', on: null, by: null },
    ],
    authorities: [{ what: 'Intervención', expires: '2026-03-20' }],
  })

  it('come by their day: decisions, authorities that run out, and the review', () => {
    expect(planDays(caseFileOf([version(id(1), 'plan', days)])).map(({ kind, on }) => [kind, on])).toEqual([
      ['decision', '2026-03-10'],
      ['authority', '2026-03-20'],
      ['review', '2026-04-01'],
    ])
  })

  it('are those of both versions where two stand, each once', () => {
    const other = { ...version(id(1), 'plan', plan({ review: '2026-04-01', authorities: [] })), entry: 'other' }
    const both = caseFileOf([version(id(1), 'plan', days), other])
    expect(planDays(both).map(({ kind }) => kind)).toEqual(['decision', 'authority', 'review'])
    expect(planDays(caseFileOf([]))).toEqual([])
  })
})
