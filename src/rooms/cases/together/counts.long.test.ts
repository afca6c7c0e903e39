import { afterEach, describe, expect, vi } from 'vitest'
import { sql } from 'kysely'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import type { App } from '#kernel/http/app.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { cellId } from '../contract/counts/measures.ts'
import type { CountsRelease } from '../contract/counts/release.ts'
import { leavingOf } from '../domain/counts/leaves.ts'
import { releaseId, signRelease } from '../domain/counts/signed-release.ts'
import { summed } from '../domain/counts/summed.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { acceptedSenders, acceptSender, isForOffice, keepTallies, receivedTallies } from '../web/counts/received-tallies.ts'
import { countedOffice } from '../web/counts/offices.ts'
import { keepReleased, releasedBefore, restedOn } from '../web/counts/released-before.ts'
import { countHere, sendTally } from '../web/counts/send-tally.ts'
import { receivedCopies } from '../web/given/received-copies.ts'
import { adding } from '../web/members/readers-of.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

/** Keys are made as slowly as a passphrase asks for. */
const SLOW = 120_000
const OFFICE = people['signatory-hn'].memberships[0]?.officeId ?? ''
const OF = { programme: PROGRAMME, country: 'HN', office: OFFICE, year: 2025 } as const
const [PROSECUTED, ASSISTED] = [cellId('TIP', 'prosecuted'), cellId('TIP', 'assisted')]

const officerIn = async (app: App, name: Who): Promise<Officer> =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(await recoveryKey())

/** The year that is counted, and the day on which the server is. */
const inYear = (year: number): void => void vi.setSystemTime(`${year}-03-02T15:00:00.000Z`)

/** A case of trafficking with so many accused, kept by the server. */
const trafficking = async (officer: Officer, accused: number): Promise<string> => {
  const { desk } = officer
  const ctx = await desk.begin({ programmeId: PROGRAMME, title: 'Autobús', status: 'trial', jurisdictions: ['HN'], deadlines: [] })
  const victim = await desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  for (let n = 1; n <= accused; n += 1) {
    const who = await desk.add(ctx, 'person', { pseudonym: `A-0${n} Roble`, roles: ['accused'] })
    await desk.add(ctx, 'charge', { accused: who, victim, system: 'HN', offence: 'TIP' })
  }
  await officer.meetings.keep(ctx)
  return ctx
}

const give = async (one: Officer, other: Officer, ctx: string): Promise<void> => {
  const found = await one.server.find(other.id)
  if (!found) throw new Error('the server knows no such key')
  await one.desk.setReaders(ctx, adding(ctx, found.record))
  await one.meetings.meet()
  await other.meetings.meet()
  await other.take(ctx)
}

/** What a head adds up: what they read themself, and what those sent whose fingerprint they typed. */
const sumOf = async (head: Officer) => {
  const accepted = await acceptedSenders(head.desk)
  const tallies = (await receivedTallies(head.desk, PROGRAMME, OF.year)).filter(({ from }) => accepted.includes(from))
  return summed([{ from: head.id, at: '', tally: countHere(head.desk, OF, head.id) }, ...tallies])
}

const send = async (officer: Officer, head: Officer): Promise<void> => {
  await sendTally(officer.desk, OF, head.desk.key.record)
  await officer.meetings.meet()
  await head.meetings.meet()
}

const releaseOf = (head: Officer, all: Awaited<ReturnType<typeof sumOf>>, before: CountsRelease | null): CountsRelease => {
  const { cells } = leavingOf(all, before?.zeros ?? false, before)
  const said = { ...OF, office: OFFICE, zeros: false, cells, supersedes: before && releaseId(before), at: '2026-03-02T15:00:00.000Z' }
  return signRelease(said, head.desk.key)
}

