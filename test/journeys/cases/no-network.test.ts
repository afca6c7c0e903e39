import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { beginCase, CASES, goTo, heading, PASSPHRASE, press, setUp, TITLE } from '../case-at-desk.ts'
import { istmoInBrowser } from '../journey.ts'

const PROGRAMME = '/app/programmes/XCAS26'

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
}

describe('without a network', () => {
  const istmo = istmoInBrowser({ own: false })

  it(
    'Istmo opens anew, and with it all pages of a case, to whoever keeps cases on this device',
    () =>
      istmo.visit({ lang: 'es', width: 360, worker: true }, async (visitor) => {
        const { page, go, become, expectSound } = visitor
        await become('signatory-hn')
        await go(CASES)
        await setUp(visitor)
        await page.getByText(/^Istmo está guardado en este equipo/).waitFor({ timeout: 60_000 })
        await expectSound()
        await beginCase(page)
        // What a page is about begins in the first screen, with the menu of the case folded.
        const first = page.getByRole('heading', { level: 2 }).locator('visible=true').first()
        expect((await first.boundingBox())?.y ?? 9999).toBeLessThan(page.viewportSize()?.height ?? 0)
        expect(await page.getByRole('navigation', { name: 'Páginas del caso' }).isVisible()).toBe(false)
        await page.context().setOffline(true)
        await goTo(page, 'Red', 'Red del caso')
        await goTo(page, 'Dinero', 'Rastro del dinero')
        await goTo(page, 'Teoría del caso')
        await press(page, 'Cerrar con llave')
        await unlock(page)
        await heading(page, 'Teoría del caso')
        await page.reload()
        await unlock(page)
        await heading(page, 'Teoría del caso')
        await goTo(page, 'Cronología', 'Cronología del caso')
        await goTo(page, 'Quién lee', 'Quién lee el caso')
        await page.goto('about:blank')
        await page.goto(`${istmo.address()}${CASES}?lang=en`)
        await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
        await press(page, 'Unlock')
        await page.getByRole('link', { name: TITLE }).waitFor()
        await page.goto(`${istmo.address()}${PROGRAMME}/findings`)
        await heading(page, 'This page cannot be shown')
        await page.context().setOffline(false)
        await press(page, 'Try again')
        await heading(page, 'Findings')
      }),
    180_000,
  )

  it(
    'nobody is signed in who signed out before, and nothing is kept for whoever keeps no cases',
    () =>
      istmo.visit({ lang: 'es', worker: true }, async (visitor) => {
        const { page, go, become } = visitor
        const kept = () =>
          page.evaluate(async () =>
            (
              await Promise.all(
                (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
              )
            ).flat(),
          )
        await become('assessor-hn')
        await go(PROGRAMME)
        expect(await kept()).toEqual([])
        await become('signatory-hn')
        await go(CASES)
        await setUp(visitor)
        await page.getByText(/^Istmo está guardado en este equipo/).waitFor({ timeout: 60_000 })
        expect((await kept()).filter((path) => path.startsWith('/api/'))).toEqual(['/api/programme/session.show'])
        await page
          .getByRole('banner')
          .getByRole('button', { name: /Honduras/ })
          .click()
        await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
        await heading(page, 'Iniciar sesión')
        await page.context().setOffline(true)
        await page.goto(`${istmo.address()}${CASES}`)
        await heading(page, 'No se puede mostrar esta página')
        expect((await kept()).filter((path) => path.startsWith('/api/'))).toEqual([])
      }),
    120_000,
  )

  it('a page that did not come comes when one tries again with the network back', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become }) => {
      await become('assessor-hn')
      await go(PROGRAMME)
      await page.context().setOffline(true)
      const link = page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name: 'Hallazgos' })
      await link.click()
      await heading(page, 'No se puede mostrar esta página')
      await press(page, 'Intentar de nuevo')
      await heading(page, 'No se puede mostrar esta página')
      await page.context().setOffline(false)
      await press(page, 'Intentar de nuevo')
      await heading(page, 'Hallazgos')
      expect(await page.getByRole('button', { name: 'Intentar de nuevo' }).count()).toBe(0)
    }))

  it('is no matter for whoever keeps no cases: they are told so, and asked for no key', () =>
    istmo.visit({ lang: 'es', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(CASES)
      await heading(page, 'Los casos los llevan las oficinas de un país')
      expect(await page.getByLabel('Frase de paso nueva').count()).toBe(0)
      expect(await page.getByText('No, hay que hacerla ahora').count()).toBe(0)
      await expectSound()
      await go(`${CASES}?lang=en`)
      await heading(page, 'Cases are kept by offices of a country')
    }))
})
