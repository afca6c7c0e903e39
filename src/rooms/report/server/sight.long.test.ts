import { describe, expect, it as plainIt, onTestFinished } from 'vitest'
import { openDocx, shownText } from '#documents/docx/read-docx.ts'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { type Actor, OPERATOR, person } from '#kernel/access/actor.ts'
import { readArchive } from '#sheets/archive.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { houseWith, type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, freshDatabase, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { people, PROGRAMME, seedWith } from './people.fixture.ts'
import { editionSightOf, sightOf } from './sight.ts'

type As = InHouse['as']

const { tables } = fixturePackage
const IN = { programmeId: PROGRAMME }
/** Panama sealed what its police said, and released none of it. */
const walled = {
  ...fixturePackage,
  tables: { ...tables, workshops: tables.workshops.map((one) => (one.country === 'PA' ? { ...one, state: 'sealed' as const } : one)) },
}
const SAID = {
  es: 'con lo que puede ver un miembro de Honduras (es): los talleres que otros países no han liberado no figuran',
  en: 'made of what a member of Honduras may see: workshops that other countries have not released are not in it',
}
const OF_HN = { countries: ['HN'], all: false }
const OF_RELEASED = { countries: [], all: false }
const SAID_RELEASED = {
  es: 'Este paquete está hecho con lo que los países han liberado: los talleres que un país no ha liberado no figuran',
  en: 'This package is made of what countries have released: workshops that a country has not released are not in it',
}

const seated = (...seats: readonly (readonly [role: string, country: string])[]): Actor =>
  person(
    'somebody',
    seats.map(([role, country]) => ({ programmeId: PROGRAMME, officeId: 'office', country, sector: null, role })),
  )

describe('the sight of somebody', () => {
  const of = (actor: Actor) => sightOf(actor, { programmeId: PROGRAMME, source: fixturePackage })
  const ofReport = (actor: Actor) => editionSightOf(actor, { programmeId: PROGRAMME, source: fixturePackage })

  plainIt('is none of whoever sees all of the programme', () => {
    for (const actor of [OPERATOR, seated(['assess.lead', 'REG'], ['assess.lead', 'HN'], ['assess.lead', 'PA'])])
      expect([of(actor), ofReport(actor)]).toEqual([null, null])
  })
  plainIt('is none of an officer in the report, which is of what is released, and in nothing else', () => {
    const officer = seated(['programme.officer', 'REG'])
    expect([of(officer), ofReport(officer)]).toEqual([OF_RELEASED, null])
    const seatedToo = seated(['programme.officer', 'REG'], ['assess.assessor', 'HN'])
    expect([of(seatedToo), ofReport(seatedToo)]).toEqual([OF_HN, OF_HN])
    const reader = seated(['programme.reader', 'REG'])
    expect([of(reader), ofReport(reader)]).toEqual([OF_RELEASED, OF_RELEASED])
  })
  plainIt('is of the countries whose rooms the seats read', () => {
    expect(of(seated(['assess.assessor', 'HN']))).toEqual(OF_HN)
    expect(of(seated(['assess.lead', 'HN'], ['assess.lead', 'PA']))).toEqual({ countries: ['HN', 'PA'], all: true })
    for (const seat of [
      ['programme.reader', 'HN'],
      ['programme.reader', 'REG'],
      ['assess.lead', 'REG'],
    ] as const)
      expect(of(seated(seat))).toEqual(OF_RELEASED)
  })
})

const filesIn = (zip: Uint8Array) => {
  const archive = readArchive(zip)
  if (archive.kind === 'refused') throw new Error(archive.code)
  return archive.files
}
const exported = async (as: As, name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await as(name).get('/api/report/package.export', IN)).file!.bytes)
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

