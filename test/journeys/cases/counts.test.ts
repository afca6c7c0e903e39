import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults, overflow } from '../../gallery.ts'
import { CASES, heading, PASSPHRASE, press, recoverUnseen, setUp, TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser, type Visitor } from '../journey.ts'

const PROGRAMME = '/app/programmes/XCAS26'
const SOON = { timeout: 15_000 }
/** The last year that is over on any day on which this is run. */
const YEAR = new Date().getUTCFullYear() - 1

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Frase de paso', { exact: true }).fill(PASSPHRASE)
  await press(page, 'Abrir')
}

/** A passkey of the browser itself, so that nothing has to be typed. */
const withDevice = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const kind = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...kind, isUserVerified: true, automaticPresenceSimulation: true } })
}

/** Somebody of a country's office who signs for nobody comes in. */
const comeAsMember = async (officer: Visitor, member: Visitor): Promise<void> => {
  const { page, go } = officer
  await officer.become('officer')
  await go(`${PROGRAMME}/people`)
  await page.getByLabel('Nombre', { exact: true }).fill('Fiscalía de prueba')
  await page.getByLabel('Correo electrónico').fill('fiscalia-de-prueba@example.org')
  await page.getByLabel('Función').selectOption('programme.country-member')
  await page.getByLabel('País').selectOption('HN')
  await page.getByLabel('Oficina').fill('Oficina de ejemplo · Example office')
  await press(page, 'Invitar a una persona')
  const link = new URL(await page.locator('code.sign-in-link').innerText())
  await withDevice(member.page)
  await member.go(link.pathname + link.hash)
  await press(member.page, 'Usar llave de acceso')
  await press(member.page, 'Añadir una llave de acceso')
  await expect.poll(() => new URL(member.page.url()).pathname, SOON).toBe(PROGRAMME)
}

const fingerprintOf = async ({ page, go }: Visitor): Promise<string> => {
  await go(`${CASES}/keys`)
  await unlock(page)
  await heading(page, 'Clave y recuperación')
  return page.locator('.desk-facts code').first().innerText()
}

/** One case of the year before: seven suspected, six of them charged in respect of eight victims, five convicted, one acquitted for want of a means. */
const caseOfLastYear = async (publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf, `${YEAR}-03-02T14:00:00.000Z`)
  const programmeId = '00000000-0000-4000-8000-000000000001'
  await made.write('case', { programmeId, title: TITLE, status: 'trial', jurisdictions: ['HN'], deadlines: [] })
  const people = async (role: 'victim' | 'suspect', letter: string, many: number): Promise<string[]> => {
    const ids: string[] = []
    for (let n = 1; n <= many; n += 1) ids.push((await made.write('person', { pseudonym: `${letter}-0${n}`, roles: [role] })).id)
    return ids
  }
  const [victims, suspects] = [await people('victim', 'V', 8), await people('suspect', 'S', 7)]
  const charges: string[] = []
  for (const [at, victim] of victims.entries())
    charges.push((await made.write('charge', { accused: suspects[at % 6] ?? '', victim, system: 'HN', offence: 'TIP' })).id)
  const end = { on: `${YEAR}-11-05`, sentence: null, compensation: null, assets: { frozen: null, confiscated: null, returned: null } }
  for (const charge of charges.slice(0, 5)) await made.write('outcome', { ...end, charge, verdict: 'convicted', failed: [] })
  const failed = [{ element: 'means', why: 'not-believed' as const }]
  await made.write('outcome', { ...end, charge: charges[5] ?? '', verdict: 'acquitted', failed })
  return made.copy()
}

const bring = async ({ page }: Visitor, line: string, copy: Buffer): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer: copy })
  await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
  await recoverUnseen(page, line)
  await heading(page, TITLE)
}

const openCounts = async ({ page, go }: Visitor): Promise<void> => {
  await go(`${CASES}/counts?year=${YEAR}`)
  await unlock(page)
  await heading(page, 'Recuentos para la estadística')
}

