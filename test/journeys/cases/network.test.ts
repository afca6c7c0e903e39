import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, heading, keptOnDevice, press, saved, setUp, unfoldPages } from '../case-at-desk.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const BANNER = 'Esto no es prueba. Muestra lo que se ha registrado, no lo que existe.'

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

const addPerson = async (page: Page, role: string, pseudonym: string): Promise<void> => {
  await page.getByLabel('En qué calidad').selectOption(role)
  await press(page, 'Agregar una persona')
  await page.getByRole('heading', { name: pseudonym }).waitFor()
}

const formWith = (page: Page, button: string) =>
  page.locator('form').filter({ has: page.getByRole('button', { name: button, exact: true }) })

type Link = { one: string; other: string; kind: string; from?: string; role?: string }

const fillLink = async (page: Page, { one, other, kind, from, role }: Link): Promise<void> => {
  const form = formWith(page, 'Agregar el vínculo')
  await form.getByLabel('Parte').first().selectOption({ label: one })
  await form.getByLabel('Parte').last().selectOption({ label: other })
  await form.getByLabel('Vínculo', { exact: true }).selectOption(kind)
  if (role) await form.getByLabel('Qué hizo en el vínculo').last().selectOption(role)
  if (from) await form.getByLabel('Fecha', { exact: true }).first().fill(from)
}

const rows = (page: Page, caption: string) => page.locator('.table-block').filter({ hasText: caption }).locator('tbody tr')

/** How much wider than its window each table is that has to be scrolled sideways. */
const cutOff = (page: Page): Promise<readonly number[]> =>
  page.locator('.table-scroll').evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth).filter((more) => more > 0))

const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) })

