import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Engine } from '#kernel/db/database.ts'
import { ENGINES } from '#test/postgres.ts'
import type { HouseOrder, HouseStage, Results } from './house-stages.ts'
import { cellsOf, growth, say } from './print.ts'

const CHILD = fileURLToPath(new URL('house.child.ts', import.meta.url))
const NAMES: Readonly<Record<Engine, string>> = { pglite: 'PGlite', postgres: 'PostgreSQL' }

/** A package that was written to a folder, and what a child must know of it. */
export type Written = Pick<HouseOrder, 'folder' | 'countries' | 'sector'>
/** Writes the package of so many statements, does the work, and takes it away. */
export type WithPackage = <Result>(statements: number, work: (written: Written) => Promise<Result>) => Promise<Result>

type Answer<Stage extends HouseStage> = { unit: number; result: Results[Stage] }

const inChild = async <Stage extends HouseStage>(stage: Stage, engine: Engine, written: Written): Promise<Answer<Stage>> => {
  const place = await mkdtemp(join(tmpdir(), 'istmo-bench-house-'))
  chmodSync(place, 0o711) // the server's user must pass through
  try {
    const order: HouseOrder = { stage, engine, place: join(place, 'house'), ...written }
    const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, JSON.stringify(order)])
    return JSON.parse(stdout) as Answer<Stage>
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 20 })
  }
}

const takeIn = async (engine: Engine, sizes: readonly number[], withPackage: WithPackage): Promise<void> => {
  say(`\npackage.import on ${NAMES[engine]}: a zip sent, read, checked, and kept in one transaction with its audit line`)
  say(cellsOf(['statements', 'seconds', 'units', 'peak MB', 'growth']))
  const rows: { statements: number; ms: number }[] = []
  for (const statements of sizes) {
    const { unit, result } = await withPackage(statements, (written) => inChild('take', engine, written))
    rows.push({ statements, ms: result.ms })
    const figures = [(result.ms / 1000).toFixed(3), (result.ms / unit).toFixed(1), result.peakMb.toFixed(0), growth(rows, rows.length - 1)]
    say(cellsOf([statements.toLocaleString('en'), ...figures]))
  }
}

const LISTED = 10_000

const list = async (engine: Engine, withPackage: WithPackage): Promise<void> => {
  say(`\nfirst page of a list on ${NAMES[engine]}, ${LISTED.toLocaleString('en')} statements, asked by a lead of every country`)
  say('budget: 50 ms p95')
  const { unit, result } = await withPackage(LISTED, (written) => inChild('lists', engine, written))
  say(`${''.padEnd(20)}${cellsOf(['p50 ms', 'p95 ms', 'p95 units', engine === 'pglite' ? 'CPU ms' : 'own CPU ms'])}`)
  for (const [name, { p50, p95, cpuP50 }] of Object.entries(result))
    say(`${name.padEnd(20)}${cellsOf([p50.toFixed(1), p95.toFixed(1), (p95 / unit).toFixed(3), cpuP50.toFixed(1)])}`)
}

const search = async (engine: Engine, statements: number, withPackage: WithPackage): Promise<void> => {
  say(
    `\nrecord.find on ${NAMES[engine]}, over all kinds and ${statements.toLocaleString('en')} statements, asked by a lead of every country`,
  )
  say('budget at 100,000: 100 ms p95')
  const { unit, result } = await withPackage(statements, (written) => inChild('search', engine, written))
  say(`${''.padEnd(24)}${cellsOf(['p50 ms', 'p95 ms', 'p95 units'])}`)
  for (const [words, { p50, p95 }] of Object.entries(result))
    say(`${words.padEnd(24)}${cellsOf([p50.toFixed(1), p95.toFixed(1), (p95 / unit).toFixed(3)])}`)
}

const record = async (engine: Engine, withPackage: WithPackage): Promise<void> => {
  say(`\nstatement.record on ${NAMES[engine]}, into a programme of ${LISTED.toLocaleString('en')}, each commit on the disk`)
  if (engine === 'postgres') say('budget: 3 ms median, 1,000/s sustained')
  const { unit, result } = await withPackage(LISTED, (written) => inChild('record', engine, written))
  const { alone, perSecond } = result
  const median = `${alone.p50.toFixed(2)} ms median (${(alone.p50 / unit).toFixed(4)} units), ${alone.p95.toFixed(2)} ms p95`
  say(
    `  one after another ${median}; eight writers at once ${perSecond.toFixed(0)}/s; ${alone.cpuP50.toFixed(2)} ms CPU of this process each`,
  )
}

/** Part of the values below a share of all. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const SMALL = 1_000

const submissions = async (engine: Engine, withPackage: WithPackage): Promise<void> => {
  const { result } = await withPackage(SMALL, (written) => inChild('submissions', engine, written))
  const { people, items, seconds, times, attempts, answers } = result
  say(
    `\nanswers.send on ${NAMES[engine]}: ${people.toLocaleString('en')} people send a test of ${items} items in ${seconds.toFixed(0)} s, 100 of them twice`,
  )
  say('budget: 1,000 people within 300 s, nothing lost or doubled, 200 ms p95')
  const isWhole = attempts === people && answers === people * items
  say(
    `  ${quantile(times, 0.5).toFixed(1)} ms median, ${quantile(times, 0.95).toFixed(1)} ms p95, ${quantile(times, 1).toFixed(0)} ms at most; ${attempts} tries and ${answers.toLocaleString('en')} answers are kept: ${isWhole ? 'nothing lost or doubled' : 'NOT WHAT WAS SENT'}`,
  )
}

/** The house over its database, request to reply in process: import of whole programmes, lists, one statement recorded. */
export const benchDatabase = async (sizes: readonly number[], withPackage: WithPackage): Promise<void> => {
  for (const engine of ENGINES) {
    await takeIn(engine, sizes, withPackage)
    await list(engine, withPackage)
    await search(engine, Math.max(...sizes), withPackage)
    await record(engine, withPackage)
    await submissions(engine, withPackage)
  }
  if (!ENGINES.includes('postgres')) say('\nSKIPPED: PostgreSQL (no server binaries found; set ISTMO_TEST_POSTGRES_BIN to their folder)')
}
