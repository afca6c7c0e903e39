import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, type Operation } from '#kernel/command/operation.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { membershipsOf } from '#programme/port'
import { ENGINES } from '#test/postgres.ts'
import { NOW } from '#test/house.ts'
import { rooms } from '#test/rooms.ts'
import { allCases } from './of-rooms.ts'
import { type Cases, operationNamed } from './case.ts'
import { statementRow, workbookFor, workbookOf } from '../../src/rooms/assess/security/workbook.ts'
import { outcomeOf } from './outcome.ts'
import { accountOf, IN } from './people.ts'
import { probesOf } from './probes.ts'
import { CASE } from '../../src/rooms/cases/security/records.ts'
import { readable, type SeenReply, seenReply } from './seen-reply.ts'
import { CANARIES, otherwise, packageWith, statementOf, workshopOf } from './two-countries.ts'
import { type Input, openOtherWorld, openWorld, type World } from './world.ts'

const ASSESSOR = 'assessor HN'
const OPEN = { country: 'GT', state: 'open' } as const
const SEALED = { country: 'GT', state: 'sealed' } as const
/** What takes longer is looked at once, below. */
const quick = rooms.operations.filter(({ kind }) => kind !== 'task')

const canariesIn = (reply: SeenReply): readonly string[] => {
  const read = readable(reply).toLowerCase()
  return CANARIES.filter((word) => read.includes(word))
}

