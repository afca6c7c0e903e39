import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const STATEMENT = `${AT}/coding?show=all&statement=SV-020`
const CHAPTER = 'Condiciones políticas'
const SAID = 'Ningún enunciado sobre condiciones políticas, en ninguna de las rondas, trata de El Salvador.'
const SOON = { timeout: 15_000 }

const list = (page: Page) => page.getByRole('button', { name: /textos? por cotejar con/ })
const putting = (page: Page) => page.getByRole('button', { name: 'Presentar a los países' })
const main = (page: Page) => page.getByRole('main').innerText()

/** One statement is read otherwise, and a chapter says the contrary of it. */
describe('a text that the data contradict', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('stands in the report before, and asks nobody for anything', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}/report?chapter=condition-political`)
      expect(await page.getByRole('article').first().innerText()).toContain(SAID)
      expect(await list(page).count()).toBe(0)
      await expectSound()
    }))

  it('is contradicted by a lead who codes one statement of El Salvador as political', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(STATEMENT)
      await page.getByRole('button', { name: 'Políticas', exact: true }).click()
      await page.getByRole('button', { name: 'Guardar y seguir' }).click()
      await expect.poll(() => page.getByRole('region', { name: 'Enunciado', exact: true }).innerText()).not.toContain('SV-020')
      await expectSound()
    }))

  it('is shown to its authors with what it was and is, and to no reader', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${AT}/report?chapter=condition-political`)
      expect(await list(page).count()).toBe(0)
      await expectSound()
      await become('officer')
      await go(AT)
      expect(await main(page)).toMatch(/\d+ textos por cotejar con/)
      await expectSound()
      await go(`${AT}/report`)
      await list(page).click()
      await expect.poll(() => main(page)).toContain('enunciados · ronda 2 · El Salvador · Políticas · Debilidad: antes 0, ahora 1')
      expect(await main(page)).toContain('R2-SV-POL-1/002, condición: antes Financieras, ahora Políticas')
      await expectSound()
      await page.getByRole('link', { name: 'enunciados · ronda 2 · El Salvador · Políticas · Debilidad' }).first().click()
      await expect.poll(() => main(page), SOON).toContain('Un enunciado, en un taller')
      expect(await main(page)).toContain('R2-SV-POL-1/002')
      await expectSound()
    }))

  it(
    'keeps the report from being put, before a deadline is asked for, and leads to what is to be read',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(`${AT}/sign-off`)
        await putting(page).click({ force: true })
        expect(await page.getByRole('dialog').count()).toBe(0)
        expect(await putting(page).getAttribute('aria-disabled')).toBe('true')
        await page.getByRole('link', { name: /^Antes hay que cotejar \d+ textos con los datos$/ }).click()
        await expect.poll(() => page.locator('#read-again:focus').count(), SOON).toBe(1)
        await expectSound()
        await page.goBack()
        const named = page.getByRole('list', { name: /textos por cotejar con/ })
        await expect.poll(() => named.getByRole('link', { name: CHAPTER }).count(), SOON).toBe(1)
        await named.getByRole('link', { name: CHAPTER }).click()
        await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), SOON).toContain('Borrador')
        const spanish = page.getByLabel('Texto en español')
        expect(await spanish.inputValue()).toContain(SAID)
        await expectSound()
      }),
    60_000,
  )

  it('is said on the page of sign-off, and from there one comes to where a finding is answered for', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}/sign-off`)
      const gate = page.getByRole('region', { name: 'Condiciones para publicar' })
      expect(await gate.innerText()).toContain('Todavía no se puede publicar')
      expect(await gate.innerText()).toContain('impiden publicar el ejemplo; lo impiden los textos por cotejar.')
      await gate.getByRole('listitem').filter({ hasText: 'texto de un hallazgo' }).first().getByRole('link').click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), SOON).toContain('Borrador')
      const meant = page.locator('[id^="read-finding-"]:focus')
      await expect.poll(() => meant.count(), SOON).toBe(1)
      expect(await meant.getByRole('button', { name: /^Sigue siendo cierto/ }).isVisible()).toBe(true)
      expect(await main(page)).toMatch(/textos? de este capítulo están? por cotejar con los datos/)
      await expectSound()
      const place = await meant.getAttribute('id')
      await list(page).click()
      expect(await meant.count()).toBe(0)
      // The address names the place still: whoever is led there once more finds the list open all the same.
      await page
        .getByRole('main')
        .getByRole('link')
        .and(page.locator(`[href$="#${place}"]`))
        .first()
        .click()
      await expect.poll(() => meant.count(), SOON).toBe(1)
      expect(await meant.getByRole('button', { name: /^Sigue siendo cierto/ }).isVisible()).toBe(true)
      await expectSound()
    }))

  it('is told to who signs for a country as something that waits, and not which', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('signatory-hn')
      await go(`${AT}/sign-off`)
      const gate = page.getByRole('region', { name: 'Conditions for release' })
      expect(await gate.innerText()).toContain('Some text is still to be read against the data; until then nothing is released.')
      expect(await gate.innerText()).toContain('It may not be released yet')
      expect(await gate.getByRole('listitem').count()).toBe(0)
      await expectSound()
      await become('reader')
      await go(`${AT}/sign-off`)
      expect(await gate.innerText()).toContain('No report is released while any text that goes into it is to be read against the data.')
      expect(await gate.innerText()).not.toContain('may not be released yet')
    }))

  it(
    'is corrected, the others are read again, and then the report is put',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(`${AT}/report?chapter=condition-political&at=passage-chapter-political`)
        const [spanish, english] = [page.getByLabel('Texto en español'), page.getByLabel('Texto en inglés')]
        await spanish.fill((await spanish.inputValue()).replace(SAID, 'De El Salvador se habla en la segunda ronda [@SV-020].'))
        // Saving reads both: of the one that was not changed it is asked first.
        await page.getByRole('button', { name: 'Guardar el pasaje' }).click()
        const question = page.getByRole('alertdialog', { name: '¿Sigue siendo cierto el texto en inglés?' })
        await question.waitFor(SOON)
        await expectSound()
        await question.getByRole('button', { name: 'Volver a los textos' }).click()
        await question.waitFor({ state: 'detached' })
        expect(await spanish.inputValue()).toContain('De El Salvador se habla')
        await english.fill(
          (await english.inputValue()).replace(
            /No statement on political conditions[^.]*\./,
            'On El Salvador the second round speaks [@SV-020].',
          ),
        )
        await page.getByRole('button', { name: 'Guardar el pasaje' }).click()
        await expect.poll(() => page.getByRole('article').first().innerText(), SOON).not.toContain(SAID)
        await go(`${AT}/report`)
        await list(page).click()
        const holds = page.getByRole('button', { name: 'Sigue siendo cierto' })
        for (let left = await holds.count(); left > 0; left -= 1) {
          await holds.first().click()
          await expect.poll(() => holds.count(), SOON).toBe(left - 1)
        }
        await expectSound()
        await go(`${AT}/sign-off`)
        await putting(page).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Presentar a los países' }).click()
        await expect.poll(() => page.getByRole('row', { name: /Honduras/ }).innerText(), SOON).toContain('en espera de respuesta')
        await expectSound()
      }),
    120_000,
  )
})
