import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const FINDINGS = '/app/programmes/XCAS26/findings'

describe('the search', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([360, 1280])('is reached, moved through and left by keys, at %s px', (width) =>
    istmo.visit({ lang: 'es', width }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(FINDINGS)
      await page.getByRole('heading', { level: 1, name: 'Hallazgos' }).waitFor()
      await page.keyboard.press('/')
      const field = page.getByRole('searchbox', { name: 'Palabras en todo el programa' })
      await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true)
      await page.keyboard.type('fiscalia/victimas')
      await page.getByRole('heading', { level: 2, name: /^Enunciados \(/ }).waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe('fiscalia/victimas')
      expect(await page.locator('mark').first().innerText()).toMatch(/fiscal|v[ií]ctima/i)
      await expectSound()
      await page.screenshot({ path: `out/journeys/find-${width}.png`, fullPage: true })
      await page.keyboard.press('Escape')
      expect(await field.inputValue()).toBe('')
      await page.keyboard.type('trata')
      await page.getByRole('heading', { level: 2, name: /^Brechas \(/ }).waitFor()
      await page.screenshot({ path: `out/journeys/find-trata-${width}.png`, fullPage: true })
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      expect(await field.evaluate((own) => own === document.activeElement)).toBe(true)
      await page.keyboard.press('ArrowDown')
      const first = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname)
      await page.keyboard.press('Enter')
      await expect.poll(() => new URL(page.url()).pathname).toBe(first)
    }),
  )

  it('says where nothing is found, keeps a code that is shared, and shows nobody else’s', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go('/app/programmes/XCAS26/find?q=G-01')
      await page.getByRole('link', { name: /./ }).and(page.locator('[href*="/gaps/G-01"]')).waitFor()
      await page.getByRole('searchbox').fill('quirquincho')
      await page.getByRole('heading', { name: 'Nothing within your sight has all these words.' }).waitFor()
      await expectSound()
      await page.screenshot({ path: `out/journeys/find-none.png`, fullPage: true })
    }))
})
