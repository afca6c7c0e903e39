import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../sources.ts'
import { istmoInBrowser } from '../journey.ts'
import { answer, gather, type Gathered } from './study-answered.ts'

const STUDIES = '/app/programmes/XCAS26/training-studies'
const PICTURES = join(ROOT, 'out/journeys')
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['ISTMO_PICTURES'] === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `impact-${name}.png`), fullPage: true })
}

describe('what a training brought', () => {
  const istmo = istmoInBrowser()
  let gathered: Gathered
  let study = ''

  /** An analyst proposes, an officer locks. */
  const asked = () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('training-cr')
      gathered = await gather(visitor, istmo.address())
      await become('analyst')
      await go(STUDIES)
      await page.getByText('Todavía no hay ningún estudio').waitFor()
      await expectSound()
      await picture(page, 'empty-es')
      await page.getByRole('button', { name: 'Abrir un estudio' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Título, en español').fill('Primera ronda de ejemplo')
      await dialog.getByLabel('Título, en inglés').fill('First example round')
      await dialog.getByRole('button', { name: 'Abrir un estudio' }).click()
      await page.getByRole('heading', { level: 1, name: 'Primera ronda de ejemplo' }).waitFor()
      study = new URL(page.url()).pathname
      await expectSound()
      // The dialog is gone with its page: whoever works by the keyboard is on the new one, and the next menu gives the focus back to its button.
      await page.locator('main:focus').waitFor()
      const menu = page.getByRole('banner').locator('[aria-haspopup]')
      await menu.press('Enter')
      await page.getByRole('menu').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('[aria-haspopup]:focus').waitFor()
      await page.getByRole('link', { name: 'Proponer un plan' }).click()
      await page.getByLabel('Qué se pregunta, en español').fill('¿Distinguen mejor la trata quienes se capacitaron?')
      await page.getByLabel('Qué se pregunta, en inglés').fill('Do those who were trained tell trafficking better?')
      for (const session of [gathered.trained, gathered.control])
        await page.getByRole('checkbox', { name: new RegExp(`^${session}`) }).check({ force: true })
      await page.getByLabel('Con qué se juzga').selectOption('differenceInDifferences')
      await page.getByRole('button', { name: 'Proponer', exact: true }).click()
      await page
        .getByText(/indique con quiénes se comparan los capacitados/)
        .first()
        .waitFor()
      await expectSound()
      await page.getByLabel('Con qué se juzga').selectOption('')
      await page.getByLabel('Con quién se compara').selectOption('control')
      await page.getByLabel('Qué decidió quién se capacitaba primero').selectOption('choice')
      await expectSound()
      await picture(page, 'plan-es')
      await page.getByRole('button', { name: 'Proponer', exact: true }).click()
      await page.getByText('Propuesto; todavía no lo ha fijado nadie.').waitFor()
      await page.getByText('Lo fija una persona responsable del programa.').waitFor()
      await expectSound()
      await page.getByRole('button', { name: 'Retirar el plan' }).click()
      await expectSound()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Dejarlo como está' }).click()
      await become('officer')
      await go(study)
      await page.getByRole('button', { name: 'Fijar el plan' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Fijar', exact: true }).click()
      await page.getByText(/^Fijado el .*, antes de la primera respuesta\.$/).waitFor()
      await expectSound()
    })

  /** The team types what people said and what supervisors saw, on a telephone. */
  const typed = () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go('/app/programmes/XCAS26/training-levels')
      await expectSound()
      await page.getByRole('link', { name: gathered.trained }).click()
      const sheets = page.getByLabel('Sheets, one a line')
      await sheets.fill('5 4 4 5 3 4\n5 4 4 5 3')
      await page.getByRole('button', { name: 'Save the sheets' }).click()
      await page
        .getByText(/the first is line 2: “5 4 4 5 3”/)
        .first()
        .waitFor()
      await expectSound()
      await sheets.fill(Array.from({ length: 12 }, () => '5 4 4 n 3 4').join('\n'))
      await page.getByRole('button', { name: 'Save the sheets' }).click()
      await page.getByText('12 sheets are saved.').waitFor()
      await page.getByLabel('Person').selectOption(gathered.people[0] ?? '')
      await page.getByRole('radio', { name: '3, mostly' }).first().check({ force: true })
      await page.getByRole('button', { name: 'Save the observation' }).click()
      await page.getByText(`The observation of ${gathered.people[0]} is saved.`).waitFor()
      await expectSound()
      await picture(page, 'levels-en-360')
    })

  /** The analyst works out, the officer publishes, a director of a country that took part reads. */
  const published = () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('training-cr')
      await answer(visitor, istmo.address(), gathered)
      await become('analyst')
      await go(study)
      await page.getByRole('button', { name: 'Calcular el resultado' }).click()
      await page.getByRole('link', { name: 'Leer el resultado' }).waitFor({ timeout: 120_000 })
      await expectSound()
      await picture(page, 'study-es')
      await page.getByRole('link', { name: 'Leer el resultado' }).click()
      await page
        .getByText(/El plan se fijó en el programa el \d+ de [a-z]+ de \d{4}, antes de la primera respuesta\./)
        .first()
        .waitFor()
      await expectSound()
      await picture(page, 'result-es')
      await become('officer')
      await go(study)
      await page.getByRole('button', { name: 'Publicar' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Publicar' }).click()
      await page.getByText('Se publicó la edición 1.').waitFor()
      await become('director-cr')
      await go(STUDIES)
      await page.getByRole('link', { name: 'Primera ronda de ejemplo' }).click()
      await page.getByRole('link', { name: /^Edición 1/ }).click()
      await page.getByRole('button', { name: /^Informe para imprimir/ }).waitFor()
      await expectSound()
    })

  /** It is no business of a director of another country, of whoever teaches, or of readers. */
  const hidden = () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become }) => {
      await become('director-gt')
      await go(STUDIES)
      await page.getByText('There is no study yet').waitFor()
      await go(`${study}/editions/1`)
      await page.getByText('record.not-found').waitFor()
      for (const person of ['facilitator-cr', 'reader', 'training-cr']) {
        await become(person)
        await go(`${study}/editions/1`)
        await page.getByText('access.refused').waitFor()
      }
    })

  /** A director whose country took part reads it on a telephone, and finds nobody in it. */
  const read = () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('director-cr')
      await go(`${study}/editions/1`)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await expectSound()
      expect(await page.getByText(gathered.people[0] ?? '').count()).toBe(0)
      await picture(page, 'edition-en-360')
    })

  it('is planned before it is asked, published by two people, and read by those whose country took part', async () => {
    await asked()
    await typed()
    await published()
    await hidden()
    await read()
    expect(study).toMatch(/training-studies\/[0-9a-f-]{36}$/)
  }, 480_000)
})
