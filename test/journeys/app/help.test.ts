import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const FINDINGS = '/app/programmes/XCAS26/findings'

describe('the help of a page', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([360, 1280])('explains it by the keyboard, with words of the glossary, at %s px', (width) =>
    istmo.visit({ lang: 'en', width }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(FINDINGS)
      const button = page.getByRole('button', { name: 'Explain this page' })
      await button.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Findings' })
      await dialog.getByText('A finding brings together statements').waitFor()
      expect(await dialog.getByRole('term').allTextContents()).toEqual(['finding', 'evidence strength', 'round', 'statement'])
      await expectSound()
      await page.screenshot({ path: `out/journeys/help-${width}.png` })
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await button.evaluate((own) => own === document.activeElement)).toBe(true)
    }),
  )

  it('is there for whoever is not signed in, in Spanish', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, expectSound }) => {
      await go('/app/sign-in')
      await page.getByRole('button', { name: 'Explicar esta página' }).click()
      await page.getByRole('dialog').getByText('no hace falta entrar').waitFor()
      await expectSound()
    }))
})
