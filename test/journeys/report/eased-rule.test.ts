import type { APIResponse, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { packageTables } from '#report/package.ts'
import { writeArchive } from '#sheets/archive.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const BOARD = '/app/programmes/TEST/sign-off'
const BODIES = '/app/programmes/TEST/bodies'
const SOON = { timeout: 15_000 }

/** A programme with recorded workshops: an example waits for no country. */
const recorded = (): Buffer => {
  const { tables, passages } = fixturePackage
  const programme = tables.programme.map((row) => ({ ...row, provenance: 'recorded' as const, label_es: null, label_en: null }))
  return Buffer.from(writeArchive(writePackage({ passages, tables: { ...tables, programme } }, packageTables)))
}

const taken = async (reply: Promise<APIResponse>): Promise<Record<string, unknown>> => {
  const answer = await reply
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Record<string, unknown>
}

/** Its report is put to both countries, and Panama objects by a letter. */
const objected = async ({ page, become }: Visitor, address: string): Promise<unknown> => {
  await become('officer')
  const headers = { Origin: address }
  const post = (operation: string, data: object) => taken(page.request.post(`${address}/api/${operation}`, { headers, ...data }))
  const archive = { name: 'test.zip', mimeType: 'application/zip', buffer: recorded() }
  const { id: programmeId } = await post('report/package.import', { multipart: { input: '{}', archive } })
  await post('report/sign-off.put', { data: { programmeId } })
  const read = await taken(page.request.get(`${address}/api/report/sign-off.read?programmeId=${String(programmeId)}&country=PA`))
  const { id: submissionId, hash, putOn: signedOn } = read['put'] as { id: string; hash: string; putOn: string }
  const office = { officeEs: 'Ministerio Público', officeEn: 'Public Ministry', signedOn }
  const letter = { programmeId, submissionId, country: 'PA', hash, stand: 'object', reservationEs: 'No.', reservationEn: null, ...office }
  const scan = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') }
  return post('decide/letter.record', { multipart: { input: JSON.stringify(letter), scan } })
}

const inRule = (page: Page, group: string): Locator => page.getByRole('dialog').getByRole('radiogroup', { name: group })
const QUESTION = '¿Guardar esta regla sin el acuerdo de Panama (es)?'

describe('whoever changes the rule by which countries sign', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('has put the report to both countries, and recorded that one objects', () =>
    istmo.visit({}, async (visitor) => {
      expect(await objected(visitor, istmo.address())).toMatchObject({ country: 'PA', stand: 'object' })
    }))

  it(
    'is asked first where it would let an objection through, keeps what they chose, and is not asked otherwise',
    () =>
      istmo.visit({}, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(BOARD)
        await page.getByRole('button', { name: 'Cambiar la regla' }).click()
        const marked = inRule(page, 'Si un país objeta').getByRole('radio', { name: /^Su parte se incluye/ })
        const save = page.getByRole('dialog').getByRole('button', { name: 'Guardar la regla' })
        await marked.check({ force: true })
        await save.click()
        const question = page.getByRole('alertdialog', { name: QUESTION })
        for (const said of [
          'Panama (es) objetó.',
          'se incluiría, marcada como no validada.',
          'Lo que se publique con esta regla la imprime',
        ])
          await expect.poll(() => question.innerText(), SOON).toContain(said)
        expect(await question.innerText()).not.toContain('Honduras')
        await expectSound()
        await question.getByRole('button', { name: 'Volver a la regla' }).click()
        await expect.poll(() => page.getByRole('alertdialog').count(), SOON).toBe(0)
        expect(await marked.isChecked()).toBe(true)
        await expectSound()
        await inRule(page, 'Si un país objeta')
          .getByRole('radio', { name: /^No se publica/ })
          .check({ force: true })
        await inRule(page, 'Si un país no responde')
          .getByRole('radio', { name: /^Su parte se incluye/ })
          .check({ force: true })
        await save.click()
        await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0)
        expect(await page.getByRole('region', { name: 'Condiciones para publicar' }).innerText()).toContain(
          'Si uno no responde en el plazo: su parte se incluye y se marca.',
        )
        await expectSound()
      }),
    60_000,
  )

  it(
    'is asked the same at the page of the bodies, and saves the rule who means it',
    () =>
      istmo.visit({ width: 360 }, async ({ page, go, become, expectSound }) => {
        await become('officer')
        await go(BODIES)
        await page.getByRole('button', { name: /^Cambiar la regla/ }).click()
        const english = page.getByRole('dialog').getByLabel('Nombre en inglés')
        await english.fill('Countries that sign')
        await page.getByRole('dialog').getByRole('checkbox', { name: 'Panama (es)' }).uncheck({ force: true })
        const save = page.getByRole('dialog').getByRole('button', { name: 'Guardar la regla' })
        await save.click()
        const question = page.getByRole('alertdialog', { name: QUESTION })
        for (const said of ['Panama (es) objetó.', 'Panama (es) dejaría de decidir'])
          await expect.poll(() => question.innerText(), SOON).toContain(said)
        await expectSound()
        await question.getByRole('button', { name: 'Volver a la regla' }).click()
        await expect.poll(() => page.getByRole('alertdialog').count(), SOON).toBe(0)
        expect(await english.inputValue()).toBe('Countries that sign')
        await save.click()
        await question.getByRole('button', { name: 'Guardar esta regla' }).click()
        await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0)
        await expect.poll(() => page.getByRole('main').innerText(), SOON).toContain('1 país: Honduras (es).')
        await expectSound()
      }),
    60_000,
  )

  it('asks nothing in the example, which waits for no country', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('officer')
      await go('/app/programmes/XCAS26/sign-off')
      await page.getByRole('button', { name: 'Cambiar la regla' }).click()
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Honduras' }).uncheck({ force: true })
      await page.getByRole('dialog').getByRole('button', { name: 'Guardar la regla' }).click()
      await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0)
      expect(await page.getByRole('alertdialog').count()).toBe(0)
      await expectSound()
    }))

  it('is an officer: whoever reads finds no way to', () =>
    istmo.visit({}, async ({ page, go, become, expectSound }) => {
      await become('reader')
      for (const address of ['/app/programmes/XCAS26/sign-off', '/app/programmes/XCAS26/bodies']) {
        await go(address)
        expect(await page.getByRole('button', { name: /^Cambiar la regla/ }).count()).toBe(0)
        await expectSound()
      }
    }))
})
