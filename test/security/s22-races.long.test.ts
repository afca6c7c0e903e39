import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { after, startOf } from '#seal/ledger/kept-log.ts'
import { SENT_AT_MOST } from '#cases/caps.ts'
import { readKept } from '#cases/operations.ts'
import { NOW } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { takeTurn } from '../../src/rooms/assess/server/sql/turn.ts'
import { dataHashOf } from '../../src/rooms/report/server/make/make-report.ts'
import { releaseOf } from '../../src/rooms/report/server/release/current.ts'
import { factsOf } from '../../src/rooms/report/server/release/facts.ts'
import { operationNamed } from './case.ts'
import { signed } from '../../src/rooms/report/security/cases.ts'
import { heldOpen, waiting } from './held-open.ts'
import { outcomeOf } from './outcome.ts'
import { accountOf, IN, PROGRAMME } from './people.ts'
import { packageWith, statementOf, workshopOf } from './two-countries.ts'
import { AT_ONCE, CASE, FRESH } from '../../src/rooms/cases/security/records.ts'
import { inRaces, type World } from './world.ts'

const MADE = '0192f7a0-5b1e-7c3d-9a41-00000005f001'
const AT = NOW.toISOString()

/** A release of what stands, signed by both countries, that waits for a second person. */
const madeRelease = async (world: World): Promise<void> => {
  await signed(world)
  const { current, facts } = await reading(world.database, contextOf(OPERATOR), async (db) => {
    const found = await releaseOf(db, { programmeId: PROGRAMME, now: AT })
    const stood = { ...found, invitedBy: new Map<string, null>(), before: [] }
    return { current: found.current, facts: factsOf(stood, { erratumOf: null, corrections: [], otherwise: null }) }
  })
  const made = { programme_id: PROGRAMME, id: MADE, version: '7.0', kind: 'release', as_of: AT.slice(0, 10), programme_code: 'TEST' }
  const titled = {
    title_es: 'Informe',
    title_en: 'Report',
    example: false,
    facts,
    manifest_hash: '',
    workshops: [],
    made_by: 'a colleague',
    made_at: AT,
  }
  await transaction(world.database, contextOf(OPERATOR), (tx: Writer<never>) =>
    insertRows(tx, 'release', [{ ...made, ...titled, data_hash: dataHashOf(current.source) }]),
  )
}

const asked = async (world: World, who: string, event: string, input: object): Promise<string> =>
  outcomeOf(await world.ask(who, operationNamed(world, event), { ...IN, ...input }))

const publish = (world: World) => asked(world, 'officer', 'report.release.publish', { releaseId: MADE })

const objection = async (world: World): Promise<object> => {
  const read = await world.ask('country-signatory GT', operationNamed(world, 'report.sign-off.read'), { ...IN, country: 'GT' })
  const { put } = (await read.json()) as { put: { id: string; hash: string } }
  return { submissionId: put.id, hash: put.hash, country: 'GT', stand: 'object', reservationEs: 'No lo aceptamos.' }
}

/** What takes from a release what it says of Guatemala: its stand, or a workshop of its own. */
const CHANGES = {
  'an objection': async (world: World) => {
    const input = await objection(world)
    return () => asked(world, 'country-signatory GT', 'decide.position.take', input)
  },
  'the withdrawal of a workshop': async (world: World) => () =>
    asked(world, 'lead GT', 'assess.workshop.withdraw', {
      workshop: workshopOf({ country: 'GT', state: 'released' }),
      reason: 'Deja ver a una persona.',
    }),
} as const

describe.each(ENGINES)('publishing a release on %s', (engine) => {
  const it = inRaces(engine, packageWith(), madeRelease)

  it.for(Object.keys(CHANGES) as (keyof typeof CHANGES)[])('sees %s that came before it', async (what, { world }) => {
    const change = await CHANGES[what](world)
    expect(await change()).toBe('200')
    expect(await publish(world)).toBe('release.outdated')
  })

  it.for(Object.keys(CHANGES) as (keyof typeof CHANGES)[])('and %s at once come one after the other', async (what, { world }) => {
    const change = await CHANGES[what](world)
    // Either a release that is out before the change, or one that the change kept in.
    expect([
      ['200', '200'],
      ['release.outdated', '200'],
    ]).toContainEqual(await Promise.all([publish(world), change()]))
  })
})

