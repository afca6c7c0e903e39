/**
 * Shows by a trace of system calls that a commit on PGlite is on the disk before it is acknowledged: between the two, the log (pg_wal) is
 * written and flushed, and nothing of the log is written after its last flush.
 *
 *   node tools/fsync-trace.ts
 *
 * Linux with strace. Exit 0 if every commit was flushed, 1 if one was not, 3 if strace is missing.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fixture, type FixtureTables } from '#kernel/db/fixture.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { transaction } from '#kernel/db/transaction.ts'

const COMMITS = 20
const STDOUT = 1

/** Says on standard output when a commit begins and when it is acknowledged; the trace shows what comes between. */
const commit = async (directory: string): Promise<void> => {
  const database = await openMigrated({ engine: 'pglite', directory }, fixture)
  for (let commits = 1; commits <= COMMITS; commits += 1) {
    writeSync(STDOUT, `begin ${commits}\n`)
    const row = { id: randomUUID(), country: 'HN', name: `Oficina ${commits}`, parent_id: null }
    await transaction<FixtureTables, unknown>(database, { 'istmo.country': 'HN' }, (tx) => tx.insertInto('office').values(row).execute())
    writeSync(STDOUT, `acknowledged ${commits}\n`)
  }
  await database.close()
}

const UNFINISHED = /^(\d+) (.*) <unfinished \.\.\.>$/
const RESUMED = /^(\d+) (\S+) <\.\.\. \w+ resumed>(.*)$/

/** A call that another thread's fell into stands on two lines: it is joined where it came to its end. */
const whole = (lines: readonly string[]): readonly string[] => {
  const begun = new Map<string, string>()
  return lines.flatMap((line) => {
    const [, thread = '', call] = UNFINISHED.exec(line) ?? []
    if (call !== undefined) {
      begun.set(thread, call.replace(/^\S+ /, ''))
      return []
    }
    const [, resumed = '', at = '', end = ''] = RESUMED.exec(line) ?? []
    return [begun.has(resumed) && at !== '' ? `${resumed} ${at} ${begun.get(resumed)}${end}` : line]
  })
}

/** The lines of the trace between the beginning and the acknowledgement of one commit, as far as they touch the log. */
const between = (lines: readonly string[], commits: number): readonly string[] => {
  const from = lines.findIndex((line) => line.includes(`"begin ${commits}\\n"`))
  const to = lines.findIndex((line) => line.includes(`"acknowledged ${commits}\\n"`))
  return from < 0 || to < 0 ? [] : lines.slice(from, to + 1).filter((line) => /\/pg_wal\/|"begin|"acknowledged/.test(line))
}

const isFlushed = (part: readonly string[]): boolean => {
  const write = part.findLastIndex((line) => /\bpwrite(64|v)?\(\d+<[^>]*\/pg_wal\//.test(line))
  const flush = part.findLastIndex((line) => /\bf(data)?sync\(\d+<[^>]*\/pg_wal\/.*= 0$/.test(line))
  return write >= 0 && flush > write
}

const trace = (): number => {
  if (spawnSync('strace', ['-V']).error) {
    console.log('strace is not installed (Debian, Ubuntu: apt install strace); without it nothing can be shown')
    return 3
  }
  const folder = mkdtempSync(join(tmpdir(), 'istmo-trace-'))
  const calls = 'trace=pwrite64,pwritev,write,fsync,fdatasync'
  const child = [process.execPath, fileURLToPath(import.meta.url), join(folder, 'data')]
  const { status } = spawnSync('strace', ['-f', '-tt', '-y', '-e', calls, '-o', join(folder, 'trace'), ...child], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const lines = status === 0 ? whole(readFileSync(join(folder, 'trace'), 'utf8').split('\n')) : []
  rmSync(folder, { recursive: true })
  const parts = Array.from({ length: COMMITS }, (_, at) => between(lines, at + 1))
  for (const line of parts[0] ?? []) console.log(line.replaceAll(folder, '…').replace(/, ".*"\.\.\., /, ', …, '))
  const flushed = parts.filter(isFlushed).length
  console.log(`${flushed} of ${COMMITS} commits were flushed between their last write to the log and their acknowledgement`)
  return flushed === COMMITS ? 0 : 1
}

const [directory] = process.argv.slice(2)
if (directory) await commit(directory)
else process.exitCode = trace()
