import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, choosePassphrase, goTo, heading, press, saved, setUp, TITLE } from './case-at-desk.ts'
import { istmoInBrowser, type Visitor } from './journey.ts'

type Office = Awaited<ReturnType<typeof setUp>>
type Left = { readonly office: Office; readonly copy: Buffer }

const OTHER_LINE = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
/** What a server says that has too much to do. */
const BUSY = { code: 'request.too-many', status: 429, title: '', kept: '', next: '', details: null, requestId: '' }
const HANDED_IN = /^Todo está entregado/
const LINE = 'Línea de la hoja de recuperación'

const bothPersons = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
  await page.getByRole('heading', { name: /^V-02 / }).waitFor()
}

/** One officer writes who somebody is, and keeps the protection of the case as long as nobody else has it. */
const keepAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Anotar quién es' }).first().click()
  await page.getByLabel('Nombres').fill('Nombre de ejemplo')
  await press(page, 'Sellar la identidad')
  await page.getByRole('button', { name: /^Ver quién es/ }).waitFor()
  await goTo(page, 'Quién lee', 'Quién lee el caso')
  await press(page, 'Llevar yo la protección mientras no haya quien acompañe')
  await page.getByText('Estas claves leen las necesidades', { exact: false }).waitFor()
  await page.getByRole('link', { name: TITLE }).click()
  await heading(page, TITLE)
}

/** What the server says of the case on the page of who reads it. */
const handedIn = async (page: Page): Promise<void> => {
  await goTo(page, 'Quién lee', 'Quién lee el caso')
  await page.getByText(HANDED_IN).waitFor()
}

/** An officer keeps a case at the server, and writes a second person after the sealed copy was saved. Then the device is gone, and so are they. */
const leave = async (visitor: Visitor, who: string, before: (page: Page) => Promise<void>): Promise<Left> => {
  const { page, go, become } = visitor
  await become(who)
  await go(CASES)
  const office = await setUp(visitor)
  await beginCase(page)
  await press(page, 'Agregar una persona')
  await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
  await before(page)
  const copy = await saved(page, 'Guardar una copia sellada')
  await goTo(page, 'Quién lee', 'Quién lee el caso')
  await press(page, 'Guardarlo también en el servidor')
  await page.getByText(HANDED_IN).waitFor()
  await page.getByRole('link', { name: TITLE }).click()
  await heading(page, TITLE)
  await press(page, 'Agregar una persona')
  await bothPersons(page)
  await goTo(page, 'Quién lee', 'Quién lee el caso')
  await press(page, 'Entregar y traer ahora')
  await page.getByText(HANDED_IN).waitFor()
  return { office, copy }
}

/** A key of their own on a device that has none, with the office's recovery. */
const arrive = async ({ page, go, become }: Visitor, who: string, { publicHalf }: Office): Promise<void> => {
  page.setDefaultTimeout(15_000)
  await become(who)
  await go(`${CASES}?lang=es`)
  await page.getByText('Sí, tengo el archivo de su parte pública').click()
  await page.locator('input[type=file]').setInputFiles({ name: 'istmo-recovery.json', mimeType: 'application/json', buffer: publicHalf })
  await press(page, 'Es la misma del papel')
  await choosePassphrase(page, 'la niebla baja del volcan')
}

const bring = async (page: Page, copy: Buffer): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: copy })
  await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
}

