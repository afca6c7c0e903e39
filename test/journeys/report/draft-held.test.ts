import type { Locator, Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { askedAtClose } from '../asked-at-close.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const TECHNICAL = '/app/programmes/XCAS26/report?chapter=condition-technical'
const SOON = { timeout: 15_000 }
const TYPED = { es: 'Un texto que nadie ha guardado.', en: 'A text that nobody has saved.' }
const WORDS = {
  es: {
    rewrite: 'Reescribir',
    texts: { es: 'Texto en español', en: 'Texto en inglés' },
    save: 'Guardar la oración',
    leaving: '¿Salir sin guardar?',
    stay: 'Quedarse aquí',
    go: 'Salir sin guardar',
  },
  en: {
    rewrite: 'Rewrite',
    texts: { es: 'Text in Spanish', en: 'Text in English' },
    save: 'Save the sentence',
    leaving: 'Leave without saving?',
    stay: 'Stay here',
    go: 'Leave without saving',
  },
}

const article = (page: Page) => page.getByRole('article').first()
const compared = (page: Page) => article(page).locator('[href*="sentence-chapter-compared"]').first()
const mark = (page: Page) => article(page).locator('.cite-mark').nth(1)
const gone = (what: Locator) => what.waitFor({ state: 'detached' })
const back = (page: Page) => page.evaluate(() => history.back())
const forward = (page: Page) => page.evaluate(() => history.forward())

/** Goes to a sentence by its link in the chapter, so that the way back leads out of it, and rewrites it. */
const rewriting = async (page: Page, lang: 'es' | 'en', texts: readonly ('es' | 'en')[]) => {
  const words = WORDS[lang]
  await compared(page).click()
  await page.getByRole('button', { name: words.rewrite, exact: true }).click()
  for (const one of texts) await page.getByLabel(words.texts[one]).fill(TYPED[one])
  const leaving = page.getByRole('alertdialog', { name: words.leaving })
  return {
    spanish: page.getByLabel(words.texts.es),
    save: () => page.getByRole('button', { name: words.save }).click(),
    leaving,
    stay: leaving.getByRole('button', { name: words.stay }),
    leave: leaving.getByRole('button', { name: words.go }),
  }
}

/** Begins a save that is on its way until the test lets it go on. */
const heldSave = async (page: Page, operation: string, save: () => Promise<void>): Promise<Route> => {
  const asked = Promise.withResolvers<Route>()
  await page.route(`**/api/report/${operation}`, (route) => asked.resolve(route))
  await save()
  return asked.promise
}

/** What the server refuses: a number that is typed and not counted. */
const REFUSED = 'Hay 12 enunciados.'

/** Rewrites a sentence so that it will be refused, and begins its save. */
const refusedOnItsWay = async ({ page, go, become }: Visitor, lang: 'es' | 'en') => {
  await become('lead')
  await go(TECHNICAL)
  const rewritten = await rewriting(page, lang, ['es', 'en'])
  const address = page.url()
  await rewritten.spanish.fill(REFUSED)
  return { ...rewritten, address, answer: await heldSave(page, 'sentence.override', rewritten.save) }
}

/** From the first key to the answer of the server a text is held on to. */
describe('the draft holds on to a text that is being saved', () => {
  const istmo = istmoInBrowser({ own: false })

  it('while it asks about the other language', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(TECHNICAL)
      const { spanish, save, leaving, stay, leave } = await rewriting(page, 'es', ['es'])
      const address = page.url()
      await save()
      const half = page.getByRole('alertdialog', { name: '¿Guardar solo el texto en español?' })
      await half.waitFor(SOON)
      await back(page)
      await leaving.waitFor(SOON)
      await expectSound()
      await stay.click()
      await gone(leaving)
      await expect.poll(() => page.url()).toBe(address)
      expect(await half.count()).toBe(1)
      expect(await askedAtClose(page)).toBe('beforeunload')
      await half.getByRole('button', { name: 'Reescribir también el inglés' }).click()
      await gone(half)
      expect(await spanish.inputValue()).toBe(TYPED.es)
      await save()
      await half.waitFor(SOON)
      await back(page)
      await leave.click()
      await gone(half)
      await gone(spanish)
      expect(await leaving.count()).toBe(0)
      await expectSound()
    }))

  it('and asks who went to another page, or would close the window, once the save is refused', () =>
    istmo.visit({ width: 1280 }, async (visitor) => {
      const { page, expectSound } = visitor
      const { spanish, leaving, stay, address, answer } = await refusedOnItsWay(visitor, 'es')
      expect(await askedAtClose(page)).toBe('beforeunload')
      await page.getByRole('link', { name: 'Conformidad de los países' }).first().click()
      await answer.continue()
      await leaving.waitFor(SOON)
      await stay.click()
      await gone(leaving)
      expect(await spanish.inputValue()).toBe(REFUSED)
      expect(page.url()).toBe(address)
      await expectSound()
    }))

  it('and keeps page and address together, whichever was chosen first while it was on its way', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async (visitor) => {
      const { page, expectSound } = visitor
      const { spanish, leaving, stay, address, answer } = await refusedOnItsWay(visitor, 'en')
      await back(page)
      await expect.poll(() => page.url()).not.toBe(address)
      await mark(page).click()
      await answer.continue()
      await leaving.waitFor(SOON)
      await expect.poll(() => page.url()).toBe(address)
      await stay.click()
      await gone(leaving)
      expect(await spanish.inputValue()).toBe(REFUSED)
      expect(page.url()).toBe(address)
      await expectSound()
    }))

  it('and asks who chose something else once the save is refused', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async (visitor) => {
      const { page, expectSound } = visitor
      const { spanish, leaving, stay, address, answer } = await refusedOnItsWay(visitor, 'en')
      await mark(page).click()
      await back(page)
      expect(await leaving.count()).toBe(0)
      expect(await spanish.inputValue()).toBe(REFUSED)
      await answer.continue()
      await leaving.waitFor(SOON)
      await stay.click()
      await gone(leaving)
      await page.getByRole('region', { name: 'Not saved yet: 1 answer needs a change' }).waitFor()
      expect(await spanish.inputValue()).toBe(REFUSED)
      await expect.poll(() => page.url()).toBe(address)
      await expectSound()
    }))

  it('and goes on to what was chosen, asking nobody, once it is saved', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(TECHNICAL)
      const { spanish, save, leaving } = await rewriting(page, 'es', ['es', 'en'])
      const answer = await heldSave(page, 'sentence.override', save)
      await mark(page).click()
      await answer.fulfill({ json: { version: 1 } })
      await page.locator('.cited').waitFor(SOON)
      expect(await spanish.count()).toBe(0)
      expect(await leaving.count()).toBe(0)
      await expectSound()

      await go(`${TECHNICAL}&at=passage-chapter-technical`)
      await spanish.fill(TYPED.es)
      const last = await heldSave(page, 'passage.write', () => page.getByRole('button', { name: 'Guardar el pasaje' }).click())
      await compared(page).click()
      await last.fulfill({ json: { version: 1 } })
      // What is chosen stays: that the passage is saved closes the passage alone.
      await page.getByRole('button', { name: 'Reescribir', exact: true }).click()
      await spanish.fill(TYPED.es)
      await page.getByText('El borrador está al día.').first().waitFor()
      expect(page.url()).toContain('at=sentence-chapter-compared')
      expect(await leaving.count()).toBe(0)
      await expectSound()
    }))

  it('and stays where one answered so, though another question takes the place of that at once', () =>
    istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(TECHNICAL)
      const { spanish, leaving, stay } = await rewriting(page, 'es', ['es'])
      const address = page.url()
      // What asks is fetched once somebody types.
      await expectSound()
      // At once, before the answer is even heard, and in the moment after, before anything is drawn anew.
      for (const turns of [0, 10]) {
        await back(page)
        await leaving.waitFor(SOON)
        expect(page.url()).not.toBe(address)
        const link = await mark(page).elementHandle()
        await stay.evaluate(
          async (button: HTMLElement, [other, later]) => {
            button.click()
            for (let turn = 0; turn < later; turn += 1) await Promise.resolve()
            ;(other as HTMLElement | null)?.click()
          },
          [link, turns] as const,
        )
        await expect.poll(() => page.url(), SOON).toBe(address)
        await stay.click()
        await gone(leaving)
        await expect.poll(() => page.url()).toBe(address)
        expect(await spanish.inputValue()).toBe(TYPED.es)
      }
      await expectSound()
    }))

  it('and asks nobody who went back and came forward again', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async (visitor) => {
      const { page, expectSound } = visitor
      const { spanish, leaving, stay, address, answer } = await refusedOnItsWay(visitor, 'en')
      await back(page)
      await expect.poll(() => page.url()).not.toBe(address)
      await forward(page)
      await expect.poll(() => page.url()).toBe(address)
      await answer.continue()
      await page.getByRole('region', { name: 'Not saved yet: 1 answer needs a change' }).waitFor()
      await expectSound()
      expect(await leaving.count()).toBe(0)

      // The next way back is asked of, and so is the one after it, though somebody came forward beneath the question.
      for (const isForward of [true, false]) {
        await back(page)
        await leaving.waitFor(SOON)
        expect(page.url()).not.toBe(address)
        if (isForward) {
          await forward(page)
          await expect.poll(() => page.url()).toBe(address)
        }
        await stay.click()
        await gone(leaving)
        await expect.poll(() => page.url()).toBe(address)
        expect(await spanish.inputValue()).toBe(REFUSED)
      }
      await expectSound()
    }))
})
