import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from './journey.ts'

const AT = '/app/programmes/XCAS26'
const STATEMENT = `${AT}/coding?show=all&statement=NI-033`
const POLITICAL = `${AT}/report?chapter=condition-political&at=sentence-chapter-compared:political`
const TECHNICAL = `${AT}/report?chapter=condition-technical&at=sentence-chapter-compared:technical`
const REWRITTEN = 'De la voluntad política la primera ronda apenas habla.'
/** With the way to what it counts. */
const PRINTED = 'De la voluntad política la primera ronda apenas habla (anexo\u00a0F).'

/** What the table says of one condition in Nicaragua. */
const cell = (page: Page, condition: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${condition} `) })
    .getByRole('gridcell')
    .nth(5)
const grid = (page: Page) => page.getByRole('img', { name: /^Cuadrícula de/ }).first()
const panel = (page: Page) => page.getByRole('complementary', { name: 'De dónde viene' })

describe('the code of a statement moves the draft', { shuffle: false }, () => {
  const istmo = istmoInBrowser()
  let before = ''

  it('whose sentence somebody rewrote before', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(TECHNICAL)
      expect(await panel(page).innerText()).toContain('35 enunciados de debilidad o amenaza y 19 de fortaleza u oportunidad')
      await go(POLITICAL)
      before = (await grid(page).getAttribute('aria-label')) ?? (await grid(page).innerText())
      expect(await panel(page).innerText()).toContain('ningún enunciado de debilidad o amenaza y hay 2 de fortaleza')
      await page.getByRole('button', { name: 'Reescribir' }).click()
      expect(await page.getByLabel('Texto en español').inputValue()).toContain('hay {{value of=helps}} de fortaleza')
      await page.getByLabel('Texto en español').fill(REWRITTEN)
      await expectSound()
      await page.getByRole('button', { name: 'Guardar la oración' }).click()
      const question = page.getByRole('alertdialog', { name: '¿Guardar solo el texto en español?' })
      await expect.poll(() => question.innerText()).toContain('the first round holds no statements')
      await expectSound()
      await question.getByRole('button', { name: 'Reescribir también el inglés' }).click()
      expect(await page.getByLabel('Texto en español').inputValue()).toBe(REWRITTEN)
      await page.getByRole('button', { name: 'Guardar la oración' }).click()
      await question.getByRole('button', { name: 'Guardar solo en español' }).click()
      await expect.poll(() => page.getByRole('article').first().innerText()).toContain(PRINTED)
      await expect.poll(() => panel(page).innerText()).toContain('Reescrita en una lengua')
      await page.getByRole('button', { name: 'Corregir' }).click()
      await page.getByRole('button', { name: 'Guardar la oración' }).click()
      await question.getByRole('button', { name: 'El texto en inglés dice lo mismo: conservarlo' }).click()
      await expect.poll(() => panel(page).innerText()).not.toContain('Reescrita en una lengua')
      await expectSound()
    }))

  it('cannot be changed by an assessor of another country', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(STATEMENT)
      const reading = page.getByRole('region', { name: 'Lectura del enunciado' })
      for (const part of ['Nicaragua', 'Operativas']) expect(await reading.innerText()).toContain(part)
      for (const name of ['Guardar y seguir', 'Políticas', 'Operativas', 'Quitar'])
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
      const before = await reading.innerText()
      await page.keyboard.press('q')
      expect(await reading.innerText()).toBe(before)
      await expectSound()
    }))

  it('and matrix, finding, gap, sentence and figure follow the lead who changes it', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/matrices`)
      const [political, operational] = [await cell(page, 'Políticas').innerText(), await cell(page, 'Operativas').innerText()]
      await go(STATEMENT)
      await page.getByRole('button', { name: 'Políticas', exact: true }).click()
      const link = page.getByRole('listitem').filter({ hasText: 'F-001' })
      await link.getByRole('button', { name: 'Quitar' }).click()
      await page.getByRole('button', { name: 'Guardar y seguir' }).click()
      await expect.poll(() => page.getByRole('region', { name: 'Enunciado', exact: true }).innerText()).not.toContain('NI-033')
      await expectSound()
      await go(`${AT}/matrices`)
      expect(await cell(page, 'Políticas').innerText()).toBe(String(Number(political) + 1))
      expect(await cell(page, 'Operativas').innerText()).toBe(String(Number(operational) - 1))
      await expectSound()
      for (const record of ['findings/F-001', 'gaps/G-11']) {
        await go(`${AT}/${record}`)
        expect(await page.getByRole('main').innerText()).toContain('Ningún enunciado a favor')
        await expectSound()
      }
      await go(TECHNICAL)
      expect(await panel(page).innerText()).toContain('34 enunciados de debilidad o amenaza y 19 de fortaleza u oportunidad')
      await go(POLITICAL)
      expect((await grid(page).getAttribute('aria-label')) ?? (await grid(page).innerText())).not.toBe(before)
      await expectSound()
    }))

  it('while the rewritten sentence stays, and is held up as stale', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(POLITICAL)
      expect(await page.getByRole('article').first().innerText()).toContain(REWRITTEN.slice(0, -1))
      expect(await panel(page).innerText()).toContain('Qué cambió en el texto generado')
      expect(await page.getByRole('main').innerText()).toMatch(/; 1 por revisar\./)
      await page.getByRole('button', { name: /textos por cotejar con los datos y una oración reescrita por revisar$/ }).click()
      expect(
        await page
          .getByRole('link', { name: `Revisar la oración: Oración reescrita «${REWRITTEN.split(' ').slice(0, 8).join(' ')} …»` })
          .count(),
      ).toBe(1)
      await expectSound()
      await page.getByRole('button', { name: 'Conservar el texto reescrito' }).click()
      await expect.poll(() => page.getByRole('main').innerText()).not.toMatch(/; 1 por revisar/)
      expect(await page.getByRole('article').first().innerText()).toContain(PRINTED)
      await expectSound()
    }))

  it('and so are the texts that a person wrote on it, until somebody read them again', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(AT)
      expect(await page.getByRole('main').innerText()).toMatch(/\d+ textos por cotejar con/)
      await go(`${AT}/report`)
      const section = page.getByRole('button', { name: /textos? por cotejar con/ })
      const holds = page.getByRole('button', { name: 'Sigue siendo cierto' })
      await section.click()
      await expect.poll(() => page.getByRole('main').innerText()).toContain('R1-NI-JUD-1/007, condición: antes Operativas, ahora Políticas')
      await expectSound()
      const texts = await holds.count()
      expect(texts).toBeGreaterThan(2)
      await holds.first().click()
      await expect.poll(() => holds.count()).toBe(texts - 1)
      await expectSound()
    }))
})
