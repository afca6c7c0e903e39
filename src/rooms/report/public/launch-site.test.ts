import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberDocument } from '#documents/number.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { listen, type Listening } from '#kernel/http/listen.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { sharedBrowser } from '#test/browser.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { publicStyle } from '#ui/public/style.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { compose } from '../domain/compose.ts'
import { reportWords } from '../messages.ts'
import { launchSite } from './launch-site.ts'
import { releaseLine } from './release-line.fixture.ts'
import { paths } from './paths.ts'

const editions = LANGS.map((lang) => {
  const t = reportWords(lang)
  const { document } = compose(fixturePackage, t, { version: null, dataHash: 'abcdef' })
  return { document: numberDocument(document), t, paths, downloads: [{ path: 'report.es.pdf', bytes: 5, sha256: 'ff' }] }
})
const parts = { code: 'TEST', editions, files: new Map([['report.es.pdf', new TextEncoder().encode('%PDF-')]]) }
let published: readonly ReleaseLine[] = []
const site = await launchSite(parts, async () => published)
const text = async (path: string) => (await site.request(path)).text()

describe('the public site', () => {
  it('proposes both languages at its door, and keeps the page when the language changes', async () => {
    expect(await text('/')).toMatch(/href="\/es\/"[\s\S]*href="\/en\/"/)
    expect(await text('/es/condition-technical')).toContain('href="/en/condition-technical"')
    expect(await text('/en/statement/HN-1')).toContain('href="/es/statement/HN-1"')
  })

  it('leads from the head of every page to the door of the house, once', async () => {
    const toDoor = async (path: string) => (await text(path)).match(/<header[\s\S]*<\/header>/)?.[0].match(/href="\/"/g)
    for (const lang of LANGS)
      for (const path of [`/${lang}/`, `/${lang}/condition-technical`, `/${lang}/annex-statements`, `/${lang}/statement/HN-1`])
        expect(await toDoor(path), path).toHaveLength(1)
  })

  it('leads from its front pages to what is published as soon as there is something, and says nothing of it before', async () => {
    const before = await site.request('/en/')
    const etag = before.headers.get('etag') ?? ''
    expect(await before.text()).not.toContain('/releases/')
    published = [releaseLine({ code: 'TEST', version: '1.1' }), releaseLine({ code: 'TEST' })]
    for (const path of ['/en/', '/en']) {
      const page = await text(path)
      expect(page, path).toMatch(/href="\/releases\/TEST\/1\.1\/en\/"\s*>Published: version 1\.1, 3 March 2026</)
      expect(page, path).toContain('href="/releases/en/">All published reports')
      expect(page, path).not.toContain('/releases/TEST/1.0/')
    }
    expect(await text('/es/')).toMatch(/href="\/releases\/TEST\/1\.1\/es\/"\s*>Publicado: versión 1\.1, 3 de marzo de 2026</)
    expect(await text('/es/')).toContain('href="/releases/es/">Todos los informes publicados')
    const after = await site.request('/en/', { headers: { 'If-None-Match': etag } })
    expect(after.status).toBe(200)
    expect((await site.request('/en/', { headers: { 'If-None-Match': after.headers.get('etag') ?? '' } })).status).toBe(304)
    expect(await bytesSent(site, '/en/')).toBeLessThan(PAGE_BYTES)
    published = [releaseLine({ code: 'OTHER' })]
    expect(await text('/en/')).toContain('href="/releases/en/">All published reports')
    expect(await text('/en/')).not.toContain('Published: version')
    published = []
    expect(await text('/en/')).not.toContain('/releases/')
  })

  it('leads from a claim to its statement and source, and on to finding, gap and recommendation', async () => {
    expect(await text('/en/condition-technical')).toContain('href="/en/statement/HN-1"')
    const statement = await text('/en/statement/HN-1')
    expect(statement).toMatch(/Quadrant: [A-Z]\w+\. Condition: \w+\. Round: Round one\./)
    expect(await text('/es/statement/HN-1')).toMatch(/Cuadrante: \w+\. Condición: .+\. Ronda: /)
    expect(statement).toContain('placed by the source')
    expect(statement).toContain('href="https://example.org/item"')
    expect(statement).toMatch(
      /Findings that it supports[\s\S]*>F-001<\/a> Finding F-001<[\s\S]*>G-01<\/a> A gap<[\s\S]*>R-HN-01<\/a> What R-HN-01/,
    )
    for (const place of ['condition-technical#finding-F-001', 'gaps#gap-G-01', 'recommendations#recommendation-R-HN-01'])
      expect(statement).toContain(`href="/en/${place}"`)
  })

  it('names the chapter and the section in which a statement is cited', async () => {
    const statement = await text('/en/statement/HN-1')
    expect(statement).toContain('Technical and operational conditions: Weaknesses and threats (section 3.1)')
    expect(statement).toContain('In section Summary')
    expect(await text('/es/statement/HN-1')).toContain('Debilidades y amenazas (apartado 3.1)')
  })

  it('prints the label of a reconstructed programme on every page', async () => {
    for (const path of ['/es/', '/es/method', '/es/statement/REG-9']) expect(await text(path)).toContain('Ejemplo de prueba.')
  })

  it('has the same places in both languages', async () => {
    const places = async (path: string) => [...(await text(path)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    for (const page of [
      '',
      'summary',
      'condition-technical',
      'gaps',
      'recommendations',
      'statistics',
      'annex-statements',
      'statement/HN-1',
    ]) {
      const [es, en] = [await places(`/es/${page}`), await places(`/en/${page}`)]
      expect(es.length, page).toBeGreaterThan(0)
      expect(es, page).toEqual(en)
    }
  })

  it('has no cookie, and no script but the one that keeps the place', async () => {
    const answer = await site.request('/es/summary')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* script-src 'self'$/)
    expect((await answer.text()).match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">'])
    for (const path of ['/site.css', '/files/report.es.pdf'])
      expect((await site.request(path)).headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('offers files as downloads and answers what has not changed in a word', async () => {
    const file = await site.request('/files/report.es.pdf')
    expect([file.headers.get('content-disposition'), await file.text()]).toEqual(['attachment', '%PDF-'])
    const again = await site.request('/es/', { headers: { 'If-None-Match': (await site.request('/es/')).headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect((await site.request('/es/nothing-here')).status).toBe(404)
  })

  it('sends no page over 30 KB', async () => {
    for (const path of ['/es/', '/es/method', '/es/condition-technical', '/es/countries', '/es/workshops', '/en/annex-figures'])
      expect(await bytesSent(site, path), path).toBeLessThan(PAGE_BYTES)
  })
})

describe('the public site in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Browser
  let server: Listening
  beforeAll(async () => {
    browser = await sharedBrowser()
    server = await listen(publicPages([publicStyle]).route('/', site), 0)
  })
  afterAll(async () => {
    if (server.kind === 'listening') await server.close()
  })

  it.each([
    [true, '/en/gaps#gap-G-01'],
    [false, '/en/gaps'],
  ])('changes the language in place where scripts run (%s), and else to the top of the page', async (javaScriptEnabled, place) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const tab = await context.newPage()
    const address = server.kind === 'listening' ? `http://localhost:${server.port}` : ''
    await tab.goto(`${address}/es/gaps`)
    await tab.goto(`${address}/es/gaps#gap-G-01`)
    await tab.getByRole('link', { name: 'English' }).click()
    await tab.waitForURL(/\/en\//)
    expect(tab.url()).toBe(address + place)
    await context.close()
  })

  it.each([
    ['es', 'en', true, '#gap-G-01'],
    ['en', 'es', true, '#gap-G-01'],
    ['es', 'en', false, ''],
  ] as const)('opens where one has read to, from %s to %s where scripts run (%s)', async (from, to, javaScriptEnabled, place) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 400 } })
    const tab = await context.newPage()
    const address = server.kind === 'listening' ? `http://localhost:${server.port}` : ''
    const follow = async () => {
      await tab.locator('header nav a[hreflang]').evaluate((way: HTMLAnchorElement) => way.click())
      await tab.waitForURL(`**/${to}/*`)
      return new URL(tab.url()).hash
    }
    const below = () => tab.locator('#gap-G-01').evaluate((one) => Math.round(one.getBoundingClientRect().top))
    const readTo = async (path: string) => {
      await tab.goto(`${address}/${from}/${path}`)
      await tab.locator('#gap-G-01').evaluate((one) => scrollTo(0, scrollY + one.getBoundingClientRect().top))
      expect(await below()).toBe(0)
    }
    await readTo('gaps')
    expect(await follow()).toBe(place)
    if (javaScriptEnabled) expect(await below()).toBe(24)
    // There the place is the one that the address names, also where its reader has gone on to another.
    await readTo('gaps#gaps')
    expect(await follow()).toBe(place)
    // What stands behind the # and is no place is nobody’s to change; and nothing stands there at the top of a page.
    await readTo('gaps#A1B2')
    expect(await follow()).toBe(javaScriptEnabled ? '#A1B2' : '')
    await tab.goto(`${address}/${from}/gaps`)
    expect(await follow()).toBe('')
    await context.close()
  })

  it.each([
    [360, 800],
    [1280, 800],
    // So low that the list of contents is longer than the window.
    [1280, 500],
  ])('has no fault that axe sees, and nothing sticks out, at %i by %i px', async (width, height) => {
    const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true })
    const tab = await context.newPage()
    const address = server.kind === 'listening' ? `http://localhost:${server.port}` : ''
    for (const path of [
      '/',
      '/es/',
      '/en/method',
      '/es/condition-technical',
      '/es/recommendations',
      '/en/statistics',
      '/en/annex-statements',
      '/es/statement/HN-1',
    ]) {
      published = path === '/es/' ? [releaseLine({ code: 'TEST' })] : []
      await tab.goto(address + path)
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

  it.each([true, false])(
    'leads by Tab from the head through its contents, folded away where there is no room, with scripts %s',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 500 } })
      const tab = await context.newPage()
      await tab.goto(`${server.kind === 'listening' ? `http://localhost:${server.port}` : ''}/en/gaps`)
      const contents = tab.getByRole('navigation', { name: 'Contents of the report' })
      const [first, button] = [contents.getByRole('link').first(), contents.locator('summary')]
      const hasFocus = (one: typeof first) => one.evaluate((element) => element === document.activeElement)
      expect(await contents.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true)
      await tab.getByRole('link', { name: 'Español' }).focus()
      await tab.keyboard.press('Tab')
      expect(await hasFocus(first)).toBe(true)
      await tab.setViewportSize({ width: 360, height: 640 })
      expect(await first.isVisible()).toBe(false)
      await button.focus()
      await tab.keyboard.press('Enter')
      expect(await first.isVisible()).toBe(true)
      await tab.keyboard.press('Tab')
      expect(await hasFocus(first)).toBe(true)
      await context.close()
    },
  )

  it('shades the edge of a wide picture beyond which there is more, as that of a table', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true })
    const tab = await context.newPage()
    await tab.goto(`${server.kind === 'listening' ? `http://localhost:${server.port}` : ''}/en/method`)
    const frame = tab.locator('.picture .scroll').first()
    await frame.scrollIntoViewIfNeeded()
    await frame.locator('img').evaluate((img: HTMLImageElement) => img.decode())
    /** The lightest spot, of 255, in a strip at one edge. */
    const lightest = async (edge: 'left' | 'right') => {
      const { x, y, width, height } = (await frame.boundingBox()) ?? expect.unreachable('it is seen')
      const clip = { x: edge === 'left' ? x + 1 : x + width - 3, y: y + 1, width: 2, height: height - 2 }
      const png = `data:image/png;base64,${(await tab.screenshot({ clip, animations: 'disabled' })).toString('base64')}`
      return tab.evaluate(async (src) => {
        const picture = new Image()
        picture.src = src
        await picture.decode()
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
        canvas?.drawImage(picture, 0, 0)
        return Math.max(...(canvas?.getImageData(0, 0, picture.width, picture.height).data.filter((_, at) => at % 4 < 3) ?? []))
      }, png)
    }
    expect([await lightest('left'), await lightest('right')]).toEqual([255, expect.toSatisfy((light: number) => light < 245)])
    await frame.evaluate((one) => one.scrollTo({ left: one.scrollWidth }))
    await expect.poll(() => lightest('right')).toBe(255)
    expect(await lightest('left')).toBeLessThan(245)
    await context.close()
  })
})
