/**
 * Serves the example and follows what is edited: the server starts anew when a file below src/ or of the package changes, the screens are
 * built anew when one of theirs does, and every open page loads itself again. The pages themselves know nothing of it: a small relay stands before the server and adds the script.
 *
 *   npm run dev                   http://localhost:4780/, or the port that PORT names
 *   npm run dev -- PACKAGE        the package in that folder instead of the example
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, watch } from 'node:fs'
import { createServer, request } from 'node:http'
import { basename, join, relative, resolve } from 'node:path'
import { followBuild, followScript, layReady } from './dev-builds.mjs'
import { opened } from './dev-policy.mjs'
import { answerReload, SCRIPT, tellReaders } from './dev-reload.mjs'
import { takePort } from './port.mjs'
import { serveWords } from './served.mjs'
import { bin, root, setUp } from './setup.mjs'
import { buildWeb, publicScripts, SCRIPT_CONFIG } from './web.mjs'

// Before anything is made: the folder named by the port is that of whoever has the port.
const front = createServer((asked, reply) => relay(asked, reply))
const port = await takePort(front)
setUp()
if (!buildWeb()) process.exit(1)
const inner = port + 1
const given = process.argv[2]
/** The package whose changes are followed. */
const source = given === undefined ? `${root}examples/central-america-2008` : resolve(given)
/** What browsers run is built here: dist/web is that of every other server of this clone. */
const screens = `${root}dist/dev-${port}`
layReady(`${root}dist/web`, screens)

/** What stands in `public/`, or was built, is only served: the report made before still holds. */
const touchesReport = (path) => !/[/\\]public[/\\]|^dist[/\\]/.test(path)
/** What only the browser reads: the server goes on as it is. */
const isScreen = (path) => /^src[/\\](?:ui[/\\](?!charts)|app[/\\]web[/\\]|rooms[/\\]\w+[/\\]web[/\\])/.test(path)

let server
const begin = (fresh) => {
  const args = ['--disable-warning=ExperimentalWarning', `${root}src/app/cli.ts`, ...serveWords(given, fresh)]
  server = spawn(bin('node'), args, {
    env: { ...process.env, PORT: String(inner), ISTMO_SCREENS: screens },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server.stdout.on('data', (said) => {
    if (!String(said).includes(`:${inner}/`)) return process.stdout.write(said)
    console.log(`http://localhost:${port}/`)
    tellReaders()
  })
}

/** Follows the screens: React's own warnings are on, and nothing is made small. */
const followScreens = () =>
  followBuild({ config: `${root}vite.config.ts`, out: screens, options: ['--minify', 'false'], mode: 'development' }, tellReaders)

/** Follows a script of a public page; the server has it in hand with its page, and starts anew. */
const followPage = (script) =>
  followScript({ config: `${root}${SCRIPT_CONFIG}`, folder: screens, name: basename(script), script }, (file) => come(relative(root, file)))

const ended = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}
const end = () => ended(server)

let changed = new Set()
let working = false
const follow = async () => {
  if (working) return
  working = true
  while (changed.size > 0) {
    const paths = [...changed]
    changed = new Set()
    console.log(`changed: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}`)
    const served = paths.filter((path) => !isScreen(path))
    if (served.length === 0) continue
    await end()
    begin(served.some(touchesReport))
  }
  working = false
}

/** Editors write a file in several steps: what comes within 150 ms is one change. */
let pause
const come = (path) => {
  changed.add(path)
  clearTimeout(pause)
  pause = setTimeout(follow, 150)
}
const note = (folder) => (_, name) => {
  if (name === null || /\.(?:test|examples)\.tsx?$|~$|\.sw.$/.test(name)) return
  come(join(relative(root, folder), name))
}

const relayed = (answer, reply) => {
  const { 'content-length': _, ...headers } = answer.headers
  const isPage = headers['content-type']?.startsWith('text/html') && !headers['content-disposition']
  if (!isPage) return answer.pipe(reply.writeHead(answer.statusCode, answer.headers))
  reply.writeHead(answer.statusCode, { ...headers, 'content-security-policy': opened(headers['content-security-policy']) })
  answer.pipe(reply, { end: false })
  answer.on('end', () => reply.end(`<script src="${SCRIPT}"></script>`))
}

const relay = (asked, reply) => {
  if (answerReload(asked, reply)) return
  // A page that comes packed could not be given the script.
  const {
    method,
    url,
    headers: { 'accept-encoding': _, ...headers },
  } = asked
  const onward = request({ host: 'localhost', port: inner, method, path: url, headers }, (answer) => relayed(answer, reply))
  onward.on('error', () => {
    const wait = `<!DOCTYPE html><title>Istmo</title><p>The server is not there yet. · El servidor aún no está listo.</p>`
    reply.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(`${wait}<script src="${SCRIPT}"></script>`)
  })
  asked.pipe(onward)
}

const builders = []
/** Only when nobody builds any more is the folder theirs no longer. */
const close = async (code) => {
  await Promise.all([end(), ...builders.map(ended)])
  rmSync(screens, { recursive: true, force: true })
  process.exit(code)
}

front.on('error', async (error) => {
  console.error(error)
  await close(1)
})
begin(false)
builders.push(followScreens(), ...publicScripts().map(followPage))
for (const folder of [`${root}src`, ...(existsSync(source) ? [source] : [])]) watch(folder, { recursive: true }, note(folder))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => close(0))
