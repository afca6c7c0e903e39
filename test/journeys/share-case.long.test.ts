import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canarySearch } from '../canaries.ts'
import { beginCase, CASES, heading, PASSPHRASE, press, setUp, TITLE, unfoldPages } from './case-at-desk.ts'
import { istmoInBrowser, type Visitor } from './journey.ts'

const TICKET = 'Boleto número 4471 de la línea canaria'
const WHY = 'Cotejo del boleto con el registro de la terminal'

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

/** Writes that the exhibit was collected and handed over, and nobody that it arrived: a break. */
const handOver = async (page: Page): Promise<void> => {
  const steps = [
    { kind: 'collected', time: '08:00', from: '', to: 'Bodega' },
    { kind: 'transferred', time: '09:00', from: 'Bodega', to: 'Laboratorio' },
  ]
  for (const [at, { kind, time, from, to }] of steps.entries()) {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Anotarlo en la cadena' }) })
    await form.getByLabel('Qué ocurrió').selectOption(kind)
    await form.getByLabel('Día', { exact: true }).fill('2')
    await form.getByLabel('Mes', { exact: true }).fill('3')
    await form.getByLabel('Año', { exact: true }).fill('2026')
    await form.getByLabel('Hora', { exact: true }).fill(time)
    await form.getByLabel('Zona horaria').fill('-06:00')
    await form.getByLabel('Lugar', { exact: true }).fill('Ocotepeque')
    await form.getByLabel('Quién la tenía').fill(from)
    await form.getByLabel('Quién la tiene desde entonces').fill(to)
    await press(page, 'Anotarlo en la cadena')
    await expect.poll(() => page.locator('.custody-event').count()).toBe(at + 1)
  }
}

