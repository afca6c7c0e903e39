import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { SAFEGUARDS } from '#cases/gate.ts'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { beginCase, CASES, goTo, heading, PASSPHRASE, press, recoverUnseen, setUp, TITLE, unfoldPages } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const [PERSON, AWAY, TOLD] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string]

const answer = (page: Page, safeguard: string, state: string) =>
  page.getByRole('radiogroup', { name: safeguard }).getByText(state, { exact: true }).click()

/** What is on the paper when the page is printed. */
const onPaper = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  await page.emulateMedia({ media: null })
  return text
}

/** Another window of the same officer, where nothing is known yet of what is written here meanwhile. */
const secondWindow = async (page: Page): Promise<Page> => {
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(second, 'Abrir')
  await heading(second, 'Salvaguardas')
  return second
}

const exhibit = (number: string, description: string, pointsAway: boolean) => ({
  number,
  kind: 'document' as const,
  description,
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'not-ruled' as const, why: null },
  perishes: null,
  pointsAway,
})

/** A colleague's case in Belize: a child, and two exhibits that point away and that the colleague held back alone. */
const colleaguesCase = async (publicHalf: Buffer): Promise<CaseMade> => {
  const made = await CaseMade.begun(publicHalf)
  const programmeId = '00000000-0000-4000-8000-000000000009'
  await made.write('case', { programmeId, title: TITLE, status: 'trial', jurisdictions: ['BZ'], deadlines: [] })
  await made.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] }, { id: PERSON })
  const facts = Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', jurisdictions: ['BZ'], age: 17 })
  const decision = decisionOn(seedLaw(), [facts], '2026-03-02T14:00:00.000Z')
  await made.write('decision', { person: PERSON, supersedes: null, decision })
  await made.write('exhibit', exhibit('E-001', 'Registro de una gasolinera lejana', true), { id: AWAY })
  await made.write('exhibit', exhibit('E-002', 'Boleto de autobús', false))
  await made.write('exhibit', exhibit('E-003', 'Informe de quien vigila el albergue', false))
  await made.write('exhibit', exhibit('E-004', 'Aviso de quien lo vio lejos', true), { id: TOLD })
  await made.write('disclosure', { exhibit: AWAY, class: 'not-relevant', why: 'Otro lugar, otro día' })
  await made.write('disclosure', { exhibit: TOLD, class: 'sensitive', why: 'Quien avisó corre peligro' })
  // Answered on two devices that knew nothing of each other; everything is done in both.
  const items = Object.fromEntries(SAFEGUARDS.map((one) => [one, { state: 'done' as const, why: null }]))
  const known = made.heads
  await made.write('gate', { person: PERSON, act: 'disclosure', items }, { known })
  await made.write('gate', { person: PERSON, act: 'disclosure', items }, { known })
  return made
}

const takeOver = async ({ page }: Visitor, made: CaseMade, line: string): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: made.copy() })
  await recoverUnseen(page, line)
  await heading(page, TITLE)
}

const classAs = async (page: Page, name: string, why: string): Promise<void> => {
  await page.locator('form .choice', { hasText: name }).first().click()
  await page.getByLabel('Motivo').fill(why)
  await press(page, 'Guardar en el caso')
}

