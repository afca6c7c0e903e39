import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ProofCell } from '#cases/proof.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { exhibit, FACTS } from './build-case.ts'
import { bringCase, goTo, heading, press, TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser } from '../journey.ts'

const AT_COLLECTION = { place: 'Ocotepeque', seal: null, purpose: null, sha256: null, corrects: null }

/** A victim, somebody accused and a witness; a charge, three exhibits, one cell that was written twice at once, and a broken chain of custody. */
const makeCase = async (publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  const deadlines = [{ kind: 'custody' as const, on: '2020-01-15', what: 'S-02 Caoba' }]
  await made.write('case', { programmeId: crypto.randomUUID(), title: TITLE, status: 'investigation', jurisdictions: ['HN'], deadlines })
  const victim = await made.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  const accused = await made.write('person', { pseudonym: 'S-02 Caoba', roles: ['accused'] })
  await made.write('person', { pseudonym: 'V-03 Cedro', roles: ['victim'] })
  const decision = decisionOn(seedLaw(), [FACTS], '2026-03-02T14:00:00.000Z')
  await made.write('decision', { person: victim.id, supersedes: null, decision })
  const charge = await made.write('charge', { accused: accused.id, victim: victim.id, system: 'HN', offence: 'TIP' })
  const told = await made.write('exhibit', exhibit('E-001', 'Declaración anticipada', { kind: 'testimony', sources: [victim.id] }))
  const ticket = await made.write('exhibit', exhibit('E-002', 'Boletos del autobús, 14 de febrero'))
  await made.write(
    'exhibit',
    exhibit('E-003', 'Grabación de la terminal', { kind: 'recording', perishes: { on: '2099-12-24', what: 'la terminal la sobrescribe' } }),
  )
  const handedOver = { ...AT_COLLECTION, kind: 'transferred' as const, from: 'Policía de frontera', to: 'Fiscalía' }
  await made.write('custody', {
    ...handedOver,
    exhibit: ticket.id,
    kind: 'collected',
    at: '2026-02-15T09:00:00-06:00',
    to: 'Policía de frontera',
    from: null,
  })
  await made.write('custody', { ...handedOver, exhibit: ticket.id, at: '2026-02-16T09:00:00-06:00' })
  const cell = (element: string, of: string, given: Partial<ProofCell> = {}): ProofCell => ({
    charge: charge.id,
    element,
    exhibit: of,
    says: 'supports',
    strength: 'moderate',
    why: 'Cuenta quién la llevó y con qué promesa (min. 12).',
    rebuttal: null,
    ...given,
  })
  await made.write('cell', cell('means', told.id, { strength: 'strong' }))
  await made.write('cell', cell('act', told.id))
  await made.write('cell', cell('act', ticket.id, { why: 'El boleto es del mismo día y asiento.' }))
  const twice = await made.write('cell', cell('purpose', told.id))
  const known = made.heads
  const change = { id: twice.id, parents: [twice.version], known }
  await made.write('cell', cell('purpose', told.id, { strength: 'weak', why: 'Solo lo sospecha.' }), change)
  await made.write('cell', cell('purpose', told.id, { says: 'contradicts', why: 'Dice que el trabajo era pagado.' }), change)
  return made.copy()
}

const CHARGE = 'Trata de personas: S-02 Caoba, en perjuicio de V-01 Ceiba (Honduras)'
const SECOND = 'Tráfico ilícito de migrantes: S-02 Caoba, respecto de V-01 Ceiba (Honduras)'

/** What is shown of one element of the charge of the example. */
const element = (page: Page, name: string) =>
  page
    .getByRole('region', { name: CHARGE })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })

const statuses = (page: Page, name: string) => element(page, name).locator('.proof-statuses').innerText()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
const keys = async (page: Page, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}

/** Writes into the form of a cell that is open. */
const writeCell = async (page: Page, says: string, why: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByText(says, { exact: true }).click()
  await dialog.getByText('moderada', { exact: true }).click()
  await dialog.getByLabel('Por qué', { exact: true }).fill(why)
  await dialog.getByRole('button', { name: 'Guardar en el caso' }).click()
  await dialog.waitFor({ state: 'detached' })
}

