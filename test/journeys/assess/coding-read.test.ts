import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const coding = (statement: string) => `${AT}/coding?show=all&statement=${statement}`

const statementIn = (page: Page) => page.locator('[data-statement]')
const buttons = (page: Page, region: string) => page.getByRole('region', { name: region }).getByRole('button').allInnerTexts()
const keysListed = (page: Page) => page.locator('.coding-keys dd').allInnerTexts()

/** Statements of Nicaragua, where the example has a lead assessor and no assessor. */
describe('whoever may not code a statement', () => {
  const istmo = istmoInBrowser({ own: false })

  it('reads how it is coded, is told once who codes it, and finds nothing that does nothing', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(coding('NI-033'))
      const reading = page.getByRole('region', { name: 'Lectura del enunciado' })
      const said = await reading.innerText()
      expect(said).toContain(
        'Usted puede leerlo, pero no codificarlo: lo codifica quien tiene un puesto de evaluación o de coordinación de la evaluación en Nicaragua.',
      )
      expect((await page.getByRole('main').innerText()).split('no codificarlo')).toHaveLength(2)
      // The reading itself stands there as words: what a coder would turn on and off is no control.
      for (const part of ['Condición', 'Temas', 'Hallazgos']) expect(said).toContain(part)
      expect(await buttons(page, 'Lectura del enunciado')).toEqual(['Anterior', 'Siguiente'])
      for (const control of ['group', 'combobox', 'textbox'] as const) expect(await reading.getByRole(control).count()).toBe(0)
      expect(await keysListed(page)).toEqual(['anterior, siguiente', 'volver al enunciado'])
      await expectSound()

      const main = () => page.getByRole('main').innerText()
      const before = await main()
      for (const key of ['q', 'a', '1', '0', '/', 'b', 'm', 'z', 'Backspace']) await page.keyboard.press(key)
      expect(await main()).toBe(before)
      expect(await statementIn(page).evaluate((place) => place === document.activeElement)).toBe(true)
      const first = await statementIn(page).innerText()
      // Before the first of the series there is none.
      expect(await reading.getByRole('button', { name: 'Anterior', description: 'Es el primero.', disabled: true }).count()).toBe(1)
      await page.keyboard.press('n')
      await expect.poll(() => statementIn(page).innerText()).not.toBe(first)
      await reading.getByRole('button', { name: 'Anterior' }).click()
      await expect.poll(() => statementIn(page).innerText()).toBe(first)
      await expectSound()
    }))

  it('is told so of each statement by itself: an assessor codes those of the own country and reads the others', () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(coding('HN-050'))
      await page.getByRole('group', { name: 'Condition' }).waitFor()
      expect(await buttons(page, 'Reading of the statement')).toContain('Save and go on')
      expect(await page.getByRole('main').innerText()).not.toContain('not code it')
      await go(coding('NI-033'))
      const reading = page.getByRole('region', { name: 'Reading of the statement' })
      await reading
        .getByText('You may read this and not code it: that is for whoever has a seat as assessor or lead assessor of Nicaragua.')
        .waitFor()
      expect(await buttons(page, 'Reading of the statement')).toEqual(['Previous', 'Next'])
      await expectSound()
    }))

  it('and nobody is sent there: cards and findings lead to coding only who codes, and an empty queue says who does', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}/statements?country=NI`)
      expect(await page.getByRole('article').count()).toBeGreaterThan(0)
      expect(await page.getByRole('link', { name: /^Code / }).count()).toBe(0)
      await go(`${AT}/findings/F-001`)
      const toLink = page.getByRole('link', { name: 'Statements coded with this theme' })
      expect(await toLink.count()).toBe(0)
      await go(`${AT}/coding`)
      expect(await page.getByRole('main').innerText()).toContain('by whoever has a seat there as assessor or lead assessor')
      await expectSound()
      await become('lead')
      await go(`${AT}/statements?country=NI`)
      expect(await page.getByRole('link', { name: /^Code / }).count()).toBeGreaterThan(0)
      await go(`${AT}/findings/F-001`)
      expect(await toLink.count()).toBe(1)
      await go(coding('NI-033'))
      await page.getByRole('group', { name: 'Condition' }).waitFor()
      expect(await keysListed(page)).toContain('save and go on')
    }))
})
