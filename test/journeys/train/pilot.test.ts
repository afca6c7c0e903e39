import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, overflow } from '../../gallery.ts'
import { ROOT } from '../../sources.ts'
import { istmoInBrowser } from '../journey.ts'

const PROGRAMME = '/app/programmes/XCAS26'
const SESSION = `${PROGRAMME}/training-sessions/PA-2026-01`
const SOON = { timeout: 20_000 }

/** The example's own pilot is the only one that was ever held. */
const LINE = 'La pregunta necesita un ejemplo antes.'

const RECORD = '**/api/train/observation.record'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

const openSection = (page: Page) => press(page, /^Dos delitos en el mismo camino/)

/** One observation by taps, in the section that stands open: its block, the kind, the words. */
const observe = async (page: Page, line = LINE): Promise<void> => {
  await press(page, /^El oficial del camión/)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('claridad', { exact: true }).click()
  await dialog.getByLabel('Qué se vio').fill(line)
  await dialog.getByRole('button', { name: 'Anotar' }).click()
}

/** On the list, and not in a dialog that is about to close. */
const seen = (page: Page, line: string) => page.getByRole('region', { name: 'Lo anotado' }).getByText(line)
const expectAllSent = (page: Page) => expect.poll(() => page.getByRole('button', { name: 'Enviar ahora' }).count(), SOON).toBe(0)

/** Those that do not arrive when they are noted: all of them wait on the page. */
const leaveWaiting = async (page: Page, lines: readonly string[]): Promise<void> => {
  await page.route(RECORD, (route) => route.abort(), { times: lines.length })
  for (const [at, line] of lines.entries()) {
    await observe(page, line)
    await page.getByText(at === 0 ? /^1 observación espera/ : new RegExp(`^${at + 1} observaciones esperan`)).waitFor(SOON)
  }
}

/** A version after the example's second one, in which the first outcome says something else. */
const third = async (page: Page, versions: readonly { sha256: string; semver: string }[]) => {
  const parent = versions.find(({ semver }) => semver === '0.3.0')
  const api = new URL('/api/train/', page.url()).href
  const { programmeId } = await programmeOf(page)
  const shown = (await (await page.request.get(`${api}syllabus.show?programmeId=${programmeId}&sha256=${parent?.sha256}`)).json()) as {
    syllabus: { outcomes: { code: string; text: { es: string; en: string } }[] }
  }
  const syllabus = structuredClone(shown.syllabus)
  syllabus.outcomes[0]!.text = { es: 'nombrar los elementos de los dos delitos.', en: 'name the elements of both crimes.' }
  const chapter: unknown = JSON.parse(await readFile(join(ROOT, 'examples/first-syllabus/chapters/chapter-1.json'), 'utf8'))
  const data = {
    programmeId,
    syllabus: { ...syllabus, semver: '0.4.0', parent: { semver: '0.3.0', sha256: parent?.sha256 } },
    chapters: [chapter],
  }
  const reply = await page.request.post(`${api}syllabus.record`, { data, headers: { Origin: new URL(page.url()).origin } })
  expect(reply.status(), await reply.text()).toBe(200)
}

const programmeOf = async (page: Page): Promise<{ programmeId: string }> => {
  const session = (await (await page.request.get(new URL('/api/programme/session.show', page.url()).href)).json()) as {
    memberships: { programmeId: string }[]
  }
  return { programmeId: session.memberships[0]?.programmeId ?? '' }
}

const versionsOf = async (page: Page) => {
  const { programmeId } = await programmeOf(page)
  const reply = await page.request.get(new URL(`/api/train/syllabus.list?programmeId=${programmeId}`, page.url()).href)
  return ((await reply.json()) as { versions: { sha256: string; semver: string }[] }).versions
}

