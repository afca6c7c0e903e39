import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { readFolder } from '#kernel/files/folder.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { houseWith, type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, freshDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { packageInLines } from './in-lines.fixture.ts'
import { dataHashOfPackage, makeReport } from './make/make-report.ts'
import { people, PROGRAMME, seedWith } from './people.fixture.ts'
import { withReviews } from './reviewed/reviews.ts'

const IMPORT = '/api/report/package.import'
const EXPORT = '/api/report/package.export'

const renamed = (given: ProgrammePackage, code: string): ProgrammePackage => ({
  ...given,
  tables: { ...given.tables, programme: given.tables.programme.map((row) => ({ ...row, code })) },
})
const zipOf = (given: ProgrammePackage): Uint8Array<ArrayBuffer> => new Uint8Array(writeArchive(writePackage(given, packageTables)))
const sending = (bytes: Uint8Array<ArrayBuffer>): FormData => {
  const form = new FormData()
  form.append('input', '{}')
  form.append('archive', new Blob([bytes]), 'programme.zip')
  return form
}
const filesIn = (zip: Uint8Array) => {
  const archive = readArchive(zip)
  if (archive.kind === 'refused') throw new Error(archive.code)
  return archive.files
}
const OTHER = zipOf(renamed(fixturePackage, 'SECOND'))

const reportOf = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = await mkdtemp(join(tmpdir(), 'istmo-exchange-'))
  const order = { files, langs: ['es', 'en'] as const, formats: ['html'] as const, version: null, out: join(folder, 'out') }
  const outcome = await makeReport(order, () => {}, new AbortController().signal)
  expect(outcome.kind).toBe('made')
  return readFolder(join(folder, 'out')).finally(() => rm(folder, { recursive: true }))
}

describe.each(ENGINES)('package.import on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').post(IMPORT, sending(OTHER))).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses members who are no officers', async ({ as }) => {
    for (const name of ['rita-reader', 'lena-lead', 'juan'])
      expect(await as(name).post(IMPORT, sending(OTHER))).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('names the field it cannot take', async ({ as }) => {
    const form = new FormData()
    form.append('input', '{}')
    expect(await as('olga-officer').post(IMPORT, form)).toMatchObject({ status: 400, details: [{ path: 'archive' }] })
  })
  it('refuses what is no package, by file, and keeps nothing', async ({ as, auditLines }) => {
    const reply = await as('olga-officer').post(IMPORT, sending(new TextEncoder().encode('no zip')))
    expect(reply).toMatchObject({ status: 422, code: 'package.refused', details: { count: 1, errors: [{ sheet: 'programme.zip' }] } })
    expect(await auditLines()).toEqual([])
  })
  it('lists every wrong row by its cell', async ({ as }) => {
    const files = new Map(writePackage(fixturePackage, packageTables))
    const rounds = new TextDecoder().decode(files.get('data/rounds.csv'))
    files.set('data/rounds.csv', new TextEncoder().encode(rounds.replace('2007', 'veinte')))
    const reply = await as('olga-officer').post(IMPORT, sending(new Uint8Array(writeArchive(files))))
    expect(reply).toMatchObject({ status: 422, code: 'package.refused' })
    expect(reply.details).toMatchObject({ errors: [{ sheet: 'data/rounds.csv', row: 2, code: 'not_a_number', value: 'veinte' }] })
  })
  it('refuses a code that is taken', async ({ as }) => {
    for (const name of ['olga-officer', 'zoe-elsewhere', 'operator']) {
      const reply = await as(name).post(IMPORT, sending(zipOf(fixturePackage)))
      expect(reply).toMatchObject({ status: 409, code: 'programme.code-taken' })
    }
  })
  it('founds the programme with whoever imports it as first officer', async ({ as, auditLines }) => {
    const { status, body } = await as('olga-officer').post(IMPORT, sending(OTHER))
    expect({ status, body }).toMatchObject({ status: 200, body: { code: 'SECOND', warnings: [] } })
    const id = String(body['id'])
    expect(await auditLines()).toMatchObject([{ event: 'report.package.import', actor: 'olga-officer', subject: id }])
    expect(await as('olga-officer').get('/api/programme/programme.show', { programmeId: id })).toMatchObject({ status: 404 })
    expect(await as('operator').get('/api/programme/programme.show', { programmeId: id })).toMatchObject({ status: 200 })
  })
})

