import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const SOON = { timeout: 15_000 }
const istmo = istmoInBrowser({ own: false })

it(
  'whoever opens a cell of a matrix by keyboard and comes back is at that cell',
  () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go('/app/programmes/XCAS26/matrices')
      const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      const heading = () => page.getByRole('heading', { level: 1 }).innerText()
      const open = async () => {
        await page.keyboard.press('Enter')
        await expect.poll(heading, SOON).toBe('Enunciados')
        expect(page.url()).toContain('country=HN')
      }
      await page.getByRole('link', { name: /^Jurídicas, Honduras: 4/ }).focus()
      await open()
      await page.goBack()
      await expect.poll(named, SOON).toContain('Jurídicas, Honduras: 4')
      await expectSound()
      // From there it goes on as before, and what is opened next is come back to.
      await page.keyboard.press('ArrowDown')
      expect(await named()).toContain('Institucionales, Honduras: 2')
      await open()
      await page.goBack()
      await expect.poll(named, SOON).toContain('Institucionales, Honduras: 2')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      expect(await named()).toContain('Institucionales, Honduras: 2')
    }),
  60_000,
)