describe('a pilot', { shuffle: false }, () => {
  const istmo = istmoInBrowser()
  /** Whoever teaches in Panama, at the observations of its session with a section open. */
  const observing = (journey: (page: Page) => Promise<void>) =>
    istmo.visit({ lang: 'es', width: 360 }, async ({ page, go, become }) => {
      await become('facilitator-pa')
      await go(`${SESSION}/observations`)
      await openSection(page)
      await journey(page)
    })

  it('is observed on a telephone by whoever teaches there, and by nobody of another country', () =>
    istmo.visit({ lang: 'es', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('facilitator-cr')
      await go(`${SESSION}/observations`)
      await page.getByText('Ejemplo, no es un dato real.').first().waitFor()
      expect(await page.getByRole('heading', { name: 'Toque lo que se enseñaba' }).count()).toBe(0)
      await become('facilitator-pa')
      await go(SESSION)
      await page.getByRole('link', { name: 'Anotar observaciones' }).click()
      await page.getByRole('heading', { level: 1, name: 'Observaciones: PA-2026-01' }).waitFor()
      await expectSound()
      await openSection(page)
      await observe(page)
      await page.getByText(LINE).waitFor(SOON)
      await expectSound()
      await press(page, 'Sobre la sala, el equipo o la organización')
      await page.getByRole('dialog').getByRole('button', { name: 'Anotar' }).click()
      // Nothing was said: the form says where, and keeps what there is.
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor(SOON)
      await expectSound()
    }))

  it('waits on the page while there is no connection', () =>
    observing(async (page) => {
      await leaveWaiting(page, [LINE])
      const may = Promise.withResolvers<void>()
      let sent = 0
      await page.route(RECORD, async (route) => {
        sent += 1
        if (sent === 3) return route.abort()
        if (sent === 1) await may.promise
        return route.continue()
      })
      await press(page, 'Enviar ahora')
      // One more is seen and arrives, and one does not, while what waited is still on its way.
      await observe(page, 'El ejemplo llegó tarde.')
      await seen(page, 'El ejemplo llegó tarde.').waitFor(SOON)
      await observe(page, 'Faltó una silla.')
      await page.getByText(/^2 observaciones esperan/).waitFor(SOON)
      expect(await page.getByRole('button', { name: 'Enviar ahora', disabled: true }).count()).toBe(1)
      may.resolve()
      await expect.poll(() => seen(page, LINE).count(), SOON).toBe(2)
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).waitFor(SOON)
      await page.getByText(/^1 observación espera/).waitFor()
      // It arrives, and the answer is lost: with the next one it is known to be there.
      await page.route(RECORD, (route) => route.fetch().then(() => route.abort()), { times: 1 })
      const lost = page.waitForEvent('requestfailed')
      await press(page, 'Enviar ahora')
      await lost
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).waitFor(SOON)
      await observe(page, 'Sobró tiempo.')
      await page.getByText(/^1 observación espera/).waitFor({ state: 'detached', ...SOON })
      for (const line of ['El ejemplo llegó tarde.', 'Faltó una silla.', 'Sobró tiempo.'])
        await expect.poll(() => seen(page, line).count(), { ...SOON, message: line }).toBe(1)
      await expectAllSent(page)
    }))

  it('leads to a request that another officer decides and a version closes', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go(PROGRAMME)
      const versions = await versionsOf(page)
      const first = versions.find(({ semver }) => semver === '0.2.0-rc.1')?.sha256 ?? ''
      const pilots = `${PROGRAMME}/syllabuses/${first}/pilots`
      await go(`${PROGRAMME}/syllabuses/${first}`)
      await page.getByRole('link', { name: 'Ver observaciones, solicitudes y cambios' }).click()
      await page.getByText(/^11 observaciones de 1 pilotaje → 3 solicitudes → 1 cambio, 1 rechazada, 1 por decidir\.$/).waitFor(SOON)
      await expectSound()
      await press(page, 'Pedir un cambio')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox', { name: LINE }).first().check({ force: true })
      await dialog.getByLabel('Qué debe cambiar').selectOption('outcomes/M1.O1')
      await dialog.getByLabel('Propuesta, en español').fill('Decir el resultado en menos palabras.')
      await dialog.getByRole('button', { name: 'Pedir el cambio' }).click()
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor(SOON)
      await dialog.getByLabel('Propuesta, en inglés').fill('Say the outcome in fewer words.')
      await dialog.getByRole('button', { name: 'Pedir el cambio' }).click()
      await page.getByText('Decir el resultado en menos palabras.').waitFor(SOON)
      // Whoever asks does not decide.
      expect(await page.getByRole('button', { name: 'Aceptar CR-04' }).count()).toBe(0)
      await expectSound()

      await become('officer')
      await go(pilots)
      await press(page, 'Aceptar CR-04')
      await page.getByLabel('Motivo, en español').fill('Se vio en la sala.')
      await page.getByLabel('Motivo, en inglés').fill('It was seen in the room.')
      await page.getByRole('dialog').getByRole('button', { name: 'Aceptar' }).click()
      await press(page, 'Cerrar con una versión CR-04')
      await page.getByRole('dialog').getByRole('button', { name: 'Cerrar con una versión' }).click()
      // The only later version says the same of that outcome.
      await page.getByText('La versión 0.3.0 dice lo mismo que la 0.2.0-rc.1', { exact: false }).waitFor(SOON)
      await expectSound()
      await third(page, versions)
      await go(pilots)
      await press(page, 'Cerrar con una versión CR-04')
      await page.getByLabel('Versión que lo incorpora').selectOption({ label: '0.4.0' })
      await page.getByRole('dialog').getByRole('button', { name: 'Cerrar con una versión' }).click()
      await page.getByText(/→ 4 solicitudes → 2 cambios/).waitFor(SOON)
      await press(page, /^Qué cambió de 0\.2\.0-rc\.1 a 0\.4\.0/)
      await page.getByText('nombrar los elementos de los dos delitos.').waitFor()
      await expectSound()
    }))

  it('is read by every member as numbers and reasons, in English too', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(PROGRAMME)
      const first = (await versionsOf(page)).find(({ semver }) => semver === '0.2.0-rc.1')?.sha256 ?? ''
      await go(`${PROGRAMME}/syllabuses/${first}/pilots`)
      await page.getByText('It is one session of one group', { exact: false }).waitFor(SOON)
      expect(await page.getByText(LINE).count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Ask for a change' }).count()).toBe(0)
      await expectSound()
      await go(`${SESSION}/observations`)
      await page.getByRole('heading', { name: 'Observations are for those who train' }).waitFor()
      await expectSound()
    }))

  it('tells what was not taken of what waited, and lets it go', () =>
    observing(async (page) => {
      await leaveWaiting(page, [' ', 'El aula da a la calle.'])
      await press(page, 'Enviar ahora')
      await page.getByText('Hay datos que no se pueden admitir.').waitFor(SOON)
      await seen(page, 'El aula da a la calle.').waitFor(SOON)
      // Not `expectSound`: browsers write down what they could not send.
      await expect.poll(() => axeFaults(page), { timeout: 4000 }).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await press(page, 'Quitarla de esta página')
      await expectAllSent(page)
    }))

  it('is recorded once where a proxy answers for the house', () =>
    observing(async (page) => {
      await page.route(RECORD, (route) => route.fetch().then(() => route.fulfill({ status: 502, body: '<h1>502</h1>' })), { times: 1 })
      await observe(page, 'El video no tenía sonido.')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('alert').waitFor(SOON)
      await dialog.getByRole('button', { name: 'Anotar' }).click()
      await dialog.waitFor({ state: 'detached', ...SOON })
      await expect.poll(() => seen(page, 'El video no tenía sonido.').count(), SOON).toBe(1)
    }))

  it('waits still where a proxy answers for the house, since it may be recorded', () =>
    observing(async (page) => {
      await leaveWaiting(page, ['El mapa no se veía.'])
      await page.route(RECORD, (route) => route.fetch().then(() => route.fulfill({ status: 502, body: '<h1>502</h1>' })), { times: 1 })
      const answered = page.waitForResponse(RECORD)
      await press(page, 'Enviar ahora')
      await answered
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).waitFor(SOON)
      await page.getByText(/^1 observación espera/).waitFor(SOON)
      // With its words and with what was answered, and not as one that is refused.
      await page.getByText('El mapa no se veía.').waitFor()
      await page.getByRole('alert').waitFor()
      expect(await page.getByText('no fue aceptado', { exact: false }).count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Quitarla de esta página' }).count()).toBe(0)
      await expect.poll(() => axeFaults(page), { timeout: 4000 }).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await press(page, 'Enviar ahora')
      await expectAllSent(page)
      await expect.poll(() => seen(page, 'El mapa no se veía.').count(), SOON).toBe(1)
    }))

  it('is not sent any more once it was taken off the page', () =>
    observing(async (page) => {
      await leaveWaiting(page, [' ', ' '])
      await press(page, 'Enviar ahora')
      const takeOff = page.getByRole('button', { name: 'Quitarla de esta página' })
      await expect.poll(() => takeOff.count(), SOON).toBe(2)
      const may = Promise.withResolvers<void>()
      let sent = 0
      await page.route(RECORD, async (route) => {
        sent += 1
        await may.promise
        return route.continue()
      })
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).click(SOON)
      await expect.poll(() => sent, SOON).toBe(1)
      await takeOff.last().click()
      await expect.poll(() => takeOff.count(), SOON).toBe(1)
      may.resolve()
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).waitFor(SOON)
      await takeOff.click()
      await expectAllSent(page)
      expect(sent).toBe(1)
    }))

  it('is sent by a button that is free again though asking was given up', () =>
    observing(async (page) => {
      await leaveWaiting(page, ['La sala se llenó.'])
      await page.evaluate(() => {
        const { fetch } = globalThis
        globalThis.fetch = () => {
          globalThis.fetch = fetch
          return Promise.reject(new DOMException('given up', 'AbortError'))
        }
      })
      await press(page, 'Enviar ahora')
      await page.waitForFunction(() => String(globalThis.fetch).includes('native'))
      await page.getByRole('button', { name: 'Enviar ahora', disabled: false }).click(SOON)
      await expect.poll(() => seen(page, 'La sala se llenó.').count(), SOON).toBe(1)
    }))
})
