import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { canonicalText } from '#seal/canonical.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { writeKeyring, writeObject } from '#seal/ledger/write.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { people, PROGRAMME, seed } from '../server/cases.fixture.ts'
import { adding, removing } from '../web/members/readers-of.ts'
import { beginningOf, entriesOf } from '../web/store/open-case.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

const AT = '2026-03-02T14:00:00.000Z'

/** A case that its founder keeps at the server, and a colleague of another country who has a key. */
const setting = async (app: App) => {
  const recovery = await recoveryKey()
  const at = (name: 'member-hn' | 'member-pa') =>
    new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)
  const [one, other] = [await at('member-hn'), await at('member-pa')]
  const ctx = await one.desk.begin({
    programmeId: PROGRAMME,
    title: 'Autobús',
    status: 'screening',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  await one.meetings.keep(ctx)
  return { recovery, one, other, ctx }
}

describe('an officer who led a case and was removed from it', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('reads no name that is written after, whatever they hand in as if it were before', async ({ app }) => {
    const { recovery, one, other, ctx } = await setting(app)
    const change = (holders: readonly Officer[]) =>
      one.desk.setReaders(ctx, () => [
        {
          compartment: ctx,
          holders: holders.map(({ desk }) => desk.key.record),
          leads: holders.map(({ id }) => id),
        },
      ])
    await change([one, other])
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-05 Jade', roles: ['victim'] })
    await one.meetings.meet()
    await other.meetings.meet()
    await other.take(ctx)
    const { ledger } = other.caseOf(ctx)
    const before = [...ledger.heads]
    const known = await readLedger({ begin: beginningOf(ledger), entries: entriesOf(ledger) }, { ctx })
    const [key, readers] = [other.desk.key, [other.desk.key.record, one.desk.key.record]]
    await change([one])
    await one.meetings.meet()
    const keyring = await known.take(
      await writeKeyring(
        key,
        { ctx, prev: before, at: AT },
        { kind: 'identity', replaces: [], holders: readers, leads: [other.id], recovery: recovery.record, earlier: [] },
      ),
    )
    const [inForce] = inForceOf(known, keyring.hash)
    if (!inForce) throw new Error('it is in force for the one who made it')
    const content = { person, names: ['sin nombre'], born: null, papers: [], note: null }
    const object = await known.take(
      await writeObject(
        key,
        { ctx, prev: [keyring.hash], at: AT },
        { keyring: inForce, object: { id: person, kind: 'identity', parents: [], content } },
      ),
    )
    await other.server.send(
      ctx,
      null,
      [keyring, object].map(({ entry, payload }) => ({ text: canonicalText(entry), payload })),
    )
    await one.meetings.meet()
    expect(one.caseOf(ctx).opened.quarantined).toMatchObject([{ from: other.id, code: 'seal.no-authority' }])
    await one.desk.identify(ctx, { person, names: ['Nombre de ejemplo'], born: null, papers: [], note: null })
    await one.meetings.meet()
    expect(await other.server.list()).toEqual([])
    expect(await other.server.read(ctx, 0)).toBeNull()
    const all = await readLedger({ begin: beginningOf(one.caseOf(ctx).ledger), entries: entriesOf(one.caseOf(ctx).ledger) }, { ctx })
    const named = all.standing.inForce.filter(({ keyring: { holders } }) =>
      holders.some(({ recipient }) => recipient === key.record.recipient),
    )
    expect(named).toEqual([])
    expect(one.caseOf(ctx).identities.map(({ content: { names } }) => names)).toEqual([['Nombre de ejemplo']])
  })

  it('changes no name after that, in the part of an identity that they lead and keep', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    const [holders, leads] = [
      [one.desk.key.record, other.desk.key.record],
      [one.id, other.id],
    ]
    await one.desk.setReaders(ctx, () => [{ compartment: ctx, holders, leads }])
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-05 Jade', roles: ['victim'] })
    await one.meetings.meet()
    await other.meetings.meet()
    await other.take(ctx)
    const named = (name: string) => ({ person, names: [name], born: null, papers: [], note: null })
    await other.desk.identify(ctx, named('Nombre de ejemplo'))
    const [identity] = other.caseOf(ctx).identities
    if (!identity) throw new Error('no identity')
    await other.desk.setReaders(ctx, adding(identity.compartment, one.desk.key.record))
    await other.meetings.meet()
    await one.meetings.meet()
    const namesAt = () => one.caseOf(ctx).identities.map(({ content: { names } }) => names)
    expect(namesAt()).toEqual([['Nombre de ejemplo']])
    await one.desk.setReaders(ctx, removing(one.id, other.id))
    const { ledger } = other.caseOf(ctx)
    await one.meetings.meet()
    const [inForce] = inForceOf(ledger, identity.compartment)
    if (!inForce) throw new Error('nothing is in force')
    const object = { id: person, kind: 'identity', parents: [identity.version], content: named('Otro nombre') }
    const standing = { ctx, prev: [...ledger.heads], at: AT }
    await other.server.send(ctx, null, [await writeObject(other.desk.key, standing, { keyring: inForce, object })])
    await one.meetings.meet()
    expect(namesAt()).toEqual([['Nombre de ejemplo']])
    expect(one.caseOf(ctx).outside).toMatchObject([{ from: other.id, code: 'seal.late' }])
  })

  it('takes no place of what never changes by an earlier moment', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    await one.desk.setReaders(ctx, () => [{ compartment: ctx, holders: [one.desk.key.record, other.desk.key.record], leads: [one.id] }])
    const person = await one.desk.add(ctx, 'person', { pseudonym: 'V-05 Jade', roles: ['victim'] })
    const id = await one.desk.add(ctx, 'shown', { person })
    await one.meetings.meet()
    await other.meetings.meet()
    await other.take(ctx)
    const { ledger } = other.caseOf(ctx)
    const [inForce] = inForceOf(ledger, ctx)
    if (!inForce) throw new Error('nothing is in force')
    const object = { id, kind: 'shown', parents: [], content: { person: crypto.randomUUID() } }
    const standing = { ctx, prev: [...ledger.heads], at: '2026-01-01T00:00:00.000Z' }
    const pretended = await writeObject(other.desk.key, standing, { keyring: inForce, object })
    await other.server.send(ctx, null, [pretended])
    await one.meetings.meet()
    const { file } = one.caseOf(ctx)
    expect(file.shown).toMatchObject([{ id, from: one.id, content: { person } }])
    expect(file.unread).toMatchObject([{ id, from: other.id, isAgain: true }])
  })
})
