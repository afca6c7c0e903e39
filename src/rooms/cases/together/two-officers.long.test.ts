import { describe, expect } from 'vitest'
import { OPERATOR, person as personOf } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import type { App } from '#kernel/http/app.ts'
import { keyId } from '#seal/key.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { type Exhibit } from '../contract/exhibit.ts'
import { deadlinesOf } from '../domain/sheets.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { receivedCopies } from '../web/given/received-copies.ts'
import { markSeen } from '../web/store/device.ts'
import { adding, removing } from '../web/members/readers-of.ts'
import { giveExhibit, takeBack } from '../web/meeting/give.ts'
import { waitingNow } from '../web/meeting/meetings.ts'
import { identityStanding } from '../web/store/open-case.ts'
import { addDeadline, putDeadline, soleSheet } from '../web/to-do/change-deadlines.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

const SHEET = { programmeId: PROGRAMME, title: 'Autobús canario', status: 'screening', jurisdictions: ['HN'], deadlines: [] } as const
const sheet = () => ({ ...SHEET, jurisdictions: ['HN' as const], deadlines: [] })
const exhibit = (number: string, description = 'Boleto de autobús'): Exhibit => ({
  number,
  kind: 'document',
  description,
  origin: { place: 'Ocotepeque', date: '2026-02', by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'not-ruled', why: null },
  perishes: null,
  pointsAway: false,
})

const officerIn = async (app: App, name: Who, recovery: Awaited<ReturnType<typeof recoveryKey>>): Promise<Officer> =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)

/** A case of one officer that the server keeps, and a colleague to whom it was given. */
const shared = async (app: App) => {
  const recovery = await recoveryKey()
  const [one, other] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'signatory-hn', recovery)]
  const ctx = await one.desk.begin(sheet())
  await one.meetings.keep(ctx)
  await give(one, other, ctx)
  await other.meetings.meet()
  await other.take(ctx)
  return { recovery, one, other, ctx }
}

/** Adds a colleague whose key the server knows. */
const give = async (one: Officer, other: Officer, ctx: string, compartment = ctx): Promise<void> => {
  const found = await one.server.find(other.id)
  if (!found) throw new Error('the server knows no such key')
  await one.desk.setReaders(ctx, adding(compartment, found.record))
  await one.meetings.meet()
}

const remove = (one: Officer, id: string, ctx: string): Promise<void> => one.desk.setReaders(ctx, removing(one.id, id))

const numbers = (officer: Officer, ctx: string) =>
  officer
    .caseOf(ctx)
    .file.exhibit.map(({ content }) => content.number)
    .toSorted()