describe.skipIf(!ENGINES.includes('postgres'))('publishing a release, held between its check and its end', () => {
  const it = inRaces('postgres', packageWith(), madeRelease)

  /** Holds the version that is to be published, uncommitted, so that whoever publishes it waits at the last step. */
  const hold = (world: World) => {
    const row = { programme_id: PROGRAMME, release: MADE, version: '7.0', published_by: 'x', published_at: AT }
    return heldOpen(world, (tx) => insertRows(tx, 'release_publication', [row]))
  }

  it.for(Object.keys(CHANGES) as (keyof typeof CHANGES)[])('lets %s come after it alone', async (what, { world }) => {
    const change = await CHANGES[what](world)
    const release = await hold(world)
    const published = publish(world)
    await expect.poll(() => waiting(world)).toBe(1)
    const changed = change()
    const early = await Promise.race([changed, wait(400, 'waits')])
    await release()
    expect([early, await published, await changed]).toEqual(['waits', '200', '200'])
  })
})

const SAID = statementOf({ country: 'GT', state: 'open' })

/** What may be asked of a statement that somebody else withdraws at that moment. */
const OF_WITHDRAWN = {
  'its coding': (world: World) =>
    asked(world, 'lead GT', 'assess.coding.record', {
      subject: SAID,
      version: 0,
      condition: 'legal',
      themes: [],
      memo: 'Habla de una persona.',
      evidence: [{ finding: 'F-001', stance: 'supports' }],
    }),
  'the withdrawal of its coding': (world: World) => asked(world, 'lead GT', 'assess.coding.withdraw', { subject: SAID, version: 1 }),
  'its correction': (world: World) => asked(world, 'lead GT', 'assess.statement.edit', { id: SAID, version: 1, text: 'Otra cosa' }),
  'its wording': (world: World) =>
    asked(world, 'lead GT', 'assess.wording.propose', { id: SAID, version: 1, publicEs: 'Otra', publicEn: 'Another' }),
  'its withdrawal again': (world: World) => withdrawn(world),
} as const
const WAYS = Object.keys(OF_WITHDRAWN) as (keyof typeof OF_WITHDRAWN)[]

const withdrawn = (world: World) => asked(world, 'lead GT', 'assess.statement.withdraw', { id: SAID, version: 1 })

/** What still stands of the statement, of whatever kind, seen past every wall. */
const left = (world: World) =>
  reading(world.database, contextOf(OPERATOR), (db) =>
    rowsOf(
      db,
      sql<{ of: string }>`select 'coding' as of from coding where subject = ${SAID} and programme_id = ${PROGRAMME}
        union all select 'memo' from coding_memo where subject = ${SAID} and programme_id = ${PROGRAMME}
        union all select 'evidence' from finding_evidence where subject = ${SAID} and programme_id = ${PROGRAMME}
        union all select 'statement' from statement where id = ${SAID} and programme_id = ${PROGRAMME}`,
    ),
  )

describe.each(ENGINES)('the withdrawal of a statement on %s', (engine) => {
  const it = inRaces(engine, packageWith())

  it('and all that may be asked of it at once leave nothing of it', async ({ world }) => {
    await Promise.all([...WAYS.map((what) => OF_WITHDRAWN[what](world)), withdrawn(world)])
    // Overtaken by its correction, it is asked for again with what it then reads.
    expect(['200', '404']).toContain(await asked(world, 'lead GT', 'assess.statement.withdraw', { id: SAID, version: 2 }))
    expect(await left(world)).toEqual([])
  })
})

