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

  it('takes by Enter what is typed whole before another that only has it in its name', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('visas')
      await expect.poll(() => page.getByRole('option').count()).toBe(2)
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('Visas')
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

  it('says no more that nothing matches once it is cleared', () =>
    gallery.show({ component: 'combo-box', example: 'a theme of the codebook' }, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Tema' })
      await field.click()
      await page.keyboard.type('xyzzy')
      await page.keyboard.press('Tab')
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
      await field.fill('')
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe(null)
      await page.keyboard.press('Tab')
      expect(await field.getAttribute('aria-invalid')).toBe(null)
    }))
})

describe('a field that takes one option after another', () => {
  const gallery = galleryInBrowser()
  const several = { component: 'combo-box', example: 'several, one after another' }

  it.each([1280, 360])('keeps the focus where the next is typed, by keyboard and by mouse, in a window of %d pixels', (width) =>
    gallery.show({ ...several, width }, async ({ page, faults }) => {
      const field = page.getByRole('combobox', { name: 'Añadir un tema' })
      const chosen = () => page.getByRole('list', { name: 'Temas' }).locator('li > span').allInnerTexts()
      const isReady = async () =>
        (await field.inputValue()) === '' &&
        (await field.evaluate((input) => input === document.activeElement)) &&
        (await page.getByRole('option').count()) === 0
      await field.click()
      await page.keyboard.type('capac')
      await page.keyboard.press('Enter')
      await expect.poll(chosen).toEqual(['Capacitación'])
      await expect.poll(isReady).toBe(true)
      await page.keyboard.type('datos')
      await page.getByRole('option', { name: 'Datos' }).click()
      await expect.poll(chosen).toEqual(['Capacitación', 'Datos y estadísticas'])
      await expect.poll(isReady).toBe(true)
      expect(await page.getByRole('status').allInnerTexts()).toContain('Añadido: Datos y estadísticas. Van 2.')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => page.getByRole('option').count()).toBe(6)
      await page.locator('[role=combobox][aria-activedescendant]').waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(chosen).toHaveLength(3)
      await expect.poll(isReady).toBe(true)
      // Typed whole, it is taken as the field is left.
      await page.keyboard.type('asistencia judicial reciproca')
      await page.keyboard.press('Tab')
      await expect.poll(chosen).toHaveLength(4)
      await page.getByRole('button', { name: 'Guardar los temas' }).click()
      await page.getByText('Guardado: training, data, distinction, mla.').waitFor()
      expect(faults).toEqual([])
    }),
  )

  it('saves nothing while something stands typed in it that was not chosen, and says so at the field', () =>
    gallery.show(several, async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Añadir un tema' })
      // By its place: what stands beside the open list is out of reach for whoever listens.
      const save = page.locator('button[type=submit]')
      await field.click()
      await page.keyboard.type('capac')
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('')
      await page.keyboard.type('prot')
      await save.click()
      const summary = page.getByRole('region', { name: 'Todavía no se guardó: 1 respuesta necesita un cambio' })
      await summary.getByRole('link', { name: 'Elija en la lista lo que escribió, o bórrelo.' }).click()
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
      expect(await field.inputValue()).toBe('prot')
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await page.getByText('Guardado').count()).toBe(0)
      await field.fill('')
      await expect.poll(() => summary.count()).toBe(0)
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe(null)
      await page.keyboard.press('Tab')
      await save.click()
      await page.getByText('Guardado: training.').waitFor()
    }))

  it('tells that one was taken out, and of what was added no more than when it was', () =>
    gallery.show(several, async ({ page, faults }) => {
      const field = page.getByRole('combobox', { name: 'Añadir un tema' })
      const told = () => page.locator('p[role=status]').first().innerText()
      await field.click()
      for (const [typed, said] of [
        ['capac', 'Añadido: Capacitación. Van 1.'],
        ['datos', 'Añadido: Datos y estadísticas. Van 2.'],
      ] as const) {
        await page.keyboard.type(typed)
        await page.keyboard.press('Enter')
        await expect.poll(told).toBe(said)
      }
      await page.keyboard.press('Escape')
      const heard = page.evaluate(
        () =>
          new Promise<string>((then) => {
            const region = document.querySelector('p[role=status]')
            const changes = new MutationObserver(() => then(region?.textContent ?? ''))
            if (region) changes.observe(region, { subtree: true, childList: true, characterData: true })
          }),
      )
      await page.getByRole('button', { name: 'Quitar: Capacitación' }).press('Enter')
      expect(await heard).toBe('Quitado: Capacitación. Van 1.')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Quitar: Datos y estadísticas')
      await page.keyboard.press('Enter')
      await expect.poll(told).toBe('Quitado: Datos y estadísticas. Van 0.')
      // The field opens its list as it gets the focus, and hides the page around it from whoever listens, but not this.
      await page.getByRole('option').first().waitFor()
      expect(await page.getByRole('status').allInnerTexts()).toContain('Quitado: Datos y estadísticas. Van 0.')
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
      expect(faults).toEqual([])
    }))

  it('says of what is typed again that it is in the list, and adds no other in its place', () =>
    gallery.show(several, async ({ page, faults }) => {
      const field = page.getByRole('combobox', { name: 'Añadir un tema' })
      const chosen = () => page.locator('ul[aria-label=Temas] > li > span').allInnerTexts()
      await field.click()
      for (const typed of ['capac', 'visas']) {
        await page.keyboard.type(typed)
        await page.keyboard.press('Enter')
        await expect.poll(() => field.inputValue()).toBe('')
      }
      // Part of one, while it is typed and when the field is left.
      await page.keyboard.type('capac')
      await page.getByText('Ya está en la lista: Capacitación.').waitFor()
      await page.keyboard.press('Tab')
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
      await page.locator('.field', { has: field }).getByText('Ya está en la lista: Capacitación.').waitFor()
      expect(await page.getByText('Ningún tema coincide').count()).toBe(0)
      // The whole of one whose words another has, too.
      await field.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('visas')
      await expect.poll(() => page.getByRole('option').count()).toBe(1)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.locator('.field', { has: field }).getByText('Ya está en la lista: Visas.').waitFor()
      expect(await chosen()).toEqual(['Capacitación', 'Visas'])
      // In sight while Enter takes nothing, beside what has the word in it.
      await field.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('visas')
      await page.getByRole('option').first().waitFor()
      await page.locator('.combo-list [role=status]').getByText('Ya está en la lista: Visas.').waitFor()
      await field.fill('zzz')
      await page.getByText('Ningún tema coincide').waitFor()
      // The id of one that is chosen, and the beginning of another's name.
      await field.fill('fr')
      await page.keyboard.press('Enter')
      await expect.poll(chosen).toContain('Fronteras, visas y documentos')
      expect(faults).toEqual([])
    }))

  it('keeps what is typed while the page scrolls under it', () =>
    gallery.show({ ...several, height: 240 }, async ({ page }) => {
      const field = page.locator('[role=combobox]')
      await page.evaluate(() => document.querySelector('form')?.append(Object.assign(document.createElement('p'), { className: 'tall' })))
      await page.evaluate(() => document.querySelector<HTMLElement>('.tall')?.style.setProperty('height', '2000px'))
      await field.click()
      await page.keyboard.type('prot')
      await page.mouse.move(900, 200)
      await page.mouse.wheel(0, 60)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
      // The list closes as the page scrolls; when it does so is told by nothing but what comes after.
      await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))))
      await expect.poll(() => field.inputValue()).toBe('prot')
      await field.fill('')
      await page.keyboard.press('Tab')
      await expect.poll(() => field.inputValue()).toBe('')
    }))

  it('is missing nothing any more once one was chosen', () =>
    gallery.show(several, async ({ page }) => {
      await page.getByRole('button', { name: 'Guardar los temas' }).click()
      const summary = page.getByRole('region', { name: /^Todavía no se guardó/ })
      await summary.getByRole('link', { name: 'Elija al menos un tema.' }).click()
      await page.keyboard.type('capac')
      await page.keyboard.press('Enter')
      await expect.poll(() => summary.count()).toBe(0)
      await page.getByRole('list', { name: 'Temas' }).getByText('Capacitación', { exact: true }).waitFor()
      expect(await page.getByText('Elija al menos un tema.').count()).toBe(0)
    }))
})
