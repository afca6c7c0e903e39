import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser, type Visitor } from './journey.ts'

const CASES = '/app/programmes/XCAS26/cases'
const PASSPHRASE = 'cuatro garzas cruzan despacio'
/** Words that are found nowhere else: where one turns up in clear, it was not sealed. */
const TITLE = 'Autobús canario de Ocotepeque'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The file that a button saves; it goes with the window that saved it. */
const saved = async (page: Page, button: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
  return readFile(await download.path())
}

/** Makes the office's recovery and an own key. @returns the line on the paper, and the file of its public half */
const setUp = async ({ page, expectSound }: Visitor, passphrase = PASSPHRASE): Promise<{ line: string; publicHalf: Buffer }> => {
  await page.getByText('No, hay que hacerla ahora').click()
  const line = (await page.locator('.recovery-line').innerText()).replaceAll(/\s/g, '')
  await expectSound()
  const publicHalf = await saved(page, 'Guardar la parte pública de la recuperación')
  await page.getByLabel('Los últimos 6 signos de la línea, leídos del papel').fill(line.slice(-6))
  await press(page, 'Ya está en papel: seguir')
  await choosePassphrase(page, passphrase)
  return { line, publicHalf }
}

const choosePassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Frase de paso nueva').fill(passphrase)
  await page.getByLabel('La misma, otra vez').fill(passphrase)
  await press(page, 'Hacer mi clave')
  await heading(page, 'Casos')
}

const beginCase = async (page: Page): Promise<void> => {
  await page.getByLabel('Título de trabajo').fill(TITLE)
  await page.getByText('Honduras', { exact: true }).click()
  await press(page, 'Abrir el caso')
  await heading(page, TITLE)
}

/** Everything that the page's databases and stores hold, each value as one text of its bytes. */
const keptOnDevice = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const said = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await said(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        for (const value of await said(database.transaction(store).objectStore(store).getAll()))
          all.push(
            `${store} ${JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? new TextDecoder('latin1').decode(one) : one))}`,
          )
      database.close()
    }
    return all
  })

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('the first officer left nothing')
  return value
}

const inUtf8 = (text: string): string => Buffer.from(text).toString('latin1')

describe('an officer keeps a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('sealed on the device, decides in it, locks it and opens it again', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await become('signatory-hn')
      await go(CASES)
      await heading(page, 'Su clave para casos')
      await expectSound()
      await setUp(visitor)
      await beginCase(page)
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await expectSound()
      await page.getByRole('link', { name: 'Responder las preguntas' }).click()
      await heading(page, 'Distinguir: V-01 Ceiba')
      expect(await page.getByRole('checkbox', { name: 'Honduras' }).isChecked()).toBe(true)
      await page.getByLabel('Fecha de los hechos').fill('2021-05')
      await press(page, 'Siguiente')
      await press(page, 'Siguiente')
      await expectSound()
      await page.getByRole('radiogroup').first().getByText('sí', { exact: true }).click()
      // What was answered is there again after the page was loaded anew, behind the passphrase.
      await expect.poll(async () => (await keptOnDevice(page)).filter((kept) => kept.startsWith('draft ')).length).toBe(1)
      await page.reload()
      await page.getByLabel('Frase de paso', { exact: true }).fill('otra frase cualquiera')
      await press(page, 'Abrir')
      await page.getByText('No es la frase de paso de esta clave.').waitFor()
      await expectSound()
      await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
      await press(page, 'Abrir')
      await heading(page, 'Distinguir: V-01 Ceiba')
      expect(await page.getByLabel('Fecha de los hechos').inputValue()).toBe('2021-05')
      await press(page, 'Registrar la decisión en el caso')
      await heading(page, 'Decisión sobre V-01 Ceiba')
      await expectSound()
      await page.getByRole('link', { name: TITLE }).click()
      await page.getByRole('link', { name: /^Decisión del / }).waitFor()
      await press(page, 'Cerrar con llave')
      await heading(page, 'Sus casos están cerrados con llave')
      expect(await page.locator('body').innerText()).not.toContain('canario')
      const kept = (await keptOnDevice(page)).join('\n')
      expect(kept).toContain('age-encryption.org/v1')
      for (const canary of ['canario', 'Ocotepeque', 'Ceiba', 'recruitment', PASSPHRASE, inUtf8('Autobús'), 'AGE-SECRET'])
        expect(kept, canary).not.toContain(canary)
      expect(sent.filter((one) => /canario|Ocotepeque|Ceiba|recruitment|garzas|AGE-SECRET/i.test(decodeURIComponent(one)))).toEqual([])
    }))

  it('loses the device, and a colleague recovers the case with the sheet; another sheet opens nothing', async () => {
    let office: Awaited<ReturnType<typeof setUp>> | undefined
    let copy: Buffer | undefined
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become } = visitor
      await become('signatory-hn')
      await go(CASES)
      office = await setUp(visitor)
      await beginCase(page)
      copy = await saved(page, 'Guardar una copia sellada')
      for (const canary of ['canario', inUtf8(TITLE), office.line]) expect(copy.toString('latin1')).not.toContain(canary)
    })
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-gt')
      await go(CASES)
      await page.getByText('Sí, tengo el archivo de su parte pública').click()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'istmo-recovery.json', mimeType: 'application/json', buffer: known(office).publicHalf })
      await press(page, 'Es la misma del papel')
      await choosePassphrase(page, 'la niebla baja del volcan')
      await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: known(copy) })
      await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
      await expectSound()
      const other = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
      await page.getByLabel('Línea de la hoja de recuperación').fill(other)
      await press(page, 'Recuperar el caso')
      await page.getByText('Está sellado para otra clave.').waitFor()
      await page.getByLabel('Línea de la hoja de recuperación').fill(
        known(office)
          .line.match(/.{1,4}/g)
          ?.join(' ') ?? '',
      )
      await press(page, 'Recuperar el caso')
      await heading(page, TITLE)
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await expectSound()
      await go(`${CASES}/keys`)
      await page.getByLabel('Frase de paso', { exact: true }).fill('la niebla baja del volcan')
      await press(page, 'Abrir')
      await heading(page, 'Clave y recuperación')
      await page.getByLabel('Línea de la hoja de recuperación').fill(known(office).line)
      await press(page, 'Probar la línea')
      await page.getByText('La hoja abre el caso de este dispositivo.').waitFor()
      await expectSound()
    })
  })

  it('shows nobody else at the same machine that there are cases', () =>
    istmo.visit({ lang: 'en', width: 360 }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-hn')
      await go(`${CASES}?lang=es`)
      await setUp(visitor)
      await beginCase(page)
      await expectSound()
      await become('signatory-gt')
      await go(`${CASES}?lang=en`)
      await heading(page, 'Your key for cases')
      expect(await page.locator('body').innerText()).not.toContain('canario')
      await expectSound()
    }))
})
