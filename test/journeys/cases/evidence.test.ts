import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, heading, keptOnDevice, PASSPHRASE, press, setUp, TITLE, unfoldPages } from '../case-at-desk.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const atCase = async (visitor: Visitor): Promise<void> => {
  const { page, go, become } = visitor
  await become('signatory-hn')
  await go(CASES)
  await setUp(visitor)
  await beginCase(page)
}

const toPage = async (page: Page, name: string): Promise<void> => {
  await unfoldPages(page)
  await page.locator('.desk-pages').getByRole('link', { name, exact: true }).click()
}

const fileInput = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true }).locator('input[type=file]')

/** Chooses a file of some content where files are chosen under a title. */
const choose = (page: Page, title: string, content: string) =>
  fileInput(page, title).setInputFiles({ name: 'colibri.bin', mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

/** Begins to hash a file that takes seconds, and stops it: the page has to stay alive meanwhile. */
const stopLongHash = async ({ page }: Visitor): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'istmo-evidence-'))
  const long = join(folder, 'long.bin')
  await writeFile(long, '')
  await truncate(long, 512 * 1024 * 1024)
  await fileInput(page, 'Comparar un archivo').setInputFiles(long)
  await press(page, 'Detener el cálculo')
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  expect(await page.getByText('exhibit.hash-mismatch').count()).toBe(0)
  await rm(folder, { recursive: true })
}

type Step = { kind: string; time: string; from?: string; to?: string; seal?: string }

/** Writes one event of custody of the second of March. */
const writeStep = async (page: Page, { kind, time, from, to, seal }: Step): Promise<void> => {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Anotarlo en la cadena' }) })
  await form.getByLabel('Qué ocurrió').selectOption(kind)
  await form.getByLabel('Día', { exact: true }).fill('2')
  await form.getByLabel('Mes', { exact: true }).fill('3')
  await form.getByLabel('Año', { exact: true }).fill('2026')
  await form.getByLabel('Hora', { exact: true }).fill(time)
  await form.getByLabel('Zona horaria').fill('-06:00')
  await form.getByLabel('Lugar', { exact: true }).fill('Ocotepeque')
  if (from) await form.getByLabel('Quién la tenía').fill(from)
  if (to) await form.getByLabel('Quién la tiene desde entonces').fill(to)
  if (seal) await form.getByLabel('Sello o precinto').fill(seal)
  const before = await page.locator('.custody-event').count()
  await press(page, 'Anotarlo en la cadena')
  await expect.poll(() => page.locator('.custody-event').count()).toBe(before + 1)
}

/**
 * Holds back the first answer of the server at a window's meeting with it. A meeting looks first at what other windows wrote, and another begins only when
 * it has ended: whatever they write meanwhile, this one does not hear of.
 * @returns lets the answer through
 */
const holdMeeting = async (page: Page): Promise<() => void> => {
  const held = Promise.withResolvers<void>()
  let isHeld = false
  await page.route(
    '**/api/cases/key.claim',
    async (route) => {
      isHeld = true
      await held.promise
      await route.continue()
    },
    { times: 1 },
  )
  const meets = async () => {
    // As when the network comes back: a window that is at a meeting already begins none.
    await page.evaluate(() => dispatchEvent(new Event('online')))
    return isHeld
  }
  await expect.poll(meets).toBe(true)
  return held.resolve
}

