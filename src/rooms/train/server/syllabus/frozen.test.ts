import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { asOwner, transaction } from '#kernel/db/transaction.ts'
import { houseWith, type InHouse } from '#test/house.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { visibleSyllabus } from '../../migrations/0001-syllabus.ts'
import { SYLLABUS_STATES, type SyllabusState } from '../../contract/syllabus-state.ts'
import { mayFollow } from '../../domain/syllabus/may-follow.ts'
import { AT, first, IN, meet, people, put, seed, voteAll } from './syllabus.fixture.ts'

const ALL = Object.keys(visibleSyllabus)

/** An approved version in a database whose owner turns against it. */
describe.each(ENGINES)('an approved version on %s', (engine) => {
  let database: TestDatabase
  let as: InHouse['as']
  let sha256: string
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    as = houseWith(database.app, { rooms, people }).as
    sha256 = await first(as)
    await voteAll(as, await meet(as, await put(as, sha256)))
  })
  afterAll(() => database.close())

  /** What the owner of the tables does, rows of all programmes in sight. */
  const owner = (work: (tx: Kysely<unknown>) => Promise<unknown>) =>
    asOwner(database.owner, 'read write', async (tx) => {
      await sql`select set_config('istmo.actor_kind', 'operator', true)`.execute(tx)
      await work(tx)
    })
  const verdict = async () => {
    const { body } = await as('reader').get(AT.verify, IN)
    return (body['versions'] as { fault: object | null }[])[0]
  }
  /** The verdict while something is otherwise, which is put right again. */
  const verdictWhile = async (change: ReturnType<typeof sql>, back: ReturnType<typeof sql>) => {
    await owner((tx) => change.execute(tx))
    const found = await verdict()
    await owner((tx) => back.execute(tx))
    return found?.fault
  }

  it('is whole as it stands', async () => {
    expect(await as('nobody').get(AT.verify, IN)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.verify, IN)).toMatchObject({ status: 404 })
    expect(await verdict()).toMatchObject({ sha256, state: 'approved', fault: null, key: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('refuses to be changed, removed or emptied: by the application for want of a right', async () => {
    for (const table of ALL)
      for (const statement of [
        sql`update ${sql.table(table)} set programme_id = programme_id`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ]) {
        const done = transaction(database.app, contextOf(OPERATOR), (tx) => statement.execute(tx as unknown as Kysely<unknown>))
        await expect(done, table).rejects.toMatchObject({ code: '42501' })
      }
  })

  it('refuses it to their owner too, by the tables themselves', async () => {
    for (const table of ['syllabus_version', 'syllabus_step', 'syllabus_signature', 'chapter_version', 'syllabus_chapter'])
      for (const statement of [
        sql`update ${sql.table(table)} set programme_id = programme_id`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ])
        await expect(
          owner((tx) => statement.execute(tx)),
          table,
        ).rejects.toMatchObject({ code: '23001' })
    expect(await verdict()).toMatchObject({ fault: null })
  })

  it('takes no state that does not follow from the one before it, whoever writes it', async () => {
    const after: Readonly<Partial<Record<SyllabusState, readonly SyllabusState[]>>> = {
      draft: ['draft'],
      submitted: ['draft', 'submitted'],
      returned: ['draft', 'submitted', 'returned'],
      'approved-with-conditions': ['draft', 'submitted', 'approved-with-conditions'],
      approved: ['draft', 'approved'],
      superseded: ['draft', 'approved', 'superseded'],
    }
    const undone = new Error('undone')
    const taken = (states: readonly SyllabusState[]) =>
      owner(async (tx) => {
        const version = sql`${IN.programmeId}, encode(sha256('{}'), 'hex')`
        await sql`insert into syllabus_version values (${version}, 'x', '1.0.0', null, '{}', 'x', now())`.execute(tx)
        for (const [at, state] of states.entries())
          await sql`insert into syllabus_step values (${version}, ${at + 1}, ${state}, null, 'x', 'x', now())`.execute(tx)
        throw undone
      })
    for (const path of [[], ...Object.values(after)])
      for (const next of SYLLABUS_STATES) {
        const refused = mayFollow(path.at(-1), next) ? undone : { code: '23001' }
        await expect(taken([...path, next]), [...path, next].join()).rejects.toMatchObject(refused)
      }
    // What was before the directors is withdrawn no more, though it is a draft again.
    await expect(taken(['draft', 'submitted', 'draft', 'withdrawn'])).rejects.toMatchObject({ code: '23001' })
  })

  it('shows what an owner did who took the guard away', async () => {
    for (const table of ALL)
      await owner((tx) => sql`alter table ${sql.table(table)} disable trigger ${sql.ref(`${table}_not_changed`)}`.execute(tx))
    const changed = sql`update syllabus_version set content = replace(content, 'Central America', 'Central Amerika')`
    await expect(owner((tx) => changed.execute(tx))).rejects.toMatchObject({ constraint: 'syllabus_version_hashed' })
    await owner((tx) => sql`alter table syllabus_version drop constraint syllabus_version_hashed`.execute(tx))
    await owner((tx) => sql`alter table chapter_version drop constraint chapter_version_hashed`.execute(tx))
    expect(
      await verdictWhile(
        sql`update syllabus_version set content = replace(content, 'Central America', 'Central Amerika')`,
        sql`update syllabus_version set content = replace(content, 'Central Amerika', 'Central America')`,
      ),
    ).toEqual({ code: 'content' })
    expect(
      await verdictWhile(sql`update syllabus_version set semver = '2.0.0'`, sql`update syllabus_version set semver = '1.0.0-rc.1'`),
    ).toEqual({ code: 'named' })
    expect(
      await verdictWhile(
        sql`update chapter_version set content = replace(content, 'chapter-1', 'chapter-2')`,
        sql`update chapter_version set content = replace(content, 'chapter-2', 'chapter-1')`,
      ),
    ).toEqual({ code: 'chapter', what: 'chapter-1' })
    expect(
      await verdictWhile(
        sql`update syllabus_step set state = 'draft' where state = 'approved'`,
        sql`update syllabus_step set state = 'approved' where number = 3`,
      ),
    ).toEqual({ code: 'unfollowed' })
    expect(
      await verdictWhile(
        sql`update syllabus_signature set approval = replace(approval, '"result":"consensus"', '"result":"carried"')`,
        sql`update syllabus_signature set approval = replace(approval, '"result":"carried"', '"result":"consensus"')`,
      ),
    ).toEqual({ code: 'signature' })
    expect(
      await verdictWhile(
        sql`update syllabus_signature set signature = reverse(signature)`,
        sql`update syllabus_signature set signature = reverse(signature)`,
      ),
    ).toEqual({ code: 'signature' })
    expect(
      await verdictWhile(
        sql`update syllabus_signature set public_key = reverse(public_key)`,
        sql`update syllabus_signature set public_key = reverse(public_key)`,
      ),
    ).toEqual({ code: 'signature' })
    await owner((tx) => sql`alter table syllabus_step disable trigger syllabus_step_follows`.execute(tx))
    for (const state of ['withdrawn', 'superseded', 'draft', 'returned']) {
      const step = sql`insert into syllabus_step values (${IN.programmeId}, ${sha256}, 90, ${state}, null, 'x', 'nobody', now())`
      expect(await verdictWhile(step, sql`delete from syllabus_step where number = 90`), state).toEqual({ code: 'sequence', what: state })
    }
    await owner((tx) => sql`alter table syllabus_step enable trigger syllabus_step_follows`.execute(tx))
    expect(await verdictWhile(sql`update decision set hash = ${'b'.repeat(64)}`, sql`update decision set hash = ${sha256}`)).toEqual({
      code: 'undecided',
    })
    expect(await verdict()).toMatchObject({ fault: null })
    for (const table of ALL)
      await owner((tx) => sql`alter table ${sql.table(table)} enable trigger ${sql.ref(`${table}_not_changed`)}`.execute(tx))
  })
})
