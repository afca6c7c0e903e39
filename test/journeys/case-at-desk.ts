import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Visitor } from './journey.ts'

export const CASES = '/app/programmes/XCAS26/cases'
export const PASSPHRASE = 'cuatro garzas cruzan despacio'
/** Words that are found nowhere else: where one turns up in clear, it was not sealed. */
export const TITLE = 'Autobús canario de Ocotepeque'

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** A heading of just these words: “Casos” is no part of “Su clave para casos”. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' }).waitFor()

/** The file that a button saves; it goes with the window that saved it. */
export const saved = async (page: Page, button: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
  return readFile(await download.path())
}

/** Makes the office's recovery and an own key. @returns the line on the paper, and the file of its public half */
export const setUp = async ({ page, expectSound }: Visitor, passphrase = PASSPHRASE): Promise<{ line: string; publicHalf: Buffer }> => {
  await page.getByText('No, hay que hacerla ahora').click()
  const line = (await page.locator('.recovery-line').innerText()).replaceAll(/\s/g, '')
  await expectSound()
  const publicHalf = await saved(page, 'Guardar la parte pública de la recuperación')
  await page.getByLabel('Los últimos 6 signos de la línea, leídos del papel').fill(line.slice(-6))
  await press(page, 'Ya está en papel: seguir')
  await choosePassphrase(page, passphrase)
  return { line, publicHalf }
}

export const choosePassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Frase de paso nueva').fill(passphrase)
  await page.getByLabel('La misma, otra vez').fill(passphrase)
  await press(page, 'Hacer mi clave')
  await heading(page, 'Casos')
}

export const beginCase = async (page: Page): Promise<void> => {
  await page.getByLabel('Título de trabajo').fill(TITLE)
  await page.getByText('Honduras', { exact: true }).click()
  await press(page, 'Abrir el caso')
  await heading(page, TITLE)
}

/** Recovers a case of which the server has nothing: it is looked at first, and the officer says that it is to be done without. */
export const recoverUnseen = async (page: Page, line: string): Promise<void> => {
  await page.getByLabel('Línea de la hoja de recuperación').fill(line)
  await press(page, 'Recuperar el caso')
  await page.getByText('El servidor dice que no tiene ningún caso que esta hoja abra.').waitFor()
  await page.getByText(/^Recuperar sin ver lo que tiene el servidor/).click()
  await press(page, 'Recuperar el caso')
}

/** Brings a made case to an officer who has the office's sheet. */
export const bringCase = async (visitor: Visitor, make: (publicHalf: Buffer) => Promise<Buffer>): Promise<void> => {
  const { page, go, become } = visitor
  await become('signatory-hn')
  await go(CASES)
  const { line, publicHalf } = await setUp(visitor)
  await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: await make(publicHalf) })
  await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
  await recoverUnseen(page, line)
  await heading(page, TITLE)
}

/** In a narrow window the pages of a case are folded. */
export const unfoldPages = async (page: Page): Promise<void> => {
  const fold = page.locator('.desk-fold[aria-expanded=false]')
  if (await fold.isVisible()) await fold.click()
}

/** Goes to another page of the case by its navigation. */
export const goTo = async (page: Page, link: string, title = link): Promise<void> => {
  await unfoldPages(page)
  await page.getByRole('navigation', { name: 'Páginas del caso' }).getByRole('link', { name: link }).click()
  await heading(page, title)
}

/** Everything that the page's databases and stores hold, each value as one text of its bytes. */
export const keptOnDevice = (page: Page): Promise<readonly string[]> =>
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

/** How a text stands among the bytes that `keptOnDevice` shows. */
export const inUtf8 = (text: string): string => Buffer.from(text).toString('latin1')
