import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginCase, CASES, goTo, heading, PASSPHRASE, press, setUp, TITLE, unfoldPages } from '../case-at-desk.ts'
import { axeFaults, overflow } from '../../gallery.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const OTHER_TITLE = 'Bodega canaria de Esquipulas'
const MEET = 'Entregar y traer ahora'

/** As `expectSound`, but that the network was away is written down by the browser, and is no fault. */
const expectClear = async (page: Page): Promise<void> => {
  await expect.poll(() => axeFaults(page), { timeout: 4000 }).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
}

/** Gives the case to a colleague by the fingerprint that they read out. */
const give = async (one: Visitor, other: Visitor): Promise<void> => {
  await other.go(`${CASES}/keys`)
  await unlock(other.page)
  await heading(other.page, 'Clave y recuperación')
  const fingerprint = await other.page.locator('.desk-facts code').first().innerText()
  await goTo(one.page, 'Quién lee', 'Quién lee el caso')
  await press(one.page, 'Guardarlo también en el servidor')
  await one.page.getByText(/^Todo está entregado/).waitFor()
  await one.page.getByLabel('Huella', { exact: true }).fill(fingerprint.toLowerCase())
  await press(one.page, 'Buscar esta clave')
  await one.page.getByLabel('Quién es').fill('Fiscal, Guatemala')
  await one.page.getByText('En persona', { exact: true }).click()
  await press(one.page, 'Darle el caso')
  await one.page.getByRole('heading', { name: 'Fiscal, Guatemala' }).waitFor()
  await one.page.getByText(/^Todo está entregado/).waitFor()
  await other.page.getByRole('link', { name: 'Casos' }).first().click()
  await press(other.page, MEET)
  await press(other.page, 'Traerlo y comprobarlo')
  await press(other.page, 'Sé quiénes son: traerlo')
  await heading(other.page, TITLE)
}

/** Changes the sheet of the case, and adds a victim. */
const changeAlone = async (page: Page, title: string, stage: string): Promise<void> => {
  await press(page, 'Agregar una persona')
  await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
  await page.getByText('Cambiar título, etapa o países').click()
  await page.getByLabel('Título de trabajo').fill(title)
  await page.getByLabel('Etapa', { exact: true }).selectOption({ label: stage })
  await press(page, 'Guardar en el caso')
  await page.locator('.desk-facts').getByText(stage, { exact: true }).waitFor()
}

