import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const TECHNICAL = '/app/programmes/XCAS26/report?chapter=condition-technical'
const TYPED = 'Un texto que todavía no se guarda.'
const THEIRS = { es: 'Lo que guardó otra persona.', en: 'What somebody else saved.' }
const SOON = { timeout: 15_000 }

/** What a colleague saves from another desk; and the window comes back to the front, where the page asks again what stands. */
const savedElsewhere = async (page: Page, address: string, write: (programmeId: string) => { path: string; data: object }) => {
  const listed = await page.request.get(`${address}/api/programme/programme.list`)
  const [programme] = (await listed.json()) as { id: string }[]
  const { path, data } = write(programme?.id ?? '')
  const reply = await page.request.post(`${address}${path}`, { data, headers: { Origin: address } })
  expect(reply.status(), await reply.text()).toBe(200)
  // What was asked is believed for five seconds.
  await page.waitForTimeout(5200)
  const [again] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/api/report/draft.show'), SOON),
    page.evaluate(() => window.dispatchEvent(new Event('visibilitychange'))),
  ])
  await again.finished()
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
        await expect.poll(() => page.getByRole('article').first().innerText(), SOON).toContain(THEIRS.es)
        expect(await spanish.inputValue()).toBe(TYPED)
        await page.getByRole('button', { name: 'Guardar el pasaje' }).click()
        await expect.poll(() => page.getByRole('main').innerText(), SOON).toMatch(/otra persona/)
        await page.getByText(THEIRS.es).last().waitFor()
        expect(await page.getByText(TYPED).count()).toBeGreaterThan(0)
        await expectSound()
      }),
    120_000,
  )
})
