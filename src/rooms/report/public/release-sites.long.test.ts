import { Hono } from 'hono'
import pino from 'pino'
import { describe, expect, it as test } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { createApp } from '#kernel/http/app.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { livePages, publicPages } from '#kernel/page/mount.ts'
import { paths as workplace } from '#programme/paths.ts'
import { walkLinks } from '#test/dead-links.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { IN, people, reconstructed, rewriteGaps, seedOf } from '../server/release/release.fixture.ts'
import type { ReleaseTables } from '../server/release/tables.ts'
import { bounded } from '../server/bounded.ts'
import { publishedLines } from './as-anybody.ts'
import { launchSite } from './launch-site.ts'
import { publishedPage } from './release-list.ts'
import { releaseSites } from './release-sites.ts'

const line = {
  placeEs: 'Capítulo 2',
  wasEs: 'siete',
  isEs: 'nueve',
  whyEs: 'La fuente.',
}

const released = async (as: InHouse['as'], change: object = {}): Promise<string> => {
  const { lines = [] } = await as('olga-officer').post('/api/report/release.make', { ...IN, ...change })
  return (lines.at(-1) as { result: { id: string } }).result.id
}
const publish = (as: InHouse['as'], releaseId: string) => as('otto-officer').post('/api/report/release.publish', { ...IN, releaseId })

const VERSIONS = 9

/** The same release under other versions, as if each had been made and published. */
const more = (house: House, releaseId: string) =>
  transaction<ReleaseTables, void>(house.database, contextOf(OPERATOR), async (tx) => {
    const release = await tx.selectFrom('release').selectAll().where('id', '=', releaseId).executeTakeFirstOrThrow()
    const file = await tx.selectFrom('release_file').selectAll().where('path', '=', 'annex.zip').executeTakeFirstOrThrow()
    for (const last of Array.from({ length: VERSIONS }, (_, at) => at + 1)) {
      const [id, version] = [`0192f7a0-0000-7000-9000-${String(last).padStart(12, '0')}`, `1.${last}`]
      await tx
        .insertInto('release')
        .values({ ...release, id, version, facts: JSON.stringify(release.facts) as never })
        .execute()
      await tx
        .insertInto('release_file')
        .values({ ...file, release: id })
        .execute()
      const published = { programme_id: release.programme_id, release: id, version, published_by: 'x', published_at: release.made_at }
      await tx.insertInto('release_publication').values(published).execute()
    }
  })

