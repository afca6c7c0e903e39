import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { App, Variables } from '#kernel/http/app.ts'
import { type Encoding, encodingsTakenBy } from '#kernel/http/encoding.ts'
import { page } from '#kernel/http/page.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { builtFolder } from '#kernel/page/built.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

/** The policy `app:` of security.md §3: everything from here, and no markup or script out of texts. */
export const APP_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types istmo-worker; report-to csp"

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
/** The name of a built file carries the hash of what is in it, so it may be kept for ever. */
const KEPT = 'public, max-age=31536000, immutable'
const ASSET = /^[\w-]+(?:\.[\w-]+)*\.(css|js|svg|woff2)$/

const UNAVAILABLE = 503

type Answering = Context<{ Variables: Variables }>

const fileAt = (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  )

/** A thread has a policy of its own, and not that of its page: it works things out (Argon2id in WebAssembly), and reaches nobody. */
const THREAD = /\.worker-[\w-]+\.js$/
const THREAD_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'"

type Built = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> }

/** How the name of a file ends that lies packed beside it (tools/web.mjs). */
const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

/** A built file as this reader takes it. */
const builtFile = async (c: Answering, path: string): Promise<Built | undefined> => {
  for (const encoding of encodingsTakenBy(c.req.header('Accept-Encoding'))) {
    const body = await fileAt(`${path}${ENDINGS[encoding]}`)
    if (body) return { body, headers: { Vary: 'Accept-Encoding', 'Content-Encoding': encoding } }
  }
  const body = await fileAt(path)
  return body && { body, headers: { Vary: 'Accept-Encoding' } }
}

const asset = async (c: Answering, folder: string): Promise<Response> => {
  const name = c.req.path.slice('/app/assets/'.length)
  const type = TYPES[ASSET.exec(name)?.[1] ?? '']
  const built = type === undefined ? undefined : await builtFile(c, join(folder, 'assets', name))
  if (type === undefined || !built) return c.notFound()
  const policy = THREAD.test(name) ? { 'Content-Security-Policy': THREAD_POLICY } : {}
  return c.body(built.body, 200, { 'Content-Type': type, 'Cache-Control': KEPT, ...built.headers, ...policy })
}

const notBuilt = (c: Answering): Response | Promise<Response> => {
  const t = translator(c.get('t').lang, { es, en })
  return c.html(page({ lang: t.lang, title: t('app.web.not-built'), body: html`<h1>${t('app.web.not-built')}</h1>` }), UNAVAILABLE)
}

/** The one page of the web app, whatever the address below `/app`: which screen that is, the app knows. */
const entry = async (c: Answering, folder: string): Promise<Response> => {
  const built = await builtFile(c, join(folder, 'index.html'))
  if (!built) return notBuilt(c)
  return c.body(built.body, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': APP_POLICY,
    'Reporting-Endpoints': 'csp="/csp"',
    'Cache-Control': 'no-store',
    ...built.headers,
  })
}

/** The worker asks for the app's own files and for who is signed in. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

/** The worker that keeps this build on a device; its text is another for another build, by which a browser knows that there is one. */
const worker = async (c: Answering, folder: string): Promise<Response> => {
  const index = await fileAt(join(folder, 'index.html'))
  if (!index) return c.notFound()
  const names = (await readdir(join(folder, 'assets'))).filter((name) => ASSET.test(name)).toSorted()
  const files = ['/app/', ...names.map((name) => `/app/assets/${name}`)]
  const version = createHash('sha256').update(index).update(files.join()).digest('hex').slice(0, 16)
  const body = await readFile(new URL('app-worker.mjs', import.meta.url), 'utf8')
  const text = `const NAME = ${JSON.stringify(`istmo-app-${version}`)}\nconst FILES = ${JSON.stringify(files)}\n${body}`
  return c.body(text, 200, {
    'Content-Type': TYPES['js'] ?? '',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': WORKER_POLICY,
    'Service-Worker-Allowed': '/app',
  })
}

/** Serves the web app at `/app`. */
export const mountWeb = (app: App, folder: string = builtFolder()): void => {
  app.get('/app/assets/*', (c) => asset(c, folder))
  app.get('/app/worker.js', (c) => worker(c, folder))
  app.get('/app', (c) => entry(c, folder))
  app.get('/app/*', (c) => entry(c, folder))
}
