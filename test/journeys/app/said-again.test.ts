import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const AT = '/app/programmes/XCAS26'
const OTHER = { es: ['en', 'English'], en: ['es', 'Español'] } as const

/** Saves the last form of the page as it stands. */
const saveEmpty = (page: Page) => page.locator('form button[type=submit]').last().click()
const chooseFile = (name: string, text: string) => (page: Page) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const typeNoDay = async (page: Page) => {
  await page.locator('.date-part input').first().fill('45')
  await saveEmpty(page)
}

/** Who makes a mistake where, and what of the page then says so. */
const MISTAKES: readonly (readonly [string, string | null, string, (page: Page) => Promise<void>, string])[] = [
  ['a programme without a name', 'officer', '/app/new-programme', saveEmpty, '.form-errors'],
  ['a finding without words', 'lead', `${AT}/findings/new`, saveEmpty, '.form-errors'],
  ['a gap without words', 'lead', `${AT}/gaps/new`, saveEmpty, '.form-errors'],
  ['a workshop without a place', 'lead', `${AT}/workshops/new`, saveEmpty, '.form-errors'],
  [
    'a password that is none',
    null,
    '/app/sign-in',
    async (page) => {
      await page.locator('input[type=email]').fill('nobody@example.org')
      await page.locator('input[type=password]').fill('not the password of anybody')
      await page.locator('form:has(input[type=password]) button[type=submit]').click()
    },
    '.problem',
  ],
  ['an invitation of nobody', 'officer', `${AT}/people`, saveEmpty, '.form-errors'],
  ['a link that is no invitation', null, '/app/invitation#none', () => Promise.resolve(), '.problem'],
  ['a file that is none', 'lead', `${AT}/workshops/import`, chooseFile('a.csv', 'x'), 'main [role=alert]'],
  ['a day that is not whole', 'officer', '/app/new-programme', typeNoDay, '.form-errors'],
  ['an address that leads nowhere', 'lead', `${AT}/nowhere`, () => Promise.resolve(), 'main'],
  ['a finding that is not there', 'lead', `${AT}/findings/F-999`, () => Promise.resolve(), 'main'],
]

const saidOn = async (page: Page): Promise<string> => {
  const text = await page.locator('main').innerText()
  return text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, '<number>')
}

describe('what stands on a page', () => {
  const istmo = istmoInBrowser({ own: false })

  it.for((['es', 'en'] as const).flatMap((lang) => MISTAKES.map((mistake) => [lang, ...mistake] as const)))(
    'speaks its language after that was changed, from %s: %s',
    ([lang, , person, address, slip, sign]) => {
      const [other, name] = OTHER[lang]
      const slipped = (as: 'es' | 'en', then: (page: Page) => Promise<void>) =>
        istmo.visit({ lang: as }, async ({ page, go, become, expectSound }) => {
          if (person !== null) await become(person)
          await go(address)
          await slip(page)
          await page.locator(sign).first().waitFor()
          await then(page)
          await expectSound()
        })
      let anew = ''
      return slipped(other, async (page) => {
        anew = await saidOn(page)
      }).then(() =>
        slipped(lang, async (page) => {
          await page.getByRole('link', { name, exact: true }).click()
          await expect.poll(() => saidOn(page)).toBe(anew)
          expect(new URL(page.url()).hash).toBe(new URL(address, page.url()).hash)
        }),
      )
    },
  )
})