const addCharge = async (page: Page, { offence, victim = 'V-01 Ceiba' }: { offence: string; victim?: string }): Promise<void> => {
  await page.getByLabel('Delito').selectOption(offence)
  await page.getByLabel('Víctima o migrante').selectOption(victim)
  await page.getByLabel('Persona acusada o sospechosa').selectOption('S-02 Caoba')
  await page.getByLabel('Ley por la que se juzga').selectOption('Honduras')
  await press(page, 'Agregar el cargo')
}

describe('an officer looks at what is proved', () => {
  const istmo = istmoInBrowser({ own: false })

  it('goes through the grid by its keys, writes and settles what it says, and thinks some of it away', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      await goTo(page, 'Qué está probado')
      await page.getByRole('heading', { name: CHARGE }).waitFor()
      await expectSound()
      const main = page.locator('main')
      expect(await main.innerText()).toMatch(/Uno de 5 elementos está cubierto\.\s+2 se sostienen solo con V-01 Ceiba\./)
      expect(await main.innerText()).toContain('Sin él nada respaldaría: medio y fin de explotación.')
      expect(await element(page, 'Acto').innerText()).toContain('Custodia de E-002: un quiebre sin explicar.')
      expect(await main.innerText()).not.toMatch(/\d ?%/)

      await page.getByRole('button', { name: 'Acto, E-001: respalda, moderada' }).focus()
      await keys(page, 'ArrowRight', 'ArrowDown')
      expect(await focused(page)).toBe('Medio, E-002: nada escrito')
      await keys(page, 'Control+End')
      expect(await focused(page)).toBe('Que la persona acusada actuó con dolo, E-003: nada escrito')
      await keys(page, 'Home', 'Control+Home', 'ArrowDown', 'ArrowRight', 'Enter')
      await page.getByRole('dialog', { name: 'Medio: qué dice E-002' }).waitFor()
      await press(page, 'Guardar en el caso')
      for (const missing of ['Elija qué dice la prueba.', 'Elija con qué fuerza lo dice.', 'Diga por qué, en 500 caracteres como máximo.'])
        await page.getByText(missing).first().waitFor()
      await expectSound()
      await writeCell(page, 'lo respalda', 'El pasaje lo compró quien prometió el empleo.')
      await expect.poll(() => statuses(page, 'Medio')).toBe('cubierto')
      await expect.poll(() => focused(page)).toBe('Medio, E-002: respalda, moderada')

      expect(await statuses(page, 'Fin de explotación')).toMatch(/endeble\s+depende de una sola persona\s+contradicho/)
      const purpose = await element(page, 'Fin de explotación').innerText()
      expect(purpose).toContain('Es endeble porque todo lo que lo respalda es débil.')
      expect(purpose).toContain('Lo contradice E-001, con fuerza igual o mayor que lo más fuerte que lo respalda, y nadie lo ha rebatido.')
      await page.getByRole('button', { name: /^Fin de explotación, E-001, dos versiones/ }).click()
      await page.getByText('Hasta entonces cuentan las dos.', { exact: false }).waitFor()
      await expectSound()
      await page.getByRole('dialog').getByRole('button', { name: 'Vale esta' }).last().click()
      await expect.poll(() => statuses(page, 'Fin de explotación')).toMatch(/^sin cubrir\s+contradicho$/)

      await press(page, 'Quitar algo en esta vista')
      await page.getByText('E-002 Boletos del autobús, 14 de febrero').first().click()
      await page.getByText('Sin lo que quitó cambian 2 elementos. Nada de esto se guarda.').waitFor()
      expect(await statuses(page, 'Medio')).toBe('depende de una sola persona')
      await expectSound()
      await press(page, 'Volver a lo que hay')
      expect(await statuses(page, 'Medio')).toBe('cubierto')
    }))

  it('adds a charge once, reads what both offences lack, and takes an empty charge away', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      await goTo(page, 'Qué está probado')
      await page.getByRole('heading', { name: 'Cuando se dan los dos delitos' }).waitFor()
      await press(page, 'Agregar el cargo')
      for (const missing of ['Elija la persona acusada o sospechosa.', 'Elija la víctima o migrante.', 'Elija el delito.', 'Elija la ley.'])
        await page.getByRole('link', { name: missing }).waitFor()
      await addCharge(page, { offence: 'Trata de personas' })
      await page.getByText('Ese cargo ya está').first().waitFor()
      await expectSound()
      await addCharge(page, { offence: 'Tráfico ilícito de migrantes' })
      const second = page.getByRole('region', { name: SECOND })
      await second.getByRole('heading', { name: 'Beneficio', level: 3 }).waitFor()
      await addCharge(page, { offence: 'Trata de personas', victim: 'V-03 Cedro' })
      await page.getByText('Todavía no hay decisión sobre V-03 Cedro.', { exact: false }).waitFor()
      await expectSound()
      await second.getByRole('button', { name: 'Quitar el cargo' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Quitar el cargo' }).click()
      await second.waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Responder las preguntas sobre V-03 Cedro' }).click()
      await heading(page, 'Distinguir: V-03 Cedro')
    }))
})

