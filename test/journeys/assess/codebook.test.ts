import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const CODEBOOK = '/app/programmes/XCAS26/codebook'

describe('the codebook before whoever may change it', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([320, 360])('leaves the words their width on a window of %i pixels, the button below them', (width) =>
    istmo.visit({ width }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(CODEBOOK)
      await page
        .getByRole('button', { name: /^Cambiar «/ })
        .first()
        .waitFor()
      const widths = await page.locator('.theme-definition').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
      expect(Math.min(...widths)).toBeGreaterThan(width * 0.75)
      await expectSound()
    }),
  )

  it.each([
    ['es', 'Cambiar «Conceptos y marco legal»'],
    ['en', 'Change “Concepts and legal framework”'],
  ] as const)('names in %s the theme that a button changes, and not its code', (lang, name) =>
    istmo.visit({ lang }, async ({ page, go, become }) => {
      await become('lead')
      await go(CODEBOOK)
      await page.getByRole('button', { name, exact: true }).click()
      expect(await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText()).toBe(name)
    }),
  )
})
