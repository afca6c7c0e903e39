import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const SEEN = 'made of what a member of Honduras may see: workshops that other countries have not released are not in it'

/** What is said as a note of the page, outside the printed text and every part that opens and closes. */
const notes = (page: Page) => page.locator('main [role="note"]:not(article *, details *)').allInnerTexts()

describe('what somebody behind the wall of a country is told of the report', { shuffle: false }, () => {
  const istmo = istmoInBrowser({ own: false })

  it('stands beside the title where the programme is exported and where the draft is read and made', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}?lang=en`)
      expect(await notes(page)).toEqual([expect.stringContaining(`The package that you export, like the chain below, is ${SEEN}`)])
      await expectSound()
      await go(`${AT}/report?chapter=method&lang=en`)
      expect(await notes(page)).toEqual([expect.stringContaining(`This report is ${SEEN}`)])
      expect(await page.getByRole('article').first().innerText()).toContain(SEEN)
      await expectSound()
    }))

  it('is told in Spanish, and on a telephone', () =>
    istmo.visit({ width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/report`)
      expect(await notes(page)).toEqual([expect.stringContaining('con lo que puede ver un miembro de Honduras')])
      await expectSound()
    }))

  it('is told to an officer of the package and of the chain, and not of the report, which is of what is released', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${AT}?lang=en`)
      expect(await notes(page)).toEqual([
        expect.stringContaining('The package that you export, like the chain below, is made of what countries have released'),
      ])
      await expectSound()
      await go(`${AT}/report?chapter=method`)
      expect(await notes(page)).toEqual([])
      expect(await page.getByRole('main').innerText()).not.toMatch(/may see|have released/)
    }))
})
