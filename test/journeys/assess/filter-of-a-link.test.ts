import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const REPORT = '/app/programmes/XCAS26/report'
const SOON = { timeout: 15_000 }

/** From a sentence that counts statements to the list of them. */
describe('a list of statements that a link filters', { shuffle: false }, () => {
  const istmo = istmoInBrowser({ own: false })

  it('names the conditions of the chapter and the kind of source, and lets go of them', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${REPORT}?chapter=condition-technical&at=sentence-chapter-compared:technical`)
      await page.getByRole('link', { name: 'Los enunciados que cuenta' }).click()
      const main = () => page.getByRole('main').innerText()
      await expect.poll(main, SOON).toContain('Solo los codificados con una de estas condiciones: Técnicas, Operativas.')
      // What each leads to is named, and not only its code.
      await page
        .getByRole('list', { name: 'A dónde conduce' })
        .first()
        .getByRole('link', { name: /\S+ \S+ \S+/ })
        .first()
        .waitFor()
      await expectSound()
      const found = page.locator('.found')
      const before = await found.innerText()
      await page.getByRole('button', { name: 'Quitar' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => found.innerText(), SOON).not.toBe(before)
      expect(await found.evaluate((line) => line === document.activeElement)).toBe(true)
      expect(await main()).not.toContain('Solo los')
      await go('/app/programmes/XCAS26/statements?condition=political&sourceKind=press')
      expect(await main()).toContain('Solo los codificados con la condición Políticas. Solo los de fuentes de este tipo: prensa')
      await expectSound()
      // Of several values of one criterion, all.
      await go('/app/programmes/XCAS26/statements?quadrant=W,T&country=CR,PA')
      const shown = (label: string) => page.getByLabel(label, { exact: true }).locator('option:checked').innerText()
      expect(await shown('Cuadrante')).toBe('debilidad, amenaza')
      expect(await shown('País')).toBe('Costa Rica, Panamá')
      await expectSound()
    }))
})