describe('two officers who change a case at once, each without a network', () => {
  const istmo = istmoInBrowser()

  it(
    'see both versions everywhere, tell two persons of one pseudonym apart, and settle both',
    () =>
      istmo.visit({ lang: 'es' }, (one) =>
        istmo.visit({ lang: 'es', width: 360 }, async (other) => {
          for (const { page } of [one, other]) page.setDefaultTimeout(20_000)
          await other.become('signatory-gt')
          await other.go(CASES)
          await setUp(other)
          await one.become('signatory-hn')
          await one.go(CASES)
          await setUp(one)
          await beginCase(one.page)
          await give(one, other)
          await one.page.getByRole('link', { name: 'El caso', exact: true }).click()
          await heading(one.page, TITLE)
          for (const { page } of [one, other]) await page.context().setOffline(true)
          await changeAlone(one.page, OTHER_TITLE, 'Investigación')
          await changeAlone(other.page, TITLE, 'Acusación')
          for (const { page } of [one, other]) await page.context().setOffline(false)
          for (const { page } of [one, other, one]) {
            await unfoldPages(page)
            await page.getByRole('link', { name: 'Casos' }).first().click()
            await heading(page, 'Casos')
            await press(page, MEET)
          }
          const both = one.page.getByRole('link', { name: /Bodega canaria.*Autobús canario|Autobús canario.*Bodega canaria/ })
          await both.waitFor()
          await expectClear(one.page)
          await both.click()
          await one.page.getByRole('heading', { name: 'Este caso se cambió dos veces a la vez' }).waitFor()
          expect(await one.page.getByRole('heading', { name: /^V-01 Ceiba \(repetido, [12] de 2\)$/ }).count()).toBe(2)
          await expectClear(one.page)
          await goTo(one.page, 'Teoría del caso')
          await one.page.getByText(/hay dos versiones y nadie ha dicho cuál vale/).waitFor()
          await one.page
            .getByText(/Acusación.*\(2 versiones\)|\(2 versiones\)/)
            .first()
            .waitFor()
          await expectClear(one.page)
          await one.page.getByRole('link', { name: 'Resolverlo en la página del caso' }).click()
          await one.page.getByRole('button', { name: 'Vale esta' }).first().click()
          await one.page.getByRole('heading', { name: 'Este caso se cambió dos veces a la vez' }).waitFor({ state: 'detached' })
          await one.page.getByRole('button', { name: 'Darle a esta persona el seudónimo V-02 Caoba' }).first().click()
          await one.page.getByRole('heading', { name: 'V-02 Caoba', exact: true }).waitFor()
          await one.page.getByRole('heading', { name: 'V-01 Ceiba', exact: true }).waitFor()
          await goTo(one.page, 'Cronología', 'Cronología del caso')
          await one.page.getByLabel('Qué pasó', { exact: true }).fill('La llevaron a la terminal')
          await one.page.getByRole('navigation', { name: 'Páginas del caso' }).getByRole('link', { name: 'Dinero' }).click()
          const asks = one.page.getByRole('alertdialog', { name: '¿Salir sin guardar?' })
          await asks.waitFor()
          await expectClear(one.page)
          await asks.getByRole('button', { name: 'Quedarse aquí' }).click()
          expect(await one.page.getByLabel('Qué pasó', { exact: true }).inputValue()).toBe('La llevaron a la terminal')
          await one.page.getByLabel('Fecha', { exact: true }).first().fill('14/5/2099')
          await press(one.page, 'Agregar el hecho')
          await one.page.getByText('Esa fecha todavía no ha llegado: aquí va lo que ya ocurrió. Revísela.').first().waitFor()
          await one.page.getByRole('navigation', { name: 'Páginas del caso' }).getByRole('link', { name: 'Dinero' }).click()
          await asks.getByRole('button', { name: 'Salir sin guardar' }).click()
          await heading(one.page, 'Rastro del dinero')
          await expectClear(one.page)

          // What a colleague changes meanwhile takes nothing away that is being typed, and is not undone by it.
          await one.page.getByRole('link', { name: 'El caso', exact: true }).click()
          await one.page.getByText('Cambiar título, etapa o países').click()
          await one.page.getByLabel('Título de trabajo').fill('Terminal de la costa')
          const settled = other.page
            .getByRole('link', { name: OTHER_TITLE, exact: true })
            .or(other.page.getByRole('link', { name: TITLE, exact: true }))
          await expect.poll(async () => (await press(other.page, MEET), settled.count()), { timeout: 20_000, interval: 500 }).toBe(1)
          await settled.click()
          await other.page.getByRole('heading', { name: 'Personas' }).waitFor()
          await other.page.getByText('Cambiar título, etapa o países').click()
          await other.page.getByLabel('Etapa', { exact: true }).selectOption({ label: 'Juicio' })
          await press(other.page, 'Guardar en el caso')
          const stage = one.page.locator('.desk-facts').getByText('Juicio', { exact: true })
          await expect
            .poll(
              async () => {
                // Back at a network it asks at once; by itself it would every half minute.
                await one.page.evaluate(() => dispatchEvent(new Event('online')))
                return stage.count()
              },
              { timeout: 30_000, interval: 500 },
            )
            .toBe(1)
          expect(await one.page.getByLabel('Título de trabajo').inputValue()).toBe('Terminal de la costa')
          await goTo(other.page, 'Por hacer', 'Por hacer en el caso')
          await press(other.page, 'Plazo nuevo')
          await other.page.getByLabel('Qué vence', { exact: true }).fill('S-02 debe ser presentada')
          await press(one.page, 'Guardar en el caso')
          await one.page.getByRole('heading', { name: 'Este caso se cambió dos veces a la vez' }).waitFor()

          // A deadline that is being typed when two sheets come to stand goes into the one on which it was begun.
          const twice = other.page.getByText(/hay dos versiones y nadie ha dicho cuál vale/)
          await expect
            .poll(
              async () => {
                for (const { page } of [one, other]) await page.evaluate(() => dispatchEvent(new Event('online')))
                return twice.count()
              },
              { timeout: 30_000, interval: 500 },
            )
            .toBe(1)
          expect(await other.page.getByLabel('Qué vence', { exact: true }).inputValue()).toBe('S-02 debe ser presentada')
          await other.page.getByLabel('Qué clase de plazo es').selectOption({ label: 'Otro' })
          for (const [part, value] of [
            ['Día', '1'],
            ['Mes', '3'],
            ['Año', '2099'],
          ] as const)
            await other.page.getByRole('group', { name: 'Vence el' }).getByLabel(part, { exact: true }).fill(value)
          await press(other.page, 'Guardar el plazo')
          await other.page.getByText('S-02 debe ser presentada', { exact: true }).waitFor()

          // Nor by a form over the page: what a colleague writes of a task meanwhile stands beside it, also where they close it and it leaves the list.
          await goTo(one.page, 'Por hacer', 'Por hacer en el caso')
          await press(one.page, 'Tarea nueva')
          await one.page.getByLabel('Qué hay que averiguar').fill('Oír a V-01')
          await press(one.page, 'Guardar la tarea')
          await one.page.getByText('Oír a V-01', { exact: true }).waitFor()
          await goTo(other.page, 'Por hacer', 'Por hacer en el caso')
          const theirs = other.page.getByText('Oír a V-01', { exact: true })
          await expect
            .poll(
              async () => {
                for (const { page } of [one, other]) await page.evaluate(() => dispatchEvent(new Event('online')))
                return theirs.count()
              },
              { timeout: 30_000, interval: 500 },
            )
            .toBe(1)
          await press(one.page, 'Cambiar la tarea')
          await one.page.getByRole('dialog').getByLabel('Cómo se averigua (opcional)').fill('Por video')
          await press(other.page, 'Cambiar la tarea')
          await other.page.getByRole('dialog').getByLabel('Cómo se averigua (opcional)').fill('Con intérprete')
          await other.page.getByRole('dialog').getByLabel('Cómo va', { exact: true }).selectOption({ label: 'hecha' })
          await other.page.getByRole('dialog').getByRole('button', { name: 'Guardar la tarea' }).click()
          const closed = one.page.getByRole('dialog').getByText('un colega guardó esta tarea, hecha: «Oír a V-01».')
          await expect
            .poll(
              async () => {
                for (const { page } of [other, one]) await page.evaluate(() => dispatchEvent(new Event('online')))
                return closed.count()
              },
              { timeout: 30_000, interval: 500 },
            )
            .toBe(1)
          await expectClear(one.page)
          expect(await one.page.getByRole('dialog').getByLabel('Cómo se averigua (opcional)').inputValue()).toBe('Por video')
          await one.page.getByRole('dialog').getByRole('button', { name: 'Guardar la tarea' }).click()
          await one.page.getByText('Cómo: Por video').waitFor()
          await one.page.getByText('Una tarea hecha o descartada').click()
          await one.page.getByText('Cómo: Con intérprete').waitFor()
          expect(await one.page.getByText(/^Se cambió dos veces a la vez: está dos veces en esta página/).count()).toBe(2)
        }),
      ),
    240_000,
  )
})
