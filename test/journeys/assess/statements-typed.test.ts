import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const RECORD = '**/api/assess/statement.record'

const field = (page: Page) => page.getByLabel('Lo que se dijo')
const times = (page: Page, words: string) => page.locator('.quadrant-list > li').filter({ hasText: words }).count()
const save = async (page: Page, words: string) => {
  await field(page).fill(words)
  await field(page).press('Enter')
}
const isSaved = (page: Page) => expect.poll(() => field(page).inputValue()).toBe('')
const isAmiss = (page: Page) => page.getByRole('region', { name: 'Escribir enunciados' }).getByRole('alert').waitFor()
const isInField = (page: Page) => field(page).evaluate((element) => element === document.activeElement)

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

/** The server does it, and its answer never comes; or one that stands between says so. */
const LOST = {
  'the line went': (route: Route) => route.fetch().then(() => route.abort()),
  'a proxy waited no longer': (route: Route) => route.fetch().then(() => route.fulfill({ status: 504, body: '<h1>504</h1>' })),
} as const

describe('statements that are typed in', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each(['the line went', 'a proxy waited no longer'] as const)(
    'are recorded once, in whatever order they are sent again, and others meanwhile: %s',
    (how) =>
      istmo.visit({}, async (visitor) => {
        const { page } = visitor
        await inWorkshop(visitor)
        await page.route(RECORD, LOST[how], { times: 1 })
        await save(page, 'Faltan interpretes')
        await isAmiss(page)
        expect(await field(page).inputValue()).toBe('Faltan interpretes')
        // Others come between, and then the same again.
        await save(page, 'Faltan intérpretes de maya')
        await isSaved(page)
        expect(await times(page, 'Faltan intérpretes de maya')).toBe(1)
        await save(page, 'Faltan interpretes ')
        await isSaved(page)
        expect(await times(page, 'Faltan interpretes')).toBe(1)
        // It is known to be there: said by somebody else, it is another.
        await save(page, 'Faltan interpretes')
        await isSaved(page)
        await expect.poll(() => times(page, 'Faltan interpretes')).toBe(2)
      }),
  )

  it('are told by a true sentence where one was withdrawn meanwhile, beside what is there', () =>
    istmo.visit({}, async (visitor) => {
      const { page } = visitor
      await inWorkshop(visitor)
      const withdrawnSince = async (route: Route) => {
        const { id } = await route.fetch().then((answer) => answer.json())
        const { programmeId } = route.request().postDataJSON()
        const asked = { headers: { Origin: istmo.address() }, data: { programmeId, id, version: 1 } }
        expect((await page.request.post(`${istmo.address()}/api/assess/statement.withdraw`, asked)).status()).toBe(200)
        await route.abort()
      }
      await page.route(RECORD, withdrawnSince, { times: 1 })
      await save(page, 'La sala es chica')
      await isAmiss(page)
      // The answer to a key is kept for a week.
      await page.route(
        RECORD,
        (route) => route.continue({ headers: { ...route.request().headers(), 'idempotency-key': crypto.randomUUID() } }),
        { times: 1 },
      )
      await field(page).press('Enter')
      await page.getByText('con su identificador ya se había registrado un enunciado').waitFor()
      expect(await field(page).inputValue()).toBe('La sala es chica')
      expect(await times(page, 'La sala es chica')).toBe(0)
      await field(page).press('Enter')
      await isSaved(page)
      await expect.poll(() => times(page, 'La sala es chica')).toBe(1)
    }))

  it('take nothing away that is typed while one is being saved', () =>
    istmo.visit({}, async (visitor) => {
      const { page } = visitor
      await inWorkshop(visitor)
      const may = Promise.withResolvers<void>()
      await page.route(RECORD, (route) => may.promise.then(() => route.continue()), { times: 1 })
      await save(page, 'Uno que se guarda')
      await field(page).fill('Otro que empieza')
      may.resolve()
      await expect.poll(() => times(page, 'Uno que se guarda')).toBe(1)
      await page.getByRole('button', { name: 'Guardar el enunciado' }).waitFor()
      await page.keyboard.type(' con d de duda')
      expect(await field(page).inputValue()).toBe('Otro que empieza con d de duda')
      expect(await isInField(page)).toBe(true)
      // What is typed and not saved is asked about, also where nobody touched it since.
      await page.getByRole('link', { name: 'Matrices', exact: true }).click()
      const question = page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
      await question.getByRole('button', { name: 'Quedarse aquí' }).click()
      await field(page).press('Enter')
      await isSaved(page)
      expect(await isInField(page)).toBe(false)
      await expect.poll(() => times(page, 'Otro que empieza con d de duda')).toBe(1)
    }))

  it('hold nobody who chose a quadrant and wrote nothing', () =>
    istmo.visit({}, async (visitor) => {
      const { page, expectSound } = visitor
      await inWorkshop(visitor)
      await save(page, 'Faltan salas para escuchar a las víctimas')
      await isSaved(page)
      await page.getByRole('group', { name: 'Cuadrante' }).getByRole('button', { name: 'Fortaleza' }).click()
      await page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name: 'Brechas' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Brechas')
      await expectSound()
    }))
})
