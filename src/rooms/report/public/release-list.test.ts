import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '#kernel/http/listen.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { answerWith, pageBody } from '#kernel/page/bodies.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { sharedBrowser } from '#test/browser.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { publicStyle } from '#ui/public/style.ts'
import type { Correction } from '../contract/release-facts.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { launchSite } from './launch-site.ts'
import { listPaths } from './paths.ts'
import { type Listed, publishedPage, versionsPage } from './release-list.ts'
import { releaseLine } from './release-line.fixture.ts'

const FILES = ['annex.zip', 'manifest.json', 'report.en.docx', 'report.en.pdf', 'report.es.docx', 'report.es.pdf']
const files = FILES.map((path, at) => ({ path, bytes: 1024 * (at + 1) }))

const spanish = { placeEs: 'Capítulo 2', wasEs: 'siete', isEs: 'nueve', whyEs: 'La fuente.' }
const alone: Correction = { ...spanish, placeEn: null, wasEn: null, isEn: null, whyEn: null }
const both: Correction = { ...spanish, placeEn: 'Chapter 2', wasEn: '<seven>', isEn: 'nine', whyEn: 'The source.' }

const listed = (change: Partial<ReleaseLine>, corrections: readonly Correction[] = []): Listed => ({
  line: releaseLine(change),
  corrections,
  files,
})
const own: readonly Listed[] = [
  listed({ version: '1.2', erratumOf: '1.1', kind: 'erratum' }, [both]),
  listed({ version: '1.1', erratumOf: '1.0', kind: 'erratum', supersededBy: '1.2' }, [alone]),
  listed({ version: '1.0', supersededBy: '1.2', example: true }),
]
const all = [listed({ code: 'ABC' }), ...own]

describe('the lists of what is published', () => {
  it('have of a programme every version with its day, what an erratum corrects and its files, the newest first', () => {
    const page = versionsPage('en', own)
    expect(page).toMatch(/<h1[^>]*>Report of TEST<[\s\S]*>Version 1\.2<[\s\S]*>Version 1\.1<[\s\S]*>Version 1\.0</)
    expect(page).toContain('href="/releases/TEST/1.2/en/"')
    expect(page).toContain('Published on 3 March 2026. Data as of 31 January 2026.')
    expect(page).toContain('It is an erratum and corrects version 1.1.')
    expect(page).toMatch(/<dt>Chapter 2<\/dt>\s*<dd>It read “&lt;seven&gt;”; it now reads “nine”\.<\/dd>/)
    expect(page).toContain('href="/releases/TEST/1.2/en/erratum"')
    expect(page).toMatch(/corrects version 1\.0\. The corrections that it declares concern the Spanish text alone\./)
    expect(page).toContain('Version 1.2 stands in its place.')
    expect(page).toContain('31 January 2026. Example.')
    expect(page).toContain('href="/releases/TEST/1.1/files/report.en.pdf"')
    expect(page).toContain('href="/releases/TEST/1.1/files/annex.zip"')
    expect(page).not.toContain('report.es.')
    expect(page).toContain('href="/releases/en/">All published reports')
  })

  it('say the same in Spanish', () => {
    const page = versionsPage('es', own)
    expect(page).toContain('Publicada el 3 de marzo de 2026. Datos al 31 de enero de 2026.')
    expect(page.match(/Decía «siete»; dice ahora «nueve»\./g)).toHaveLength(2)
    expect(page).toContain('href="/releases/TEST/1.1/es/erratum">La fe de erratas: la corrección y su motivo')
    expect(page).toContain('href="/releases/TEST/en/"')
    expect(page).toContain('report.es.pdf')
    expect(page).not.toContain('report.en.')
  })

  it('have of all programmes the newest at large and lead to all of each', () => {
    const page = publishedPage('en', all)
    expect(page).toMatch(/<h1[^>]*>Published reports<[\s\S]*Report of ABC[\s\S]*Report of TEST[\s\S]*>Version 1\.2</)
    expect(page).toContain('href="/releases/TEST/en/">All published versions of this report')
    expect(page).toContain('href="/releases/TEST/1.0/en/"')
    expect(page).toContain('href="/releases/TEST/1.2/files/report.en.pdf"')
    expect(page).not.toContain('href="/releases/TEST/1.1/files/report.en.pdf"')
    expect(page).toContain('href="/releases/es/"')
    expect(publishedPage('es', [])).toContain('Todavía no se ha publicado aquí ningún informe.')
  })
})

