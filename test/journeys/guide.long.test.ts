import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '#kernel/http/listen.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { sharedBrowser } from '#test/browser.ts'
import { lawPaths } from '#law/public-paths.ts'
import { Decision } from '#law/decision.ts'
import { seedLaw, verifyDecision } from '#law/rules'
import { guidePages } from '../../src/rooms/law/public/guide/guide-pages.ts'
import { lawPages } from '../../src/rooms/law/public/law-pages.ts'
import { axeFaults, layAxeReady } from '../gallery.ts'
import { screensBuilt } from './istmo.ts'

/** The public pages alone: the guide needs no database and nobody signs in. */
let server: Listening
/** While it is so the server answers everything with 503. */
let broken = false
const base = () => (server.kind === 'listening' ? `http://localhost:${server.port}` : '')
beforeAll(async () => {
  await screensBuilt()
  const site = new Hono()
  site.use((c, go) => (broken ? Promise.resolve(c.text('out of order', 503)) : go()))
  site.route('/', publicPages([publicStyle, publicFonts, lawPages, guidePages]))
  server = await listen(site, 0)
})
afterAll(async () => {
  if (server.kind === 'listening') await server.close()
})

const visit = async (options: BrowserContextOptions, meet: (page: Page, asked: readonly string[]) => Promise<void>) => {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 360, height: 800 }, ...options })
  if (options.bypassCSP) await layAxeReady(context)
  const page = await context.newPage()
  const [asked, faults]: [string[], string[]] = [[], []]
  context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined))
  await meet(page, asked)
  expect(faults).toEqual([])
  await context.close()
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const next = (page: Page) => page.getByRole('button', { name: 'Siguiente' }).click()
const answer = (page: Page, question: string, said: string) =>
  page.getByRole('group', { name: question }).getByLabel(said, { exact: true }).check()
const outcome = (page: Page, system: string) => page.getByRole('heading', { level: 3, name: new RegExp(`^${system}: `) }).first()
const noneLeft = (page: Page) => page.getByRole('button', { name: /^Me consta que no hubo ningún otro/ }).click()

/** A girl of 15 who was recruited and whom nobody deceived, to be exploited: trafficking under the Protocol, open in Costa Rica. */
const tellGirl = async (page: Page) => {
  await page.getByLabel('Costa Rica').check()
  await page.getByLabel('Fecha de los hechos').fill('2025-03')
  await next(page)
  await page.getByLabel('de 14 a 17').check()
  await next(page)
  await answer(page, '¿Alguien captó a la persona?', 'sí')
  await next(page)
  await noneLeft(page)
  await next(page)
  await answer(page, 'Prostitución ajena u otra explotación sexual', 'se buscaba')
  await noneLeft(page)
}

