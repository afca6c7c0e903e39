import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import type { Visitor } from '../journey.ts'

export const PEOPLE = '/app/programmes/XCAS26/people'
export const PASSWORD = 'una lechuza bajo el puente amarillo'

/** What the app on the telephone shows a number of steps of thirty seconds from now; the server takes one step ahead. */
export const codeAt = (secret: string, steps: number): Promise<string> =>
  createOTP(new TextDecoder().decode(base32.decode(secret))).hotp(Math.floor(Date.now() / 30_000) + steps)

/** The officer of the example invites; the link as the page shows it. */
export const inviteBy = async ({ page, go, become }: Visitor, person: { name: string; email: string }): Promise<string> => {
  await become('officer')
  await go(PEOPLE)
  await page.getByLabel('Nombre', { exact: true }).fill(person.name)
  await page.getByLabel('Correo electrónico').fill(person.email)
  await page.getByLabel('Función').selectOption('assess.assessor')
  await page.getByLabel('País').selectOption('HN')
  await page.getByLabel('Oficina').fill('Fiscalía')
  await page.getByRole('button', { name: 'Invitar a una persona' }).click()
  return page.locator('code.sign-in-link').innerText()
}

export const pathIn = (link: string): string => new URL(link).pathname + new URL(link).hash
