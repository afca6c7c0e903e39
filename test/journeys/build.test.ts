import { describe, expect, it } from 'vitest'
import { group } from './build-case.ts'
import { bringCase, goTo, press } from './case-at-desk.ts'
import { istmoInBrowser } from './journey.ts'

describe('an officer builds a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('answers the rows of an organised group, and three persons need three exhibits', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, group)
      await goTo(page, 'Grupo organizado', 'Grupo delictivo organizado')
      await expectSound()
      const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })
      const three = row('Tres o más personas')
      expect(await three.innerText()).toContain('Menos de tres integrantes tienen una prueba que cuente.')
      expect(await three.locator('.status').innerText()).toBe('no se sabe')
      const aim = row('Con el propósito de cometer un delito grave o de la Convención')
      expect(await aim.locator('.status').innerText()).toBe('sí')
      const main = page.locator('main')
      expect(await main.innerText()).toContain('¿Delito grave? Sí, por la pena registrada')
      expect(await main.innerText()).toMatch(/de 5 a 8 años de prisión\. Máximo: 8 años\.\s+fuente secundaria/)
      expect(await main.innerText()).not.toMatch(/\d ?%/)

      await press(page, '¿Pertenece S-04 Guanacaste al grupo?')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('sí', { exact: true }).click()
      await press(page, 'Guardar en el caso')
      await dialog.getByText('Para responder «sí» o «no» diga por qué').first().waitFor()
      await expectSound()
      await dialog.locator('label', { hasText: 'E-002' }).click()
      await dialog.getByLabel('Por qué', { exact: true }).fill('Cobra en la bodega, según las llamadas.')
      await press(page, 'Guardar en el caso')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => three.locator('.status').innerText()).toBe('sí')
      await main.getByText('3 integrantes con prueba; la Convención pide tres.').waitFor()
      await expectSound()

      const time = row('Que existe durante cierto tiempo')
      await time.getByRole('button', { name: 'Planificar una tarea' }).click()
      expect(await dialog.getByLabel('Qué hay que averiguar').inputValue()).toBe('Averiguar: Que existe durante cierto tiempo')
      await expectSound()
    }))
})
