import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const TITLE = 'Informe sobre la trata en Guatemala'

const choose = async (page: Page, label: string, words: string) => {
  await page.getByRole('combobox', { name: label }).fill(words)
  await page.getByRole('option', { name: TITLE }).click()
}

/** Whoever leads has a new workshop of Guatemala's judges before them, and a statement half typed. */
const halfTyped = async ({ page, go, become }: Visitor): Promise<void> => {
  await become('lead')
  await go(`${AT}/workshops/new`)
  await page.getByLabel('Ronda').selectOption({ index: 1 })
  await page.getByLabel('País').selectOption({ label: 'Guatemala' })
  await page.getByText('Judicatura', { exact: true }).click()
  await page.getByRole('button', { name: 'Guardar el taller' }).click()
  await page.waitForURL(/workshops\/R\d-GT/)
  await page.getByRole('group', { name: 'Cuadrante' }).getByRole('button', { name: 'Debilidad' }).click()
  await page.getByLabel('Lo que se dijo').fill('Faltan intérpretes de maya')
}

/** Registers a source in the window that the form opens. */
const register = async (page: Page) => {
  const [other] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^Registrar otra fuente/ }).click()])
  await other.getByLabel('Quién la publica', { exact: true }).fill('PDH')
  await other.getByLabel('Título').fill(TITLE)
  await other.getByLabel('Clase').selectOption({ label: 'fuente oficial nacional' })
  await other.getByLabel('Fecha de publicación').fill('2024')
  await other.getByLabel('Dirección', { exact: false }).first().fill('http://www.pdh.example/informe')
  await other.getByRole('button', { name: 'Guardar la fuente' }).click()
  await other.waitForURL('**/sources/pdh-2024')
  await other.close()
}

describe('a source that is cited', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it(
    'is registered beside a statement that is being typed, cited by it and by a finding, and leads to both and back',
    { timeout: 90_000 },
    () =>
      istmo.visit({}, async (visitor) => {
        const { page, go, expectSound } = visitor
        await halfTyped(visitor)
        await register(page)
        expect(await page.getByLabel('Lo que se dijo').inputValue()).toBe('Faltan intérpretes de maya')
        // The window is looked at again, as when one comes back to it: the list is asked anew once it is some seconds old.
        const listed = async () => {
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
          await page.getByRole('combobox', { name: 'Fuente' }).fill('informe pdh')
          return page.getByRole('option', { name: TITLE }).count()
        }
        await expect.poll(listed, { timeout: 15_000, interval: 500 }).toBe(1)
        await page.getByRole('option', { name: TITLE }).click()
        await page.screenshot({ path: 'out/journeys/source-entry.png', fullPage: true })
        await expectSound()
        await page.getByLabel('Lo que se dijo').press('Enter')
        await page
          .locator('.quadrant-list')
          .getByRole('link', { name: /^R\d-GT/ })
          .click()
        await page.getByRole('main').getByRole('link', { name: TITLE }).click()
        await page.waitForURL('**/sources/pdh-2024')
        await page.getByRole('heading', { name: '1 enunciado', exact: true }).waitFor()
        await page.screenshot({ path: 'out/journeys/source-page.png', fullPage: true })
        await page
          .getByRole('link', { name: /Faltan intérpretes|R\d-GT/ })
          .first()
          .click()
        await page.waitForURL('**/statements/**')
        expect(await page.getByRole('main').innerText()).toContain('www.pdh.example · solo http')
        await page.screenshot({ path: 'out/journeys/source-statement.png', fullPage: true })
        await expectSound()
        await go(`${AT}/findings/F-011/edit`)
        await page.getByLabel('Texto (español)').press('Control+End')
        await choose(page, 'Citar una fuente en el texto', 'pdh')
        expect(await page.getByLabel('Texto (español)').inputValue()).toContain('@pdh-2024]')
        await page.screenshot({ path: 'out/journeys/source-finding.png', fullPage: true })
        await expectSound()
        await page.getByRole('button', { name: /^Guardar/ }).click()
        await page.waitForURL('**/findings/F-011')
        await page.getByRole('link', { name: 'pdh-2024' }).click()
        await page.waitForURL('**/sources/pdh-2024')
        await page.getByRole('heading', { name: '1 hallazgo, en su texto' }).waitFor()
      }),
  )

  it('lists nothing of a workshop that another country keeps closed', () =>
    istmo.visit({}, async ({ page, go, become }) => {
      await become('assessor-hn')
      await go(`${AT}/sources/pdh-2024`)
      await page.getByRole('heading', { name: '1 hallazgo, en su texto' }).waitFor()
      expect(await page.getByRole('heading', { name: /enunciado/ }).count()).toBe(0)
    }))
})
