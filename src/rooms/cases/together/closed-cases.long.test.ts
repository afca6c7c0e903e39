import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import type { App } from '#kernel/http/app.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { readersNow, withoutReader, withReader } from '../domain/readers.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import type { CasesTables } from '../server/tables.ts'
import { bringByRecovery, heldLedger } from '../web/store/bring.ts'
import { naming } from '../web/members/readers-of.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

const AT = '2026-03-02T14:00:00.000Z'
const TITLE = 'Autobús canario'

/** The signatory of before, whose seat has ended and whose account has not. */
const seats = { ...people, dismissed: person(people['signatory-hn'].id, []) }

const officerIn = (app: App, name: Who, recovery: Awaited<ReturnType<typeof recoveryKey>>) =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)

const setting = async (app: App) => {
  const recovery = await recoveryKey()
  const [one, other] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'signatory-hn', recovery)]
  const ctx = await one.desk.begin({ programmeId: PROGRAMME, title: TITLE, status: 'screening', jurisdictions: ['HN'], deadlines: [] })
  await one.meetings.keep(ctx)
  const now = readersNow(inForceOf(one.caseOf(ctx).ledger, ctx))
  await one.desk.setReaders(ctx, () => [{ compartment: ctx, ...withReader(now, other.desk.key.record, false) }])
  await one.meetings.meet()
  await other.meetings.meet()
  await other.take(ctx)
  await other.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  for (const officer of [other, one]) await officer.meetings.meet()
  return { recovery, one, other, ctx }
}

/** A backup of before the case is restored: keys are known, the case is not. */
const loseCase = (house: House): Promise<unknown> =>
  transaction<CasesTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
    // The application deletes nothing of a case; whoever restores a backup is the database itself.
    await rowsOf(tx, sql`set local role postgres`)
    for (const table of ['sealed_case_entry', 'sealed_case_reader', 'sealed_case_recovery', 'sealed_case'] as const)
      await tx.deleteFrom(table).execute()
  })

const titleAt = ({ desk }: Officer, ctx: string) => desk.caseOf(ctx)?.file.case[0]?.content.title
const troubleAt = ({ meetings }: Officer, ctx: string) => meetings.state.cases.get(ctx)?.trouble

describe('a server that lost a case, restored from a backup of before', () => {
  // Where the test is the database itself: on a server it has only the login of the application.
  const it = inHouse('pglite', { rooms, people: seats, seed })

  const restored = async (app: App, house: House, first: 'one' | 'other') => {
    const { ctx, ...officers } = await setting(app)
    await loseCase(house)
    const [early, late] = first === 'one' ? [officers.one, officers.other] : [officers.other, officers.one]
    for (const officer of [early, late, early]) {
      await officer.meetings.meet()
      expect(titleAt(officer, ctx)).toBe(TITLE)
    }
    await late.desk.add(ctx, 'person', { pseudonym: 'V-02 Pino', roles: ['victim'] })
    for (const officer of [late, early]) await officer.meetings.meet()
    expect(early.caseOf(ctx).file.person).toHaveLength(2)
    for (const officer of [early, late]) {
      await officer.beginAnew()
      expect(titleAt(officer, ctx)).toBe(TITLE)
      expect(troubleAt(officer, ctx)).toBeNull()
    }
  }

  it('gets it again from whoever founded it, and it is closed to nobody', ({ app, house }) => restored(app, house, 'one'))
  it('gets it again from a reader who comes first', ({ app, house }) => restored(app, house, 'other'))
})

describe('a server that says that a case is closed', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people: seats, seed })

  const lied = async (app: App) => {
    const all = await setting(app)
    for (const officer of [all.one, all.other]) {
      officer.line.tamper = (name, body) => {
        if (name === 'case.list') return []
        return name === 'case.send' ? { from: { seq: 0, chain: all.ctx }, taken: [] } : body
      }
      await officer.meetings.meet()
      expect(officer.desk.caseOf(all.ctx)).toBeUndefined()
    }
    return all
  }

  it('is not believed any more once the office has recovered it', async ({ app }) => {
    const { other, ctx, recovery } = await lied(app)
    await bringByRecovery(other.desk, await heldLedger(other.desk, ctx), { secret: recovery.secret, at: AT })
    await other.meetings.meet()
    expect(titleAt(other, ctx)).toBe(TITLE)
    await other.beginAnew()
    expect(titleAt(other, ctx)).toBe(TITLE)
    expect(other.meetings.state.cases.get(ctx)?.trouble).toMatchObject({ code: 'case.closed' })
    other.line.tamper = (_, body) => body
    await other.meetings.meet()
    expect(troubleAt(other, ctx)).toBeNull()
  })

  it('is not believed by one who leads it before all others, if they say so; by a reader it is', async ({ app }) => {
    const { one, other, ctx } = await lied(app)
    await one.meetings.reopen(ctx)
    await one.meetings.meet()
    expect(titleAt(one, ctx)).toBe(TITLE)
    expect(troubleAt(one, ctx)).toMatchObject({ code: 'case.closed' })
    await expect(other.meetings.reopen(ctx)).rejects.toMatchObject({ code: 'seal.no-authority' })
    expect(other.desk.caseOf(ctx)).toBeUndefined()
  })

  it('is believed where a reader was removed: what they look at begins nowhere anew', async ({ app }) => {
    const { one, other, ctx } = await setting(app)
    for (const { compartment, ...now } of naming(one.caseOf(ctx), other.id))
      await one.desk.setReaders(ctx, () => [{ compartment, ...withoutReader(now, other.id) }])
    await one.meetings.meet()
    for (let n = 0; n < 2; n += 1) {
      await other.meetings.meet()
      expect(other.desk.caseOf(ctx)).toBeUndefined()
    }
  })
})