describe.each(ENGINES)('a programme behind a wall, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(walled) })

  it('is said on home and in the draft to be what the reader sees, of which an officer is told on home alone', async ({ as }) => {
    for (const [name, home, sight] of [
      ['hana-hn', OF_HN, OF_HN],
      ['olga-officer', OF_RELEASED, null],
      ['operator', null, null],
    ] as const) {
      expect((await as(name).get('/api/report/home.show', IN)).body).toMatchObject({ sight: home })
      const { body } = await as(name).get('/api/report/draft.show', { ...IN, chapter: 'method' })
      expect(body).toMatchObject({ sight })
      for (const lang of ['es', 'en'] as const)
        expect(JSON.stringify((body as { blocks: Record<string, unknown> }).blocks[lang]).includes(SAID[lang])).toBe(sight !== null)
    }
  })
  it('goes out as a package that says so, and comes in again', async ({ as }) => {
    const zip = await exported(as, 'hana-hn')
    for (const said of Object.values(SAID))
      for (const path of ['README.md', 'datapackage.json']) expect(text(filesIn(zip).get(path)), path).toContain(said)
    const database = await freshDatabase(engine, rooms.migrations)
    onTestFinished(() => database.close())
    const form = new FormData()
    form.append('input', '{}')
    form.append('archive', new Blob([zip]), 'programme.zip')
    const { status, body } = await houseWith(database.app, { rooms, people: {} }).as('operator').post('/api/report/package.import', form)
    expect({ status, body }).toMatchObject({ status: 200, body: { code: 'TEST', warnings: [] } })
  })
  it('goes out to officers, who see of it no more than is released, as a package that says so', async ({ as }) => {
    const files = filesIn(await exported(as, 'olga-officer'))
    for (const said of Object.values(SAID_RELEASED))
      for (const path of ['README.md', 'datapackage.json']) expect(text(files.get(path)), path).toContain(said)
    const rows = (bytes: Uint8Array | undefined) => text(bytes).trim().split('\n').slice(1)
    const workshops = rows(files.get('data/workshops.csv'))
    expect(workshops).toHaveLength(walled.tables.workshops.filter(({ state }) => state === 'released').length)
    expect(workshops.length).toBeLessThan(rows(filesIn(await exported(as, 'operator')).get('data/workshops.csv')).length)
  })
  it('goes out to the operator whole, and says nothing of the kind', async ({ as }) => {
    const files = filesIn(await exported(as, 'operator'))
    expect(files.has('README.md')).toBe(false)
    expect(JSON.parse(text(files.get('datapackage.json')))).toMatchObject({ description: 'Sin valor oficial. / Of no official value.' })
  })
})

const made = async (as: As, name: string) => {
  const order = { ...IN, langs: ['es', 'en'], formats: ['pdf', 'docx', 'html'] }
  const { lines } = await as(name).post('/api/report/draft.make', order)
  const { result } = (lines ?? []).at(-1) as { result: { id: string } }
  return async (path: string) => (await as(name).get('/api/report/draft.file', { ...IN, draft: result.id, path })).file!.bytes
}
/** Words as they are read: lines break where they must. */
const flat = (words: string) => words.replaceAll(/[\s\u200b\u00ad]+/gu, '')

describe.each([ONE_ENGINE])('the files of a draft behind a wall, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(walled) })

  it('say on their first page, and wherever they say what the rounds hold, that they are of what their reader sees', async ({ as }) => {
    const file = await made(as, 'hana-hn')
    for (const lang of ['es', 'en'] as const) {
      const { pages } = readPdf(await file(`report.${lang}.pdf`))
      expect(flat(pages[0] ?? '')).toContain(flat(SAID[lang]))
      expect(pages.filter((page) => flat(page).includes(flat(SAID[lang]))).length).toBeGreaterThan(8)
      const paragraphs = openDocx(await file(`report.${lang}.docx`)).paragraphs.map(shownText)
      expect(paragraphs.findIndex((words) => words.includes(SAID[lang]))).toBeLessThan(8)
      const html = text(await file(`report.${lang}.html`))
      expect(html.slice(0, html.indexOf('</header>'))).toContain(SAID[lang])
    }
    const annex = filesIn(await file('annex.zip'))
    expect(text(annex.get('README.md'))).toContain(SAID.es)
  }, 120_000)
  it('say nothing of the kind to an officer', async ({ as }) => {
    const file = await made(as, 'olga-officer')
    expect(text(await file('report.en.html'))).not.toMatch(/may see|in sight/)
    expect(filesIn(await file('annex.zip')).has('README.md')).toBe(false)
  }, 120_000)
})