describe('two officers of one case', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('read and write it both, and each identity only those to whom it was opened', async ({ app }) => {
    const { one, other, ctx } = await shared(app)
    expect(other.caseOf(ctx).file.case[0]?.content.title).toBe(SHEET.title)
    await other.desk.add(ctx, 'exhibit', exhibit('E-001'))
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
    await one.desk.identify(ctx, { person, names: ['Persona de ejemplo'], born: null, papers: [], note: null })
    await other.meetings.meet()
    await one.meetings.meet()
    await other.meetings.meet()
    expect(numbers(one, ctx)).toEqual(['E-001'])
    expect(other.caseOf(ctx).file.person[0]?.content.pseudonym).toBe('V-01 Ceiba')
    expect(other.caseOf(ctx).identities).toEqual([])
    await give(one, other, ctx, one.caseOf(ctx).identities[0]?.compartment)
    await other.meetings.meet()
    expect(other.caseOf(ctx).identities.map(({ content }) => content.names)).toEqual([['Persona de ejemplo']])
  })

  it('who write at once who somebody is see both, and neither undoes the other unseen', async ({ app }) => {
    const { one, other, ctx } = await shared(app)
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
    const named = (name: string) => ({ person, names: [name], born: null, papers: [], note: null })
    await one.desk.identify(ctx, named('Primer ejemplo'))
    await give(one, other, ctx, one.caseOf(ctx).identities[0]?.compartment)
    await one.meetings.meet()
    await other.meetings.meet()
    // Both forms are opened; what a colleague writes arrives before the second is saved.
    const seen = identityStanding(other.caseOf(ctx), person)
    await one.desk.identify(ctx, named('Segundo ejemplo'), identityStanding(one.caseOf(ctx), person))
    await one.meetings.meet()
    await other.meetings.meet()
    const namesAt = (officer: Officer) =>
      identityStanding(officer.caseOf(ctx), person)
        .map(({ content }) => content.names[0])
        .toSorted()
    expect(namesAt(other)).toEqual(['Segundo ejemplo'])
    await other.desk.identify(ctx, named('Tercer ejemplo'), seen)
    await other.meetings.meet()
    await one.meetings.meet()
    for (const officer of [one, other]) expect(namesAt(officer)).toEqual(['Segundo ejemplo', 'Tercer ejemplo'])
    await one.desk.identify(ctx, named('Tercer ejemplo'), identityStanding(one.caseOf(ctx), person))
    await one.meetings.meet()
    await other.meetings.meet()
    for (const officer of [one, other]) expect(namesAt(officer)).toEqual(['Tercer ejemplo'])
  })

  it('lose no deadline where one adds a sooner one while the other has the form of one open', async ({ app }) => {
    const { one, other, ctx } = await shared(app)
    const at = (officer: Officer) => ({ desk: officer.desk, one: officer.caseOf(ctx) })
    const custody = { kind: 'custody' as const, on: '2026-05-01', what: 'S-02' }
    const sooner = { kind: 'custody' as const, on: '2026-04-01', what: 'S-03' }
    const add = async (officer: Officer, deadline: typeof custody) => {
      const sheet = soleSheet(at(officer))
      if (sheet) await addDeadline(at(officer), sheet, deadline)
    }
    await add(one, custody)
    for (const officer of [one, other]) await officer.meetings.meet()
    const sheet = soleSheet(at(one))
    const [deadline] = sheet?.content.deadlines ?? []
    if (!sheet || !deadline) throw new Error('no deadline')
    await add(other, sooner)
    for (const officer of [other, one]) await officer.meetings.meet()
    const later = { ...custody, on: '2026-05-15' }
    await putDeadline(at(one), { sheet, deadline }, later)
    expect(one.caseOf(ctx).file.case.map(({ content }) => content.deadlines)).toEqual(expect.arrayContaining([[custody, sooner], [later]]))
    // Two sheets stand now: what was begun on the one of before is not lost either.
    const begun = { ...custody, on: '2026-06-01' }
    await addDeadline(at(one), sheet, begun)
    expect(deadlinesOf(one.caseOf(ctx).file)).toEqual(expect.arrayContaining([custody, sooner, later, begun]))
  })

  it('share it with nobody who was not chosen: a third officer is told of no case, and a reader adds none', async ({ app }) => {
    const { recovery, other, ctx } = await shared(app)
    const third = await officerIn(app, 'member-pa', recovery)
    await third.meetings.meet()
    expect(third.meetings.state).toMatchObject({ reach: 'reached', offered: [], trouble: null })
    await expect(third.meetings.fetch(ctx)).rejects.toThrow('not for this person')
    await expect(give(other, third, ctx)).rejects.toMatchObject({ code: 'seal.no-authority' })
  })

  it('are parted at once: who was removed opens nothing in a session that begins after, and what they wrote before they knew is put aside in view', async ({
    app,
  }) => {
    const { one, other, ctx } = await shared(app)
    other.line.isCut = true
    await other.desk.add(ctx, 'exhibit', exhibit('E-001', 'Escrito sin saberlo'))
    await remove(one, other.id, ctx)
    await one.meetings.meet()
    await one.desk.add(ctx, 'exhibit', exhibit('E-002', 'Escrito después'))
    await one.meetings.meet()
    other.line.isCut = false
    await other.beginAnew()
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    expect(other.desk.open.refused).toMatchObject([{ ctx, code: 'case.closed' }])
    await other.meetings.meet()
    await one.meetings.meet()
    expect(numbers(one, ctx)).toEqual(['E-002'])
    expect(one.caseOf(ctx).opened.quarantined).toMatchObject([{ from: other.id, code: 'seal.late' }])
    await other.beginAnew()
    expect(other.desk.open.cases).toEqual([])
  })

  it('are parted also while one has it open: the next meeting closes it', async ({ app }) => {
    const { one, other, ctx } = await shared(app)
    await remove(one, other.id, ctx)
    await one.meetings.meet()
    await other.meetings.meet()
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    await give(one, other, ctx)
    await other.meetings.meet()
    expect(other.caseOf(ctx).file.case[0]?.content.title).toBe(SHEET.title)
  })

  it('make 500 changes each without a network, and lose none; what both changed stands twice until one is chosen', async ({ app }) => {
    const { one, other, ctx } = await shared(app)
    const common = await one.desk.add(ctx, 'exhibit', exhibit('E-00001'))
    await one.meetings.meet()
    await other.meetings.meet()
    for (const officer of [one, other]) {
      officer.line.isCut = true
      const letter = officer === one ? 1 : 2
      for (let n = 0; n < 450; n += 1) await officer.desk.add(ctx, 'exhibit', exhibit(`E-${letter}${String(n).padStart(4, '0')}`))
      for (let n = 0; n < 50; n += 1) {
        const standing = officer.caseOf(ctx).file.exhibit.filter(({ id }) => id === common)
        await officer.desk.change(ctx, 'exhibit', { standing, content: exhibit('E-00001', `${letter}: cambio ${n}`) })
      }
      const met = officer.meetings.state.cases.get(ctx)
      expect(met && waitingNow(met, officer.caseOf(ctx))).toBe(500)
    }
    for (const officer of [one, other]) officer.line.isCut = false
    for (const officer of [one, other, one]) await officer.meetings.meet()
    expect(one.caseOf(ctx).ledger.heads).toEqual(other.caseOf(ctx).ledger.heads)
    for (const officer of [one, other]) {
      const { file, opened } = officer.caseOf(ctx)
      expect(opened.quarantined).toEqual([])
      expect(file.exhibit).toHaveLength(902)
      const both = file.exhibit.filter(({ id }) => id === common)
      expect(both.map(({ content }) => content.description).toSorted()).toEqual(['1: cambio 49', '2: cambio 49'])
      expect(officer.meetings.state.cases.get(ctx)).toMatchObject({ waiting: 0, trouble: null })
    }
    const standing = one.caseOf(ctx).file.exhibit.filter(({ id }) => id === common)
    await one.desk.change(ctx, 'exhibit', { standing, content: exhibit('E-00001', 'las dos') })
    await one.meetings.meet()
    await other.meetings.meet()
    expect(
      other
        .caseOf(ctx)
        .file.exhibit.filter(({ id }) => id === common)
        .map(({ content }) => content.description),
    ).toEqual(['las dos'])
  }, 300_000)

  it('have their case on a second device of the same person, by another key', async ({ app }) => {
    const { recovery, one, ctx } = await shared(app)
    const laptop = await officerIn(app, 'member-hn', recovery)
    await laptop.meetings.meet()
    // The server hands it out to the person, who reads it elsewhere; this key does not open it yet.
    expect(laptop.meetings.state.offered).toEqual([ctx])
    expect(await laptop.meetings.fetch(ctx)).toMatchObject({ kind: 'sealed-to-others' })
    await give(one, laptop, ctx)
    await laptop.take(ctx)
    expect(laptop.caseOf(ctx).file.case[0]?.content.title).toBe(SHEET.title)
  })
})

