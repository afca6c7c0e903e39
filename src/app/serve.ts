import { join, resolve } from 'node:path'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refusedBy } from '#kernel/cli/refused.ts'
import type { Config } from '#kernel/config.ts'
import type { Files } from '#kernel/files/folder.ts'
import { listen } from '#kernel/http/listen.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { Problem } from '#kernel/problem/problem.ts'
import { SOFTWARE } from '#kernel/software.ts'
import { EXAMPLE } from '../rooms/report/server/example.ts'
import { loadPackage } from '../rooms/report/server/load-package.ts'
import { dataHashOfPackage, makeReport } from '../rooms/report/server/make/make-report.ts'
import { FORMATS } from '../rooms/report/server/make/protocol.ts'
import { openSite, readManifest } from '../rooms/report/public/open-site.ts'
import { type OpenHouse, openHouse } from './house.ts'
import { rooms } from './rooms.ts'
import { configFor } from './settings.ts'
import { sayBusy, takePlace } from './take-place.ts'
import { progressLine, sayRefusal, sayUnloaded } from '../rooms/report/cli/outcome.ts'

/** Code of the example's programme: served without a package of one's own, it is in the database and its people sign in by role. */
const EXAMPLE_CODE = 'XCAS26'

/** Makes the report unless the one that stands was made from the same data by the same software. */
const upToDate = async (files: Files, folder: string): Promise<boolean> => {
  const manifest = await readManifest(folder)
  return manifest !== null && manifest.software === SOFTWARE && manifest.dataHash === dataHashOfPackage(files)
}

const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((stopped) => {
    if (signal.aborted) stopped()
    else signal.addEventListener('abort', () => stopped(), { once: true })
  })

const serveSite = async (
  invocation: Invocation,
  config: Config,
  site: { files: Files; folder: string; isExample: boolean },
): Promise<number> => {
  const parts = await openSite(site.files, site.folder)
  const opened = await openHouse(config, { parts, example: site.isExample ? { files: site.files, code: EXAMPLE_CODE } : null }).catch(
    problemOf,
  )
  if (opened instanceof Problem) return refusedBy(invocation, opened)
  return untilEnd(invocation, config, opened).finally(() => opened.close())
}

/** What the database refuses at the start is said in a sentence; the rest is a bug. */
const problemOf = (error: unknown): Problem => {
  const problem = fromPostgres(error, rooms.problems)
  if (problem) return problem
  throw error
}

/** How long whoever asked the server to end waits at most. What was committed is safe however it ends. */
const GRACE_MS = 20_000

/** Ends the process where something under way would not let it, and names what holds it. */
const endAtLast = ({ t, terminal }: Invocation): void =>
  void setTimeout(() => {
    terminal.err(t('app.serve.held-up', { seconds: GRACE_MS / 1000, by: [...new Set(process.getActiveResourcesInfo())].join(', ') }))
    process.exit(EXIT.done)
  }, GRACE_MS).unref()

const untilEnd = async (invocation: Invocation, config: Config, house: OpenHouse): Promise<number> => {
  const { t, terminal } = invocation
  const listening = await listen(house.app, config.port)
  // It was free when the report was begun.
  if (listening.kind === 'busy') {
    sayBusy(invocation, config.port)
    return EXIT.refused
  }
  await house.announce(listening.port)
  terminal.out(t('app.serve.ready', { address: `http://localhost:${listening.port}/`, app: `http://localhost:${listening.port}/app` }))
  await untilStopped(terminal.signal)
  endAtLast(invocation)
  await listening.close()
  return EXIT.done
}

const serveFrom = async (invocation: Invocation, config: Config): Promise<number> => {
  const { positionals, options, terminal } = invocation
  const source = positionals[0] ? resolve(positionals[0]) : EXAMPLE
  const loaded = await loadPackage(source)
  if (loaded.kind !== 'loaded') return sayUnloaded(invocation, loaded, source)
  const folder = join(config.data, 'report')
  if (options.fresh || !(await upToDate(loaded.files, folder))) {
    const order = { files: loaded.files, given: true, langs: LANGS, formats: FORMATS, version: null, out: folder }
    const outcome = await makeReport(order, (progress) => terminal.err(progressLine(invocation, progress)), terminal.signal)
    if (outcome.kind !== 'made') return sayRefusal(invocation, outcome, folder)
  }
  return serveSite(invocation, config, { files: loaded.files, folder, isExample: positionals.length === 0 })
}

const run = async (invocation: Invocation): Promise<number> => {
  const config = configFor(invocation)
  if (!config) return EXIT.refused
  const held = await takePlace(invocation, config)
  if (!held) return EXIT.refused
  return serveFrom(invocation, config).finally(() => held.release())
}

/** `istmo serve [PACKAGE]`: makes the report of a package, the example unless told otherwise, and serves its public site. */
export const serveCommand: CliCommand = {
  name: 'serve',
  about: 'app.serve.about',
  usage: 'app.serve.usage',
  options: { fresh: { type: 'boolean' } },
  run,
}
