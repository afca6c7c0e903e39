import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const RECORD = '**/api/assess/statement.record'

const field = (page: Page) => page.getByLabel('Lo que se dijo')
const times = (page: Page, words: string) => page.locator('.quadrant-list > li').filter({ hasText: words }).count()
const enter = async (page: Page, words: string) => {
  await field(page).fill(words)
  await field(page).press('Enter')
}
const unsent = (page: Page) => page.getByRole('list', { name: 'Sin registrar todavía' }).getByRole('listitem')
const allSent = (page: Page) => expect.poll(() => unsent(page).count(), { timeout: 60_000, interval: 300 }).toBe(0)

/** Whoever leads has a new workshop of Guatemala's judges before them, and a quadrant chosen. */
const inWorkshop = async ({ page, go, become }: Visitor): Promise<void> => {
  await become('lead')
  await go(`${AT}/workshops/new`)
  await page.getByLabel('Ronda').selectOption({ index: 1 })
  await page.getByLabel('País').selectOption({ label: 'Guatemala' })
  await page.getByText('Judicatura', { exact: true }).click()
  await page.getByRole('button', { name: 'Guardar el taller' }).click()
  await page.waitForURL(/workshops\/R\d-GT/)
  await page.getByRole('group', { name: 'Cuadrante' }).getByRole('button', { name: 'Debilidad' }).click()
}

