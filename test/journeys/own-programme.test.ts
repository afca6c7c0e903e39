import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { filledTemplate, type Typed } from './filled-template.ts'
import { istmoInBrowser } from './journey.ts'

const HOME = '/app/programmes/ANDES26'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const WORKSHOPS: readonly Typed[] = [
  {
    Código: 'R1-EC-PRO-1',
    Ronda: 1,
    País: 'Ecuador',
    Sectores: 'Fiscalía',
    Lengua: 'español',
    Desde: '2026-03-04',
    Lugar: 'Quito',
    Participantes: 14,
  },
  {
    Código: 'R1-PE-POL-1',
    Ronda: 1,
    País: 'Perú',
    Sectores: 'Policía',
    Lengua: 'español',
    Desde: '2026-03-18',
    Lugar: 'Lima',
    Participantes: 17,
  },
]
const said = (workshop: string, number: number, [quadrant, text]: readonly [string, string]): Typed => ({
  Taller: workshop,
  'N.º': number,
  Cuadrante: quadrant,
  Texto: text,
})
const STATEMENTS: readonly Typed[] = [
  said('R1-EC-PRO-1', 1, ['D', 'Se confunde la trata con el tráfico ilícito de migrantes']),
  said('R1-EC-PRO-1', 2, ['D', 'Faltan protocolos para entrevistar a las víctimas']),
  said('R1-EC-PRO-1', 3, ['F', 'La unidad especializada tiene fiscales de turno']),
  said('R1-PE-POL-1', 1, ['D', 'Los agentes no distinguen la trata del tráfico de migrantes']),
  said('R1-PE-POL-1', 2, ['A', 'No hay fondos para trasladar a los testigos']),
  said('R1-PE-POL-1', 3, ['O', 'La ley nueva permite intervenir las comunicaciones']),
]
/** A country that is in no list of this programme, and a quadrant that is none. */
const MISTAKEN = {
  Taller: [WORKSHOPS[0] ?? {}, { ...WORKSHOPS[1], País: 'Bolivia' }],
  Enunciados: [{ ...STATEMENTS[0], Cuadrante: 'X' }, ...STATEMENTS.slice(1)],
}

const keptFile = async (page: Page, name: string | RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()])
  return readFile(await download.path())
}

const give = (page: Page, name: string, buffer: Buffer) => {
  const chooser = page.waitForEvent('filechooser')
  return Promise.all([chooser, page.getByRole('button', { name: 'Elegir un archivo' }).click()]).then(([chosen]) =>
    chosen.setFiles({ name, mimeType: XLSX, buffer }),
  )
}

const headFields = async (page: Page) => {
  const head = page.getByRole('group', { name: 'El programa' })
  await head.getByLabel('Código del programa').fill('ANDES26')
  await head.getByLabel('Nombre del programa en español').fill('Programa andino contra la trata de personas')
  await head.getByLabel('Nombre del programa en inglés').fill('Andean programme against trafficking in persons')
  await head.getByLabel('Región en español').fill('Los Andes')
  await head.getByLabel('Región en inglés').fill('The Andes')
  const starts = head.getByRole('group', { name: 'Comienza' })
  for (const [part, value] of Object.entries({ Día: '2', Mes: '3', Año: '2026' })) await starts.getByLabel(part).fill(value)
}

/** One after another, without going back to where they are typed. */
const addCountries = async (page: Page, names: readonly string[]) => {
  const field = page.getByRole('combobox', { name: 'Añadir un país' })
  await field.click()
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('list', { name: 'Países' }).innerText()).toContain(name)
    await expect.poll(() => field.inputValue()).toBe('')
  }
}

/** What is said, and how it is read: keys of the condition and the seriousness, words of the theme. */
const READINGS = [
  ['Se confunde la trata', 'r', 'Distinción', '4'],
  ['Faltan protocolos', 'r', 'Identificación', '3'],
  ['La unidad especializada', 'e', 'Unidades', '2'],
  ['Los agentes no distinguen', 'r', 'Distinción', '4'],
  ['No hay fondos', 'y', 'Presupuesto', '3'],
  ['La ley nueva', 'w', 'Ratificación', '2'],
] as const

/** By keyboard alone: theme, seriousness, condition, save and go on. */
const codeByKeys = async (page: Page, [condition, theme, seriousness]: readonly [string, string, string]) => {
  await readByKeys(page, [theme, seriousness])
  await page.keyboard.press(condition)
  await page.keyboard.press('Enter')
}

