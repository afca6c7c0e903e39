import { describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'
import { axeFaults, galleryInBrowser } from '#test/gallery.ts'

const describedBy = async (field: Locator): Promise<string> => {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  return (await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).allInnerTexts()))).flat().join(' ')
}
const hasFocus = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))

describe('a form', () => {
  const gallery = galleryInBrowser()

  it('that is refused keeps what was typed, says so first, and leads to each fault', () =>
    gallery.show({ component: 'form', example: 'a workshop' }, async ({ page, faults }) => {
      await page.getByLabel('Título').fill('Taller de Tegucigalpa')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      const summary = page.getByRole('region', { name: 'Todavía no se guardó: 4 respuestas necesitan un cambio' })
      await summary.waitFor()
      expect(await hasFocus(summary)).toBe(true)
      expect(await page.getByLabel('Título').inputValue()).toBe('Taller de Tegucigalpa')
      expect(await axeFaults(page)).toEqual([])

      await summary.getByRole('link', { name: 'Escriba el lugar del taller.' }).click()
      expect(await hasFocus(page.getByLabel('Lugar'))).toBe(true)
      await summary.getByRole('link', { name: 'Elija el país del taller.' }).click()
      expect(await hasFocus(page.getByLabel('País'))).toBe(true)
      await summary.getByRole('link', { name: 'Elija el sector.' }).click()
      expect(await hasFocus(page.getByRole('radiogroup', { name: 'Sector' }))).toBe(true)
      await summary.getByRole('link', { name: 'Escriba el primer día.' }).click()
      expect(await hasFocus(page.getByLabel('Día', { exact: true }))).toBe(true)
      expect(faults).toEqual([])
    }))

  it('that is refused as a whole shows why, however long it is', () =>
    gallery.show({ component: 'form', example: 'refused as a whole' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Registrar la carta' }).click()
      const why = page.getByRole('alert')
      await why.waitFor()
      await expect.poll(() => why.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    }))

  it('sends no date that is none, and says so rather than that it is missing', () =>
    gallery.show({ component: 'form', example: 'a workshop' }, async ({ page }) => {
      const [day, month, year] = ['Día', 'Mes', 'Año'].map((label) => page.getByLabel(label, { exact: true }))
      await day?.fill('31')
      await month?.fill('2')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      const group = page.getByRole('group', { name: 'Primer día' })
      await page.getByRole('region', { name: 'Todavía no se guardó: 1 respuesta necesita un cambio' }).waitFor()
      expect(await describedBy(group)).toBe('La fecha está incompleta: escriba el día, el mes y el año.')
      await year?.fill('2026')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByText('Esa fecha no existe').first().waitFor()
      expect(await describedBy(group)).toBe('Esa fecha no existe: revise el día y el mes, y escriba el año con cuatro cifras.')
      expect(await axeFaults(page)).toEqual([])
    }))

  it('ties each fault to its field, in words and for those who listen', () =>
    gallery.show({ component: 'form', example: 'a workshop' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor()
      const place = page.getByLabel('Lugar')
      expect(await place.getAttribute('aria-invalid')).toBe('true')
      expect(await describedBy(place)).toMatch(
        /Ciudad y sede\..*Escriba el lugar del taller\.|Escriba el lugar del taller\..*Ciudad y sede\./,
      )
      expect(await describedBy(page.getByLabel('País'))).toBe('Elija el país del taller.')
      expect(await describedBy(page.getByRole('group', { name: 'Primer día' }))).toBe('Escriba el primer día.')
    }))

  it('takes a fault away with the first change in its field, whatever kind of field it is, and brings it back with what was refused', () =>
    gallery.show({ component: 'form', example: 'a workshop' }, async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      const summary = page.getByRole('region', { name: /^Todavía no se guardó/ })
      await summary.waitFor()
      const left = () => summary.getByRole('link').allInnerTexts()
      const place = page.getByLabel('Lugar')
      await place.fill('S')
      await expect.poll(left).toEqual(['Elija el país del taller.', 'Elija el sector.', 'Escriba el primer día.'])
      expect(await place.getAttribute('aria-invalid')).toBe(null)
      expect(await hasFocus(place)).toBe(true)
      await place.fill('')
      await expect.poll(left).toHaveLength(4)
      await place.fill('Tela')
      await page.getByLabel('País').selectOption('Honduras')
      await expect.poll(left).toEqual(['Elija el sector.', 'Escriba el primer día.'])
      await page.getByText('Fiscalía').click()
      await expect.poll(left).toEqual(['Escriba el primer día.'])
      // What is no whole date is nothing yet, and all the same no longer what was refused.
      await page.getByLabel('Día', { exact: true }).fill('12')
      await expect.poll(() => summary.count()).toBe(0)
      expect(await page.getByRole('group', { name: 'Primer día' }).getAttribute('aria-describedby')).toBe(null)
      expect(faults).toEqual([])
    }))

  it.each(['place', 'code'] as const)('holds no answer refused that was given while another was being saved (%s)', (changed) =>
    gallery.show({ component: 'form', example: 'an answer that comes late' }, async ({ page, faults }) => {
      const place = page.getByRole('textbox', { name: 'Lugar' })
      const code = page.getByRole('textbox', { name: 'Código' })
      const summary = page.getByRole('region', { name: /^Todavía no se guardó/ })
      const left = () => summary.getByRole('link').allInnerTexts()
      if (changed === 'code') await code.fill('')
      await page.getByRole('button', { name: 'Guardar el lugar' }).click()
      await page.getByRole('button', { name: 'Guardando…' }).waitFor()
      await place.fill('La Ceiba')
      await page.getByRole('button', { name: 'Dejar que llegue la respuesta' }).click()
      // Though no fault is left, nothing was saved, and whoever saved is told so.
      await page
        .getByRole('region', {
          name: changed === 'code' ? 'Todavía no se guardó: 1 respuesta necesita un cambio' : 'Todavía no se guardó',
          exact: true,
        })
        .waitFor()
      expect(await hasFocus(summary)).toBe(true)
      await expect.poll(left).toEqual(changed === 'code' ? ['Escriba el código.'] : [])
      expect(await place.getAttribute('aria-invalid')).toBe(null)
      expect(await axeFaults(page)).toEqual([])
      await place.fill('Tela')
      await expect.poll(left).toContain('En Tela no hay sede.')
      await expect.poll(() => place.getAttribute('aria-invalid')).toBe('true')
      await place.fill('Trujillo')
      await expect.poll(left).not.toContain('En Tela no hay sede.')
      expect(faults).toEqual([])
    }),
  )

  it('is saved once the faults are mended, and what was typed stays', () =>
    gallery.show({ component: 'form', example: 'a workshop' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor()
      await page.getByLabel('Lugar').fill('San Pedro Sula')
      await page.getByLabel('País').selectOption('Honduras')
      await page.getByText('Fiscalía').click()
      await page.getByLabel('Día', { exact: true }).fill('12')
      await page.getByLabel('Mes').fill('3')
      await page.getByLabel('Año').fill('2009')
      await page.getByLabel('Lugar').press('Enter')
      await page.getByText('Taller guardado.').waitFor()
      expect(await page.getByRole('region', { name: /^Todavía no se guardó/ }).count()).toBe(0)
      expect(await page.getByLabel('Lugar').inputValue()).toBe('San Pedro Sula')
    }))
})

