import { execFile, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ROOT } from '../sources.ts'

const CACHE = join(ROOT, 'node_modules/.cache/istmo-journeys')

export type RunningIstmo = {
  readonly address: string
  /** The folder of its data. */
  readonly data: string
  readonly stop: () => Promise<void>
  /** Ends it, and its data stay where they are. */
  readonly pause: () => Promise<void>
}

/** The environment of an Istmo on its embedded database and data of its own. */
const environmentOf = (data: string): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...environment } = process.env
  return { ...environment, ISTMO_DATA: data, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/istmo') }
}

type How = { readonly options?: readonly string[]; readonly port?: string }

/** Starts Istmo as `npm start` does, on its embedded database and its example, at a port that is free. */
const start = async (data: string, { options = [], port = '0' }: How = {}): Promise<RunningIstmo> => {
  const env = { ...environmentOf(data), PORT: port }
  const args = ['--disable-warning=ExperimentalWarning', ...options, 'src/app/cli.ts', 'serve']
  const child = spawn(process.execPath, args, { cwd: ROOT, env })
  const said: string[] = []
  child.stderr.on('data', (text) => said.push(String(text)))
  const end = async (signal: 'SIGTERM' | 'SIGUSR2') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address !== undefined) return { address, data, stop: () => end('SIGTERM'), pause: () => end('SIGUSR2') }
  }
  throw new Error(`Istmo did not start: ${said.join('')}`)
}

/** What the data of a first start depend on. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of ['src', 'examples']) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.filter((path) => !/\.(?:test|examples)\.|\.tsx$|\.css$|\.md$/.test(path)).toSorted())
      hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const STALE_MS = 180_000

/** Does a job alone: others who come for the same wait. A lock that a killed run left behind does not hold for ever. */
const alone = async <Result>(name: string, job: () => Promise<Result>): Promise<Result> => {
  const lock = join(CACHE, `${name}.lock`)
  await mkdir(CACHE, { recursive: true })
  const take = () =>
    mkdir(lock).then(
      () => true,
      () => false,
    )
  while (!(await take())) {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > STALE_MS) await rm(lock, { recursive: true, force: true })
    await wait(200)
  }
  return job().finally(() => rm(lock, { recursive: true, force: true }))
}

/**
 * Copies data as they are after a first start, with the report made and the example brought in: made once for all journeys. The lock holds
 * until they are copied, since a run on other sources makes its own and drops these.
 */
const copyFirstData = async (to: string): Promise<void> => {
  const made = join(CACHE, await fingerprint())
  await alone('data', async () => {
    if (!existsSync(made)) await makeData(made)
    await cp(made, to, { recursive: true })
  })
}

const makeData = async (made: string): Promise<void> => {
  for (const old of await readdir(CACHE)) if (!old.endsWith('.lock')) await rm(join(CACHE, old), { recursive: true, force: true })
  const istmo = await start(`${made}.making`)
  await istmo.stop()
  await rename(`${made}.making`, made)
}

/** Builds the screens unless they stand as the sources are, as the set-up of `npm start` does: two at once would be one too many. */
const built = (): void => {
  const build = `import('./tools/web.mjs').then(({ buildWeb }) => process.exit(buildWeb() ? 0 : 1))`
  execFileSync(process.execPath, ['--eval', build], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
}

let prepared: Promise<void> | undefined

/** The screens as the sources are; built once for all workers. */
export const screensBuilt = (): Promise<void> => (prepared ??= alone('screens', async () => built()))

const WITH_ITS_WORKER = ['--import', pathToFileURL(join(ROOT, 'test/journeys/with-its-worker.child.ts')).href]

/** A fresh installation that runs on the example; what a journey changes in it goes with it. */
export const runIstmo = async (): Promise<RunningIstmo> => {
  await screensBuilt()
  const data = await mkdtemp(join(tmpdir(), 'istmo-journey-'))
  await copyFirstData(data)
  return start(data, { options: WITH_ITS_WORKER })
}

/** The same installation at the same address, ended and started again; `between` does what happens to its data meanwhile. */
export const startAgain = async (
  { data, address, pause }: RunningIstmo,
  between: (data: string) => Promise<void>,
): Promise<RunningIstmo> => {
  await pause()
  await between(data)
  return start(data, { options: WITH_ITS_WORKER, port: new URL(address).port })
}

/** What the operator types: `istmo`, with these words, on the data of a running installation. @returns what it said */
export const byOperator = async ({ data }: Pick<RunningIstmo, 'data'>, words: readonly string[]): Promise<string> => {
  const args = ['--disable-warning=ExperimentalWarning', 'src/app/cli.ts', ...words]
  return (await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: environmentOf(data) })).stdout
}

let shared: Promise<RunningIstmo> | undefined

/** The one installation of a worker's journeys that leave to the others what they found: to start one takes as long as a short journey. It ends with the worker. */
export const sharedIstmo = (): Promise<RunningIstmo> => (shared ??= runIstmo())
