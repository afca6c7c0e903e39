import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gate, GATED_ACTS, type GatedAct, SAFEGUARDS } from '../contract/gate.ts'
import { type AgeNow, askedOf, mayNotApply, openSafeguards, safeguardsOf } from './gate-opens.ts'

type Items = Gate['items']
const DONE = { state: 'done', why: null } as const
const allDone = (act: GatedAct): Items => Object.fromEntries(safeguardsOf(act).map((one) => [one, DONE]))
const CHILD: AgeNow = { onDay: 'yes', isAsChild: true }
const UNKNOWN: AgeNow = { onDay: 'unknown', isAsChild: false }
const ADULT: AgeNow = { onDay: 'no', isAsChild: false }
const open = (act: GatedAct, items: Items, age = UNKNOWN) => openSafeguards({ act, items }, age)

const act = fc.constantFrom(...GATED_ACTS)
const settled = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'not-applicable' as const),
  why: fc.constantFrom(null, 'a reason'),
})
const age = fc.constantFrom(CHILD, UNKNOWN, ADULT)
const items = fc.record(Object.fromEntries(SAFEGUARDS.map((one) => [one, settled])), { requiredKeys: [] }) as fc.Arbitrary<Items>

describe('safeguards of an act', () => {
  it('are asked in the order of the list', () => {
    expect(safeguardsOf('media')).toEqual(['support-person', 'child-guardian', 'identity-apart', 'consent'])
    expect(safeguardsOf('transfer')).toContain('non-return-warned')
    expect(safeguardsOf('interview')).toContain('interviewer-asked')
    expect(safeguardsOf('disclosure')).not.toContain('interviewer-asked')
  })

  it('each belong to some act, and consent, support and a guardian to every one', () => {
    expect(SAFEGUARDS.filter((one) => !GATED_ACTS.some((act) => safeguardsOf(act).includes(one)))).toEqual([])
    for (const one of GATED_ACTS) expect(safeguardsOf(one)).toEqual(expect.arrayContaining(['support-person', 'child-guardian', 'consent']))
  })
})

describe('what is open before an act', () => {
  it('is everything where nothing is answered', () => expect(open('interview', {})).toEqual(safeguardsOf('interview')))
  it('is nothing where all is done', () => expect(GATED_ACTS.flatMap((one) => open(one, allDone(one), CHILD))).toEqual([]))
  it('is what was left open', () =>
    expect(open('media', { ...allDone('media'), consent: { state: 'open', why: 'asked, thinks about it' } })).toEqual(['consent']))
  it('is what concerns nobody without a reason; with one it is settled', () => {
    const without = { ...allDone('interview'), 'interpreter-vetted': { state: 'not-applicable', why: null } } as const
    expect(open('interview', without)).toEqual(['interpreter-vetted'])
    expect(open('interview', { ...without, 'interpreter-vetted': { state: 'not-applicable', why: 'speaks Spanish' } })).toEqual([])
  })
  it('is the guardian of a child, whatever reason is given against it', () => {
    const without: Items = { ...allDone('request'), 'child-guardian': { state: 'not-applicable', why: 'is of age by now' } }
    expect(open('request', without, CHILD)).toEqual(['child-guardian'])
    expect(open('request', without)).toEqual([])
    expect(SAFEGUARDS.filter((one) => !mayNotApply(one, true))).toEqual(['support-person', 'child-guardian', 'consent'])
    expect(SAFEGUARDS.filter((one) => !mayNotApply(one, false))).toEqual(['support-person', 'consent'])
  })
  it('is no guardian of an adult; of whoever may be a child it is', () => {
    for (const one of GATED_ACTS) {
      const { 'child-guardian': _, ...items } = allDone(one)
      expect(open(one, items, ADULT)).toEqual([])
      expect(open(one, { ...items, 'child-guardian': { state: 'open', why: null } }, ADULT)).toEqual([])
      for (const age of [UNKNOWN, CHILD, { onDay: 'unknown', isAsChild: true } as const])
        expect(open(one, items, age)).toEqual(['child-guardian'])
    }
  })
  it('is nothing that is asked of other acts only', () =>
    expect(open('media', { ...allDone('media'), 'non-return-warned': { state: 'open', why: null } })).toEqual([]))
})

describe('for all answers', () => {
  it('an act with nothing answered never goes ahead', () =>
    fc.assert(
      fc.property(act, age, (one, now) => {
        expect(open(one, {}, now)).not.toEqual([])
      }),
    ))

  it('one more item done closes that item and opens nothing', () =>
    fc.assert(
      fc.property(act, items, fc.constantFrom(...SAFEGUARDS), age, (one, before, more, now) => {
        const after = open(one, { ...before, [more]: DONE }, now)
        expect(after).toEqual(open(one, before, now).filter((left) => left !== more))
      }),
    ))

  it('what is open for an adult is open for a child, and nothing is that is not asked', () =>
    fc.assert(
      fc.property(act, items, (one, given) => {
        const [adult, maybe, child] = [open(one, given, ADULT), open(one, given), open(one, given, CHILD)]
        expect(maybe).toEqual(expect.arrayContaining([...adult]))
        expect(child).toEqual(expect.arrayContaining([...maybe]))
        expect(askedOf(one, CHILD)).toEqual(expect.arrayContaining([...child]))
      }),
    ))
})
