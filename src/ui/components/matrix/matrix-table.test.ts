import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { galleryInBrowser } from '#test/gallery.ts'

const named = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('a matrix', () => {
  const gallery = galleryInBrowser()
  const opens = 'condition by country, each cell opens its statements'

  it('is one stop of the Tab key, is walked by arrows, and each cell leads to what it counts', () =>
    gallery.show({ component: 'matrix', example: opens }, async ({ page, faults }) => {
      await press(page, 'Tab')
      expect(await named(page)).toBe('Política, Belice: 1 enunciados')
      await press(page, 'ArrowRight', 'ArrowDown', 'ArrowDown')
      expect(await named(page)).toBe('Institucional, Costa Rica: 5 enunciados')
      await press(page, 'Control+End')
      expect(await named(page)).toBe('Técnica, Panamá: 2 enunciados')
      await press(page, 'Home', 'ArrowUp')
      expect(await named(page)).toBe('Institucional, Belice: 2 enunciados')
      await press(page, 'Enter')
      await expect.poll(() => new URL(page.url()).hash).toBe('#institutional-BZ')
      await press(page, 'Tab', 'Shift+Tab')
      expect(await named(page)).toBe('Institucional, Belice: 2 enunciados')
      expect(faults).toEqual([])
    }))

  it('names row and column of each cell', () =>
    gallery.show({ component: 'matrix', example: opens }, async ({ page }) => {
      expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
        'Belice',
        'Costa Rica',
        'El Salvador',
        'Guatemala',
        'Honduras',
        'Nicaragua',
        'Panamá',
        'Total',
      ])
      expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Política', 'Legal', 'Institucional', 'Técnica', 'Total'])
      // nothing is behind a 0
      expect(await page.getByRole('link').count()).toBe(27)
    }))

  it('shows the whole of its title where the table is wider than the window', () =>
    gallery.show({ component: 'matrix', example: opens, width: 240 }, async ({ page }) => {
      const right = await page.getByRole('caption').evaluate((caption) => {
        const words = document.createRange()
        words.selectNodeContents(caption)
        return words.getBoundingClientRect().right
      })
      expect(right).toBeLessThanOrEqual(240)
    }))

  it('tells "nobody was asked" and "withheld" from 0', () =>
    gallery.show(
      { component: 'matrix', example: 'themes in groups, a country not covered, figures withheld', lang: 'en' },
      async ({ page }) => {
        const cells = page.getByRole('gridcell')
        expect(await cells.filter({ hasText: 'no workshop in this round' }).count()).toBe(12)
        expect(await cells.filter({ hasText: '<5' }).count()).toBe(1)
        const hatched = await cells
          .filter({ hasText: 'no workshop' })
          .first()
          .evaluate((cell) => getComputedStyle(cell).backgroundImage)
        expect(hatched).toContain('repeating-linear-gradient')
      },
    ))
})
