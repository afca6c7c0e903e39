import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Variables } from '#kernel/http/app.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { APP_POLICY, mountWeb } from './web-files.ts'

const SCRIPT = 'console.info("señales")'
const serving = (folder: string) => {
  const app = new Hono<{ Variables: Variables }>()
  app.use(async (c, next) => {
    c.set('t', translator('es', { es: {}, en: {} }))
    await next()
  })
  mountWeb(app, folder)
  return app
}

describe('the files of the web app', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-web-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Istmo</title>')
    await writeFile(join(folder, 'index.html.gz'), gzipSync('<!doctype html><title>Istmo, packed</title>'))
    await writeFile(join(folder, 'assets/main-Ab_1-x.js'), SCRIPT)
    await writeFile(join(folder, 'assets/main-Ab_1-x.js.gz'), gzipSync(SCRIPT))
    await writeFile(join(folder, 'assets/main-Ab_1-x.js.br'), brotliCompressSync(SCRIPT))
    await writeFile(join(folder, 'assets/lock.worker-Cd_2-y.js'), SCRIPT)
    await writeFile(join(folder, 'assets/serif.woff2'), 'font')
    await writeFile(join(folder, 'secret.js'), 'no asset')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.for(['/app', '/app/programmes/XCAS26/workshops/HN-1'])(
    'give the one page at %s, anew each time, under its policy',
    async (address) => {
      const reply = await serving(folder).request(address)
      expect([reply.status, reply.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
      expect(reply.headers.get('Content-Security-Policy')).toBe(APP_POLICY)
      expect(await reply.text()).toContain('<title>Istmo</title>')
    },
  )

  it('are kept for ever once they were fetched, since their name changes with them', async () => {
    const reply = await serving(folder).request('/app/assets/main-Ab_1-x.js')
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(reply.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await reply.text()).toBe(SCRIPT)
  })

  it('that are threads reach nobody, and may run WebAssembly; no other file says so', async () => {
    const policyOf = async (name: string) => (await serving(folder).request(`/app/assets/${name}`)).headers.get('Content-Security-Policy')
    expect(await policyOf('lock.worker-Cd_2-y.js')).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'")
    expect(await policyOf('main-Ab_1-x.js')).toBeNull()
  })

  it('come packed for whoever can unpack them, by what makes them smallest', async () => {
    const packed = (accepted: string) => serving(folder).request('/app/assets/main-Ab_1-x.js', { headers: { 'Accept-Encoding': accepted } })
    const reply = await packed('gzip, deflate, br, zstd')
    expect([reply.headers.get('Content-Encoding'), reply.headers.get('Vary')]).toEqual(['br', 'Accept-Encoding'])
    expect(brotliDecompressSync(await reply.arrayBuffer()).toString()).toBe(SCRIPT)
    const older = await packed('gzip, deflate')
    expect(older.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(await older.arrayBuffer()).toString()).toBe(SCRIPT)
    const weighed = ['br;q=0, gzip;q=0.5', 'br; q=0.0, GZIP', 'BR;q=1', 'identity, br;q=0, gzip;q=0', '']
    const answered = await Promise.all(weighed.map(async (accepted) => (await packed(accepted)).headers.get('Content-Encoding')))
    expect(answered).toEqual(['gzip', 'gzip', 'br', null, null])
    const plain = await packed('identity')
    expect([plain.headers.get('Content-Encoding'), await plain.text()]).toEqual([null, SCRIPT])
    const font = await serving(folder).request('/app/assets/serif.woff2', { headers: { 'Accept-Encoding': 'gzip' } })
    expect([font.headers.get('Content-Encoding'), await font.text()]).toEqual([null, 'font'])
    const page = await serving(folder).request('/app', { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(page.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(await page.arrayBuffer()).toString()).toContain('Istmo, packed')
  })

  it.for(['missing.js', '..%2fsecret.js', '%2e%2e%2fsecret.js', 'main-Ab_1-x.js.gz', 'main-Ab_1-x.js.br', '.js', 'a/b.js'])(
    'are no others: %s',
    async (name) => {
      const reply = await serving(folder).request(`/app/assets/${name}`)
      expect(await reply.text()).not.toContain('no asset')
      expect(reply.status).toBe(404)
    },
  )

  it('are named to the worker that keeps them, whose text is another for another build', async () => {
    const said = async () => {
      const reply = await serving(folder).request('/app/worker.js')
      expect([reply.status, reply.headers.get('Cache-Control'), reply.headers.get('Service-Worker-Allowed')]).toEqual([
        200,
        'no-cache',
        '/app',
      ])
      expect(reply.headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
      return reply.text()
    }
    const before = await said()
    expect(before).toContain('["/app/","/app/assets/lock.worker-Cd_2-y.js","/app/assets/main-Ab_1-x.js","/app/assets/serif.woff2"]')
    expect(await said()).toBe(before)
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Istmo</title><p>anew')
    expect(await said()).not.toBe(before)
    expect((await serving(join(folder, 'nowhere')).request('/app/worker.js')).status).toBe(404)
  })

  it('that were never built say how they are', async () => {
    const reply = await serving(join(folder, 'nowhere')).request('/app')
    expect(reply.status).toBe(503)
    expect(await reply.text()).toContain('npm start')
  })
})
