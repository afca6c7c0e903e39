import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { type Files, readFolder } from '#kernel/files/folder.ts'
import { sharedBrowser } from './browser.ts'
import { once, runFolder } from './run.ts'
import { ROOT } from './sources.ts'

/** The content policy of the web app (security.md §3); the gallery is shown under it, so that what breaks it is seen. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types istmo-worker"
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }
const HOST = 'http://localhost:4999/'

/** What all examples use goes in one file: asking for each of some fifty would take longer than to read it. */
const SHARED = { name: 'shared', test: /node_modules\/(?!world-atlas)|src\/ui\/(?!charts)(?!.*\.examples\.)/ }

/** React's development build, whose warnings count as faults; built once for all processes of the run. */
const built = async (): Promise<Files> => {
  const outDir = join(runFolder(), 'gallery-built')
  await once('gallery', async () => {
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      mode: 'gallery',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"development"' },
      build: { outDir, minify: false, cssCodeSplit: false, rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } },
    })
  })
  return readFolder(outDir)
}

let files: Promise<Files> | undefined

/** Without a component all examples are shown on one page. */
export type View = { component?: string; example?: string; lang?: 'es' | 'en'; width?: number; height?: number }
export type Shown = {
  page: Page
  /** Broken policy, console errors, React's warnings, exceptions: a list that must stay empty. */
  faults: string[]
}

const serve = (context: BrowserContext, content: Files) =>
  context.route(`${HOST}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    const body = content.get(name)
    if (body === undefined) return route.fulfill({ status: 404 })
    const headers = { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', 'content-security-policy': POLICY }
    return route.fulfill({ headers, body: Buffer.from(body) })
  })

const addressOf = ({ component, example, lang = 'es' }: View): string =>
  `${HOST}?${new URLSearchParams({ lang, ...(component === undefined ? {} : { component }), ...(example === undefined ? {} : { example }) })}`

/** Writes down what the page complains of. */
const listen = (page: Page): string[] => {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

/** Shows examples of the gallery in a window of the browser that is opened before the tests of a file and closed after them. */
export const galleryInBrowser = () => {
  let context: BrowserContext
  beforeAll(async () => {
    files ??= built()
    const [opened, content] = await Promise.all([sharedBrowser(), files])
    context = await opened.newContext({ reducedMotion: 'reduce' })
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.sample}`)),
    )
    await layAxeReady(context)
    await serve(context, content)
  }, 120_000)
  afterAll(async () => context.close())
  /** Opens an example, and closes it again after `look`. */
  const show = async (view: View, look: (shown: Shown) => Promise<void>): Promise<void> => {
    const page = await context.newPage()
    await page.setViewportSize({ width: view.width ?? 1280, height: view.height ?? 900 })
    const faults = listen(page)
    await page.goto(addressOf(view))
    await page.locator('h1').first().waitFor()
    await look({ page, faults })
    await page.close()
  }
  return { show }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Lays axe ready in every page of the context: sent to each page when it is asked for, its half a megabyte takes longer than to look at
 * a small page. It is not run before, so that it changes nothing for the page.
 */
export const layAxeReady = (context: BrowserContext) =>
  context.addInitScript({ content: `Object.defineProperty(window, 'beginAxe', { value: () => { ${axe} } })` })

/**
 * What React Aria says aloud in passing: it points to the button that is busy by its id, and outlives by some seconds a button that goes
 * with its form.
 */
const SAID_ALOUD = '[data-live-announcer]'

/** What axe finds on a page where it lies ready, WCAG 2.2 AA and good practice, each as its rule and its elements with the example they stand in. */
export const axeFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (aloud) => {
    const here = window as unknown as { axe?: typeof import('axe-core'); beginAxe: () => void }
    if (!here.axe) here.beginAxe()
    const engine = here.axe as unknown as typeof import('axe-core')
    const look = async (options: { readonly selectors: boolean }) => {
      const rules = { 'target-size': { enabled: true } }
      // Styles ask nothing of how a screen is held (house-project.test.ts), so axe need not fetch them anew at each look.
      const given = { rules, resultTypes: ['violations' as const], preload: false, ...options }
      return (await engine.run({ exclude: [aloud] }, given)).violations
    }
    // To name the elements takes a quarter of the time, and is of use only where there are some.
    const found = await look({ selectors: false })
    const named = found.length === 0 ? [] : await look({ selectors: true })
    // What is gone at the second look was there at the first.
    const violations = named.length > 0 ? named : found
    const place = (target: unknown) =>
      document.querySelector(String(target))?.closest('[data-example]')?.getAttribute('data-example') ?? 'page'
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} in ${place(target?.[0])}: ${html.slice(0, 160)}`))
  }, SAID_ALOUD)

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