describe.skipIf(!ENGINES.includes('postgres'))('the withdrawal of a statement, held before its turn', () => {
  const it = inRaces('postgres', packageWith())

  it.for(WAYS)('is followed by %s, which finds nothing there', async (what, { world }) => {
    const letGo = await heldOpen(world, (tx) => takeTurn(tx, PROGRAMME))
    const first = withdrawn(world)
    await expect.poll(() => waiting(world)).toBe(1)
    const second = OF_WITHDRAWN[what](world)
    await expect.poll(() => waiting(world)).toBe(2)
    await letGo()
    expect([await first, await second]).toEqual(['200', '404'])
    expect(await left(world)).toEqual([])
  })
})

describe.each(ENGINES)('a sealed case on %s', (engine) => {
  const it = inRaces(engine, packageWith())

  const [MEMBER, SIGNATORY] = ['country-member HN', 'country-signatory HN'] as const
  const send = (world: World, who: string, sent: object) => asked(world, who, 'cases.case.send', sent)
  /** The hashes of a log, when each stands where the chain says. */
  const logOf = async (world: World, ctx: string): Promise<readonly string[]> => {
    const read = async (after: number) =>
      readKept.output.parse(await (await world.ask(MEMBER, operationNamed(world, 'cases.case.read'), { ...IN, ctx, after })).json())
    const { entries } = await read(0)
    const hashes = entries.map(({ text }) => sha256Hex(text))
    const positions = await Promise.all(hashes.map(async (_, at) => (await read(at + 1)).from))
    expect(positions).toEqual(hashes.map((_, at) => hashes.slice(0, at + 1).reduce(after, startOf(ctx))))
    return hashes
  }

  it('that two begin at once is begun once, and whoever comes second adds nothing', async ({ world }) => {
    const outcomes = await Promise.all([send(world, MEMBER, FRESH), send(world, MEMBER, FRESH), send(world, MEMBER, FRESH)])
    expect(outcomes).toEqual(['200', '200', '200'])
    expect(await logOf(world, FRESH.ctx)).toEqual(FRESH.entries.map(({ text }) => sha256Hex(text)))
  })
  it('that a reader and a stranger begin at once is let in once', async ({ world }) => {
    const outcomes = await Promise.all([send(world, MEMBER, FRESH), send(world, SIGNATORY, FRESH)])
    expect(outcomes.filter((one) => one === '200').length).toBeGreaterThan(0)
    expect(await logOf(world, FRESH.ctx)).toEqual(FRESH.entries.map(({ text }) => sha256Hex(text)))
  })
  it('takes what its readers write at once one after the other, each once', async ({ world }) => {
    const before = await logOf(world, CASE.both)
    const sent = AT_ONCE.flatMap((entry, at) =>
      [at, at + 1].map((turn) => send(world, turn % 2 === 0 ? MEMBER : SIGNATORY, { ctx: CASE.both, begin: null, entries: [entry] })),
    )
    expect(new Set(await Promise.all(sent))).toEqual(new Set(['200']))
    const log = await logOf(world, CASE.both)
    expect(log.slice(0, before.length)).toEqual(before)
    expect(log.slice(before.length).toSorted()).toEqual(AT_ONCE.map(({ text }) => sha256Hex(text)).toSorted())
  })
  it('and another, to which one person sends at once, take no more together than one person may send', async ({ world }) => {
    const bytesOf = (sent: readonly { text: string; payload: string }[]) =>
      sent.reduce((sum, { text, payload }) => sum + text.length + Buffer.from(payload, 'base64').length, 0)
    const begun = [FRESH.begin, ...FRESH.entries]
    const written = AT_ONCE.slice(0, 1)
    const left = Math.max(bytesOf(begun), bytesOf(written))
    const row = { programme_id: PROGRAMME, person: accountOf(MEMBER), bytes: 0, day: AT.slice(0, 10), day_bytes: SENT_AT_MOST.day - left }
    await transaction(world.database, contextOf(OPERATOR), (tx: Writer<never>) => insertRows(tx, 'sealed_sent', [row]))
    const outcomes = await Promise.all([send(world, MEMBER, FRESH), send(world, MEMBER, { ctx: CASE.both, begin: null, entries: written })])
    expect(outcomes.toSorted()).toEqual(['200', 'case.too-much'])
  })
})