describe.each(ENGINES)('package.export on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').get(EXPORT, { programmeId: PROGRAMME })).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('is closed to whoever is no member, and hides other programmes', async ({ as }) => {
    expect(await as('juan').get(EXPORT, { programmeId: PROGRAMME })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(EXPORT, { programmeId: PROGRAMME })).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('names the field it cannot take', async ({ as }) => {
    expect(await as('olga-officer').get(EXPORT, { programmeId: 'x' })).toMatchObject({ status: 400, details: [{ path: 'programmeId' }] })
  })
  it('gives the whole programme, and says in the audit who took it', async ({ as, auditLines }) => {
    const { status, file } = await as('operator').get(EXPORT, { programmeId: PROGRAMME })
    expect({ status, name: file?.name, mediaType: file?.mediaType }).toEqual({
      status: 200,
      name: 'test.zip',
      mediaType: 'application/zip',
    })
    const read = readPackage(filesIn(file!.bytes), packageTables)
    // Nobody has read the texts of this programme, and its package says so.
    const reviewed_marks = ['passage:summary', 'finding:F-001', 'finding:F-002', 'gap:G-01'].map((text) => ({
      text,
      mark: 'read',
      value: 'no',
    }))
    const tables = { ...fixturePackage.tables, reviewed_marks }
    expect(read).toMatchObject({ kind: 'read', tables, passages: fixturePackage.passages, warnings: [] })
    expect(await auditLines()).toMatchObject([{ event: 'report.package.export', actor: 'operator', subject: PROGRAMME }])
  })
  it('gives a member what that member sees: no words said in a room of another country', async ({ as }) => {
    const { file } = await as('rita-reader').get(EXPORT, { programmeId: PROGRAMME })
    const read = readPackage(filesIn(file!.bytes), packageTables)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.errors[0]))
    expect(read.tables.findings).toEqual(fixturePackage.tables.findings)
    expect(read.tables.statements.every(({ text }) => text === null)).toBe(true)
  })
})

const EXAMPLE = 'examples/central-america-2008'
const throughDatabase = async (as: InHouse['as'], given: ReadonlyMap<string, Uint8Array>) => {
  const { body } = await as('operator').post(IMPORT, sending(new Uint8Array(writeArchive(given))))
  const { file } = await as('operator').get(EXPORT, { programmeId: String(body['id']) })
  return filesIn(file!.bytes)
}

describe.each(ENGINES)('a package through the database on %s', (engine) => {
  const it = inHouse(engine, { rooms, people: {} })

  it('comes out as it went in', async ({ as }) => {
    const given = await readFolder(EXAMPLE)
    expect(dataHashOfPackage(await throughDatabase(as, given))).toBe(dataHashOfPackage(given))
  })
})

describe.each(ENGINES)('a report of a package that went through the database on %s', (engine) => {
  const it = inHouse(engine, { rooms, people: {} })

  it('is the same to the byte', async ({ as }) => {
    const given = await readFolder(EXAMPLE)
    const [before, after] = await Promise.all([reportOf(given), throughDatabase(as, given).then(reportOf)])
    expect([...after.keys()]).toEqual([
      'annex.zip',
      'manifest.json',
      'report.en.html',
      'report.es.html',
      'summary.en.html',
      'summary.es.html',
    ])
    for (const [path, bytes] of before) expect(Buffer.compare(after.get(path) ?? new Uint8Array(), bytes), path).toBe(0)
  })
})

const DRAFT = ['annex.zip', 'report.en.html', 'report.es.html', 'summary.en.html', 'summary.es.html']
const draftOf = async (as: InHouse['as'], programmeId: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const made = await as('operator').post('/api/report/draft.make', { programmeId, langs: ['es', 'en'], formats: ['html'] })
  const { result } = (made.lines ?? []).at(-1) as { result: { id: string } }
  const fileOf = async (path: string) => (await as('operator').get('/api/report/draft.file', { programmeId, draft: result.id, path })).file
  return new Map(await Promise.all(DRAFT.map(async (path) => [path, (await fileOf(path))!.bytes] as const)))
}

describe.each(ENGINES.flatMap((from) => ENGINES.map((to) => [from, to] as const)))(
  'a programme written in lines, from %s to %s',
  (from, to) => {
    const it = inHouse(from, { rooms, people, seed: seedWith(withReviews(packageInLines)) })

    it('has the same texts, and its report the same bytes, in an empty instance', async ({ as }) => {
      const { file } = await as('operator').get(EXPORT, { programmeId: PROGRAMME })
      const database = await freshDatabase(to, rooms.migrations)
      onTestFinished(() => database.close())
      const { as: there } = houseWith(database.app, { rooms, people: {} })
      const { body } = await there('operator').post(IMPORT, sending(new Uint8Array(file!.bytes)))
      expect(body).toMatchObject({ code: 'TEST', warnings: [] })
      const again = (await there('operator').get(EXPORT, { programmeId: String(body['id']) })).file
      expect(again!.bytes).toEqual(file!.bytes)
      const drafts = [await draftOf(as, PROGRAMME), await draftOf(there, String(body['id'])), await reportOf(filesIn(file!.bytes))]
      for (const path of DRAFT) for (const draft of drafts) expect(Buffer.compare(draft.get(path)!, drafts[0]!.get(path)!), path).toBe(0)
      const html = new TextDecoder().decode(drafts[1]!.get('report.es.html'))
      expect(html).toContain('<p>1. Primero.<br>2. Segundo.</p><p>Tercero.</p></blockquote>')
    }, 120_000)
  },
)
