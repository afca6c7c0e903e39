import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from './journey.ts'

describe('whoever comes to the screens', () => {
  const istmo = istmoInBrowser({ own: false })

  it('is asked who they are, and led on to where they wanted to go', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go('/app/programmes/XCAS26')
      expect(new URL(page.url()).pathname).toBe('/app/sign-in')
      expect(new URL(page.url()).searchParams.get('next')).toBe('/app/programmes/XCAS26')
      await expectSound()
    }))

  it('finds their programme and its pages once they are known, and leaves again', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go('/app')
      expect(new URL(page.url()).pathname).toBe('/app/programmes/XCAS26')
      const navigation = page.getByRole('navigation', { name: 'Páginas del programa' })
      expect(await navigation.locator('[aria-current=page]').allInnerTexts()).toEqual(['Inicio'])
      expect(await page.title()).toContain('Inicio')
      await expectSound()
      await page.getByRole('button', { name: 'Evaluación, Honduras' }).click()
      await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
      await page.waitForURL('**/app/sign-in')
      await go('/app/programmes/XCAS26')
      expect(new URL(page.url()).pathname).toBe('/app/sign-in')
    }))

  it('reads of a programme without a seat as of one that is not there', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go('/app/programmes/OTHER')
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('no hay ningún programa en el que hoy ocupe un puesto')
      await expectSound()
    }))

  it('reads that an address has no page, and finds the way back', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go('/app/no-such-page')
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('No hay ninguna página en esta dirección.')
      await expectSound()
      await page.getByRole('link', { name: 'Ir al inicio' }).click()
      await expect.poll(() => new URL(page.url()).pathname).toBe('/app/sign-in')
    }))

  it.for([
    { width: 360, zoom: 1 },
    { width: 1280, zoom: 4 },
  ])('finds all of it at $width px and $zoom times its size', (looking) =>
    istmo.visit(looking, async ({ go, expectSound }) => {
      await go('/app/no-such-page')
      await expectSound()
      await go('/app/sign-in')
      await expectSound()
    }),
  )

  it('changes the language in place, and it is remembered', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go('/app/no-such-page?kept=yes')
      await page.evaluate(() => document.body.setAttribute('data-untouched', 'yes'))
      await page.getByRole('link', { name: 'English' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('This page cannot be shown')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('body').getAttribute('data-untouched'), 'the page was not loaded anew').toBe('yes')
      expect(new URL(page.url()).search).toBe('?kept=yes&lang=en')
      await expectSound()
      await go('/app/no-such-page')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This page cannot be shown')
    }))

  it('skips to the content by the keyboard', () =>
    istmo.visit({}, async ({ page, go }) => {
      await go('/app/no-such-page')
      await page.keyboard.press('Tab')
      expect(await page.getByRole('link', { name: 'Ir al contenido' }).evaluate((link) => link === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true)
    }))

  it('gets pages that nothing may be smuggled into', () =>
    istmo.visit({}, async ({ page, go }) => {
      await go('/app/no-such-page')
      const planted = await page.evaluate(() => {
        try {
          document.body.innerHTML = '<p>planted</p>'
          return 'written'
        } catch (error) {
          return (error as Error).name
        }
      })
      expect(planted).toBe('TypeError')
    }))
})