describe('fields', () => {
  const gallery = galleryInBrowser()

  it('a date is pasted whole into any of its parts', () =>
    gallery.show({ component: 'date-field', example: 'day of a workshop' }, async ({ page }) => {
      await page.getByLabel('Mes').focus()
      await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text', '7/11/2008')
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      })
      const parts = await Promise.all(['Día', 'Mes', 'Año'].map((part) => page.getByLabel(part, { exact: true }).inputValue()))
      expect(parts).toEqual(['7', '11', '2008'])
    }))

  it('a number that cannot be read is kept, and said to be so', () =>
    gallery.show({ component: 'number-field', example: 'whole number', lang: 'en' }, async ({ page }) => {
      const field = page.getByLabel('Participants')
      await field.fill('1,250')
      expect(await describedBy(field)).toContain('Write a number, such as 1250.')
      expect(await field.inputValue()).toBe('1,250')
      await field.fill('1250')
      expect(await field.getAttribute('aria-invalid')).toBeNull()
    }))

  it('text is counted in code points, as the database counts it', () =>
    gallery.show({ component: 'text-area', example: 'with a counter' }, async ({ page }) => {
      const field = page.getByLabel('Enunciado')
      await field.fill('a👩‍⚖️ñ')
      expect(await describedBy(field)).toContain('Quedan 494 caracteres')
      await field.fill('😀'.repeat(501))
      expect(await describedBy(field)).toContain('Sobra 1 carácter')
      expect([...(await field.inputValue())]).toHaveLength(501)
    }))

  it('an option is found without its accents, and chosen by the keyboard', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page, faults }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.fill('investigacion')
      expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/^Prueba y técnicas/)])
      await page.keyboard.press('ArrowDown')
      await page.locator('[role=combobox][aria-activedescendant]').waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('Prueba y técnicas especiales de investigación')
      await field.fill('zzz')
      await page.getByText('Ningún tema coincide. Pruebe con otra palabra.').waitFor()
      expect(faults).toEqual([])
    }))
})
