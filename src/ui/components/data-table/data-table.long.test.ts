import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, galleryInBrowser } from '#test/gallery.ts'

const codes = (page: Page) => page.getByRole('rowheader').allInnerTexts()
const ticked = (page: Page) =>
  page.getByRole('checkbox', { checked: true }).evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')))

describe('a table', () => {
  const gallery = galleryInBrowser()

  it('is sorted by its headings, and says so', () =>
    gallery.show({ component: 'data-table', example: 'twelve rows to tick' }, async ({ page }) => {
      const heading = page.getByRole('columnheader', { name: 'Países' })
      expect(await heading.getAttribute('aria-sort')).toBeNull()
      await heading.getByRole('button').press('Enter')
      expect(await heading.getAttribute('aria-sort')).toBe('ascending')
      expect((await codes(page)).slice(0, 3)).toEqual(['F-001', 'F-008', 'F-002'])
      await heading.getByRole('button').press('Enter')
      expect(await heading.getAttribute('aria-sort')).toBe('descending')
      expect((await codes(page)).slice(-2)).toEqual(['F-004', 'F-011'])
    }))

  it('is narrowed by words with accents or without, says how many are left, and is taken along as shown', () =>
    gallery.show({ component: 'data-table', example: 'twelve rows to tick' }, async ({ page }) => {
      await page.getByLabel('Buscar en los hallazgos').fill('reciproca tecnica')
      await page.getByText('1 de 12 hallazgos').waitFor()
      expect(await codes(page)).toEqual(['F-008'])
      await page.getByRole('button', { name: 'Descargar (CSV)' }).click()
      await page.getByText('1 filas descargadas').waitFor()
      await page.getByLabel('Buscar en los hallazgos').fill('nada de esto')
      await page.getByText('Ninguna fila tiene esas palabras.').waitFor()
      await page.getByRole('button', { name: 'Mostrar todas' }).click()
      await page.getByText('12 hallazgos', { exact: true }).waitFor()
      expect(await codes(page)).toHaveLength(12)
    }))

  it('is ticked by mouse with Shift, by arrow keys with Shift, and all at once', () =>
    gallery.show({ component: 'data-table', example: 'twelve rows to tick' }, async ({ page }) => {
      await page.getByRole('checkbox', { name: 'Seleccionar F-002' }).click()
      await page.getByRole('checkbox', { name: 'Seleccionar F-004' }).click({ modifiers: ['Shift'] })
      expect(await ticked(page)).toEqual(['Seleccionar F-002', 'Seleccionar F-003', 'Seleccionar F-004'])
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Seleccionar F-006')
      await page.getByText('4 filas seleccionadas').waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('checkbox', { name: 'Seleccionar todas las filas que se muestran' }).click()
      await page.getByText('12 filas seleccionadas').waitFor()
      await page.getByRole('button', { name: 'Quitar la selección' }).click()
      expect(await ticked(page)).toEqual([])
    }))

  it('without rows says what to do next', () =>
    gallery.show({ component: 'data-table', example: 'nothing yet', lang: 'en' }, async ({ page }) => {
      expect(await page.getByRole('table').count()).toBe(0)
      expect(await page.getByRole('link', { name: 'Code 212 statements' }).count()).toBe(1)
    }))

  it('of ten thousand rows draws those in sight, and says how many there are', () =>
    gallery.show({ component: 'data-table', example: 'ten thousand rows' }, async ({ page, faults }) => {
      const table = page.getByRole('table', { name: 'Hallazgos de la ronda 1' })
      expect(await table.getAttribute('aria-rowcount')).toBe('10001')
      expect(await page.getByRole('row').count()).toBeLessThan(80)
      await page.locator('.table-scroll').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight))
      await page.getByRole('rowheader', { name: 'F-10000' }).waitFor()
      expect(await page.getByRole('row', { name: /F-10000/ }).getAttribute('aria-rowindex')).toBe('10001')
      expect(faults).toEqual([])
    }))

  it('that is long is printed whole', () =>
    gallery.show({ component: 'data-table', example: 'three hundred rows' }, async ({ page }) => {
      const drawn = () => page.locator('.table tbody tr').count()
      expect(await drawn()).toBeLessThan(80)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      expect(await drawn()).toBe(300)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.waitForFunction(() => document.querySelectorAll('.table tbody tr').length < 80)
    }))

  it('keeps its headings in sight while one scrolls', () =>
    gallery.show({ component: 'data-table', example: 'ten thousand rows' }, async ({ page }) => {
      const heading = page.getByRole('columnheader', { name: 'Código' })
      const before = await heading.boundingBox()
      await page.locator('.table-scroll').evaluate((scroller) => scroller.scrollTo(0, 5000))
      expect((await heading.boundingBox())?.y).toBe(before?.y)
    }))

  it('on a phone keeps what names the row beside what one scrolls to', () =>
    gallery.show({ component: 'data-table', example: 'ten thousand rows', width: 360 }, async ({ page }) => {
      const scroller = page.locator('.table-scroll')
      const moved = await scroller.evaluate((element) => {
        element.scrollTo(300, 0)
        return element.scrollLeft
      })
      expect(moved).toBe(300)
      const edge = (await scroller.boundingBox())?.x
      for (const cell of [page.getByRole('rowheader', { name: 'F-003' }), page.getByRole('columnheader', { name: 'Código' })])
        expect((await cell.boundingBox())?.x).toBe(edge)
    }))

  it('on a phone stacks its rows and stays a table', () =>
    gallery.show({ component: 'data-table', example: 'twelve rows to tick', width: 360 }, async ({ page }) => {
      expect(await page.getByRole('table').getByRole('row').count()).toBe(13)
      expect(await page.getByRole('rowheader', { name: 'F-003' }).count()).toBe(1)
      const [title, condition] = await page
        .getByRole('row', { name: /F-003/ })
        .getByRole('cell')
        .nth(1)
        .boundingBox()
        .then(async (first) => [first, await page.getByRole('row', { name: /F-003/ }).getByRole('cell').nth(2).boundingBox()])
      expect(condition?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0) - 1)
      await page.getByRole('button', { name: 'Países' }).click()
      expect((await codes(page))[1]).toBe('F-008')
    }))
})
