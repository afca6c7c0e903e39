import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const HOME = '/app/programmes/XCAS26'
const SOON = { timeout: 15_000 }

describe('what waits for somebody', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([
    { person: 'lead', lang: 'es', entry: /debilidades o amenazas que no llevan a ninguna brecha/, list: 'hallazgos de', by: '?show=loose' },
    { person: 'lead', lang: 'en', entry: /weaknesses or threats that lead to no gap/, list: 'findings of', by: '?show=loose' },
    {
      person: 'officer',
      lang: 'es',
      entry: /recomendaciones de las que nadie ha informado/,
      list: 'recomendaciones de',
      by: '?stand=none',
    },
    {
      person: 'officer',
      lang: 'en',
      entry: /recommendations on which nobody has reported/,
      list: 'recommendations shown',
      by: '?stand=none',
    },
  ] as const)('leads to the list of that and of nothing else: $entry', ({ person, lang, entry, list, by }) =>
    istmo.visit({ lang }, async ({ page, go, become, expectSound }) => {
      await become(person)
      await go(HOME)
      const link = page.getByRole('link', { name: entry })
      const [count = ''] = /\d+/.exec(await link.innerText()) ?? []
      await link.click()
      await expect.poll(() => page.getByRole('main').innerText(), SOON).toContain(`${count} ${list}`)
      // In the example nobody has reported on anything.
      expect(new URL(page.url()).search).toBe(by)
      await expectSound()
    }),
  )
})
