import { describe, expect, it } from 'vitest'
import type { Gate } from '../contract/gate.ts'
import type { Consent } from '../contract/protection/consent.ts'
import { id } from './case-file.fixture.ts'
import { inPlaceOf } from './in-place-of.ts'

const said = <Content>(content: Content) => ({ content })
const consent = (over: Partial<Consent> = {}): Consent => ({
  person: id(1),
  to: 'referral',
  told: 'x',
  by: 'x',
  given: '2026-01-01',
  until: null,
  withdrawn: null,
  ...over,
})
const gate = (over: Partial<Gate> = {}): Gate => ({ person: id(1), act: 'interview', items: {}, ...over })

describe('a version that takes the place of others', () => {
  it('does not make a consent stand again that one of them says was taken back: of two days the first', () => {
    const [early, late] = [consent({ withdrawn: { on: '2026-02-01', why: null } }), consent({ withdrawn: { on: '2026-02-03', why: 'y' } })]
    expect(inPlaceOf('consent', consent(), [consent(), late, early].map(said)).withdrawn?.on).toBe('2026-02-01')
    expect(inPlaceOf('consent', late, [late, early].map(said)).withdrawn?.on).toBe('2026-02-03')
    expect(inPlaceOf('consent', consent(), [consent(), consent()].map(said)).withdrawn).toBeNull()
  })

  it('is a renewal where it takes the place of one alone', () =>
    expect(inPlaceOf('consent', consent(), [said(consent({ withdrawn: { on: '2026-02-01', why: null } }))]).withdrawn).toBeNull())

  it('goes on saying that somebody is a child where it says nothing of their age itself', () => {
    const [child, adult] = [gate({ ageToday: 'child' }), gate({ ageToday: 'adult' })]
    expect(inPlaceOf('gate', gate(), [gate(), adult, child].map(said)).ageToday).toBe('child')
    expect(inPlaceOf('gate', adult, [adult, child].map(said)).ageToday).toBe('adult')
    expect(inPlaceOf('gate', gate(), [gate(), gate()].map(said))).toEqual(gate())
    expect(inPlaceOf('gate', gate(), [said(child)])).toEqual(gate())
  })

  it('carries along what somebody was by any of them, and what nobody can read adds nothing', () => {
    const person = (roles: readonly string[]) => ({ pseudonym: 'P-01 Ceiba', roles })
    expect(inPlaceOf('person', person(['accused']), [person(['victim']), { roles: ['oracle'] }, null].map(said))).toEqual({
      ...person(['accused']),
      ended: ['victim'],
    })
  })

  it('is what it was said to be in every other kind', () => {
    const task = { title: 'x' }
    expect(inPlaceOf('task', task, [said({ title: 'y' }), said(task)])).toBe(task)
  })
})
