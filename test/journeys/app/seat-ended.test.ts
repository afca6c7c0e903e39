import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const istmo = istmoInBrowser()

it('what is said of a seat that was ended turns with the language of the page', () =>
  istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
    await become('officer')
    await go('/app/programmes/XCAS26/people')
    await page.getByRole('button', { name: 'Evaluación, Honduras', exact: true }).first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Terminar: / })
      .first()
      .click()
    const notice = page.locator('.toast')
    await notice.getByText(/ya no tiene el puesto: .*Honduras/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await notice.getByText(/no longer has the seat: .*Honduras/).waitFor()
    expect(await notice.innerText()).not.toContain('puesto')
    await expectSound()
  }))