const readByKeys = async (page: Page, [theme, seriousness]: readonly [string, string]) => {
  await page.keyboard.press('/')
  await page.keyboard.type(theme)
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await page.keyboard.press(seriousness)
}

const inMenu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link', { name, exact: true })

/** Words of what has the focus; where a button gave way to what came of it, it goes on there. */
const focused = (page: Page) => page.locator(':focus').innerText({ timeout: 1000 })

const writtenIn = async (page: Page, fields: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: false }).first().fill(value)
}

describe('an officer, alone with a programme of her own', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('founds it with two countries, and takes the starter codebook', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go('/app/programmes/XCAS26')
      await page.getByRole('button', { name: 'Oficial del programa' }).click()
      await page.getByRole('menuitem', { name: 'Nuevo programa' }).click()
      await page.waitForURL('**/app/new-programme')
      // And not back on the button of the menu.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
      await expectSound()
      await page.getByRole('button', { name: 'Crear el programa' }).click()
      await page.getByText('Todavía no se guardó: 10 respuestas necesitan un cambio').waitFor()
      await expectSound()
      await headFields(page)
      await addCountries(page, ['Ecuador', 'Perú'])
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Añadido: Perú. Hay 2 países.')
      // Of what was filled in nothing is missing any more, before it is saved again.
      await page.getByText('Todavía no se guardó: 3 respuestas necesitan un cambio').waitFor()
      await page.keyboard.type('ecuador')
      await page.keyboard.press('Tab')
      await page.getByText('Ya está en la lista: Ecuador. Escriba otro país o borre lo escrito.').waitFor()
      await expectSound()
      await page.getByRole('combobox', { name: 'Añadir un país' }).fill('Guate')
      await page.keyboard.press('Tab')
      await page.getByRole('button', { name: 'Crear el programa' }).click()
      await page.getByText('Todavía no se guardó: 1 respuesta necesita un cambio').waitFor()
      await page.getByRole('link', { name: 'Elija en la lista lo que escribió, o bórrelo.' }).click()
      await page.getByRole('combobox', { name: 'Añadir un país' }).fill('')
      await page.keyboard.press('Tab')
      await expectSound()
      const round = page.getByRole('group', { name: 'Ronda 1' })
      await round.getByLabel('Nombre de la ronda 1 en español').fill('Talleres de 2026')
      await round.getByLabel('Nombre de la ronda 1 en inglés').fill('Workshops of 2026')
      await round.getByLabel('Desde el año').fill('abc')
      await page.getByRole('button', { name: 'Crear el programa' }).click()
      await round.getByText('Esto no se puede leer como un solo número').waitFor()
      await round.getByLabel('Desde el año').fill('2026')
      await expectSound()
      await page.getByRole('button', { name: 'Crear el programa' }).click()
      await page.waitForURL(`**${HOME}`)
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Programa andino contra la trata de personas')
      // Alone she need not invite anybody before she begins.
      await page.getByRole('link', { name: 'Invitar a personas' }).waitFor()
      await page.getByRole('link', { name: 'Registrar o importar talleres' }).waitFor()
      await page.screenshot({ path: 'out/journeys/home-new.png', fullPage: true })
      await expectSound()
      await inMenu(page, 'Libro de códigos').click()
      await page.getByRole('button', { name: 'Usar el libro inicial' }).click()
      await expect.poll(() => page.getByRole('main').innerText()).toContain('Distinción entre trata y tráfico ilícito de migrantes')
      await expect.poll(() => focused(page)).toBe('Libro de códigos')
      await expectSound()
    }))

  it('brings her workshops from the template, once it is without mistakes', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${HOME}/workshops/import`)
      await expectSound()
      const template = await keptFile(page, 'Descargar la plantilla')
      await give(page, 'talleres.xlsx', Buffer.from('Esto no es un libro.'))
      await page.getByText('Hay un error y no se importó nada. Corríjalo en el archivo y elija el archivo de nuevo.').waitFor()
      expect(await page.getByRole('button', { name: 'Descargar una copia con los errores marcados' }).count()).toBe(0)
      await give(page, 'talleres.xlsx', filledTemplate(template, MISTAKEN))
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('Hay 2 errores y no se importó nada.')
      const errors = page.getByRole('table', { name: 'Errores de talleres.xlsx' })
      expect(await errors.getByRole('row', { name: /Taller C3/ }).innerText()).toContain('Bolivia')
      expect(await errors.getByRole('row', { name: /Enunciados C2/ }).innerText()).toContain('X')
      await expectSound()
      const copy = readXlsx(await keptFile(page, 'Descargar una copia con los errores marcados'))
      expect(copy.kind === 'read' && copy.grids.map(({ sheet }) => sheet)).toContain('Taller')
      await inMenu(page, 'Talleres').click()
      await expect.poll(() => page.getByRole('main').innerText()).not.toContain('R1-EC-PRO-1')
      await go(`${HOME}/workshops/import`)
      await give(page, 'talleres.xlsx', filledTemplate(template, { Taller: WORKSHOPS, Enunciados: STATEMENTS }))
      await expect
        .poll(() => page.getByRole('status').allInnerTexts())
        .toContain('talleres.xlsx no tiene errores. Todavía no se guardó nada.')
      await page.getByRole('button', { name: 'Importar', exact: true }).click()
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Se importó talleres.xlsx.')
      await expect.poll(() => focused(page)).toBe('Se importó talleres.xlsx.')
      await expectSound()
    }))

  it('is kept at a statement whose condition is missing, with all that was chosen', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${HOME}/coding`)
      const statement = page.locator('[data-statement]')
      await statement.focus()
      const first = await statement.innerText()
      const said = () => page.getByRole('status').allInnerTexts()
      // With nothing chosen as with all but the condition: Enter is the button, which cannot be pressed either.
      await page.keyboard.press('Enter')
      await expect.poll(said).toContain('Falta elegir una condición.')
      await page.keyboard.press('Escape')
      await readByKeys(page, ['Distinción', '3'])
      await page.keyboard.press('m')
      await page.keyboard.type('Lo dijeron dos veces')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await expect.poll(said).toContain('Falta elegir una condición.')
      expect(await statement.innerText()).toBe(first)
      expect(await page.getByRole('button', { pressed: true }).count()).toBe(2)
      expect(await page.getByLabel('Nota').inputValue()).toBe('Lo dijeron dos veces')
      expect(await page.getByRole('group', { name: 'Condición' }).evaluate((part) => part === document.activeElement)).toBe(true)
      await expectSound()
      for (const _ of STATEMENTS) await page.keyboard.press('n')
      await page.getByText('No se codificó ningún enunciado nuevo. Quedan 6 de esta serie sin codificar.').waitFor()
      await expectSound()
    }))

  it('codes them by keyboard alone', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${HOME}/coding`)
      await expectSound()
      const statement = page.locator('[data-statement]')
      await statement.focus()
      const codeNext = async () => {
        const before = await statement.innerText()
        const [, ...reading] = READINGS.find(([words]) => before.includes(words)) ?? ['', '', '', '']
        await codeByKeys(page, reading)
        await expect.poll(() => page.getByRole('main').innerText()).not.toContain(before)
        return before
      }
      const first = await codeNext()
      await page.keyboard.press('z')
      await expect.poll(() => statement.innerText()).toBe(first)
      // Uncoded again, with what was chosen still there to be mended: condition, theme, seriousness.
      await expect.poll(() => page.getByRole('button', { pressed: true }).count()).toBe(3)
      expect(await page.getByRole('status').allInnerTexts()).toContain(
        'Se deshizo: el enunciado vuelve a estar sin codificar. Lo que usted había elegido sigue aquí, sin guardar.',
      )
      await expectSound()
      await page.keyboard.press('Enter')
      await expect.poll(() => statement.innerText()).not.toBe(first)
      for (const _ of STATEMENTS.slice(1)) await codeNext()
      await expect.poll(() => page.getByRole('progressbar', { name: 'Codificados' }).getAttribute('aria-valuetext')).toContain('6 de 6')
      await expectSound()
    }))

  it('writes a finding, its gap and what answers it', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${HOME}/findings/new`)
      await writtenIn(page, {
        'Título (español)': 'La trata se confunde con el tráfico de migrantes',
        'Título (inglés)': 'Trafficking is confused with smuggling',
        'Texto (español)': 'Quienes investigan no distinguen la trata del tráfico ilícito de migrantes.',
        'Texto (inglés)': 'Those who investigate do not tell trafficking from smuggling.',
      })
      await page.getByLabel('Cuadrante').selectOption({ label: 'debilidad' })
      await page.getByLabel('Condición').selectOption({ label: 'Técnicas' })
      await page.getByLabel('Tema principal').selectOption({ label: 'Distinción entre trata y tráfico ilícito de migrantes' })
      await expectSound()
      await page.getByRole('button', { name: 'Guardar el hallazgo' }).click()
      await page.waitForURL(`**${HOME}/findings/F-*`)
      await expectSound()
      await go(`${HOME}/coding?show=all`)
      await page.getByRole('combobox', { name: 'Vincular a un hallazgo' }).click()
      await page.keyboard.type('confunde')
      await page.getByRole('listbox').getByRole('option').first().click()
      await page.getByRole('button', { name: 'Guardar y seguir' }).click()
      await expect.poll(() => page.getByText(/^2 de 6/).count()).toBe(1)
      await go(`${HOME}/gaps/new`)
      await writtenIn(page, {
        'Título (español)': 'Distinguir la trata del tráfico de migrantes',
        'Título (inglés)': 'Telling trafficking from smuggling',
        'Texto (español)': 'Falta una guía común para distinguir ambos delitos.',
        'Texto (inglés)': 'A common guide to tell both offences apart is missing.',
      })
      await page.getByLabel('Condición').selectOption({ label: 'Técnicas' })
      await page.getByRole('combobox', { name: 'Hallazgos en que se funda' }).click()
      await page.keyboard.type('confunde')
      await page.getByRole('listbox').getByRole('option').first().click()
      await expectSound()
      await page.getByRole('button', { name: 'Guardar la brecha' }).click()
      await page.waitForURL(`**${HOME}/gaps/G-*`)
      await expectSound()
      await go(`${HOME}/recommendations/new`)
      await writtenIn(page, {
        'Texto (español)': 'Adoptar una guía común para distinguir la trata del tráfico ilícito de migrantes.',
        'Texto (inglés)': 'Adopt a common guide to tell trafficking from smuggling.',
        'Destinatario (español)': 'Fiscalías y policías',
        'Destinatario (inglés)': 'Prosecution services and police',
        'Plazo (español)': 'Diez meses',
        'Plazo (inglés)': 'Ten months',
        'Indicador (español)': 'La guía está publicada',
        'Indicador (inglés)': 'The guide is published',
        'Emisor (español)': 'El programa',
        'Emisor (inglés)': 'The programme',
      })
      const isOwn = page.getByRole('radiogroup', { name: '¿La recomienda el propio programa?' })
      expect(await isOwn.getByRole('radio', { checked: true }).count()).toBe(0)
      await page.getByLabel('País').selectOption({ label: 'la región' })
      await page.getByLabel('Condición').selectOption({ label: 'Técnicas' })
      await page.getByRole('checkbox', { name: /G-01 · Distinguir la trata/ }).check({ force: true })
      await expectSound()
      await page.getByRole('button', { name: 'Guardar la recomendación' }).click()
      await page.getByText('Elija «Sí» o «No»').first().waitFor()
      await isOwn.getByText('Sí', { exact: true }).click()
      await page.getByRole('button', { name: 'Guardar la recomendación' }).click()
      await page.waitForURL(/recommendations\/(?!new)/)
      await page.getByText('El programa · del propio programa').waitFor()
      await expectSound()
    }))

  it('makes the draft report and takes its PDF away', { timeout: 90_000 }, () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${HOME}/report?chapter=method`)
      await expectSound()
      // Nothing is released yet: what cannot be rewritten says so before anybody writes.
      await page.getByRole('complementary').getByRole('list').last().getByRole('button').first().click()
      const rewrite = page.getByRole('button', { name: 'Reescribir' })
      expect(await rewrite.getAttribute('aria-disabled')).toBe('true')
      await page.getByText('Cuenta talleres que aún no están liberados: podrá reescribirse cuando lo estén.').waitFor()
      await expectSound()
      await page.getByRole('button', { name: 'Archivos: PDF, Word, página web y datos' }).click()
      await page.getByRole('button', { name: 'Hacer los archivos' }).click()
      await page.getByRole('button', { name: /^Español: PDF/ }).waitFor({ timeout: 60_000 })
      await expectSound()
      const pdf = await keptFile(page, /^Español: PDF/)
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }),
  )
})