/** Words that no packing makes much of. */
const words = (length: number, from: number): string => {
  let state = from
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
  return Array.from({ length: Math.ceil(length / 7) }, () => next().toString(36).slice(0, 6))
    .join(' ')
    .slice(0, length)
}

const HEAVY = 50
const heavy = Array.from({ length: HEAVY }, (_, at) =>
  listed(
    { version: `1.${HEAVY - at}`, erratumOf: '1.0', kind: 'erratum', supersededBy: '1.50' },
    Array.from({ length: 200 }, (__, line) => ({
      ...both,
      placeEn: words(200, at * 999 + line),
      wasEn: words(900, at + line),
      isEn: words(900, line * 77 + at),
    })),
  ),
)

describe('the lists in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Browser
  let server: Listening
  const pages = new Map(
    LANGS.flatMap((lang) => [
      [listPaths.all(lang), publishedPage(lang, all)] as const,
      [listPaths.programme('TEST', lang), versionsPage(lang, own)] as const,
      [listPaths.programme('HEAVY', lang), versionsPage(lang, heavy)] as const,
      [listPaths.programme('NONE', lang), publishedPage(lang, [])] as const,
    ]),
  )
  const site = new Hono()
  site.get('/releases/*', (c, next) => {
    const found = pages.get(c.req.path)
    return found === undefined ? next() : answerWith(c, pageBody(found))
  })
  const address = () => (server.kind === 'listening' ? `http://localhost:${server.port}` : '')
  beforeAll(async () => {
    browser = await sharedBrowser()
    const style = await launchSite({ code: '', editions: [], files: new Map() }, async () => [])
    server = await listen(publicPages([publicStyle]).route('/', site).route('/', style), 0)
  })
  afterAll(async () => {
    if (server.kind === 'listening') await server.close()
  })

  it('send no page over 30 KB, however much was released and corrected', async () => {
    for (const path of pages.keys()) expect(await bytesSent(site, path), path).toBeLessThan(PAGE_BYTES)
    expect(pages.get(listPaths.programme('HEAVY', 'en'))).toContain('The erratum: all 200 corrections, with their reasons')
  })

  it('lead to a version and change the language without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const tab = await context.newPage()
    await tab.goto(`${address()}/releases/en/`)
    await tab.getByRole('link', { name: 'Español' }).click()
    expect(tab.url()).toBe(`${address()}/releases/es/`)
    await tab.getByRole('region', { name: 'Informe de TEST' }).getByRole('link', { name: 'Todas las versiones' }).click()
    expect(tab.url()).toBe(`${address()}/releases/TEST/es/`)
    const files = tab.getByRole('list', { name: 'Archivos de la versión 1.0' })
    expect(await files.getByRole('link').allInnerTexts()).toEqual(['annex.zip', 'manifest.json', 'report.es.docx', 'report.es.pdf'])
    await tab.getByRole('link', { name: 'English' }).click()
    expect(tab.url()).toBe(`${address()}/releases/TEST/en/`)
    await context.close()
  })

  it.each([360, 1280])('have no fault that axe sees, and nothing sticks out, at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
    const tab = await context.newPage()
    for (const path of ['/releases/en/', '/releases/TEST/es/', '/releases/NONE/en/']) {
      await tab.goto(address() + path)
      await tab.evaluate(axe)
      const violations = await tab.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof import('axe-core') }
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(violations, path).toEqual([])
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0)
    }
    await context.close()
  })
})
