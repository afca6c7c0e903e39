import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { OPERATOR, person } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { kernelMigrations } from '../command/rooms.ts'
import { rowsOf } from '../db/handles.ts'
import { asOwner, reading, transaction } from '../db/transaction.ts'
import { type AuditTables, writeEntry } from './entry.ts'
import { GENESIS, hashAfter } from './link.ts'
import { sealAudit } from './seal.ts'
import { startSealer } from './sealer.ts'
import { type Head, verifyChain } from './verify.ts'

const ana = person('0192f7a0-5b1e-7c3d-9a41-000000000101', [])
const AT = '2026-03-02T15:04:05.000Z'

it('hashes an entry by its canonical form', () => {
  const entry = {
    seq: 1,
    at: AT,
    actorKind: 'operator',
    actorId: 'operator',
    event: 'a.b.c',
    programmeId: null,
    subject: 's',
    fields: ['x'],
  }
  // printf '{"actorId":"operator","actorKind":"operator","at":"2026-03-02T15:04:05.000Z",…}' behind 32 zero bytes, by sha256sum
  expect(hashAfter(GENESIS, entry)).toBe('f94b0dd94c151e830dcf3eda8b540b66e6cff1d2a16221f51f3c8199aebe3589')
  expect(hashAfter(GENESIS, Object.fromEntries(Object.entries(entry).toReversed()) as typeof entry)).toBe(hashAfter(GENESIS, entry))
})

