import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const REPORT = `${AT}/report`
const TECHNICAL = `${REPORT}?chapter=condition-technical`
const SOON = { timeout: 15_000 }

/** What has the focus, as it is told to whoever listens: its name or its first words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return 'nowhere'
    const label = 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null)?.[0]?.innerText : undefined
    return `${at.localName} ${label ?? (at as HTMLElement).innerText}`.slice(0, 120)
  })
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}
const expectAt = (page: Page, what: RegExp) => expect.poll(() => focused(page), SOON).toMatch(what)

/** Whoever cannot see where the page went on hears it where the focus is. */
describe('the draft by keyboard', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('goes on in the field that opens, and comes back to the button of the sentence', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${TECHNICAL}&at=sentence-chapter-compared:technical`)
      expect(await focused(page)).toBe('nowhere')
      await press(page, 'Reescribir')
      await expectAt(page, /^textarea Texto en español/)
      await press(page, 'Cerrar sin guardar')
      await expectAt(page, /^button Reescribir/)
      await page.keyboard.press('Enter')
      await page.getByLabel('Texto en español').fill('Las condiciones técnicas pesan.')
      await page.getByLabel('Texto en inglés').fill('Technical conditions weigh.')
      await press(page, 'Guardar la oración')
      await expectAt(page, /^button Corregir/)
      await expectSound()
      await page.keyboard.press('Enter')
      await page.getByLabel('Texto en inglés').fill((await page.getByLabel('Texto en inglés').inputValue()).replace('weigh', 'matter'))
      await press(page, 'Guardar la oración')
      await expectAt(page, /^button Corregir/)
      await press(page, 'Tomar el generado')
      await expectAt(page, /^button Reescribir/)
      await press(page, 'Todo el capítulo')
      await expectAt(page, /^button .*35 enunciados de debilidad o amenaza/s)
      await expectSound()
    }))

  it('comes back to the text from where a sentence or a mark was asked, and to a passage that is closed', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(TECHNICAL)
      const asked = page.getByRole('article').first().locator('.cite-mark').nth(1)
      const mark = await asked.innerText()
      await asked.focus()
      await page.keyboard.press('Enter')
      await expectAt(page, /^h2 /)
      await press(page, 'Todo el capítulo')
      await expect.poll(() => focused(page), SOON).toBe(`a ${mark}`)
      const passage = page.getByRole('region', { name: 'Prosa del capítulo' }).getByRole('button').first()
      const name = await passage.innerText()
      await passage.focus()
      await page.keyboard.press('Enter')
      await expectAt(page, /^h2 /)
      await press(page, 'Cerrar sin guardar')
      await expect.poll(() => focused(page), SOON).toBe(`button ${name}`)
      await expectSound()
    }))

  it('stays at the history of a text, and goes on in the list of texts that are let go', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      const texts = ['one', 'two'].map((id) => ({ id, es: `Texto ${id}`, en: `Text ${id}`, version: 1 }))
      await page.route('**/api/report/draft.show?*', async (route) => {
        const reply = await route.fetch()
        await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), unsaid: texts } })
      })
      await page.route('**/api/report/sentence.restore', async (route) => {
        texts.shift()
        await route.fulfill({ json: { version: 2 } })
      })
      await go(`${TECHNICAL}&at=sentence-chapter-compared:technical`)
      await page.getByRole('button', { name: /versiones guardadas$/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Se volvió al texto generado.').first().waitFor()
      await expectAt(page, /^button \d versiones guardadas/)
      await expectSound()
      await page.getByRole('button', { name: /que el informe ya no dice$/ }).click()
      const letGo = page.getByRole('button', { name: 'Descartarla' })
      expect(await letGo.count()).toBe(2)
      await letGo.first().focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => letGo.count(), SOON).toBe(1)
      await expectAt(page, /^button Descartarla/)
      await page.keyboard.press('Enter')
      await expect.poll(() => letGo.count(), SOON).toBe(0)
      await expectAt(page, /^h1 Borrador/)
    }))

  it('steps through the list of chapters, and stays in it', () =>
    istmo.visit({ width: 900 }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(REPORT)
      const list = page.getByLabel('Capítulo', { exact: true })
      const head = page.getByRole('article').first().getByRole('heading').first()
      await list.focus()
      const chapters = [await head.innerText()]
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('ArrowDown')
        await expect.poll(() => head.innerText(), SOON).not.toBe(chapters.at(-1))
        chapters.push(await head.innerText())
        expect(await focused(page)).toMatch(/^select Capítulo/)
      }
      expect(new Set(chapters).size).toBe(4)
      await expectSound()
    }))

  it('goes on at the heading of the chapter that a link leads to', () =>
    istmo.visit({ width: 1440 }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(REPORT)
      await page
        .getByRole('navigation', { name: 'Capítulos' })
        .getByRole('link', { name: /Condiciones políticas/ })
        .focus()
      await page.keyboard.press('Enter')
      await expectAt(page, /^h2 .*Condiciones políticas/)
      await expectSound()
    }))

  it(
    'goes on at the next text to read, and at the heading of the page after the last',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(`${AT}/coding?show=all&statement=SV-020`)
        await page.getByRole('button', { name: 'Políticas', exact: true }).click()
        await page.getByRole('button', { name: 'Guardar y seguir' }).click()
        await expect.poll(() => page.getByRole('region', { name: 'Enunciado', exact: true }).innerText(), SOON).not.toContain('SV-020')
        await become('officer')
        // What waits leads to the list of it, which is open.
        await go(AT)
        await page.getByRole('link', { name: /textos? por cotejar con/ }).click()
        const holds = page.getByRole('button', { name: 'Sigue siendo cierto' })
        await holds.first().waitFor(SOON)
        await expectAt(page, /^ul /)
        const titles = await page.locator('.to-review h3').allInnerTexts()
        expect(titles.length).toBeGreaterThan(1)
        for (const next of titles.slice(1)) {
          await holds.first().focus()
          await page.keyboard.press('Enter')
          await expect.poll(() => focused(page), SOON).toContain(next.slice(0, 30))
        }
        await holds.first().focus()
        await page.keyboard.press('Enter')
        await expectAt(page, /^h1 Borrador/)
        await expectSound()
      }),
    120_000,
  )
})
