import { describe, expect, it } from 'vitest'
import { istmoInBrowser } from './journey.ts'

const PART = '/app/programmes/XCAS26/sign-off/HN'
/** The machine may be busy with other journeys. */
const SOON = { timeout: 15_000 }
/** Of two paragraphs, as every reader must find them. */
const RESERVED = 'La cifra de 2010 no consta en los registros del país.\n\nLa de 2011, sí.'

/** One errand of several people, step by step. */
describe('from sign-off to release', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it(
    'an officer puts the report to the countries',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go('/app/programmes/XCAS26/sign-off')
        await expectSound()
        await page.getByRole('button', { name: 'Presentar a los países' }).click()
        await expectSound()
        await page.getByRole('dialog').getByRole('button', { name: 'Presentar a los países' }).click()
        await expect.poll(() => page.getByRole('row', { name: /Honduras/ }).innerText(), SOON).toContain('en espera de respuesta')
        await expectSound()
      }),
    120_000,
  )

  it(
    'a signatory reads the part of Honduras in both languages and reserves something',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('signatory-hn')
        await go('/app/programmes/XCAS26/sign-off')
        const answer = page.getByRole('link', { name: 'Leer y responder' })
        await answer.waitFor()
        expect(await page.getByRole('row').filter({ has: answer }).allInnerTexts()).toEqual([expect.stringContaining('Honduras')])
        await expectSound()
        await answer.click()
        await page.waitForURL(`**${PART}`)
        await expectSound()
        const read = page.getByRole('tabpanel')
        expect(
          await read
            .getByRole('link', { name: /^R1-HN-/ })
            .first()
            .getAttribute('href'),
        ).toMatch(/\/statements\/HN-\d+$/)
        await read.getByRole('button', { name: /^Enunciados \(\d+\)$/ }).click()
        const department = read.getByRole('link', { name: /^Departamento de Estado/ }).first()
        await expect.poll(() => department.getAttribute('href'), SOON).toMatch(/^https?:/)
        await page.getByRole('tab', { name: 'English' }).click()
        await expectSound()
        await page.getByRole('radio', { name: 'Acepta con reserva' }).check({ force: true })
        await page.getByRole('button', { name: 'Firmar esta posición' }).click()
        const gap = page.getByRole('region', { name: 'Todavía no se guardó: 1 respuesta necesita un cambio' })
        await expect.poll(() => gap.innerText(), SOON).toContain('Falta el texto de la reserva')
        expect(await page.getByLabel('Reserva en español').getAttribute('aria-invalid')).toBe('true')
        expect(await page.getByRole('alertdialog').count()).toBe(0)
        await page.getByLabel('Reserva en español').fill(RESERVED)
        const sign = page.getByRole('button', { name: 'Firmar esta posición' })
        const question = page.getByRole('alertdialog', { name: '¿Firmar la posición de Honduras?' })
        await sign.click()
        for (const words of ['Honduras', 'Acepta con reserva', RESERVED])
          await expect.poll(() => question.innerText(), SOON).toContain(words)
        await expectSound()
        await question.getByRole('button', { name: 'No firmar todavía' }).click()
        await expect.poll(() => sign.evaluate((button) => button === document.activeElement), SOON).toBe(true)
        expect(await page.getByLabel('Reserva en español').inputValue()).toBe(RESERVED)
        expect(await page.getByRole('region', { name: 'Última respuesta' }).count()).toBe(0)
        await sign.click()
        await question.getByRole('button', { name: 'Firmar', exact: true }).click()
        await expect.poll(() => page.getByRole('region', { name: 'Última respuesta' }).innerText(), SOON).toContain(RESERVED)
        const taken = page.getByRole('region', { name: 'Posición de Honduras' })
        const hasFocus = () => taken.getByRole('heading').evaluate((title) => title === document.activeElement)
        await expect.poll(() => taken.innerText(), SOON).toContain(RESERVED)
        await expect.poll(hasFocus, SOON).toBe(true)
        expect(await sign.count()).toBe(0)
        await expectSound()
        await go(PART)
        await taken.getByRole('button', { name: 'Cambiar la respuesta' }).click()
        await expect.poll(() => sign.count(), SOON).toBe(1)
        await expect.poll(hasFocus, SOON).toBe(true)
        expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
        expect(await page.getByLabel('Reserva en español').count()).toBe(0)
        await expectSound()
      }),
    120_000,
  )

  it(
    'a signatory of another country reads that part and finds nothing to sign',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('signatory-gt')
        await go(PART)
        await expectSound()
        expect(await page.getByRole('button', { name: 'Firmar esta posición' }).count()).toBe(0)
        const part = await page.request.get(`${istmo.address()}/api/programme/programme.list`)
        const [programme] = (await part.json()) as { id: string }[]
        const read = await page.request.get(`${istmo.address()}/api/report/sign-off.read?programmeId=${programme?.id}&country=HN`)
        const { put } = (await read.json()) as { put: { id: string; hash: string } }
        const data = {
          programmeId: programme?.id,
          submissionId: put.id,
          country: 'HN',
          hash: put.hash,
          stand: 'object',
          reservationEs: 'No.',
        }
        const taken = await page.request.post(`${istmo.address()}/api/decide/position.take`, { data, headers: { Origin: istmo.address() } })
        expect(taken.status()).toBe(403)
      }),
    120_000,
  )

  it(
    'whoever leads the work makes a release, watches it, and leaves it to another',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('lead')
        await go('/app/programmes/XCAS26/releases')
        await expectSound()
        await page.getByRole('button', { name: 'Preparar publicación' }).click()
        await page.waitForURL('**/releases/*-*', { timeout: 60_000 })
        await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), SOON).toBe('Versión 1.0')
        await page.getByRole('button', { name: 'Comprobar los archivos' }).click()
        await expect.poll(() => page.getByText('Los 13 archivos son los que dice el manifiesto').count(), SOON).toBe(1)
        expect(await page.getByRole('button', { name: 'Publicar la versión 1.0' }).count()).toBe(0)
        await expectSound()
      }),
    120_000,
  )

  it(
    'an officer publishes it, and everybody reads the reservation word for word',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go('/app/programmes/XCAS26/releases')
        await page.getByRole('link', { name: '1.0' }).click()
        await page.getByRole('button', { name: 'Publicar la versión 1.0' }).click()
        await expectSound()
        await page.getByRole('button', { name: 'Publicar', exact: true }).click()
        await expect.poll(() => page.getByRole('link', { name: '/releases/XCAS26/1.0/' }).count(), SOON).toBe(1)
        const heard = () => page.evaluate(() => document.activeElement?.textContent ?? '')
        await expect.poll(heard, SOON).toBe('publicada')
        expect(await page.getByRole('blockquote').innerText()).toBe(RESERVED)
        await expectSound()
        await go('/releases/XCAS26/1.0/es/countries')
        expect(await page.getByRole('blockquote').locator('p').allInnerTexts()).toEqual(RESERVED.split('\n\n'))
        expect(await page.getByText('Ninguna oficina de estos países las tomó').count()).toBeGreaterThan(0)
      }),
    120_000,
  )

  it(
    'whoever comes to the front page finds it, in either language and without a script',
    () =>
      istmo.visit({ script: false }, async ({ page, go }) => {
        await go('/es/')
        await page.getByRole('link', { name: 'Todos los informes publicados' }).click()
        await page.waitForURL('**/releases/es/')
        await page.getByRole('link', { name: 'Todas las versiones publicadas' }).click()
        await page.waitForURL('**/releases/XCAS26/es/')
        await page.getByRole('link', { name: 'English' }).click()
        await page.waitForURL('**/releases/XCAS26/en/')
        await page.getByRole('link', { name: 'Version 1.0' }).click()
        await page.waitForURL('**/releases/XCAS26/1.0/en/')
        await go('/en/')
        await page.getByRole('link', { name: /^Published: version 1\.0, / }).click()
        await page.waitForURL('**/releases/XCAS26/1.0/en/')
        expect(await page.getByRole('link', { name: 'All published versions of this report' }).count()).toBe(1)
      }),
    120_000,
  )

  it(
    'an officer takes off any correction of an erratum, and is asked first where something is written in it',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go('/app/programmes/XCAS26/releases/erratum')
        const compared = page.getByRole('region', { name: 'Qué cambió desde la versión publicada' })
        await expect.poll(() => compared.innerText(), SOON).toContain('Nada cambió desde la versión 1.0: no hay qué corregir.')
        const line = (n: number) => page.getByRole('group', { name: `Corrección ${n}` })
        const place = (n: number) => line(n).getByLabel('Lugar, en español')
        await place(1).fill('Capítulo 1')
        const english = line(1).getByLabel('Lugar, en inglés')
        expect(await english.isVisible()).toBe(true)
        await line(1).getByRole('radio', { name: 'Solo el español' }).check({ force: true })
        expect([await place(1).isVisible(), await english.isVisible()]).toEqual([true, false])
        expect(await page.getByRole('button', { name: /^Quitar la corrección/ }).count()).toBe(0)
        for (const n of [2, 3]) {
          await page.getByRole('button', { name: 'Añadir una corrección' }).click()
          await line(n).waitFor()
        }
        await place(3).fill('Capítulo 3')
        await line(2).getByRole('button', { name: 'Quitar la corrección 2' }).click()
        await expect.poll(() => page.getByRole('group', { name: /^Corrección/ }).count(), SOON).toBe(2)
        expect([await place(1).inputValue(), await place(2).inputValue()]).toEqual(['Capítulo 1', 'Capítulo 3'])
        await line(1).getByRole('button', { name: 'Quitar la corrección 1' }).click()
        await expectSound()
        await page.getByRole('button', { name: 'Conservarla' }).click()
        expect(await place(1).inputValue()).toBe('Capítulo 1')
        await line(1).getByRole('button', { name: 'Quitar la corrección 1' }).click()
        await page.getByRole('button', { name: 'Quitarla' }).click()
        await expect.poll(() => place(1).inputValue(), SOON).toBe('Capítulo 3')
        await expectSound()
      }),
    120_000,
  )

  it(
    'what leads to it is sound, also on a telephone',
    () =>
      istmo.visit({ lang: 'en', width: 360 }, async ({ go, expectSound }) => {
        for (const address of ['/en/', '/releases/en/', '/releases/XCAS26/en/', '/releases/XCAS26/1.0/en/', '/']) {
          await go(address)
          await expectSound()
        }
      }),
    120_000,
  )

  it('fits a telephone and a window at 400 %', async () => {
    for (const looking of [{ width: 360 }, { width: 1280, zoom: 4 }])
      await istmo.visit(looking, async ({ go, become, expectSound }) => {
        await become('signatory-hn')
        for (const address of ['/app/programmes/XCAS26/sign-off', PART, '/app/programmes/XCAS26/releases']) {
          await go(address)
          await expectSound()
        }
      })
  }, 120_000)
})
