import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const focused = (page: Page) => page.locator(':focus')
/** Whether something is seen whole: at its edges it is itself that lies on top (WCAG 2.2, 2.4.11). */
const isSeenWhole = (at: Locator) =>
  at.evaluate((place) => {
    const { left, width, top, bottom } = place.getBoundingClientRect()
    // Not at the right: a button of its own stands there in some.
    const edges = [left + 4, left + width / 2].flatMap((x) => [top + 4, bottom - 4].map((y) => document.elementFromPoint(x, y)))
    return edges.every((seen) => seen !== null && place.contains(seen))
  })

describe('a slip of the hand', () => {
  const istmo = istmoInBrowser({ own: false })

  it('does not leave the coder without keys once a link is taken away', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      const remove = page.getByRole('group', { name: 'Findings' }).getByRole('button', { name: 'Remove' })
      await remove.first().waitFor()
      expect(await remove.count()).toBe(2)
      await remove.first().click()
      await expect.poll(() => focused(page).innerText()).toBe('Remove')
      await page.keyboard.press('Enter')
      await expect.poll(() => remove.count()).toBe(0)
      await expect.poll(() => focused(page).getAttribute('data-statement')).toBe('CR-019')
      await page.keyboard.press('m')
      await expect.poll(() => focused(page).evaluate((place) => place.tagName)).toBe('TEXTAREA')
      await expectSound()
    }))

  it.each([
    { width: 1440, height: 900 },
    { width: 1366, height: 768 },
    { width: 1200, height: 900 },
    { width: 1280, height: 1024, zoom: 4 },
  ])('does not come of a field that the coder does not see: %o', (window) =>
    istmo.visit({ lang: 'en', ...window }, async ({ page, go, become }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      for (const [key, tag] of [
        ['m', 'TEXTAREA'],
        ['/', 'INPUT'],
        ['b', 'INPUT'],
      ] as const) {
        await page.keyboard.press('Escape')
        await page.keyboard.press(key)
        await expect.poll(() => focused(page).evaluate((place) => place.tagName)).toBe(tag)
        expect(await isSeenWhole(focused(page)), key).toBe(true)
      }
    }),
  )

  it.each([
    { lang: 'es', width: 1280, height: 900 },
    { lang: 'en', width: 1280, height: 900 },
    { lang: 'es', width: 1000, height: 768 },
  ] as const)('does not come of what the bar hides from whoever goes on by Tab: %o', (window) =>
    istmo.visit(window, async ({ page, go, become }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      await page.locator('[data-conditions] button').first().focus()
      const inReading = () => focused(page).evaluate((place) => place.closest('.reading-parts') !== null)
      const hidden: string[] = []
      for (const key of ['Tab', 'Shift+Tab']) {
        let steps = 0
        for (; await inReading(); steps += 1) {
          if (!(await isSeenWhole(focused(page)))) hidden.push(await focused(page).evaluate((place) => place.outerHTML.slice(0, 80)))
          await page.keyboard.press(key)
        }
        expect(steps).toBeGreaterThan(15)
        await page.locator('.pick-memo textarea').focus()
      }
      expect(hidden).toEqual([])
    }),
  )

  it('does not come of conditions that the coder does not see at the next statement', () =>
    istmo.visit({ lang: 'en', width: 1280, height: 900 }, async ({ page, go, become }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      await page.locator('[data-statement]').focus()
      const conditions = page.getByRole('group', { name: 'Condition', exact: true }).getByRole('button')
      await page.keyboard.press('m')
      await page.keyboard.press('Escape')
      expect(await isSeenWhole(conditions.first())).toBe(false)
      await page.keyboard.press('n')
      await expect.poll(() => focused(page).getAttribute('data-statement')).not.toBe('CR-019')
      expect(await isSeenWhole(conditions.first())).toBe(true)
      expect(await isSeenWhole(page.locator('[data-statement]'))).toBe(true)
    }))

  it('does not come of a link that the coder does not see', () =>
    istmo.visit({ lang: 'en', width: 1200, height: 900 }, async ({ page, go, become }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      await page.keyboard.press('b')
      await page.keyboard.type('official statistics')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      const linked = page.getByRole('group', { name: 'Findings' }).getByRole('listitem')
      await expect.poll(() => linked.count()).toBe(3)
      expect(await isSeenWhole(linked.last())).toBe(true)
    }))

  it('does not leave whoever takes findings out of a gap without a place', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/gaps/G-10/edit`)
      const remove = page.getByRole('button', { name: /^Remove F-/ })
      const said = () => page.getByRole('status').allInnerTexts()
      const names = await remove.allInnerTexts()
      expect(names.length).toBeGreaterThan(1)
      const words = (await page.locator('.form-chosen > li').first().innerText()).replace(names[0] ?? '', '')
      const [, code, title] = /^(F-\d+)\s+([\s\S]+?)\s*$/.exec(words) ?? []
      for (const next of names.slice(1)) {
        await remove.first().focus()
        await page.keyboard.press('Enter')
        await expect.poll(() => focused(page).innerText()).toBe(next)
        // The title in the language of the page alone, though it is found by both.
        if (next === names[1]) expect(await said()).toContainEqual(expect.stringContaining(`Removed: ${code} · ${title}. `))
      }
      await page.keyboard.press('Enter')
      await expect.poll(() => remove.count()).toBe(0)
      expect(await focused(page).evaluate((place) => place.tagName)).toBe('INPUT')
      await page.keyboard.press('Escape')
      await expectSound()
    }))

  it('does not come of a title that is known in the other language', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('lead')
      await go(`${AT}/coding?show=all&statement=CR-019`)
      await page.locator('[data-statement]').focus()
      await page.keyboard.press('b')
      await page.keyboard.type('insuficientes el personal')
      const option = page.getByRole('listbox').getByRole('option')
      await expect.poll(() => option.count()).toBe(1)
      expect(await option.innerText()).toContain('F-031')
    }))

  it('saves nothing under a quadrant that nobody chose, and says the form of a code', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(`${AT}/workshops/new`)
      await page.getByLabel('País').selectOption({ label: 'Guatemala' })
      await page.getByText('Policía', { exact: true }).click()
      await page.getByLabel('Código').fill('x y')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByRole('link', { name: 'Se admiten letras mayúsculas sin acento, cifras y guiones; de 3 a 24 caracteres.' }).click()
      await focused(page).fill('')
      await page.getByRole('button', { name: 'Guardar el taller' }).click()
      await page.getByLabel('Lo que se dijo').fill('Faltan intérpretes')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Elija primero el cuadrante.' }).click()
      await expectSound()
      const summary = page.getByRole('region', { name: /^Todavía no se guardó/ })
      await page.getByRole('button', { name: 'amenaza' }).click()
      await expect.poll(() => summary.count()).toBe(0)
      expect(await page.getByText('Elija primero el cuadrante.').count()).toBe(0)
      await expectSound()
      await page.keyboard.press('d')
      await page.keyboard.press('Enter')
      await page.getByRole('main').getByRole('list').getByText('Faltan intérpretes').waitFor()
      await expect.poll(() => focused(page).innerText()).toBe('debilidad')
      const edit = page.getByRole('button', { name: /^Corregir / })
      const name = await edit.getAttribute('aria-label')
      await edit.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page).inputValue()).toBe('Faltan intérpretes')
      await page.getByRole('button', { name: 'Salir sin guardar' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page).getAttribute('aria-label')).toBe(name)
    }))

  it('leads a reader to no form and to no field', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      for (const place of ['findings/new', 'gaps/new', 'recommendations/new', 'findings/F-042/edit']) {
        await go(`${AT}/${place}`)
        await page.getByRole('link', { name: 'Back to reading' }).waitFor()
        expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
      }
      await expectSound()
      for (const place of ['workshops/XX', 'statements/R2-GT-POL-9%2F001']) {
        await go(`${AT}/${place}`)
        await page.getByText('There is no page at this address.').waitFor()
      }
    }))
})
