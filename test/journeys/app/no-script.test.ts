import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const istmo = istmoInBrowser({ own: false })

it('without JavaScript the app says in both languages what it needs, and leads to what needs none', () =>
  istmo.visit({ script: false, lang: 'en', width: 360 }, async ({ page }) => {
    await page.goto(`${istmo.address()}/app`)
    const said = page.locator('noscript p')
    expect(await said.allInnerTexts()).toEqual([
      'Istmo necesita JavaScript para trabajar; el informe público se lee sin él, en la portada.',
      'Istmo needs JavaScript to work in; the public report is read without it, from its front page.',
    ])
    expect(await said.evaluateAll((all) => all.map((one) => one.closest('[lang]')?.getAttribute('lang')))).toEqual(['es', 'en'])
    await page.getByRole('link', { name: 'its front page' }).click()
    await expect.poll(() => page.getByRole('link', { name: 'Read the report in English' }).count()).toBeGreaterThan(0)
  }))
