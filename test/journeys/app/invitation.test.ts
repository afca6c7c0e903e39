import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'
import { inviteBy, PEOPLE } from './invited.ts'

const istmo = istmoInBrowser({ own: true })
const INVITED = [
  '--email',
  'elena@example.org',
  '--name',
  'Elena',
  '--office',
  'Secretaría',
  '--country',
  'REG',
  '--role',
  'programme.officer',
]

it('an invitation stays one where its page changes its language', async () => {
  const said = await istmo.operator('people', 'invite', '--programme', 'XCAS26', ...INVITED)
  const link = /\/app\/invitation#[\w-]+/.exec(said)?.[0] ?? said
  await istmo.visit({ lang: 'en' }, async ({ page, go, expectSound }) => {
    await go(link)
    await page.getByRole('heading', { name: 'How you will sign in from now on' }).waitFor()
    await page.getByRole('link', { name: 'Español', exact: true }).click()
    await page.getByRole('heading', { name: 'Cómo va a entrar de ahora en adelante' }).waitFor()
    expect(link.endsWith(new URL(page.url()).hash)).toBe(true)
    await page.getByRole('button', { name: 'Usar contraseña y código' }).click()
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await page.getByRole('heading', { name: 'How you will sign in from now on' }).waitFor()
    await expectSound()
  })
})

it.for([
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
])('the link is told where whoever invited is looking, at $width px, the next one too, and a new one for somebody', (looking) =>
  istmo.visit(looking, async (officer) => {
    const { page, go, become, expectSound } = officer
    const at = looking.width
    const told = page.getByRole('group', { name: /^Entregue este enlace a / })
    const isTold = async (name: string) => {
      await expect.poll(() => told.innerText()).toContain(name)
      await expect.poll(() => told.evaluate((place) => place === document.activeElement)).toBe(true)
      const { top, bottom } = await page.locator('code.sign-in-link').evaluate((link) => {
        const place = link.getBoundingClientRect()
        return { top: place.top, bottom: place.bottom }
      })
      expect([top >= 0, bottom <= looking.height]).toEqual([true, true])
    }
    const [first, second] = [`Primera persona de ${at}`, `Segunda persona de ${at}`]
    await inviteBy(officer, { name: first, email: `first-${at}@example.org` })
    await isTold(first)
    await expectSound()
    await page.getByRole('button', { name: 'Copiar el enlace' }).focus()
    await inviteBy(officer, { name: second, email: `second-${at}@example.org` })
    await isTold(second)
    await become('officer')
    await go(PEOPLE)
    await page.getByRole('button', { name: first }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hacer un enlace nuevo' }).click()
    await isTold(first)
    await expectSound()
  }),
)