describe('before an act that touches a victim', () => {
  const istmo = istmoInBrowser({ own: false })

  it('its safeguards are settled one by one, printed without the case, and settled again where two windows wrote at once', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await page.addInitScript(() => Object.assign(window, { print: () => undefined }))
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      await goTo(page, 'Salvaguardas')
      await page.getByText('En este caso no hay víctimas ni testigos').waitFor()
      await expectSound()
      await page.getByRole('link', { name: 'Ir a las personas del caso' }).click()
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await page.getByRole('link', { name: 'Salvaguardas' }).click()
      await press(page, 'Medios de comunicación: sin empezar')
      await expectSound()
      await press(page, 'Responder: Medios de comunicación')
      for (const one of ['Persona de apoyo', 'Identidad aparte']) await answer(page, one, 'Hecho')
      await page.getByLabel('Nota: identidad aparte').fill('Sin lugar ni oficio')
      // Closed before it was saved: it is in no case, and not lost.
      await press(page, 'Cerrar las respuestas: Medios de comunicación')
      await press(page, 'Responder: Medios de comunicación')
      await page.getByText('Esto es un borrador de este dispositivo: todavía no está en el caso.').waitFor()
      expect(await page.getByLabel('Nota: identidad aparte').inputValue()).toBe('Sin lugar ni oficio')
      expect(await page.getByRole('radiogroup', { name: 'Qué edad tiene hoy' }).getByRole('radio', { checked: true }).count()).toBe(0)
      await expectSound()
      await answer(page, 'Qué edad tiene hoy', '18 años o más')
      await answer(page, 'Tutela y especialista en niñez', 'No aplica')
      await press(page, 'Guardar en el caso')
      await page.getByRole('link', { name: 'Escriba por qué no aplica' }).waitFor()
      await expectSound()
      await page.getByLabel('Nota: tutela y especialista en niñez').fill('Tiene 34 años')
      await press(page, 'Guardar en el caso')
      await page.getByText('Este acto todavía no se hace. Queda abierto: consentimiento.').waitFor()
      await expect.poll(() => page.getByText('Esto es un borrador').count()).toBe(0)
      await expectSound()
      await press(page, 'Imprimir la lista: Medios de comunicación')
      const paper = await onPaper(page)
      for (const said of [
        'Salvaguardas antes del acto: Medios de comunicación',
        'V-01 Ceiba',
        'Hoy es mayor de edad.',
        'Tiene 34 años',
        'Consentimiento',
      ])
        expect(paper).toContain(said)
      expect(paper).not.toContain('canario')
      const second = await secondWindow(page)
      await press(second, 'Responder: Medios de comunicación')
      await second.getByRole('radiogroup', { name: 'Consentimiento' }).waitFor()
      // Of an adult no guardian is asked any more; what was answered of one stays to be read.
      expect(await second.getByRole('radiogroup', { name: 'Tutela y especialista en niñez' }).count()).toBe(0)
      await second.getByText('Tiene 34 años').first().waitFor()
      await answer(second, 'Consentimiento', 'Hecho')
      await press(second, 'Guardar en el caso')
      await second.getByText('Todo está resuelto para este acto').waitFor()
      await page.getByLabel('Nota: consentimiento').fill('Lo piensa hasta el lunes')
      await press(page, 'Guardar en el caso')
      await page.getByText('Estas salvaguardas se respondieron dos veces').waitFor()
      await expectSound()
      await page.getByRole('button', { name: 'Vale esta' }).first().click()
      await page.getByText('Todo está resuelto para este acto').waitFor()
      await expectSound()
      const address = new URL(page.url()).pathname
      await become('signatory-gt')
      await go(address)
      await heading(page, 'Su clave para casos')
      expect(await page.locator('body').innerText()).not.toContain('Ceiba')
    }))

  it('of a child a guardian is always asked, and what points away is left out by two keys only', () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-hn')
      await go(CASES)
      const { line, publicHalf } = await setUp(visitor)
      await takeOver(visitor, await colleaguesCase(publicHalf), line)
      await unfoldPages(page)
      await page.getByRole('link', { name: 'A la defensa' }).click()
      await page.getByText('La entrega a la defensa todavía no se hace').waitFor()
      await expectSound()
      await press(page, 'Imprimir la lista para la defensa')
      await page.getByText('V-01 Ceiba: cuál de las dos versiones vale.').waitFor()
      await page.getByText('gate.open').waitFor()
      await expectSound()
      const refused = await onPaper(page)
      expect(refused).toContain('La lista para la defensa no se imprime mientras quede abierta una salvaguarda.')
      expect(refused).not.toContain('gasolinera')
      await page.getByRole('link', { name: 'Ver las salvaguardas' }).first().click()
      await page.getByText('Queda abierto: cuál de las dos versiones vale.').waitFor()
      await expectSound()
      await page.getByRole('button', { name: 'Vale esta' }).first().click()
      await page.getByText('Según la última decisión, era menor de 18 años en el momento de los hechos.').waitFor()
      await page.getByText('No consta que hoy sea mayor de edad.').waitFor()
      await press(page, 'Responder: Entrega a la defensa')
      const offered = page.getByRole('radiogroup', { name: 'Tutela y especialista en niñez' }).getByRole('radio')
      await expect.poll(() => offered.count()).toBe(2)
      await expectSound()
      await unfoldPages(page)
      await page.getByRole('link', { name: 'A la defensa' }).click()
      await page.getByText('Necesita la clave de otra persona').first().waitFor()
      expect(await page.locator('body').innerText()).not.toContain('todavía no se hace')
      expect(await onPaper(page)).toMatch(/E-001\s+Registro de una gasolinera lejana\s+No pertinente\s+Necesita la clave de otra persona/)
      expect(await onPaper(page)).toMatch(/E-004\s+No se describe\s+Sensible\s+Necesita la clave de otra persona/)
      await press(page, 'Clasificar E-004')
      await page.getByText('Una sola clave la reserva frente a la defensa.').waitFor()
      await classAs(page, 'Sensible', 'Comprobado: quien avisó corre peligro')
      await expect.poll(() => page.locator('.class-part').getByText('Una sola clave').count()).toBe(0)
      await press(page, 'Clasificar E-003')
      await press(page, 'Guardar en el caso')
      await page.getByRole('link', { name: 'Elija una clase.' }).waitFor()
      await expectSound()
      await classAs(page, 'Sensible', 'Quien lo escribió corre peligro')
      await press(page, 'Seguir con E-002')
      await classAs(page, 'Usada', 'El traslado')
      await press(page, 'Clasificar E-001')
      await classAs(page, 'No pertinente', 'Comprobado: es de otra causa')
      await expect.poll(() => page.getByText('Necesita la clave de otra persona').count()).toBe(0)
      await expectSound()
      const paper = await onPaper(page)
      for (const said of [
        'common law',
        'Forma pendiente de confirmar por asesoría jurídica.',
        TITLE,
        'Boleto de autobús',
        'El traslado',
        'E-003',
      ])
        expect(paper).toContain(said)
      for (const kept of ['E-001', 'gasolinera', 'albergue', 'corre peligro', 'Cerrar con llave']) expect(paper).not.toContain(kept)
    }))
})
