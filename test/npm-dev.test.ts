import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageBody, PUBLIC_HEADERS } from '#kernel/page/bodies.ts'
import { builtFolder, builtScript } from '#kernel/page/built.ts'
import { lawPaths } from '#law/public-paths.ts'
import { guidePages } from '../src/rooms/law/public/guide/guide-pages.ts'
import { sharedBrowser } from './browser.ts'
import { APP_POLICY } from '../src/app/web-files.ts'
import { ROOT } from './sources.ts'

type Served = { serveWords: (folder: string | undefined, fresh: boolean) => readonly string[] }
const { serveWords } = (await import(new URL('../tools/served.mjs', import.meta.url).href)) as Served

type Opening = { opened: (policy?: string) => string }
const { opened } = (await import(new URL('../tools/dev-policy.mjs', import.meta.url).href)) as Opening

type Builds = {
  layReady: (built: string, folder: string) => void
  followBuild: (build: { config: string; out: string; mode: 'development' | 'production' }, done: () => void) => ChildProcess
  followScript: (script: { config: string; folder: string; name: string }, changed: (file: string) => void) => ChildProcess
}
const { followBuild, followScript, layReady } = (await import(new URL('../tools/dev-builds.mjs', import.meta.url).href)) as Builds

type Reload = {
  SCRIPT: string
  answerReload: (asked: IncomingMessage, reply: ServerResponse) => boolean
  tellReaders: () => void
}
const { SCRIPT, answerReload, tellReaders } = (await import(new URL('../tools/dev-reload.mjs', import.meta.url).href)) as Reload

/** The policies of pages by their address: of the app, of one that may connect to nothing, of one with a script and of nothing else. */
const policiesOfScripts = async (): Promise<ReadonlyMap<string, string>> => {
  const guide = (await guidePages()).get(lawPaths.guide('es'))?.policy ?? ''
  expect(guide).toContain("connect-src 'none'")
  return new Map([
    ['/app', APP_POLICY],
    [lawPaths.guide('es'), guide],
    [lawPaths.index('es'), pageBody('').policy ?? ''],
  ])
}

/** Directives of a policy, in their order. */
const directives = (policy: string): readonly string[] => policy.split(';').map((one) => one.trim())

describe('npm run dev', () => {
  it('serves the example as npm start does, so that its people can sign in', () => {
    expect(serveWords(undefined, false)).toEqual(['serve'])
    expect(serveWords(undefined, true)).toEqual(['serve', '--fresh'])
  })

  it('serves a package of one’s own from wherever it was named', () =>
    expect(serveWords('mine', true)).toEqual(['serve', resolve('mine'), '--fresh']))

  it.each([
    ['the app', APP_POLICY],
    ['a public page', PUBLIC_HEADERS['Content-Security-Policy'] ?? ''],
  ])('lets its script into %s, keeps all of its policy, and names no directive twice', (_, policy) => {
    const given = directives(opened(policy))
    expect(given).toEqual(expect.arrayContaining([...directives(policy), "script-src-elem 'self'", "connect-src 'self'"]))
    const names = given.map((one) => one.split(' ')[0])
    expect(names).toEqual([...new Set(names)])
  })

  it('gives no policy to a page without one', () => expect(opened()).toBe(''))
})

