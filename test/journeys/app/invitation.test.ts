import { expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'

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