describe('somebody else who signs in in the same browser', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people: seats, seed })

  it.for(['officer', 'administrator', 'elsewhere', 'member-pa'])('closes no case of the one before: %s', async (name, { app }) => {
    const { one, ctx } = await setting(app)
    one.line.signedIn = name
    await one.meetings.meet()
    expect(one.meetings.state.reach).toBe('ended')
    expect(titleAt(one, ctx)).toBe(TITLE)
    await one.beginAnew()
    expect(titleAt(one, ctx)).toBe(TITLE)
  })

  it('is told from one whose own seat ended: to these the cases are closed at once', async ({ app }) => {
    const { other, ctx } = await setting(app)
    other.line.signedIn = 'dismissed'
    await other.meetings.meet()
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    await other.beginAnew()
    expect(other.desk.open.refused).toMatchObject([{ ctx, code: 'case.closed' }])
  })
})

describe('a case that is not to be shown', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people: seats, seed })

  it('does not hinder the others where it does not open: sealed to another key of the same person', async ({ app }) => {
    const { one, other, ctx, recovery } = await setting(app)
    const truth = one.line.tamper
    one.line.tamper = (name, body) => (name === 'case.list' ? [] : body)
    one.desk.lockHere()
    await one.desk.setUp({ passphrase: 'otra frase de paso larga', recovery: recovery.record })
    one.line.tamper = truth
    const own = await one.desk.begin({ programmeId: PROGRAMME, title: 'Otro', status: 'screening', jurisdictions: ['HN'], deadlines: [] })
    await one.meetings.keep(own)
    expect(one.meetings.state).toMatchObject({ reach: 'reached', trouble: null })
    expect(one.desk.open.refused).toMatchObject([{ ctx, code: 'seal.no-key' }])
    expect((await one.server.list())?.map((each) => each.ctx)).toContain(own)
    expect(titleAt(other, ctx)).toBe(TITLE)
  })

  /** Lets something happen after a write has begun and before its entry is on the disk, which is busy meanwhile. */
  const duringWrite = async ({ desk }: Officer, ctx: string, act: () => Promise<unknown>) => {
    const acted = { isDone: false }
    const busy = desk.device.transaction('entry', 'readwrite')
    const holding = (async () => {
      while (!acted.isDone) await busy.store.count()
    })()
    const writing = desk.add(ctx, 'person', { pseudonym: 'V-02 Pino', roles: ['victim'] })
    await desk.device.count('meeting')
    await act()
    acted.isDone = true
    await Promise.all([holding, busy.done, writing])
  }

  it('stays closed where it was being written, the desk was locked, and it was closed meanwhile', async ({ app }) => {
    const { other, ctx } = await setting(app)
    await duringWrite(other, ctx, async () => {
      other.line.tamper = (name, body) => (name === 'case.list' ? [] : body)
      await other.beginAnew()
    })
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    expect(other.desk.open.refused).toMatchObject([{ ctx, code: 'case.closed' }])
    expect(await other.desk.device.countFromIndex('entry', 'ctx', ctx)).toBe(4)
  })

  it('stays closed where it was being written while the server closed it', async ({ app }) => {
    const { other, ctx } = await setting(app)
    await duringWrite(other, ctx, async () => {
      const met = await other.desk.device.get('meeting', ctx)
      if (met) await other.desk.device.put('meeting', { ...met, closedAt: AT })
      await other.desk.closeAndReopen()
    })
    expect(other.desk.caseOf(ctx)).toBeUndefined()
  })
})
