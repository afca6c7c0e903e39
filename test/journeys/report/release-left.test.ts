import type { Dialog } from 'playwright-core'
import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const istmo = istmoInBrowser()
const SOON = { timeout: 15_000 }
const ENDED = 'Lo que se preparaba aquí se detuvo'

it(
  'whoever loads the page anew while a release is made is asked, and told afterwards that the making ended',
  () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go('/app/programmes/XCAS26/releases')
      const main = page.getByRole('main')
      const making = page.getByRole('progressbar', { name: 'Se prepara la publicación' })
      const asked: string[] = []
      const answer = (how: 'accept' | 'dismiss') =>
        page.once('dialog', (dialog: Dialog) => {
          asked.push(dialog.type())
          void dialog[how]()
        })
      await page.getByRole('button', { name: 'Preparar publicación' }).click()
      await making.waitFor()
      answer('dismiss')
      await page.evaluate(() => location.reload())
      await expect.poll(() => asked, SOON).toEqual(['beforeunload'])
      await making.waitFor()
      answer('accept')
      await page.reload()
      await expect.poll(() => main.innerText(), SOON).toContain(ENDED)
      expect([asked, await making.count()]).toEqual([['beforeunload', 'beforeunload'], 0])
      expect(await main.innerText()).toContain('Todavía no hay publicaciones')
      await expectSound()
      await page.reload()
      await expect.poll(() => page.getByRole('button', { name: 'Preparar publicación' }).count(), SOON).toBe(1)
      expect(await main.innerText()).not.toContain(ENDED)
    }),
  120_000,
)
