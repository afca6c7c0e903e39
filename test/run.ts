import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** One run of tests shares a folder: what its first file made there, the others find. */
const RUN = 'ISTMO_TEST_RUN'
const PREFIX = 'istmo-test-'

/** Names the folder of the run that begins, for all its processes, and ends what killed runs left behind. */
export const openRun = (): void => {
  for (const place of places()) sweepDeadRuns(place)
  // Whatever a test throws away goes with the run, also when it was killed.
  process.env[RUN] = process.env['TMPDIR'] = newRun(roomiest())
}

export const closeRun = (): void => {
  endRun(process.env[RUN])
  delete process.env[RUN]
  if (given === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = given
}

/** Without vitest's set-up (one file run by hand) the process is its own run. */
export const runFolder = (): string => {
  const known = process.env[RUN]
  if (known) return known
  const own = newRun(tmpdir())
  process.env[RUN] = own
  process.once('exit', () => endRun(own))
  return own
}

/** Where the run's PostgreSQL server keeps its sockets and, in `cluster`, its data. */
export const serverFolder = (folder = runFolder()): string => join(folder, 'server')

/** Runs `make` once for all processes of the run; the others wait until it is done, and fail as it failed. */
export const once = async (what: string, make: () => Promise<void>): Promise<void> => {
  const [busy, done, failed] = ['busy', 'done', 'failed'].map((mark) => join(runFolder(), `${what}.${mark}`)) as [string, string, string]
  try {
    mkdirSync(busy)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    while (!existsSync(done) && !existsSync(failed)) await wait(20)
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'), { cause: error })
    return
  }
  await make().then(
    () => writeFileSync(done, ''),
    (error: unknown) => {
      writeFileSync(failed, String(error))
      throw error
    },
  )
}

const given = process.env['TMPDIR']

const MEMORY = '/dev/shm'
const ROOMY = 8 * 2 ** 30

/** Where runs may have their folders: somebody's own choice, or in memory, where Linux keeps a folder for that, and where all programs do. */
const places = (): readonly string[] => [...(given === undefined && existsSync(MEMORY) ? [MEMORY] : []), tmpdir()]

/**
 * Some hundred databases are made and dropped, and a disk is what they would wait for: in memory where there is room for them, as the folder
 * allows and the machine has it.
 */
const roomiest = (): string => {
  const [first = tmpdir()] = places()
  if (first !== MEMORY) return first
  const { bavail, bsize } = statfsSync(MEMORY)
  return Math.min(bavail * bsize, freemem()) >= ROOMY ? MEMORY : tmpdir()
}

const newRun = (place: string): string => {
  const directory = mkdtempSync(join(place, `${PREFIX}${process.pid}-`))
  chmodSync(directory, 0o711) // the server's user must pass through
  return directory
}

const endRun = (directory: string | undefined): void => {
  if (!directory) return
  const postmaster = join(serverFolder(directory), 'cluster', 'postmaster.pid')
  if (existsSync(postmaster)) stopNow(Number(readFileSync(postmaster, 'utf8').split('\n')[0]))
  rmSync(directory, { recursive: true, force: true })
}

/** Immediate shutdown (nothing of a test's server is kept), seen through: it writes into its folder until it is gone. */
const stopNow = (pid: number): void => {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let attempt = 0; attempt < 250 && signalled(pid, attempt === 0 ? 'SIGQUIT' : 0); attempt += 1) Atomics.wait(pause, 0, 0, 20)
}

const signalled = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Runs whose process was killed leave their server behind; the next run ends it. */
const sweepDeadRuns = (place: string): void => {
  for (const name of readdirSync(place)) {
    const [, pid] = name.startsWith(PREFIX) ? (/^istmo-test-(\d+)-/.exec(name) ?? []) : []
    if (pid && !signalled(Number(pid), 0)) endRun(join(place, name))
  }
}
