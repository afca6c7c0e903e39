import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const focused = (page: Page) => page.locator(':focus')

describe('a slip of the hand', () => {
  const istmo = istmoInBrowser({ own: false })

  it('does not leave the coder without keys once a link is taken away', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      const remove = page.getByRole('group', { name: 'Findings' }).getByRole('button', { name: 'Remove' })
      await remove.first().waitFor()
      expect(await remove.count()).toBe(2)
      await remove.first().click()
      await expect.poll(() => focused(page).innerText()).toBe('Remove')
      await page.keyboard.press('Enter')
      await expect.poll(() => remove.count()).toBe(0)
      await expect.poll(() => focused(page).getAttribute('data-statement')).toBe('CR-019')
      await page.keyboard.press('m')
      await expect.poll(() => focused(page).evaluate((place) => place.tagName)).toBe('TEXTAREA')
      await expectSound()
    }))

  it('saves nothing under a quadrant that nobody chose, and says the form of a code', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/workshops/new`)
      await page.getByLabel('País').selectOption({ label: 'Guatemala' })
      await page.getByText('Policía', { exact: true }).click()
      await page.getByLabel('Código').fill('x y')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByRole('link', { name: 'Se admiten letras mayúsculas sin acento, cifras y guiones; de 3 a 24 caracteres.' }).click()
      await focused(page).fill('')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByLabel('Lo que se dijo').fill('Faltan intérpretes')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Elija primero el cuadrante.' }).click()
      await expectSound()
      await page.keyboard.press('d')
      await page.keyboard.press('Enter')
      await page.getByRole('main').getByRole('list').getByText('Faltan intérpretes').waitFor()
      await expect.poll(() => focused(page).innerText()).toBe('debilidad')
    }))

  it('leads a reader to no form and to no field', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      for (const place of ['findings/new', 'gaps/new', 'recommendations/new', 'findings/F-042/edit']) {
        await go(`${AT}/${place}`)
        await page.getByRole('link', { name: 'Back to reading' }).waitFor()
        expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
      }
      await expectSound()
      for (const place of ['workshops/XX', 'statements/R2-GT-POL-9%2F001']) {
        await go(`${AT}/${place}`)
        await page.getByText('There is no page at this address.').waitFor()
      }
    }))
})
