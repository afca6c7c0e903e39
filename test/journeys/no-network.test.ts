import { describe, expect, it } from 'vitest'
import { beginCase, CASES, goTo, heading, PASSPHRASE, press, setUp } from './case-at-desk.ts'
import { istmoInBrowser } from './journey.ts'

const PROGRAMME = '/app/programmes/XCAS26'

describe('without a network', () => {
  const istmo = istmoInBrowser({ own: false })

  it(
    'all pages of a case open that nobody has looked at yet, and after locking and unlocking too',
    () =>
      istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
        const { page, go, become, expectSound } = visitor
        await become('signatory-hn')
        await go(CASES)
        await setUp(visitor)
        await page.getByText(/^Todas las páginas de los casos están en esta ventana/).waitFor()
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
        await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
        await press(page, 'Abrir')
        await heading(page, 'Teoría del caso')
        await goTo(page, 'Cronología', 'Cronología del caso')
        await goTo(page, 'Quién lee', 'Quién lee el caso')
        await page.context().setOffline(false)
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