describe('a case whose device or officer is lost', () => {
  const istmo = istmoInBrowser()
  const left = async (who = 'signatory-gt', before: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Left> => {
    let all: Left | undefined
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      all = await leave(visitor, who, before)
    })
    if (!all) throw new Error('nobody left anything')
    return all
  }

  it('goes on at a new device of the same person, without a copy: what was fetched goes on to the line', { timeout: 120_000 }, async () => {
    const { office } = await left('signatory-hn', keepAll)
    await istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, expectSound } = visitor
      await arrive(visitor, 'signatory-hn', office)
      await press(page, 'Entregar y traer ahora')
      await press(page, 'Traerlo y comprobarlo')
      await page.getByText('El caso llegó entero y está comprobado. Está sellado para otras claves', { exact: false }).waitFor()
      await expectSound()
      await press(page, 'Recuperar el caso')
      await page.getByRole('link', { name: 'Escriba la línea de la hoja de recuperación.' }).waitFor()
      await expectSound()
      await page.getByLabel(LINE).fill(office.line)
      await press(page, 'Recuperar el caso')
      await heading(page, TITLE)
      await bothPersons(page)
      expect(await page.getByRole('heading', { name: 'Apartado' }).count()).toBe(0)
      // Every identity came with the case, and nobody leads it but them: they are sent to nobody.
      await page.getByRole('button', { name: 'Ver quién es (queda constancia)' }).waitFor()
      expect(await page.locator('main').innerText()).not.toMatch(/partes cerradas para usted|a quien dirige el caso/)
      await expectSound()
      await goTo(page, 'Protección')
      const stopped = page.getByRole('region', { name: 'Actos detenidos' })
      await stopped.getByText('se recupera la protección con la hoja de la oficina', { exact: false }).waitFor()
      expect(await stopped.innerText()).not.toContain('Pida a quien dirige el caso')
      await page.getByRole('button', { name: 'Recuperar la protección con la hoja de la oficina' }).waitFor()
      await expectSound()
      await handedIn(page)
    })
  })

  it('goes on with a colleague who brings an older copy: nothing that was handed in since is lost', { timeout: 120_000 }, async () => {
    const { office, copy } = await left()
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await arrive(visitor, 'signatory-cr', office)
      await bring(page, copy)
      await expectSound()
      await page.getByLabel(LINE).fill(office.line)
      await press(page, 'Recuperar el caso')
      await heading(page, TITLE)
      await bothPersons(page)
      await handedIn(page)
      await expectSound()
    })
  })

  it('goes on with a colleague who has nothing but the sheet; by another sheet nothing is there', { timeout: 120_000 }, async () => {
    const { office } = await left()
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await arrive(visitor, 'signatory-pa', office)
      await press(page, 'Escribir la línea de la hoja')
      await press(page, 'Ver qué casos recupera')
      await page.getByRole('link', { name: 'Escriba la línea de la hoja de recuperación.' }).waitFor()
      await page.getByLabel(LINE).fill(OTHER_LINE)
      await press(page, 'Ver qué casos recupera')
      await page.getByText('Esta hoja no recupera hoy ningún caso del servidor', { exact: false }).waitFor()
      await expectSound()
      await press(page, 'Olvidar la línea')
      await page.getByLabel(LINE).fill(office.line)
      await press(page, 'Ver qué casos recupera')
      await page.getByText('Esta hoja recupera un caso del servidor.').waitFor()
      await press(page, 'Traerlo y comprobarlo')
      await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
      await expectSound()
      await press(page, 'Recuperar el caso')
      await heading(page, TITLE)
      await bothPersons(page)
      await handedIn(page)
      expect(sent.filter((one) => /canario|Ceiba|AGE-SECRET/i.test(decodeURIComponent(one)))).toEqual([])
    })
  })

  it(
    'is recovered without seeing the server by who says so; what stands aside is read and taken in by a decision',
    { timeout: 120_000 },
    async () => {
      const { office, copy } = await left()
      await istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
        const { page, expectSound } = visitor
        await arrive(visitor, 'signatory-sv', office)
        await bring(page, copy)
        await page.route('**/api/cases/recovery.read', (route) => route.fulfill({ status: 429, json: BUSY }))
        await page.getByLabel(LINE).fill(office.line)
        await press(page, 'Recuperar el caso')
        await page.getByText('No se pudo ver qué tiene el servidor de este caso.').waitFor()
        await expectSound()
        await page.getByText(/^Recuperar sin ver lo que tiene el servidor/).click()
        await press(page, 'Recuperar el caso')
        await heading(page, TITLE)
        expect(await page.getByRole('heading', { name: /^V-02 / }).count()).toBe(0)
        await goTo(page, 'Quién lee', 'Quién lee el caso')
        await page.getByText('Este dispositivo todavía no ha consultado al servidor sobre este caso', { exact: false }).waitFor()
        await page.unroute('**/api/cases/recovery.read')
        await press(page, 'Guardarlo también en el servidor')
        await page.getByText(HANDED_IN).waitFor()
        await page.getByRole('link', { name: TITLE }).click()
        const aside = page.getByRole('region', { name: 'Apartado' })
        await aside.getByRole('heading', { name: /^Persona: V-02 / }).waitFor()
        await aside
          .getByText(/^Autor: .+ Fecha que declara: /)
          .first()
          .waitFor()
        await expectSound()
        await aside.getByRole('button', { name: /^Admitir: Persona: V-02 / }).click()
        await page.getByRole('heading', { name: /^V-02 / }).waitFor()
        await aside.getByText(/^Se admitió el .+ Lo hizo usted, con esta clave/).waitFor()
        expect(await page.locator('body').innerText()).not.toContain('AGE-SECRET')
      })
    },
  )
})
