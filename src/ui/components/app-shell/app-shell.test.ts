import { describe, expect, it } from 'vitest'
import { galleryInBrowser } from '#test/gallery.ts'

const example = 'a page of findings'

describe('the frame of the screens', () => {
  const gallery = galleryInBrowser()

  it('lets the keyboard skip to the page', () =>
    gallery.show({ component: 'app-shell', example }, async ({ page }) => {
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Ir al contenido' })
      // The key is pressed before the browser has drawn what it moved the focus to.
      await expect.poll(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true)
      expect(new URL(page.url()).hash).toBe('')
    }))

  it('says where one is, and in which language', () =>
    gallery.show({ component: 'app-shell', example }, async ({ page }) => {
      const nav = page.getByRole('navigation', { name: 'Páginas del programa' })
      expect(await nav.locator('[aria-current=page]').allInnerTexts()).toEqual(['Hallazgos'])
      expect(await nav.getByRole('list', { name: 'Evaluación' }).getByRole('link').count()).toBe(5)
      const english = page.getByRole('navigation', { name: 'Idioma' }).getByRole('link', { name: 'English' })
      expect(await english.getAttribute('hreflang')).toBe('en')
      expect(await english.getAttribute('lang')).toBe('en')
    }))

  it('on a phone opens its pages by a button, and Escape closes them', () =>
    gallery.show({ component: 'app-shell', example, width: 360, height: 740 }, async ({ page }) => {
      const nav = page.getByRole('navigation', { name: 'Páginas del programa' })
      const menu = page.getByRole('button', { name: 'Menú' })
      expect(await nav.isVisible()).toBe(false)
      await menu.press('Enter')
      expect(await menu.getAttribute('aria-expanded')).toBe('true')
      expect(await nav.isVisible()).toBe(true)
      await nav.getByRole('link', { name: 'Talleres' }).focus()
      await page.keyboard.press('Escape')
      expect(await nav.isVisible()).toBe(false)
      expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true)
      await menu.click()
      await nav.getByRole('link', { name: 'Brechas' }).click()
      expect(await nav.isVisible()).toBe(false)
    }))

  it('prints the page without its frame', () =>
    gallery.show({ component: 'app-shell', example }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
      expect(await page.getByLabel('Buscar en los hallazgos').isVisible()).toBe(false)
      expect(await page.getByRole('heading', { name: 'Hallazgos', exact: true }).isVisible()).toBe(true)
      expect(await page.getByRole('rowheader', { name: 'F-012' }).isVisible()).toBe(true)
    }))
})
