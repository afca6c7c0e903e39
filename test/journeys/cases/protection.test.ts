import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { canarySearch } from '../../canaries.ts'
import { beginCase, bringCase, CASES, goTo, heading, inUtf8, keptOnDevice, PASSPHRASE, press, setUp, TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const NOTE = 'Duerme mejor desde que cambió de lugar'
const NEVER = 'Nunca dejar mensajes con la tía'
const WHY = 'Teme que la reconozcan en el pasillo'
const WORKER = 'Acompañamiento a víctimas'

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
}

/** Shows every folded part of the page, so that pictures and checks see all of it. */
const unfold = async (page: Page): Promise<void> => {
  const folded = page.locator('.disclosure-button[aria-expanded=false]')
  // The first each time: whatever is unfolded is no longer among them.
  while ((await folded.count()) > 0) await folded.first().click()
}

/** A support worker with a key, and what they read to the prosecutor. */
const keyOf = async (visitor: Visitor): Promise<string> => {
  const { page, go } = visitor
  await visitor.become('signatory-gt')
  await go(CASES)
  await setUp(visitor)
  await go(`${CASES}/keys`)
  await unlock(page)
  await heading(page, 'Clave y recuperación')
  return page.locator('.desk-facts code').first().innerText()
}

/** A prosecutor's case with a victim, kept by the server, whose protection is given to the support worker. */
const giveProtection = async (visitor: Visitor, fingerprint: string): Promise<void> => {
  const { page, go, become, expectSound } = visitor
  await become('signatory-hn')
  await go(CASES)
  await setUp(visitor)
  await beginCase(page)
  await press(page, 'Agregar una persona')
  await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
  await goTo(page, 'Quién lee', 'Quién lee el caso')
  await press(page, 'Guardarlo también en el servidor')
  await page.getByText(/^Todo está entregado/).waitFor()
  await page.getByText('Todavía nadie lleva la protección').waitFor()
  await press(page, 'Dar la protección a quien acompaña a las víctimas')
  const given = page.locator('section', { has: page.getByRole('heading', { name: 'Quién lee la protección' }) })
  await given.getByLabel('Huella', { exact: true }).fill(fingerprint)
  await given.getByRole('button', { name: 'Buscar esta clave' }).click()
  await given.getByLabel('Quién es').fill(WORKER)
  await given.getByText('En persona', { exact: true }).click()
  await expectSound()
  await press(page, 'Dar la protección')
  await page.getByText('Quien se nombra arriba todavía no la hizo suya').waitFor()
  await page.getByText(/^Todo está entregado/).waitFor()
  await expectSound()
}

/** The worker fetches the case and makes its protection their own. */
const takeOver = async ({ page, expectSound }: Visitor): Promise<void> => {
  await page.getByRole('link', { name: 'Casos' }).first().click()
  await press(page, 'Entregar y traer ahora')
  await press(page, 'Traerlo y comprobarlo')
  await press(page, 'Sé quiénes son: traerlo')
  await heading(page, 'Protección')
  expect(await page.title()).toBe('Istmo')
  expect(await page.getByRole('navigation', { name: 'Páginas del caso' }).getByRole('link').count()).toBe(1)
  await expectSound()
  await press(page, 'Hacerla mía')
  await press(page, 'Proteger a V-01 Ceiba')
  await page.getByText('No hay instrucciones de contacto seguro.').first().waitFor()
  await expectSound()
}

