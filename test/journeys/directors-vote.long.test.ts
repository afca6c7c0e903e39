import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from './journey.ts'
import { asking, firstVersion, moreIn, programmeIn, recordVersion } from './taught.ts'

const PROGRAMME = '/app/programmes/XCAS26'
const SOON = { timeout: 20_000 }
const MORE = { es: 'Dice también cómo se custodia la prueba digital.', en: 'It also says how digital evidence is kept.' }
const WIDER = { es: 'Y cómo se pide.', en: 'And how it is asked for.' }

const today = (): readonly string[] =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Guatemala' }).format(new Date()).split('-').toReversed()

/** A notice is a dialog too to those who hear the page, and may stand beside it. */
const dialogOf = (page: Page) => page.locator('[role=dialog], [role=alertdialog]:not(.toast)')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inDialog = (page: Page, name: string) => dialogOf(page).getByRole('button', { name, exact: true }).click()
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor(SOON)

const fillDate = async (page: Page, [day = '', month = '', year = '']: readonly string[]): Promise<void> => {
  await page.getByRole('textbox', { name: 'Día', exact: true }).fill(day)
  await page.getByRole('textbox', { name: 'Mes', exact: true }).fill(month)
  await page.getByRole('textbox', { name: 'Año', exact: true }).fill(year)
}

