import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const TECHNICAL = '/app/programmes/XCAS26/report?chapter=condition-technical'
const SENTENCE = `${TECHNICAL}&at=sentence-chapter-compared:technical`
const SOON = { timeout: 15_000 }
const TYPED = 'Un texto que nadie ha guardado.'

const article = (page: Page) => page.getByRole('article').first()
const mark = (page: Page) => article(page).locator('.cite-mark').nth(1)
const otherSentence = (page: Page) => article(page).locator('.sentence-said:not([aria-current])').first()
const hasFocus = (page: Page, label: string) => page.getByLabel(label).evaluate((field) => field === document.activeElement)

/** What is typed into the text of a chapter is not saved yet, and the chapter beside it is full of links. */
describe('the draft holds on to a text that is not saved', () => {
  const istmo = istmoInBrowser({ own: false })

  it(
    'when another sentence, a mark, another chapter or the way back would close it: it asks, and staying goes on in the text',
    () =>
      istmo.visit({ width: 1440 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(SENTENCE)
        const spanish = page.getByLabel('Texto en español')
        const question = page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
        const address = page.url()
        const stays = async () => {
          await question.waitFor(SOON)
          await page.keyboard.press('Enter')
          await question.waitFor({ state: 'detached' })
          await expect.poll(() => hasFocus(page, 'Texto en español')).toBe(true)
          expect(await spanish.inputValue()).toBe(TYPED)
          expect(page.url()).toBe(address)
        }
        await page.getByRole('button', { name: 'Reescribir' }).click()
        // Help names a value that the text before it holds.
        const named = /por ejemplo (\{\{value of=\w+\}\})/.exec(await page.getByRole('complementary').last().innerText())?.[1]
        expect(await spanish.inputValue()).toContain(named ?? 'a value')
        await spanish.fill(TYPED)

        await mark(page).click()
        await question.waitFor(SOON)
        await expectSound()
        await stays()
        await mark(page).focus()
        await page.keyboard.press('Enter')
        await stays()
        await otherSentence(page).click()
        await stays()
        await page.getByRole('navigation', { name: 'Capítulos' }).getByRole('link', { name: 'Condiciones políticas' }).click()
        await stays()
        await page.getByRole('button', { name: 'Todo el capítulo' }).click()
        await stays()

        // The other edition and the other language leave the text where it is.
        await page.getByText('Inglés', { exact: true }).first().click()
        await expect.poll(() => page.url()).toContain('edition=en')
        await page.getByRole('link', { name: 'English' }).click()
        await expect.poll(() => page.getByLabel('Text in Spanish').inputValue(), SOON).toBe(TYPED)
        expect(await page.getByRole('alertdialog').count()).toBe(0)
        await expectSound()
      }),
    120_000,
  )

  it(
    'and lets go of it when told to, asking nobody who typed nothing',
    () =>
      istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(SENTENCE)
        const spanish = page.getByLabel('Text in Spanish')
        const question = page.getByRole('alertdialog')
        await page.getByRole('button', { name: 'Rewrite', exact: true }).click()
        await spanish.fill(TYPED)
        const asked = await mark(page).innerText()
        await mark(page).click()
        await question.getByRole('button', { name: 'Leave without saving' }).click()
        // As if nobody had been asked: the answer has the focus, and the way back leads to the mark.
        await expect.poll(() => page.locator('.draft-panel h2:focus').count(), SOON).toBe(1)
        await page.locator('.cited').waitFor()
        expect(await spanish.count()).toBe(0)
        await expectSound()
        await page.getByRole('button', { name: 'The whole chapter' }).press('Enter')
        await expect.poll(() => page.locator('.cite-mark:focus').allInnerTexts(), SOON).toEqual([asked])

        await otherSentence(page).click()
        await page.getByRole('button', { name: 'Rewrite', exact: true }).click()
        await spanish.press('End')
        await mark(page).click()
        await page.locator('.cited').waitFor()
        expect(await question.count()).toBe(0)
        await expectSound()
      }),
    120_000,
  )

  it(
    'of a chapter’s own prose, too',
    () =>
      istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(`${TECHNICAL}&at=passage-chapter-technical`)
        const spanish = page.getByLabel('Texto en español')
        const leaving = page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
        await spanish.fill(TYPED)
        await mark(page).click()
        await leaving.getByRole('button', { name: 'Quedarse aquí' }).click()
        await leaving.waitFor({ state: 'detached' })
        expect(await spanish.inputValue()).toBe(TYPED)
        await expect.poll(() => hasFocus(page, 'Texto en español')).toBe(true)
        await expectSound()
        // The list of chapters goes on saying which one it is.
        const list = page.getByLabel('Capítulo', { exact: true })
        const chapter = await list.inputValue()
        await list.selectOption({ index: 0 })
        await leaving.getByRole('button', { name: 'Quedarse aquí' }).click()
        await leaving.waitFor({ state: 'detached' })
        expect(await list.inputValue()).toBe(chapter)
        expect(await spanish.inputValue()).toBe(TYPED)
        // The button says already what it does.
        await page.getByRole('button', { name: 'Cerrar sin guardar' }).click()
        await spanish.waitFor({ state: 'detached' })
        expect(await leaving.count()).toBe(0)
      }),
    120_000,
  )

  it('of a sentence that was about to be saved in one language, once its author goes back to it', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      const spanish = page.getByLabel('Texto en español')
      const leaving = page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
      await go(SENTENCE)
      await page.getByRole('button', { name: 'Reescribir' }).click()
      await spanish.fill(TYPED)
      await page.getByRole('button', { name: 'Guardar la oración' }).click()
      const half = page.getByRole('alertdialog')
      await half.getByRole('button', { name: 'Reescribir también el inglés' }).click()
      await half.waitFor({ state: 'detached' })
      await mark(page).click()
      await leaving.getByRole('button', { name: 'Quedarse aquí' }).click()
      await leaving.waitFor({ state: 'detached' })
      expect(await spanish.inputValue()).toBe(TYPED)
      await expectSound()
    }))
})
