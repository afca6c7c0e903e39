import { setTimeout as later } from 'node:timers/promises'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const QUEUE = '/app/programmes/XCAS26/coding?show=all'
type Sent = {
  readonly subject: string
  readonly condition: string
  readonly themes: string[]
  readonly seriousness: number | null
  readonly memo: string | null
}
type Queue = { readonly items: readonly (Sent & { readonly id: string; readonly near: string[]; readonly may: string[] })[] }

/** Saves take a third of a second; gives what is sent, in its order. */
const slowly = async (page: Page, answer: (route: Route, at: number) => Promise<void> = (route) => route.continue()) => {
  const sent: Sent[] = []
  await page.route('**/api/assess/coding.record', async (route) => {
    sent.push(route.request().postDataJSON() as Sent)
    const at = sent.length
    await later(350)
    await answer(route, at)
  })
  return sent
}
const type = async (page: Page, keys: string) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}
/** Begins at this statement; each test codes others, since one that is coded so already is not saved again. */
const opened = async (page: Page, go: (address: string) => Promise<void>, at: string): Promise<Queue['items']> => {
  const answer = page.waitForResponse(/coding\.list/)
  await go(`${QUEUE}&statement=${at}`)
  await page.locator('[data-statement]').focus()
  const { items } = (await (await answer).json()) as Queue
  expect(items[0]?.id).toBe(at)
  return items
}
const focused = (page: Page) => page.locator(':focus')
/** What is on in one of two and not in the other. */
const turned = (one: readonly string[] = [], other: readonly string[] = []) => [
  ...one.filter((code) => !other.includes(code)),
  ...other.filter((code) => !one.includes(code)),
]

describe('a hand faster than the network', () => {
  const istmo = istmoInBrowser()

  it('codes each statement with what was pressed for it', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      const items = await opened(page, go, 'CR-001')
      const sent = await slowly(page)
      await type(page, 'q 1 Enter')
      await later(100)
      await type(page, 'w a 4 Enter e s Enter')
      await expect.poll(() => page.locator('[data-statement]').getAttribute('data-statement')).toBe(items[3]?.id)
      expect(sent.map(({ subject }) => subject)).toEqual(items.slice(0, 3).map(({ id }) => id))
      expect(new Set(sent.map(({ condition }) => condition)).size).toBe(3)
      expect(sent.slice(0, 2).map(({ seriousness }) => seriousness)).toEqual([1, 4])
      expect(sent.map(({ themes }, at) => turned(themes, items[at]?.themes).length)).toEqual([0, 1, 1])
      await expectSound()
    }))

  it('writes the note and takes the theme of the next statement', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('lead')
      const items = await opened(page, go, 'GT-006')
      const sent = await slowly(page)
      await type(page, 'q 1 Enter')
      await type(page, 'w 2 m S a i d Space q Escape / v i c t i m s Enter Enter')
      await expect.poll(() => sent.length).toBe(2)
      expect(sent[1]).toMatchObject({ subject: items[1]?.id, seriousness: 2, memo: expect.stringContaining('Said q') })
      expect(turned(sent[1]?.themes, items[1]?.themes)).toHaveLength(1)
    }))

  it('writes its letters in their order, though the save is answered between two of them', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('lead')
      const items = await opened(page, go, 'NI-002')
      const answered = Promise.withResolvers<void>()
      const sent = await slowly(page, (route, at) => (at === 1 ? answered.promise.then(() => route.continue()) : route.continue()))
      // So slow that the letters which wait are written one by one while others are still being typed.
      const throttle = await page.context().newCDPSession(page)
      await throttle.send('Emulation.setCPUThrottlingRate', { rate: 16 })
      await type(page, 'q 1 Enter')
      await type(page, 'm T o l d')
      const next = page.waitForFunction(
        (id) => document.querySelector('[data-statement]')?.getAttribute('data-statement') === id,
        items[1]?.id,
      )
      answered.resolve()
      await next
      await type(page, 'Space w h e r e Escape / v i c t i m s Enter Enter')
      await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(2)
      expect(sent[1]).toMatchObject({ subject: items[1]?.id, memo: expect.stringContaining('Told where') })
      expect(turned(sent[1]?.themes, items[1]?.themes)).toHaveLength(1)
    }))

  it('is told that its keys were dropped where the save is refused', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('lead')
      const items = await opened(page, go, 'PA-005')
      const sent = await slowly(page, (route, at) => (at === 1 ? route.abort() : route.continue()))
      await type(page, 'q 1 Enter')
      await type(page, 'w a 4 Enter')
      const told = page.getByText('What you typed while it was being saved was dropped')
      await told.waitFor()
      expect(await page.locator('[data-statement]').getAttribute('data-statement')).toBe(items[0]?.id)
      await type(page, 'Enter')
      await expect.poll(() => sent.length).toBe(2)
      expect(sent[1]).toEqual(sent[0])
      await expect.poll(() => page.locator('[data-statement]').getAttribute('data-statement')).toBe(items[1]?.id)
      expect(await told.count()).toBe(0)
    }))

  it('is told so where others code the next statement', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      const items = await opened(page, go, 'HN-050')
      const last = items.findIndex(({ may }, at) => may.length > 0 && items[at + 1]?.may.length === 0)
      for (const _ of items.slice(0, last)) await page.keyboard.press('n')
      await expect.poll(() => page.locator('[data-statement]').getAttribute('data-statement')).toBe(items[last]?.id)
      const sent = await slowly(page)
      // Were they taken for keys of the screen, the letters of the search would lead away.
      await type(page, 'q 1 Enter')
      await type(page, '/ n p n Enter')
      await page.getByText('What you typed while it was being saved was dropped').waitFor()
      expect(await page.locator('[data-statement]').getAttribute('data-statement')).toBe(items[last + 1]?.id)
      expect(sent).toHaveLength(1)
      await expectSound()
    }))

  it('is told so at the end of the series', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('lead')
      const items = await opened(page, go, 'SV-021')
      await slowly(page)
      for (const _ of items.slice(1)) await page.keyboard.press('n')
      await expect.poll(() => page.locator('[data-statement]').getAttribute('data-statement')).toBe(items.at(-1)?.id)
      await type(page, 'q 1 Enter')
      await type(page, 'w 4')
      await page.getByText('What you typed while it was being saved was dropped').waitFor()
      await expect.poll(() => focused(page).innerText()).toContain('Go on')
      await expectSound()
    }))
})
