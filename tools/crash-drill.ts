/**
 * Kills Istmo's database under load and counts what is left. Eight writers each wait for the reply before they acknowledge on standard
 * output; kill -9 comes at a random moment; then the data are opened again and every acknowledged operation must be there, once and whole.
 *
 *   node tools/crash-drill.ts [--times 10] [--seed 1] [--engine pglite|postgres]
 *
 * PostgreSQL: its own throw-away server, where server binaries are installed; there the postmaster is killed too. Exit 1 if anything is lost.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Database } from '#kernel/db/database.ts'
import { constraintOf, failureOf } from '#kernel/db/failure.ts'
import { fixture, type FixtureTables } from '#kernel/db/fixture.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { openMigrated, type Settings } from '#kernel/db/open.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { createDatabase, createLogins, serverBinaries, startServer } from '#test/postgres.ts'

const WRITERS = 8 // one imports many at a time, the others edit
const IMPORT = 300
const OFFICE = '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11'
const HN = { 'istmo.country': 'HN' } as const
const MARKS = ['first', 'second', 'third']

/** Who is killed: Istmo's process, or the postmaster under it. */
type Victim = 'istmo' | 'postmaster'
type Round = {
  engine: string
  victim: Victim
  afterMs: number
  acknowledged: number
  unacknowledged: number
  missing: number
  twice: number
  half: number
  reopenedMs: number
}

// ---- the process that is killed ----

/** One operation, all or none: so many notes, each with its marks. A retry after a lost connection finds what may already stand. */
type Operation = { readonly id: string; readonly notes: number }
const nameOf = ({ id, notes }: Operation) => `${id}:${notes}`

const operate = async (database: Database, operation: Operation): Promise<void> => {
  const ids = [operation.id, ...Array.from({ length: operation.notes - 1 }, () => randomUUID())]
  const notes = ids.map((id) => ({ id, office_id: OFFICE, body: nameOf(operation), written_at: new Date().toISOString() }))
  try {
    await transaction<FixtureTables, void>(database, HN, async (tx) => {
      await tx.insertInto('note').values(notes).execute()
      for (const mark of MARKS)
        await tx
          .insertInto('note_mark')
          .values(ids.map((id) => ({ note_id: id, mark })))
          .execute()
    })
  } catch (error) {
    if (constraintOf(error)?.constraint === 'note_key') return
    if (!['database.unreachable', 'database.busy'].includes(failureOf(error)?.kind ?? '')) throw error
    await wait(20)
    await operate(database, operation)
  }
}