describe('counts of an office', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })
  afterEach(() => void vi.useRealTimers())

  it(
    'reach the head sealed, count a case once however many read it, and only from those whose fingerprint was typed',
    async ({ app }) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      inYear(2025)
      const [one, head, other] = [
        await officerIn(app, 'member-hn'),
        await officerIn(app, 'signatory-hn'),
        await officerIn(app, 'member-pa'),
      ]
      const ctx = await trafficking(one, 2)
      await give(one, head, ctx)
      await give(one, other, ctx)
      inYear(2026)
      await send(one, head)
      await send(other, head)
      // It was counted for this office, and is added in no other; nor do the same cases go out for another.
      expect(await countedOffice(one.desk, OF.year)).toBe(OFFICE)
      expect(await countedOffice(head.desk, OF.year)).toBeNull()
      const [given] = await receivedTallies(head.desk, PROGRAMME, OF.year)
      const offices = [OF, { ...OF, office: people['member-pa'].memberships[0]?.officeId ?? '' }, { ...OF, country: 'PA' }]
      expect(offices.map((where) => given && isForOffice(given.tally, where))).toEqual([true, false, false])
      expect((await sumOf(head)).cells.get(PROSECUTED)).toBe(0)
      expect((await sumOf(head)).unled).toBe(1)
      await acceptSender(head.desk, one.id)
      await acceptSender(head.desk, other.id)
      const all = await sumOf(head)
      expect([all.cases, all.unled, all.cells.get(PROSECUTED)]).toEqual([1, 0, 2])
      // What was added once stays, though its envelope ends: a later revision would publish a fall otherwise.
      await keepTallies(head.desk, PROGRAMME, OF.year)
      vi.setSystemTime('2026-12-02T15:00:00.000Z')
      expect((await sumOf(head)).cells.get(PROSECUTED)).toBe(2)
      expect(await receivedTallies(head.desk, PROGRAMME, OF.year)).toHaveLength(2)
      inYear(2026)
      // A tally is no exhibit, and is not told as a spoilt one.
      expect(await receivedCopies(head.desk)).toEqual({ received: [], refused: [] })
    },
    SLOW,
  )

  it(
    'say nothing of who was helped as long as protection is closed to all who counted, and its worker says it without the case',
    async ({ app }) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      inYear(2025)
      const [one, head, worker] = [
        await officerIn(app, 'member-hn'),
        await officerIn(app, 'signatory-hn'),
        await officerIn(app, 'member-pa'),
      ]
      const ctx = await trafficking(one, 1)
      await one.desk.giveProtection(ctx, worker.desk.key.record)
      await one.meetings.meet()
      await worker.meetings.meet()
      await worker.take(ctx)
      const [part] = worker
        .caseOf(ctx)
        .ledger.standing.inForce.filter(({ compartment }) => worker.caseOf(ctx).opened.kindOf(compartment) === 'protection')
      await worker.desk.takeOver(ctx, part?.compartment ?? '')
      for (let n = 1; n <= 2; n += 1) {
        const person = await worker.desk.protect(ctx, 'guarded', { pseudonym: `V-0${n} Ceiba` })
        await worker.desk.protect(ctx, 'need', { person, need: 'health', state: 'met', on: '2025-08-01', by: null, note: null })
      }
      inYear(2026)
      await send(one, head)
      await acceptSender(head.desk, one.id)
      const before = await sumOf(head)
      expect([before.unprotected, leavingOf(before, true, null).why.get(ASSISTED)]).toEqual([1, 'unknown'])
      expect(countHere(worker.desk, OF, head.id).cases).toMatchObject([{ built: null, leads: false, parts: [{ assisted: 2 }] }])
      await send(worker, head)
      await acceptSender(head.desk, worker.id)
      const all = await sumOf(head)
      expect([all.cases, all.unprotected, all.cells.get(ASSISTED)]).toEqual([1, 0, 2])
      // A second part that nobody reads who counted: the number is not the whole any more.
      vi.setSystemTime('2026-03-02T16:00:00.000Z')
      await one.desk.giveProtection(ctx, head.desk.key.record)
      await one.meetings.meet()
      await send(one, head)
      const partly = await sumOf(head)
      expect([partly.unprotected, leavingOf(partly, true, null).why.get(ASSISTED)]).toEqual([1, 'unknown'])
    },
    SLOW,
  )

  it(
    'leave as the same text whatever the withheld numbers are: traffic and database of two worlds differ in what is sealed alone',
    async ({ app, house }) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      inYear(2025)
      const [one, head] = [await officerIn(app, 'member-hn'), await officerIn(app, 'signatory-hn')]
      const ctx = await trafficking(head, 5)
      const own = await trafficking(one, 1)
      const traffic: string[] = []
      /** All that this world gives to the server in clear: what is released, and round the tally that goes to the head. */
      const clear = async () => {
        inYear(2026)
        await sendTally(one.desk, OF, head.desk.key.record)
        const [waiting] = await one.desk.device.getAll('envelope')
        await one.desk.device.clear('envelope')
        const { payload: _payload, sig: _sig, ...envelope } = JSON.parse(waiting?.text ?? '{}') as Record<string, unknown>
        const release = releaseOf(head, await sumOf(head), null)
        return { release, text: JSON.stringify({ release, envelope, size: waiting?.payload.length }) }
      }
      const first = (await clear()).release
      const [before, sum] = [(await clear()).text, await sumOf(head)]
      inYear(2025)
      for (const [officer, where] of [[head, ctx] as const, [one, own] as const]) {
        const [accused] = officer.caseOf(where).file.charge.map(({ content }) => content.accused)
        for (const n of [2, 3]) {
          const victim = await officer.desk.add(where, 'person', { pseudonym: `V-0${n} Ceiba`, roles: ['victim'] })
          await officer.desk.add(where, 'charge', { accused: accused ?? '', victim, system: 'HN', offence: 'TIP' })
        }
      }
      const identified = cellId('TIP', 'identified')
      expect((await clear()).text).toBe(before)
      expect([sum.cells.get(identified), (await sumOf(head)).cells.get(identified)]).toEqual([1, 3])
      head.line.tamper = (_, body) => {
        traffic.push(JSON.stringify(body))
        return body
      }
      expect(await head.server.releaseCounts(first)).not.toBeNull()
      const rows = await transaction(house.database, contextOf(OPERATOR), async (tx) => [
        ...(await rowsOf(tx, sql<object>`select text from counts_release`)),
        ...(await rowsOf(tx, sql<object>`select indicator, category, kind, value, low, high, printed from figure where id like 'i-%'`)),
      ])
      const told = JSON.stringify(rows)
      expect(rows).toHaveLength(26)
      expect(told).toContain('"value":5')
      expect(told.match(/"value":[0-4][,}]/)).toBeNull()
      expect(traffic.join('').match(/"value":[0-4][,}]/)).toBeNull()
    },
    SLOW,
  )

  it(
    'are not judged by a server that hides what was released, shows an earlier one, or another’s signature',
    async ({ app }) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      inYear(2025)
      const head = await officerIn(app, 'signatory-hn')
      await trafficking(head, 5)
      inYear(2026)
      const first = releaseOf(head, await sumOf(head), null)
      await head.server.releaseCounts(first)
      const series = { office: OFFICE, year: OF.year }
      expect(await restedOn(head.desk, series)).toBeNull()
      await keepReleased(head.desk, first, ['a key'])
      expect(await restedOn(head.desk, series)).toEqual(['a key'])
      expect(await releasedBefore(head.desk, head.server, series)).toEqual(first)
      head.line.tamper = (operation, body) => (operation === 'counts.list' ? [] : body)
      await expect(releasedBefore(head.desk, head.server, series)).rejects.toMatchObject({ code: 'seal.rollback' })
      const moved = { ...first, at: '2026-03-02T16:00:00.000Z', cells: { ...first.cells, [PROSECUTED]: 20 } }
      head.line.tamper = (operation, body) =>
        operation === 'counts.list' ? [{ id: releaseId(moved), officeName: 'Fiscalía de HN', release: moved }] : body
      await expect(releasedBefore(head.desk, head.server, series)).rejects.toMatchObject({ code: 'seal.bad-signature' })
    },
    SLOW,
  )
})