const FOREIGN = (link: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<graphml>\n<graph edgedefault="undirected">\n<node id="n1"/><node id="n2"/>\n${link}\n</graph></graphml>`

describe('an officer keeps the network of a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('records links, chooses by keyboard, measures without victims, and takes a file out', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await atCase(visitor)
      await addPerson(page, 'persona sospechosa', 'S-01 Ceiba')
      await addPerson(page, 'víctima o migrante', 'V-02 Caoba')
      await addPerson(page, 'persona acusada', 'S-03 Cedro')
      await toPage(page, 'Red')
      await heading(page, 'Red del caso')
      await page.getByText(BANNER).waitFor()
      await page.getByRole('heading', { name: 'Todavía no hay vínculos en este caso' }).waitFor()
      await expectSound()

      await press(page, 'Organizaciones, lugares, vehículos, teléfonos y cuentas')
      await page.getByLabel('Cómo se le llama en el caso').fill('Teléfono colibrí')
      await page.getByLabel('Números y registros').fill('+504 9999 0101')
      await press(page, 'Agregar la parte')
      await page.getByText('TE-01', { exact: true }).waitFor()

      await press(page, 'Agregar un vínculo')
      await fillLink(page, { one: 'S-01 Ceiba', other: 'V-02 Caoba', kind: 'traslado', from: '3/2025', role: 'captó' })
      await press(page, 'Agregar el vínculo')
      await page.getByRole('link', { name: /^A una víctima no se le da un papel aquí/ }).waitFor()
      await expectSound()
      await formWith(page, 'Agregar el vínculo').getByLabel('Qué hizo en el vínculo').last().selectOption('Nada que anotar')
      await press(page, 'Agregar el vínculo')
      await expect.poll(() => rows(page, 'Vínculos del caso').count()).toBe(1)
      await fillLink(page, { one: 'S-01 Ceiba', other: 'TE-01 · Teléfono colibrí', kind: 'uso' })
      await press(page, 'Agregar el vínculo')
      await expect.poll(() => rows(page, 'Vínculos del caso').count()).toBe(2)
      await fillLink(page, { one: 'S-03 Cedro', other: 'TE-01 · Teléfono colibrí', kind: 'comunicación' })
      await press(page, 'Agregar el vínculo')
      await expect.poll(() => rows(page, 'Vínculos del caso').count()).toBe(3)
      await expectSound()

      // The picture by keyboard alone: one stop, arrows, Enter.
      const picture = page.getByRole('group', { name: /^Dibujo de la red/ })
      expect(await picture.locator('button[tabindex="0"]').count()).toBe(1)
      await picture.locator('button[tabindex="0"]').focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await picture.getByRole('button', { name: 'TE-01 (teléfono)', pressed: true }).waitFor()
      await expect.poll(() => rows(page, 'Vínculos de la parte elegida').count()).toBe(2)
      await page.keyboard.press('Enter')
      await expect.poll(() => rows(page, 'Vínculos del caso').count()).toBe(3)

      // And by mouse: each button lies on its mark, inside the picture.
      const [frame, box] = await Promise.all([
        picture.boundingBox(),
        picture.getByRole('button', { name: 'S-03 Cedro (persona)' }).boundingBox(),
      ])
      expect(frame && box && box.x > frame.x && box.y > frame.y && box.y + box.height < frame.y + frame.height).toBe(true)
      await picture.getByRole('button', { name: 'S-03 Cedro (persona)' }).click()
      await expect.poll(() => rows(page, 'Vínculos de la parte elegida').count()).toBe(1)
      await picture.getByRole('button', { name: 'S-03 Cedro (persona)' }).click()

      // A victim is neither measured nor ranked, nor with ways that lead through it.
      await page.getByText(/^Entre paréntesis, del 5 al 95 %/).waitFor()
      const measured = page.getByRole('region', { name: 'Medidas de la red' })
      expect(await measured.getByText('V-02').count()).toBe(0)
      await measured.getByText('puesto 1 (1–').first().waitFor()
      await page.getByText('Pasar también por la víctima que hay en la red').click()
      await page.getByText(/^Entre paréntesis, del 5 al 95 %/).waitFor()
      const victim = measured.getByRole('row', { name: 'V-02 Caoba' })
      expect(await victim.getByText('no se da').count()).toBe(6)
      await expectSound()
      // Whatever a link rests on, and every measure, is read without scrolling sideways.
      for (const other of ['English', 'Español']) {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await cutOff(page), `before ${other}, at ${width}`).toEqual([])
        }
        await page.getByRole('link', { name: other, exact: true }).click()
        await page.getByRole('heading', { level: 1, name: other === 'English' ? 'Network of the case' : 'Red del caso' }).waitFor()
      }

      await press(page, 'Sacar la red en un archivo')
      await press(page, 'Guardar el archivo')
      await page.getByRole('link', { name: 'Diga para qué sale el archivo y a quién va.' }).waitFor()
      await page.getByLabel('Para qué y a quién va').fill('análisis de la unidad especializada')
      const file = (await saved(page, 'Guardar el archivo')).toString()
      expect(file).toContain(BANNER)
      expect(file).toContain('S-01 Ceiba')
      for (const hidden of ['V-02', 'colibr', '9999']) expect(file, hidden).not.toContain(hidden)
      await page.getByText(/GraphML\. análisis de la unidad especializada$/).waitFor()
      await expectSound()
      const kept = (await keptOnDevice(page)).join('\n')
      for (const canary of ['colibr', '9999 0101', 'S-01', 'unidad especializada']) expect(kept, canary).not.toContain(canary)
      expect(sent.filter((one) => /colibr|9999\D?0101|S-01/i.test(decodeURIComponent(one)))).toEqual([])

      // Whoever comes to the same address without the passphrase sees nothing of it.
      await page.reload()
      await page.getByLabel('Frase de paso', { exact: true }).waitFor()
      expect(await page.getByText(/S-01|TE-01/).count()).toBe(0)
      await expectSound()
    }))

  it('takes proposals of a file one by one, and nothing of a broken one', () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, expectSound } = visitor
      await atCase(visitor)
      await addPerson(page, 'persona sospechosa', 'S-01 Ceiba')
      await toPage(page, 'Red')
      await press(page, 'Traer propuestas de un archivo')
      await expectSound()
      await choose(page, 'rota.graphml', FOREIGN('<edge source="n1" target="n9"/>'))
      await page.getByText('rota.graphml, línea 5, columna 1: el vínculo nombra «n9», que no está en el archivo.').waitFor()
      await expectSound()
      await choose(page, 'latina.gexf', Buffer.from('<gexf>\n<graph>á', 'latin1'))
      await page.getByText('latina.gexf, línea 2, columna 8: el archivo no está en UTF-8.').waitFor()
      await choose(page, 'bomba.gexf', '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>')
      await page.getByText('network.doctype').waitFor()
      await page.getByRole('heading', { name: 'Todavía no hay vínculos en este caso' }).waitFor()

      await choose(
        page,
        'buena.graphml',
        FOREIGN('<edge source="n1" target="n2"><data key="kind">contact</data><data key="colour">red</data></edge>'),
      )
      await page.getByText('Quedan 2 partes por resolver').waitFor()
      await page.getByText('No se toma el atributo colour').waitFor()
      await expectSound()
      await page.getByLabel('n1 (sin decir qué es)').selectOption({ label: 'Es S-01 Ceiba, que ya está en el caso' })
      await press(page, 'Aceptar n1')
      await page.getByLabel('n2 (sin decir qué es)').selectOption({ label: 'Parte nueva: cuenta' })
      await press(page, 'Aceptar n2')
      await page.getByText('Todas las partes del archivo están resueltas').waitFor()
      expect(await page.getByRole('heading', { name: 'Todavía no hay vínculos en este caso' }).count()).toBe(1)
      await press(page, 'Aceptar el vínculo de S-01 Ceiba con AC-01')
      await expect.poll(() => rows(page, 'Vínculos del caso').count()).toBe(1)
      await choose(page, 'hoja.csv', 'from,to,kind\nS-01 Ceiba,AC-01,payment\n')
      await page.getByText('Quedan 2 partes por resolver').waitFor()
      await page.getByText('Se llama igual que S-01 Ceiba; puede no ser lo mismo.').waitFor()
      await choose(page, 'coja.csv', 'from,to\nS-01,\n')
      await page.getByText(/^coja\.csv, línea 2/).waitFor()
      await choose(page, 'buena.graphml', FOREIGN(''))
      await page.getByText('el archivo trae cero vínculos').waitFor()
      await expectSound()
    }))

  it('keeps a timeline, and names one person in two States on a day', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await atCase(visitor)
      await addPerson(page, 'persona sospechosa', 'S-01 Ceiba')
      await toPage(page, 'Cronología')
      await heading(page, 'Cronología del caso')
      await page.getByText(BANNER).waitFor()
      await expectSound()
      const form = formWith(page, 'Agregar el hecho')
      type When = { date: string; until?: string; state: string; place: string }
      const add = async (what: string, { date, until, state, place }: When, ticked: readonly string[] = ['S-01 Ceiba']) => {
        await form.getByLabel('Qué pasó').fill(what)
        await form.getByLabel('Fecha', { exact: true }).first().fill(date)
        if (until) await form.getByLabel('Fecha', { exact: true }).last().fill(until)
        await form.getByLabel('Lugar', { exact: true }).fill(place)
        await form.getByLabel('Estado', { exact: true }).selectOption({ label: state })
        for (const person of ticked) await form.getByText(person, { exact: true }).click()
        await press(page, 'Agregar el hecho')
      }
      await add('Lo ven en la terminal', { date: '14/3/2025', until: '13/3/2025', state: 'Honduras', place: 'Ocotepeque' })
      await page.getByRole('link', { name: 'Termina antes de empezar. Revise las dos fechas.' }).waitFor()
      await expectSound()
      await form.getByLabel('Fecha', { exact: true }).last().fill('')
      await press(page, 'Agregar el hecho')
      await expect.poll(() => rows(page, 'Hechos en orden de tiempo').count()).toBe(1)
      await add('S-01 trabaja en el hotel', { date: '10/3/2025', until: '20/3/2025', state: 'Guatemala', place: 'Esquipulas' }, [])
      await expect.poll(() => rows(page, 'Hechos en orden de tiempo').count()).toBe(2)
      // Named and not ticked: nothing is found of it until it is.
      await page.getByText('El hecho 1 nombra a S-01 Ceiba, sin marcar que estuvo.').waitFor()
      await page.getByText(/^Con las fechas anotadas, nadie está con seguridad/).waitFor()
      await expectSound()
      await press(page, 'Marcar que S-01 Ceiba estuvo en el hecho 1')
      await page.getByText('S-01 Ceiba está en dos Estados: Guatemala y Honduras. Fecha: 14 mar 2025 (hechos 1 y 2).').waitFor()
      await page.getByLabel('Un carril por').selectOption('lugar')
      await expectSound()
      await page.getByRole('link', { name: 'English', exact: true }).click()
      await page.getByText('S-01 Ceiba is in two States: Guatemala and Honduras.').waitFor()
      expect(await page.getByText('Persons named and not ticked').count()).toBe(0)
      await expectSound()
      await page.getByRole('button', { name: 'Change', exact: true }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Take the event away' }).click()
      await page.getByText('1 of 1 event').waitFor()
      await expectSound()
    }))
})
