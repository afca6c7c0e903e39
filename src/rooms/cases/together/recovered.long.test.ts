import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { person as personOf } from '#kernel/access/actor.ts'
import type { App } from '#kernel/http/app.ts'
import { type Key, keyId } from '#seal/key.ts'
import { containerOf } from '#seal/ledger/container.ts'
import { NOW, inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { CustodyEvent } from '../contract/custody.ts'
import type { CasePerson } from '../contract/person.ts'
import { custodyBreaks } from '../domain/custody-breaks.ts'
import { chainOf } from '../domain/custody-chain.ts'
import { protectedPersons } from '../domain/protected-persons.ts'
import { aboutOf, setAsideOf } from '../domain/set-aside.ts'
import { sharedBreaks, sharedExhibitOf } from '../domain/shared-exhibit.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { settle } from '../web/case/settle.ts'
import { adding, removing } from '../web/members/readers-of.ts'
import { closedAside } from '../web/case/closed-aside.ts'
import { asideByRecovery, bring, heldLedger } from '../web/store/bring.ts'
import { NotLooked } from '../web/meeting/not-looked.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'
import { changeRecovery } from './recovery.fixture.ts'
import { TICKET } from './ticket.fixture.ts'

const AT = '2026-03-02T14:00:00.000Z'
/** Something that happened to an exhibit, at an hour of one day. */
const event = (exhibit: string, kind: CustodyEvent['kind'], hour: string, over: Partial<CustodyEvent>): CustodyEvent => ({
  exhibit,
  kind,
  at: `2026-02-01T${hour}:00:00-06:00`,
  place: 'Ocotepeque',
  from: null,
  to: null,
  seal: null,
  purpose: null,
  sha256: null,
  corrects: null,
  ...over,
})
const ALL = { recovered: 'all' } as const

const officerIn = (app: App, name: Who, recovery: Key): Promise<Officer> =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)

