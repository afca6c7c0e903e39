import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const REPORT = '/app/programmes/XCAS26/report'
const TECHNICAL = `${REPORT}?chapter=condition-technical`
const COMPARED = 'chapter-compared:technical'
/** It rests on one statement, NI-033. */
const STRENGTH = 'strength:F-001:1'
const TYPED = { es: 'Un texto que todavía no se guarda.', en: 'A text that is not saved yet.' }
const THEIRS = { es: 'Lo que guardó otra persona.', en: 'What somebody else saved.' }
const SOON = { timeout: 15_000 }

type Sentence = {
  readonly id: string
  readonly inputs: string
  readonly version: number
  readonly override: { readonly es: string | null; readonly en: string | null } | null
}
type Shown = {
  readonly sentences: readonly Sentence[]
  readonly passages: readonly { key: string; version: number; es: string; en: string }[]
}
type Coded = {
  readonly id: string
  readonly condition: string
  readonly themes: readonly string[]
  readonly evidence: readonly { finding: string; stance: string }[]
  readonly coding: { readonly version: number }
}

/** What another asks and saves from a desk of their own. */
const colleagueOf = async (page: Page, address: string) => {
  const get = async (path: string, asked: Record<string, string>) =>
    (await page.request.get(`${address}${path}?${new URLSearchParams(asked)}`)).json()
  const [programme] = (await get('/api/programme/programme.list', {})) as { id: string }[]
  const programmeId = programme?.id ?? ''
  const draft = async (chapter: string) => (await get('/api/report/draft.show', { programmeId, chapter })) as Shown
  return {
    sentence: async (chapter: string, id: string) => (await draft(chapter)).sentences.find((one) => one.id === id),
    passage: async (chapter: string, key: string) => (await draft(chapter)).passages.find((one) => one.key === key),
    coding: async (id: string) => {
      const { items } = (await get('/api/assess/coding.list', { programmeId, at: id, limit: '1' })) as { items: Coded[] }
      return items.find((one) => one.id === id) ?? expect.unreachable('the example has it')
    },
    save: async (operation: string, data: object) => {
      const reply = await page.request.post(`${address}/api/${operation}`, { data: { programmeId, ...data }, headers: { Origin: address } })
      expect(reply.status(), await reply.text()).toBe(200)
    },
  }
}

/** The chapter once the window came back to the front, where the page asks again what stands. */
const seenAgain = async (page: Page): Promise<string> => {
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  return page.getByRole('article').first().innerText()
}

/** Both texts beside each other; what is saved is left as it is, and nobody is asked whether to leave. */
const leavesTheirs = async (page: Page, { title, button, typed }: { title: string; button: string; typed: Locator }) => {
  const changed = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await changed.waitFor(SOON)
  for (const text of [THEIRS.es, THEIRS.en, TYPED.es]) expect(await changed.innerText()).toContain(text)
  expect(await typed.inputValue()).toBe(TYPED.es)
  await changed.getByRole('button', { name: button, exact: true }).click()
  await typed.waitFor({ state: 'detached' })
  expect(await page.getByRole('alertdialog').count()).toBe(0)
}