/** Seven countries decide on what is taught: four in the room, one remote, one represented, one absent. */
describe('the training directors vote', { shuffle: false }, () => {
  const istmo = istmoInBrowser()
  let [meeting, first, second] = ['', '', '']

  it('an officer puts the first candidate and calls the meeting', { timeout: 180_000 }, () =>
    istmo.visit({}, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('officer')
      first = await firstVersion(visitor, istmo.address())
      await go(`${PROGRAMME}/meetings/new`)
      await said(page, 'No hay nada que votar')
      await expectSound()
      await go(`${PROGRAMME}/syllabuses/${first}`)
      await fillDate(page, ['1', '12', '2099'])
      await press(page, 'Someter a las direcciones')
      await said(page, 'Ante las direcciones')
      await go(PROGRAMME)
      await page.getByRole('link', { name: 'Un texto presentado a un órgano, sin reunión que lo trate' }).click()
      await said(page, /versión 0\.2\.0-rc\.1/)
      await expectSound()
      // What is missing is said at its place, and what was typed stays.
      await page.getByLabel('Título en español').fill('Reunión de direcciones de capacitación')
      await press(page, 'Convocar una reunión')
      await said(page, 'Todavía no se guardó: 4 respuestas necesitan un cambio')
      await expectSound()
      await page.getByLabel('Título en inglés').fill('Meeting of training directors')
      await fillDate(page, today())
      await page.getByRole('combobox', { name: 'Zona horaria de la sede' }).click()
      await page.keyboard.type('Guatemala')
      await page.getByRole('option', { name: 'America/Guatemala' }).click()
      await page.getByLabel('Lugar', { exact: true }).fill('Ciudad de Guatemala')
      await press(page, 'Convocar una reunión')
      await page.getByRole('heading', { level: 1, name: 'Reunión de direcciones de capacitación' }).waitFor(SOON)
      meeting = new URL(page.url()).pathname
      await said(page, /^No hay cuórum: 0 países presentes de 7/)
      await expectSound()
    }),
  )

  it('and records who is there: three are no quorum, five are', { timeout: 120_000 }, () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(meeting)
      const record = async (how: Readonly<Record<string, string>>) => {
        await press(page, 'Registrar la asistencia')
        for (const [country, way] of Object.entries(how)) await dialogOf(page).getByLabel(country, { exact: true }).selectOption(way)
        await expectSound()
        await inDialog(page, 'Guardar la asistencia')
        await dialogOf(page).waitFor({ state: 'detached', ...SOON })
      }
      await record({ Honduras: 'room', 'Costa Rica': 'room', Guatemala: 'room', Belice: 'GT', Nicaragua: 'absent' })
      await said(page, /^No hay cuórum: 3 países presentes de 7/)
      await said(page, 'Falta cuórum: hay 3 de 4 países presentes.')
      await expectSound()
      await record({ 'El Salvador': 'room', Panamá: 'remote' })
      await said(page, /^Hay cuórum: 5 países presentes de 7/)
      await said(page, 'Belice, por Guatemala')
      await expectSound()
    }),
  )

  it('the director of Honduras sees on the telephone what waits, and votes', { timeout: 120_000 }, () =>
    istmo.visit({ width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('director-hn')
      await go(PROGRAMME)
      await page.getByRole('link', { name: /votos? por emitir en la reunión/i }).click()
      expect(await page.getByRole('link', { name: 'Leer el texto' }).getAttribute('href')).toContain(`/syllabuses/${first}`)
      await press(page, 'A favor, por Honduras')
      await dialogOf(page).getByText(first).waitFor(SOON)
      await expectSound()
      await inDialog(page, 'Cancelar')
      // By the keyboard alone: the question opens with its harmless answer focused.
      await page.getByRole('button', { name: 'A favor, por Honduras' }).focus()
      await page.keyboard.press('Enter')
      await dialogOf(page).getByRole('button', { name: 'Cancelar' }).waitFor(SOON)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await said(page, 'votó a favor.')
      await expectSound()
    }),
  )

  it('a condition that comes onto the table meanwhile undoes that vote, and nobody votes on what was not read', { timeout: 180_000 }, () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('director-pa')
      await go(meeting)
      await press(page, 'For, as Panama')
      await dialogOf(page).getByText('The text is voted on without conditions.').waitFor(SOON)
      await istmo.visit({}, async (officer) => {
        await officer.become('officer')
        await officer.go(meeting)
        await press(officer.page, 'Añadir una condición')
        await officer.page.getByLabel('País que la pide').selectOption('CR')
        await officer.page.getByLabel('Lugar del texto que puede cambiar').selectOption('modules/M2')
        await officer.page.getByLabel('Qué debe cambiar, en español').fill('El módulo 2 dice cómo se custodia la prueba digital.')
        await officer.expectSound()
        await officer.page.getByLabel('Qué debe cambiar, en inglés').fill('Module 2 says how digital evidence is kept.')
        await fillDate(officer.page, ['1', '3', '2099'])
        await inDialog(officer.page, 'Poner la condición sobre la mesa')
        await said(officer.page, 'debe votar de nuevo: las condiciones cambiaron')
        await officer.expectSound()
      })
      await dialogOf(page).getByText('The conditions changed while you were reading.', { exact: false }).waitFor(SOON)
      await inDialog(page, 'Cast the vote')
      await dialogOf(page)
        .getByText('The text or the conditions have changed', { exact: false })
        .or(dialogOf(page).getByRole('alert'))
        .first()
        .waitFor(SOON)
      await expectSound()
      await inDialog(page, 'Cancel')
      await press(page, 'Abstain, as Panama')
      await dialogOf(page).getByText('Module 2 says how digital evidence is kept.').waitFor(SOON)
      await inDialog(page, 'Cast the vote')
      await said(page, 'abstained.')
      await expectSound()
    }),
  )

  it.for([
    ['director-hn', 'es', ['Honduras']],
    ['director-cr', 'es', ['Costa Rica']],
    ['director-gt', 'en', ['Guatemala', 'Belize']],
  ] as const)('%s votes for whom it speaks', { timeout: 120_000 }, ([who, lang, countries]) =>
    istmo.visit({ lang }, async ({ page, go, become, expectSound }) => {
      await become(who)
      await go(meeting)
      for (const country of countries) {
        await press(page, lang === 'es' ? `A favor, por ${country}` : `For, as ${country}`)
        await inDialog(page, lang === 'es' ? 'Emitir el voto' : 'Cast the vote')
        await dialogOf(page).waitFor({ state: 'detached', ...SOON })
      }
      await expectSound()
    }),
  )

  it(
    'the absent director sees the vote and has none; neither has a reader, a signatory, or a director for another country',
    { timeout: 180_000 },
    async () => {
      for (const who of ['director-ni', 'reader', 'signatory-hn', 'director-sv'])
        await istmo.visit({}, async (visitor) => {
          const { page, go, become, expectSound } = visitor
          await become(who)
          await go(meeting)
          await said(page, 'Condiciones sobre la mesa')
          if (who !== 'director-sv') expect(await page.getByRole('heading', { name: 'Su voto' }).count()).toBe(0)
          expect(await page.getByRole('button', { name: /Registrar|Dejar constancia|Añadir una condición/ }).count()).toBe(0)
          const { post } = asking(visitor, istmo.address())
          const programmeId = await programmeIn(visitor, istmo.address())
          const voted = { programmeId, meetingId: meeting.split('/').at(-1), item: 1, choice: 'against', hash: first, motion: 1 }
          expect(await post('decide/vote.cast', { ...voted, country: 'HN' })).toMatchObject({
            status: 403,
            body: { code: 'access.refused' },
          })
          if (who === 'director-ni')
            expect((await post('decide/vote.cast', { ...voted, country: 'NI' })).body['code']).toBe('vote.nobody-speaks')
          await expectSound()
        })
    },
  )

  it('the officer cannot close before El Salvador has voted, records that vote and closes', { timeout: 120_000 }, () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(meeting)
      await said(page, 'Falta el voto de El Salvador.')
      const close = page.getByRole('button', { name: 'Dejar constancia de la decisión, punto 1' })
      expect(await close.getAttribute('aria-disabled')).toBe('true')
      await press(page, 'Registrar votos dichos en la sala')
      await dialogOf(page).getByLabel('El Salvador').selectOption('for')
      await expectSound()
      await inDialog(page, 'Guardar los votos')
      await said(page, /^Puede decidirse\. Resultado: Aprobado con condiciones/)
      await expectSound()
      await close.click()
      await dialogOf(page).getByText('5 a favor, 0 en contra, 1 abstención, 0 sin votar.', { exact: false }).waitFor(SOON)
      await expectSound()
      await inDialog(page, 'Cerrar la votación')
      await said(page, '0 de 1 condición aceptada.')
      await expectSound()
    }),
  )

  it('a wider change does not meet the condition; one that the condition names waits for its owner', { timeout: 180_000 }, () =>
    istmo.visit({}, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('officer')
      const parent = { semver: '0.2.0-rc.1', sha256: first }
      const both = (syllabus: Parameters<ReturnType<typeof moreIn>>[0]) => {
        moreIn('M2', MORE)(syllabus)
        moreIn('M3', WIDER)(syllabus)
      }
      await recordVersion(visitor, istmo.address(), { semver: '0.2.0-rc.2', parent, change: both })
      const right = await recordVersion(visitor, istmo.address(), { semver: '0.2.0', parent, change: moreIn('M2', MORE) })
      second = right.sha256
      await go(meeting)
      await press(page, 'Responder a la condición 1')
      // The one that changes only what the condition names stands first and is chosen; one that changes more says so.
      expect(
        await dialogOf(page)
          .getByRole('radio', { name: /^Versión 0\.2\.0\s/ })
          .isChecked(),
      ).toBe(true)
      await dialogOf(page).getByText('No puede responder: ninguna condición nombra M3.', { exact: false }).waitFor(SOON)
      await expectSound()
      await page.getByRole('radio', { name: /^Versión 0\.2\.0-rc\.2/ }).check({ force: true })
      await inDialog(page, 'Pedir que se acepte')
      await dialogOf(page).getByText('«M3.purpose.es» tiene', { exact: false }).waitFor(SOON)
      await expectSound()
      await inDialog(page, 'Cerrar esta ventana')
      await inDialog(page, 'Cerrar sin guardar')
      await dialogOf(page).waitFor({ state: 'detached', ...SOON })
      // Its own page leads to the meeting.
      await go(`${PROGRAMME}/syllabuses/${second}`)
      await page.getByRole('link', { name: 'Ponerla junto a las condiciones, en la reunión' }).click()
      await page.getByRole('heading', { level: 1, name: 'Reunión de direcciones de capacitación' }).waitFor(SOON)
      await press(page, 'Responder a la condición 1')
      await page.getByRole('radio', { name: /^Versión 0\.2\.0\s/ }).waitFor(SOON)
      await inDialog(page, 'Pedir que se acepte')
      await said(page, 'Respondida; espera al país que la pidió')
      await expectSound()
      const state = await asking(visitor, istmo.address()).get('train/syllabus.show', { programmeId: right.programmeId, sha256: second })
      expect(state.body).toMatchObject({ state: 'draft', approved: null })
    }),
  )

  it('no other director accepts it; Costa Rica does, and the new text is approved and signed', { timeout: 180_000 }, async () => {
    await istmo.visit({}, async ({ page, go, become }) => {
      await become('director-hn')
      await go(meeting)
      await said(page, 'Respondida; espera al país que la pidió')
      expect(await page.getByRole('button', { name: /Decir si se cumple/ }).count()).toBe(0)
    })
    await istmo.visit({ width: 360 }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('director-cr')
      await go(PROGRAMME)
      await page.getByRole('link', { name: 'Una condición respondida, por aceptar' }).click()
      await press(page, 'Decir si se cumple la condición 1')
      await dialogOf(page)
        .getByText(/Lugar del texto: M2 · \S/)
        .waitFor(SOON)
      // What changed for it, and that nothing else did.
      await dialogOf(page).getByText(MORE.es).first().waitFor(SOON)
      await dialogOf(page).getByText('Ninguna otra cosa del texto cambia.', { exact: false }).waitFor(SOON)
      expect(
        await dialogOf(page)
          .getByRole('link', { name: /^Ver toda la diferencia/ })
          .getAttribute('href'),
      ).toContain(`/syllabuses/${second}/difference?from=${first}`)
      await expectSound()
      await page.getByRole('radio', { name: /^No se cumple/ }).check({ force: true })
      await inDialog(page, 'Guardar la respuesta')
      await dialogOf(page).getByText('Falta decir por qué no se cumple.').waitFor(SOON)
      await expectSound()
      await page.getByRole('radio', { name: /^Se cumple/ }).check({ force: true })
      await inDialog(page, 'Guardar la respuesta')
      await said(page, 'Condiciones cumplidas: el texto nuevo está aprobado')
      await expectSound()
      const programmeId = await programmeIn(visitor, istmo.address())
      const { body } = await asking(visitor, istmo.address()).get('train/syllabus.show', { programmeId, sha256: second })
      expect(body).toMatchObject({
        state: 'approved',
        approved: {
          approval: { syllabus: second, decision: { outcome: 'conditions-met', hash: second, voted: first } },
          sig: expect.stringMatching(/^[0-9a-f]{128}$/),
        },
      })
    })
  })

  it('the minutes are printed, and nothing is left to do', { timeout: 120_000 }, () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(`${PROGRAMME}/meetings`)
      await expectSound()
      await page.getByRole('link', { name: 'Meeting of training directors' }).click()
      await said(page, 'All points are decided. No condition is open.')
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'PDF, minutes in Spanish')])
      expect(file.suggestedFilename()).toMatch(/^acta-\d{4}-\d\d-\d\d\.es\.pdf$/)
      expect(await page.getByRole('button', { name: /condition|vote|Record/ }).count()).toBe(0)
      await expectSound()
    }),
  )

  it('the officer settles the rule for the meetings to come', { timeout: 120_000 }, () =>
    istmo.visit({ width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go(`${PROGRAMME}/bodies`)
      await press(page, 'Cambiar la regla: Direcciones de capacitación')
      await page.getByLabel('Países que deben estar presentes').fill('9')
      await expectSound()
      await inDialog(page, 'Guardar la regla')
      await dialogOf(page).getByText('El cuórum pide 9 países y el órgano tiene 7.').waitFor(SOON)
      await page.getByLabel('Países que deben estar presentes').fill('5')
      await inDialog(page, 'Guardar la regla')
      await said(page, /Regla: cuórum de 5 países/)
      await expectSound()
    }),
  )
})