describe.each(ENGINES)('the audit on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => void (database = await freshDatabase(engine, kernelMigrations)))
  afterAll(() => database.close())
  beforeEach(async () => {
    for (const subject of ['a', 'b', 'c', 'd']) await note(subject)
    await sealAudit(database.app)
  })
  afterEach(() => tamper(sql`truncate audit_entry, audit_link restart identity`))

  const note = (subject: string, actor = ana) =>
    transaction<AuditTables, void>(database.app, contextOf(actor), (tx) =>
      writeEntry(tx, { at: AT, actor, event: 'fixture.remark.make', programmeId: null, subject, fields: ['text'] }),
    )
  const verify = (head?: Head) =>
    reading<AuditTables, Awaited<ReturnType<typeof verifyChain>>>(database.app, contextOf(OPERATOR), (db) => verifyChain(db, head))
  /** As somebody who holds the database. */
  const tamper = (...statements: ReturnType<typeof sql>[]) =>
    asOwner(database.owner, 'read write', async (tx) => {
      await sql`alter table audit_link drop constraint if exists audit_link_of_entry, drop constraint if exists audit_link_key`.execute(tx)
      await sql`alter table audit_link drop constraint if exists audit_link_once`.execute(tx)
      for (const statement of statements) await statement.execute(tx)
    })
  const faultAfter = async (...statements: ReturnType<typeof sql>[]) => {
    await tamper(...statements)
    return (await verify()).fault
  }

  it('verifies what nobody touched, and counts what is not sealed yet', async () => {
    await note('e')
    const head = (await verify()).head
    expect(await verify(head)).toEqual({ links: 4, unsealed: 1, head: { position: 4, hash: head.hash }, fault: null })
    expect(await sealAudit(database.app)).toBe(1)
    expect(await verify(head)).toMatchObject({ links: 5, unsealed: 0, fault: null })
  })

  it.each([
    ['actor', sql`update audit_entry set actor_id = 'another' where seq = 2`],
    ['moment', sql`update audit_entry set at = at + interval '1 second' where seq = 2`],
    ['fields', sql`update audit_entry set fields = '{}' where seq = 2`],
    ['hash', sql`update audit_link set hash = repeat('a', 64) where position = 2`],
  ])('names an entry whose %s was changed', async (_, statement) => {
    expect(await faultAfter(statement)).toEqual({ kind: 'changed', position: 2, seq: 2 })
  })

  it('names where an entry was dropped', async () => {
    expect(await faultAfter(sql`delete from audit_entry where seq = 2`)).toEqual({ kind: 'dropped', position: 2, seq: 2 })
  })
  it('names where an entry and its link were dropped', async () => {
    const both = [sql`delete from audit_link where position = 2`, sql`delete from audit_entry where seq = 2`]
    expect(await faultAfter(...both)).toEqual({ kind: 'dropped', position: 2, seq: null })
  })
  it('names where they were dropped and the rest closed up', async () => {
    const closed = [
      sql`delete from audit_link where position = 2`,
      sql`delete from audit_entry where seq = 2`,
      sql`update audit_link set position = position - 1 where position > 2`,
    ]
    expect(await faultAfter(...closed)).toEqual({ kind: 'dropped', position: 2, seq: null })
  })
  it('names an entry that was inserted, however well it was linked', async () => {
    await note('forged')
    const { rows } = await asOwner(database.owner, 'read only', (tx) =>
      sql<{ hash: string }>`select hash from audit_link where position = 2`.execute(tx),
    )
    const previous = rows[0]?.hash ?? ''
    const entry = {
      seq: 5,
      at: AT,
      actorKind: 'person',
      actorId: ana.id,
      event: 'fixture.remark.make',
      programmeId: null,
      subject: 'forged',
      fields: ['text'],
    }
    const forged = [
      sql`update audit_link set position = position + 1 where position > 2`,
      sql`insert into audit_link (position, entry_seq, previous_hash, hash) values (3, 5, ${previous}, ${hashAfter(previous, entry)})`,
    ]
    expect(await faultAfter(...forged)).toEqual({ kind: 'inserted', position: 3, seq: 5 })
  })
  it('names two entries that changed places', async () => {
    const swap = sql`update audit_link set entry_seq = case entry_seq when 2 then 3 else 2 end where entry_seq in (2, 3)`
    expect(await faultAfter(swap)).toEqual({ kind: 'moved', position: 2, seq: 3 })
  })
  it('names two links that changed places', async () => {
    const swap = sql`update audit_link set position = case position when 2 then 3 else 2 end where position in (2, 3)`
    expect(await faultAfter(swap)).toEqual({ kind: 'moved', position: 2, seq: 3 })
  })

  it('shows a cut tail and a rewritten chain to whoever kept a head', async () => {
    const head = (await verify()).head
    await tamper(sql`delete from audit_link where position > 2`, sql`delete from audit_entry where seq > 2`)
    expect(await verify()).toMatchObject({ links: 2, fault: null })
    expect(await verify(head)).toMatchObject({ fault: { kind: 'cut', position: 3 } })
    await note('x')
    await note('y')
    await sealAudit(database.app)
    expect(await verify(head)).toMatchObject({ links: 3, fault: { kind: 'rewritten', position: 4 } })
    expect(await verify({ ...head, hash: GENESIS })).toMatchObject({ fault: { kind: 'rewritten', position: 4 } })
  })

  it('lets the application add and read, in its own name, and nothing else', async () => {
    const attempt = (statement: ReturnType<typeof sql>, actor = ana) =>
      transaction(database.app, contextOf(actor), (tx) => rowsOf(tx, statement)).then(
        (rows) => rows.length,
        (error: { code?: string }) => error.code,
      )
    for (const actor of [ana, OPERATOR]) {
      expect(await attempt(sql`update audit_entry set subject = ''`, actor)).toBe('42501')
      expect(await attempt(sql`delete from audit_entry`, actor)).toBe('42501')
      expect(await attempt(sql`truncate audit_entry cascade`, actor)).toBe('42501')
      expect(await attempt(sql`insert into audit_link values (9, 1, '', '')`, actor)).toBe('42501')
    }
    await expect(
      transaction<AuditTables, void>(database.app, contextOf(ana), (tx) =>
        writeEntry(tx, { at: AT, actor: OPERATOR, event: 'x', programmeId: null, subject: 'x', fields: [] }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await attempt(sql`select 1 from audit_entry`)).toBe(0)
    expect(await attempt(sql`select 1 from audit_entry`, OPERATOR)).toBe(4)
  })

  it('is sealed within a second of an entry, and at the end', async () => {
    await note('left by a killed process')
    const sealer = startSealer(database.app, (error) => {
      throw error
    })
    await vi.waitFor(async () => expect(await verify()).toMatchObject({ links: 5, unsealed: 0 }), { timeout: 5000 })
    await note('soon')
    sealer.audited()
    await vi.waitFor(async () => expect(await verify()).toMatchObject({ links: 6 }), { timeout: 5000 })
    await note('at the end')
    await sealer.close()
    expect(await verify()).toMatchObject({ links: 7, unsealed: 0, fault: null })
  })

  it('is one chain, however many seal at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => note(`s${at}`).then(() => sealAudit(database.app))))
    expect(await verify()).toMatchObject({ links: 24, unsealed: 0, fault: null })
  })
})
