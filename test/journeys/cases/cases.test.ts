import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  beginCase,
  CASES,
  choosePassphrase,
  heading,
  inUtf8,
  keptOnDevice,
  PASSPHRASE,
  press,
  recoverUnseen,
  saved,
  setUp,
  TITLE,
} from '../case-at-desk.ts'
import { istmoInBrowser } from '../journey.ts'

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('the first officer left nothing')
  return value
}

describe('an officer keeps a case', () => {
  const istmo = istmoInBrowser({ own: false })

  it('sealed on the device, decides in it, locks it and opens it again', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await become('signatory-hn')
      await go(CASES)
      await heading(page, 'Su clave para casos')
      await expectSound()
      await setUp(visitor)
      await beginCase(page)
      await page.getByRole('heading', { name: 'Por dónde empezar' }).waitFor()
      await expectSound()
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'Por dónde empezar' }).waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await expectSound()
      await page.getByRole('link', { name: 'Responder las preguntas' }).click()
      await heading(page, 'Distinguir: V-01 Ceiba')
      expect(await page.getByRole('checkbox', { name: 'Honduras' }).isChecked()).toBe(true)
      await page.getByLabel('Fecha de los hechos').fill('2021-05')
      await press(page, 'Siguiente')
      await press(page, 'Siguiente')
      await expectSound()
      const draft = async () => (await keptOnDevice(page)).find((kept) => kept.startsWith('draft '))
      await expect.poll(draft).toBeDefined()
      const before = await draft()
      await page.getByRole('radiogroup').first().getByText('sí', { exact: true }).click()
      // What was answered is there again after the page was loaded anew, behind the passphrase.
      await expect.poll(draft).not.toBe(before)
      await page.reload()
      await page.getByLabel('Frase de paso', { exact: true }).fill('otra frase cualquiera')
      await press(page, 'Abrir')
      await page.getByText('No es la frase de paso de esta clave.').waitFor()
      await expectSound()
      await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
      await press(page, 'Abrir')
      await heading(page, 'Distinguir: V-01 Ceiba')
      expect(await page.getByLabel('Fecha de los hechos').inputValue()).toBe('5/2021')
      await press(page, 'Registrar la decisión en el caso')
      await heading(page, 'Decisión 1 sobre V-01 Ceiba')
      await page.getByText(/algo quedó sin determinar/).waitFor()
      await expectSound()
      await page.getByRole('link', { name: TITLE }).click()
      const line = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: 'Decisión 1 sobre V-01 Ceiba' }) })
        .last()
      expect(await line.innerText()).toMatch(/Protocolos de Palermo: .* · Honduras: .*Del \d/)
      await press(page, 'Cerrar con llave')
      await heading(page, 'Sus casos están cerrados con llave')
      expect(await page.locator('body').innerText()).not.toContain('canario')
      const kept = (await keptOnDevice(page)).join('\n')
      expect(kept).toContain('age-encryption.org/v1')
      for (const canary of ['canario', 'Ocotepeque', 'Ceiba', 'recruitment', PASSPHRASE, inUtf8('Autobús'), 'AGE-SECRET'])
        expect(kept, canary).not.toContain(canary)
      expect(sent.filter((one) => /canario|Ocotepeque|Ceiba|recruitment|garzas|AGE-SECRET/i.test(decodeURIComponent(one)))).toEqual([])
    }))

  it('loses the device, and a colleague recovers the case with the sheet; another sheet opens nothing', async () => {
    let office: Awaited<ReturnType<typeof setUp>> | undefined
    let copy: Buffer | undefined
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become } = visitor
      await become('signatory-hn')
      await go(CASES)
      office = await setUp(visitor)
      await beginCase(page)
      copy = await saved(page, 'Guardar una copia sellada')
      for (const canary of ['canario', inUtf8(TITLE), office.line]) expect(copy.toString('latin1')).not.toContain(canary)
    })
    await istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-gt')
      await go(CASES)
      await page.getByText('Sí, tengo el archivo de su parte pública').click()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'istmo-recovery.json', mimeType: 'application/json', buffer: known(office).publicHalf })
      await press(page, 'Es la misma del papel')
      await choosePassphrase(page, 'la niebla baja del volcan')
      await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: known(copy) })
      await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
      await expectSound()
      const other = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
      await page.getByLabel('Línea de la hoja de recuperación').fill(other)
      await press(page, 'Recuperar el caso')
      await page.getByText('Está sellado para otra clave.').waitFor()
      const grouped = known(office).line.match(/.{1,4}/g) ?? []
      await recoverUnseen(page, grouped.join(' '))
      await heading(page, TITLE)
      await press(page, 'Registro de accesos')
      await page.getByText(/: se dio el caso a usted, con esta clave .+ con la clave de recuperación \w/).waitFor()
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await expectSound()
      await go(`${CASES}/keys`)
      await page.getByLabel('Frase de paso', { exact: true }).fill('la niebla baja del volcan')
      await press(page, 'Abrir')
      await heading(page, 'Clave y recuperación')
      await page.getByLabel('Línea de la hoja de recuperación').fill(known(office).line)
      await press(page, 'Probar la línea')
      await page.getByText('La hoja abre el caso de este dispositivo.').waitFor()
      await expectSound()
    })
  })

  it('is warned a minute before the desk locks by itself, keeps it open by one press, and finds it locked otherwise', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await page.clock.install()
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      const warning = page.getByText('Sus casos se cierran con llave en 60 segundos')
      await page.clock.fastForward('08:50')
      expect(await warning.count()).toBe(0)
      await page.clock.fastForward('00:15')
      await warning.waitFor()
      await page.getByText('Lo que esté escrito en un formulario y no se haya guardado se pierde').waitFor()
      await expectSound()
      await press(page, 'Seguir con los casos abiertos')
      await warning.waitFor({ state: 'detached' })
      await page.clock.fastForward('08:50')
      expect(await page.getByRole('heading', { name: TITLE }).count()).toBe(1)
      await page.clock.fastForward('01:15')
      await heading(page, 'Sus casos están cerrados con llave')
    }))

  it('shows nobody else at the same machine that there are cases', () =>
    istmo.visit({ lang: 'en', width: 360 }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-hn')
      await go(`${CASES}?lang=es`)
      await setUp(visitor)
      await beginCase(page)
      await expectSound()
      await become('signatory-gt')
      await go(`${CASES}?lang=en`)
      await heading(page, 'Your key for cases')
      expect(await page.locator('body').innerText()).not.toContain('canario')
      await expectSound()
    }))

  it('shows both where two windows wrote at once who somebody is, and undoes neither unseen', () =>
    istmo.visit({ lang: 'es', width: 360 }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      await press(page, 'Agregar una persona')
      await press(page, 'Anotar quién es')
      await page.getByLabel('Nombres').fill('Primer Ejemplo')
      await press(page, 'Sellar la identidad')
      const show = (window: Page) => press(window, 'Ver quién es (queda constancia)')
      await page.getByRole('button', { name: 'Ver quién es (queda constancia)' }).waitFor()
      const second = await page.context().newPage()
      await second.goto(page.url())
      await second.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
      await press(second, 'Abrir')
      await heading(second, TITLE)
      for (const window of [page, second]) await show(window)
      await page.getByLabel('Nombres').fill('Segundo Ejemplo')
      await second.getByLabel('Nombres').fill('Tercer Ejemplo')
      await press(second, 'Sellar la identidad')
      await second.getByText('La identidad quedó sellada').waitFor()
      await second.close()
      await press(page, 'Sellar la identidad')
      await page.getByText('Quién es esta persona se anotó dos veces a la vez: véalo y diga cuál vale.').waitFor()
      await expectSound()
      await show(page)
      const both = page.getByRole('region', { name: 'Quién es esta persona se anotó dos veces a la vez' })
      for (const name of ['Segundo Ejemplo', 'Tercer Ejemplo']) await both.getByText(name).waitFor()
      expect(await page.getByLabel('Nombres').count()).toBe(0)
      await expectSound()
      await both.getByRole('listitem').filter({ hasText: 'Tercer Ejemplo' }).getByRole('button', { name: 'Vale esta' }).click()
      await both.waitFor({ state: 'detached' })
      expect(await page.getByLabel('Nombres').inputValue()).toBe('Tercer Ejemplo')
      await expectSound()
    }))

  it('keeps a name apart, and stops it wherever else it is typed', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become, expectSound } = visitor
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      await page.getByText('Cambiar título, etapa o países').click()
      await page.getByLabel('Título de trabajo').fill('El zopilote de Ocotepeque')
      await press(page, 'Guardar en el caso')
      await heading(page, 'El zopilote de Ocotepeque')
      await press(page, 'Agregar una persona')
      await press(page, 'Anotar quién es')
      await page.getByLabel('Nombres').fill('Eulalia Zopilote\nLalachita')
      await press(page, 'Sellar la identidad')
      await page.getByRole('button', { name: 'Ver quién es (queda constancia)' }).waitFor()
      // What was written before the name was known is told, and stays as it was.
      const standing = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Título o plazos del caso' }) })
      expect(await standing.last().innerText()).toContain('(palabra: zopilote)')
      await heading(page, 'El zopilote de Ocotepeque')
      expect(await page.getByLabel('Nombres').count()).toBe(0)
      await expectSound()
      await press(page, 'Ver quién es (queda constancia)')
      expect(await page.getByLabel('Nombres').inputValue()).toBe('Eulalia Zopilote\nLalachita')
      await press(page, 'Ocultar')
      await press(page, 'Registro de accesos')
      await page.getByText(/: V-01 Ceiba; la vio usted, con esta clave \(\w/).waitFor()
      await page.getByText('El caso no se ha recuperado nunca.').waitFor()
      await expectSound()
      await page.getByLabel('Título de trabajo').fill('Caso de EULÁLIA')
      await press(page, 'Guardar en el caso')
      await page.getByText('«eulalia» es parte del nombre de V-01 Ceiba.').waitFor()
      await expectSound()
      await press(page, '«eulalia» se refiere a otra cosa')
      await press(page, 'Guardar en el caso')
      await heading(page, 'Caso de EULÁLIA')
      const kept = (await keptOnDevice(page)).join('\n')
      for (const canary of ['Zopilote', 'Lalachita']) expect(kept, canary).not.toContain(canary)
    }))

  it('loses nothing where the device is full once, and goes on after', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become } = visitor
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype
        IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...given: Parameters<typeof put>): IDBRequest<IDBValidKey> {
          if (this.name !== 'entry') return put.apply(this, given)
          IDBObjectStore.prototype.put = put
          throw new DOMException('the disk is full', 'QuotaExceededError')
        }
      })
      await press(page, 'Agregar una persona')
      await page.getByText('Este dispositivo no pudo guardarlo', { exact: false }).waitFor()
      expect(await page.getByRole('heading', { name: /^V-/ }).count()).toBe(0)
      await press(page, 'Agregar una persona')
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
      await press(page, 'Cerrar con llave')
      await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
      await press(page, 'Abrir')
      await heading(page, TITLE)
      await page.getByRole('heading', { name: 'V-01 Ceiba' }).waitFor()
    }))

  it('has one desk in all windows: what is changed in one holds in the other, and what is locked or wiped is so in both', () =>
    istmo.visit({ lang: 'es' }, async (visitor) => {
      const { page, go, become } = visitor
      await become('signatory-hn')
      await go(CASES)
      await setUp(visitor)
      await beginCase(page)
      const other = await page.context().newPage()
      await other.goto(page.url().replace(/cases\/.*/, 'cases/keys'))
      await other.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
      await press(other, 'Abrir')
      await heading(other, 'Clave y recuperación')
      await other.getByText('Cambiar la frase de paso').first().click()
      await other.getByLabel('Frase de paso actual').fill(PASSPHRASE)
      await other.getByLabel('Frase de paso nueva').fill('tres garzas vuelven al anochecer')
      await other.getByLabel('La misma, otra vez').fill('tres garzas vuelven al anochecer')
      await other.locator('form').getByRole('button', { name: 'Cambiar la frase de paso' }).click()
      await other.getByText('Desde ahora abre la frase nueva.').waitFor()
      await press(other, 'Cerrar con llave')
      await heading(page, 'Sus casos están cerrados con llave')
      await page.getByLabel('Frase de paso', { exact: true }).fill('tres garzas vuelven al anochecer')
      await press(page, 'Abrir')
      await heading(page, TITLE)
      await go(`${CASES}/keys`)
      await page.getByLabel('Frase de paso', { exact: true }).fill('tres garzas vuelven al anochecer')
      await press(page, 'Abrir')
      await press(page, 'Borrar de este dispositivo')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Borrar de este dispositivo' }).click()
      await heading(page, 'Su clave para casos')
      await heading(other, 'Su clave para casos')
      expect((await keptOnDevice(page)).filter((kept) => /^(?:entry|case|key) /.test(kept))).toEqual([])
    }))
})
