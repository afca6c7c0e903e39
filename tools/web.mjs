// Plain JavaScript: it runs on the machine's own Node (20 or newer), as what starts it does.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { bin, root } from './setup.mjs'

const BUILT = `${root}dist/web`
const STAMP = 'made-from.txt'

/** What the web app may be made of; a file of a server, or a test, changes nothing of it. */
const SOURCES = ['src', 'tools/web']
const ELSEWHERE = /[/\\](?:server|migrations|public|cli|fixtures?|db|backup)[/\\]|\.(?:test|examples)\.tsx?$|\.md$/
export const SCRIPT_CONFIG = 'vite.public-script.config.ts'
const SINGLE = ['package-lock.json', 'vite.config.ts', SCRIPT_CONFIG, 'tools/web.mjs']

const filesBelow = (folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

/** One hash of all sources: it says whether what was built is of today. */
const fingerprint = () => {
  const files = [...SOURCES.flatMap(filesBelow).filter((file) => !ELSEWHERE.test(file)), ...SINGLE.map((file) => `${root}${file}`)]
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const made = () => (existsSync(`${BUILT}/${STAMP}`) ? readFileSync(`${BUILT}/${STAMP}`, 'utf8') : null)

/**
 * Fonts are packed already; of the rest a smaller form lies beside the file, so that the server packs nothing. What the page itself names, and everybody
 * waits for, is packed by Brotli too: that makes it an eighth smaller, but takes too long for all files.
 */
const pack = (folder) => {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => /\.(?:css|js|svg)$/.test(name))
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  for (const name of ['index.html', ...assets.map((asset) => join('assets', asset))])
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }))
  for (const name of assets.filter((asset) => page.includes(`/${asset}"`)))
    writeFileSync(join(folder, 'assets', `${name}.br`), brotliCompressSync(readFileSync(join(folder, 'assets', name))))
}

/** Takes the place of what was built before in one step: a server that is running never meets half of it. */
const settle = (fresh) => {
  const old = `${BUILT}-${process.pid}-old`
  if (existsSync(BUILT)) renameSync(BUILT, old)
  renameSync(fresh, BUILT)
  rmSync(old, { recursive: true, force: true })
}

/** Folders of rooms that hold the one script of a public page of theirs. */
export const publicScripts = () =>
  readdirSync(`${root}src/rooms`).flatMap((room) => {
    const web = `src/rooms/${room}/web`
    const folders = existsSync(`${root}${web}`) ? readdirSync(`${root}${web}`) : []
    return folders.map((name) => `${web}/${name}`).filter((folder) => existsSync(`${root}${folder}/public-script.ts`))
  })

/** What is built is the same whoever asks: a test run calls its environment another. */
const vite = (config, out, script = '') => {
  const args = [`${root}node_modules/vite/bin/vite.js`, 'build', '--config', `${root}${config}`, '--outDir', out, '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production', ISTMO_SCRIPT: script }
  return spawnSync(bin('node'), args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
}

/** Whether the web app in dist/web is that of the sources as they are. */
export const standsBuilt = () => made() === fingerprint()

/** Builds the web app into dist/web unless it stands there as the sources are; says whether it stands there now. */
export const buildWeb = () => {
  const wanted = fingerprint()
  if (made() === wanted) return true
  console.error('Istmo: building the screens, after a change only · preparando las pantallas, solo tras un cambio …')
  const fresh = `${BUILT}-${process.pid}`
  mkdirSync(`${root}dist`, { recursive: true })
  const isBuilt =
    vite('vite.config.ts', fresh) && publicScripts().every((script) => vite(SCRIPT_CONFIG, join(fresh, basename(script)), script))
  if (isBuilt) {
    pack(fresh)
    writeFileSync(join(fresh, STAMP), wanted)
    settle(fresh)
  } else {
    rmSync(fresh, { recursive: true, force: true })
    console.error('Istmo: the screens could not be built. · No se pudieron preparar las pantallas.')
  }
  return isBuilt
}
