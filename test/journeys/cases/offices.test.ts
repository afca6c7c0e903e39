import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, goTo, heading, PASSPHRASE, press, setUp } from '../case-at-desk.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const OFFICES = `${CASES}/offices`
const LINE = 'Línea de la hoja de su oficina'
const WHY = 'La hoja se extravió en la mudanza'

const partOf = (page: Page, name: string): Locator => page.locator('section', { has: page.getByRole('heading', { level: 2, name }) })

/** The page of offices, unlocked; what a page opened anew has is what lies on the device and on the server. */
const atOffices = async ({ page, go }: Visitor): Promise<void> => {
  await go(OFFICES)
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
  await heading(page, 'Oficinas')
}

/** An officer who makes the sheet of their office. @returns its line, and the fingerprint that they read out */
const found = async (visitor: Visitor, person: string): Promise<{ line: string; fingerprint: string }> => {
  const { page, become, go, expectSound } = visitor
  page.setDefaultTimeout(15_000)
  await become(person)
  await go(CASES)
  const { line } = await setUp(visitor)
  await atOffices(visitor)
  await partOf(page, 'La clave de su oficina')
    .getByText(/^Oficina sin verificar/)
    .waitFor()
  await expectSound()
  return { line, fingerprint: await page.locator('.ceremony-key').innerText() }
}

const find = async (page: Page, fingerprint: string): Promise<void> => {
  const part = partOf(page, 'Refrendar a otra oficina')
  await part.getByLabel('Huella', { exact: true }).fill(fingerprint)
  await part.getByRole('button', { name: 'Buscar esta oficina' }).click()
}

/** What an officer of one office does who heard the fingerprint of another's key. */
const countersign = async ({ page, expectSound }: Visitor, { line, fingerprint }: { line: string; fingerprint: string }): Promise<void> => {
  await press(page, 'Traer lo último')
  const part = partOf(page, 'Refrendar a otra oficina')
  await find(page, fingerprint.toLowerCase())
  await part.getByText('Por videollamada, viendo a la persona').click()
  await part.getByLabel(LINE).fill(line.toLowerCase())
  await expectSound()
  await part.getByRole('button', { name: 'Firmar por mi oficina' }).click()
  await part.getByLabel('Huella', { exact: true }).waitFor()
}

