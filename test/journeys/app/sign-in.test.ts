import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from '../journey.ts'
import { codeAt, inviteBy, PASSWORD, pathIn, PEOPLE } from './invited.ts'

/** A device that keeps passkeys and whose owner shows themself each time. */
const withDevice = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
}

describe('signing in', () => {
  const istmo = istmoInBrowser()

  it('lets a visitor of the example in by role, and where they wanted to go', () =>
    istmo.visit({}, async ({ page, go, expectSound }) => {
      await go(PEOPLE)
      await expectSound()
      await page.getByRole('button', { name: 'Oficial del programa', exact: true }).click()
      await expect.poll(() => new URL(page.url()).pathname).toBe(PEOPLE)
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Personas')
      await expectSound()
    }))

  it('is by passkey for whoever accepts with one, and needs nothing typed', async () => {
    let link = ''
    await istmo.visit({}, async (officer) => {
      link = await inviteBy(officer, { name: 'Persona invitada', email: 'passkey@example.org' })
      await officer.expectSound()
    })
    await istmo.visit({}, async ({ page, go, expectSound }) => {
      await withDevice(page)
      await go(pathIn(link))
      await page.getByRole('button', { name: 'Usar llave de acceso' }).click()
      // The form takes the place of the button, and the focus with it.
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('name')
      await expectSound()
      await page.getByRole('button', { name: 'Añadir una llave de acceso' }).click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/app/programmes/XCAS26')
      await go('/app/account')
      await expectSound()
      await page.getByRole('button', { name: 'Cerrar la sesión en todas partes' }).click()
      await expect.poll(() => new URL(page.url()).pathname).toBe('/app/sign-in')
      await page.getByRole('button', { name: 'Entrar con llave de acceso' }).click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/app/programmes/XCAS26')
      await go(pathIn(link))
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('El enlace no es válido')
      await expectSound()
    })
  })

  it('is by password and code for whoever accepts so', async () => {
    let link = ''
    await istmo.visit({}, async (officer) => {
      link = await inviteBy(officer, { name: 'Otra persona', email: 'password@example.org' })
    })
    await istmo.visit({ width: 360 }, async ({ page, go, expectSound }) => {
      await go(pathIn(link))
      await page.getByRole('button', { name: 'Usar contraseña y código' }).click()
      await page.getByLabel('Contraseña nueva').fill('contraseña12345')
      await page.getByRole('button', { name: 'Continuar' }).click()
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('de las que primero se prueban')
      await page.getByLabel('Contraseña nueva').fill(PASSWORD)
      await page.getByRole('button', { name: 'Continuar' }).click()
      const key = page.locator('code.sign-in-secret')
      const secret = await key.innerText()
      // In fours for the eye and the ear; whoever copies it copies no blank.
      expect((await key.locator('span').allInnerTexts()).slice(0, -1).every((four) => /^[A-Z2-7]{4}$/.test(four))).toBe(true)
      expect(await page.locator('.sign-in-spelt').textContent()).toMatch(/^(?:\w \w \w \w, )+\w/)
      await key.click()
      await page.keyboard.press('ControlOrMeta+a')
      const copied = await page.evaluate(() => String(getSelection()))
      expect(copied.split('\n').filter((line) => line.includes(secret.slice(0, 8)))).toEqual([secret])
      await expectSound()
      await page.getByLabel('Código de la aplicación').fill(await codeAt(secret, 0))
      await page.getByRole('button', { name: 'Confirmar el primer código' }).click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/app/programmes/XCAS26')
      await page.context().clearCookies()
      await go('/app/account')
      await page.getByLabel('Correo electrónico').fill('password@example.org')
      await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Continuar' }).click()
      await page.getByLabel('Código de la aplicación').fill(await codeAt(secret, 1))
      await expectSound()
      await page.getByRole('button', { name: 'Entrar', exact: true }).click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe('/app/account')
      await expectSound()
    })
  })

  it('ends at once where a seat is ended', async () => {
    await istmo.visit({}, async (reader) => {
      await reader.become('reader')
      await reader.go('/app')
      await istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(PEOPLE)
        await page.getByRole('button', { name: 'Solo lectura', exact: true }).click()
        await expectSound()
        await page.getByRole('button', { name: 'Terminar: Solo lectura, la región' }).click()
        await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Sin puesto')
      })
      await reader.go('/app/programmes/XCAS26')
      await expect.poll(() => reader.page.getByRole('main').innerText()).not.toContain('Solo lectura')
    })
  })

  it.for([
    { width: 360, zoom: 1 },
    { width: 1280, zoom: 4 },
  ])('shows all of it at $width px and $zoom times its size, in English too', (looking) =>
    istmo.visit({ ...looking, lang: 'en' }, async ({ go, become, expectSound }) => {
      await go('/app/sign-in')
      await expectSound()
      await become('officer')
      for (const address of ['/app/account', PEOPLE]) {
        await go(address)
        await expectSound()
      }
    }),
  )
})
