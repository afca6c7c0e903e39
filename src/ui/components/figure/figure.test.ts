import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { galleryInBrowser } from '#test/gallery.ts'
import { examples as charts } from '../../charts/matrix.examples.ts'

const taken = async (page: Page, button: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

describe('a figure', () => {
  const gallery = galleryInBrowser()

  it('has its caption as name, a text for its picture, and its table', () =>
    gallery.show({ component: 'figure', example: 'chart' }, async ({ page, faults }) => {
      const figure = page.getByRole('figure', { name: 'Figura 2. Las condiciones institucionales' })
      expect(await figure.getByRole('img', { name: /^Matriz de condiciones por país/ }).count()).toBe(1)
      expect(await figure.getByRole('table').isVisible()).toBe(false)
      await figure.getByRole('button', { name: 'Ver como tabla' }).press('Enter')
      expect(await figure.getByRole('table').isVisible()).toBe(true)
      expect(faults).toEqual([])
    }))

  it('is taken along as the picture that is seen, and as figures', () =>
    gallery.show({ component: 'figure', example: 'chart' }, async ({ page, faults }) => {
      expect(await taken(page, 'Imagen (SVG)')).toEqual({ name: 'figura-2.svg', text: charts.es().svg })
      expect(await taken(page, 'Datos (CSV)')).toMatchObject({ name: 'figura-2.csv', text: expect.stringMatching(/^condition,n\r\n/) })
      expect(faults).toEqual([])
    }))

  it('is set in the font by which its words were measured', () =>
    gallery.show({ component: 'figure', example: 'chart' }, async ({ page }) => {
      const loaded = await page.evaluate(async () => (await document.fonts.ready, document.fonts.check('600 11px "Source Sans 3"')))
      expect(loaded).toBe(true)
      const words = page.getByRole('img').locator('text').filter({ hasText: 'Nicaragua' })
      expect(await words.evaluate((text) => getComputedStyle(text).fontFamily)).toMatch(/^"Source Sans 3"/)
    }))

  it('prints its table', () =>
    gallery.show({ component: 'figure', example: 'chart' }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      expect((await page.getByRole('table', { includeHidden: true }).boundingBox())?.height).toBeGreaterThan(50)
    }))
})