const fetchUntil = async (page: Page, words: RegExp): Promise<void> => {
  await expect
    .poll(
      async () => {
        await press(page, 'Traer lo último')
        return partOf(page, 'La clave de su oficina').getByText(words).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
}

describe('three offices of three States', () => {
  const istmo = istmoInBrowser({ own: false })

  it(
    'countersign each other by what is heard and typed, and one takes its word back',
    () =>
      istmo.visit({ lang: 'es' }, (one) =>
        istmo.visit({ lang: 'es', width: 360 }, (other) =>
          istmo.visit({ lang: 'es', width: 360 }, async (third) => {
            const sent: string[] = []
            for (const { page } of [one, other, third])
              page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
            const honduras = await found(one, 'signatory-hn')
            const guatemala = await found(other, 'signatory-gt')
            const panama = await found(third, 'signatory-pa')

            await press(one.page, 'Traer lo último')
            await find(one.page, `${guatemala.fingerprint.slice(0, -1)}U`)
            await one.page
              .getByText(/^Una huella tiene 32/)
              .first()
              .waitFor()
            await find(one.page, honduras.fingerprint)
            await one.page.getByText('Esa es la clave de su propia oficina.').first().waitFor()
            await one.expectSound()
            await find(one.page, guatemala.fingerprint)
            const part = partOf(one.page, 'Refrendar a otra oficina')
            await part.getByText('En persona', { exact: true }).click()
            // The line of another office's sheet signs nothing for this one.
            await part.getByLabel(LINE).fill(guatemala.line)
            await part.getByRole('button', { name: 'Firmar por mi oficina' }).click()
            await part.getByText('Esa línea es de otra hoja', { exact: false }).waitFor()
            await one.expectSound()
            await part.getByLabel(LINE).fill(honduras.line)
            await part.getByRole('button', { name: 'Firmar por mi oficina' }).click()
            await part.getByLabel('Huella', { exact: true }).waitFor()

            await countersign(one, { line: honduras.line, fingerprint: panama.fingerprint })
            await countersign(other, { line: guatemala.line, fingerprint: honduras.fingerprint })
            await fetchUntil(one.page, /^Oficina sin verificar: falta un refrendo/)
            await countersign(third, { line: panama.line, fingerprint: honduras.fingerprint })
            await fetchUntil(one.page, /^Oficina verificada/)
            await one.expectSound()

            // Guatemala's two signers count only once its own office signed them.
            await countersign(other, { line: guatemala.line, fingerprint: panama.fingerprint })
            await countersign(third, { line: panama.line, fingerprint: guatemala.fingerprint })
            await fetchUntil(other.page, /^Oficina verificada/)
            await other.expectSound()

            await atKeys(one)
            await one.page.getByText(/^Esta clave la firmó su propia oficina/).waitFor()
            await one.expectSound()
            const fingerprint = await officerOf(other)
            await one.page.getByRole('link', { name: 'Casos' }).first().click()
            await beginCase(one.page)
            await goTo(one.page, 'Quién lee', 'Quién lee el caso')
            await one.page.getByLabel('Huella', { exact: true }).fill(fingerprint)
            await press(one.page, 'Buscar esta clave')
            await one.page.getByText(/^Esta clave la firmó Oficina de ejemplo.*Guatemala.*Oficina verificada/).waitFor()
            await one.expectSound()

            await atOffices(other)
            const officers = partOf(other.page, 'Otras oficinas')
            await officers
              .getByRole('button', { name: /^Retirar el refrendo/ })
              .first()
              .click()
            const dialog = other.page.getByRole('dialog')
            await dialog.getByLabel('Motivo').fill(WHY)
            await dialog.getByLabel(LINE).fill(guatemala.line)
            await other.expectSound()
            await dialog.getByRole('button', { name: 'Retirar', exact: true }).click()
            await officers.getByText(WHY).waitFor()
            await other.expectSound()
            await atOffices(one)
            await fetchUntil(one.page, /^Oficina sin verificar: falta un refrendo/)
            await one.page.getByText(WHY).waitFor()
            await one.expectSound()
            expect(sent.filter((each) => /AGE-SECRET|garzas/i.test(decodeURIComponent(each)))).toEqual([])
            expect(await one.page.evaluate(() => location.href)).not.toContain(honduras.fingerprint.slice(0, 4))
          }),
        ),
      ),
    180_000,
  )
})

const DAY_MS = 86_400_000

describe('an office whose key runs out', () => {
  const istmo = istmoInBrowser({ own: false })

  it(
    'is told from 60 days before, states it anew with the same sheet, and discards what the server does not take',
    () =>
      istmo.visit({ lang: 'es' }, async (visitor) => {
        const { page, go, expectSound } = visitor
        const { line, fingerprint } = await found(visitor, 'signatory-cr')
        const own = partOf(page, 'La clave de su oficina')
        expect(await page.getByText('La clave de su oficina está por vencer.').count()).toBe(0)

        await page.clock.setFixedTime(Date.now() + 36 * 30.4 * DAY_MS - 50 * DAY_MS)
        await go(CASES)
        await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
        await press(page, 'Abrir')
        await page.getByText('La clave de su oficina está por vencer.').waitFor()
        await expectSound()
        await page.getByRole('link', { name: 'Oficinas y refrendos' }).click()
        await heading(page, 'Oficinas')
        await page.getByText('La clave de su oficina está por vencer.').waitFor()
        await expectSound()
        await own.getByLabel(LINE).fill(line)
        await press(page, 'Firmar que es la clave de mi oficina')
        await page.getByText('La clave de su oficina está por vencer.').waitFor({ state: 'detached' })
        // The same key, by two records; the earlier one stands beside the others.
        expect(await own.locator('.ceremony-key').innerText()).toBe(fingerprint)
        await partOf(page, 'Otras oficinas').getByText(fingerprint).waitFor()
        await expectSound()

        // The programme calls the office something else, as far as this page knows; the server does not.
        await page.route('**/api/programme/session.show*', async (route) => {
          const reply = await route.fetch()
          await route.fulfill({ response: reply, body: (await reply.text()).replaceAll(/Oficina de ejemplo/g, 'Ministerio de ejemplo') })
        })
        await atOffices(visitor)
        await own.getByText('Si es la misma con otro nombre', { exact: false }).waitFor()
        await expectSound()
        await page.route('**/api/cases/**', (route) => route.fulfill({ status: 429, body: '{}' }))
        await own.getByLabel(LINE).fill(line)
        await press(page, 'Firmar que es la clave de mi oficina')
        await page.getByText('Queda firmado en este dispositivo', { exact: false }).first().waitFor()
        await page.unroute('**/api/cases/**')
        await press(page, 'Traer lo último')
        await page.getByText('El servidor no recibió la declaración', { exact: false }).waitFor()
        // Nothing is signed by what nobody took, and it answers for nothing.
        await partOf(page, 'Claves del personal de su oficina')
          .getByText(/^Firmada hasta/)
          .nth(1)
          .waitFor({ state: 'detached' })
        await own.getByText('Si es la misma con otro nombre', { exact: false }).waitFor()
        await expectSound()
        await page.getByRole('button', { name: 'Descartar esta firma' }).first().click()
        await page.getByText('El servidor no recibió', { exact: false }).first().waitFor({ state: 'detached' })
        await expectSound()
      }),
    120_000,
  )
})

const atKeys = async ({ page, go }: Visitor): Promise<void> => {
  await go(`${CASES}/keys`)
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
  await heading(page, 'Clave y recuperación')
}

/** The fingerprint of an officer's own key, as they read it out. */
const officerOf = async (visitor: Visitor): Promise<string> => {
  await atKeys(visitor)
  return visitor.page.locator('.desk-facts code').first().innerText()
}