const part = async (page: Page, name: string, add: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${name} \\(`) }).click()
  await page.getByRole('button', { name: add, exact: true }).click()
}
const keep = (page: Page) => press(page, 'Guardar en la protección')

const writeProtection = async ({ page, expectSound }: Visitor): Promise<void> => {
  await part(page, 'Contacto seguro', 'Agregar instrucciones')
  await keep(page)
  await page.getByRole('link', { name: 'Falta: Qué no se hace nunca.' }).waitFor()
  await expectSound()
  await page.getByLabel('Cuándo', { exact: true }).fill('Martes por la mañana')
  await page.getByLabel('Cómo', { exact: true }).fill('Llamada, como si fuera de la escuela')
  await page.getByLabel('Por medio de quién').fill('Trabajo social')
  await page.getByLabel('Qué no se hace nunca').fill(NEVER)
  await keep(page)
  await page.getByText(NEVER).first().waitFor()
  await press(page, 'Contacto seguro (1)')
  await part(page, 'Riesgos', 'Agregar un riesgo')
  await page.getByLabel('Qué amenaza').fill('Llamadas de noche')
  await page.getByLabel('Nivel').selectOption({ label: 'Alto' })
  await page.getByLabel('Motivos').fill('Tres en una noche')
  await page.getByLabel('Se revisa el').fill('1/3/2026')
  await keep(page)
  await page.getByText('V-01 Ceiba: el riesgo se debía revisar el').waitFor()
  await expectSound()
  await press(page, 'Riesgos (1)')
  await part(page, 'Necesidades', 'Agregar una necesidad')
  await page.getByLabel('Qué necesita').selectOption({ label: 'Alojamiento seguro' })
  await keep(page)
  await page.getByText('Sin responsable.').waitFor()
  await press(page, 'Necesidades (1)')
  await part(page, 'Apuntes', 'Agregar un apunte')
  await page.getByLabel('Apunte', { exact: true }).fill(NOTE)
  await keep(page)
  await page.getByText(NOTE).waitFor()
  await press(page, 'Apuntes (1)')
  await part(page, 'Consentimientos', 'Agregar un consentimiento')
  await page.getByLabel('Para qué', { exact: true }).selectOption({ label: 'Entrevista' })
  await page.getByLabel('Qué se le explicó').fill('Para qué es y quién la verá')
  await page.getByLabel('Quién lo explicó y en qué idioma').fill('Trabajo social, en español')
  await keep(page)
  await page.getByText('Vigente', { exact: true }).waitFor()
  await expectSound()
}

const refer = async ({ page, expectSound }: Visitor): Promise<void> => {
  await press(page, 'Servicios para derivar (0)')
  await press(page, 'Agregar un servicio')
  await page.getByLabel('Nombre', { exact: true }).fill('Servicio de prueba')
  await page.getByLabel('Qué ofrece').selectOption({ label: 'Salud' })
  await page.getByLabel('Estado', { exact: true }).selectOption({ label: 'Guatemala' })
  await page.getByLabel('Confirmado el').fill('1/3/2026')
  await keep(page)
  await page.getByText(/hace más de 90 días/).waitFor()
  await part(page, 'Derivaciones', 'Agregar una derivación')
  await page.getByLabel('Servicio', { exact: true }).selectOption({ label: 'Servicio de prueba' })
  await keep(page)
  await page.getByRole('button', { name: /^Mensaje de [A-Z2-9]{4}-[A-Z2-9]{4}$/ }).click()
  const said = await page.locator('.protect-message').innerText()
  expect(said).toMatch(/Derivación [A-Z2-9]{4}-[A-Z2-9]{4}\nPara: Servicio de prueba\nSe solicita: Salud/)
  for (const kept of ['Ceiba', 'noche', NOTE]) expect(said).not.toContain(kept)
  expect(await page.getByRole('dialog').innerText()).toContain(NEVER)
  await expectSound()
  await page.keyboard.press('Escape')
}

const REFERRAL = 'Derivación a servicios'

/** While a consent to be referred is taken back the message to the service is not given out. */
const stopReferral = async ({ page, expectSound }: Visitor): Promise<void> => {
  await press(page, 'Agregar un consentimiento')
  await page.getByLabel('Para qué', { exact: true }).selectOption({ label: REFERRAL })
  await page.getByLabel('Qué se le explicó').fill('A qué servicio')
  await page.getByLabel('Quién lo explicó y en qué idioma').fill('Trabajo social, en español')
  await keep(page)
  await press(page, `Retirar el consentimiento: ${REFERRAL}`)
  await press(page, 'Retirarlo')
  await page.getByText('Retirado', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Mensaje de / }).click()
  await page.getByText('el mensaje no se entrega').waitFor()
  expect(await page.locator('.protect-message').count()).toBe(0)
  await expectSound()
  await page.keyboard.press('Escape')
  await press(page, `Consiente de nuevo: ${REFERRAL}`)
  await page.getByRole('dialog').getByLabel('Qué se le explicó').fill('A qué servicio, otra vez')
  await press(page, 'Anotar que consiente')
  await page.getByText('Retirado', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Mensaje de / }).click()
  await page.locator('.protect-message').waitFor()
  await page.keyboard.press('Escape')
}

/** A task that speaks of her says that she took her consent back, also in the plan by which the officers work. */
const seeStoppedTask = async ({ page, expectSound }: Visitor): Promise<void> => {
  const stopped = page.getByText(/^V-01 Ceiba retiró su consentimiento: Entrevista, desde el/)
  await goTo(page, 'Por hacer', 'Por hacer en el caso')
  await press(page, 'Tarea nueva')
  await page.getByLabel('Qué hay que averiguar').fill('¿Qué vio V-01 en la terminal?')
  await press(page, 'Guardar la tarea')
  await stopped.waitFor()
  await goTo(page, 'Plan conjunto', 'Plan conjunto de policía y fiscalía')
  await stopped.waitFor()
  await expectSound()
}

/** All the safeguards of the interview are answered by the prosecutor, who cannot say how the person is contacted. */
const settleInterview = async ({ page, expectSound }: Visitor): Promise<void> => {
  await goTo(page, 'Salvaguardas')
  await page.getByText('Aquí no se ve si esta persona dio instrucciones de contacto seguro').waitFor()
  await press(page, 'Entrevista: sin empezar')
  await press(page, 'Responder: Entrevista')
  await page.getByRole('radiogroup', { name: 'Qué edad tiene hoy' }).getByText('18 años o más').click()
  for (const group of await page.getByRole('radiogroup').all()) {
    const done = group.getByText('Hecho', { exact: true })
    if (await done.count()) await done.click()
  }
  await press(page, 'Guardar en el caso')
  await page.getByText('Todo está resuelto para este acto').waitFor()
  await expectSound()
}

const meet = async (page: Page): Promise<void> => {
  // By keyboard: a notice may lie over it at 360 px.
  await page.getByRole('button', { name: 'Entregar y traer ahora' }).press('Enter')
  await page.getByText(/^Todo está entregado/).waitFor()
}

/** A colleague's case in which a victim is accused too, with one charge. */
const accusedToo = async (publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  const programmeId = '00000000-0000-4000-8000-000000000009'
  await made.write('case', { programmeId, title: TITLE, status: 'trial', jurisdictions: ['HN'], deadlines: [] })
  const victim = await made.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim', 'accused'] })
  const accused = await made.write('person', { pseudonym: 'S-02 Caoba', roles: ['accused'] })
  await made.write('charge', { accused: accused.id, victim: victim.id, system: 'HN', offence: 'TIP' })
  return made.copy()
}

/** While “consents anew” is being typed, another window writes that she did and took it back again: nothing typed is lost, and the act stays stopped. */
const consentAnewInTwoWindows = async ({ page, expectSound }: Visitor): Promise<void> => {
  await press(page, 'Consiente de nuevo: Entrevista')
  const form = page.getByRole('dialog')
  await form.getByLabel('Qué se le explicó').fill('La sala nueva')
  await expectSound()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await unlock(second)
  await heading(second, 'Protección')
  await unfold(second)
  await press(second, 'Consiente de nuevo: Entrevista')
  await second.getByRole('dialog').getByLabel('Qué se le explicó').fill('La sala de siempre')
  await press(second, 'Anotar que consiente')
  await press(second, 'Retirar el consentimiento: Entrevista')
  await press(second, 'Retirarlo')
  await second.getByText('Retirado', { exact: true }).waitFor()
  await second.close()
  await press(page, 'Anotar que consiente')
  await page.getByText('El acto sigue detenido: otra versión de este consentimiento dice que se retiró.').waitFor()
  await page.getByRole('heading', { name: 'Esto se cambió dos veces a la vez' }).waitFor()
  await page.getByText('La sala nueva').first().waitFor()
  await expectSound()
}

describe('the protection of a victim', () => {
  const istmo = istmoInBrowser()

  it(
    'is written by a support worker alone; a consent that is taken back stops the prosecutor, who learns no word more',
    () =>
      istmo.visit({ lang: 'es' }, (lead) =>
        istmo.visit({ lang: 'es', width: 360 }, async (worker) => {
          const sent: string[] = []
          for (const { page } of [lead, worker]) {
            page.setDefaultTimeout(9_000)
            page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
          }
          const fingerprint = await keyOf(worker)
          await giveProtection(lead, fingerprint)
          await takeOver(worker)
          await writeProtection(worker)
          await refer(worker)
          await stopReferral(worker)
          await meet(worker.page)
          await settleInterview(lead)
          await lead.page.getByLabel('Nota: persona de apoyo').fill('Viene con ella')
          const asked = lead.page.getByRole('radiogroup', { name: 'Consentimiento' })
          expect(await asked.getByRole('radio', { name: 'Hecho' }).isChecked()).toBe(true)
          await press(worker.page, 'Retirar el consentimiento: Entrevista')
          await worker.page.getByLabel('Por qué, si lo dijo').fill(WHY)
          await worker.expectSound()
          await press(worker.page, 'Retirarlo')
          await worker.page.getByText('Retirado', { exact: true }).waitFor()
          await worker.expectSound()
          await meet(worker.page)
          // It asks the server at once. Under the form that is open consent is asked anew, and what was typed stays.
          await lead.page.evaluate(() => dispatchEvent(new Event('online')))
          await lead.page.getByText('La persona retiró su consentimiento el').waitFor()
          expect(await asked.getByRole('radio', { name: 'Abierto' }).isChecked()).toBe(true)
          expect(await lead.page.getByLabel('Nota: persona de apoyo').inputValue()).toBe('Viene con ella')
          await goTo(lead.page, 'Protección')
          expect(await lead.page.title()).toBe('Istmo')
          await goTo(lead.page, 'Quién lee', 'Quién lee el caso')
          await meet(lead.page)
          await goTo(lead.page, 'Protección')
          await lead.page.getByText('V-01 Ceiba: Entrevista. Retiró su consentimiento el').waitFor()
          await unfold(lead.page)
          await lead.expectSound()
          const seen = [await lead.page.locator('body').innerText()]
          await seeStoppedTask(lead)
          await goTo(lead.page, 'Salvaguardas')
          await lead.page.getByText('La persona retiró su consentimiento el').waitFor()
          await lead.page.getByText('Este acto todavía no se hace. Queda abierto: consentimiento.').waitFor()
          await lead.expectSound()
          seen.push(await lead.page.locator('body').innerText())
          const kept = await keptOnDevice(lead.page)
          for (const word of [NOTE, NEVER, WHY, 'Llamadas de noche', 'Servicio de prueba']) {
            expect(seen.join(' ')).not.toContain(word)
            expect(kept.filter((one) => one.includes(inUtf8(word)))).toEqual([])
          }
          expect(canarySearch([TITLE, NOTE, NEVER, WHY, WORKER, 'V-01 Ceiba'])(Buffer.from(sent.join('\n')))).toEqual([])
          await consentAnewInTwoWindows(worker)
          const address = new URL(lead.page.url()).pathname
          await worker.go(address)
          await unlock(worker.page)
          await worker.page.getByText('Su clave abre la protección de este caso y nada más de él.').waitFor()
          expect(await worker.page.locator('body').innerText()).not.toContain('canario')
        }),
      ),
    240_000,
  )

  it(
    'asks of a victim who is accused whether they answer for it, and keeps how each charge ended',
    () =>
      istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
        const { page, expectSound, go } = visitor
        page.setDefaultTimeout(9_000)
        await bringCase(visitor, accusedToo)
        await page.getByRole('link', { name: 'Examinarlo' }).click()
        await heading(page, 'Protección')
        await press(page, 'Anotar un acto de V-01 Ceiba')
        await page.getByLabel('Qué hizo').fill('Llevó a otra persona a la frontera')
        await page.getByLabel('Qué lo une a la trata').fill('La obligaron con la deuda')
        await page.getByLabel('Decisión', { exact: true }).selectOption({ label: 'No se le acusa' })
        await press(page, 'Guardar en el caso')
        await page.getByRole('link', { name: 'Falta: Motivo de la decisión.' }).waitFor()
        await expectSound()
        await page.getByLabel('Motivo de la decisión').fill('Lo hizo bajo coacción')
        await press(page, 'Guardar en el caso')
        await page.getByText('La ley que consta aquí no incluye ninguna disposición de no penalización, y nadie').waitFor()
        await page.getByRole('button', { name: /^Anotar el resultado: / }).click()
        await page.getByLabel('Resolución', { exact: true }).selectOption({ label: 'Absolución' })
        await page.getByLabel('Día de la resolución').fill('14/3/2026')
        await page.getByLabel('Medio', { exact: true }).selectOption({ label: 'Un testigo cambió su declaración' })
        await page.getByLabel('Compensación ordenada').fill('120,000.50')
        await page.getByLabel('Moneda').fill('HNL')
        await press(page, 'Guardar en el caso')
        await page.getByRole('link', { name: /^Escriba un monto en «Compensación ordenada»/ }).waitFor()
        await expectSound()
        await page.getByLabel('Compensación ordenada').fill('120000,50')
        await press(page, 'Guardar en el caso')
        await page.getByText('Medio: Un testigo cambió su declaración').waitFor()
        await page.getByText('Nada todavía', { exact: true }).waitFor()
        await expectSound()
        await go(`${new URL(page.url()).pathname}?lang=en`)
        await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
        await press(page, 'Unlock')
        await page.getByText('Means: A witness changed their statement').waitFor()
        await unfold(page)
        await expectSound()
      }),
    120_000,
  )

  it(
    'is left at once: the page is gone and the desk is locked',
    () =>
      istmo.visit({ lang: 'es' }, async (visitor) => {
        const { page, become, go } = visitor
        page.setDefaultTimeout(9_000)
        await become('signatory-hn')
        await go(CASES)
        await setUp(visitor)
        await beginCase(page)
        await goTo(page, 'Protección')
        await press(page, 'Llevar yo la protección mientras no haya quien acompañe')
        await page.getByText('Todavía no hay nadie bajo protección').waitFor()
        await visitor.expectSound()
        // What is typed and not saved holds nobody here: a question would leave the page in sight.
        page.on('dialog', (dialog) => void dialog.dismiss())
        await press(page, 'Servicios para derivar (0)')
        await press(page, 'Agregar un servicio')
        await page.getByLabel('Nombre', { exact: true }).fill('Albergue canario')
        const leave = async () => {
          for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
        }
        await page.route('https://www.wikipedia.org/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }))
        // What is in sight until the other page comes, however late: nothing.
        await page.evaluate(() =>
          addEventListener('pagehide', () =>
            sessionStorage.setItem('at-last', JSON.stringify([document.documentElement.checkVisibility(), document.title])),
          ),
        )
        await leave()
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor()
        await page.goBack()
        await page.getByLabel('Frase de paso', { exact: true }).waitFor()
        expect(await page.locator('body').innerText()).not.toContain('canario')
        expect(await page.evaluate(() => sessionStorage.getItem('at-last'))).toBe('[false,""]')
        // Without a network a blank page comes, and none of the browser's on what failed.
        await unlock(page)
        await goTo(page, 'Protección')
        await page.getByRole('button', { name: 'Salir de inmediato' }).waitFor()
        await page.context().setOffline(true)
        await leave()
        await page.waitForURL('about:blank')
        expect(await page.locator('body').innerText()).toBe('')
        await page.context().setOffline(false)
      }),
    120_000,
  )
})
