import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'

describe('filters by keyboard', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([
    ['es', 'Taller', 'Condición'],
    ['en', 'Workshop', 'Condition'],
  ] as const)('of the coding screen keep the keys for themselves, and code nothing, in %s', (lang, workshop, condition) =>
    istmo.visit({ lang }, async ({ page, go, become, expectSound }) => {
      const saved: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('/api/assess/coding.record')) saved.push(request.url())
      })
      await become('lead')
      await go(`${AT}/coding?show=all`)
      const filter = page.getByLabel(workshop, { exact: true })
      await filter.focus()
      await page.keyboard.type('R2-HN', { delay: 60 })
      await expect.poll(() => filter.inputValue()).toMatch(/^R2-HN-/)
      await expect.poll(() => page.getByRole('main').innerText()).toMatch(/R2-HN-[A-Z]+-\d+\/\d+/)
      expect(await filter.evaluate((one) => one === document.activeElement)).toBe(true)
      const [first, at] = [await filter.inputValue(), page.getByLabel(condition, { exact: true })]
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => filter.inputValue()).not.toBe(first)
      await page.keyboard.press('Tab')
      expect(await at.evaluate((one) => one === document.activeElement)).toBe(true)
      await expectSound()
      expect(saved).toEqual([])
    }),
  )

  it.each([
    ['matrices', 'Table'],
    ['matrices', 'Round'],
    ['workshops', 'Round'],
  ])('of %s, %s stays under the hand of who chooses', (page_, label) =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${AT}/${page_}`)
      const select = page.getByLabel(label, { exact: true })
      const before = await select.inputValue()
      await select.focus()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => select.inputValue()).not.toBe(before)
      await expectSound()
      expect(await select.evaluate((one) => one === document.activeElement)).toBe(true)
    }),
  )

  it('of the rounds never ask for a round against itself', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${AT}/rounds?earlier=2`)
      const [earlier, later] = [page.getByLabel('Earlier round'), page.getByLabel('Later round')]
      expect([await earlier.inputValue(), await later.inputValue()]).toEqual(['1', '2'])
      expect(await later.locator('option').allInnerTexts()).toEqual(['Texts from 2013 onwards'])
      await expectSound()
    }))
})
