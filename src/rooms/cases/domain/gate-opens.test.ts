import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gate, GATED_ACTS, type GatedAct, SAFEGUARDS } from '../contract/gate.ts'
import { mayNotApply, openSafeguards, safeguardsOf } from './gate-opens.ts'

type Items = Gate['items']
const DONE = { state: 'done', why: null } as const
const allDone = (act: GatedAct): Items => Object.fromEntries(safeguardsOf(act).map((one) => [one, DONE]))
const open = (act: GatedAct, items: Items, isAsChild = false) => openSafeguards({ act, items }, isAsChild)

const act = fc.constantFrom(...GATED_ACTS)
const settled = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'not-applicable' as const),
  why: fc.constantFrom(null, 'a reason'),
})
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
  it('is nothing where all is done', () => expect(GATED_ACTS.flatMap((one) => open(one, allDone(one), true))).toEqual([]))
  it('is what was left open', () =>
    expect(open('media', { ...allDone('media'), consent: { state: 'open', why: 'asked, thinks about it' } })).toEqual(['consent']))
  it('is what concerns nobody without a reason; with one it is settled', () => {
    const without = { ...allDone('interview'), 'interpreter-vetted': { state: 'not-applicable', why: null } } as const
    expect(open('interview', without)).toEqual(['interpreter-vetted'])
    expect(open('interview', { ...without, 'interpreter-vetted': { state: 'not-applicable', why: 'speaks Spanish' } })).toEqual([])
  })
  it('is the guardian of a child, whatever reason is given against it', () => {
    const without: Items = { ...allDone('request'), 'child-guardian': { state: 'not-applicable', why: 'is of age by now' } }
    expect(open('request', without, true)).toEqual(['child-guardian'])
    expect(open('request', without, false)).toEqual([])
    expect(SAFEGUARDS.filter((one) => !mayNotApply(one, true))).toEqual(['support-person', 'child-guardian', 'consent'])
    expect(SAFEGUARDS.filter((one) => !mayNotApply(one, false))).toEqual(['support-person', 'consent'])
  })
  it('is nothing that is asked of other acts only', () =>
    expect(open('media', { ...allDone('media'), 'non-return-warned': { state: 'open', why: null } })).toEqual([]))
})

describe('for all answers', () => {
  it('an act with nothing answered never goes ahead', () =>
    fc.assert(
      fc.property(act, fc.boolean(), (one, isAsChild) => {
        expect(open(one, {}, isAsChild)).not.toEqual([])
      }),
    ))

  it('one more item done closes that item and opens nothing', () =>
    fc.assert(
      fc.property(act, items, fc.constantFrom(...SAFEGUARDS), fc.boolean(), (one, before, more, isAsChild) => {
        const after = open(one, { ...before, [more]: DONE }, isAsChild)
        expect(after).toEqual(open(one, before, isAsChild).filter((left) => left !== more))
      }),
    ))

  it('what is open for an adult is open for a child, and nothing is that is not asked', () =>
    fc.assert(
      fc.property(act, items, (one, given) => {
        const [adult, child] = [open(one, given), open(one, given, true)]
        expect(child).toEqual(expect.arrayContaining([...adult]))
        expect(safeguardsOf(one)).toEqual(expect.arrayContaining([...child]))
      }),
    ))
})
