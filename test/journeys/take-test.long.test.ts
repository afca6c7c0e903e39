import type { Hono } from 'hono'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { newId } from '#kernel/command/new-id.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { createApp } from '#kernel/http/app.ts'
import { listen, type Listening } from '#kernel/http/listen.ts'
import { publicPages } from '#kernel/page/mount.ts'
import { sharedBrowser } from '#test/browser.ts'
import { freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { takePages } from '../../src/rooms/train/public/take/take-pages.ts'
import { at, bank, formFiles, forms, IN, people, seed, TEST } from '../../src/rooms/train/server/taking/taking.fixture.ts'
import { axeFaults, layAxeReady, overflow } from '../gallery.ts'
import { screensBuilt } from './istmo.ts'

/** The house with one session and its tests, whose clock is moved by hand. */
let database: TestDatabase
let server: Listening
let app: Hono
let today = new Date('2026-03-02T15:00:00Z')
const base = () => (server.kind === 'listening' ? `http://localhost:${server.port}` : '')
const WHO = 'X-Test-Person'

beforeAll(async () => {
  await screensBuilt()
  database = await freshDatabase('pglite', rooms.migrations)
  await transaction(database.app, contextOf(OPERATOR), seed)
  const house = { database: database.app, rooms, now: () => today, newId, audited: () => undefined }
  const whoIs = async (request: Request) => people[request.headers.get(WHO) ?? ''] ?? NOBODY
  app = createApp({ house, whoIs, log: pino({ level: 'silent' }) }) as unknown as Hono
  app.route('/', publicPages([publicStyle, publicFonts, takePages]))
  server = await listen(app, 0)
}, 240_000)
afterAll(async () => {
  if (server.kind === 'listening') await server.close()
  await database.close()
})

const post = async (who: string, operation: string, body: object): Promise<Record<string, unknown>> => {
  const sent = body instanceof FormData ? new Response(body) : Response.json(body)
  const headers = { [WHO]: who, 'Content-Type': sent.headers.get('Content-Type') ?? '' }
  const reply = await app.request(at(operation), { method: 'POST', headers, body: await sent.arrayBuffer() })
  expect([operation, reply.status]).toEqual([operation, 200])
  return (await reply.json()) as Record<string, unknown>
}
const get = async (who: string, operation: string, asked: Record<string, string>) =>
  (await (await app.request(`${at(operation)}?${new URLSearchParams(asked)}`, { headers: { [WHO]: who } })).json()) as Record<
    string,
    unknown
  >

/** A test that is open, and the link to it. */
const linkTo = async (wave: string): Promise<string> => {
  const { sha256 } = await post('team-hn', 'test-form.record', formFiles())
  await post('facilitator-hn', 'test.set', { ...TEST, wave, form: sha256, otherVersion: true })
  await post('facilitator-hn', 'test.move', { ...TEST, wave, to: 'open', version: 1 })
  const { links } = await post('facilitator-hn', 'test-link.make', { ...TEST, wave })
  return `/es/prueba#${(links as { token: string }[])[0]?.token}`
}

const arrived = async (wave: string) => {
  const { sessions } = await get('facilitator-hn', 'test.list', { ...IN, session: 'HN-1' })
  return (sessions as { tests: { wave: string; arrived: object[]; conflicts: object[] }[] }[])[0]?.tests.find((test) => test.wave === wave)
}

const faults: string[] = []
const onPhone = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) =>
    message.type() === 'error' && !/Failed to load|ERR_/.test(message.text()) ? faults.push(message.text()) : undefined,
  )
  return page
}
const phone = async (): Promise<BrowserContext> => {
  const context = await (
    await sharedBrowser()
  ).newContext({ viewport: { width: 360, height: 760 }, locale: 'es-HN', reducedMotion: 'reduce' })
  await layAxeReady(context)
  return context
}
const sound = async (page: Page) => {
  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor()
type Code = readonly [string, string, string, string, string, string]
const QUESTIONS = [
  /primer nombre de su madre/,
  /lugar donde usted nació/,
  /en que usted nació/,
  /hermanos y hermanas/,
  /primer apellido/,
  /nació su madre/,
]
const typeCode = async (page: Page, code: Code) => {
  for (const [index, text] of code.entries()) await page.getByLabel(QUESTIONS[index]!).fill(text)
  await press(page, 'Comenzar la prueba')
}
const placesOf = (form: 'A' | 'B', kind: string): readonly number[] =>
  forms.forms
    .find(({ name }) => name === form)!
    .items.flatMap(({ item }, index) => (bank.items.find(({ id }) => id === item)?.kind === kind ? [index + 1] : []))

const goTo = async (page: Page, place: number) => {
  await press(page, 'Ver todas')
  await press(page, new RegExp(`^Pregunta ${place}:`))
  await heading(page, new RegExp(`^Pregunta ${place} de`))
}
/** "I don't know", whatever the way of answering. */
const knowsNot = (page: Page) => page.locator('#take').getByText('No sé', { exact: true }).click()
const finish = async (page: Page) => {
  await press(page, 'Ver todas')
  await press(page, 'Terminar y enviar')
  await heading(page, 'Prueba terminada')
}

const ANA: Code = ['M', 'T', '07', '2', 'Z', '11']
const EVA: Code = ['a', 'b', '30', '05', 'c', '2']
/** A week later: the same; with one other number; and somebody who was not there before. */
const LATER: readonly Code[] = [ANA, ['A', 'B', '30', '6', 'C', '02'], ['Q', 'W', '15', '9', 'K', '8']]

describe('a trainee with a telephone and no network', () => {
  it('takes the test, loses nothing, and comes back a week later with only the code', { timeout: 180_000 }, async () => {
    const context = await phone()
    let page = await onPhone(context)
    const link = await linkTo('pre')
    await page.goto(base() + link)
    await page.getByText('Lista para usarse sin red').waitFor()
    await sound(page)
    await context.setOffline(true)
    // A page that is opened meanwhile may send before the browser has told it that it is offline.
    const noNetwork = (route: Route) => route.abort('internetdisconnected')
    await context.route('**/api/**', noNetwork)

    await press(page, 'Comenzar')
    await heading(page, 'Su código propio')
    await sound(page)
    await typeCode(page, ['M', 'T', '45', '2', 'Z', '11'])
    await page.getByRole('alert').filter({ hasText: 'número posible' }).waitFor()
    await typeCode(page, ANA)
    await heading(page, /^Pregunta 1 de/)
    await sound(page)
    expect(await page.getByText('Esta prueba mide la capacitación, no a usted').isVisible()).toBe(true)

    const single = placesOf('A', 'single')[0]!
    await goTo(page, single)
    await page.getByRole('radio').nth(1).check()
    // The language changes in mid-question, and the answer stays.
    await press(page, 'English')
    await heading(page, /^Question \d+ of/)
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
    expect(await page.getByText('This test measures the training, not you').isVisible()).toBe(true)
    await page.getByRole('radio', { name: 'I don’t know' }).check()
    await sound(page)
    await press(page, 'Español')
    expect(await page.getByRole('radio', { name: 'No sé' }).isChecked()).toBe(true)
    await page.getByRole('radio').nth(2).check()

    for (const place of placesOf('A', 'matching').slice(0, 1)) {
      await goTo(page, place)
      const lines = page.getByRole('combobox')
      const n = await lines.count()
      for (let line = 0; line < n; line += 1) await lines.nth(line).selectOption({ index: line + 1 })
      await page.getByRole('status').filter({ hasText: 'Todas las líneas tienen respuesta' }).waitFor()
      await sound(page)
    }
    for (const place of placesOf('A', 'ordering').slice(0, 1)) {
      await goTo(page, place)
      await page
        .getByRole('button', { name: /^Bajar:/ })
        .first()
        .press('Enter')
      await page.getByRole('status').filter({ hasText: 'está ahora en el lugar 2' }).waitFor()
      await sound(page)
    }
    await goTo(page, single)

    // The telephone dies in mid-test, without a network still.
    await page.close()
    page = await onPhone(context)
    await page.goto(base() + link)
    await press(page, /^Continuar la prueba/)
    await page.getByLabel(/en que usted nació/).fill('09')
    await press(page, 'Continuar')
    await page.getByRole('alert').filter({ hasText: 'No coincide' }).waitFor()
    await sound(page)
    await page.getByLabel(/en que usted nació/).fill('7')
    await press(page, 'Continuar')
    await heading(page, new RegExp(`^Pregunta ${single} de`))
    expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
    await finish(page)
    await page.getByText('Sin conexión con Istmo').waitFor()
    await sound(page)

    // Somebody else takes the same telephone, and sees nothing of the first.
    await press(page, 'Siguiente persona')
    await press(page, 'Comenzar')
    await typeCode(page, EVA)
    await heading(page, /^Pregunta 1 de/)
    expect(await page.locator('input:checked').count()).toBe(0)
    await knowsNot(page)
    await finish(page)
    expect((await arrived('pre'))?.arrived).toEqual([])

    // The network is back; the first reply is lost on its way, so that it is all sent again.
    let lost = 0
    await context.unroute('**/api/**', noNetwork)
    await context.route('**/api/train/answers.send', async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await context.setOffline(false)
    await expect.poll(async () => (await arrived('pre'))?.arrived.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Enviar ahora' }).click({ timeout: 20_000 })
    // What is told meanwhile takes nobody from the button that they have come to.
    const next = page.getByRole('button', { name: 'Siguiente persona' })
    await next.focus()
    await page.getByText('en este teléfono ya no queda ninguna').waitFor()
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true)
    await sound(page)
    expect(lost).toBeGreaterThan(1)
    expect(await arrived('pre')).toMatchObject({
      arrived: [
        { form: 'A', finished: 1, begun: 0 },
        { form: 'B', finished: 1, begun: 0 },
      ],
      conflicts: [],
    })
    const left = await page.evaluate(async () => {
      const opened = indexedDB.open('istmo-test')
      await new Promise((resolve) => opened.addEventListener('success', resolve))
      const counts = ['attempt', 'answer'].map((name) => opened.result.transaction(name).objectStore(name).count())
      return Promise.all(counts.map((count) => new Promise((resolve) => count.addEventListener('success', () => resolve(count.result)))))
    })
    expect(left).toEqual([0, 0])
    expect(await page.evaluate(() => [localStorage.length, document.cookie].join())).toBe('0,')
    await context.close()

    // A week later, on another telephone: exactly, nearly, and otherwise.
    today = new Date('2026-03-09T15:00:00Z')
    const later = await phone()
    const other = await onPhone(later)
    await other.goto(base() + (await linkTo('post')))
    for (const code of LATER) {
      await press(other, 'Comenzar')
      await typeCode(other, code)
      await heading(other, /^Pregunta 1 de/)
      await knowsNot(other)
      await finish(other)
      await other.getByText('en este teléfono ya no queda ninguna').waitFor()
      await press(other, 'Siguiente persona')
    }
    await later.close()
    expect((await arrived('post'))?.arrived).toMatchObject([
      { form: 'A', finished: 1 },
      { form: 'B', finished: 2 },
    ])
    expect(await get('analyst', 'linking.show', { ...IN, session: 'HN-1' })).toMatchObject({
      waves: [{ wave: 'post', counts: { exact: 1, tolerant: 1, review: 0, unlinkedEarlier: 0, unlinkedLater: 1, pairs: 6 } }],
    })
    expect(faults).toEqual([])
  })

  it('begins nothing once the test is closed, and goes on with what was begun', async () => {
    const context = await phone()
    const page = await onPhone(context)
    await page.goto(base() + (await linkTo('m3')))
    await press(page, 'Comenzar')
    await typeCode(page, ANA)
    await heading(page, /^Pregunta 1 de/)
    await post('facilitator-hn', 'test.move', { ...TEST, wave: 'm3', to: 'closed', version: 2 })
    await page.reload()
    await page.getByText('La prueba ya se cerró y no se comienza más.', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: /omenzar$/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Continuar la prueba empezada/ }).count()).toBe(1)
    await sound(page)
    await context.close()
  })

  it('is told where a link leads nowhere, and that there is none', async () => {
    const context = await phone()
    const page = await onPhone(context)
    await page.goto(`${base()}/es/prueba`)
    await page.getByText('lo da quien facilita la sesión').waitFor()
    await sound(page)
    await page.goto(`${base()}/en/test#${'0'.repeat(32)}`)
    await page.getByText('This link does not exist or has ended').waitFor()
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0)
    await sound(page)
    await context.close()
  })
})
