import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { type Key, keyId } from '#seal/key.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { adding, closedPartsOf, closing, leftBehind, partOf, removalOf, removing, vouchedIn } from '../web/members/readers-of.ts'
import { lookFirstAt } from '../web/meeting/look-at.ts'
import { Desk } from '../web/store/desk.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

const PASSPHRASE = 'cuatro garzas cruzan despacio'
const sheet = () => ({
  programmeId: PROGRAMME,
  title: 'Autobús',
  status: 'screening' as const,
  jurisdictions: ['HN' as const],
  deadlines: [],
})
const officerIn = (app: App, name: Who, recovery: Key): Promise<Officer> =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)

/** A case of one, of a colleague who leads it after them or reads it, and a third who is not in it. */
const setting = async (app: App, { leads = false } = {}) => {
  const recovery = await recoveryKey()
  const one = await officerIn(app, 'member-hn', recovery)
  const other = await officerIn(app, 'signatory-hn', recovery)
  const third = await officerIn(app, 'member-pa', recovery)
  const ctx = await one.desk.begin(sheet())
  await one.meetings.keep(ctx)
  await one.desk.setReaders(ctx, adding(ctx, other.desk.key.record, leads))
  await meetAll(one, other)
  await other.take(ctx)
  return { one, other, third, ctx }
}

const meetAll = async (...all: readonly Officer[]): Promise<void> => {
  for (const officer of [...all, ...all]) await officer.meetings.meet()
}

/** Writes who somebody is. @returns the compartment of that identity */
const identified = async ({ desk }: Officer, ctx: string, pseudonym: string): Promise<string> => {
  const person = await desk.add(ctx, 'person', { pseudonym, roles: ['victim'] })
  await desk.identify(ctx, { person, names: ['Persona de ejemplo'], born: null, papers: [], note: null })
  const found = desk.caseOf(ctx)?.identities.find(({ content }) => content.person === person)
  if (!found) throw new Error('no identity was written')
  return found.compartment
}

const readersIn = (officer: Officer, ctx: string, compartment = ctx): readonly string[] =>
  partOf(officer.caseOf(ctx), compartment).holders.map(keyId)

describe('who reads a case', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is changed by what holds when its turn comes: whoever was removed before it is not added again', async ({ app }) => {
    const { one, other, third, ctx } = await setting(app)
    await Promise.all([one.desk.setReaders(ctx, removing(one.id, other.id)), one.desk.setReaders(ctx, adding(ctx, third.desk.key.record))])
    expect(readersIn(one, ctx)).toEqual([one.id, third.id])
  })

  it('is so too where they were removed in another window of the same browser', async ({ app }) => {
    const { one, other, third } = await setting(app)
    const windows = [1, 2].map(() => new Desk('two windows', lookFirstAt(one.server))) as [Desk, Desk]
    const [first, second] = windows
    await first.start()
    await first.setUp({ passphrase: PASSPHRASE, recovery: (await recoveryKey()).record })
    const ctx = await first.begin(sheet())
    await first.setReaders(ctx, adding(ctx, other.desk.key.record))
    await second.start()
    await second.unlock(PASSPHRASE)
    await second.setReaders(ctx, removing(keyId(second.key.record), other.id))
    await first.setReaders(ctx, adding(ctx, third.desk.key.record))
    const open = first.caseOf(ctx)
    expect(open && partOf(open, ctx).holders.map(keyId)).toEqual([keyId(first.key.record), third.id])
  })

  it('is no matter of an identity alone: it is not opened to somebody who was removed meanwhile', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    const identity = await identified(one, ctx, 'V-01 Ceiba')
    await one.desk.setReaders(ctx, adding(identity, other.desk.key.record))
    await one.desk.setReaders(ctx, closing(identity, other.id))
    const removed = one.desk.setReaders(ctx, removing(one.id, other.id))
    await expect(one.desk.setReaders(ctx, adding(identity, other.desk.key.record))).rejects.toMatchObject({ code: 'case.reader-gone' })
    await removed
    expect(readersIn(one, ctx, identity)).toEqual([one.id])
  })
})

