import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../sources.ts'
import { istmoInBrowser } from '../journey.ts'
import { programmeIn } from '../taught.ts'
import { recordForms } from './study-answered.ts'

const EXAMPLE = join(ROOT, 'examples/first-syllabus')
const json = (path: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8'))
const CHAPTERS = readdirSync(join(EXAMPLE, 'chapters')).filter((name) => name.endsWith('.json'))
const SESSIONS = '/app/programmes/XCAS26/training-sessions'

/** What is taught has to be recorded first; its own page is another journey. */
const recordSyllabus = async (page: Page): Promise<void> => {
  const api = new URL('/api/', page.url()).href
  const headers = { Origin: new URL(page.url()).origin }
  const session = (await (await page.request.get(`${api}programme/session.show`)).json()) as { memberships: { programmeId: string }[] }
  const body = {
    programmeId: session.memberships[0]?.programmeId,
    syllabus: json('syllabus.json'),
    chapters: CHAPTERS.map((name) => json(`chapters/${name}`)),
  }
  const reply = await page.request.post(`${api}train/syllabus.record`, { data: body, headers })
  // Another journey may have recorded it.
  expect([200, 409]).toContain(reply.status())
}

const date = async (page: Page, group: string, [day, month, year]: readonly [string, string, string]) => {
  const fields = page.getByRole('group', { name: group })
  await fields.getByLabel('Día').fill(day)
  await fields.getByLabel('Mes').fill(month)
  await fields.getByLabel('Año').fill(year)
}

describe('a training team', { shuffle: false }, () => {
  const istmo = istmoInBrowser()

  it('plans a pilot, enrols somebody, and is told what is missing before it is confirmed', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('training-cr')
      await go(SESSIONS)
      await recordSyllabus(page)
      await go(`${SESSIONS}/new`)
      await expectSound()
      await page.getByRole('checkbox', { name: /^M1/ }).check({ force: true })
      await date(page, 'Primer día', ['7', '12', '2026'])
      await date(page, 'Último día', ['8', '12', '2026'])
      await page.getByLabel('Lugar', { exact: true }).fill('Sala de ejemplo, San José')
      await page.getByLabel('Plazas').fill('12')
      await page.getByLabel('Cómo se elige a quién va').fill('Por orden de solicitud')
      await page.getByRole('button', { name: 'Guardar el plan' }).click()
      await page.getByRole('heading', { level: 1, name: /Sesión piloto CR-2026-\d\d/ }).waitFor()
      await expectSound()
      await page.getByRole('link', { name: 'Inscribir personas' }).click()
      await page.getByRole('textbox', { name: 'Nombre' }).fill('Fiscal de ejemplo, Costa Rica')
      await page.getByRole('textbox', { name: 'Institución' }).fill('Ministerio Público (de ejemplo)')
      await page.getByRole('button', { name: 'Inscribir', exact: true }).click()
      await page.getByText(/Inscripción anotada con el seudónimo P-/).waitFor()
      await expectSound()
      await go(`${SESSIONS}/CR-2026-01`)
      await page.getByRole('button', { name: 'Abrir la inscripción' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Abrir la inscripción' }).click()
      await page.getByText('Todavía no: no hay nadie certificado que la facilite.').waitFor()
      await expectSound()
      await page.setViewportSize({ width: 360, height: 800 })
      await go(`${SESSIONS}/CR-2026-01/roll`)
      await page.getByText('Fiscal de ejemplo, Costa Rica').first().waitFor()
      await expectSound()
      await go('/app/programmes/XCAS26/trainees')
      await page.getByRole('button', { name: /^Borrar el nombre/ }).click()
      await page.getByText(/quedarían también 0 enlaces a pruebas, 0 pruebas hechas y 0 observaciones/).waitFor()
      await page.getByRole('button', { name: 'Pedirlo' }).click()
      await page.getByText('Usted pidió borrarlo; falta una segunda persona').waitFor()
      await expectSound()
      await page.getByRole('button', { name: /^Retirar la petición/ }).click()
      await page.getByRole('button', { name: /^Borrar el nombre/ }).waitFor()
      await expectSound()
    }))

  it('is asked before it gives a session the forms of another version than it teaches', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('training-cr')
      await go(SESSIONS)
      await recordForms(visitor, istmo.address(), await programmeIn(visitor, istmo.address()))
      await go('/app/programmes/XCAS26/session-tests/CR-2026-01')
      await page
        .getByRole('option', { name: /^Otra versión: / })
        .first()
        .waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'Asignar: antes' }).click()
      const question = page.getByRole('alertdialog')
      await question
        .getByText(/^Estas formas se hicieron para central-america-first 0\.2\.0, y la sesión enseña central-america-first 0\.3\.0\.$/)
        .waitFor()
      await expectSound()
      await question.getByRole('button', { name: 'No asignarlas' }).click()
      expect(await page.getByRole('button', { name: /^Abrir la prueba/ }).count()).toBe(0)
      await page.getByRole('button', { name: 'Asignar: antes' }).click()
      await question.getByRole('button', { name: 'Asignarlas', exact: true }).click()
      await question.waitFor({ state: 'detached' })
      // Given knowingly, it is still said.
      await page.getByText(/^Estas formas se hicieron para central-america-first 0\.2\.0/).waitFor()
      await page.setViewportSize({ width: 360, height: 800 })
      await expectSound()
    }))
})

describe('others', () => {
  const istmo = istmoInBrowser()

  it('of the programme plan nothing, and of another country see no names', () =>
    istmo.visit({ lang: 'es' }, async ({ page, go, become, expectSound }) => {
      await become('reader')
      await go(SESSIONS)
      expect(await page.getByRole('link', { name: 'Planificar una sesión' }).count()).toBe(0)
      await go(`${SESSIONS}/new`)
      await page.getByText('No planifica sesiones desde aquí').waitFor()
      await expectSound()
      await become('director-cr')
      await go('/app/programmes/XCAS26/trainees')
      await page.getByText('Aquí no ve nombres').waitFor()
      await expectSound()
    }))
})
