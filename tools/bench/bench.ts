/**
 * How long Istmo takes and how much memory, as a programme grows. Times stand in seconds and in units of a fixed piece of work
 * measured in the same run; nothing here passes or fails, since a clock on a shared machine proves nothing.
 *
 *   npm run bench                          1,000, 10,000 and 100,000 statements, the same over the database, then the example
 *   npm run bench -- --sizes 1000,3000     other sizes
 *   npm run bench -- --seed 7              other packages
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { readFolder, writeFiles } from '#kernel/files/folder.ts'
import { packageTables } from '#report/package.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { baselineMs } from './baseline.ts'
import { caseInBrowser } from './case-in-browser.ts'
import { distinctionTimes } from './distinction.ts'
import { benchDatabase, type WithPackage } from './database.ts'
import { reportSeconds, startHouse } from './example.ts'
import { firstLoad } from './first-load.ts'
import { generate } from './generate.ts'
import { impactMs } from './impact.ts'
import { giftTimes } from './items.ts'
import { networkTimes } from './network.ts'
import { cellsOf, growth, say } from './print.ts'
import { keyringTimes } from './keyrings.ts'
import { sealedTimes } from './sealed-case.ts'
import { STAGES, type Measured, type Order, type Stage } from './stages.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CHILD = fileURLToPath(new URL('stage.child.ts', import.meta.url))
const RUNS = { few: 3, from: 50_000 } // below that size a stage is run three times and the fastest counts
/** A printed report cites what its findings take up: an authored thing of some size, however much was said. */
const REPORT = { cited: 2_000, findings: 72, gaps: 12 }
/** Everything grows together: a finding for every hundred statements, up to the 999 that codes allow. */
const analysed = (statements: number) => ({
  cited: statements,
  findings: Math.min(999, Math.ceil(statements / 100)),
  gaps: Math.min(99, Math.max(5, Math.ceil(statements / 1_000))),
})

const BUDGETS: Readonly<Record<Stage, string>> = {
  import: '',
  analysis: 'budget at 100,000: 10 s, 1,000 MB, growing no worse than n log n (1.10 from 10,000 to 100,000)',
  report: '',
}
const ABOUT: Readonly<Record<Stage, string>> = {
  import: 'import: the package read and checked, all rows and links',
  analysis: 'analysis: statements joined, coverage, matrix, strengths of all findings and gaps in each round, rounds compared',
  report: `report: composed and set as PDF, in Spanish; ${REPORT.cited.toLocaleString('en')} statements are coded and cited, the rest is only counted`,
}

const asked = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' }, seed: { type: 'string', default: '1' } } })
const sizes = asked.values.sizes.split(',').map(Number)
const seed = Number(asked.values.seed)
if (![...sizes, seed].every((n) => Number.isSafeInteger(n) && n > 0)) throw new Error('--sizes and --seed take whole numbers above 0')

const inBrowser = async (address: string): Promise<void> => {
  const { files, bytes, fonts } = await firstLoad(address)
  const load = `${(bytes / 1024).toFixed(0)} KB in ${files} files (budget 200 KB), and ${(fonts / 1024).toFixed(0)} KB of fonts while text stands`
  say(`  first load of the web app, as sent: ${load}`)
  const { openMs, stillMs, viewMs } = await caseInBrowser(address, { persons: 300, links: 2_000 })
  say(
    `  a case of 300 persons and 2,000 links in a browser: ${openMs.toFixed(0)} ms from the passphrase to the case (longest still ${stillMs.toFixed(0)} ms), then ${viewMs.toFixed(0)} ms to the picture of its network (budget 1 s)`,
  )
}

const measured = async (order: Order): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, JSON.stringify(order)])
  return JSON.parse(stdout) as Measured
}

/** The fastest of several runs: what disturbs a run only ever makes it slower. */
const fastest = async (order: Order, runs: number): Promise<Measured> => {
  let best = await measured(order)
  for (let run = 1; run < runs; run += 1) {
    const next = await measured(order)
    if (next.ms < best.ms) best = next
  }
  return best
}

const base = readPackage(await readFolder(join(ROOT, 'examples/central-america-2008')), packageTables)
if (base.kind === 'refused') throw new Error('the example is refused; the bench makes its packages in its shape')

const folder = await mkdtemp(join(tmpdir(), 'istmo-bench-'))

const withPackage: WithPackage = async (statements, work) => {
  const at = join(folder, `house-${statements}`)
  const { tables, passages } = generate(base.tables, { statements, seed, ...analysed(statements) })
  await writeFiles(at, writePackage({ tables, passages }, packageTables))
  const sector = tables.sectors[0]?.code ?? ''
  return work({ folder: at, countries: tables.countries.map(({ code }) => code), sector }).finally(() => rm(at, { recursive: true }))
}

