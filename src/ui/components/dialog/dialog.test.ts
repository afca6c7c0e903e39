import { describe, expect, it } from 'vitest'
import { axeFaults, galleryInBrowser } from '#test/gallery.ts'

describe('a dialog', () => {
  const gallery = galleryInBrowser()

  it('takes the focus, keeps it, and gives it back', () =>
    gallery.show({ component: 'dialog', example: 'dialog' }, async ({ page, faults }) => {
      const opener = page.getByRole('button', { name: 'Invitar a una persona' })
      await opener.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Invitar a la oficina' })
      await dialog.waitFor()
      expect(await axeFaults(page)).toEqual([])
      for (let tab = 0; tab < 6; tab += 1) {
        await page.keyboard.press('Tab')
        expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === 'Invitar a una persona')
      expect(faults).toEqual([])
    }))

  it('closes by its cross and by its own button', () =>
    gallery.show({ component: 'dialog', example: 'dialog', lang: 'en' }, async ({ page }) => {
      for (const name of ['Close this window', 'Cancel']) {
        await page.getByRole('button', { name: 'Invite a person' }).click()
        await page.getByRole('dialog').getByRole('button', { name }).click()
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        expect(await page.getByRole('button', { name: 'Invite a person' }).isVisible()).toBe(true)
      }
    }))

  it('asks whoever would lose what they typed, and nobody else', () =>
    gallery.show({ component: 'dialog', example: 'dialog with a form' }, async ({ page, faults }) => {
      const dialog = page.getByRole('dialog', { name: 'Avance' })
      const open = async () => {
        await page.getByRole('button', { name: 'Informar un avance' }).click()
        await dialog.waitFor()
      }
      const closed = () => dialog.waitFor({ state: 'detached' })
      await open()
      await page.keyboard.press('Escape')
      await closed()
      await open()
      await page.getByLabel('Qué se hizo').fill('Dos audiencias')
      await page.keyboard.press('Escape')
      await dialog.getByRole('alert').getByText('Si cierra, se pierde.', { exact: false }).waitFor()
      await page.waitForFunction(() => document.activeElement?.textContent === 'Seguir aquí')
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Enter')
      expect([await dialog.getByRole('alert').count(), await page.getByLabel('Qué se hizo').inputValue()]).toEqual([0, 'Dos audiencias'])
      await dialog.getByRole('button', { name: 'Cerrar esta ventana', exact: true }).click()
      await dialog.getByRole('button', { name: 'Cerrar sin guardar' }).click()
      await closed()
      await open()
      await page.getByLabel('Qué se hizo').fill('Tres audiencias')
      await page.keyboard.press('Escape')
      await dialog.getByRole('button', { name: 'Seguir aquí' }).waitFor()
      await dialog.getByRole('button', { name: 'Guardar el avance' }).click()
      // While it is saved nothing closes it: what comes of it is said there.
      await page.keyboard.press('Escape')
      expect(await dialog.count()).toBe(1)
      await closed()
      await open()
      expect(await dialog.getByRole('alert').count()).toBe(0)
      expect(faults).toEqual([])
    }))

  it('that asks has the harmless answer in focus, and is not left by a click beside it', () =>
    gallery.show({ component: 'dialog', example: 'confirm' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Retirar la recomendación' }).click()
      const dialog = page.getByRole('alertdialog', { name: '¿Retirar la recomendación 7?' })
      await dialog.waitFor()
      await page.waitForFunction(() => document.activeElement?.textContent === 'Conservarla')
      await page.mouse.click(5, 5)
      expect(await dialog.count()).toBe(1)
      await dialog.getByRole('button', { name: 'Retirar' }).click()
      await dialog.waitFor({ state: 'detached' })
    }))

  it('that is refused stays, and says why', () =>
    gallery.show({ component: 'dialog', example: 'confirm that is refused' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Retirar la recomendación' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Retirar' }).click()
      await page.getByRole('alert').getByText('Panamá ya la citó').waitFor()
      expect(await axeFaults(page)).toEqual([])
    }))
})

describe('a menu', () => {
  const gallery = galleryInBrowser()

  it('lets the keys reach what cannot be done now, reads why, and does not do it', () =>
    gallery.show({ component: 'menu', example: 'actions of a finding' }, async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Acciones' }).press('ArrowDown')
      await page.getByRole('menu').waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const refused = page.getByRole('menuitem', { name: 'Acordar' })
      expect(await refused.evaluate((item) => item === document.activeElement)).toBe(true)
      expect(await refused.getAttribute('aria-disabled')).toBe('true')
      const reason = page.locator(`[id="${await refused.getAttribute('aria-describedby')}"]`)
      expect(await reason.innerText()).toBe('Quedan 3 enunciados sin codificar.')
      await page.keyboard.press('Enter')
      expect(await page.getByRole('menu').count()).toBe(1)
      expect(faults).toEqual([])
    }))
})

describe('notices', () => {
  const gallery = galleryInBrowser()

  it('are spoken, undone and closed', () =>
    gallery.show({ component: 'toast', example: 'three notices' }, async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Quitar el tema' }).click()
      const notices = page.getByRole('region', { name: 'Avisos' })
      await notices.getByRole('alert').getByText('Se quitó el tema de 12 enunciados.').waitFor()
      expect(await axeFaults(page)).toEqual([])
      await notices.getByRole('button', { name: 'Deshacer' }).click()
      await page.getByText('Deshecho.').waitFor()
      expect(await notices.count()).toBe(0)
      expect(faults).toEqual([])
    }))
})
