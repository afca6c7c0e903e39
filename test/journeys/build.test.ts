import { describe, expect, it } from 'vitest'
import { group, money, planned, theory } from './build-case.ts'
import { bringCase, goTo, press, saved } from './case-at-desk.ts'
import { istmoInBrowser } from './journey.ts'

describe('an officer builds a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('answers the rows of an organised group, and three persons need three exhibits', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, group)
      await goTo(page, 'Grupo organizado', 'Grupo delictivo organizado')
      await expectSound()
      const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })
      const three = row('Tres o más personas')
      expect(await three.innerText()).toContain('Menos de tres integrantes tienen una prueba que cuente.')
      expect(await three.locator('.status').innerText()).toBe('no se sabe')
      const aim = row('Con el propósito de cometer un delito grave o de la Convención')
      expect(await aim.locator('.status').innerText()).toBe('sí')
      const main = page.locator('main')
      expect(await main.innerText()).toContain('¿Delito grave? Sí, por la pena registrada')
      expect(await main.innerText()).toMatch(/de 5 a 8 años de prisión\. Máximo: 8 años\.\s+fuente secundaria/)
      expect(await main.innerText()).not.toMatch(/\d ?%/)

      await press(page, '¿Pertenece S-04 Guanacaste al grupo?')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('sí', { exact: true }).click()
      await press(page, 'Guardar en el caso')
      await dialog.getByText('Para responder «sí» o «no» diga por qué').first().waitFor()
      await expectSound()
      await dialog.locator('label', { hasText: 'E-002' }).click()
      await dialog.getByLabel('Por qué', { exact: true }).fill('Cobra en la bodega, según las llamadas.')
      await press(page, 'Guardar en el caso')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => three.locator('.status').innerText()).toBe('sí')
      await main.getByText('3 integrantes con prueba; la Convención pide tres.').waitFor()
      await expectSound()

      const time = row('Que existe durante cierto tiempo')
      await time.getByRole('button', { name: 'Planificar una tarea' }).click()
      expect(await dialog.getByLabel('Qué hay que averiguar').inputValue()).toBe('Averiguar: Que existe durante cierto tiempo')
      await expectSound()
    }))

  it('follows money: exact sums per currency, questions that become tasks, a file guarded against formulas', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, money)
      await goTo(page, 'Dinero', 'Rastro del dinero')
      await expectSound()
      const main = page.locator('main')
      const totals = page.getByRole('region', { name: 'Sumas por moneda' }).getByRole('row')
      expect(await totals.filter({ hasText: 'HNL, pagado' }).innerText()).toMatch(/HNL\s2,?250\.30.*HNL\s2,?250\.30$/s)
      expect(await totals.filter({ hasText: 'USD, pagado' }).innerText()).toMatch(/USD\s590\.00$/)
      expect(await main.innerText()).toMatch(/billetera terminada en 4471: entraron HNL\s1,?250\.10 y salieron HNL\s1,?000\.20/)
      expect(await main.innerText()).toContain('Vuelve a S-02 Caoba después de 2 pagos.')

      await press(page, 'Agregar un pago')
      await page.getByLabel('Quién paga').selectOption('V-01 Ceiba')
      await page.getByLabel('Quién recibe').selectOption('S-02 Caoba')
      await page.getByLabel('Monto').fill('1,250')
      await page.getByLabel('Moneda', { exact: true }).fill('lps')
      await press(page, 'Guardar en el caso')
      await page.getByText('«1,250» puede leerse de dos maneras', { exact: false }).first().waitFor()
      await expectSound()
      expect(await page.getByLabel('Monto').inputValue()).toBe('1,250')
      await page.getByLabel('Monto').fill('49,70')
      await page.getByLabel('Moneda', { exact: true }).fill('hnl')
      await press(page, 'Guardar en el caso')
      await main.getByText('7 de 7 pagos').waitFor()
      await expect.poll(() => totals.filter({ hasText: 'HNL, pagado' }).innerText()).toMatch(/HNL\s2,?300\.00$/)

      await press(page, 'Descargar (CSV)')
      await page.getByRole('alertdialog', { name: '¿Guardar los pagos en un archivo sin sellar?' }).waitFor()
      await expectSound()
      const file = (await saved(page, 'Guardar el archivo')).toString()
      expect(file).toContain(",1250.10,HNL,se pagó,billetera móvil,con prueba,E-002,'=pasaje")
      expect(file).not.toMatch(/,=pasaje/)

      const question = page.getByRole('listitem').filter({ hasText: 'billetera terminada en 4471: entraron' })
      await question.getByRole('button', { name: 'Planificar una tarea' }).click()
      const dialog = page.getByRole('dialog')
      await press(page, 'Guardar la tarea')
      await dialog.waitFor({ state: 'detached' })
      await goTo(page, 'Por hacer', 'Por hacer en el caso')
      await page.getByText('que no cuadran en billetera terminada en 4471', { exact: false }).waitFor()
    }))

  it('prints the ledger of a victim and nothing else, with what is owed, withheld and paid apart', () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, money)
      await goTo(page, 'Dinero', 'Rastro del dinero')
      await expectSound()
      await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }))
      await press(page, 'Imprimir la cuenta de V-01 Ceiba')
      await page.emulateMedia({ media: 'print' })
      const paper = await page.locator('body').innerText()
      expect(paper).toContain('Cuenta de V-01 Ceiba: debido, pagado y retenido')
      expect(paper).toMatch(/HNL\s8,?000/)
      expect(paper).toContain('deuda del pasaje')
      expect(paper).toContain('Nada se descuenta de nada.')
      expect(paper).not.toContain('Preguntas que deja el dinero')
    }))

  it('keeps one plan with two signatures: overdue reviews, a change that voids them, objections that stay', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, planned)
      await goTo(page, 'Por hacer', 'Por hacer en el caso')
      await page.getByText('Revisión del plan conjunto.').waitFor()
      await goTo(page, 'Plan conjunto', 'Plan conjunto de policía y fiscalía')
      await expectSound()
      const main = page.locator('main')
      expect(await main.innerText()).toContain('Firmado por las dos partes con una sola clave: es la palabra de una persona, no de dos.')

      await press(page, 'Objetar por la fiscalía')
      const dialog = page.getByRole('dialog')
      await press(page, 'Dejar la objeción en el caso')
      await dialog.getByText('Diga por qué').first().waitFor()
      await expectSound()
      await dialog.getByLabel('A qué se objeta y por qué').fill('Falta prueba del medio fuera del testimonio.')
      await press(page, 'Dejar la objeción en el caso')
      await dialog.waitFor({ state: 'detached' })
      await main.getByText('Falta la firma de una de las partes o de ambas.').waitFor()
      await press(page, 'Firmar por la fiscalía')
      // The police signed with the key of whoever kept the case before, the prosecution with the one that recovered it.
      await main.getByText('Firmado por las dos partes con dos claves.').waitFor()

      await press(page, 'Cambiar el plan')
      await page.getByLabel('Próxima revisión').fill('31/2/2027')
      await press(page, 'Guardar el plan')
      await page.getByText('Escriba un día que exista: 14/3/2026.').first().waitFor()
      await expectSound()
      await page.getByLabel('Próxima revisión').fill('1/3/2099')
      await press(page, 'Guardar el plan')
      await main.getByText('Falta la firma de una de las partes o de ambas.').waitFor()
      expect(await main.innerText()).toContain('firmó u objetó una versión anterior')
      expect(await main.innerText()).toContain('Falta prueba del medio fuera del testimonio.')
      expect(await main.innerText()).toContain('de una versión anterior')

      await press(page, 'Primeros 30 días')
      const offer = page.getByRole('listitem').filter({ hasText: '¿Qué bienes hay que inmovilizar antes de que se muevan?' })
      await offer.getByRole('button', { name: 'Planificar una tarea' }).click()
      await dialog.getByLabel('Quién la hace (opcional)').fill('Unidad patrimonial')
      await press(page, 'Guardar la tarea')
      await offer.getByText('ya es una tarea').waitFor()
      await main.getByRole('heading', { name: 'Unidad patrimonial' }).waitFor()
      await expectSound()
    }))

  it('prints the case theory: what proves each element, what is missing and who is on it, by pseudonyms alone', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, expectSound } = visitor
      await bringCase(visitor, theory)
      await goTo(page, 'Teoría del caso')
      await expectSound()
      await page.emulateMedia({ media: 'print' })
      const paper = await page.locator('body').innerText()
      expect(paper).not.toContain('Páginas del caso')
      expect(paper).toContain('Las antenas siguen el trayecto del autobús.')
      expect(paper).toContain('¿Quién más oyó la promesa de empleo? · Unidad contra la trata · 1 de abril de 2099')
      expect(paper).toContain('Todo lo que lo respalda depende de V-01 Ceiba.')
      expect(paper).toContain('Cuando se dan los dos delitos')
      expect(paper).toContain('Menos de tres integrantes tienen una prueba que cuente.')
      expect(paper).toContain('V-01 Ceiba, Entrevista (sin empezar)')
      expect(paper).toContain('No es asesoría jurídica')
      expect(paper).toContain('Presentada por (oficina, función, fecha y firma)')
      expect(paper).not.toMatch(/\d ?%/)
      await page.emulateMedia({ media: null })
      await page.setViewportSize({ width: 360, height: 800 })
      await expectSound()
    }))
})