try {
  const unit = baselineMs()
  say(`One unit is ${unit.toFixed(0)} ms here (400,000 keys grouped, sorted and written as text). Node ${process.version}.`)
  for (const stage of STAGES) {
    say(`\n${ABOUT[stage]}${BUDGETS[stage] && `\n${BUDGETS[stage]}`}`)
    say(cellsOf(['statements', 'seconds', 'units', 'peak MB', 'growth']))
    const rows: { statements: number; ms: number }[] = []
    for (const statements of sizes) {
      const shape = stage === 'report' ? { ...REPORT, cited: Math.min(REPORT.cited, statements) } : analysed(statements)
      const at = join(folder, `${stage}-${statements}`)
      await writeFiles(at, writePackage(generate(base.tables, { statements, seed, ...shape }), packageTables))
      const { ms, peakMb, facts } = await fastest({ stage, folder: at }, statements < RUNS.from ? RUNS.few : 1)
      rows.push({ statements, ms })
      const figures = [(ms / 1000).toFixed(3), (ms / unit).toFixed(1), peakMb.toFixed(0), growth(rows, rows.length - 1)]
      say(`${cellsOf([statements.toLocaleString('en'), ...figures])}  ${facts}`)
      await rm(at, { recursive: true })
    }
  }
  const { patterns, firstMs, medianMs, mostMs } = distinctionTimes()
  say(`\nTrafficking told from smuggling: ${patterns} fact patterns, each under eight systems with all pivots (budget 50 ms each)`)
  say(
    `  first ${firstMs.toFixed(0)} ms, median ${medianMs.toFixed(1)} ms (${(medianMs / unit).toFixed(3)} units), slowest ${mostMs.toFixed(0)} ms`,
  )
  say('\nTest items read from GIFT (budget 2 s for 10,000 questions)')
  for (const questions of [1_000, 10_000]) {
    const { bytes, ms } = giftTimes(questions)
    say(
      `  ${questions.toLocaleString('en')} questions, ${(bytes / 1e6).toFixed(1)} MB: ${ms.toFixed(0)} ms (${(ms / unit).toFixed(1)} units)`,
    )
  }
  say('\nWhat a training brought: from the answers of a study to its page in both languages (budget 10 s)')
  for (const persons of [1_000, 10_000]) {
    const ms = await impactMs(persons, 40)
    say(
      `  ${persons.toLocaleString('en')} people, 40 questions, three times: ${(ms / 1000).toFixed(1)} s (${(ms / unit).toFixed(1)} units)`,
    )
  }
  say('\nA sealed case opened: every signature and right checked, then every object opened (budget 2 s for 500 together)')
  for (const objects of [500, 2_000]) {
    const { verifyMs, openMs } = await sealedTimes(objects)
    const units = [verifyMs, openMs].map((ms) => (ms / unit).toFixed(1)).join(' + ')
    say(`  ${objects.toLocaleString('en')} objects: ${verifyMs.toFixed(0)} ms to check, ${openMs.toFixed(0)} ms to open (${units} units)`)
  }
  const [fewMs, manyMs] = await keyringTimes(400)
  say(
    `  400 changes of readers recalled: ${(fewMs / unit).toFixed(1)} units; 800 take ${(manyMs / fewMs).toFixed(1)} times as long (2 where it is by their number, 4 by its square)`,
  )
  say(
    '\nThe network of a case that is verified and unlocked: to its first view, drawn and measured (budget 1 s), then 200 resamples (budget 10 s)',
  )
  const { firstMs: viewMs, shakenMs, drawnKb } = networkTimes(300, 2_000)
  const shares = [viewMs, shakenMs].map((ms) => (ms / unit).toFixed(1)).join(' + ')
  say(
    `  300 persons, 2,000 links: ${viewMs.toFixed(0)} ms to the first view (SVG of ${drawnKb.toFixed(0)} KB), ${shakenMs.toFixed(0)} ms for all spans (${shares} units)`,
  )
  await benchDatabase(sizes, withPackage)
  say('\nThe example, second run:')
  const place = { root: ROOT, folder }
  await reportSeconds(place)
  say(`  istmo report, two languages in PDF, DOCX and HTML with annex: ${(await reportSeconds(place)).toFixed(1)} s (budget 5 s)`)
  await (await startHouse(place)).stop()
  const house = await startHouse(place)
  say(`  npm start to the first page served: ${house.seconds.toFixed(1)} s (budget 5 s)`)
  await inBrowser(house.address).finally(house.stop)
} finally {
  await rm(folder, { recursive: true, force: true })
}
