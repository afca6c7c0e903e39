import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const STATEMENT = `${AT}/statements/HN-050`

describe('the history of a statement whose coding changed', () => {
  const istmo = istmoInBrowser()

  it('shows each coding beside the next to whoever reads what was said, and nothing of it to others', async () => {
    await istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/coding?show=all&statement=HN-050`)
      const reading = page.getByRole('region', { name: 'Lectura del enunciado' })
      const said = await page.locator('[data-statement]').innerText()
      await reading.getByRole('textbox', { name: 'Nota' }).fill('Leído otra vez')
      await reading.getByRole('button', { name: 'Guardar y seguir' }).click()
      await expect.poll(() => page.locator('[data-statement]').innerText()).not.toBe(said)
      await go(STATEMENT)
      await page.getByRole('button', { name: /^Historial de / }).click()
      await page.getByRole('heading', { name: 'Cómo se codificó antes', level: 3 }).waitFor()
      await page.getByRole('heading', { name: 'Versión 1, la primera', level: 4 }).waitFor()
      await page.getByRole('heading', { name: /^Versión 2, .* evaluación$/, level: 4 }).waitFor()
      expect(await page.locator('ins').allInnerTexts()).not.toEqual([])
      await expectSound()
    })
    await istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(STATEMENT)
      await page.getByRole('heading', { name: 'How it is coded' }).waitFor()
      expect(await page.getByRole('button', { name: /^History of / }).count()).toBe(0)
      expect(await page.getByRole('main').innerText()).not.toContain('Leído otra vez')
      await expectSound()
    })
  })
})