describe('a text of the draft that somebody else saves while it is written', () => {
  const istmo = istmoInBrowser()

  it(
    'keeps what is typed, and shows both where it is saved',
    () =>
      istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        const colleague = await colleagueOf(page, istmo.address())
        await go(`${TECHNICAL}&at=passage-chapter-technical`)
        const spanish = page.getByLabel('Texto en español')
        await spanish.fill(TYPED.es)
        await colleague.save('report/passage.write', { key: 'chapter-technical', ...THEIRS, version: 0 })
        // What was asked is believed for some seconds.
        await expect.poll(() => seenAgain(page), SOON).toContain(THEIRS.es)
        expect(await spanish.inputValue()).toBe(TYPED.es)
        await page.getByRole('button', { name: 'Guardar el pasaje' }).click()
        await page.getByRole('alert').first().waitFor(SOON)
        await expectSound()
        await leavesTheirs(page, { title: 'Otra persona guardó cambios entretanto', button: 'Dejar lo guardado', typed: spanish })
        expect(await page.getByRole('article').first().innerText()).toContain(THEIRS.es)
        expect(await colleague.passage('condition-technical', 'chapter-technical')).toMatchObject({ ...THEIRS, version: 1 })
        await expectSound()
      }),
    120_000,
  )

  it(
    'of a rewritten sentence, too',
    () =>
      istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        const colleague = await colleagueOf(page, istmo.address())
        await go(`${TECHNICAL}&at=sentence-${COMPARED}`)
        await page.getByRole('button', { name: 'Rewrite', exact: true }).click()
        const spanish = page.getByLabel('Text in Spanish')
        await spanish.fill(TYPED.es)
        await page.getByLabel('Text in English').fill(TYPED.en)
        const { inputs } = (await colleague.sentence('condition-technical', COMPARED)) ?? expect.unreachable('it compares')
        await colleague.save('report/sentence.override', { sentence: COMPARED, ...THEIRS, version: 0, inputs })
        await expect.poll(() => seenAgain(page), SOON).toContain('What somebody else saved')
        expect(await spanish.inputValue()).toBe(TYPED.es)
        await page.getByRole('button', { name: 'Save the sentence' }).click()
        await page.getByRole('alert').first().waitFor(SOON)
        await expectSound()
        await leavesTheirs(page, { title: 'Somebody else saved changes meanwhile', button: 'Leave what is saved', typed: spanish })
        expect(await page.getByRole('article').first().innerText()).toContain('What somebody else saved')
        expect(await colleague.sentence('condition-technical', COMPARED)).toMatchObject({ override: THEIRS, version: 1 })
        await expectSound()
      }),
    120_000,
  )

  it(
    'of a sentence that the report no longer says: what is typed stays until it is left, and saving says why it cannot be',
    () =>
      istmo.visit({ width: 1280 }, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(`${REPORT}?chapter=condition-political&at=sentence-${STRENGTH}`)
        await page.getByRole('button', { name: 'Reescribir' }).click()
        const spanish = page.getByLabel('Texto en español')
        await spanish.fill(TYPED.es)
        await page.getByLabel('Texto en inglés').fill(TYPED.en)
        await istmo.visit({}, async (other) => {
          await other.become('lead')
          const lead = await colleagueOf(other.page, istmo.address())
          const { condition, themes, evidence, coding } = await lead.coding('NI-033')
          const rest = evidence.filter(({ finding }) => finding !== 'F-001')
          expect(rest.length).toBe(evidence.length - 1)
          const reading = { subject: 'NI-033', version: coding.version, condition, themes, evidence: rest }
          await lead.save('assess/coding.record', reading)
        })
        const said = page
          .getByRole('article')
          .first()
          .locator(`[href*="sentence-${encodeURIComponent(STRENGTH)}"]`)
        expect(await said.count()).toBeGreaterThan(0)
        await expect.poll(() => seenAgain(page).then(() => said.count()), SOON).toBe(0)
        expect(await spanish.inputValue()).toBe(TYPED.es)
        await expectSound()
        await page.getByRole('button', { name: 'Guardar la oración' }).click()
        const refused = page.getByRole('alert').filter({ hasText: 'El informe ya no dice esta oración.' })
        await refused.waitFor(SOON)
        expect(await refused.innerText()).toContain('cópielo antes de cerrar')
        expect(await spanish.inputValue()).toBe(TYPED.es)
        await expectSound()
        // Once it is left, nothing of it stands that could be pressed.
        await page.getByRole('button', { name: 'Cerrar sin guardar' }).click()
        await page.getByText('Este capítulo ya no dice eso').waitFor(SOON)
        expect(await page.getByRole('button', { name: 'Reescribir' }).count()).toBe(0)
        await expect.poll(() => page.locator('.draft-panel h2:focus').count(), SOON).toBe(1)
        await expectSound()
      }),
    120_000,
  )
})
