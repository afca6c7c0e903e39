import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const REPORT = '/app/programmes/XCAS26/report'
const SOON = { timeout: 15_000 }
const HINT = 'La figura sigue hacia la derecha: deslícela para verla entera.'

/** The chain at the beginning of the draft. */
describe('a figure in the draft', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('is seen whole beside the panel, and leads to the chapter that prints its table', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(REPORT)
      const figure = page.locator('#figure-chain')
      const beyond = await figure.locator('.chart-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)
      expect(beyond, 'pixels that are cut').toBe(0)
      expect(await figure.getByText(HINT).isVisible()).toBe(false)
      await figure.getByRole('link', { name: /^tabla/ }).click()
      const table = page.locator('#table-chain')
      await expect.poll(() => table.count(), SOON).toBe(1)
      await expect.poll(() => table.evaluate((it) => it.getBoundingClientRect().top < innerHeight)).toBe(true)
      await expectSound()
    }))

  it('says on a telephone that it goes on', () =>
    istmo.visit({ width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(REPORT)
      expect(await page.locator('#figure-chain').getByText(HINT).isVisible()).toBe(true)
      await expectSound()
    }))
})
