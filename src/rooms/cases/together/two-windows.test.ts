import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { readersNow, withReader } from '../domain/readers.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { bring, keepBrought } from '../web/store/bring.ts'
import { filesOfCopy, sealedCopy } from '../web/store/copy.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

const AT = '2026-03-02T14:00:00.000Z'
const person = (pseudonym: string) => ({ pseudonym, roles: ['victim' as const] })
const officerAt = (app: App, name: Who, store?: string) =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name, ...(store !== undefined && { store }) })

let stores = 0

/** A case of two officers, the first of whom has it open in two windows of one browser. */
const setting = async (app: App) => {
  const store = `two windows ${(stores += 1)}`
  const recovery = await recoveryKey()
  const one = await officerAt(app, 'member-hn', store).begin(recovery)
  const colleague = await officerAt(app, 'signatory-hn').begin(recovery)
  const ctx = await one.desk.begin({
    programmeId: PROGRAMME,
    title: 'Autobús canario',
    status: 'screening',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  await one.meetings.keep(ctx)
  const now = readersNow(inForceOf(one.caseOf(ctx).ledger, ctx))
  await one.desk.setReaders(ctx, () => [{ compartment: ctx, ...withReader(now, colleague.desk.key.record, false) }])
  await one.meetings.meet()
  await colleague.meetings.meet()
  await colleague.take(ctx)
  const other = await officerAt(app, 'member-hn', store).unlock()
  return { one, other, colleague, ctx }
}

/** Holds the next answer to an operation back until it is let go. */
const hold = (officer: Officer, operation: string) => {
  const [gate, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  officer.line.tamper = async (name, body) => {
    if (name !== operation) return body
    officer.line.tamper = (_, after) => after
    arrived.resolve()
    await gate.promise
    return body
  }
  return { letGo: gate.resolve, arrived: arrived.promise }
}

const onDisk = async ({ desk }: Officer, ctx: string) => (await desk.device.getAllKeysFromIndex('entry', 'ctx', ctx)).toSorted()
const inMemory = (officer: Officer, ctx: string) => [...officer.caseOf(ctx).ledger.entries].map(({ hash }) => hash).toSorted()
const persons = (officer: Officer, ctx: string) =>
  officer
    .caseOf(ctx)
    .file.person.map(({ content }) => content.pseudonym)
    .toSorted()

describe('two windows of one browser', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('show what the other wrote also without a network, and of a case that the server does not keep', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    for (const officer of [one, other]) officer.line.isCut = true
    await other.desk.add(ctx, 'person', person('V-01 Ceiba'))
    const own = await one.desk.begin({
      programmeId: PROGRAMME,
      title: 'Solo aquí',
      status: 'screening',
      jurisdictions: ['HN'],
      deadlines: [],
    })
    await other.beginAnew()
    await other.desk.add(own, 'person', person('V-01 Pino'))
    expect([persons(one, ctx), persons(one, own)]).toEqual([[], []])
    await one.meetings.meet()
    expect(one.meetings.state.reach).toBe('unreachable')
    expect([persons(one, ctx), persons(one, own)]).toEqual([['V-01 Ceiba'], ['V-01 Pino']])
  })

  it('meet the server at once, and what either took in is on the disk', async ({ app }) => {
    const { one, other, colleague, ctx } = await setting(app)
    await colleague.desk.add(ctx, 'person', person('V-01 Ceiba'))
    await colleague.meetings.meet()
    const slow = hold(other, 'case.read')
    const first = other.meetings.meet()
    await slow.arrived
    await colleague.desk.add(ctx, 'person', person('V-02 Pino'))
    await colleague.meetings.meet()
    const slower = hold(one, 'case.read')
    const second = one.meetings.meet()
    await slower.arrived
    slow.letGo()
    await first
    slower.letGo()
    await second
    expect(persons(one, ctx)).toEqual(['V-01 Ceiba', 'V-02 Pino'])
    expect(await onDisk(one, ctx)).toEqual(inMemory(one, ctx))
    await one.desk.add(ctx, 'person', person('V-03 Jade'))
    await one.beginAnew()
    expect(one.desk.open.refused).toEqual([])
    expect(persons(one, ctx)).toEqual(['V-01 Ceiba', 'V-02 Pino', 'V-03 Jade'])
    for (const officer of [one, other]) await officer.meetings.meet()
    expect(persons(other, ctx)).toEqual(['V-01 Ceiba', 'V-02 Pino', 'V-03 Jade'])
  })

  it('lose nothing where one hands everything in anew while a meeting runs', async ({ app }) => {
    const { one, colleague, ctx } = await setting(app)
    await colleague.desk.add(ctx, 'person', person('V-01 Ceiba'))
    await colleague.meetings.meet()
    const slow = hold(one, 'case.read')
    const meeting = one.meetings.meet()
    await slow.arrived
    const anew = one.meetings.keep(ctx)
    while ((await one.desk.device.get('meeting', ctx))?.position.seq !== 0) await Promise.resolve()
    slow.letGo()
    await Promise.all([meeting, anew])
    expect(await onDisk(one, ctx)).toEqual(inMemory(one, ctx))
    await one.beginAnew()
    expect(persons(one, ctx)).toEqual(['V-01 Ceiba'])
    expect(one.meetings.state.cases.get(ctx)).toMatchObject({ waiting: 0, trouble: null })
  })
})

describe('a case of which this device lost something', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** Its first person is gone from the disk, on which all that was written after it builds. */
  const broken = async (app: App) => {
    const { one, ctx, ...all } = await setting(app)
    for (const pseudonym of ['V-01 Ceiba', 'V-02 Pino']) await one.desk.add(ctx, 'person', person(pseudonym))
    await one.meetings.meet()
    const copy = sealedCopy(one.desk, ctx, { readme: '', at: AT })
    const lost = one.caseOf(ctx).file.person.find(({ content }) => content.pseudonym === 'V-01 Ceiba')?.version
    if (lost === undefined) throw new Error('nobody is in the case')
    await one.desk.device.delete('entry', lost)
    await one.beginAnew()
    expect(one.desk.open.refused).toMatchObject([{ ctx, code: 'seal.truncated' }])
    return { ...all, one, ctx, copy }
  }

  it('is made whole by a sealed copy, once its officer has seen who reads it', async ({ app }) => {
    const { one, colleague, ctx, copy } = await broken(app)
    const came = await bring(one.desk, filesOfCopy(copy))
    if (came.kind !== 'others-named') throw new Error('nobody was asked about')
    expect(came.strangers).toEqual([colleague.id])
    await keepBrought(one.desk, came.ledger)
    await one.beginAnew()
    expect(persons(one, ctx)).toEqual(['V-01 Ceiba', 'V-02 Pino'])
  })

  it('is offered by the server again, and made whole by it', async ({ app }) => {
    const { one, ctx } = await broken(app)
    await one.meetings.meet()
    expect(one.meetings.state.offered).toEqual([ctx])
    await one.take(ctx)
    await one.beginAnew()
    expect(persons(one, ctx)).toEqual(['V-01 Ceiba', 'V-02 Pino'])
    expect(one.meetings.state).toMatchObject({ offered: [], trouble: null })
  })
})