/** Two charges, neither of which has ended. */
const makeTwoCharges = async (publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  await made.write('case', { programmeId: crypto.randomUUID(), title: TITLE, status: 'trial', jurisdictions: ['HN'], deadlines: [] })
  const victim = await made.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  const accused = await made.write('person', { pseudonym: 'S-02 Caoba', roles: ['accused'] })
  for (const offence of ['TIP', 'SOM'] as const)
    await made.write('charge', { accused: accused.id, victim: victim.id, system: 'HN', offence })
  return made.copy()
}

describe('an officer writes how two charges ended', () => {
  const istmo = istmoInBrowser({ own: false })

  it('one of them twice while the other is being typed: no save stands against the officer’s own, and what is typed stays', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeTwoCharges)
      await goTo(page, 'Protección')
      await press(page, `Anotar el resultado: ${CHARGE}`)
      await page.getByLabel('Pena').first().fill('Doce años')
      await press(page, `Anotar el resultado: ${SECOND}`)
      const save = async (sentence: string) => {
        const form = page
          .locator('form')
          .filter({ has: page.getByLabel('Pena') })
          .last()
        await form.getByLabel('Resolución', { exact: true }).selectOption({ label: 'Condena por este delito' })
        await form.getByLabel('Día de la resolución').fill('5/3/2026')
        await form.getByLabel('Pena').fill(sentence)
        await form.getByRole('button', { name: 'Guardar en el caso' }).click()
        await page.getByText(sentence, { exact: true }).waitFor()
        await press(page, `Cambiar el resultado: ${SECOND}`)
        await expect.poll(() => form.getByLabel('Pena').inputValue()).toBe(sentence)
      }
      await save('Cuatro años')
      await save('Cinco años')
      await save('Seis años')
      expect(await page.getByText('Esto se cambió dos veces a la vez').count()).toBe(0)
      expect(await page.getByLabel('Pena').first().inputValue()).toBe('Doce años')
      await expectSound()
    }))
})

