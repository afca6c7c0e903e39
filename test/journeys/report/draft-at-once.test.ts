import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const TECHNICAL = '/app/programmes/XCAS26/report?chapter=condition-technical'
const TYPED = 'Un texto que todavía no se guarda.'
const THEIRS = { es: 'Lo que guardó otra persona.', en: 'What somebody else saved.' }
const SOON = { timeout: 15_000 }

const programmeOf = async (page: Page, address: string): Promise<string> => {
  const listed = await page.request.get(`${address}/api/programme/programme.list`)
  const [programme] = (await listed.json()) as { id: string }[]
  return programme?.id ?? ''
}

/** The sentence as it stands for whoever rewrites it. */
const sentenceNow = async (page: Page, address: string): Promise<{ readonly inputs?: string }> => {
  const asked = new URLSearchParams({ programmeId: await programmeOf(page, address), chapter: 'condition-technical' })
  const shown = await page.request.get(`${address}/api/report/draft.show?${asked}`)
  const { sentences } = (await shown.json()) as { sentences: { id: string; inputs: string }[] }
  return sentences.find(({ id }) => id === 'chapter-compared:technical') ?? {}
}

/** What a colleague saves from another desk. */
const savedElsewhere = async (page: Page, address: string, write: (programmeId: string) => { path: string; data: object }) => {
  const { path, data } = write(await programmeOf(page, address))
  const reply = await page.request.post(`${address}${path}`, { data, headers: { Origin: address } })
  expect(reply.status(), await reply.text()).toBe(200)
}

/** The chapter once the window came back to the front, where the page asks again what stands. */
const seenAgain = async (page: Page): Promise<string> => {
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  return page.getByRole('article').first().innerText()
}

describe('a text of the draft that somebody else saves while it is written', () => {
  const istmo = istmoInBrowser()

  it(
    'keeps what is typed, and shows both where it is saved',
    () =>
      istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(`${TECHNICAL}&at=passage-chapter-technical`)
        const spanish = page.getByLabel('Texto en español')
        await spanish.fill(TYPED)
        await savedElsewhere(page, istmo.address(), (programmeId) => ({
          path: '/api/report/passage.write',
          data: { programmeId, key: 'chapter-technical', ...THEIRS, version: 0 },
        }))
        // What was asked is believed for some seconds.
        await expect.poll(() => seenAgain(page), SOON).toContain(THEIRS.es)
        expect(await spanish.inputValue()).toBe(TYPED)
        await page.getByRole('button', { name: 'Guardar el pasaje' }).click()
        await expect.poll(() => page.getByRole('main').innerText(), SOON).toMatch(/otra persona/)
        await page.getByText(THEIRS.es).last().waitFor()
        expect(await page.getByText(TYPED).count()).toBeGreaterThan(0)
        await expectSound()
      }),
    120_000,
  )

  it(
    'of a rewritten sentence, too',
    () =>
      istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(`${TECHNICAL}&at=sentence-chapter-compared:technical`)
        await page.getByRole('button', { name: 'Rewrite', exact: true }).click()
        const spanish = page.getByLabel('Text in Spanish')
        await spanish.fill(TYPED)
        await page.getByLabel('Text in English').fill('A text that is not saved yet.')
        const { inputs } = await sentenceNow(page, istmo.address())
        await savedElsewhere(page, istmo.address(), (programmeId) => ({
          path: '/api/report/sentence.override',
          data: { programmeId, sentence: 'chapter-compared:technical', ...THEIRS, version: 0, inputs },
        }))
        await expect.poll(() => seenAgain(page), SOON).toContain('What somebody else saved')
        expect(await spanish.inputValue()).toBe(TYPED)
        await page.getByRole('button', { name: 'Save the sentence' }).click()
        await page.getByText(THEIRS.en).last().waitFor(SOON)
        await expect.poll(() => page.getByRole('main').innerText(), SOON).toMatch(/Keep|keep/)
        expect(await spanish.inputValue()).toBe(TYPED)
        await expectSound()
      }),
    120_000,
  )
})
