import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from './journey.ts'

const AT = '/app/programmes/XCAS26'
const SEALED = ['The unit has prosecutors on call', 'Interviews follow no protocol'] as const
const OPEN = 'Nobody pays for the transfer of witnesses'

/** Whoever leads records a workshop of Guatemala's judges and types what was said; its code. */
const recorded = async ({ page, go, expectSound }: Visitor, said: readonly string[]): Promise<string> => {
  await go(`${AT}/workshops/new`)
  await page.getByLabel('Round').selectOption({ label: 'Texts from 2013 onwards' })
  await page.getByLabel('Country').selectOption({ label: 'Guatemala' })
  await page.getByText('Judiciary', { exact: true }).click()
  await page.getByLabel('Place').fill('Antigua')
  await page.getByRole('button', { name: 'Save the workshop' }).click()
  await page.waitForURL(/workshops\/R2-GT/)
  for (const words of said) {
    await page.getByRole('group', { name: 'Quadrant' }).getByRole('button', { name: 'Strength' }).click()
    await page.getByLabel('What was said').fill(words)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('main').innerText()).toContain(words)
    await expect.poll(() => page.getByLabel('What was said').inputValue()).toBe('')
  }
  await expectSound()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const judges = (page: Page) =>
  page
    .getByRole('row', { name: /^Guatemala / })
    .getByRole('gridcell')
    .nth(2)

describe('the wall between countries', { shuffle: false }, () => {
  const istmo = istmoInBrowser({ own: false })
  let [sealed, open] = ['', '']
  let before = 0

  it('stands while Guatemala records one workshop that it seals and one that stays open', () =>
    istmo.visit({}, async (seer) => {
      await seer.become('assessor-hn')
      await seer.go(`${AT}/workshops?round=2&lang=en`)
      before = Number(await judges(seer.page).innerText())
      await istmo.visit({ lang: 'en' }, async (lead) => {
        await lead.become('lead')
        open = await recorded(lead, [OPEN])
        sealed = await recorded(lead, SEALED)
        await lead.page.getByRole('button', { name: 'Seal the workshop' }).first().click()
        await lead.expectSound()
        await lead.page.getByRole('dialog').getByRole('button', { name: 'Seal the workshop' }).click()
        await expect.poll(() => lead.page.getByRole('main').innerText()).toContain('sealed')
        await lead.expectSound()
      })
    }))

  it('lets an assessor of Honduras see the total of the sealed one, and nothing of the open one', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/workshops?round=2&lang=en`)
      expect(Number(await judges(page).innerText())).toBe(before + SEALED.length)
      const listed = await page.getByRole('main').innerText()
      for (const code of [sealed, open]) expect(listed).not.toContain(code)
      await expectSound()
      await go(`${AT}/statements?round=2&country=GT&sector=judiciary`)
      const found = await page.getByRole('main').innerText()
      for (const words of [...SEALED, OPEN, sealed, open]) expect(found).not.toContain(words)
      await go(`${AT}/coding?show=all`)
      const queue = await page.getByRole('main').innerText()
      for (const code of [sealed, open]) expect(queue).not.toContain(code)
      await expectSound()
    }))

  it('and tells no round of Guatemala as one without support, on no page that compares', () =>
    istmo.visit({ lang: 'en', width: 1280 }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      await go(`${AT}/rounds?by=finding&lang=en`)
      const note = page.locator('main [role="note"]')
      expect(await note.allInnerTexts()).toEqual([expect.stringContaining('counted over what a member of Honduras may see')])
      expect(await page.getByText('not in your sight', { exact: true }).count()).toBeGreaterThan(0)
      await expectSound()
      await go(`${AT}/findings/F-001`)
      expect(await note.allInnerTexts()).toEqual([expect.stringContaining('a dash (–) is not a zero')])
      await expectSound()
      await go(`${AT}/findings?round=2`)
      expect(await note.allInnerTexts()).toHaveLength(1)
      await expectSound()
      await go(`${AT}/rounds?by=finding&lang=es`)
      expect(await note.allInnerTexts()).toEqual([expect.stringContaining('lo que puede ver un miembro de Honduras')])
      await go(`${AT}/gaps/G-01?lang=es`)
      await expectSound()
    }))

  it('and answers addresses that are typed by hand as it answers those of nothing', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-hn')
      const said: string[] = []
      for (const code of ['R2-GT-JUD-99', sealed, open]) {
        await go(`${AT}/workshops/${code}`)
        said.push((await page.getByRole('alert').innerText()).replaceAll(code, ''))
      }
      expect(said[0]).toContain('There is no record with that identifier here.')
      expect(new Set(said.map((text) => text.replace(/[0-9a-f-]{20,}/g, ''))).size).toBe(1)
      await expectSound()
    }))

  it('while an assessor of Guatemala reads both', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('assessor-gt')
      await go(`${AT}/workshops/${open}`)
      expect(await page.getByRole('main').innerText()).toContain(OPEN)
      await expectSound()
      await go(`${AT}/workshops/${sealed}`)
      for (const words of SEALED) expect(await page.getByRole('main').innerText()).toContain(words)
    }))
})
