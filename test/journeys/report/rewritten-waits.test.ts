import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const SOON = { timeout: 15_000 }
const COUNTS = 'coverage:1'
const WORDS = {
  es: {
    home: 'Una oración reescrita por revisar',
    left: /textos? pendientes? que la publicación no incluye/i,
    stale: 'Los datos cambiaron después de que se reescribió.',
    closed: 'Cuenta talleres que aún no están liberados',
    review: /^Revisar la oración: /,
    panel: 'De dónde viene',
    leftOut: 'La publicación no la incluye, así que esta oración no la detiene.',
  },
  en: {
    home: 'One rewritten sentence to review',
    left: /pending texts? that a release leaves out$/i,
    stale: 'The data changed after it was rewritten.',
    closed: 'It counts workshops that are not released yet',
    review: /^Review the sentence: /,
    panel: 'Where this comes from',
    leftOut: 'A release leaves it out, so it does not hold up the release.',
  },
} as const

type Shown = { outline: { id: string }[]; sentences: { id: string; inputs: string }[] }

const asking = async (page: Page) => {
  const { origin } = new URL(page.url())
  const programmes = (await (await page.request.get(`${origin}/api/programme/programme.list`)).json()) as unknown
  const [, programmeId = ''] = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(programmes)) ?? []
  const send = async (operation: string, given: object): Promise<Record<string, unknown>> => {
    const reply = await page.request.post(`${origin}/api/${operation}`, { data: { programmeId, ...given }, headers: { Origin: origin } })
    expect(reply.status(), await reply.text()).toBe(200)
    return (await reply.json()) as Record<string, unknown>
  }
  const draft = async (chapter?: string): Promise<Shown> => {
    const params = { programmeId, ...(chapter !== undefined && { chapter }) }
    return (await (await page.request.get(`${origin}/api/report/draft.show`, { params })).json()) as Shown
  }
  const rewrite = async (sentence: string, text: { es: string; en: string | null }) => {
    for (const { id } of (await draft()).outline) {
      const found = (await draft(id)).sentences.find((one) => one.id === sentence)
      if (found) return send('report/sentence.override', { sentence, ...text, version: 0, inputs: found.inputs })
    }
    return expect.unreachable(`no chapter says ${sentence}`)
  }
  return { send, rewrite }
}

/** One sentence is rewritten that counts a workshop which its country then takes back, and one of a finding that nothing supports. */
describe('a rewritten sentence that waits', { shuffle: false }, () => {
  const istmo = istmoInBrowser()
  let unsupported = ''

  it(
    'is made by whoever leads the assessment',
    () =>
      istmo.visit({}, async ({ page, go, become }) => {
        await become('lead')
        await go(AT)
        const { send, rewrite } = await asking(page)
        await rewrite(COUNTS, { es: 'La primera ronda oyó a muchos.', en: 'The first round heard many.' })
        const words = { titleEs: 'Sin respaldo', titleEn: 'Unsupported', textEs: 'Nadie lo dice.', textEn: 'Nobody says it.' }
        const codes = { quadrant: 'W', condition: 'technical', theme: 'evidence-techniques' }
        unsupported = String((await send('assess/finding.record', { ...words, ...codes }))['code'])
        expect(unsupported).toMatch(/^F-/)
        await rewrite(`strength-none:${unsupported}:1`, { es: 'Nadie lo dijo.', en: null })
        await send('assess/workshop.withdraw', { workshop: 'R1-HN-PRO-1', reason: 'Deja ver a una persona.' })
      }),
    60_000,
  )

  it.each(['es', 'en'] as const)(
    'leads its author from home to the list, which says what they can do and what holds up nothing, in %s',
    (lang) =>
      istmo.visit({ lang }, async ({ page, go, become, expectSound }) => {
        const said = WORDS[lang]
        await become('lead')
        await go(AT)
        await page.getByRole('link', { name: said.home, exact: true }).click()
        await expect.poll(() => page.locator('#read-again:focus').count(), SOON).toBe(1)
        expect(await page.getByRole('button', { name: said.left }).count()).toBe(1)
        await expectSound()
        const closed = page.locator('#read-sentence-coverage-1')
        expect(await closed.innerText()).toContain(said.closed)
        await closed.getByRole('link', { name: said.review }).click()
        const panel = page.getByRole('complementary', { name: said.panel })
        await expect.poll(() => panel.innerText(), SOON).toContain(said.closed)
        // Its numbers are to them as they were: what is said is how it stands for all.
        expect(await panel.innerText()).toContain(said.stale)
        await expectSound()
        await go(`${AT}/report#read-again`)
        await page.locator(`#read-sentence-strength-none-${unsupported}-1`).getByRole('link', { name: said.review }).click()
        await expect.poll(() => panel.innerText(), SOON).toContain(said.leftOut)
        await expectSound()
      }),
  )

  it('is told at home to nobody who does not write the report', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(AT)
      await page.getByText('Nada le espera.').waitFor(SOON)
      expect(await page.getByRole('link', { name: WORDS.es.home, exact: true }).count()).toBe(0)
      await expectSound()
    }))
})
