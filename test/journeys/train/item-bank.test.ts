import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../sources.ts'
import { istmoInBrowser } from '../journey.ts'

const BANK = '/app/programmes/XCAS26/item-bank'
const FILES = '/app/programmes/XCAS26/item-files'
const SOON = { timeout: 20_000 }

type Bank = {
  readonly items: readonly { readonly id: string; readonly state: string; readonly reviewers: readonly { readonly country: string }[] }[]
}

/** The first items of the published bank, a short case among them. */
const shortened = async (change: (text: string) => string = (text) => text): Promise<string> => {
  const bank = JSON.parse(await readFile(join(ROOT, 'examples/first-syllabus/items.json'), 'utf8')) as { items: { id: string }[] }
  const items = bank.items.filter(({ id }) => ['I-001', 'I-002', 'I-007'].includes(id))
  return change(JSON.stringify({ ...bank, items }))
}

const choose = async (page: Page, name: string, text: string, button: string): Promise<void> => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
}

const answer = async (page: Page, button: string, remark?: { label: string; text: string }): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (remark) await dialog.getByLabel(remark.label).fill(remark.text)
  await dialog.getByRole('button', { name: button, exact: true }).click()
}

describe('the bank of items', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('takes a file of Costa Rica whole or not at all, and its team does not review its own', () =>
    istmo.visit({ lang: 'es', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go(BANK)
      await page.getByRole('heading', { name: 'El banco está vacío' }).waitFor(SOON)
      await expectSound()
      await go(FILES)
      await expectSound()
      const broken = await shortened((text) => text.replace('"pool":"test"', '"pool":"prueba"'))
      await choose(page, 'items.json', broken, 'Elegir un archivo')
      await page.getByText('El archivo tiene una falla', { exact: false }).waitFor(SOON)
      await expectSound()
      await choose(page, 'items.json', await shortened(), 'Elegir un archivo')
      await page.getByText('3 ítems nuevos, ninguno cambiado, ninguno igual. Todavía no se guardó nada.', { exact: false }).waitFor(SOON)
      await expectSound()
      await page.getByRole('button', { name: 'Traer al banco' }).click()
      await page.getByText('Ya está en el banco.', { exact: false }).waitFor(SOON)
      await page.getByRole('link', { name: 'Ir al banco' }).click()
      await page.getByText('Ningún ítem espera su revisión.').waitFor(SOON)
      await expectSound()
      await page.getByRole('link', { name: 'I-007' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ítem I-007, versión 1' }).waitFor(SOON)
      await page.getByText('Usted registró la versión 1 por Costa Rica', { exact: false }).waitFor()
      await page.getByRole('heading', { name: 'Lo que dice la ley' }).waitFor()
      expect(await page.getByRole('button', { name: 'Aprobar' }).count()).toBe(0)
      await expectSound()
    }))

  it('is read by Panama, which returns one item and agrees with another', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('training-pa')
      await go(BANK)
      await page.getByText('3 ítems esperan su revisión; están los primeros.').waitFor(SOON)
      await expectSound()
      await go(`${BANK}/I-002`)
      await page.getByRole('button', { name: 'Devolver', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Devolver', exact: true }).click()
      // Nothing was said: the form asks for it, and nothing is recorded.
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor(SOON)
      await expectSound()
      await page.getByRole('dialog').getByLabel('Qué hay que corregir').fill('La opción b también puede ser correcta.')
      await page.getByRole('dialog').getByRole('button', { name: 'Devolver', exact: true }).click()
      await page.getByText('Usted lo devolvió el', { exact: false }).waitFor(SOON)
      await expectSound()
      await go(`${BANK}/I-001`)
      await answer(page, 'Aprobar')
      await page.getByText('Faltan dos personas de dos países que lo aprueben; hay una.').waitFor(SOON)
      expect(await page.getByRole('button', { name: 'Aprobar', exact: true }).count()).toBe(0)
      await expectSound()
    }))

  it('holds an item as reviewed once a second country agrees, and its file passes the check', () =>
    istmo.visit({ lang: 'en' }, async ({ page, go, become, expectSound }) => {
      await become('training-hn')
      await go(`${BANK}/I-001`)
      await expectSound()
      await answer(page, 'Agree')
      await page.getByText('Reviewed', { exact: true }).waitFor(SOON)
      await go(BANK)
      await page.getByText('One item waits for your review; it comes first.').waitFor(SOON)
      await expectSound()
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download the published sample' }).click()
      const folder = await mkdtemp(join(tmpdir(), 'istmo-bank-'))
      const file = join(folder, 'bank.json')
      await (await downloading).saveAs(file)
      const { items } = JSON.parse(await readFile(file, 'utf8')) as Bank
      expect(items.map(({ id, state, reviewers }) => [id, state, reviewers.map(({ country }) => country)])).toEqual([
        ['I-001', 'reviewed', ['PA', 'HN']],
        ['I-002', 'draft', []],
        ['I-007', 'draft', []],
      ])
      const { stdout } = await promisify(execFile)(process.execPath, ['src/app/cli.ts', 'items', 'check', file], { cwd: ROOT })
      expect(stdout).toContain('3')
      await rm(folder, { recursive: true })
    }))

  it('takes what was mended as another version, to which no review goes over', () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go(FILES)
      await choose(
        page,
        'items.json',
        await shortened((text) => text.replace('"bloom":"remember"', '"bloom":"understand"')),
        'Choose a file',
      )
      await page.getByText('no new item, 1 changed, 2 the same. Nothing is kept yet.', { exact: false }).waitFor(SOON)
      await expectSound()
      await page.getByRole('button', { name: 'Bring into the bank' }).click()
      await page.getByText('It is in the bank now.', { exact: false }).waitFor(SOON)
      await become('training-pa')
      await go(`${BANK}/I-001`)
      await page.getByText('Two people of two countries are to agree with it; none has.').waitFor(SOON)
      await page.getByRole('link', { name: /^Version 1, Costa Rica/ }).click()
      await page.getByText('This is an earlier version; version 2 stands.').waitFor(SOON)
      await expectSound()
    }))

  it('is nothing for whoever is of no training team', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become }) => {
      for (const person of ['reader', 'facilitator-cr', 'director-cr']) {
        await become(person)
        for (const address of [BANK, `${BANK}/I-001`, FILES]) {
          await go(address)
          await page.getByText('Su función no le permite hacer esto.').waitFor(SOON)
          expect(await page.getByRole('link', { name: 'I-001' }).count()).toBe(0)
        }
        expect(await page.getByRole('link', { name: 'Banco de ítems' }).count()).toBe(0)
      }
    }))
})
