import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const TITLE = 'Las unidades cambian de personal cada año'
const TEXT = 'El personal formado se traslada antes de terminar sus casos.'
const SOON = { timeout: 15_000 }

const main = (page: Page) => page.getByRole('main').innerText()

/** A finding is written in Spanish, translated by whoever knows English, and only then put to the countries. */
describe('a text in one language first', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('is saved in Spanish alone, and read in English with a mark', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/findings/F-001/edit`)
      await page.getByLabel('Título (español)').fill(TITLE)
      await page.getByLabel('Título (inglés)').fill('')
      await page.getByLabel('Texto (español)').fill(TEXT)
      await page.getByLabel('Texto (inglés)').fill('')
      await expectSound()
      await page.getByRole('button', { name: 'Guardar el hallazgo' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), SOON).toContain(TITLE)
      await go(`${AT}/findings/F-001?lang=en`)
      expect(await main(page)).toContain(`[not translated] ${TITLE}`)
      await expectSound()
    }))

  it('holds up the release, and leads to where it is translated', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}/sign-off?lang=en`)
      expect(await main(page)).toContain('2 texts that go into the release stand in one language only')
      await expectSound()
      await page.getByRole('link', { name: 'Go to the texts to translate' }).click()
      // An officer translates no finding, and decides what a release does with it.
      await expect.poll(() => main(page), SOON).toContain('Nothing waits for a translation.')
      expect(await page.getByRole('radio', { name: 'Both languages are asked for' }).isChecked()).toBe(true)
      await expectSound()
    }))

  it('is hidden from who only reads', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('reader')
      await go(`${AT}/translations?lang=en`)
      expect(await main(page)).not.toContain(TITLE)
      expect(await page.getByRole('button', { name: /Save/ }).count()).toBe(0)
    }))

  it('is listed on one page with its source beside the field, and leaves it once it is translated', () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/report?lang=en`)
      await page.getByRole('link', { name: 'Texts to translate' }).click()
      await expect.poll(() => main(page), SOON).toContain('2 texts are written in one language only.')
      expect(await main(page)).toContain(TEXT)
      await expectSound()
      const fields = page.getByLabel(/^Finding F-001.*in English$/)
      await fields.first().fill('Units change staff every year')
      await fields.nth(1).fill('Trained staff are moved before they finish their cases.')
      await page.getByRole('button', { name: 'Save the translation' }).first().click()
      await expect.poll(() => main(page), SOON).toContain('One text is written in one language only.')
      // What was typed in the next field is still there, and the pen is in it.
      expect(await fields.inputValue()).toContain('Trained staff')
      expect(await fields.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Save the translation' }).click()
      await expect.poll(() => main(page), SOON).toContain('Nothing waits for a translation.')
      await expectSound()
      await go(`${AT}/findings/F-001?lang=en`)
      expect(await main(page)).toContain('Units change staff every year')
    }))
})
