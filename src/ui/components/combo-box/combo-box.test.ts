import { describe, expect, it } from 'vitest'
import { galleryInBrowser } from '#test/gallery.ts'

describe('a field to find one of many', () => {
  const gallery = galleryInBrowser()

  it('takes the first match by Enter alone, of what is typed with accents or without', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('proteccion')
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('Protección de víctimas y testigos')
      expect(await page.getByRole('option').count()).toBe(0)
    }))

  it('keeps an option that an arrow marked before the first one', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('ci')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const marked = await page.getByRole('option').nth(1).innerText()
      await page.keyboard.press('Enter')
      await expect.poll(async () => marked.startsWith((await field.inputValue()) || '?')).toBe(true)
    }))

  it('takes what is typed whole when it is left, whatever was chosen before', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      for (const [typed, taken] of [
        ['datos y estadisticas', 'Datos y estadísticas'],
        ['training', 'Capacitación'],
      ] as const) {
        await field.click()
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.type(typed)
        await page.keyboard.press('Tab')
        await expect.poll(() => field.inputValue()).toBe(taken)
        expect(await page.getByText('Ningún tema coincide.').count()).toBe(0)
      }
    }))

  it('keeps and says what is typed and is not in the list, though something was chosen before', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('capac')
      await page.keyboard.press('Enter')
      await field.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('xyzzy')
      await page.keyboard.press('Tab')
      await page.getByText('Ningún tema coincide.').waitFor()
      await expect.poll(() => field.inputValue()).toBe('xyzzy')
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      await field.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('capac')
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('Capacitación')
      expect(await field.getAttribute('aria-invalid')).toBe(null)
    }))

  it('keeps what is typed by Enter where nothing matches', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('xyzzy')
      await page.keyboard.press('Enter')
      expect(await field.inputValue()).toBe('xyzzy')
      await page.getByText('Ningún tema coincide.').waitFor()
    }))
})