/** The cells of a row of the table of trafficking. */
const row = async (page: Page, name: string): Promise<string[]> => {
  const table = page.getByRole('table', { name: 'Trata de personas' }).last()
  const cells = table.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell')
  return (await cells.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
}

/** What somebody of another country sees: the numbers as they were released, and that only the head of that office signs them. */
const seeElsewhere = async (other: Visitor): Promise<void> => {
  const { page, go, become, expectSound } = other
  page.setDefaultTimeout(20_000)
  await become('signatory-pa')
  await go(`${PROGRAMME}/statistics/counts?lang=en`)
  await heading(page, 'Counted by offices in Istmo')
  await page.getByRole('heading', { name: 'Sums of the region' }).waitFor()
  await expectSound()
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectSound()
  await page.setViewportSize({ width: 360, height: 800 })
  const text = await page.locator('main').innerText()
  expect(text).toContain('Persons prosecuted, trafficking in persons')
  expect(text).toContain('Example office, counted in Istmo, signed ')
  expect(text).toContain('withheld')
  await go(`${PROGRAMME}/statistics/persons_prosecuted?lang=en`)
  await page.getByRole('heading', { name: 'Counted by offices in Istmo' }).waitFor()
  // The longest page of the example: looked at once, for as long as that takes.
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await go(`${PROGRAMME}/statistics/istmo_tip_failed?lang=en`)
  await heading(page, /^Elements not proved in acquittals/)
  await expectSound()
  const get = (operation: string) => page.evaluate(async (path) => (await fetch(path)).json(), operation)
  const session = (await get('/api/programme/session.show')) as { memberships: { programmeId: string }[] }
  const programmeId = session.memberships[0]?.programmeId ?? ''
  const counts = (await get(`/api/indicators/count.list?programmeId=${programmeId}`)) as { figures: { value: number | null }[] }
  expect(counts.figures.flatMap(({ value }) => value ?? []).toSorted((a, b) => a - b)).toEqual([5, 6, 7, 8])
  const listed = (await get(`/api/cases/counts.list?programmeId=${programmeId}`)) as { release: object }[]
  const again = await page.evaluate(
    async ([id, release]) => {
      const headers = { 'Content-Type': 'application/json' }
      const reply = await fetch('/api/cases/counts.release', {
        method: 'POST',
        headers,
        body: JSON.stringify({ programmeId: id, release }),
      })
      return ((await reply.json()) as { code: string }).code
    },
    [programmeId, listed[0]?.release] as const,
  )
  expect(again).toBe('counts.other-office')
}

/** What whoever only reads sees: the statistics, and nothing of what heads signed. */
const readOnly = async ({ page, go, become }: Visitor): Promise<void> => {
  await become('reader')
  await go(`${PROGRAMME}/statistics/counts`)
  await heading(page, 'Contado por oficinas en Istmo')
  const status = await page.evaluate(async () => {
    const session = (await (await fetch('/api/programme/session.show')).json()) as { memberships: { programmeId: string }[] }
    return (await fetch(`/api/cases/counts.list?programmeId=${session.memberships[0]?.programmeId}`)).status
  })
  expect(status).toBe(403)
}

describe('counts of an office', () => {
  const istmo = istmoInBrowser()

  it(
    'go sealed from an officer to the head, leave suppressed and signed, and stand in the statistics of all countries',
    () =>
      istmo.visit({ lang: 'es' }, (officer) =>
        istmo.visit({ lang: 'es', width: 360 }, (member) =>
          istmo.visit({ lang: 'es' }, async (head) => {
            for (const { page } of [officer, member, head]) page.setDefaultTimeout(20_000)
            const sent: string[] = []
            for (const { page } of [member, head])
              page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
            await comeAsMember(officer, member)
            await head.become('signatory-hn')
            await head.go(CASES)
            await setUp(head)
            const ofHead = await fingerprintOf(head)
            await member.go(CASES)
            const { line, publicHalf } = await setUp(member)
            await bring(member, line, await caseOfLastYear(publicHalf))
            const ofMember = await fingerprintOf(member)

            await openCounts(member)
            expect(await row(member.page, 'Personas acusadas')).toEqual(['6'])
            expect(await row(member.page, 'Personas condenadas')).toEqual(['5'])
            await member.expectSound()
            // Who does not sign for the office is offered nothing to release.
            expect(await member.page.getByRole('heading', { name: 'Qué sale y qué se retiene' }).count()).toBe(0)
            await press(member.page, 'Qué se cuenta y con qué regla')
            await press(member.page, 'Enviar el recuento a quien dirige la oficina')
            await member.expectSound()
            await member.page.getByLabel('Huella', { exact: true }).fill(ofHead)
            await press(member.page, 'Buscar esta clave')
            await member.page.getByText('Según el servidor').waitFor()
            await member.expectSound()
            await press(member.page, `Sellar y enviar el recuento de ${YEAR}`)
            await member.page.getByText(`El recuento de ${YEAR} está sellado`).waitFor()

            await openCounts(head)
            await press(head.page, 'Entregar y traer ahora')
            await head.page.getByText('No se suma todavía').waitFor()
            expect(await row(head.page, 'Personas acusadas')).toEqual(['0', 'retenido cero'])
            await head.page.getByLabel('Huella de quien le envió un recuento').fill(ofHead)
            await press(head.page, 'Sumar los recuentos de esta clave')
            await head.page.getByText('Ninguno de los recuentos recibidos es de esa huella').first().waitFor()
            await head.expectSound()
            await head.page.getByLabel('Huella de quien le envió un recuento').fill(ofMember)
            await press(head.page, 'Sumar los recuentos de esta clave')
            await head.page.getByText('Se suma', { exact: true }).waitFor()
            expect(await row(head.page, 'Personas acusadas')).toEqual(['6', '6'])
            expect(await row(head.page, 'Casos abiertos')).toEqual(['1', 'retenido de 1 a 4'])
            expect(await row(head.page, 'Medio')).toEqual(['1', 'retenido de 1 a 4'])
            expect(await row(head.page, 'Personas protegidas')).toEqual(['0', 'retenido cero'])
            await press(head.page, 'El texto que se firma')
            const text = await head.page.locator('.counts-text').innerText()
            expect(text).toContain('"TIP.prosecuted":6')
            expect(text).toContain('"TIP.cases":null')
            await head.expectSound()
            await head.page.setViewportSize({ width: 360, height: 800 })
            await head.page.getByRole('link', { name: 'English' }).click()
            await heading(head.page, 'Counts for statistics')
            await head.expectSound()
            await head.page.getByRole('link', { name: 'Español' }).click()
            await head.page.setViewportSize({ width: 1280, height: 900 })
            await heading(head.page, 'Recuentos para la estadística')
            await press(head.page, `Firmar y publicar los recuentos de ${YEAR}`)
            const question = head.page.getByRole('alertdialog', { name: `¿Publicar los recuentos de ${YEAR}?` })
            await question.waitFor()
            await head.expectSound()
            await question.getByRole('button', { name: `Firmar y publicar los recuentos de ${YEAR}` }).click()
            await head.page.getByText(`Es lo mismo que ya está publicado de ${YEAR}`).waitFor()
            await head.page.getByText(/\(Honduras\), .*4 números a la vista, 21 retenidos/).waitFor()
            await head.expectSound()

            // What left the two devices in clear tells no number that is withheld.
            const released = sent.filter((each) => each.includes('counts.release'))
            expect(released).toHaveLength(1)
            expect(released[0]).toContain('"TIP.cases":null')
            expect(sent.filter((each) => !each.includes('counts.release') && /"(?:TIP|SOM)\./.test(each))).toEqual([])
            await istmo.visit({ lang: 'en', width: 360 }, seeElsewhere)
            await istmo.visit({ lang: 'es' }, readOnly)
          }),
        ),
      ),
    360_000,
  )
})