describe('an officer plans what is missing', () => {
  const istmo = istmoInBrowser({ own: false })

  it('from a gap to a task in one step, on a telephone, and the task to its end', () =>
    istmo.visit({ lang: 'es', width: 360, height: 740 }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      await goTo(page, 'Qué está probado')
      await page.getByRole('heading', { name: CHARGE }).waitFor()
      expect(await page.getByRole('grid').count()).toBe(0)
      await expectSound()
      await element(page, 'Medio').getByRole('button', { name: 'Escribir sobre otra prueba' }).click()
      await page.getByRole('dialog').getByLabel('Prueba').selectOption('E-003 Grabación de la terminal')
      await expectSound()
      await press(page, 'Escribir qué dice')
      await page.getByRole('dialog', { name: 'Medio: qué dice E-003' }).waitFor()
      await writeCell(page, 'lo contradice', 'Sube al autobús sin compañía.')
      await element(page, 'Medio').getByText('Sube al autobús sin compañía.').waitFor()
      await expectSound()

      await element(page, 'Medio').getByRole('button', { name: 'Planificar una tarea' }).click()
      const dialog = page.getByRole('dialog', { name: 'Tarea nueva' })
      expect(await dialog.getByLabel('Elemento que debe probar').locator('option:checked').innerText()).toBe(`Medio. ${CHARGE}`)
      await dialog.getByRole('button', { name: 'Guardar la tarea' }).click()
      await dialog.getByText('Escriba qué hay que averiguar.').first().waitFor()
      await expectSound()
      await dialog.getByLabel('Qué hay que averiguar').fill('¿Quién prometió el empleo?')
      for (const [part, value] of [
        ['Día', '24'],
        ['Mes', '1'],
        ['Año', '2020'],
      ] as const)
        await dialog.getByRole('textbox', { name: part }).fill(value)
      await dialog.getByText('Puede poner en riesgo a una víctima o a un testigo').click()
      await dialog.getByRole('button', { name: 'Guardar la tarea' }).click()
      await dialog.waitFor({ state: 'detached' })

      await goTo(page, 'Por hacer', 'Por hacer en el caso')
      const items = page.getByRole('list', { name: 'Por hacer en el caso' }).locator('> li')
      const said = async () => (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
      await expect.poll(async () => (await said()).length).toBe(7)
      const [deadline, perishes, task, broken, ...gaps] = await said()
      expect(deadline).toMatch(/^Venció hace [\d,]+ días, el 15 ene 2020 Prisión preventiva: S-02 Caoba/)
      expect(perishes).toContain('E-003 se pierde: la terminal la sobrescribe.')
      expect(task).toMatch(/^Venció hace [\d,]+ días.*¿Quién prometió el empleo\? planificada.*Puede poner en riesgo/)
      expect(broken).toContain('E-002: un quiebre de la custodia sin explicar.')
      expect(gaps.map((gap) => gap.slice(0, 40)).join()).not.toContain('Medio')
      await expectSound()

      await press(page, 'Está en curso')
      await items.getByText('en curso', { exact: true }).waitFor()
      await press(page, 'Descartar…')
      await press(page, 'Guardar la tarea')
      await page.getByText('Diga por qué se descarta.').first().waitFor()
      await page.getByLabel('Por qué se descarta').fill('La terminal ya no existe.')
      await press(page, 'Guardar la tarea')
      await page.getByRole('button', { name: 'Una tarea hecha o descartada' }).click()
      await page.getByText('Se descartó: La terminal ya no existe.').waitFor()
      await expectSound()
    }))

  it('keeps the deadlines of the case', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      await goTo(page, 'Por hacer', 'Por hacer en el caso')
      await press(page, 'Plazo nuevo')
      await page.getByLabel('Qué clase de plazo es').selectOption('Prescripción de la acción penal')
      await page.getByLabel('Qué vence').fill('El cargo por trata')
      await press(page, 'Guardar el plazo')
      await page.getByText('Escriba el día, el mes y el año.').first().waitFor()
      await expectSound()
      for (const [part, value] of [
        ['Día', '1'],
        ['Mes', '3'],
        ['Año', '2041'],
      ] as const)
        await page.getByRole('textbox', { name: part }).fill(value)
      await press(page, 'Guardar el plazo')
      const own = page.getByRole('listitem').filter({ hasText: 'Prescripción: El cargo por trata' })
      await own.getByRole('button', { name: 'Cambiar el plazo' }).click()
      await page.getByRole('dialog').getByLabel('Qué vence').fill('El cargo por trata de V-01 Ceiba')
      await page.getByRole('dialog').getByRole('button', { name: 'Guardar el plazo' }).click()
      await own.filter({ hasText: 'V-01 Ceiba' }).waitFor()
      await expectSound()
      await own.getByRole('button', { name: 'Quitar el plazo' }).click()
      await own.waitFor({ state: 'detached' })
      await page.getByText('Prisión preventiva: S-02 Caoba').waitFor()
    }))
})
