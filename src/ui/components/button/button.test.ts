import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { axeFaults, galleryInBrowser } from '#test/gallery.ts'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Tabs } from '../tabs/tabs.tsx'
import { Toolbar } from '../toolbar/toolbar.tsx'
import { IconButton } from './icon-button.tsx'

describe('a control without a name does not compile', () => {
  it('and one with a name does', () => {
    const named = [
      createElement(IconButton, { icon: 'close', 'aria-label': 'Cerrar' }),
      createElement(IconButton, { icon: 'close', 'aria-labelledby': 'title' }),
      // @ts-expect-error nobody would know what this button does
      createElement(IconButton, { icon: 'close' }),
      // @ts-expect-error two names contradict each other
      createElement(IconButton, { icon: 'close', 'aria-label': 'Cerrar', 'aria-labelledby': 'title' }),
      // @ts-expect-error a toolbar is found by its name
      createElement(Toolbar, { children: 'x' }),
      // @ts-expect-error so is a way through the pages
      createElement(Breadcrumb, { crumbs: [] }),
      // @ts-expect-error and a set of tabs
      createElement(Tabs, { views: [] }),
    ]
    expect(named.every(({ type }) => typeof type === 'function')).toBe(true)
  })
})

describe('a button', () => {
  const gallery = galleryInBrowser()

  it('has a longer name where it is given one, which begins with what is shown', () =>
    gallery.show({ component: 'button', example: 'small' }, async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Deshacer: resumen', exact: true }).getByText('Deshacer', { exact: true }).waitFor()
      expect(faults).toEqual([])
    }))

  it('that is disabled says why, is reached by the keyboard, and does nothing', () =>
    gallery.show({ component: 'button', example: 'disabled with its reason' }, async ({ page, faults }) => {
      const button = page.getByRole('button', { name: 'Publicar la versión 1.0' })
      await page.keyboard.press('Tab')
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      expect(await button.getAttribute('disabled')).toBeNull()
      const reason = page.locator(`[id="${await button.getAttribute('aria-describedby')}"]`)
      expect(await reason.innerText()).toMatch(/^Falta la conformidad de Guatemala/)
      await page.keyboard.press('Enter')
      expect(faults).toEqual([])
    }))

  it('that is busy keeps its place and takes no second press', () =>
    gallery.show({ component: 'button', example: 'busy' }, async ({ page }) => {
      const button = page.getByRole('button', { name: 'Guardando…' })
      await page.keyboard.press('Tab')
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await button.getAttribute('aria-disabled')).toBe('true')
    }))

  it('that was busy and is gone is not spoken of by a name that is gone with it', () =>
    gallery.show({ component: 'button', example: 'gone once it is done' }, async ({ page, faults }) => {
      const spoken = () => page.locator('[data-live-announcer] [role=img]').count()
      await page.getByRole('button', { name: 'Publicar la versión 1.0' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(spoken).toBeGreaterThan(0)
      await page.getByText('La versión 1.0 está publicada.').waitFor()
      await expect.poll(spoken, { timeout: 2000 }).toBe(0)
      expect(await axeFaults(page)).toEqual([])
      expect(faults).toEqual([])
    }))
})
