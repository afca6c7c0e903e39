import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

const istmo = istmoInBrowser({ own: false })

it('a correction left out of one language on purpose is missing nothing in it, as soon as that is so', () =>
  istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
    await become('officer')
    await go('/app/programmes/XCAS26/releases/erratum')
    const field = (part: string, lang: string) => page.locator(`textarea[name="corrections.0.${part}${lang}"]`)
    const faults = () => page.locator('.form-errors li').count()
    for (const part of ['place', 'was', 'is']) await field(part, 'Es').fill(part)
    await field('is', 'En').fill('two')
    await page.locator('form button[type=submit]').click()
    await expect.poll(faults).toBe(4)
    await expectSound()
    await field('is', 'En').fill('')
    expect(await faults()).toBe(4)
    await field('why', 'Es').pressSequentially('wrong')
    // What was missing in Spanish is written, and nothing is missing in English any more.
    await expect.poll(faults).toBe(0)
    expect(await field('why', 'Es').inputValue()).toBe('wrong')
    await expectSound()
    await field('is', 'En').fill('two')
    await expect.poll(faults).toBe(3)
    await field('why', 'Es').fill('')
    await expect.poll(faults).toBe(4)
    await page.getByRole('radio').nth(1).press('Space')
    await expect.poll(faults).toBe(1)
    await expectSound()
  }))