/** A case of one officer, who is lost: the server keeps it, and a sealed copy of before its last person is at hand. */
const lost = async (app: App) => {
  const recovery = await recoveryKey()
  const one = await officerIn(app, 'signatory-hn', recovery)
  const ctx = await one.desk.begin({
    programmeId: PROGRAMME,
    title: 'Autobús canario',
    status: 'screening',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  await one.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  await one.meetings.keep(ctx)
  const copy = containerOf(one.caseOf(ctx).ledger, one.desk.key, AT)
  await one.desk.add(ctx, 'person', { pseudonym: 'W-02 Pino', roles: ['witness'] })
  await one.meetings.meet()
  return { recovery, one, ctx, copy }
}

const persons = (officer: Officer, ctx: string) =>
  officer
    .caseOf(ctx)
    .file.person.map(({ content }) => content.pseudonym)
    .toSorted()

/** A copy that is sealed to others. */
const broughtTo = async (officer: Officer, copy: Parameters<typeof bring>[1]) => {
  const came = await bring(officer.desk, copy)
  if (came.kind !== 'sealed-to-others') throw new Error(`it is ${came.kind}`)
  return came.ledger
}

/** Nothing waits, nothing is wrong, and the server has the case whole. */
const isLevel = async (officer: Officer, ctx: string): Promise<void> => {
  await officer.meetings.meet()
  expect(officer.meetings.state).toMatchObject({ reach: 'reached', trouble: null })
  expect(officer.meetings.state.cases.get(ctx)).toMatchObject({ waiting: 0, trouble: null })
}

/** On the day of the server, and hours away from it. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW.getTime() + 6 * 3_600_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a case whose officer is lost', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is recovered from a copy by a colleague whom it never named, and handed in by them, with what came after the copy', async ({
    app,
  }) => {
    const { recovery, ctx, copy } = await lost(app)
    const heir = await officerIn(app, 'member-hn', recovery)
    expect(await heir.meetings.recover(await broughtTo(heir, copy), { secret: recovery.secret, ...ALL })).toMatchObject({ kind: 'brought' })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
    expect(heir.caseOf(ctx).opened.quarantined).toEqual([])
    await isLevel(heir, ctx)
    await heir.desk.add(ctx, 'person', { pseudonym: 'W-03 Jade', roles: ['witness'] })
    await isLevel(heir, ctx)
    expect((await heir.server.list())?.map((each) => each.ctx)).toEqual([ctx])
  })

  it('is recovered without a copy by whoever has the line, and by nobody else', async ({ app }) => {
    const { recovery, ctx } = await lost(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    expect(heir.meetings.state.offered).toEqual([])
    const other = await recoveryKey()
    expect(await heir.meetings.recoverable(other.secret)).toEqual([])
    await expect(heir.meetings.fetchToRecover(ctx, other.secret)).rejects.toThrow('no such case')
    await expect(heir.meetings.recoverable('AGE-SECRET-KEY-1')).rejects.toMatchObject({ code: 'seal.misread-line' })
    expect(await heir.meetings.recoverable(recovery.secret)).toEqual([ctx])
    const ledger = await heir.meetings.fetchToRecover(ctx, recovery.secret)
    expect(await heir.desk.device.count('entry')).toBe(0)
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
    await isLevel(heir, ctx)
  })

  it('is recovered where the server was not seen, and handed in when it is; what was handed in since the copy stands aside', async ({
    app,
  }) => {
    const { recovery, ctx, copy } = await lost(app)
    const heir = await officerIn(app, 'member-hn', recovery)
    const ledger = await broughtTo(heir, copy)
    heir.line.isCut = true
    await expect(heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })).rejects.toThrow(NotLooked)
    expect(heir.desk.caseOf(ctx)).toBeUndefined()
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL, alone: true })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba'])
    heir.line.isCut = false
    await heir.meetings.keep(ctx)
    await isLevel(heir, ctx)
    expect(heir.caseOf(ctx).opened.aside.map(({ content }) => content)).toMatchObject([{ pseudonym: 'W-02 Pino' }])
  })

  it('is handed in in several parts, of which the last one says whose it is', async ({ app }) => {
    const recovery = await recoveryKey()
    const one = await officerIn(app, 'signatory-hn', recovery)
    const ctx = await one.desk.begin({ programmeId: PROGRAMME, title: 'Largo', status: 'screening', jurisdictions: ['HN'], deadlines: [] })
    await one.meetings.keep(ctx)
    for (let n = 0; n < 120; n += 1)
      await one.desk.add(ctx, 'person', { pseudonym: `W-${String(n).padStart(3, '0')} Pino`, roles: ['witness'] })
    const copy = containerOf(one.caseOf(ctx).ledger, one.desk.key, AT)
    const heir = await officerIn(app, 'member-hn', recovery)
    heir.line.isCut = true
    await heir.meetings.recover(await broughtTo(heir, copy), { secret: recovery.secret, ...ALL, alone: true })
    heir.line.isCut = false
    await heir.meetings.keep(ctx)
    await isLevel(heir, ctx)
    expect(persons(heir, ctx)).toHaveLength(120)
  })

  it('is recovered on top of what is there also where the clock of the device is wrong, since the server says its own', async ({ app }) => {
    const { recovery, ctx } = await lost(app)
    const heir = await officerIn(app, 'member-hn', recovery)
    const asked: string[] = []
    heir.line.tamper = (name, body) => {
      asked.push(name)
      return body
    }
    expect(await heir.meetings.recoverable(recovery.secret)).toEqual([ctx])
    expect(asked).toEqual(['recovery.list'])
  })
})

describe('a device that is lost', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is replaced by another of the same person: what the server hands out is recovered by the line', async ({ app }) => {
    const { recovery, ctx } = await lost(app)
    const laptop = await officerIn(app, 'signatory-hn', recovery)
    expect(laptop.meetings.state.offered).toEqual([ctx])
    const came = await laptop.meetings.fetch(ctx)
    if (came.kind !== 'sealed-to-others') throw new Error(`it is ${came.kind}`)
    await laptop.meetings.recover(came.ledger, { secret: recovery.secret, ...ALL })
    expect(persons(laptop, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
    await isLevel(laptop, ctx)
  })

  it('loses nothing by a copy that is older than what was handed in', async ({ app }) => {
    const { recovery, ctx, copy } = await lost(app)
    const laptop = await officerIn(app, 'signatory-hn', recovery)
    await laptop.meetings.recover(await broughtTo(laptop, copy), { secret: recovery.secret, ...ALL })
    expect(persons(laptop, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
    expect(laptop.caseOf(ctx).opened.quarantined).toEqual([])
    await isLevel(laptop, ctx)
  })
})

describe('the door that recovery opens', () => {
  const dismissed = personOf(people['member-pa'].id, [])
  const it = inHouse(ONE_ENGINE, { rooms, people: { ...people, dismissed }, seed })

  it('lets in nobody by what another was given, by another office, or by a made keyring', async ({ app }) => {
    const { recovery, ctx, copy } = await lost(app)
    const [heir, thief] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'member-pa', recovery)]
    heir.line.isCut = true
    await heir.meetings.recover(await broughtTo(heir, copy), { secret: recovery.secret, ...ALL, alone: true })
    const { ledger } = heir.caseOf(ctx)
    const stored = await heir.desk.device.getAllFromIndex('entry', 'ctx', ctx)
    const [given] = ledger.keyrings.filter(({ byRecovery }) => byRecovery)
    const keyring = stored.find(({ hash }) => hash === given?.hash)
    if (!keyring) throw new Error('nothing was recovered')
    const begin = { text: '', payload: new Uint8Array(), ...(await heir.desk.device.get('case', ctx))?.begin }
    expect(await thief.server.send(ctx, begin, stored, keyring.text)).toBeNull()
    const made = (over: object) => JSON.stringify({ ...JSON.parse(keyring.text), ...over })
    for (const lie of ['{}', made({ holders: [thief.desk.key.record], leads: [thief.id] }), made({ from: thief.id }), 'x'.repeat(9)])
      expect(await thief.server.send(ctx, begin, stored, lie)).toBeNull()
    heir.line.isCut = false
    expect(await heir.server.send(ctx, begin, stored, keyring.text)).toMatchObject({ taken: [keyring.hash] })
  })

  it('opens by the sheet that the case names today, and by none that it named before', async ({ app }) => {
    const { recovery, one, ctx, copy } = await lost(app)
    const renewed = await recoveryKey()
    const { record } = one.desk.key
    await one.desk.setReaders(ctx, () => [{ compartment: ctx, holders: [record], leads: [one.id] }])
    await one.meetings.meet()
    await changeRecovery(one, ctx, renewed)
    await one.meetings.meet()
    const heir = await officerIn(app, 'member-hn', renewed)
    expect(await heir.meetings.recoverable(recovery.secret)).toEqual([])
    expect(await heir.meetings.recoverable(renewed.secret)).toEqual([ctx])
    // By the old sheet an old copy still opens where it lies, once the officer says so. The server takes none of it.
    const ledger = await broughtTo(heir, copy)
    await expect(heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })).rejects.toMatchObject({ why: 'record.not-found' })
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL, alone: true })
    await heir.meetings.keep(ctx)
    expect(heir.meetings.state.cases.get(ctx)?.trouble).toMatchObject({ code: 'case.closed' })
    expect(await one.server.list()).toMatchObject([{ ctx }])
  })

  it('is shut to whoever has no seat, with the sheet in their hand', async ({ app }) => {
    const { recovery, ctx } = await lost(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    heir.line.signedIn = 'dismissed'
    expect(await heir.meetings.recoverable(recovery.secret)).toEqual([])
    await expect(heir.meetings.fetchToRecover(ctx, recovery.secret)).rejects.toThrow('no such case')
  })

  it('leads into no recovery unasked where the server says that it has no such case, though the device never met it there', async ({
    app,
  }) => {
    const { recovery, ctx, copy } = await lost(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    const ledger = await broughtTo(heir, copy)
    heir.line.signedIn = 'dismissed'
    await expect(heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })).rejects.toMatchObject({ why: 'record.not-found' })
    expect(heir.desk.caseOf(ctx)).toBeUndefined()
    expect(await heir.desk.device.count('entry')).toBe(0)
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL, alone: true })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba'])
  })

  it('is open to one who was removed and has the sheet: they are the office then, and everybody sees that it was recovered', async ({
    app,
  }) => {
    const { recovery, one, ctx } = await lost(app)
    const other = await officerIn(app, 'member-hn', recovery)
    await one.desk.setReaders(ctx, adding(ctx, other.desk.key.record))
    await one.meetings.meet()
    await other.meetings.meet()
    await other.take(ctx)
    await one.desk.setReaders(ctx, removing(one.id, other.id))
    await one.meetings.meet()
    await one.desk.add(ctx, 'person', { pseudonym: 'W-03 Jade', roles: ['witness'] })
    await one.meetings.meet()
    await other.meetings.meet()
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    await other.meetings.recover(await heldLedger(other.desk, ctx), { secret: recovery.secret, ...ALL })
    expect(persons(other, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino', 'W-03 Jade'])
    await isLevel(other, ctx)
    const recovered = other.caseOf(ctx).ledger.keyrings.filter(({ byRecovery }) => byRecovery)
    expect(recovered.map(({ keyring }) => keyring.holders.map(keyId))).toEqual([[other.id]])
  })

  it('does not lead into a lie: a server that gives another case, or less than this device knew of it, stops recovery and says so', async ({
    app,
  }) => {
    const { recovery, ctx, copy } = await lost(app)
    const heir = await officerIn(app, 'member-hn', recovery)
    const ledger = await broughtTo(heir, copy)
    for (const lie of [
      () => '<!doctype html>',
      (body: object) => ({ ...body, entries: [], more: true }),
      (body: object) => ({ ...body, begin: { text: '{}', payload: '' } }),
    ]) {
      heir.line.tamper = (name, body) => (name === 'recovery.read' ? lie(body as object) : body)
      await expect(heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })).rejects.toThrow(NotLooked)
      expect(heir.desk.caseOf(ctx)).toBeUndefined()
    }
    heir.line.tamper = (_, body) => body
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
  })
})

describe('what a recovery set aside', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** An heir who recovered an old copy without seeing the server, and has met it since. */
  const recoveredBlind = async (app: App, before: (one: Officer, ctx: string) => Promise<unknown> = async () => undefined) => {
    const { recovery, one, ctx, copy } = await lost(app)
    await before(one, ctx)
    await one.meetings.meet()
    const heir = await officerIn(app, 'member-hn', recovery)
    const ledger = await broughtTo(heir, copy)
    heir.line.isCut = true
    await heir.meetings.recover(ledger, { secret: recovery.secret, ...ALL, alone: true })
    heir.line.isCut = false
    await heir.meetings.keep(ctx)
    await isLevel(heir, ctx)
    const aside = () => setAsideOf(heir.caseOf(ctx).opened.aside, heir.caseOf(ctx).file, ctx)
    return { recovery, one, heir, ctx, aside }
  }

  it('is told in words, and is taken in by a decision; the case keeps whose it was', async ({ app }) => {
    const { one, heir, ctx, aside } = await recoveredBlind(app)
    const [found, other] = aside()
    if (!found || other) throw new Error('one thing stands aside')
    expect(found).toMatchObject({ taken: null, mayTake: true, version: { kind: 'person', from: one.id } })
    expect(aboutOf(found.version).words).toEqual(['W-02 Pino'])
    await heir.desk.takeAside(ctx, found)
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba', 'W-02 Pino'])
    expect(aside()).toMatchObject([{ taken: { from: heir.id, content: { entry: found.version.entry, from: one.id } } }])
    await isLevel(heir, ctx)
  })

  it('stands beside what the heir wrote of the same thing since: nothing is overwritten', async ({ app }) => {
    const change = (officer: Officer, ctx: string, pseudonym: string) => {
      const standing = officer.caseOf(ctx).file.person.filter(({ content }) => content.pseudonym.startsWith('V-01'))
      return officer.desk.change(ctx, 'person', { standing, content: { pseudonym, roles: ['victim'] } })
    }
    const { heir, ctx, aside } = await recoveredBlind(app, (one, at) => change(one, at, 'V-01 Guayacán'))
    await change(heir, ctx, 'V-01 Laurel')
    const found = aside().find(({ version }) => aboutOf(version).words.includes('V-01 Guayacán'))
    if (!found) throw new Error('nothing stands aside')
    await heir.desk.takeAside(ctx, found)
    expect(persons(heir, ctx)).toEqual(['V-01 Guayacán', 'V-01 Laurel'])
  })

  it('stands beside it also where its author had changed it twice, and takes no victim out of the safeguards', async ({ app }) => {
    const change = (officer: Officer, ctx: string, pseudonym: string, roles: CasePerson['roles']) => {
      const standing = officer.caseOf(ctx).file.person.filter(({ content }) => content.pseudonym.startsWith('V-01'))
      return officer.desk.change(ctx, 'person', { standing, content: { pseudonym, roles } })
    }
    const { heir, ctx, aside } = await recoveredBlind(app, async (one, at) => {
      await change(one, at, 'V-01 Guayacán', ['victim'])
      await change(one, at, 'V-01 Nance', ['suspect'])
    })
    await change(heir, ctx, 'V-01 Laurel', ['victim'])
    const found = aside().find(({ version }) => aboutOf(version).words.includes('V-01 Nance'))
    if (!found) throw new Error('nothing stands aside')
    await heir.desk.takeAside(ctx, found)
    expect(persons(heir, ctx)).toEqual(['V-01 Laurel', 'V-01 Nance'])
    const { file } = heir.caseOf(ctx)
    expect(protectedPersons(file)).toHaveLength(1)
    const chosen = file.person.find(({ content }) => content.pseudonym === 'V-01 Nance')
    if (!chosen) throw new Error('it does not stand')
    await settle({ desk: heir.desk, one: heir.caseOf(ctx) }, 'person', { standing: file.person, chosen })
    expect(heir.caseOf(ctx).file.person).toMatchObject([{ content: { pseudonym: 'V-01 Nance', ended: ['victim'] } }])
    expect(protectedPersons(heir.caseOf(ctx).file)).toHaveLength(1)
  })

  it('is opened by the sheet where it was written to readers whom the recovery did not know, and nobody loses the case by that', async ({
    app,
  }) => {
    const { recovery, heir, ctx } = await recoveredBlind(app, async (one, at) => {
      const third = await officerIn(app, 'member-pa', await recoveryKey())
      await one.desk.setReaders(at, adding(at, third.desk.key.record))
      await one.desk.add(at, 'person', { pseudonym: 'W-04 Nance', roles: ['witness'] })
    })
    const open = heir.caseOf(ctx)
    expect(closedAside(open)).toHaveLength(1)
    const readers = open.ledger.standing.inForce
    const opened = await asideByRecovery(open, recovery.secret)
    const found = opened.find(({ entry }) => closedAside(open).includes(entry))
    if (!found) throw new Error('the sheet does not open it')
    await heir.desk.takeAside(ctx, { version: found, line: [found] })
    expect(persons(heir, ctx)).toEqual(['V-01 Ceiba', 'W-04 Nance'])
    expect(heir.caseOf(ctx).ledger.standing.inForce).toEqual(readers)
    await expect(asideByRecovery(open, (await recoveryKey()).secret)).rejects.toMatchObject({ code: 'seal.no-key' })
  })

  it('is not said for somebody else where only they can say it: whose key it is, who was shown whom', async ({ app }) => {
    const { one, ctx, aside } = await recoveredBlind(app, async (of, at) => {
      await of.desk.add(at, 'member', { key: 'A'.repeat(32), called: 'Fiscal, Guatemala', how: 'person' })
    })
    expect(aside().map(({ version, mayTake }) => [version.kind, mayTake])).toEqual([
      ['person', true],
      ['member', false],
    ])
    expect(one.caseOf(ctx).file.member).toHaveLength(1)
  })

  describe('of a chain of custody', () => {
    /** Taken from the scene, handed over and received: three events by one hand, none of them late. */
    const kept = async (one: Officer, ctx: string, exhibit = crypto.randomUUID()) => {
      await one.desk.add(ctx, 'custody', event(exhibit, 'collected', '09', { to: 'Bodega' }))
      await one.desk.add(ctx, 'custody', event(exhibit, 'transferred', '10', { from: 'Bodega', to: 'Laboratorio' }))
      await one.desk.add(ctx, 'custody', event(exhibit, 'received', '11', { from: 'Bodega', to: 'Laboratorio' }))
      return exhibit
    }
    const chainIn = (officer: Officer, ctx: string) => {
      const { custody } = officer.caseOf(ctx).file
      return { chain: chainOf(custody), breaks: custodyBreaks(TICKET, custody).map(({ kind }) => kind) }
    }
    const said = ({ chain, breaks }: ReturnType<typeof chainIn>) => ({
      chain: chain.map(({ event: { from, at, content }, isLate }) => [content.kind, from, at, isLate]),
      breaks,
    })
    const takeAll = async (officer: Officer, ctx: string, aside: () => ReturnType<typeof setAsideOf>) => {
      for (const found of aside()) if (found.version.kind === 'custody') await officer.desk.takeAside(ctx, found)
    }

    it('stands in the chain as its author wrote it, and when, with who took it in: it is not late, and breaks nothing', async ({ app }) => {
      const { one, heir, ctx, aside } = await recoveredBlind(app, (officer, at) => kept(officer, at))
      const before = said(chainIn(one, ctx))
      expect(before.chain.map(([kind, from, , isLate]) => [kind, from, isLate])).toEqual([
        ['collected', one.id, false],
        ['transferred', one.id, false],
        ['received', one.id, false],
      ])
      expect(before.breaks).toEqual([])
      const exhibit = one.caseOf(ctx).file.custody[0]?.content.exhibit ?? ''
      await heir.desk.add(ctx, 'custody', event(exhibit, 'examined', '12', { from: 'Laboratorio' }))
      await takeAll(heir, ctx, aside)
      const after = chainIn(heir, ctx)
      expect(said(after).chain.slice(0, 3)).toEqual(before.chain)
      expect(
        said(after)
          .chain.slice(3)
          .map(([kind, from]) => [kind, from]),
      ).toEqual([['examined', heir.id]])
      expect(after.breaks).toEqual([])
      expect(after.chain.map(({ isLate }) => isLate)).toEqual([false, false, false, false])
      expect(after.chain.map(({ event: { taken } }) => taken?.by)).toEqual([heir.id, heir.id, heir.id, undefined])
      expect(heir.caseOf(ctx).file.custody.map(({ at }) => at)).toEqual(
        heir
          .caseOf(ctx)
          .file.custody.map(({ at }) => at)
          .toSorted(),
      )
    })

    it('is nowhere without whose it was: what is written anew builds upon the note', async ({ app }) => {
      const { heir, ctx, aside } = await recoveredBlind(app, (officer, at) => kept(officer, at))
      await takeAll(heir, ctx, aside)
      const { file, ledger } = heir.caseOf(ctx)
      for (const { version, taken } of file.custody) {
        const note = file.taken.find(({ content }) => content.entry === taken?.entry)
        expect(ledger.buildsOn(version, note?.version ?? '')).toBe(true)
      }
    })

    it('says the same in a copy that is given: whose by number, when it was written, and that it was taken in', async ({ app }) => {
      const { one, heir, ctx, aside } = await recoveredBlind(app, (officer, at) => kept(officer, at))
      await takeAll(heir, ctx, aside)
      const { custody } = heir.caseOf(ctx).file
      const exhibit = { id: custody[0]?.content.exhibit ?? '', version: 'v', at: AT, from: heir.id, content: TICKET }
      const copy = sharedExhibitOf(exhibit, custody, { by: heir.id, tlp: 'red', caveats: [], why: 'Cotejo' })
      const written = one.caseOf(ctx).file.custody.map(({ at }) => at)
      expect(copy.custody.map((each) => [each.written, each.writer, each.taken?.by])).toEqual(written.map((at) => [at, 1, 2]))
      expect(copy.giver).toBe(2)
      expect(sharedBreaks(copy)).toEqual([])
    })
  })
})
