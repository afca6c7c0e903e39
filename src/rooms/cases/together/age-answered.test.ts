import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { AgeToday, Gate } from '../contract/gate.ts'
import { actGate, asItCounts, seenIn } from '../domain/act-gate.ts'
import { ageOf } from '../domain/age-of.ts'
import { people, PROGRAMME, seed } from '../server/cases.fixture.ts'
import { settle } from '../web/case/settle.ts'
import { adding } from '../web/members/readers-of.ts'
import { answerGate, asTold } from '../web/safeguards/answer-gate.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'
import { meet } from './protection.fixture.ts'

const TODAY = '2026-11-27'
type Act = Gate['act']

/** Two officers of one case, with one person whose age no record gives. */
const two = async (app: App) => {
  const recovery = await recoveryKey()
  const officer = (name: 'member-hn' | 'signatory-hn') =>
    new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)
  const [one, other] = [await officer('member-hn'), await officer('signatory-hn')]
  const ctx = await one.desk.begin({ programmeId: PROGRAMME, title: 'Edad', status: 'screening', jurisdictions: ['HN'], deadlines: [] })
  const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-01', roles: ['victim'] })
  await one.desk.setReaders(ctx, adding(ctx, other.desk.key.record))
  await one.meetings.keep(ctx)
  await other.meetings.meet()
  await other.take(ctx)
  const known = (at: Officer) => knownCase(at.caseOf(ctx), TODAY)
  const gate = (at: Officer, act: Act) => actGate(known(at), person, act)
  const age = (at: Officer) => ageOf(known(at), person)
  const given = (act: Act, ageToday: AgeToday): Gate => ({ person, act, items: {}, ageToday })
  const answer = (at: Officer, act: Act, ageToday: AgeToday) =>
    answerGate(at.desk, ctx, { seen: seenIn(gate(at, act)), given: given(act, ageToday) })
  return { one, other, ctx, gate, age, given, answer }
}

describe('an age that no record gives and two officers answered', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) }))
  afterEach(() => void vi.useRealTimers())
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is the answer of whoever had the other before them, though that was written by a clock ahead', async ({ app }) => {
    const { one, other, age, answer } = await two(app)
    vi.setSystemTime(new Date('2026-11-29T12:00:00Z'))
    await answer(one, 'interview', 'adult')
    await meet(one, other)
    vi.setSystemTime(new Date(`${TODAY}T12:00:00Z`))
    await answer(other, 'transfer', 'child')
    await meet(other, one)
    for (const officer of [one, other]) expect(age(officer)).toMatchObject({ said: 'child', onDay: 'yes', isAsChild: true })
  })

  it('is that of a child where neither knew the other, until somebody who sees it says otherwise', async ({ app }) => {
    const { one, other, age, answer } = await two(app)
    await answer(one, 'transfer', 'child')
    await answer(other, 'interview', 'adult')
    await meet(one, other, one)
    for (const officer of [one, other]) expect(age(officer)).toMatchObject({ said: 'child', isAsChild: true })
    await answer(other, 'interview', 'adult')
    await meet(other, one)
    for (const officer of [one, other]) expect(age(officer)).toMatchObject({ said: 'adult', isAsChild: false })
  })

  it('stays that of a child where the other of two versions of one act is chosen', async ({ app }) => {
    const { one, other, ctx, gate, age, answer } = await two(app)
    await answer(one, 'interview', 'child')
    await answer(other, 'interview', 'adult')
    await meet(one, other, one)
    const both = gate(one, 'interview')
    const adult = both.answered.find(({ content }) => content.ageToday === 'adult')
    if (!adult) throw new Error('one of the two answers is gone')
    const chosen = { ...adult, content: asItCounts(both, adult) }
    const at = { desk: one.desk, one: one.caseOf(ctx) }
    await settle(at, 'gate', { standing: both.answered, chosen, said: (content) => asTold(content, both) })
    expect(gate(one, 'interview').answered).toHaveLength(1)
    expect(age(one)).toMatchObject({ said: 'child', isAsChild: true })
  })

  it('is not answered by a form that was open before a child was spoken of, nor by the older of two versions', async ({ app }) => {
    const { one, other, ctx, gate, age, given, answer } = await two(app)
    await answer(one, 'interview', 'adult')
    await meet(one, other)
    const seen = seenIn(gate(one, 'interview'))
    await answer(other, 'transfer', 'child')
    await meet(other, one)
    await answerGate(one.desk, ctx, { seen, given: given('interview', 'adult') })
    expect(age(one)).toMatchObject({ said: 'child', isAsChild: true })
    const [kept] = gate(one, 'interview').answered
    expect(kept?.content).not.toHaveProperty('ageToday')
    const [older] = gate(other, 'interview').answered
    expect(older?.content.ageToday).toBe('adult')
    expect(older && asItCounts(gate(other, 'interview'), older)).not.toHaveProperty('ageToday')
  })
})
