import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults } from '#test/gallery.ts'
import { askedAtClose } from '../asked-at-close.ts'
import { istmoInBrowser } from '../journey.ts'

const email = (page: Page, label: string) => page.getByLabel(label)
const UNPACKED_FONT = /\.woff2$/

/** What came over the wire of each file that the page asked for, by its address. */
const fetchedBytes = (page: Page) =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize })),
  )

/** Whether something stands between the page and the next one: what is fetched for that does not hold before it is drawn. */
const isHeld = (page: Page) =>
  page.evaluate(() => {
    type Routed = { readonly __TSR_ROUTER__: { readonly history: { readonly _getBlockers: () => readonly unknown[] } } }
    return (globalThis as unknown as Routed).__TSR_ROUTER__.history._getBlockers().length > 0
  })

describe('the screens hold on to what one has', () => {
  const istmo = istmoInBrowser({ own: false })

  it('to what was typed, when the language changes', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go('/app/sign-in')
      await email(page, 'Correo electrónico').fill('ana@example.org')
      await page.getByRole('link', { name: 'English' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in')
      expect(await email(page, 'E-mail').inputValue()).toBe('ana@example.org')
      await expectSound()
    }))

  it(
    'to what was typed, when another page is clicked or the window is closed: it asks, and only then',
    () =>
      istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go('/app/programmes/XCAS26/findings/new')
        const title = page.getByLabel('Title (Spanish)', { exact: true })
        const toGaps = page.getByRole('navigation', { name: 'Pages of the programme' }).getByRole('link', { name: 'Gaps' })
        const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
        const heading = page.getByRole('heading', { level: 1 })

        // Looked into and emptied again: nothing is lost, so nobody is asked.
        await title.fill('F-9')
        await title.fill('')
        await toGaps.click()
        await expect.poll(() => heading.innerText()).toBe('Gaps')

        await go('/app/programmes/XCAS26/findings/new')
        await title.fill('F-900')
        await toGaps.click()
        await question.waitFor()
        await expectSound()
        await question.getByRole('button', { name: 'Stay here' }).click()
        await question.waitFor({ state: 'detached' })
        expect(await title.inputValue()).toBe('F-900')

        await page.getByRole('link', { name: 'Español' }).click()
        await expect.poll(() => page.getByLabel('Título (español)', { exact: true }).inputValue()).toBe('F-900')
        await page.getByRole('link', { name: 'English' }).click()
        await toGaps.waitFor()

        // Closing the window is the browser's to ask.
        expect(await askedAtClose(page)).toBe('beforeunload')
        expect(await title.inputValue()).toBe('F-900')

        await toGaps.click()
        await question.getByRole('button', { name: 'Leave without saving' }).click()
        await expect.poll(() => heading.innerText()).toBe('Gaps')
        await expectSound()
      }),
    120_000,
  )

  it(
    'to work that is going on, when another page is clicked or the window is closed: it asks, and says what is lost',
    () =>
      istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go('/app/programmes/XCAS26/report')
        const toGaps = page.getByRole('navigation', { name: 'Pages of the programme' }).getByRole('link', { name: 'Gaps' })
        const question = page.getByRole('alertdialog', { name: 'Leave and stop the work?' })
        const runs = page.getByRole('progressbar')
        // The server's answer never comes: it works as long as the test needs.
        await page.route('**/api/report/draft.make', () => new Promise(() => undefined))
        await page.getByRole('button', { name: /^Files:/ }).click()
        await page.getByRole('button', { name: 'Make the files' }).click()
        await runs.waitFor()
        // What asks is fetched once the work begins.
        await expect.poll(() => isHeld(page)).toBe(true)
        await toGaps.click()
        await question.waitFor()
        expect(await question.innerText()).toContain('If you leave, it stops, and nothing of it is kept.')
        expect(await axeFaults(page)).toEqual([])
        await question.getByRole('button', { name: 'Stay here' }).click()
        await question.waitFor({ state: 'detached' })
        expect(await runs.count()).toBe(1)

        expect(await askedAtClose(page)).toBe('beforeunload')

        await toGaps.click()
        await question.getByRole('button', { name: 'Stop and leave' }).click()
        await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Gaps')
        // Nobody is asked where nothing is lost any more.
        await go('/app/programmes/XCAS26/report')
        await page.getByRole('button', { name: /^Files:/ }).click()
        await page.getByRole('button', { name: 'Make the files' }).click()
        await page.getByRole('button', { name: 'Cancel' }).click()
        await toGaps.click()
        await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Gaps')
        await expectSound()
      }),
    120_000,
  )

  it('to what was typed, when the server does not answer, and sends it once it does', () =>
    istmo.visit({}, async ({ page, go }) => {
      await go('/app/sign-in')
      await email(page, 'Correo electrónico').fill('ana@example.org')
      await page.getByLabel('Contraseña', { exact: true }).fill('una contraseña larga de prueba')
      const keys: (string | undefined)[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST') keys.push(request.headers()['idempotency-key'])
      })
      await page.context().setOffline(true)
      await page.getByRole('button', { name: 'Continuar' }).click()
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('El servidor no responde.')
      expect(await email(page, 'Correo electrónico').inputValue()).toBe('ana@example.org')
      await page.context().setOffline(false)
      await page.getByRole('button', { name: 'Continuar' }).click()
      await expect.poll(() => page.getByRole('alert').allInnerTexts()).not.toContain('El servidor no responde.')
      expect(keys).toEqual([expect.any(String), keys[0]])
    }))

  it('to where one was, when the session is over', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go('/app/programmes/XCAS26')
      await page.context().clearCookies()
      await page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name: 'Hallazgos' }).click()
      await page.waitForURL('**/app/sign-in?next=*')
      expect(new URL(page.url()).searchParams.get('next')).toBe('/app/programmes/XCAS26/findings')
      await expectSound()
    }))

  it('to the patience of slow lines: the head of the page needs no script, and scripts leave the line to what draws it', () =>
    istmo.visit({}, async ({ page, go }) => {
      await go('/app/sign-in')
      await page.route('**/app/assets/*.js', (route) => route.abort())
      await page.reload()
      expect(await page.getByRole('banner').innerText()).toBe('Istmo')
      const haste = await page.locator('script').evaluateAll((all) => all.map((script) => script.getAttribute('fetchpriority')))
      expect(new Set(haste)).toEqual(new Set(['low']))
    }))

  it('to the patience of slow lines: little is fetched before the first screen', () =>
    istmo.visit({}, async ({ page, go }) => {
      await go('/app/sign-in')
      const files = (await fetchedBytes(page)).filter(({ path }) => path.startsWith('/app') && !UNPACKED_FONT.test(path))
      const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
      console.log(`first load: ${kilobytes.toFixed(1)} KB packed in ${files.length} files, and the fonts after it`)
      expect(files.length).toBeLessThanOrEqual(45)
      expect(kilobytes, 'the browser says what came').toBeGreaterThan(50)
      expect(kilobytes).toBeLessThanOrEqual(200)
    }))
})