describe('what npm run dev builds', () => {
  let folder: string
  const at = (...path: readonly string[]) => join(folder, ...path)
  const filesOf = async (name: string) =>
    (await readdir(at(name), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .toSorted()
  let builders: ChildProcess[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-dev-'))
    for (const name of ['built/assets', 'built/guide', 'sources']) await mkdir(at(name), { recursive: true })
    for (const name of ['index.html', 'index.html.gz', 'assets/main-A.js', 'assets/main-A.js.br', 'guide/guide.js', 'made-from.txt'])
      await writeFile(at('built', name), name)
  })
  afterEach(async () => {
    for (const builder of builders) {
      builder.kill()
      await once(builder, 'exit')
    }
    builders = []
    await rm(folder, { recursive: true })
  })

  /** A build of one script; like those of the house it would empty its folder if it might. */
  const configOf = async (name: string, written: string) => {
    const build = {
      outDir: at('elsewhere'),
      emptyOutDir: true,
      rolldownOptions: { input: at('sources', `${name}.js`), output: { entryFileNames: `${name}.js` } },
    }
    await writeFile(at('sources', `${name}.js`), written)
    await writeFile(
      at('sources', `${name}.config.mjs`),
      `export default ${JSON.stringify({ root: at('sources'), publicDir: false, build })}`,
    )
    return at('sources', `${name}.config.mjs`)
  }

  it('stands in a folder of its own, from the first moment and without what would be served in its place', async () => {
    layReady(at('built'), at('own'))
    expect(await filesOf('own')).toEqual(['guide.js', 'index.html', 'main-A.js'])
    await writeFile(at('own/of-another-day.js'), '')
    layReady(at('built'), at('own'))
    expect(await filesOf('own')).toEqual(['guide.js', 'index.html', 'main-A.js'])
    expect(await filesOf('built')).toHaveLength(6)
  })

  it('is what its server serves, and any other serves what stands built', () => {
    expect(builtFolder({ ISTMO_SCREENS: at('own') })).toBe(at('own'))
    expect(builtFolder({})).toMatch(/dist[/\\]web$/)
    expect(builtScript('take')).toBe(join(builtFolder(), 'take', 'take.js'))
  })

  it('leaves the scripts of public pages where they are, and follows their sources', async () => {
    layReady(at('built'), at('own'))
    const [built, changed] = [vi.fn<() => void>(), vi.fn<(file: string) => void>()]
    builders = [
      followBuild({ config: await configOf('app', 'console.info("app")'), out: at('own'), mode: 'development' }, built),
      followScript({ config: await configOf('guide', 'console.info("first")'), folder: at('own'), name: 'guide' }, changed),
    ]
    const script = () => readFile(at('own/guide/guide.js'), 'utf8')
    await expect.poll(() => [built.mock.calls.length > 0, changed.mock.calls]).toEqual([true, [[at('own/guide/guide.js')]]])
    expect(await script()).toContain('first')
    expect(await filesOf('own')).toEqual(['app.js', 'guide.js', 'index.html', 'main-A.js'])
    await writeFile(at('sources/guide.js'), 'console.info("second")')
    await expect.poll(() => changed.mock.calls.length).toBe(2)
    expect(await script()).toContain('second')
  })

  it('tells nobody of a script that is built as it stood', async () => {
    layReady(at('built'), at('own'))
    const config = await configOf('guide', 'console.info("same")')
    const [first, again] = [vi.fn<(file: string) => void>(), vi.fn<(file: string) => void>()]
    builders = [followScript({ config, folder: at('own'), name: 'guide' }, first)]
    await expect.poll(() => first.mock.calls.length).toBe(1)
    const second = followScript({ config, folder: at('own'), name: 'guide' }, again)
    builders.push(second)
    const said: string[] = []
    second.stdout?.on('data', (text) => said.push(String(text)))
    await expect.poll(() => said.join('')).toContain('built in')
    expect(again).not.toHaveBeenCalled()
    await writeFile(at('sources/guide.js'), 'console.info("other")')
    await expect.poll(() => again.mock.calls.length).toBe(1)
  })
})

describe('the port of npm run dev', () => {
  let clone: string
  /** A clone in which nothing is installed or built: in the place of the build, another program asks for the port. */
  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), 'istmo-dev-'))
    for (const path of ['tools', 'src/app/messages'])
      await cp(join(ROOT, path), join(clone, path), { recursive: true, filter: (from) => !/tools[/\\]\w+$/.test(from) })
    await writeFile(join(clone, 'package.json'), '{ "type": "module" }')
    const another = `require('node:net').createServer().once('error', ({ code }) => console.log(code)).listen(process.env.PORT, 'localhost', function () { console.log('free'); this.close() })`
    await writeFile(
      join(clone, 'tools/setup.mjs'),
      `export const root = ${JSON.stringify(`${clone}/`)}
       export const bin = (name) => name
       export const setUp = () => console.log('sets up')`,
    )
    await writeFile(
      join(clone, 'tools/web.mjs'),
      `import { spawnSync } from 'node:child_process'
       export const buildWeb = () => {
         spawnSync(process.execPath, ['--eval', ${JSON.stringify(another)}], { stdio: 'inherit' })
         return false
       }
       export const SCRIPT_CONFIG = ''
       export const publicScripts = () => []`,
    )
  })
  afterEach(() => rm(clone, { recursive: true }))

  const developed = async (port: number | string) => {
    const dev = spawn(process.execPath, [join(clone, 'tools/dev.mjs')], {
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text) => said.push(String(text)))
    const [code] = (await once(dev, 'close')) as [number]
    return { code, said: said.join('') }
  }
  const portOf = async (held: Server) => {
    held.listen(0, 'localhost')
    await once(held, 'listening')
    return (held.address() as AddressInfo).port
  }

  it('is its own before anything is made for it', async () => {
    const held = createServer()
    const port = await portOf(held)
    held.close()
    await once(held, 'close')
    expect(await developed(port)).toEqual({ code: 1, said: 'sets up\nEADDRINUSE\n' })
  })

  it('is refused in a sentence where it is none', async () => {
    const { code, said } = await developed('a$&c')
    expect(code).toBe(2)
    expect(said).toContain('PORT=“a$&c” is not a valid value')
    expect(said).toContain('PORT=«a$&c» no es un valor válido')
  })

  it('is another’s, whose folder is left as it is', async () => {
    const held = createServer()
    const port = await portOf(held)
    const laid = join(clone, `dist/dev-${port}`)
    await mkdir(laid, { recursive: true })
    await writeFile(join(laid, 'index.html'), 'served')
    const { code, said } = await developed(port)
    held.close()
    expect(code).toBe(2)
    expect(said).toContain(`Port ${port} is in use by another program.`)
    expect(said).toContain(`El puerto ${port} está ocupado`)
    expect(said).not.toContain('sets up')
    expect(await readdir(laid)).toEqual(['index.html'])
  })
})

describe('a page under npm run dev', () => {
  let server: Server
  let shown = 0
  beforeEach(async () => {
    const page = (policy: string, reply: ServerResponse) => {
      shown += 1
      reply.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': opened(policy) })
      reply.end(`<!doctype html><title>A page</title><script src="${SCRIPT}"></script>`)
    }
    const policies = await policiesOfScripts()
    server = createServer((asked, reply) => {
      const policy = policies.get(asked.url ?? '')
      if (policy !== undefined) page(policy, reply)
      else if (!answerReload(asked, reply)) reply.writeHead(404).end()
    }).listen(0, 'localhost')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each(['/app', lawPaths.guide('es'), lawPaths.index('es')])(
    'loads itself again at %s once something was made, each time',
    async (path) => {
      const context = await (await sharedBrowser()).newContext()
      const tab = await context.newPage()
      const faults: string[] = []
      tab.on(
        'console',
        (message) => message.type() === 'error' && !message.location().url.endsWith('favicon.ico') && faults.push(message.text()),
      )
      shown = 0
      await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}${path}`)
      for (const times of [2, 3])
        await expect
          .poll(() => {
            if (shown < times) tellReaders()
            return shown
          })
          .toBe(times)
      expect(faults).toEqual([])
      await context.close()
    },
  )
})
