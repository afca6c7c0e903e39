import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { bringCase, goTo, heading, press, TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser } from '../journey.ts'

const FACTS = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'recruitment',
  jurisdictions: ['HN'],
  date: '2025-01',
  age: 17,
  acts: { recruitment: 'yes' },
  means: { deception: 'yes' },
  purpose: { sexualExploitation: { carriedOut: 'yes' } },
})

/** A girl put down as 14 to 17, and two charges: one under the law of a State, one that was taken under the protocols. */
const makeCase = async (publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  await made.write('case', { programmeId: crypto.randomUUID(), title: TITLE, status: 'charge', jurisdictions: ['HN'], deadlines: [] })
  const victim = await made.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  const accused = await made.write('person', { pseudonym: 'S-02 Caoba', roles: ['suspect'] })
  await made.write('person', { pseudonym: 'V-03 Cedro', roles: ['victim'] })
  const decision = decisionOn(seedLaw(), [FACTS], '2026-03-02T14:00:00.000Z')
  await made.write('decision', { person: victim.id, supersedes: null, decision })
  for (const system of ['HN', 'INT'] as const)
    await made.write('charge', { accused: accused.id, victim: victim.id, system, offence: 'TIP' })
  return made.copy()
}

const personItem = (page: Page, pseudonym: string) => page.locator('.desk-person', { has: page.getByRole('heading', { name: pseudonym }) })
const toCase = async (page: Page): Promise<void> => {
  await page.locator('.desk-pages').getByRole('link', { name: 'El caso', exact: true }).click()
  await heading(page, TITLE)
}
const save = 'Guardar en el caso'

describe('an officer keeps up with who somebody is in a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('adds and ends capacities, and comes to non-punishment wherever it is named', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      const third = personItem(page, 'V-03 Cedro')
      await press(page, 'Agregar o terminar una calidad: V-03 Cedro')
      await expectSound()
      await third.getByText('víctima o migrante', { exact: true }).last().click()
      await press(page, save)
      await third.getByRole('link', { name: 'Marque al menos una calidad' }).waitFor()
      await third.getByText('víctima o migrante', { exact: true }).last().click()
      await third.getByText('persona sospechosa', { exact: true }).click()
      await press(page, save)
      await third.getByText('se agrega: persona sospechosa').waitFor()
      await third.getByText('víctima o migrante · persona sospechosa').waitFor()
      await expectSound()
      // Whoever was a victim stays under the safeguards: one officer alone takes nobody out of them.
      await press(page, 'Agregar o terminar una calidad: V-03 Cedro')
      await third.getByText('víctima o migrante', { exact: true }).last().click()
      await press(page, save)
      await third.getByText('deja de ser: víctima o migrante').waitFor()
      await goTo(page, 'Salvaguardas')
      await page.getByRole('region', { name: 'V-03 Cedro' }).getByText('Antes: víctima o migrante').waitFor()
      await expectSound()
      await toCase(page)
      await press(page, 'Agregar o terminar una calidad: V-03 Cedro')
      await third.getByText('víctima o migrante', { exact: true }).last().click()
      await press(page, save)
      await third.getByRole('link', { name: 'Examinarlo' }).click()
      await heading(page, 'Protección')
      const question = page.getByRole('heading', { name: 'No penalización de víctimas' })
      await question.waitFor()
      expect(await question.evaluate((found) => document.activeElement === found)).toBe(true)
      await expectSound()
      await goTo(page, 'Grupo', 'Grupo delictivo organizado')
      await page.getByRole('link', { name: 'Examinarlo' }).waitFor()
      await toCase(page)
      // The first victim stands in a charge, and stays one.
      const first = personItem(page, 'V-01 Ceiba')
      await press(page, 'Agregar o terminar una calidad: V-01 Ceiba')
      await first.getByText('víctima o migrante', { exact: true }).last().click()
      await first.getByText('testigo', { exact: true }).click()
      await press(page, save)
      await first.getByRole('link', { name: 'Un cargo se apoya en lo que se le hizo' }).waitFor()
      await page.getByRole('link', { name: 'English', exact: true }).click()
      await page.getByText('added: suspect').waitFor()
      await expectSound()
    }))

  it('is told what the record says of an age, and chooses how a charge ended', () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      await goTo(page, 'Salvaguardas')
      const girl = page.getByRole('region', { name: 'V-01 Ceiba' })
      await girl.getByText('Puede ser menor de 18 años').waitFor()
      expect(await girl.innerText()).not.toContain('Hoy es mayor de edad')
      await goTo(page, 'Qué está probado')
      await page.getByText('Este cargo se anotó según los Protocolos de Palermo').waitFor()
      expect(await page.getByLabel('Ley por la que se juzga').innerText()).not.toContain('Palermo')
      await expectSound()
      await goTo(page, 'Protección')
      await page.getByRole('button', { name: /^Anotar el resultado: .*Honduras/ }).click()
      const form = page.locator('form', { hasText: 'Elementos que fallaron' }).first()
      expect(await form.getByLabel('Resolución', { exact: true }).inputValue()).toBe('')
      expect(await form.getByLabel('Día de la resolución').inputValue()).toBe('')
      expect(await form.innerText()).not.toContain('Desplazamiento de la víctima')
      await form.getByRole('button', { name: save }).click()
      await form.getByRole('link', { name: 'Elija una opción: Resolución.' }).waitFor()
      await form.getByRole('link', { name: 'Escriba un día completo' }).waitFor()
      await expectSound()
      expect(await page.locator('body').innerText()).toContain('Todavía no hay resolución.')
    }))

  it('is stopped at short names, and asked about those that are ordinary words', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, makeCase)
      const first = personItem(page, 'V-01 Ceiba')
      await first.getByRole('button', { name: 'Anotar quién es' }).click()
      await page.getByLabel('Nombres').fill('Ana Luz Ximena Sol')
      await page.getByLabel('Nacimiento').fill('17/5/1990')
      await press(page, 'Sellar la identidad')
      await page.getByText('La identidad quedó sellada').waitFor()
      await goTo(page, 'Por hacer', 'Por hacer en el caso')
      await press(page, 'Tarea nueva')
      const form = page.locator('form', { hasText: 'Qué hay que averiguar' }).first()
      const ask = async (question: string) => {
        await form.getByLabel('Qué hay que averiguar').fill(question)
        await form.getByRole('button', { name: 'Guardar la tarea' }).click()
      }
      await ask('¿De quién es la carta de Ana Luz?')
      await page.getByText('«ana luz» es el nombre de V-01 Ceiba.').waitFor()
      expect(await page.getByRole('button', { name: /se refiere a otra cosa/ }).count()).toBe(0)
      await ask('¿Quién hizo la foto de Ana?')
      await page.getByText('«ana» es parte del nombre de V-01 Ceiba.').waitFor()
      await ask('¿Había luz en la casa?')
      await page.getByText('«luz» puede ser parte del nombre de V-01 Ceiba, o la palabra común.').waitFor()
      await expectSound()
      await press(page, '«luz» se refiere a otra cosa')
      await form.getByRole('button', { name: 'Guardar la tarea' }).click()
      await page.locator('.to-do-question', { hasText: '¿Había luz en la casa?' }).waitFor()
      await goTo(page, 'Salvaguardas')
      await page.getByText('la fecha de nacimiento de una identidad que usted puede abrir no concuerda').waitFor()
      await expectSound()
      await toCase(page)
      // Where the word stands is listed without the identity being opened, the word itself is not.
      await first.getByText('Palabras de esta identidad ya están escritas en el caso:').waitFor()
      expect(await first.innerText()).not.toContain('palabra:')
    }))
})