const writeForEver = async (settings: Settings): Promise<never> => {
  const database = await openMigrated(settings, fixture)
  await transaction<FixtureTables, unknown>(database, HN, (tx) =>
    tx
      .insertInto('office')
      .values({ id: OFFICE, country: 'HN', name: 'Fiscalía', parent_id: null })
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  const writer = async (notes: number): Promise<never> => {
    for (;;) {
      const operation = { id: randomUUID(), notes }
      await operate(database, operation)
      process.stdout.write(`${nameOf(operation)}\n`)
    }
  }
  return Promise.race([writer(IMPORT), ...Array.from({ length: WRITERS - 1 }, () => writer(1))])
}

// ---- the process that kills and counts ----

/** mulberry32: the same seed kills at the same moments. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

type Running = { readonly child: ChildProcess; readonly acknowledged: string[]; more(count: number): Promise<void>; kill(): Promise<void> }

const startWriting = (settings: Settings): Running => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  let rest = ''
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  const more = async (count: number) => {
    const goal = acknowledged.length + count
    while (acknowledged.length < goal) {
      if (child.exitCode !== null) throw new Error(`the writers ended by themselves with ${child.exitCode}`)
      await wait(2)
    }
  }
  const kill = async () => {
    const closed = once(child, 'close') // its pipe is read to the end
    child.kill('SIGKILL')
    await closed
  }
  return { child, acknowledged, more, kill }
}

type Found = { readonly operation: string; readonly notes: number; readonly marks: number }

const found = async (settings: Settings): Promise<readonly Found[]> => {
  const database = await openAgain(settings)
  const counted = sql<Found>`
    select body as operation, count(distinct n.id)::int8 as notes, count(m.mark)::int8 as marks
    from note n left join note_mark m on m.note_id = n.id group by body`
  const rows = await reading<FixtureTables, Found[]>(database, HN, (db) => rowsOf(db, counted))
  await database.close()
  return rows
}

/** What stands after a kill: `unacknowledged` was committed when its acknowledgement could no longer be sent, which is right. */
const judged = (rows: readonly Found[], acknowledged: readonly string[]) => {
  const wanted = ({ operation }: Found) => Number(operation.split(':')[1])
  const standing = new Set(rows.map(({ operation }) => operation))
  return {
    unacknowledged: standing.size - acknowledged.filter((operation) => standing.has(operation)).length,
    missing: acknowledged.filter((operation) => !standing.has(operation)).length,
    twice: rows.filter((row) => row.notes > wanted(row)).length,
    half: rows.filter((row) => row.notes < wanted(row) || row.marks !== row.notes * MARKS.length).length,
  }
}

/** A killed postmaster leaves its children and a stale lock behind for a second or two. */
const openAgain = async (settings: Settings): Promise<Database> => {
  const deadline = performance.now() + 30_000
  for (;;) {
    try {
      return await openMigrated(settings, fixture)
    } catch (error) {
      if (performance.now() > deadline || failureOf(error)?.kind !== 'database.unreachable') throw error
      await wait(100)
    }
  }
}

type Server = { kill(): Promise<void>; start(): Promise<void>; stop(): Promise<void> }
type Drill = { readonly settings: Settings; readonly victims: readonly Victim[]; readonly server?: Server; readonly label: string }

const drill = async ({ settings, victims, server, label }: Drill, times: number, random: () => number): Promise<readonly Round[]> => {
  const rounds: Round[] = []
  const acknowledged: string[] = []
  for (const victim of victims)
    for (let time = 0; time < times; time += 1) {
      const running = startWriting(settings)
      await running.more(1)
      const afterMs = Math.round(random() * 400)
      await wait(afterMs)
      if (victim === 'postmaster' && server) {
        await server.kill()
        await server.start()
        await running.more(WRITERS * 3) // Istmo lives on and finds the server again
      }
      await running.kill()
      acknowledged.push(...running.acknowledged)
      const begun = performance.now()
      const verdict = judged(await found(settings), acknowledged)
      const before = rounds.reduce((sum, round) => sum + round.unacknowledged, 0)
      rounds.push({
        engine: label,
        victim,
        afterMs,
        acknowledged: running.acknowledged.length,
        ...verdict,
        unacknowledged: verdict.unacknowledged - before,
        reopenedMs: Math.round(performance.now() - begun),
      })
    }
  return rounds
}

const onPglite = async (work: (drill: Drill) => Promise<void>): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'istmo-drill-'))
  await work({ settings: { engine: 'pglite', directory }, victims: ['istmo'], label: 'PGlite' })
  rmSync(directory, { recursive: true })
}

const onPostgres = async (work: (drill: Drill) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'istmo-drill-'))
  const sockets = join(folder, 'server')
  chmodSync(folder, 0o711) // the server's user must pass through
  let child = await startServer(sockets, true)
  const ended = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  const start = async () => {
    for (let attempt = 0; ; attempt += 1) {
      const started = await startServer(sockets, true).catch((error: unknown) => (attempt < 100 ? undefined : Promise.reject(error)))
      if (started) return void (child = started)
      await wait(100)
    }
  }
  await createLogins(sockets)
  const { appUrl, ownerUrl } = await createDatabase(sockets, 'drill')
  const server: Server = { kill: () => ended('SIGKILL'), start, stop: () => ended('SIGINT') }
  await work({ settings: { engine: 'postgres', url: appUrl, ownerUrl }, victims: ['istmo', 'postmaster'], server, label: 'PostgreSQL' })
  await server.stop()
  rmSync(folder, { recursive: true })
}

const main = async ({ times, seed, engine }: { times: number; seed: number; engine: string | undefined }): Promise<void> => {
  const random = randomFrom(seed)
  const rounds: Round[] = []
  const work = async (one: Drill) => void rounds.push(...(await drill(one, times, random)))
  if (engine !== 'postgres') await onPglite(work)
  if (engine !== 'pglite')
    if (serverBinaries()) await onPostgres(work)
    else console.log('SKIPPED: PostgreSQL (no server binaries found; set ISTMO_TEST_POSTGRES_BIN to their folder)')
  console.table(rounds)
  const bad = rounds.filter(({ missing, twice, half, reopenedMs }) => missing + twice + half > 0 || reopenedMs > 30_000)
  const sum = rounds.reduce((total, { acknowledged }) => total + acknowledged, 0)
  console.log(
    `seed ${seed}: ${rounds.length} kills, ${sum} operations acknowledged, ${bad.length === 0 ? 'none lost, none half, none twice' : `${bad.length} rounds FAILED`}`,
  )
  process.exitCode = bad.length === 0 ? 0 : 1
}

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string' },
    child: { type: 'string' },
  },
})
if (values.child) await writeForEver(JSON.parse(values.child) as Settings)
else await main({ times: Number(values.times), seed: Number(values.seed), engine: values.engine })