// They read through the doors that the releases' own tests prove on both engines.
describe('the public sites of releases', () => {
  const engine = ENGINES.at(-1) ?? 'pglite'
  let first = ''
  const before = async ({ as }: Pick<InHouse, 'as'>) => void (first = await released(as))
  const it = inHouse(engine, { rooms, people, seed: seedOf(reconstructed), before })

  it('show nothing of what is made and not published', async ({ house }) => {
    const site = releaseSites(house.database, 'package')
    for (const path of ['/', '/releases/TEST/1.0/', '/releases/TEST/1.0/es/', '/releases/TEST/1.0/files/report.es.pdf'])
      expect((await site.request(path)).status, path).toBe(404)
    expect(await publishedLines(house.database)).toEqual([])
  })

  it('are listed as if nothing waited until something is published', async ({ house }) => {
    const site = releaseSites(house.database, 'package')
    for (const path of ['/releases/TEST', '/releases/TEST/', '/releases/TEST/es/', '/releases/TEST/en/', '/releases/NONE/en/'])
      expect((await site.request(path)).status, path).toBe(404)
    const list = await site.request('/releases/es/')
    expect([list.status, await list.text()]).toEqual([200, publishedPage('es', [])])
  })

  it('show each version at its own address, the older with a way to the newer and what that corrects', async ({ as, house }) => {
    const site = releaseSites(house.database, 'package')
    const text = async (path: string) => (await site.request(path)).text()
    await publish(as, first)
    const before = new Uint8Array(await (await site.request('/releases/TEST/1.0/files/report.es.pdf')).arrayBuffer())
    expect(await text('/releases/TEST/1.0/en/')).not.toContain('newer version')
    await rewriteGaps(as)
    await publish(as, await released(as, { kind: 'erratum', corrections: [line] }))

    const door = await text('/')
    expect(door).toMatch(/href="\/releases\/TEST\/1\.1\/es\/"[\s\S]*href="\/releases\/TEST\/1\.0\/es\/"[\s\S]*href="\/es\/"/)
    const old = await text('/releases/TEST/1.0/en/')
    expect(old).toMatch(/href="\/releases\/TEST\/1\.1\/en\/">There is a newer version, 1\.1/)
    expect(old).toMatch(/What version 1\.1 declares corrected[\s\S]*concern the Spanish text alone, and stand in the Spanish edition\./)
    const oldSpanish = await text('/releases/TEST/1.0/es/')
    expect(oldSpanish).toMatch(/Qué declara corregir la versión 1\.1[\s\S]*Capítulo 2[\s\S]*Decía «siete»; dice ahora «nueve»\./)
    expect(old).toContain('href="/releases/TEST/1.0/files/report.es.pdf"')
    const chapter = await text('/releases/TEST/1.1/en/condition-technical')
    expect(chapter).toContain('href="/releases/TEST/1.1/es/condition-technical"')
    expect(chapter).toContain('href="/releases/TEST/1.1/en/statement/HN-1"')
    expect(chapter).not.toContain('newer version')
    expect(chapter.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">'])
    expect(await text('/releases/TEST/1.1/es/erratum')).toContain('La fuente.')
    expect(await text('/releases/TEST/1.1/en/erratum')).toContain('stand in the Spanish edition.')
    expect(await text('/releases/TEST/1.1/es/annex-positions')).toContain('Ningún país ha tomado posición sobre este informe.')

    const versions = await text('/releases/TEST/en/')
    expect(versions).toMatch(/>Version 1\.1<[\s\S]*It is an erratum and corrects version 1\.0\.[\s\S]*>Version 1\.0</)
    expect(versions).toContain('href="/releases/TEST/1.0/files/report.en.pdf"')
    expect(await text('/releases/TEST/es/')).toContain('Decía «siete»; dice ahora «nueve».')
    expect(await text('/releases/es')).toMatch(/href="\/releases\/TEST\/1\.1\/es\/"[\s\S]*href="\/releases\/TEST\/es\/"/)
    expect(await text('/')).toContain('href="/releases/en/"')
    expect(old).toContain('href="/releases/TEST/en/">All published versions of this report')
    const list = await site.request('/releases/en/')
    expect(list.headers.get('cache-control')).toBe('no-cache')
    expect((await site.request('/releases/en/', { headers: { 'If-None-Match': list.headers.get('etag') ?? '' } })).status).toBe(304)
    for (const [path, to] of [
      ['/releases', '/releases/en/'],
      ['/releases/', '/releases/en/'],
      ['/releases/TEST', '/releases/TEST/en/'],
    ] as const) {
      const { status, headers } = await site.request(path, { headers: { 'Accept-Language': 'en' } })
      expect([status, headers.get('location'), headers.get('vary')], path).toEqual([302, to, 'Accept-Language'])
    }

    const led = async (language: string) => {
      const reply = await site.request('/releases/TEST/1.0/', { headers: { 'Accept-Language': language } })
      return `${reply.status} ${reply.headers.get('location')} ${reply.headers.get('vary')}`
    }
    expect(await led('en-GB,en;q=0.9,es;q=0.8')).toBe('302 /releases/TEST/1.0/en/ Accept-Language')
    expect(await led('fr')).toBe('302 /releases/TEST/1.0/es/ Accept-Language')

    const file = await site.request('/releases/TEST/1.0/files/report.es.pdf')
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(before)
    expect(file.headers.get('cache-control')).toContain('immutable')
    const page = await site.request('/releases/TEST/1.0/en/')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const again = await site.request('/releases/TEST/1.0/en/', { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    for (const path of ['/releases/TEST/9.0/en/', '/releases/TEST/1.0/en/nothing', '/releases/TEST/1.0/%E0%A4%A/'])
      expect((await site.request(path)).status, path).toBe(404)
  }, 90_000)
})

describe("every link of the releases' sites", () => {
  const before = async ({ as }: Pick<InHouse, 'as'>) => {
    await publish(as, await released(as))
    await rewriteGaps(as)
    await publish(as, await released(as, { kind: 'erratum', corrections: [line] }))
  }
  const it = inHouse(ENGINES.at(-1) ?? 'pglite', { rooms, people, seed: seedOf(reconstructed), before })

  it('leads to a page, and to a place that the page has, with those of the law beside them', async ({ house }) => {
    const site = new Hono()
      .route('/', publicPages([publicStyle, publicFonts]))
      .route('/', livePages(house.database, rooms.pages))
      .route('/', releaseSites(house.database, 'package'))
      .route('/', await launchSite({ code: 'TEST', editions: [], files: new Map() }, async () => []))
    // The door leads to the site of the package too, which is walked where it is made.
    const elsewhere = (path: string) => ['/es/', '/en/', workplace.signIn()].includes(path)
    const walked = await walkLinks(site, ['/releases/TEST/1.0/es/', '/releases/TEST/1.0/en/', '/'], elsewhere)
    expect(walked.dead).toEqual([])
    expect(walked.found).toBeGreaterThan(100)
  }, 90_000)
})

describe.each(ENGINES)('many editions asked for at once on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(reconstructed) })

  it('are refused where the line is full, each with when to ask again, and no other', async ({ as, house }) => {
    const first = await released(as)
    await publish(as, first)
    await more(house, first)
    const app = createApp({ house, whoIs: async () => NOBODY, log: pino({ level: 'silent' }) })
    app.route('/', releaseSites(house.database, 'package'))
    const ask = async (path: string) => app.request(path, { headers: { Accept: 'text/html' } })
    const addresses = Array.from({ length: VERSIONS }, (_, at) => ['es', 'en'].map((lang) => `/releases/TEST/1.${at + 1}/${lang}/`)).flat()
    const replies = await Promise.all(addresses.map(ask))
    const refused = replies.filter(({ status }) => status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    expect(replies.length - refused.length).toBeGreaterThanOrEqual(9)
    expect(new Set(refused.map(({ status, headers }) => `${status} ${headers.get('retry-after')}`))).toEqual(new Set(['503 5']))
    expect((await ask(addresses[replies.findIndex(({ status }) => status === 503)] ?? '')).status).toBe(200)
  }, 90_000)
})

describe('what is kept of composed sites', () => {
  const counting = (most: number) => {
    const made: string[] = []
    const keep = bounded<string>(most)
    return { made, get: (key: string) => keep(key, async () => (made.push(key), key)) }
  }
  test('is made once for all who ask, and goes when others were asked for since', async () => {
    const { made, get } = counting(2)
    await Promise.all([get('a'), get('a')])
    await get('b')
    await get('a')
    await get('c')
    await get('a')
    await get('b')
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })
  test('is on its way once, however many others are', async () => {
    const keep = bounded<string>(1)
    const [gone, made] = [Promise.withResolvers<void>(), [] as string[]]
    const get = (key: string) => keep(key, () => (made.push(key), gone.promise.then(() => key)))
    const all = ['a', 'b', 'c', 'a', 'b', 'c'].map(get)
    gone.resolve()
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
    expect(made).toEqual(['a', 'b', 'c'])
  })
  test('is made again where it failed', async () => {
    const keep = bounded<string>(2)
    await expect(keep('a', () => Promise.reject(new Error('full')))).rejects.toThrow('full')
    expect(await keep('a', async () => 'made')).toBe('made')
  })
})