describe('somebody who is removed', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is out of all parts in one stroke: where the device stops in between, they are out of none', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    const identity = await identified(one, ctx, 'V-01 Ceiba')
    await one.desk.setReaders(ctx, adding(identity, other.desk.key.record))
    const { ledger } = one.caseOf(ctx)
    const take = ledger.take.bind(ledger)
    let calls = 0
    ledger.take = (entry) => ((calls += 1) === 2 ? Promise.reject(new DOMException('the disk is full')) : take(entry))
    await expect(one.desk.setReaders(ctx, removing(one.id, other.id))).rejects.toThrow('the disk is full')
    await one.beginAnew()
    expect([readersIn(one, ctx), readersIn(one, ctx, identity)]).toEqual([
      [one.id, other.id],
      [one.id, other.id],
    ])
    await one.desk.setReaders(ctx, removing(one.id, other.id))
    expect([readersIn(one, ctx), readersIn(one, ctx, identity)]).toEqual([[one.id], [one.id]])
  })

  it('stands on the page of who reads as long as an identity names them, until it is finished', async ({ app }) => {
    const { one, other, third, ctx } = await setting(app, { leads: true })
    await one.desk.setReaders(ctx, adding(ctx, third.desk.key.record))
    await meetAll(one, other)
    const identity = await identified(other, ctx, 'V-01 Ceiba')
    await meetAll(other, one)
    // One opens an identity to a reader while the other removes that reader.
    other.line.isCut = true
    await other.desk.setReaders(ctx, adding(identity, third.desk.key.record))
    await one.desk.setReaders(ctx, removing(one.id, third.id))
    expect(leftBehind(one.caseOf(ctx), one.id)).toEqual([])
    other.line.isCut = false
    await meetAll(other, one)
    for (const officer of [one, other]) {
      const open = officer.caseOf(ctx)
      expect(readersIn(officer, ctx)).not.toContain(third.id)
      expect(leftBehind(open, officer.id).map(keyId)).toEqual([third.id])
    }
    expect(closedPartsOf(one.caseOf(ctx), third.id)).toBe(1)
    expect(removalOf(one.caseOf(ctx), one.id, third.id)).toMatchObject({ from: [], stay: [{ compartment: identity }] })
    await other.desk.setReaders(ctx, removing(other.id, third.id))
    await meetAll(other, one)
    for (const officer of [one, other]) expect(leftBehind(officer.caseOf(ctx), officer.id)).toEqual([])
    expect(await third.server.list()).toEqual([])
  })

  it('is removed from what their elder leads though they lead an identity of their own, and stays there in view', async ({ app }) => {
    const { one, other, ctx } = await setting(app, { leads: true })
    const shared = await identified(one, ctx, 'V-02 Pino')
    await one.desk.setReaders(ctx, adding(shared, other.desk.key.record))
    await meetAll(one, other)
    const own = await identified(other, ctx, 'V-01 Ceiba')
    await meetAll(other, one)
    const { from, stay } = removalOf(one.caseOf(ctx), one.id, other.id)
    expect(from.map(({ compartment }) => compartment)).toEqual([shared, ctx])
    expect(stay.map(({ compartment }) => compartment)).toEqual([own])
    await one.desk.setReaders(ctx, removing(one.id, other.id))
    expect([readersIn(one, ctx), readersIn(one, ctx, shared)]).toEqual([[one.id], [one.id]])
    expect(leftBehind(one.caseOf(ctx), one.id).map(keyId)).toEqual([other.id])
  })

  it('is not said to be so where an elder stays: nothing of it is done', async ({ app }) => {
    const { one, other, ctx } = await setting(app, { leads: true })
    await expect(other.desk.setReaders(ctx, removing(other.id, one.id))).rejects.toMatchObject({ code: 'seal.no-authority' })
    expect(readersIn(other, ctx)).toEqual([one.id, other.id])
  })
})

describe('whose key it is', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is said by who leads the case: a reader renames nobody, not later nor in the place of what was said', async ({ app }) => {
    const { one, other, third, ctx } = await setting(app)
    await one.desk.setReaders(ctx, adding(ctx, third.desk.key.record))
    for (const [key, called] of [
      [third.id, 'Investigadora, Panamá'],
      [other.id, 'Fiscal, Honduras'],
    ] as const)
      await one.desk.add(ctx, 'member', { key, called, how: 'person' })
    await meetAll(one, other, third)
    await third.take(ctx)
    const swapped = [
      [third.id, 'Fiscal, Honduras'],
      [other.id, 'Investigadora, Panamá'],
    ] as const
    for (const [key, called] of swapped) {
      await other.desk.add(ctx, 'member', { key, called, how: 'video' })
      const standing = other.caseOf(ctx).file.member.filter(({ content, from }) => content.key === key && from === one.id)
      await other.desk.change(ctx, 'member', { standing, content: { key, called, how: 'video' } })
    }
    await meetAll(other, one, third)
    for (const officer of [one, third])
      expect([third.id, other.id].map((id) => vouchedIn(officer.caseOf(ctx), officer.id, id))).toMatchObject([
        { member: { called: 'Investigadora, Panamá' }, by: one.id },
        { member: { called: 'Fiscal, Honduras' }, by: one.id },
      ])
    await one.desk.add(ctx, 'member', { key: other.id, called: 'Fiscal, Ocotepeque', how: 'person' })
    expect(vouchedIn(one.caseOf(ctx), one.id, other.id)).toMatchObject({ member: { called: 'Fiscal, Ocotepeque' }, voice: 'own' })
  })
})
