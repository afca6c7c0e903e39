// Plain JavaScript: it runs on the machine's own Node (20 or newer), before the project's Node and packages are there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const windows = process.platform === 'win32'
export const bin = (name) => `${root}node_modules/.bin/${name}${windows ? '.cmd' : ''}`

/** Whether what package-lock.json names is there. */
export const installed = () => {
  const record = `${root}node_modules/.package-lock.json`
  if (!existsSync(record) || !existsSync(bin('node'))) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version)
}

const INSTALLING = `${root}.cache/installing`
const WAIT_MS = 500
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock of whoever installs, unless another has it who still runs. */
const takeLock = () => {
  try {
    writeFileSync(INSTALLING, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const owner = existsSync(INSTALLING) ? Number(readFileSync(INSTALLING, 'utf8')) : 0
  if (owner > 0 && !isRunning(owner)) rmSync(INSTALLING, { force: true })
  return false
}

/** Two that install at once would take each other's files away: the second waits, and finds everything there. */
const install = () => {
  mkdirSync(`${root}.cache`, { recursive: true })
  if (!takeLock()) {
    console.error('Istmo: another command is installing; waiting for it · otro comando está instalando; se espera a que termine …')
    while (!takeLock()) pause()
  }
  try {
    if (installed()) return true
    console.error('Istmo: installing packages, once · instalando paquetes, una sola vez …')
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: windows,
    })
    return done.status === 0
  } finally {
    rmSync(INSTALLING, { force: true })
  }
}

const NODE_SEEN = `${root}.cache/node-seen`

/** Whether the project's Node runs here and is new enough: asked once of each file on each machine, since every command would wait for the answer. */
const nodeRuns = () => {
  const file = statSync(bin('node'), { throwIfNoEntry: false })
  const seen = [hostname(), process.arch, file?.ino, file?.mode, file?.size, file?.mtimeMs].join(' ')
  if (existsSync(NODE_SEEN) && readFileSync(NODE_SEEN, 'utf8') === seen) return true
  const { stdout } = spawnSync(bin('node'), ['--version'], { encoding: 'utf8', shell: windows })
  if (!/^v(2[4-9]|[3-9]\d)\./.test(stdout ?? '')) return false
  try {
    mkdirSync(`${root}.cache`, { recursive: true })
    writeFileSync(NODE_SEEN, seen)
  } catch {
    // Where nothing may be written it is asked each time.
  }
  return true
}

const withoutNode = () => {
  rmSync(NODE_SEEN, { force: true })
  console.error(
    'Istmo: the package "node" brought no Node 24; allow its install script (npm install without --ignore-scripts). · ' +
      'el paquete "node" no trajo Node 24; permita su script de instalación (npm install sin --ignore-scripts).',
  )
  process.exit(1)
}

/** Installs what package-lock.json names when it is not there yet, and sees that the project's Node runs. */
export const setUp = () => {
  if (!installed() && !install()) {
    console.error('Istmo: npm ci failed; nothing was started. · npm ci falló; no se inició nada.')
    process.exit(1)
  }
  if (!nodeRuns()) withoutNode()
}

/** Runs a short program of the project first; where it refuses, it has said why, and nothing else is begun. */
export const check = (program) => {
  const { status, error } = spawnSync(bin('node'), ['--disable-warning=ExperimentalWarning', root + program], {
    stdio: 'inherit',
    shell: windows,
  })
  if (error) withoutNode()
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program of the project, named from its root, on its own Node, passing signals on; ends with its exit code. */
export const run = ([program, ...args], options = {}) => {
  // Compiled modules are kept, so that only the first start of an installation compiles them.
  const env = { ...process.env, NODE_COMPILE_CACHE: `${root}node_modules/.cache/istmo` }
  const child = spawn(bin('node'), ['--disable-warning=ExperimentalWarning', root + program, ...args], {
    stdio: 'inherit',
    env,
    ...options,
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', withoutNode)
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
  return child
}

/** npm that is told to end hands that to the shell between, which ends and tells nobody: a server would hold its port and data unseen. */
export const endWithNpm = (child) => {
  const shell = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== shell) child.kill('SIGTERM')
    }, 500).unref()
}
