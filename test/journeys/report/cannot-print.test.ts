import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'

/** F-005, which the chapter on political conditions cites, rests on one statement alone. */
describe('a finding that lost its last statement, and the prose that names it', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('after the lead took the statement from it', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=NI-028`)
      await page.getByRole('listitem').filter({ hasText: 'F-005' }).getByRole('button', { name: 'Remove' }).click()
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect.poll(() => page.getByRole('region', { name: 'Statement', exact: true }).innerText()).not.toContain('NI-028')
      await expectSound()
    }))

  it.each([
    ['es', 'Condiciones para publicar', /F-005 no entra en la publicación/, 'Preparar publicación', /^Condiciones políticas$/],
    ['en', 'Conditions for release', /F-005 is not in the release/, 'Make a release', /^Political conditions$/],
  ] as const)('are told before a release is made, and lead to where it is mended, in %s', (lang, gate, reason, make, title) =>
    istmo.visit({ lang, width: lang === 'en' ? 360 : 1280 }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}/releases`)
      const stands = page.getByRole('region', { name: gate })
      const places = stands.getByRole('listitem').filter({ hasText: reason })
      expect(await places.count()).toBe(2)
      await expectSound()
      const button = page.getByRole('button', { name: make })
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await places.first().getByRole('link', { name: title }).click()
      await page.waitForURL('**/report?*')
      await expect.poll(() => page.getByRole('main').innerText()).toContain('F-005')
      await expectSound()
    }),
  )

  it('tell whoever signs only how many places there are', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('signatory-hn')
      await go(`${AT}/sign-off`)
      const said = await page.getByRole('region', { name: 'Condiciones para publicar' }).innerText()
      expect(said).toContain('2 lugares del informe no se pueden imprimir; hasta que se corrijan no se publica nada.')
      expect(said).not.toContain('F-005')
      await expectSound()
    }))
})
