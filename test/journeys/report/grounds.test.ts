import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const REPORT = '/app/programmes/XCAS26/report'
const SOON = { timeout: 15_000 }

const grounds = (page: Page) => page.getByRole('region', { name: 'Rests on', exact: true })

/** From a sentence of the draft to what it was made from. */
describe('what a sentence of the draft rests on', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('is, of yearly totals, the source that is counted and the figures themselves', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${REPORT}?chapter=statistics&at=sentence-totals-held:victims_detected`)
      const own = grounds(page)
      expect(await own.getByRole('listitem').count()).toBe(2)
      expect(await own.innerText()).toMatch(/UNODC\. .*intergovernmental organisation/)
      await expectSound()
      await own.getByRole('link', { name: 'Figures: Victims of trafficking detected' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), SOON).toBe('Victims of trafficking detected')
      await expectSound()
    }))

  it('is, of a published text, its code with the place where the app shows it, and its source', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${REPORT}?chapter=condition-legal&at=sentence-strength-reported:F-010:1`)
      const cited = grounds(page).getByRole('region', { name: 'Published texts: cited and not counted (1)' })
      expect(await cited.getByRole('link', { name: /^UNODC\./ }).getAttribute('href')).toMatch(/^https:\/\/www\.unodc\.org\//)
      await cited.getByRole('link', { name: /^REG-003 · / }).click()
      const claim = page.locator('#REG-003')
      await expect.poll(() => claim.count(), SOON).toBe(1)
      await expect.poll(() => claim.evaluate((card) => card === document.activeElement)).toBe(true)
      await expectSound()
    }))

  it('stands apart where it supports and where it speaks against', () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${REPORT}?chapter=gaps&at=sentence-strength:G-04:1`)
      const side = (name: string) => grounds(page).getByRole('region', { name })
      expect(
        await side('In support (8)')
          .getByRole('link', { name: /^R1-BZ-POL-1\/002 / })
          .count(),
      ).toBe(1)
      expect(
        await side('Against (7)')
          .getByRole('link', { name: /^R1-CR-JUD-1\/001 / })
          .count(),
      ).toBe(1)
      await expectSound()
    }))
})
