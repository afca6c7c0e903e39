import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const HOME = '/app/programmes/XCAS26'

/** One of each role that the example has. */
const PEOPLE = [
  'officer',
  'lead',
  'assessor-hn',
  'signatory-hn',
  'member-hn',
  'director-hn',
  'training-cr',
  'facilitator-cr',
  'analyst',
  'reader',
] as const

describe('the home of a programme', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each(PEOPLE)(
    'leads %s to what they can do or read, and nowhere else',
    (person) =>
      istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
        await become(person)
        await go(HOME)
        const links = page.locator('.home-step a, .home-waits a, .home-chain a')
        const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
        expect(new Set(addresses).size).toBeGreaterThanOrEqual(7)
        const refused: string[] = []
        page.on('response', (reply) => {
          if (reply.url().includes('/api/') && reply.status() >= 400) refused.push(`${reply.status()} ${reply.url()}`)
        })
        for (const address of new Set(addresses)) {
          await go(address)
          expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1)
          expect(await page.locator('main [role="alert"]').count(), address).toBe(0)
        }
        expect(refused).toEqual([])
      }),
    60_000,
  )

  it.each([
    { person: 'officer', width: 1280, lang: 'es' },
    { person: 'officer', width: 360, lang: 'en' },
    { person: 'assessor-hn', width: 1280, lang: 'en' },
    { person: 'signatory-hn', width: 360, lang: 'es' },
  ] as const)('is sound for $person at $width px in $lang, with the map and every number as its list has it', ({ person, width, lang }) =>
    istmo.visit({ lang, width }, async ({ page, go, become, expectSound }) => {
      await become(person)
      await go(HOME)
      expect(await page.locator('.home-map svg').count()).toBe(1)
      const numbers = await page.locator('.home-chain .home-number').allTextContents()
      expect(numbers).toHaveLength(7)
      await expectSound()
      await page.screenshot({ path: `out/journeys/home-${person}-${width}.png`, fullPage: true })
    }),
  )

  it('counts what the lists count', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become }) => {
      await become('signatory-hn')
      await go(HOME)
      const links = page.locator('.home-chain a')
      const numbers = await page.locator('.home-chain .home-number').allTextContents()
      const lists = [/of ([\d,]+) statements|([\d,]+) statements/, /([\d,]+) findings/, /([\d,]+) gaps/, /([\d,]+) recommendations shown/]
      for (const [at, list] of lists.entries()) {
        await go(HOME)
        await links.nth(at).click()
        await expect.poll(() => page.getByRole('main').innerText(), { timeout: 15_000 }).toMatch(list)
        const [, ...found] = list.exec(await page.getByRole('main').innerText()) ?? []
        expect(found.find(Boolean)).toBe(numbers[at])
      }
    }))
})
