import { describe, expect, it } from 'vitest'
import { type Facts, Facts as FactsForm } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { Version } from '#seal/ledger/opened.ts'
import type { Gate, GatedAct } from '../contract/gate.ts'
import { actGate, openInVersion, waitingFor } from './act-gate.ts'
import { ageOf } from './age-of.ts'
import { type CaseFile, caseFileOf } from './case-file.ts'
import { safeguardsOf } from './gate-opens.ts'
import { protectedPersons } from './protected-persons.ts'
import { NOTHING_WITHDRAWN, type Withdrawn } from './protection/withdrawn.ts'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const PERSON = id(2)
const AT = '2026-03-02T14:00:00.000Z'
const LAW = seedLaw()

const version = (entry: string, over: Partial<Version>): Version => ({
  entry,
  id: id(9),
  kind: 'gate',
  parents: [],
  content: null,
  compartment: 'c',
  keyring: 'k',
  from: 'F',
  at: AT,
  ...over,
})
const gate = (done: readonly string[]): Gate => ({
  person: PERSON,
  act: 'media',
  items: Object.fromEntries(done.map((one) => [one, { state: 'done', why: null }])),
})
const decided = (ages: readonly Facts['age'][]) => {
  const phases = ages.map((age, at) => FactsForm.parse({ schema: 'istmo/facts/1', id: `${at}`, jurisdictions: ['HN'], age }))
  const content = { person: PERSON, supersedes: null, decision: decisionOn(LAW, phases, AT) }
  return version('d', { id: id(5), kind: 'decision', content })
}

const TODAY = '2026-11-27'
const stands = (file: CaseFile, person: string, act: GatedAct) =>
  actGate({ file, identities: [], today: TODAY, withdrawn: NOTHING_WITHDRAWN, buildsOn: () => false }, person, act)

describe('how an act stands', () => {
  it('has all open, and nothing begun, where nobody answered', () => {
    const { answered, open, isSettled } = stands(caseFileOf([]), PERSON, 'media')
    expect([answered, open, isSettled]).toEqual([[], safeguardsOf('media'), false])
  })

  it('is settled when all is', () => {
    const file = caseFileOf([version('1', { content: gate(safeguardsOf('media')) })])
    expect(stands(file, PERSON, 'media')).toMatchObject({ open: [], isSettled: true })
    expect(stands(file, PERSON, 'interview').answered).toEqual([])
    expect(stands(file, id(3), 'media').answered).toEqual([])
  })

  it('answered twice at once is open where one of the two is, and not settled though nothing is open', () => {
    const whole = safeguardsOf('media')
    const two = (left: readonly string[], right: readonly string[]) =>
      stands(caseFileOf([version('1', { content: gate(left) }), version('2', { id: id(8), content: gate(right) })]), PERSON, 'media')
    expect(two(whole, whole.slice(1))).toMatchObject({ open: ['support-person'], isSettled: false })
    expect(two(whole, whole)).toMatchObject({ open: [], isSettled: false })
  })

  it('answered twice at once says of neither that consent is done while it stands taken back', () => {
    const whole = safeguardsOf('media')
    const file = caseFileOf([version('1', { content: gate(whole) }), version('2', { id: id(8), content: gate(whole.slice(1)) })])
    const said = { id: id(7), version: 'w', at: AT, from: 'F', content: { person: PERSON, act: 'media', on: '2026-03-01' } } as const
    const openBy = (withdrawn: Withdrawn) => {
      const known = { file, identities: [], today: TODAY, withdrawn, buildsOn: () => false }
      const one = actGate(known, PERSON, 'media')
      return one.answered.map((each) => openInVersion(one, each, ageOf(known, PERSON)))
    }
    expect(openBy(NOTHING_WITHDRAWN)).toEqual([[], ['support-person']])
    expect(openBy({ ...NOTHING_WITHDRAWN, standing: [said] })).toEqual([['consent'], ['support-person', 'consent']])
    expect(openBy({ ...NOTHING_WITHDRAWN, isBlind: true })).toEqual([['consent'], ['support-person', 'consent']])
  })

  it('keeps the guardian of a child open against any reason', () => {
    const answered = gate(safeguardsOf('media'))
    const content: Gate = { ...answered, items: { ...answered.items, 'child-guardian': { state: 'not-applicable', why: 'of age by now' } } }
    const versions = [version('1', { content })]
    expect(stands(caseFileOf(versions), PERSON, 'media').open).toEqual([])
    expect(stands(caseFileOf([...versions, decided([17])]), PERSON, 'media').open).toEqual(['child-guardian'])
    expect(stands(caseFileOf([...versions, decided(['adult'])]), PERSON, 'media').open).toEqual([])
  })
})

it('victims and witnesses are protected, once each, also when they are accused', () => {
  const person = (n: number, entry: string, roles: readonly string[]) =>
    version(entry, { id: id(n), kind: 'person', content: { pseudonym: `V-0${n} Ceiba`, roles } })
  const all = [person(1, '1', ['victim', 'accused']), person(2, '2', ['witness']), person(3, '3', ['suspect'])]
  const twice = [person(4, '4', ['other']), person(4, '5', ['victim'])]
  expect(protectedPersons(caseFileOf([...all, ...twice])).map((one) => one.id)).toEqual([id(1), id(2), id(4)])
})

it('an act that touches everybody waits for each who is protected, and for nobody else', () => {
  const person = (n: number, roles: readonly string[]) =>
    version(`${n}`, { id: id(n), kind: 'person', content: { pseudonym: `V-0${n} Ceiba`, roles } })
  const settled = version('9', { content: { ...gate(safeguardsOf('disclosure')), act: 'disclosure' } })
  const file = caseFileOf([person(2, ['victim']), person(3, ['witness']), person(4, ['accused']), settled])
  const waiting = (act: GatedAct) =>
    waitingFor({ file, identities: [], today: TODAY, withdrawn: NOTHING_WITHDRAWN, buildsOn: () => false }, act)
  expect(waiting('disclosure').map(({ person: one, gate: { open } }) => [one.id, open])).toEqual([[id(3), safeguardsOf('disclosure')]])
  expect(waiting('media').map(({ person: one }) => one.id)).toEqual([id(2), id(3)])
})