describe('an officer keeps the evidence of a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('adds an exhibit, records its file and its custody, and a break stays named', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await atCase(visitor)
      await press(page, 'Agregar una persona')
      await toPage(page, 'Pruebas')
      await heading(page, 'Pruebas del caso')
      await page.getByRole('heading', { name: 'Todavía no hay pruebas en este caso' }).waitFor()
      await expectSound()
      await page.getByLabel('Motivo y norma').fill('la orden no cubría el teléfono')
      await page.getByLabel('Admisibilidad').selectOption('Impugnada')
      await page.getByLabel('Estado de origen').fill('Guatemala')
      await page.getByLabel('Fecha en que se obtuvo').fill('14/3/2025')
      await press(page, 'Agregar la prueba')
      for (const missing of ['Diga qué es la prueba.', 'Elija la clase de prueba.'])
        await page.getByRole('link', { name: missing }).waitFor()
      await expectSound()
      await page.getByLabel('Qué es', { exact: true }).fill('Teléfono colibrí de la terminal')
      await page.getByLabel('Clase', { exact: true }).selectOption('Prueba digital')
      await page.getByText('V-01 Ceiba', { exact: true }).click()
      await press(page, 'Agregar la prueba')
      await heading(page, 'Prueba E-001')
      await page.getByText('Impugnada: la orden no cubría el teléfono').waitFor()
      await expectSound()

      await choose(page, 'Registrar un archivo', 'imagen forense')
      await page.getByLabel('Qué es este archivo').fill('Imagen forense colibrí')
      await expectSound()
      await press(page, 'Registrar su huella')
      const files = page.locator('.evidence-files')
      await files.getByText('Imagen forense colibrí').waitFor()
      const recorded = await files.innerText()
      expect(recorded).toContain('14 bytes')
      await stopLongHash(visitor)
      await choose(page, 'Comparar un archivo', 'imagen forense')
      await page.getByText('Es el mismo archivo: «Imagen forense colibrí».').waitFor()
      await choose(page, 'Comparar un archivo', 'imagen alterada')
      await page.getByText('exhibit.hash-mismatch').waitFor()
      await expectSound()
      expect(await files.innerText()).toBe(recorded)

      await writeStep(page, { kind: 'Recolección', time: '8:00', to: 'Fiscalía, turno' })
      await writeStep(page, { kind: 'Sellado', time: '8:30', seal: 'HN-17' })
      await writeStep(page, { kind: 'Entrega', time: '9:00', from: 'Fiscalía, turno', to: 'Laboratorio' })
      await page.getByText('Desde el 2 mar 2026, 09:00 (UTC−06:00), y sigue.').waitFor()
      await writeStep(page, { kind: 'Recepción', time: '10:15', to: 'Laboratorio', seal: 'HN-71' })
      await page.getByText('El sello no es el que llevaba.').waitFor()
      await page.getByText('Un quiebre sin explicar.').waitFor()
      await expectSound()
      await page.getByRole('button', { name: 'Corregir' }).last().click()
      await expectSound()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByLabel('Hora', { exact: true }).inputValue()).toBe('10:15')
      await dialog.getByLabel('Por qué se corrige').fill('El acta 44 dice HN-17: se copió al revés')
      await dialog.getByLabel('Sello o precinto').fill('HN-17')
      await dialog.getByRole('button', { name: 'Anotar la corrección' }).click()
      await page.getByText('Un quiebre, con explicación.').waitFor()
      expect(await page.getByText('El sello no es el que llevaba.').count()).toBe(1)
      await expectSound()

      // A receipt that is written when the break has shown already closes nothing.
      await writeStep(page, { kind: 'Entrega', time: '11:00', from: 'Laboratorio', to: 'Juzgado' })
      await writeStep(page, { kind: 'Examen', time: '13:00', from: 'Juzgado' })
      await page.getByText('2 quiebres, uno sin explicar.').waitFor()
      await writeStep(page, { kind: 'Recepción', time: '11:30', from: 'Laboratorio', to: 'Juzgado' })
      await page.getByText('2 quiebres, todos con explicación.').waitFor()
      expect(await page.getByText(/Explicado después, el .* por la clave .* que entonces anotó: Recepción/).count()).toBe(1)
      expect(await page.getByText('Anotado tiempo después').count()).toBe(1)
      await expectSound()

      expect(await page.getByText('lo que le pasó a una prueba no se borra').count()).toBe(1)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
      expect(await page.getByText(new RegExp(`^Prueba E-001, «.+»\\. Caso «${TITLE}»\\.$`)).isVisible()).toBe(true)
      expect(await page.getByText(/^Impresa el \d/).isVisible()).toBe(true)
      expect(await page.getByRole('button').count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })

      await toPage(page, 'Pruebas')
      await page.getByRole('row', { name: 'E-001' }).getByText('2, con explicación').waitFor()
      await expectSound()
      const kept = (await keptOnDevice(page)).join('\n')
      for (const canary of ['colibr', 'Laboratorio', 'HN-71', 'E-001']) expect(kept, canary).not.toContain(canary)
      expect(sent.filter((one) => /colibr|Laboratorio|HN-71/i.test(decodeURIComponent(one)))).toEqual([])
    }))

  it('writes the same twice at once in two windows, and both stand until one holds', { timeout: 90_000 }, () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, expectSound } = visitor
      await atCase(visitor)
      await page.getByRole('link', { name: 'English', exact: true }).click()
      await toPage(page, 'Evidence')
      await heading(page, 'Evidence of the case')
      await expectSound()
      await page.getByLabel('What it is', { exact: true }).fill('Bus ticket')
      await page.getByLabel('Kind', { exact: true }).selectOption('Document')
      await press(page, 'Add the exhibit')
      await heading(page, 'Exhibit E-001')
      await expectSound()

      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
      await press(other, 'Unlock')
      const hearOfTorn = await holdMeeting(page)
      for (const [window, said] of [
        [other, 'Bus ticket, torn'],
        [page, 'Bus ticket, whole'],
      ] as const) {
        await press(window, 'Edit the exhibit')
        await window.getByLabel('What it is', { exact: true }).fill(said)
        await press(window, 'Save the exhibit')
        await window.getByText(said, { exact: true }).first().waitFor()
      }
      hearOfTorn()
      await page.getByRole('heading', { name: 'This exhibit was changed twice at the same time' }).waitFor()
      await expectSound()
      await page.getByRole('listitem').filter({ hasText: 'Bus ticket, torn' }).getByRole('button', { name: 'This one stands' }).click()
      await page.getByRole('heading', { name: 'Files' }).waitFor()
      expect(await page.getByText('Bus ticket, whole').count()).toBe(0)
      await page.getByLabel('What happened').selectOption('Collected')
      await page.getByLabel('Place', { exact: true }).fill('Corinto')
      await page.getByLabel('Who holds it from then on').fill('Border police')
      await press(page, 'Add it to the chain')
      await page.getByText('No breaks.').waitFor()
      await press(page, 'Correct')
      await page.getByRole('dialog').getByLabel('Reason for the correction').waitFor()
      await expectSound()
      await press(page, 'Record the correction')
      await page.getByRole('link', { name: 'Give the reason for the correction. The corrected entry stays as it is.' }).waitFor()
      await page.keyboard.press('Escape')

      for (const window of [other, page]) await toPage(window, 'Evidence')
      const hearOfLedger = await holdMeeting(page)
      for (const window of [other, page]) {
        await heading(window, 'Evidence of the case')
        await press(window, 'Add an exhibit')
        await window.getByLabel('What it is', { exact: true }).fill('Ledger of the hotel')
        await window.getByLabel('Kind', { exact: true }).selectOption('Document')
        await press(window, 'Add the exhibit')
        await heading(window, 'Exhibit E-002')
      }
      hearOfLedger()
      await page.getByText('exhibit.number-taken').waitFor()
      await expectSound()
      await toPage(page, 'Evidence')
      expect(await page.getByText('duplicate number').count()).toBe(2)
      await expectSound()
      await page.getByRole('link', { name: 'E-002' }).first().click()
      await press(page, 'Give this one the number E-003')
      await heading(page, 'Exhibit E-003')
      await press(page, 'Remove the exhibit')
      await expectSound()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the exhibit' }).click()
      await heading(page, 'Evidence of the case')
      await page.getByText('2 of 2 exhibits').waitFor()
      await expectSound()
    }),
  )
})