describe.each(ENGINES)('what Honduras learns of Guatemala’s closed workshops on %s', (engine) => {
  /** Two programmes between which nothing differs but what only Guatemala may know. */
  let [here, there]: [World, World] = [] as never
  let cases: Readonly<Record<string, Cases>>
  beforeAll(async () => {
    here = await openWorld(engine, packageWith())
    there = await openOtherWorld(engine, otherwise())
    cases = await allCases(here)
  })
  afterAll(() => Promise.all([here.close(), there.close()]))

  const replyIn = (world: World, who: string, { operation, input }: { operation: Operation; input: Input }): Promise<SeenReply> =>
    world.within(async () => seenReply(await world.ask(who, operation, input)))
  /** The same asked of both, where a code or an id of the one never existed in the other. */
  const inBoth = async (who: string, asked: { operation: Operation; input: Input }): Promise<readonly [SeenReply, SeenReply]> => [
    await replyIn(here, who, asked),
    await replyIn(there, who, asked),
  ]
  const expectNothing = async (who: string, asked: { operation: Operation; input: Input }): Promise<void> => {
    const [one, other] = await inBoth(who, asked)
    expect(one, JSON.stringify(asked.input)).toEqual(other)
    const guessed: readonly string[] = CANARIES.filter((word) => JSON.stringify(asked.input).includes(word))
    expect(canariesIn(one).filter((word) => !guessed.includes(word))).toEqual([])
  }

  it.for(quick.map((operation) => [eventOf(operation), operation] as const))('%s tells an assessor nothing', async ([event, operation]) => {
    const probes = probesOf(operation, cases[event] ?? {}, ASSESSOR)
    expect(probes.length).toBeGreaterThan(0)
    for (const input of probes) await expectNothing(ASSESSOR, { operation, input })
  })

  it('commands tell those who may use them at home nothing either', async () => {
    const closed = Object.entries(cases).flatMap(([event, subjects]) =>
      ['open workshop of GT', 'sealed workshop of GT', 'of GT', 'to GT'].flatMap((subject) =>
        subjects[subject] ? [{ operation: operationNamed(here, event), of: subjects[subject] }] : [],
      ),
    )
    expect(closed.length).toBeGreaterThan(25)
    for (const { operation, of } of closed)
      for (const who of ['facilitator HN', 'lead HN', 'country-member HN', 'lead REG'])
        await expectNothing(who, { operation, input: of.input(who) })
  })

  it('shows the reader something, or all this would be for nothing', async () => {
    const operation = operationNamed(here, 'assess.workshop.show')
    const reply = await replyIn(here, 'lead GT', { operation, input: { ...IN, workshop: workshopOf(SEALED) } })
    expect([reply.status, canariesIn(reply).length]).toEqual([200, 4])
    const find = operationNamed(here, 'assess.statement.find')
    const [one, other] = await inBoth('lead GT', { operation: find, input: IN })
    expect(one).not.toEqual(other)
    const sealed = { operation: operationNamed(here, 'cases.case.read'), input: { ...IN, ctx: CASE.GT, after: 0 } }
    expect((await inBoth('country-signatory GT', sealed)).map(({ status }) => status)).toEqual([200, 404])
  })

  it('counts closed workshops by cell, and open ones not at all', async () => {
    const operation = operationNamed(here, 'assess.coverage.show')
    const reply = await replyIn(here, ASSESSOR, { operation, input: { ...IN, round: 1 } })
    const { cells } = JSON.parse(reply.body) as { cells: Record<string, unknown>[] }
    const cell = cells.find(({ country, sector }) => country === 'GT' && sector === 'prosecution')
    expect(cell).toMatchObject({ basis: 'totals', workshops: 1, open: null, sealed: 1, released: 0, statements: 1, coded: null })
  })

  it('learns nothing by a workbook that names its workshops', async () => {
    const files = [OPEN, SEALED].flatMap((where) => {
      const code = workshopOf(where)
      return [workbookFor('GT', code), workbookFor('HN', code), workbookOf([], [statementRow(code)])]
    })
    for (const event of ['assess.workbook.check', 'assess.workbook.import', 'assess.workbook.annotate'])
      for (const workbook of files)
        await expectNothing('facilitator HN', { operation: operationNamed(here, event), input: { ...IN, workbook } })
  })

  /** Each table that has a word of a closed workshop, as this person reads it in the database with nothing of the server's before it. */
  const wordsInTables = async (stage: Database, who: string): Promise<readonly string[]> => {
    const account = accountOf(who)
    const actor = person(account, await membershipsOf(stage, account, NOW))
    return reading(stage, contextOf(actor), async (db) => {
      const found: string[] = []
      for (const table of Object.keys(rooms.tables)) {
        const rows = await rowsOf(db, sql<{ row: string }>`select to_jsonb(one)::text as row from ${sql.table(table)} one`)
        if (CANARIES.some((word) => rows.some(({ row }) => row.includes(word)))) found.push(table)
      }
      return found
    })
  }

  it('reads none of it in the database itself', () =>
    here.within(async (stage) => {
      // A coder of Guatemala notes something of what is released, twice, so that the history has it too.
      const subject = statementOf({ country: 'GT', state: 'released' })
      for (const version of [1, 2]) {
        const noted = { ...IN, subject, version, condition: 'technical', themes: ['training'], memo: `nota ${CANARIES[2]}` }
        expect(await outcomeOf(await here.ask('lead GT', operationNamed(here, 'assess.coding.record'), noted))).toBe('200')
      }
      for (const who of [ASSESSOR, 'lead HN', 'lead REG', 'country-member HN', 'officer', 'reader', 'auditor'])
        expect(await wordsInTables(stage, who), who).toEqual([])
      const own = ['coding_memo', 'coding_version', 'statement', 'statement_text', 'workshop']
      expect((await wordsInTables(stage, 'lead GT')).toSorted()).toEqual(own)
    }))

  it('is not told that a workshop’s code is taken where only Guatemala knows it', async () => {
    const operation = operationNamed(here, 'assess.workshop.record')
    const facts = { ...IN, round: 1, sectors: ['prosecution'], language: 'es', method: 'paper', provenance: 'recorded' }
    for (const code of [OPEN, SEALED].map(workshopOf))
      for (const country of ['HN', 'GT', 'REG'])
        for (const who of ['facilitator HN', 'lead HN', 'lead REG'])
          await expectNothing(who, { operation, input: { ...facts, country, code } })
  })

  it('is told the same of an id that a closed room has as of one that there is not', () =>
    here.within(async () => {
      const record = operationNamed(here, 'assess.statement.record')
      const [draftId, unused] = ['0192f7a0-5b1e-7c3d-9a41-00000007f001', '0192f7a0-5b1e-7c3d-9a41-00000007f002']
      const said = { ...IN, quadrant: 'W', language: 'es', text: 'algo más' }
      const inHonduras = { ...said, workshop: workshopOf({ country: 'HN', state: 'open' }) }
      const recorded = await here.ask('lead GT', record, { ...said, workshop: workshopOf(OPEN), draftId })
      const { id } = z.object({ id: z.uuid() }).parse(await recorded.json())
      const [theirDraft, theirs, none] = [
        await here.within(async () => seenReply(await here.ask('facilitator HN', record, { ...inHonduras, draftId }))),
        await here.within(async () => seenReply(await here.ask('facilitator HN', record, { ...inHonduras, draftId: id }))),
        await here.within(async () => seenReply(await here.ask('facilitator HN', record, { ...inHonduras, draftId: unused }))),
      ].map(({ status, body }) => ({ status, body: body.replace(/"id":"[0-9a-f-]{36}"/, '"id":"made"') }))
      expect(none).toMatchObject({ status: 200, body: expect.stringContaining('"id":"made"') })
      expect([theirDraft, theirs]).toEqual([none, none])
    }))

  it('makes the same report of both', async () => {
    const operation = operationNamed(here, 'report.draft.make')
    const made = async (world: World) =>
      world.within(async () => {
        const lines = (await (await world.ask(ASSESSOR, operation, { ...IN, langs: ['es'], formats: ['html'] })).text())
          .trimEnd()
          .split('\n')
        const { result } = JSON.parse(lines.at(-1) ?? '') as { result: { id: string; dataHash: string; files: { path: string }[] } }
        const file = operationNamed(world, 'report.draft.file')
        const path = result.files.find((one) => one.path.endsWith('.html'))?.path ?? ''
        return { result, file: await seenReply(await world.ask(ASSESSOR, file, { ...IN, draft: result.id, path })) }
      })
    const [one, other] = [await made(here), await made(there)]
    expect(one.file.status).toBe(200)
    expect(one).toEqual(other)
    expect(canariesIn(one.file)).toEqual([])
  })

  /** A lead assessor of Guatemala codes there, and rewrites sentences of the report: one counts what only Guatemala sees. */
  const guatemalaWorks = async (world: World): Promise<void> => {
    for (const subject of [SEALED, OPEN].map(statementOf))
      await world.ask('lead GT', operationNamed(world, 'assess.coding.withdraw'), { ...IN, subject, version: 1 })
    const chapter = { ...IN, chapter: 'condition-technical' }
    const shown = await world.ask('lead GT', operationNamed(world, 'report.draft.show'), chapter)
    const { sentences } = (await shown.json()) as { sentences: { id: string; inputs: string }[] }
    const rewrite = async (id: string): Promise<string> => {
      const inputs = sentences.find((one) => one.id === id)?.inputs
      const text = { ...IN, sentence: id, inputs, es: 'En otras palabras.', version: 0 }
      return outcomeOf(await world.ask('lead GT', operationNamed(world, 'report.sentence.override'), text))
    }
    expect(await rewrite('strength:F-001:1')).toBe('text.unreleased')
    expect(await rewrite('strength:F-001:2')).toBe('200')
  }

  it('learns nothing of what Guatemala does there', async () => {
    const after = async (world: World, operation: Operation): Promise<readonly SeenReply[]> => {
      const replies: SeenReply[] = []
      for (const { input } of Object.values(cases[eventOf(operation)] ?? {}))
        replies.push(await seenReply(await world.ask(ASSESSOR, operation, input(ASSESSOR))))
      return replies
    }
    const told = (world: World) =>
      world.within(async () => {
        await guatemalaWorks(world)
        const found: Record<string, readonly SeenReply[]> = {}
        for (const operation of quick.filter(({ kind }) => kind === 'query')) found[eventOf(operation)] = await after(world, operation)
        return found
      })
    const [one, other] = [await told(here), await told(there)]
    for (const [event, replies] of Object.entries(one)) expect.soft(replies, event).toEqual(other[event])
  })
})
