import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { galleryInBrowser } from '#test/gallery.ts'

const named = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('a grid', () => {
  const gallery = galleryInBrowser()
  const view = { component: 'grid-table', example: 'a grid whose cells are opened, wider than the page', lang: 'en' } as const

  it('is one stop of the Tab key, is walked by arrows, and comes back to where one was', () =>
    gallery.show(view, async ({ page, faults }) => {
      await press(page, 'Tab')
      expect(await named(page)).toMatch(/^morning, day 1:/)
      await press(page, 'ArrowRight', 'ArrowDown')
      expect(await named(page)).toMatch(/^afternoon, day 2:/)
      await press(page, 'End', 'Tab', 'Shift+Tab')
      expect(await named(page)).toMatch(/^afternoon, day 16:/)
      await page.getByRole('button', { name: /^night, day 3:/ }).click()
      await press(page, 'ArrowLeft')
      expect(await named(page)).toMatch(/^night, day 2:/)
      expect(faults).toEqual([])
    }))

  it('opens the cell that is pressed, by pointer and by key', () =>
    gallery.show(view, async ({ page }) => {
      await page.getByRole('button', { name: /^night, day 3:/ }).click()
      await page.getByText('Opened: night, 3', { exact: true }).waitFor()
      await press(page, 'ArrowUp', 'Enter')
      await page.getByText('Opened: afternoon, 3', { exact: true }).waitFor()
      expect(await named(page)).toMatch(/^afternoon, day 3:/)
    }))

  it('keeps both heads in sight, and what has the focus beside them', () =>
    gallery.show({ ...view, width: 600 }, async ({ page }) => {
      await press(page, 'Tab', 'End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
      const cell = await page.locator(':focus').boundingBox()
      const head = await page.getByRole('rowheader').first().boundingBox()
      expect(head?.x).toBeGreaterThanOrEqual(0)
      expect(cell?.x).toBeGreaterThanOrEqual((head?.x ?? 0) + (head?.width ?? 0) - 2)
    }))
})