describe('the guide to tell trafficking from smuggling', () => {
  it('works on a telephone, keeps nothing, sends nothing, and goes on without a network', { timeout: 60_000 }, () =>
    visit({}, async (page, asked) => {
      await page.goto(base() + lawPaths.guide('es'))
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
      const before = asked.length
      await tellGirl(page)
      expect(await outcome(page, 'Protocolos de Palermo').textContent()).toContain('trata de personas')
      expect(await outcome(page, 'Costa Rica').textContent()).toContain('sin determinar')
      // The record says what the answer above it says.
      expect(await page.locator('.record').innerText()).toContain(
        'Protocolos de Palermo: trata de personas; el tráfico ilícito, sin determinar. Trata en: todo el recorrido (sin fases).',
      )
      await page.getByText('Por qué: Costa Rica').click()
      expect(await page.locator('#outcome').innerText()).toContain('no contiene una excepción expresa para las personas menores de 18 años')
      expect(await overflow(page)).toBe(0)
      // What was answered went nowhere and is nowhere.
      expect(asked.slice(before)).toEqual([])
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search + location.hash].join()),
      ).toBe('0,0,,')
      const kept = await page.evaluate(async () => {
        const caches = await window.caches.keys()
        const requests = await Promise.all(caches.map(async (name) => (await window.caches.open(name)).keys()))
        return requests.flat().map(({ url }) => new URL(url).pathname)
      })
      expect(new Set(kept)).toEqual(
        new Set([
          lawPaths.guide('es'),
          lawPaths.guide('en'),
          lawPaths.screening('es'),
          lawPaths.screening('en'),
          lawPaths.guideScript,
          '/keep-place.js',
          '/public.css',
          '/favicon.ico',
          '/istmo.svg',
          ...(await publicFonts()).keys(),
        ]),
      )
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)

      await page.context().setOffline(true)
      // Whoever leaves with answers is asked first.
      const asks = page.waitForEvent('dialog').then(async (dialog) => (await dialog.accept(), dialog.type()))
      await page.reload()
      expect(await asks).toBe('beforeunload')
      expect(await page.getByLabel('Costa Rica').isChecked()).toBe(false)
      await tellGirl(page)
      expect(await outcome(page, 'Costa Rica').textContent()).toContain('sin determinar')
      page.once('dialog', (dialog) => void dialog.accept())
      await page.getByRole('link', { name: 'English' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Trafficking or smuggling? A guide to tell them apart')
    }),
  )

  it('carries what was found of one phase into the next, and tells both of all together', { timeout: 60_000 }, () =>
    visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(base() + lawPaths.guide('es'))
      // Of a phase that was not answered nothing is kept, and it stays the one that is described.
      await page.getByRole('button', { name: 'Guardar esta fase y describir otra' }).click()
      await page.getByRole('alert').filter({ hasText: 'De esta fase todavía no ha respondido nada.' }).waitFor()
      expect(await page.getByLabel('¿Qué fase describe ahora?').inputValue()).toBe('whole')
      await page.getByLabel('¿Qué fase describe ahora?').selectOption('recruitment')
      await tellGirl(page)
      await page.getByRole('button', { name: 'Guardar esta fase y describir otra' }).click()
      expect(await page.getByLabel('¿Qué fase describe ahora?').inputValue()).toBe('transport')
      for (let step = 0; step < 2; step += 1) await next(page)
      await answer(page, '¿Alguien transportó a la persona?', 'sí')
      for (let step = 0; step < 3; step += 1) await next(page)
      for (const [question, said] of [
        ['¿Cruzó una frontera?', 'sí'],
        ['¿Alguien facilitó a la persona la entrada a otro país?', 'sí'],
        ['¿La entrada fue ilegal?', 'sí'],
        ['¿Es nacional o residente permanente del país al que entró o, si no cruzó ninguna frontera, del país donde está?', 'no'],
        ['¿Quien ayudó a la persona a entrar cobró o esperaba ganar algo?', 'sí'],
      ] as const)
        await answer(page, question, said)
      const all = page.getByRole('heading', { name: 'Todas las fases juntas' }).locator('..')
      expect(await all.innerText()).toContain(
        'Protocolos de Palermo: trata de personas y tráfico ilícito de migrantes. Trata en: captación, transporte o traslado. Tráfico ilícito en: transporte o traslado.',
      )
      const fingerprint = async () => /[0-9a-f]{64}/.exec(await page.locator('.hash').innerText())?.[0]
      const first = await fingerprint()
      await answer(page, '¿Cruzó una frontera?', 'no se sabe')
      expect(await fingerprint()).not.toBe(first)
      await answer(page, '¿Cruzó una frontera?', 'sí')
      expect(await fingerprint()).toBe(first)
      for (let step = 0; step < 2; step += 1) await next(page)
      await page.getByRole('group', { name: '¿Hizo alguno de los actos? (A)' }).getByLabel('sí', { exact: true }).check()
      await page.getByRole('group', { name: '¿Buscaba esa explotación? (A)' }).getByLabel('sí', { exact: true }).check()
      await page.getByText('Por qué: Protocolos de Palermo').last().click()
      expect(await page.locator('#outcome').innerText()).toContain(
        'A: realizó un acto. Buscaba la explotación; no se sabe si la conocía. Según estos hechos, la trata puede atribuírsele: lea el artículo 5 del Protocolo y su ley.',
      )
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Guardar el archivo de comprobación en este aparato' }).click()
      const record = Decision.parse(JSON.parse(await readFile(await (await saved).path(), 'utf8')))
      expect([record.sha256, verifyDecision(seedLaw(), record).kind]).toEqual([await fingerprint(), 'whole'])
      // What was found before is said to come from before, and nothing else is answered for the reader.
      expect(await page.locator('.record').innerText()).toContain(
        'Viene de una fase anterior: explotación de la prostitución ajena u otras formas de explotación sexual (se buscaba).',
      )
      page.on('dialog', (dialog) => void dialog.accept())
      await page.getByRole('button', { name: 'Quitar la fase: captación' }).click()
      expect(await page.getByRole('heading', { name: 'Todas las fases juntas' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Borrar todo' }).click()
      expect(await page.locator('#outcome').innerText()).toContain('Todavía no ha respondido nada.')
    }),
  )

  it(
    'keeps what was answered of a phase when another is chosen, brings it back, and takes back only what it answered itself',
    { timeout: 60_000 },
    () =>
      visit({}, async (page) => {
        await page.goto(base() + lawPaths.guide('es'))
        const first = async () => {
          while (await page.getByRole('button', { name: 'Anterior' }).isEnabled())
            await page.getByRole('button', { name: 'Anterior' }).click()
        }
        await tellGirl(page)
        await first()
        await page.getByLabel('¿Qué fase describe ahora?').selectOption('border')
        expect(await page.locator('#kept').innerText()).toContain('todo el recorrido')
        await page.getByLabel('¿Qué fase describe ahora?').selectOption('whole')
        expect(await page.locator('#kept').innerText()).not.toContain('todo el recorrido')
        // Two kept phases stand one below the other: a finger that takes back one does not touch the other.
        await page.getByLabel('¿Qué fase describe ahora?').selectOption('border')
        for (let step = 0; step < 2; step += 1) await next(page)
        await answer(page, '¿Alguien transportó a la persona?', 'sí')
        await first()
        await page.getByLabel('¿Qué fase describe ahora?').selectOption('exit')
        const removing = await page
          .locator('#kept button')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
        expect(removing).toHaveLength(2)
        expect(removing[1]!.top - removing[0]!.bottom).toBeGreaterThanOrEqual(8)
        await page.getByLabel('¿Qué fase describe ahora?').selectOption('whole')
        for (let step = 0; step < 2; step += 1) await next(page)
        expect(await page.getByRole('group', { name: '¿Alguien captó a la persona?' }).getByLabel('sí', { exact: true }).isChecked()).toBe(
          true,
        )
        await noneLeft(page)
        await answer(page, '¿Alguien transportó a la persona?', 'sí')
        await page.getByRole('button', { name: /Deshacer$/ }).click()
        expect(
          await page.getByRole('group', { name: '¿Alguien transportó a la persona?' }).getByLabel('sí', { exact: true }).isChecked(),
        ).toBe(true)
        expect(
          await page.getByRole('group', { name: '¿Alguien recibió a la persona?' }).getByLabel('no se sabe', { exact: true }).isChecked(),
        ).toBe(true)
      }),
  )

  it(
    'shows what decides in the chosen country, never “neither” to whom was received, and asks for the entry anew where none was',
    { timeout: 60_000 },
    () =>
      visit({ bypassCSP: true }, async (page) => {
        await page.goto(base() + lawPaths.guide('es'))
        await page.getByLabel('Guatemala').check()
        await page.getByLabel('Fecha de los hechos').fill('2025')
        await next(page)
        await page.getByLabel('18 o más').check()
        await next(page)
        expect(await page.getByRole('group', { name: 'retención', exact: true }).isVisible()).toBe(true)
        expect(await page.getByRole('group', { name: 'contratación', exact: true }).isVisible()).toBe(false)
        expect(await page.getByText('Le impidió irse').isVisible()).toBe(true)
        await noneLeft(page)
        await next(page)
        await answer(page, '¿Hubo otra forma de coacción?', 'sí')
        await next(page)
        await answer(page, 'Esclavitud o prácticas análogas', 'ya ocurrió')
        await next(page)
        await answer(page, '¿Cruzó una frontera?', 'no')
        // Of whom nobody said that they are at home, help to stay is open under a law that covers it, and it is asked first.
        const guatemala = page.locator('.system').filter({ hasText: /^Guatemala/ })
        expect(await guatemala.textContent()).toContain('nacional o residente permanente del Estado al que entró o donde está')
        await answer(
          page,
          '¿Es nacional o residente permanente del país al que entró o, si no cruzó ninguna frontera, del país donde está?',
          'sí',
        )
        expect(await guatemala.textContent()).not.toContain('nacional o residente permanente')
        await next(page)
        await answer(page, '¿Se llegó a captar, llevar, alojar o recibir a la persona?', 'sí')
        // Nothing is unfolded: the contradiction and the warning are read with the outcome, and in the record.
        const answered = await page.locator('#outcome').innerText()
        for (const heading of await page.locator('.system h3').allInnerTexts()) expect(heading).not.toContain('ni trata ni tráfico ilícito')
        expect(answered).toContain('Lo menos comprobado de la ley en que se apoya: texto visto, no certificado.')
        expect(answered.match(/averigüe quién la captó, llevó, alojó o recibió/g)).toHaveLength(2)
        expect(await page.locator('.record').innerText()).toContain('Sin determinar no es «no»')
        expect(await axeFaults(page)).toEqual([])
        await page.getByRole('button', { name: 'Guardar esta fase y describir otra' }).click()
        for (let step = 0; step < 5; step += 1) await next(page)
        // That none was crossed in one phase says nothing of the next.
        expect(await page.locator('#entry-known').isHidden()).toBe(true)
      }),
  )

  it('is there also where the server answers badly', { timeout: 60_000 }, async () => {
    const context = await (await sharedBrowser()).newContext()
    const page = await context.newPage()
    await page.goto(base() + lawPaths.guide('en'))
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    broken = true
    await page.reload().finally(() => (broken = false))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Trafficking or smuggling? A guide to tell them apart')
    expect(await page.getByRole('button', { name: 'Next' }).isVisible()).toBe(true)
    await context.close()
  })

  it('is sound to axe at every step, with the answer unfolded, and is answered by the keyboard alone', { timeout: 60_000 }, () =>
    visit({ bypassCSP: true }, async (page) => {
      await page.goto(base() + lawPaths.guide('en'))
      await page.getByLabel('Honduras').focus()
      await page.keyboard.press('Space')
      await page.getByLabel('Date of the facts').fill('2022')
      const step = page.locator('#step-count')
      for (let at = 1; (await step.innerText()) !== `Step ${at - 1} of 9`; at += 1) {
        expect(await step.innerText()).toBe(`Step ${at} of 9`)
        expect(await axeFaults(page), `step ${at}`).toEqual([])
        if (at === 9) break
        await page.getByRole('button', { name: 'Next' }).focus()
        await page.keyboard.press('Enter')
        // The heading is read first; the next stop of the keyboard is the first question.
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
      }
      await page.getByRole('button', { name: 'See the answer' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-head')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.locator('#outcome details').first().getAttribute('open')).not.toBeNull()
      expect(await axeFaults(page)).toEqual([])
    }),
  )

  it('says of a date that is none that it was read as not known', () =>
    visit({}, async (page) => {
      await page.goto(base() + lawPaths.guide('en'))
      await page.getByLabel('Date of the facts').fill('2025-02-30')
      expect(await page.getByRole('alert').innerText()).toContain('That date cannot be read')
      await page.getByLabel('Date of the facts').fill('14/03/2025')
      expect(await page.locator('.record').innerText()).toContain('date of the facts: 2025-03-14')
      await page.getByLabel('Date of the facts').fill('2025-02')
      expect(await page.getByRole('alert').isHidden()).toBe(true)
    }))

  it('has a screening aid apart, which reads what was seen and, of sexual exploitation, nothing', () =>
    visit({}, async (page, asked) => {
      await page.goto(base() + lawPaths.screening('en'))
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      const before = asked.length
      const reading = page.locator('#reading')
      for (const name of ['Deceptive recruitment', 'Exploitation', 'Coercion at destination']) {
        const dimension = page.getByRole('group', { name, exact: true })
        await dimension.getByRole('checkbox').nth(0).check()
        await dimension.getByRole('checkbox').nth(1).check()
      }
      expect(await reading.innerText()).toBe('Signs of trafficking for forced labour: look closer.')
      await page.getByLabel('under 18', { exact: true }).check()
      expect(await reading.innerText()).toBe(
        'There are scattered signs; the list is not enough to class them. It does not rule out trafficking.',
      )
      await page.getByLabel('Somebody recruited').check()
      expect(await reading.innerText()).toBe('Signs of trafficking in a child: look closer.')
      await page.getByLabel('sexual', { exact: true }).check()
      expect(await reading.innerText()).toContain('are not on file')
      expect(await page.getByRole('group', { name: 'Exploitation', exact: true }).isVisible()).toBe(false)
      expect(asked.slice(before)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }))

  it('on paper says once what several laws have alike, and loses no reason, grade, source or missing fact', { timeout: 60_000 }, () =>
    visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(base() + lawPaths.guide('es'))
      for (const country of ['Honduras', 'El Salvador', 'Nicaragua']) await page.getByLabel(country, { exact: true }).check()
      await tellGirl(page)
      const outcome = page.locator('#outcome')
      const shown = (await outcome.locator(':is(p, li, h4):not(.on-paper, .on-paper *)').allTextContents()).filter(
        (text) => !text.startsWith('Lo que consta de la ley: '),
      )
      const grades = await outcome.locator('p.soft:not(.on-paper)', { hasText: /^Grado/ }).count()
      expect(grades).toBeGreaterThan(8)
      await page.emulateMedia({ media: 'print' })
      const paper = (await outcome.innerText()).replaceAll(/\s+/g, ' ')
      const lost = shown
        .map((text) =>
          text
            .replace(/^Fuente: /, '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        )
        .filter((text) => !paper.includes(text))
      expect(lost).toEqual([])
      expect(await outcome.getByText(/^Grado.* Fuentes?: \d/).count()).toBe(grades)
      // Each source stands once, and every number that is named is that of one.
      const sources = await outcome.locator('.sources li').allTextContents()
      expect(new Set(sources).size).toBe(sources.length)
      const named = [...paper.matchAll(/Fuentes?: ([\d, ]+)\./g)].flatMap(([, numbers = '']) => numbers.split(', ').map(Number))
      expect([Math.min(...named), Math.max(...named)]).toEqual([1, sources.length])
    }),
  )

  it('without JavaScript is a guide to print: every question, the tables, and the cases', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(base() + lawPaths.guide('en'))
      expect(await page.getByRole('group').count()).toBeGreaterThan(30)
      expect(await page.getByText('this page is used on paper').isVisible()).toBe(true)
      const rest = page.getByText('decided by the order of this list')
      expect(await rest.isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      expect(await rest.isVisible()).toBe(true)
      expect(await page.getByText('More on phases').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'screen' })
      await page.getByText('More on phases').click()
      expect(await rest.isVisible()).toBe(true)
      expect(await page.getByRole('button', { name: 'Next' }).isVisible()).toBe(false)
      expect(await page.getByRole('region', { name: 'Cases to practise on' }).getByRole('listitem').count()).toBe(9)
      const salvador = page.getByRole('table', { name: /Decreto 824/ })
      expect(
        await salvador
          .getByRole('row', { name: /^Purposes covered/ })
          .first()
          .innerText(),
      ).toContain('all that the Protocol names')
      expect(await overflow(page)).toBe(0)
    }))
})
