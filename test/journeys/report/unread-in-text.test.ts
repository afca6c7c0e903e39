import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const CHAPTER = `${AT}/report?chapter=condition-technical`
const SENTENCE = `${CHAPTER}&at=sentence-chapter-compared:technical`
const SOON = { timeout: 15_000 }

const main = (page: Page) => page.getByRole('main').innerText()
const panel = (page: Page) => page.getByRole('complementary', { name: /De dónde viene/ })

/** BZ-001 speaks against F-045 from now on; while it is kept among the technical conditions no number moves. */
const turnEvidence = async (page: Page, { version, condition, stance }: { version: number; condition: string; stance: string }) => {
  const { origin } = new URL(page.url())
  const shown = (await (await page.request.get(`${origin}/api/programme/programme.list`)).json()) as unknown
  const [, programmeId] = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(shown)) ?? []
  const themes = ['victim-identification', 'awareness']
  const evidence = [{ finding: 'F-045', stance }]
  const data = { programmeId, subject: 'BZ-001', version, condition, themes, evidence }
  const reply = await page.request.post(`${origin}/api/assess/coding.record`, { data, headers: { Origin: origin } })
  expect(reply.status(), await reply.text()).toBe(200)
}

describe('a text under which data moved, where it is read', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('is a rewritten sentence whose numbers stay: its panel says what moved, and it is confirmed there', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(SENTENCE)
      await panel(page).getByRole('button', { name: 'Reescribir' }).click()
      await page.getByLabel('Texto en español').fill('Las condiciones técnicas pesan.')
      await page.getByLabel('Texto en inglés').fill('Technical conditions weigh.')
      await page.getByRole('button', { name: 'Guardar la oración' }).click()
      await expect.poll(() => panel(page).innerText(), SOON).toContain('las cifras de la oración generada no han cambiado')
      expect(await panel(page).innerText()).not.toContain('Por cotejar con los datos')
      await turnEvidence(page, { version: 1, condition: 'technical', stance: 'contrary' })
      await go(SENTENCE)
      expect(await panel(page).innerText()).toContain('Por cotejar con los datos')
      expect(await panel(page).innerText()).toMatch(
        /Qué cambió desde que se leyó por última vez\s+F-045, enunciados y textos en que se apoya: cambió/,
      )
      expect(await panel(page).innerText()).not.toContain('sus datos no han cambiado')
      expect(await panel(page).innerText()).toContain('ya no es como cuando alguien la leyó por última vez. Hasta que se confirme')
      expect(await panel(page).innerText()).not.toContain('No consta que alguien')
      await expectSound()
    }))

  it('is marked in words in the running text, each leading to its entry in the list, for its authors alone', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(CHAPTER)
      const paper = page.getByRole('article').first()
      const marks = paper.getByRole('link', { name: /^Por cotejar con los datos: / })
      const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')))
      expect(names.filter((name) => name?.endsWith(': Condiciones técnicas y operativas')).length).toBeGreaterThan(0)
      expect(names.filter((name) => name?.includes('F-045 · '))).toHaveLength(1)
      expect(names.filter((name) => name?.includes('«Las condiciones técnicas pesan.»'))).toHaveLength(1)
      const passage = paper.locator('.to-read').filter({ hasText: 'El conocimiento es desigual' })
      expect(await passage.innerText()).toContain('Por cotejar con los datos')
      await expectSound()
      await passage.getByRole('link', { name: /^Por cotejar/ }).click()
      await expect.poll(() => page.locator('#read-passage-chapter-technical:focus').count(), SOON).toBe(1)
      await expectSound()
      await become('reader')
      await go(CHAPTER)
      expect(await marks.count()).toBe(0)
    }))

  it('is confirmed in the panel as in the list', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('lead')
      await go(SENTENCE)
      await panel(page)
        .getByRole('button', { name: /^Sigue siendo cierto/ })
        .click()
      await expect.poll(() => panel(page).innerText(), SOON).not.toContain('Por cotejar con los datos')
      expect(await main(page)).not.toContain('Oración reescrita «Las condiciones técnicas pesan.»')
      await expectSound()
    }))

  it(
    'is a sentence whose numbers moved as well: it waits once, and leads to where it is settled',
    () =>
      istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go(AT)
        await turnEvidence(page, { version: 2, condition: 'political', stance: 'supports' })
        await become('officer')
        await go(`${AT}/sign-off`)
        const gate = page.getByRole('region', { name: 'Conditions for release' })
        expect(await gate.getByRole('link', { name: /^Rewritten sentence/ }).count()).toBe(1)
        expect(await gate.innerText()).toContain('One rewritten sentence is to be reviewed in the draft')
        await expectSound()
        await go(`${CHAPTER}#read-sentence-chapter-compared-technical`)
        const entry = page.locator('#read-sentence-chapter-compared-technical:focus')
        await expect.poll(() => entry.count(), SOON).toBe(1)
        expect(
          await page.getByRole('button', { name: /texts? to read against the data and one rewritten sentence to review$/ }).count(),
        ).toBe(1)
        expect(await entry.getByRole('button', { name: /^It still holds/ }).count()).toBe(0)
        // One technical statement less: the count is of the sentence itself, and F-045 names none.
        expect(await entry.innerText()).toContain('What changed in the generated text')
        expect(await entry.getByRole('deletion').allInnerTexts()).toEqual([expect.stringContaining('35')])
        expect(await entry.getByRole('insertion').allInnerTexts()).toEqual([expect.stringContaining('34')])
        expect(
          await page
            .getByRole('article')
            .first()
            .getByRole('link', { name: /^To be reviewed: Rewritten sentence/ })
            .count(),
        ).toBe(1)
        await expectSound()
        await entry.getByRole('link', { name: /^Review the sentence: / }).click()
        const side = page.getByRole('complementary', { name: 'Where this comes from' })
        await expect.poll(() => side.innerText(), SOON).toContain('Whatever is decided here counts as reading it against the data, too.')
        expect(await side.getByRole('button', { name: /^It still holds/ }).count()).toBe(0)
        await expectSound()
        await side.getByRole('button', { name: 'Keep the rewritten text' }).click()
        await expect.poll(() => side.innerText(), SOON).toContain('have not changed since')
        expect(await side.innerText()).not.toContain('To be read against the data')
        expect(await main(page)).not.toContain('Rewritten sentence “Technical conditions weigh.”')
        await go(`${AT}/sign-off`)
        expect(await gate.innerText()).not.toContain('ewritten sentence')
        await expectSound()
      }),
    60_000,
  )
})
