/**
 * Kills Istmo under load and counts what is left. A served house takes imports of whole programmes and edits of statements from eight
 * writers, each of which waits for the reply before it counts; kill -9 comes at a random moment; then the data are opened again, and every
 * acknowledged import and save must be there, once and whole, with its line in an unbroken audit.
 *
 *   node tools/crash-drill/crash-drill.ts [--times 10] [--seed 1] [--engine pglite|postgres]
 *
 * PostgreSQL: its own throw-away server, where server binaries are installed; there the postmaster is killed too. Exit 1 if anything is lost.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { writeFiles } from '#kernel/files/folder.ts'
import { packageTables } from '#report/package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { serverBinaries } from '#test/postgres.ts'
import { randomFrom } from '#stats/random.ts'
import { type Verdict, verdictOf } from './count.ts'
import { type Ground, onPglite, onPostgres, type Victim } from './engines.ts'
import { startHouse } from './house.ts'
import { type Acknowledged, BASE, importOnce, writeUntilGone } from './writers.ts'

type Round = Verdict & { engine: string; victim: Victim; afterMs: number; acknowledged: number }

const LONGEST_MS = 1500
/** How long writers go on over a server that came back, before Istmo itself is killed. */
const AFTER_RETURN_MS = 1500

const countOf = ({ programmes, statements }: Acknowledged): number =>
  programmes.size + [...statements.values()].reduce((sum, { saves }) => sum + saves, 0)

const drill = async (
  ground: Ground,
  { times, random, served }: { times: number; random: () => number; served: string },
): Promise<readonly Round[]> => {
  const rounds: Round[] = []
  const acknowledged: Acknowledged = { programmes: new Set(), statements: new Map(), unanswered: new Set() }
  let programmeId: string | undefined
  for (const victim of ground.victims)
    for (let time = 0; time < times; time += 1) {
      const before = countOf(acknowledged)
      const house = await startHouse(ground, served)
      programmeId ??= await importOnce(house, fixturePackage, { into: acknowledged, code: BASE })
      if (programmeId === undefined) throw new Error('the first import was not answered')
      const writing = writeUntilGone(house, { base: fixturePackage, programmeId }, acknowledged)
      const afterMs = Math.round(random() * LONGEST_MS)
      await wait(afterMs)
      if (victim === 'postmaster' && ground.server) {
        await ground.server.kill()
        await ground.server.start()
        await wait(AFTER_RETURN_MS) // Istmo lives on and finds the server again
      }
      await house.kill()
      await writing
      const verdict = await verdictOf(ground, fixturePackage, acknowledged)
      rounds.push({ engine: ground.label, victim, afterMs, acknowledged: countOf(acknowledged) - before, ...verdict })
    }
  return rounds
}

const isBad = ({ missing, twice, half, unaudited, chain, reopenedMs }: Round): boolean =>
  missing + twice + half + unaudited > 0 || chain !== 'whole' || reopenedMs > 30_000

const main = async ({ times, seed, engine }: { times: number; seed: number; engine: string | undefined }): Promise<void> => {
  const random = randomFrom(seed)
  const rounds: Round[] = []
  const served = mkdtempSync(join(tmpdir(), 'istmo-drill-package-'))
  mkdirSync(served, { recursive: true })
  await writeFiles(served, writePackage(fixturePackage, packageTables))
  const work = async (ground: Ground) => void rounds.push(...(await drill(ground, { times, random, served })))
  if (engine !== 'postgres') await onPglite(work)
  if (engine !== 'pglite')
    if (serverBinaries()) await onPostgres(work)
    else console.log('SKIPPED: PostgreSQL (no server binaries found; set ISTMO_TEST_POSTGRES_BIN to their folder)')
  rmSync(served, { recursive: true })
  console.table(rounds)
  const bad = rounds.filter(isBad)
  const sum = rounds.reduce((total, { acknowledged }) => total + acknowledged, 0)
  console.log(
    `seed ${seed}: ${rounds.length} kills, ${sum} imports and saves acknowledged, ${bad.length === 0 ? 'none lost, none half, none twice' : `${bad.length} rounds FAILED`}`,
  )
  process.exitCode = bad.length === 0 ? 0 : 1
}

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, engine: { type: 'string' } },
})
await main({ times: Number(values.times), seed: Number(values.seed), engine: values.engine })
