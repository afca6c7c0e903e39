import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from '../journey.ts'
import { codeAt, inviteBy, PASSWORD, pathIn, PEOPLE } from './invited.ts'

const HOME = '/app/programmes/XCAS26'

/** What the screens say, in the language of whoever loses their codes. */
const WORDS = {
  es: {
    choose: 'Usar contraseña y código',
    newPassword: 'Contraseña nueva',
    password: 'Contraseña',
    email: 'Correo electrónico',
    goOn: 'Continuar',
    code: 'Código de la aplicación',
    confirm: 'Confirmar el primer código',
    enter: 'Entrar',
    unopened: ['falta el archivo con el que se cifraron', 'siguen como estaban', 'pida un enlace nuevo a quien opera Istmo'],
    anew: ['una sola vez', 'cinco minutos'],
    refused: 'no son correctos',
    over: ['El enlace no es válido', 'quien se lo dio'],
    earlier: 'Los códigos de antes ya no valen',
  },
  en: {
    choose: 'Use password and code',
    newPassword: 'New password',
    password: 'Password',
    email: 'E-mail',
    goOn: 'Continue',
    code: 'Code from the app',
    confirm: 'Confirm the first code',
    enter: 'Enter',
    unopened: ['the file with which they were encrypted is missing', 'as they were', 'ask whoever runs Istmo for a new link'],
    anew: ['works once', 'five minutes'],
    refused: 'is not right',
    over: ['The link is not valid', 'whoever gave it to you'],
    earlier: 'The codes of before no longer count',
  },
} as const
type Words = (typeof WORDS)[keyof typeof WORDS]

const pathOf = (page: Page): string => new URL(page.url()).pathname
const arrived = (page: Page, at: string) => expect.poll(() => pathOf(page), { timeout: 10_000 }).toBe(at)
const told = async (page: Page, parts: readonly string[]) => {
  for (const part of parts) await expect.poll(() => page.getByRole('alert').innerText()).toContain(part)
}
/** By the keyboard alone: what was typed last is sent by Enter. */
const typed = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Sets up the codes of an app and confirms the first. @returns what the app must know */
const setUp = async ({ page, expectSound }: Visitor, words: Words, passwordLabel: string): Promise<string> => {
  await page.getByRole('button', { name: words.choose }).press('Enter')
  await typed(page, passwordLabel, PASSWORD)
  const secret = await page.locator('code.sign-in-secret').innerText()
  await expectSound()
  await typed(page, words.code, await codeAt(secret, 0))
  return secret
}

/** E-mail and password on the page where one signs in. */
const passwordGiven = async ({ page, go }: Visitor, words: Words, email: string) => {
  await go('/app/sign-in')
  await page.getByLabel(words.email).fill(email)
  await typed(page, words.password, PASSWORD)
}

describe.each([
  { lang: 'es', width: 1280, email: 'sin-llave@example.org' },
  { lang: 'en', width: 360, email: 'without-key@example.org' },
] as const)('whoever has only password and code, in $lang at $width px', ({ lang, width, email }) => {
  const istmo = istmoInBrowser()
  const words = WORDS[lang]

  /** Who she is, as the operator finds it by the guide of backups. */
  const whoSheIs = async (): Promise<{ programmeId: string; personId: string }> => {
    const asked = async (...command: string[]) => JSON.parse(await istmo.operator(...command, '--json')) as unknown
    const programmes = (await asked('programme', 'programme', 'list')) as { id: string; code: string }[]
    const programmeId = programmes.find(({ code }) => code === 'XCAS26')?.id ?? ''
    const people = (await asked('programme', 'person', 'list', '--programmeId', programmeId)) as { id: string; email: string }[]
    return { programmeId, personId: people.find((one) => one.email === email)?.id ?? '' }
  }
  const newLink = async ({ programmeId, personId }: Awaited<ReturnType<typeof whoSheIs>>): Promise<string> => {
    const said = await istmo.operator('programme', 'invitation', 'renew', '--programmeId', programmeId, '--personId', personId)
    return /\/app\/invitation#[\w-]+/.exec(said)?.[0] ?? said
  }

  it(
    'comes back as the same person after the file `secret` was lost, by the operator’s link and the password',
    { timeout: 180_000 },
    async () => {
      let link = ''
      let kept = ''
      await istmo.visit({}, async (officer) => {
        link = await inviteBy(officer, { name: 'Persona sin llave', email })
      })
      await istmo.visit({ lang, width }, async (elsewhere) => {
        await elsewhere.go(pathIn(link))
        await setUp(elsewhere, words, words.newPassword)
        await arrived(elsewhere.page, HOME)

        await istmo.restart(async (data) => {
          kept = await readFile(join(data, 'secret'), 'utf8')
          await rm(join(data, 'secret'))
        })
        await elsewhere.go(HOME)
        await arrived(elsewhere.page, '/app/sign-in')

        await istmo.visit({ lang, width }, async (she) => {
          await passwordGiven(she, words, email)
          await told(she.page, words.unopened)
          await she.expectSound()
        })
        const her = await whoSheIs()
        // The twin: an officer who knows her password is given no link, by the page or by what the page would send.
        await istmo.visit({}, async ({ page, go, become, expectSound }) => {
          await become('officer')
          await go(PEOPLE)
          await page.getByRole('button', { name: 'Persona sin llave', exact: true }).click()
          await expect.poll(() => page.getByRole('dialog').getByRole('button').count()).toBeGreaterThan(0)
          expect(await page.getByRole('button', { name: 'Hacer un enlace nuevo' }).count()).toBe(0)
          await expectSound()
          const headers = { Origin: istmo.address() }
          const sent = await page.context().request.post(`${istmo.address()}/api/programme/invitation.renew`, { data: her, headers })
          expect(await sent.json()).toMatchObject({ status: 409, code: 'invitation.accepted' })
        })
        const anew = await newLink(her)
        expect(anew).toMatch(/^\/app\/invitation#/)
        await istmo.visit({ lang, width }, async (she) => {
          await she.go(anew)
          for (const part of words.anew) await expect.poll(() => she.page.getByRole('main').innerText()).toContain(part)
          await she.expectSound()
          await typed(she.page, words.password, 'otra lechuza bajo otro puente')
          await told(she.page, [words.refused])
          await she.page.getByLabel(words.password, { exact: true }).fill('')
          await typed(she.page, words.password, PASSWORD)
          await she.page.getByRole('button', { name: words.choose }).waitFor()
          await she.expectSound()
          const secret = await setUp(she, words, words.password)
          await arrived(she.page, HOME)
          await she.go('/app/account')
          await expect.poll(() => she.page.getByRole('main').innerText()).toContain(email)
          await she.expectSound()
          await she.page.context().clearCookies()
          await passwordGiven(she, words, email)
          await typed(she.page, words.code, await codeAt(secret, 1))
          await arrived(she.page, HOME)
          await she.go(anew)
          await told(she.page, words.over)
          await she.expectSound()
        })
        // The cookie of her first session is good again once the file is found; the session is over all the same.
        await istmo.restart((data) => writeFile(join(data, 'secret'), kept, { mode: 0o600 }))
        await elsewhere.go(HOME)
        await arrived(elsewhere.page, '/app/sign-in')
      })
    },
  )
})
