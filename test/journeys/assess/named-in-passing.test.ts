import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'

describe('a finding that the text of another names in passing', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each(['es', 'en'] as const)('is a link to its page, in %s', (lang) =>
    istmo.visit({ lang }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${AT}/gaps/G-08`)
      const text = page.locator('.record-text')
      expect(await text.getByRole('link', { name: /^F-/ }).allInnerTexts()).toEqual(['F-056', 'F-030'])
      await expectSound()
      await text.getByRole('link', { name: 'F-056' }).click()
      await page.waitForURL(`**${AT}/findings/F-056`)
      await expect.poll(() => page.locator('.record-text').getByRole('link').allInnerTexts()).toContain('F-030')
    }),
  )
})