/** The server does it, and its answer never comes, or one that stands between says so; or the page of a guests’ network answers in its place. */
const LOST = {
  'the line went': (route: Route) => route.fetch().then(() => route.abort()),
  'a proxy waited no longer': (route: Route) => route.fetch().then(() => route.fulfill({ status: 504, body: '<h1>504</h1>' })),
  'a page of the network answered': (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
} as const

const LETTERS = ['f', 'd', 'o', 'a'] as const
const NAMES = { f: 'Fortaleza', d: 'Debilidad', o: 'Oportunidad', a: 'Amenaza' } as const
const wordsOf = (at: number) => `Dicho ${String(at).padStart(2, '0')} de la sala`

/** As a person types who does not look up: letter, words, Enter, and on. */
const typeFrom = async (page: Page, from: number, to: number) => {
  for (let at = from; at < to; at += 1) {
    await page.keyboard.press(LETTERS[at % 4] ?? 'f')
    await page.keyboard.type(wordsOf(at))
    await page.keyboard.press('Enter')
  }
}

describe('statements that are typed in', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([0, 600])(
    'without a pause, 40 of them, all arrive once in their quadrants, with %i ms to the server, a reload and a network that goes',
    (ms) =>
      istmo.visit({}, async (visitor) => {
        const { page, expectSound } = visitor
        await inWorkshop(visitor)
        const begin = () => page.getByRole('group', { name: 'Cuadrante' }).getByRole('button', { name: 'Fortaleza' }).focus()
        if (ms > 0)
          await page.route(RECORD, async (route) => {
            await new Promise((go) => setTimeout(go, ms))
            await route.continue().catch(() => undefined)
          })
        await begin()
        await typeFrom(page, 0, 14)
        await page.reload()
        await begin()
        await typeFrom(page, 14, 24)
        await page.context().setOffline(true)
        await typeFrom(page, 24, 32)
        await page.getByText('No hay conexión con Istmo').waitFor()
        await page.context().setOffline(false)
        await typeFrom(page, 32, 40)
        await allSent(page)
        const said = page.locator('.quadrant-part')
        await expect.poll(() => said.locator('.quadrant-list > li').count(), { timeout: 15_000 }).toBe(40)
        for (const [at, letter] of LETTERS.entries()) {
          const texts = await said
            .filter({ has: page.getByRole('heading', { name: NAMES[letter] }) })
            .locator('.quadrant-list > li')
            .allInnerTexts()
          const meant = Array.from({ length: 10 }, (_, n) => wordsOf(n * 4 + at))
          expect(
            meant.filter((words) => texts.filter((text) => text.includes(words)).length !== 1),
            NAMES[letter],
          ).toEqual([])
        }
        await expectSound()
      }),
    120_000,
  )

  it.each(['the line went', 'a proxy waited no longer', 'a page of the network answered'] as const)(
    'are recorded once where an answer was lost: %s',
    (how) =>
      istmo.visit({}, async (visitor) => {
        const { page } = visitor
        await inWorkshop(visitor)
        await page.route(RECORD, LOST[how], { times: 1 })
        await enter(page, 'Faltan interpretes')
        await enter(page, 'Faltan intérpretes de maya')
        expect(await field(page).inputValue()).toBe('')
        await allSent(page)
        await expect.poll(() => times(page, 'Faltan intérpretes de maya')).toBe(1)
        expect(await times(page, 'Faltan interpretes')).toBe(1)
        // Said by somebody else, the same words are another statement.
        await enter(page, 'Faltan interpretes')
        await expect.poll(() => times(page, 'Faltan interpretes')).toBe(2)
      }),
  )

  it('stay with their writer where the workshop takes no more, with the reason, and can be corrected', () =>
    istmo.visit({}, async (visitor) => {
      const { page, expectSound } = visitor
      await inWorkshop(visitor)
      const said = { happened: 'El taller ya está cerrado.', kept: 'No se registró nada.', next: 'Hable con quien lo dirige.', faults: [] }
      const body = { status: 409, code: 'workshop.closed', details: null, said: { es: said, en: said }, requestId: crypto.randomUUID() }
      await page.route(RECORD, (route) => route.fulfill({ status: 409, json: body }), { times: 1 })
      await enter(page, 'La sala es chica')
      await page.getByText('El taller ya está cerrado.').waitFor()
      await page.screenshot({ path: 'out/journeys/unsent-refused.png', fullPage: true })
      await expectSound()
      // It outlives the page, and the person is told on others.
      await page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name: 'Brechas' }).click()
      await page.getByText('Falta registrar algo que usted escribió').waitFor()
      await page.screenshot({ path: 'out/journeys/unsent-elsewhere.png' })
      await expectSound()
      await page.getByRole('link', { name: /^Ver en R\d-GT/ }).click()
      await page.getByRole('button', { name: 'Corregirlo' }).click()
      expect(await field(page).inputValue()).toBe('La sala es chica')
      await page.keyboard.press('End')
      await page.keyboard.type(' y fría')
      await page.keyboard.press('Enter')
      await expect.poll(() => times(page, 'La sala es chica y fría')).toBe(1)
      expect(await unsent(page).count()).toBe(0)
    }))

  it('are asked about by whoever signs out, and are not sent as somebody else', () =>
    istmo.visit({}, async (visitor) => {
      const { page, go, become } = visitor
      await inWorkshop(visitor)
      const place = new URL(page.url()).pathname
      await page.route(RECORD, (route) => route.abort())
      await enter(page, 'Palabras de quien dirige')
      await page.getByText('No hay conexión con Istmo').waitFor()
      await page.getByRole('button', { name: 'Coordinación de la evaluación' }).click()
      await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
      const question = page.getByRole('alertdialog', { name: '¿Salir con textos sin enviar?' })
      await question.getByRole('button', { name: 'Quedarse aquí' }).click()
      await page.unroute(RECORD)
      await become('officer')
      await go(place)
      expect(await page.getByText('Palabras de quien dirige').count()).toBe(0)
      await become('lead')
      await go(place)
      await expect.poll(() => times(page, 'Palabras de quien dirige')).toBe(1)
    }))

  it('hold nobody who has sent what they wrote, and ask about what stands in the field', () =>
    istmo.visit({}, async (visitor) => {
      const { page, expectSound } = visitor
      await inWorkshop(visitor)
      await enter(page, 'Faltan salas para escuchar a las víctimas')
      await page.getByRole('group', { name: 'Cuadrante' }).getByRole('button', { name: 'Fortaleza' }).click()
      await field(page).fill('A medio escribir')
      await page.getByRole('link', { name: 'Matrices', exact: true }).click()
      await page.getByRole('alertdialog', { name: '¿Salir sin guardar?' }).getByRole('button', { name: 'Quedarse aquí' }).click()
      await field(page).fill('')
      await page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name: 'Brechas' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Brechas')
      await expectSound()
    }))
})