describe('two officers of two countries', () => {
  const istmo = istmoInBrowser()

  it(
    'share a case by the fingerprint that one reads to the other, and are parted',
    () =>
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
          await unfoldPages(other.page)
          await other.page.getByRole('link', { name: 'Quién lee', exact: true }).click()
          await heading(other.page, 'Quién lee el caso')
          expect(await other.page.getByRole('button', { name: 'Darle el caso' }).count()).toBe(0)
          await other.expectSound()
          await press(one.page, 'Quitar del caso')
          await one.expectSound()
          await one.page.getByRole('alertdialog').getByRole('button', { name: 'Quitar del caso' }).click()
          await one.page.getByRole('heading', { name: 'Fiscal, Guatemala', exact: true }).waitFor({ state: 'detached' })
          await one.page.getByText(/^Todo está entregado/).waitFor()
          await other.go(CASES)
          await unlock(other.page)
          await other.page.getByText('El servidor ya no le entrega este caso', { exact: false }).waitFor()
          expect(await other.page.locator('body').innerText()).not.toContain('canario')
          await other.expectSound()
          expect(sent.filter((each) => /canario|Ocotepeque|Fiscal, Guatemala|garzas|AGE-SECRET/i.test(decodeURIComponent(each)))).toEqual(
            [],
          )
        }),
      ),
    120_000,
  )

  it('give one exhibit alone, on conditions, and take it back; the server never has a word of it', async () => {
    const traffic: Buffer[] = []
    const watch = ({ page }: Visitor) => {
      page.setDefaultTimeout(9_000)
      page.on('request', (request) => traffic.push(Buffer.from(`${request.url()}\n${request.postData() ?? ''}`)))
    }
    await istmo.visit({ lang: 'es' }, (one) =>
      istmo.visit({ lang: 'en', width: 360 }, async (other) => {
        watch(one)
        watch(other)
        await other.become('signatory-pa')
        await other.go(`${CASES}?lang=es`)
        await setUp(other)
        const fingerprint = await fingerprintOf(other)
        await one.become('signatory-hn')
        await one.go(CASES)
        await setUp(one)
        await beginCase(one.page)
        await one.page.locator('.desk-pages').getByRole('link', { name: 'Pruebas', exact: true }).click()
        await one.page.getByLabel('Clase', { exact: true }).selectOption({ label: 'Documento' })
        await one.page.getByLabel('Qué es', { exact: true }).fill(TICKET)
        await press(one.page, 'Agregar la prueba')
        await heading(one.page, 'Prueba E-001')
        await handOver(one.page)
        await one.page.getByText('Un quiebre sin explicar.').waitFor()
        await one.page.getByText('Dar una copia de esta prueba').click()
        await find(one.page, fingerprint, 'Investigadora, Panamá')
        await press(one.page, 'Sellar y dar la copia')
        await one.page.getByRole('link', { name: 'Diga a quién puede llegar.' }).waitFor()
        await one.expectSound()
        await one.page.getByLabel('Para qué se da').fill(WHY)
        await one.page.getByText('TLP:RED').click()
        await one.page.getByText('30 días', { exact: true }).click()
        await press(one.page, 'Sellar y dar la copia')
        await one.page.getByText(/^Investigadora, Panamá · /).waitFor()
        await one.expectSound()
        const received = async () => {
          await other.go(`${CASES}/received?lang=en`)
          await other.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
          await press(other.page, 'Unlock')
          await heading(other.page, 'Received from colleagues')
          await press(other.page, 'Hand in and fetch now')
        }
        await other.go(`${CASES}?lang=en`)
        await other.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
        await press(other.page, 'Unlock')
        await press(other.page, 'Hand in and fetch now')
        await other.page.getByText('You were given one exhibit that you have not looked at yet').waitFor()
        await other.expectSound()
        await other.page.getByRole('link', { name: 'See what you received' }).click()
        await other.page.getByText('New', { exact: true }).waitFor()
        await other.page.getByText(TICKET).waitFor()
        await other.page.getByRole('link', { name: 'Cases' }).last().click()
        await heading(other.page, 'Cases')
        expect(await other.page.getByText('that you have not looked at yet').count()).toBe(0)
        await received()
        expect(await other.page.getByText('New', { exact: true }).count()).toBe(0)
        await other.page.getByText(TICKET).waitFor()
        await other.page.getByText(WHY).waitFor()
        // The same as whoever gave it sees.
        await other.page.getByText('One break, unexplained.').waitFor()
        await other.page.getByText('It was handed over, and the record does not show that the recipient received it.').waitFor()
        await press(other.page, 'Ask the server whose it is')
        await other.page.getByText('According to the server, of Country signatory, Honduras, Example office.', { exact: false }).waitFor()
        expect(await other.page.locator('body').innerText()).not.toContain('canario')
        await other.expectSound()
        await press(one.page, 'Retirar la copia de Investigadora, Panamá')
        const asks = one.page.getByRole('alertdialog', { name: '¿Retirar la copia de Investigadora, Panamá?' })
        await asks.waitFor()
        await one.expectSound()
        await asks.getByRole('button', { name: 'Dejarla como está' }).click()
        expect(await one.page.getByText('Retirada', { exact: true }).count()).toBe(0)
        await press(one.page, 'Retirar la copia de Investigadora, Panamá')
        await asks.getByRole('button', { name: 'Retirar la copia', exact: true }).click()
        await one.page.getByText('Retirada', { exact: true }).waitFor()
        await received()
        await other.page.getByText('Nothing that was given to you is here').waitFor()
        await other.expectSound()
      }),
    )
    const search = canarySearch([TITLE, TICKET, WHY, 'Investigadora, Panamá', PASSPHRASE])
    expect(search(Buffer.from(`a proof that it looks: ${TICKET}`))).not.toEqual([])
    expect(traffic.length).toBeGreaterThan(20)
    expect(search(Buffer.concat(traffic))).toEqual([])
    const files = await readdir(istmo.data(), { recursive: true, withFileTypes: true })
    for (const file of files.filter((one) => one.isFile())) {
      const path = join(file.parentPath, file.name)
      expect(search(await readFile(path)), path).toEqual([])
    }
  }, 120_000)
})
