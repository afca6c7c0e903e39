import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from './journey.ts'

const AT = '/app/programmes/XCAS26'
const main = (page: Page) => page.getByRole('main').innerText()

describe('walking the chain', () => {
  const istmo = istmoInBrowser()

  it('leads a reader of the public report, without scripts, from a sentence to its statement, source and recommendation', () =>
    istmo.visit({ script: false }, async ({ page }) => {
      await page.goto(`${istmo.address()}/`)
      await page.getByRole('link', { name: 'Leer el informe en español' }).click()
      await page.getByRole('link', { name: 'Resumen' }).first().click()
      const sentence = page
        .getByRole('paragraph')
        .filter({ has: page.getByRole('link', { name: 'Referencia 2', exact: true }) })
        .first()
      await sentence.getByRole('link', { name: 'Referencia 2', exact: true }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Enunciado R1-PA-JUD-1/002')
      expect(await main(page)).toContain('Panamá, judicatura, taller R1-PA-JUD-1; ubicado por la regla de reparto.')
      expect(await main(page)).toContain('(organismo intergubernamental)')
      expect(await page.getByRole('link', { name: /^https:\/\/www\.oas\.org/ }).count()).toBe(1)
      await page.getByRole('link', { name: 'G-01' }).click()
      expect(await page.locator(':target').innerText()).toContain('Confusión entre trata y tráfico ilícito de migrantes')
      await page.goBack()
      await page.getByRole('link', { name: 'R-REG-04' }).click()
      expect(
        await page
          .getByRole('row')
          .filter({ has: page.locator(':target') })
          .innerText(),
      ).toContain('Aprobar un plan de estudios regional')
      await page.goBack()
      await page.getByRole('link', { name: 'En el apartado Resumen' }).click()
      expect(new URL(page.url()).pathname).toBe('/es/summary')
      expect(await page.locator(':target').count()).toBe(1)
    }))

  it('leads a member from a recommendation back to what was said, and forward again', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/recommendations/R-REG-04`)
      await expectSound()
      await page.getByRole('link', { name: 'Confusion between trafficking and smuggling of migrants' }).click()
      await page.waitForURL('**/gaps/G-01')
      const statement = page.getByRole('article').filter({ hasText: 'R1-PA-JUD-1/002' })
      await statement.getByText('OAS', { exact: false }).first().waitFor()
      expect(await statement.innerText()).toContain('intergovernmental organisation')
      expect(await statement.innerText()).toContain('Panama · Judiciary')
      await expectSound()
      await statement.getByRole('list', { name: 'Where it leads' }).getByRole('link', { name: 'F-038' }).click()
      await page.waitForURL('**/findings/F-038')
      await expectSound()
      await page
        .getByRole('link', { name: /^Approve one regional syllabus/ })
        .first()
        .click()
      await page.waitForURL('**/recommendations/R-REG-04')
      await expectSound()
    }))

  it('leads nobody who is not signed in anywhere but to the sign-in', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go(`${AT}/gaps/G-01`)
      expect(new URL(page.url()).pathname).toBe('/app/sign-in')
      expect(await main(page)).not.toContain('Confusión')
      await expectSound()
    }))
})
