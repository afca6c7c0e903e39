import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { ROOT } from '../../sources.ts'
import { istmoInBrowser } from '../journey.ts'

const LIST = '/app/programmes/XCAS26/syllabuses'
const FOLDER = join(ROOT, 'examples/first-syllabus')
const SOON = { timeout: 20_000 }

type Text = { semver: string; parent: unknown; modules: { purpose: { es: string } }[]; outcomes: { itemsMin?: number }[] }

/** The successor of what the example brings: the same, but for one module. */
const successor = async (change: (text: Text) => void = () => {}): Promise<Buffer> => {
  const text = JSON.parse(await readFile(join(FOLDER, 'syllabus.json'), 'utf8')) as Text
  const candidate = { ...text, semver: '0.2.0-rc.1', outcomes: text.outcomes.map((one) => ({ itemsMin: 3, ...one })) }
  const next = {
    ...structuredClone(candidate),
    semver: '0.2.0',
    parent: { semver: candidate.semver, sha256: sha256Hex(canonicalText(candidate)) },
  }
  next.modules[1]!.purpose.es += ' Dice también cómo se custodia la prueba digital.'
  change(next)
  return Buffer.from(JSON.stringify(next))
}

describe('a syllabus in the programme', () => {
  const istmo = istmoInBrowser()

  it('is read, compared, recorded and put to the directors by the training team', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go(LIST)
      await expectSound()
      const choose = (name: string, buffer: Buffer) =>
        page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
      // What it was recorded from is given back, and a field that has another form is named in its file.
      await page.getByRole('link', { name: 'versión 0.2.0-rc.1' }).click()
      const [kept] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar chapter-1.json' }).click(),
      ])
      await expectSound()
      const chapter = await readFile(await kept.path(), 'utf8')
      expect(JSON.parse(chapter)).toEqual(JSON.parse(await readFile(join(FOLDER, 'chapters/chapter-1.json'), 'utf8')))
      await page.goBack()
      await choose('syllabus.json', await successor((text) => void (text.modules[1]!.purpose.es = '')))
      await choose('chapter-1.json', Buffer.from(chapter.replace(/"date": "[^"]+"/, '"date": "28/11/2026"')))
      await page.getByRole('button', { name: 'Registrar la versión' }).click()
      await page.getByText('chapter-1.json, date').waitFor(SOON)
      await page.getByText('Tiene «28/11/2026».', { exact: false }).waitFor(SOON)
      await expectSound()
      await choose('chapter-1.json', Buffer.from(chapter))
      // What was refused is told as it was sent, until it is sent anew.
      await choose('apuntes.json', Buffer.from('Nada.'))
      await page.getByRole('alert').filter({ hasText: 'apuntes.json' }).waitFor(SOON)
      expect(await page.getByText('Tiene «28/11/2026».', { exact: false }).count()).toBe(1)
      await page.getByRole('button', { name: 'Registrar la versión' }).click()
      await page.getByText('falta el texto en español').waitFor(SOON)
      await expectSound()
      await choose('syllabus.json', await successor())
      await page.getByRole('button', { name: 'Registrar la versión' }).click()
      await page.getByRole('heading', { level: 1, name: 'versión 0.2.0' }).waitFor(SOON)
      await expectSound()
      await page.getByRole('link', { name: 'Lo que cambia respecto de la versión anterior' }).click()
      await page.getByText('Dice también cómo se custodia la prueba digital.').waitFor(SOON)
      await expectSound()
      await page.goBack()
      // Recorded by mistake: another after it is withdrawn with its reason, and this one stays.
      const second = page.url()
      await page.getByRole('link', { name: 'Planes de estudios' }).first().click()
      await choose('syllabus.json', await successor((text) => void (text.semver = '0.2.1')))
      await choose('chapter-1.json', Buffer.from(chapter))
      await page.getByRole('button', { name: 'Registrar la versión' }).click()
      await page.getByRole('heading', { level: 1, name: 'versión 0.2.1' }).waitFor(SOON)
      await page.getByRole('button', { name: 'Retirar esta versión' }).click()
      await expectSound()
      await page.getByRole('dialog').getByRole('button', { name: 'Retirarla' }).click()
      await page.getByRole('region', { name: /^Todavía no se guardó/ }).waitFor(SOON)
      await page.getByLabel('Motivo').fill('Se registró el archivo equivocado.')
      await page.getByRole('dialog').getByRole('button', { name: 'Retirarla' }).click()
      await page.getByText('Retirada').first().waitFor(SOON)
      await page.getByRole('listitem').getByText('Se registró el archivo equivocado.').waitFor(SOON)
      expect(await page.getByRole('button', { name: /Someter a las direcciones|Retirar esta versión/ }).count()).toBe(0)
      await expectSound()
      await page.goto(second)
      for (const [label, value] of [
        ['Día', '1'],
        ['Mes', '12'],
        ['Año', '2099'],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(value)
      await page.getByRole('button', { name: 'Someter a las direcciones' }).click()
      await page.getByText('Ante las direcciones').first().waitFor(SOON)
      await expectSound()
    }))

  it('is read on a telephone by a director, who records nothing', () =>
    istmo.visit({ lang: 'en', width: 360 }, async ({ page, go, become, expectSound }) => {
      await become('director-hn')
      await go(LIST)
      await expectSound()
      expect(await page.getByRole('heading', { name: 'Record a version' }).count()).toBe(0)
      await page.getByRole('link', { name: 'version 0.2.0-rc.1' }).click()
      await page.getByRole('heading', { name: 'From the gap to what is taught, and back' }).waitFor(SOON)
      await page.getByLabel('Link', { exact: true }).selectOption({ value: 'competence C3' })
      await page.getByText('Gap G-03').last().waitFor(SOON)
      expect(await page.getByRole('button', { name: 'Put to the directors' }).count()).toBe(0)
      await expectSound()
    }))

  it('has a page for everybody, without a script', () =>
    istmo.visit({ lang: 'en', script: false }, async ({ page, go }) => {
      await go('/en/syllabus')
      expect(await page.getByText('No version of the syllabus is approved yet.').count()).toBe(1)
    }))

  it('has it for who listens to it, too', () =>
    istmo.visit({ lang: 'es', width: 360 }, async ({ go, expectSound }) => {
      await go('/es/plan-de-estudios')
      await expectSound()
    }))
})