describe('one exhibit that is given', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people: { ...people, dismissed: personOf(people['member-pa'].id, []) }, seed })
  const CONDITIONS = { why: 'Para comparar el boleto', tlp: 'red', caveats: ['ask'], until: null, called: 'Investigadora, Panamá' } as const

  const given = async (app: App, until: string | null = null) => {
    const recovery = await recoveryKey()
    const [one, other] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'member-pa', recovery)]
    const ctx = await one.desk.begin(sheet())
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
    const id = await one.desk.add(ctx, 'exhibit', { ...exhibit('E-001'), sources: [person] })
    await one.desk.add(ctx, 'exhibit', exhibit('E-002', 'Otra que no se da'))
    const [of] = one.caseOf(ctx).file.exhibit.filter((each) => each.id === id)
    const found = await one.server.find(other.id)
    if (!of || !found) throw new Error('nothing to give')
    await giveExhibit(one.desk, ctx, { exhibit: of, to: found.record, ...CONDITIONS, caveats: [...CONDITIONS.caveats], until })
    await one.meetings.meet()
    await other.meetings.meet()
    return { one, other, ctx, person }
  }

  it('is all that its reader sees: no case, no person, no other exhibit', async ({ app }) => {
    const { one, other, ctx, person } = await given(app)
    const { received } = await receivedCopies(other.desk)
    expect(received).toMatchObject([{ from: one.id, shared: { exhibit: { number: 'E-001' }, tlp: 'red', caveats: ['ask'] } }])
    expect(other.meetings.state.offered).toEqual([])
    const all = JSON.stringify([await other.desk.device.getAll('envelope'), received])
    for (const hidden of [ctx, person, 'V-01', SHEET.title, 'Otra que no se da']) expect(all).not.toContain(hidden)
    expect(one.caseOf(ctx).file.share).toMatchObject([{ content: { to: other.id, withdrawn: false, called: CONDITIONS.called } }])
  })

  it('is new until its reader has looked at it on this device, and not again after the next meeting', async ({ app }) => {
    const { other } = await given(app)
    const [copy] = (await receivedCopies(other.desk)).received
    if (!copy) throw new Error('nothing came')
    expect(copy.isNew).toBe(true)
    await markSeen(other.desk.device, [copy.id, 'taken back meanwhile'])
    await other.meetings.meet()
    expect((await receivedCopies(other.desk)).received).toMatchObject([{ id: copy.id, isNew: false }])
    expect(await other.desk.device.count('envelope')).toBe(1)
  })

  it('is gone from a session that begins after it was taken back', async ({ app }) => {
    const { one, other, ctx } = await given(app)
    const [share] = one.caseOf(ctx).file.share
    if (!share) throw new Error('nothing was given')
    await takeBack(one, ctx, share)
    await other.beginAnew()
    await other.meetings.meet()
    expect(await receivedCopies(other.desk)).toEqual({ received: [], refused: [] })
    expect(await other.desk.device.count('envelope')).toBe(0)
    expect(one.caseOf(ctx).file.share[0]?.content.withdrawn).toBe(true)
  })

  it('is lost to nobody who is sent much else after it, nor where the server lists nothing; and taken back it goes all the same', async ({
    app,
    house,
  }) => {
    const { one, other, ctx } = await given(app)
    const rows = Array.from({ length: 150 }, (_, at) => ({
      programme_id: PROGRAMME,
      id: at.toString(16).padStart(64, '0'),
      text: '{}',
      payload: '\\x00',
      given_by: people['signatory-hn'].id,
      given_at: '2026-03-03T08:00:00Z',
    }))
    const readers = rows.map(({ programme_id, id }) => ({ programme_id, id, key_id: other.id, is_sender: false }))
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      await insertRows(tx, 'sealed_copy', rows)
      await insertRows(tx, 'sealed_copy_reader', readers)
    })
    await other.meetings.meet()
    expect(other.meetings.state.refused).toHaveLength(150)
    other.line.tamper = (name, body) => (name === 'copy.list' ? { copies: [], more: false } : body)
    await other.meetings.meet()
    other.line.tamper = (_, body) => body
    expect((await receivedCopies(other.desk)).received).toMatchObject([{ from: one.id }])
    const [share] = one.caseOf(ctx).file.share
    if (!share) throw new Error('nothing was given')
    await takeBack(one, ctx, share)
    await other.meetings.meet()
    expect(await other.desk.device.count('envelope')).toBe(0)
  })

  it('is out of sight of one whose seat ended, and in sight again where they get it back', async ({ app }) => {
    const { one, other } = await given(app)
    other.line.signedIn = 'dismissed'
    await other.meetings.meet()
    expect(await receivedCopies(other.desk)).toEqual({ received: [], refused: [] })
    other.line.signedIn = 'member-pa'
    await other.meetings.meet()
    expect((await receivedCopies(other.desk)).received).toMatchObject([{ from: one.id }])
  })

  it('does not keep a device busy without end', async ({ app }) => {
    const { other } = await given(app)
    other.line.tamper = (name, body) => (name === 'copy.list' ? { ...(body as object), more: true } : body)
    await other.meetings.meet()
    expect(other.meetings.state.trouble).toMatchObject({ code: 'seal.truncated' })
    expect(await other.desk.device.count('envelope')).toBe(1)
  })

  it('waits where there is no network, and is not given at all where its text names somebody', async ({ app }) => {
    const { one, other, ctx, person } = await given(app)
    one.line.isCut = true
    await one.desk.identify(ctx, { person, names: ['Nombre Boleto'], born: null, papers: [], note: null })
    const [of] = one.caseOf(ctx).file.exhibit
    const found = await other.server.find(other.id)
    if (!of || !found) throw new Error('nothing to give')
    await expect(giveExhibit(one.desk, ctx, { exhibit: of, to: found.record, ...CONDITIONS, caveats: [] })).rejects.toMatchObject({
      name: 'NameWritten',
    })
    expect(one.caseOf(ctx).file.share).toHaveLength(1)
    expect(await one.desk.device.count('envelope')).toBe(0)
    expect(keyId(found.record)).toBe(other.id)
  })
})
