import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, heading, PASSPHRASE, press, setUp, TITLE } from './case-at-desk.ts'
import { istmoInBrowser, type Visitor } from './journey.ts'

/** What an officer reads to a colleague. */
const fingerprintOf = async ({ page, go }: Visitor): Promise<string> => {
  await go(`${CASES}/keys`)
  await unlock(page)
  await heading(page, 'Clave y recuperación')
  return page.locator('.desk-facts code').first().innerText()
}

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
}

/** Finds a colleague's key by the fingerprint that they read out, and says how it was compared. */
const find = async (page: Page, fingerprint: string, called: string): Promise<void> => {
  await page.getByLabel('Huella', { exact: true }).fill(fingerprint.toLowerCase())
  await press(page, 'Buscar esta clave')
  await page.getByLabel('Quién es').fill(called)
  await page.getByText('En persona', { exact: true }).click()
}

describe('two officers of two countries', () => {
  const istmo = istmoInBrowser({ own: false })

  it('share a case by the fingerprint that one reads to the other, and are parted', () =>
    istmo.visit({ lang: 'es' }, (one) =>
      istmo.visit({ lang: 'es', width: 360 }, async (other) => {
        for (const { page } of [one, other]) page.setDefaultTimeout(9_000)
        const sent: string[] = []
        for (const { page } of [one, other]) page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
        await other.become('signatory-gt')
        await other.go(CASES)
        await setUp(other)
        const fingerprint = await fingerprintOf(other)
        await one.become('signatory-hn')
        await one.go(CASES)
        await setUp(one)
        await beginCase(one.page)
        await one.page.getByRole('link', { name: 'Quién lee', exact: true }).click()
        await heading(one.page, 'Quién lee el caso')
        await one.expectSound()
        await press(one.page, 'Guardarlo también en el servidor')
        await one.page.getByText(/^Todo está entregado/).waitFor()
        await one.page.getByLabel('Huella', { exact: true }).fill(`${fingerprint.slice(0, -1)}U`)
        await press(one.page, 'Buscar esta clave')
        await one.page
          .getByText(/^Una huella tiene 32/)
          .first()
          .waitFor()
        await one.expectSound()
        await find(one.page, fingerprint, 'Fiscal, Guatemala')
        await one.expectSound()
        await press(one.page, 'Darle el caso')
        await one.page.getByRole('heading', { name: 'Fiscal, Guatemala' }).waitFor()
        await one.page.getByText(/^Todo está entregado/).waitFor()
        await other.page.getByRole('link', { name: 'Casos' }).first().click()
        await press(other.page, 'Entregar y traer ahora')
        await press(other.page, 'Traerlo y comprobarlo')
        await other.page.getByRole('heading', { name: 'Este caso nombra a personas que aquí no se conocen' }).waitFor()
        await other.expectSound()
        await press(other.page, 'Sé quiénes son: traerlo')
        await heading(other.page, TITLE)
        await other.page.getByRole('link', { name: 'Quién lee', exact: true }).click()
        await heading(other.page, 'Quién lee el caso')
        expect(await other.page.getByRole('button', { name: 'Darle el caso' }).count()).toBe(0)
        await other.expectSound()
        await press(one.page, 'Quitar del caso')
        await one.expectSound()
        await one.page.getByRole('alertdialog').getByRole('button', { name: 'Quitar del caso' }).click()
        await one.page.getByRole('heading', { name: 'Fiscal, Guatemala' }).waitFor({ state: 'detached' })
        await one.page.getByText(/^Todo está entregado/).waitFor()
        await other.go(CASES)
        await unlock(other.page)
        await other.page.getByText('El servidor ya no le entrega este caso', { exact: false }).waitFor()
        expect(await other.page.locator('body').innerText()).not.toContain('canario')
        await other.expectSound()
        expect(sent.filter((each) => /canario|Ocotepeque|Fiscal, Guatemala|garzas|AGE-SECRET/i.test(decodeURIComponent(each)))).toEqual([])
      }),
    ))
})
