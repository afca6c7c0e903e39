import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import type { Task } from '#kernel/command/operation.ts'
import { begin } from '#kernel/command/perform.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { reading, savepoint, transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { readArchive } from '#sheets/archive.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { waitingFor } from '../at-home.fixture.ts'
import { dataHashOfPackage } from '../make/make-report.ts'
import { sha256 } from '../sha256.ts'
import { currentOf } from './current.ts'
import { makeRelease } from './make-release.ts'
import type { ReleaseTables } from './tables.ts'
import { cameBy, IN, people, reconstructed, recorded, rewriteGaps, seedOf } from './release.fixture.ts'

const MAKE = '/api/report/release.make'
/** Of two lines, as one types them. */
const RESERVED = 'No compartimos la cifra de 2010.\n\nLa nuestra es otra.'
const correction = {
  placeEs: 'Capítulo 2',
  placeEn: 'Chapter 2',
  wasEs: 'siete',
  wasEn: 'seven',
  isEs: 'nueve',
  isEn: 'nine',
  whyEs: 'La fuente dice nueve.',
  whyEn: 'The source says nine.',
}

type As = InHouse['as']
const answer = async (as: As, name: string, country: string, change: object = {}) => {
  const { body } = await as(name).get('/api/report/sign-off.read', { ...IN, country })
  const { id, hash } = body['put'] as { id: string; hash: string }
  const reply = await as(name).post('/api/decide/position.take', { ...IN, submissionId: id, country, hash, stand: 'accept', ...change })
  expect(reply.status).toBe(200)
}
const put = (as: As) => as('olga-officer').post('/api/report/sign-off.put', IN)
/** What the last line of long work says. */
const make = async (as: As, change: object = {}, name = 'olga-officer') => {
  const { lines = [], ...reply } = await as(name).post(MAKE, { ...IN, ...change })
  const last = lines.at(-1) as
    | { result?: { id: string; version: string; dataHash: string; manifestHash: string }; problem?: object }
    | undefined
  return { ...reply, steps: lines.length - 1, ...last }
}
const signAll = async (as: As) => {
  await put(as)
  await answer(as, 'hilda-hn', 'HN', { stand: 'accept-with-reservation', reservationEs: RESERVED })
  await answer(as, 'pablo-pa', 'PA')
}

/** Releases that wait to be published, as home says it to somebody. */
const unpublishedFor = (as: As, name: string) => waitingFor(as, name, 'release-unpublished')

describe.each(ENGINES)('making a release on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded) })

  it('is for those who lead the work', async ({ as }) => {
    expect(await make(as, {}, 'nobody')).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['hilda-hn', 'rita-reader']) expect(await make(as, {}, name)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await make(as, {}, 'zoe-elsewhere')).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await make(as, { kind: 'leak' })).toMatchObject({ status: 400, details: [{ path: 'kind' }] })
  })
  it('is held up by each country that has not agreed, which it names by why, with what comes next', async ({ as }) => {
    const refused = (...countries: { reason: string; countries: string[] }[]) => ({
      status: 409,
      code: 'release.unsigned',
      details: { countries },
    })
    const unput = await make(as)
    expect(unput).toMatchObject(refused({ reason: 'unput', countries: ['HN', 'PA'] }))
    expect(unput.body).toMatchObject({
      title: 'Todavía no se puede publicar el informe. A Honduras (es) y Panama (es) no se les ha presentado su parte.',
      next: 'Hay que presentar a cada uno la suya. También puede revisar la regla del órgano.',
    })
    await put(as)
    expect(await make(as)).toMatchObject(refused({ reason: 'silent', countries: ['HN', 'PA'] }))
    await answer(as, 'hilda-hn', 'HN')
    await answer(as, 'pablo-pa', 'PA', { stand: 'object', reservationEs: RESERVED })
    const objected = { reason: 'objected', countries: ['PA'] }
    expect(await make(as)).toMatchObject(refused(objected))
    // Honduras has agreed, to a text that is no longer what would be printed.
    const { version } = (await as('operator').get('/api/assess/finding.show', { ...IN, code: 'F-002' })).body
    const words = { titleEs: 'Otro', titleEn: 'Other', textEs: 'Otro texto.', textEn: 'Other text.' }
    const finding = { ...IN, code: 'F-002', version, ...words, quadrant: 'S', condition: 'legal', theme: 'training' }
    expect(await as('lena-hn').post('/api/assess/finding.edit', finding)).toMatchObject({ status: 200 })
    const moved = await make(as)
    expect(moved).toMatchObject(refused({ reason: 'moved', countries: ['HN'] }, objected))
    expect(moved.body).toMatchObject({
      title: expect.stringContaining('El texto de Honduras (es) cambió después de presentarse. Panama (es) objetó.'),
      next: expect.stringContaining('Hay que presentarlo de nuevo. Una objeción se resuelve con el país que la hizo.'),
    })
  })
  it('needs something to correct for an erratum, and says of it what it corrects', async ({ as }) => {
    expect(await make(as, { kind: 'erratum' })).toMatchObject({ status: 422, code: 'release.corrections-missing' })
    const faultsOf = async (change: object) => {
      const { details } = await make(as, { kind: 'erratum', corrections: [{ ...correction, ...change }] })
      return (details as { path: string; message: string }[]).map(({ path, message }) => `${path}: ${message}`)
    }
    expect(await faultsOf({ isEn: ' seven' })).toEqual([expect.stringMatching(/^corrections\.0\.isEn: Dice lo mismo que antes\./)])
    const noEnglish = { placeEn: null, wasEn: null, isEn: null, whyEn: null }
    expect(await faultsOf({ ...noEnglish, isEn: 'nine' })).toMatchObject({ length: 3 })
    expect(await faultsOf({ ...noEnglish, placeEs: null, wasEs: null, isEs: null, whyEs: null })).toMatchObject({ length: 8 })
    const spanish = { kind: 'erratum', corrections: [{ ...correction, ...noEnglish }] }
    expect(await make(as, spanish)).toMatchObject({ status: 409, code: 'release.nothing-to-correct' })
    expect(await make(as, { kind: 'erratum', corrections: [correction] })).toMatchObject({
      status: 409,
      code: 'release.nothing-to-correct',
    })
  })
  it('is a release of a programme that is there', async ({ house }) => {
    const row = sql`insert into release (programme_id, id, version, kind, as_of, programme_code, title_es, title_en, example, facts, data_hash,
      manifest_hash, made_by, made_at) values (gen_random_uuid(), gen_random_uuid(), '1.0', 'release', '2026-03-02', 'X', '', '', false, '{}',
      '', '', '', now())`
    const refused = transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, row))
    expect(await refused.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'release.incoherent' })
  })
})

describe.each(ENGINES)('a release in the making on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded) })

  it('keeps nothing where the report moved, or a country answered, while it was made', async ({ as, house }) => {
    await signAll(as)
    const olga = people['olga-officer'] ?? OPERATOR
    const finish = await begin(house, makeRelease as Task, { actor: olga, input: IN })
    await answer(as, 'pablo-pa', 'PA', { stand: 'accept-with-reservation', reservationEs: RESERVED })
    const watch = { signal: new AbortController().signal, progress: () => {} }
    await expect(finish(watch)).rejects.toMatchObject({ code: 'release.moved', status: 409 })
    expect((await as('rita-reader').get('/api/report/release.list', IN)).body['releases']).toEqual([])
  }, 60_000)
  it('is cancelled in the midst, and nothing is kept', async ({ as, house }) => {
    await signAll(as)
    const cancel = new AbortController()
    const finish = await begin(house, makeRelease as Task, { actor: people['olga-officer'] ?? OPERATOR, input: IN })
    const progress = ({ step }: { step: string }) => (step === 'report.making.pdf' ? cancel.abort() : undefined)
    await expect(finish({ signal: cancel.signal, progress })).rejects.toThrow('This operation was aborted')
    expect((await as('rita-reader').get('/api/report/release.list', IN)).body['releases']).toEqual([])
  }, 60_000)
  it('goes on without a country where the body’s rule says so, and marks it', async ({ as }) => {
    const rule = {
      ...IN,
      code: 'countries',
      nameEs: 'Países',
      nameEn: 'Countries',
      rule: 'each',
      onObjection: 'include-marked',
      onSilence: 'block',
    }
    expect(await as('olga-officer').post('/api/decide/body.set', { ...rule, version: 0, members: ['HN', 'PA'] })).toMatchObject({
      status: 200,
    })
    await put(as)
    await answer(as, 'hilda-hn', 'HN', { stand: 'object', reservationEn: 'We object to chapter 2.' })
    await answer(as, 'pablo-pa', 'PA')
    const made = (await make(as)).result
    const { file } = await as('rita-reader').get('/api/report/release.file', { ...IN, releaseId: made?.id ?? '', path: 'report.en.html' })
    const html = new TextDecoder().decode(file?.bytes)
    expect(html).toMatch(/Not validated by: Honduras/)
    expect(html.split('We object to chapter 2.')).toHaveLength(3)
    expect(html).toContain('If one objects: its part is included and marked.')
  }, 60_000)
  it('prints the objection of a country that was taken off the list after it objected', async ({ as, house }) => {
    await put(as)
    await answer(as, 'hilda-hn', 'HN', { stand: 'object', reservationEn: 'We object to chapter 2.' })
    await answer(as, 'pablo-pa', 'PA')
    Object.assign(house, { now: () => new Date('2026-03-05T15:00:00.000Z') })
    const rule = { rule: 'each', onObjection: 'block', onSilence: 'block', members: ['PA'] }
    const body = { ...IN, code: 'countries', nameEs: 'Países', nameEn: 'Countries', ...rule, version: 1 }
    expect(await as('olga-officer').post('/api/decide/body.set', body)).toMatchObject({ status: 200 })
    const own = await as('hilda-hn').get('/api/report/sign-off.read', { ...IN, country: 'HN' })
    expect(own.body).toMatchObject({ state: 'objected' })
    const of = { ...IN, releaseId: (await make(as)).result?.id ?? '' }
    const { file } = await as('rita-reader').get('/api/report/release.file', { ...of, path: 'report.en.html' })
    const html = new TextDecoder().decode(file?.bytes)
    expect(html).toMatch(/Not validated by: Honduras/)
    expect(html.split('We object to chapter 2.')).toHaveLength(3)
    expect(html).toContain('Honduras does not decide.')
    const said = await as('rita-reader').get('/api/report/release.show', of)
    expect(said.body).toMatchObject({
      facts: {
        signOffs: [
          { country: 'PA', state: 'signed' },
          { country: 'HN', state: 'objected' },
        ],
      },
    })
  }, 60_000)
  it('prints it also once the text was put again to the others alone, and tells an answer to an earlier text as that', async ({
    as,
    house,
  }) => {
    const on = (day: string) => Object.assign(house, { now: () => new Date(`${day}T15:00:00.000Z`) })
    const set = async (version: number, onSilence: string) => {
      const rule = { rule: 'each', onObjection: 'block', onSilence, members: ['PA'] }
      const body = { ...IN, code: 'countries', nameEs: 'Países', nameEn: 'Countries', ...rule, version }
      expect(await as('olga-officer').post('/api/decide/body.set', body)).toMatchObject({ status: 200 })
    }
    const signOffs = async () => {
      const of = { ...IN, releaseId: (await make(as)).result?.id ?? '' }
      const { file } = await as('rita-reader').get('/api/report/release.file', { ...of, path: 'report.en.html' })
      const { body } = await as('rita-reader').get('/api/report/release.show', of)
      return { html: new TextDecoder().decode(file?.bytes), facts: (body as { facts: { signOffs: object[] } }).facts }
    }
    await put(as)
    await answer(as, 'hilda-hn', 'HN', { stand: 'object', reservationEn: 'We object to chapter 2.' })
    on('2026-03-05')
    await set(1, 'block')
    on('2026-03-06')
    await put(as)
    await answer(as, 'pablo-pa', 'PA')
    on('2026-03-07')
    await set(2, 'include-marked')
    const own = await as('hilda-hn').get('/api/report/sign-off.read', { ...IN, country: 'HN' })
    expect(own.body).toMatchObject({ state: 'objected' })
    const same = await signOffs()
    expect(same.html).toMatch(/Not validated by: Honduras/)
    expect(same.html.split('We object to chapter 2.')).toHaveLength(3)
    expect(same.html).toContain('Honduras had objected.')
    const { version } = (await as('operator').get('/api/assess/finding.show', { ...IN, code: 'F-002' })).body
    const words = { titleEs: 'Otro', titleEn: 'Other', textEs: 'Otro texto.', textEn: 'Other text.' }
    const finding = { ...IN, code: 'F-002', version, ...words, quadrant: 'S', condition: 'legal', theme: 'training' }
    expect(await as('lena-hn').post('/api/assess/finding.edit', finding)).toMatchObject({ status: 200 })
    const later = await signOffs()
    expect(later.facts.signOffs).toMatchObject([
      { country: 'PA', state: 'signed' },
      { country: 'HN', state: 'void', askedOn: null, earlier: { stand: 'object' } },
    ])
    expect(later.html).toContain('the text has changed since it answered, and it has not answered this one.')
  }, 60_000)
  it('prints that its rule was set after a country had objected, and is published by no other', async ({ as, house }) => {
    const names = { nameEs: 'Países', nameEn: 'Countries' }
    const set = async (version: number, onObjection: string) => {
      const rule = { ...IN, code: 'countries', ...names, rule: 'each', onObjection, onSilence: 'block', members: ['HN', 'PA'] }
      expect(await as('olga-officer').post('/api/decide/body.set', { ...rule, version })).toMatchObject({ status: 200 })
    }
    await put(as)
    await answer(as, 'hilda-hn', 'HN', { stand: 'object', reservationEn: 'We object to chapter 2.' })
    Object.assign(house, { now: () => new Date('2026-03-05T15:00:00.000Z') })
    await set(1, 'include-marked')
    await answer(as, 'pablo-pa', 'PA')
    const of = { ...IN, releaseId: (await make(as)).result?.id ?? '' }
    const open = async (path: string) => {
      const { file } = await as('rita-reader').get('/api/report/release.file', { ...of, path })
      return new TextDecoder().decode(file?.bytes)
    }
    expect(await open('report.es.html')).toContain(
      'La regla se fijó por última vez el 5 de marzo de 2026, cuando el texto, tal como estaba entonces, ya se había presentado a 2 países; para entonces había respondido 1. Honduras (es) había objetado.',
    )
    const rule = { rule: 'each', least: null, onObjection: 'include-marked', onSilence: 'block', outside: [], setOn: '2026-03-05' }
    const { body } = await as('rita-reader').get('/api/report/release.show', of)
    expect(body).toMatchObject({ facts: { rule: { ...rule, by: { asked: 2, answered: 1, objected: ['HN'] } } } })
    const { otherwise, ...said } = body['facts'] as { otherwise: unknown }
    expect(otherwise).toBeNull()
    expect(JSON.parse(await open('manifest.json'))).toHaveProperty('release', said)
    await set(2, 'block')
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 409, code: 'release.outdated' })
  }, 60_000)
})

describe.each(ENGINES)('a release that was made, on %s', (engine) => {
  const seed = async (tx: Writer<never>) => {
    await seedOf(recorded)(tx)
    await cameBy(tx, [
      ['hilda-hn', 'olga-officer'],
      ['pablo-pa', 'operator'],
      ['otto-officer', 'olga-officer'],
    ])
  }
  let made: Awaited<ReturnType<typeof make>>
  const before = async ({ as }: Pick<InHouse, 'as'>) => {
    await signAll(as)
    made = await make(as)
  }
  const it = inHouse(engine, { rooms, people, seed, before })
  const first = () => ({ ...IN, releaseId: made.result?.id ?? '' })
  const fileOf = async (as: As, name: string, of: object, path: string) =>
    (await as(name).get('/api/report/release.file', { ...of, path })).file?.bytes ?? new Uint8Array()
  const pair = async (as: As, name: string) => (await as(name).get('/api/report/release.show', first())).body['invitedPair']

  it('keeps every format, the annex and a manifest with their hashes', async ({ as, house }) => {
    expect(made).toMatchObject({ result: { version: '1.0' } })
    expect(made.steps).toBeGreaterThan(6)
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 200 })
    const { body: shown } = await as('nobody').get('/api/report/release.show', first())
    expect(shown).toMatchObject({ version: '1.0', dataHash: made.result?.dataHash, supersededBy: null, may: [] })
    const files = shown['files'] as { path: string; sha256: string }[]
    expect(files.map(({ path }) => path)).toEqual([
      'annex.zip',
      'manifest.json',
      ...['report', 'summary'].flatMap((of) =>
        ['en', 'es'].flatMap((lang) => ['docx', 'html', 'pdf'].map((format) => `${of}.${lang}.${format}`)),
      ),
    ])
    const file = (path: string) => fileOf(as, 'nobody', first(), path)
    for (const { path, sha256: said } of files) expect(sha256(await file(path)), path).toBe(said)
    const printed = '<p>No compartimos la cifra de 2010.</p><p>La nuestra es otra.</p>'
    for (const lang of ['es', 'en']) expect(new TextDecoder().decode(await file(`report.${lang}.html`)).split(printed)).toHaveLength(3)
    const annex = readArchive(await file('annex.zip'))
    expect(annex.kind === 'read' && dataHashOfPackage(annex.files)).toBe(made.result?.dataHash)
    expect(JSON.parse(new TextDecoder().decode(await file('manifest.json')))).toMatchObject({
      version: '1.0',
      asOf: '2026-03-02',
      release: { example: false, signOffs: [{ state: 'with-reservation' }, { state: 'signed' }] },
    })

    const verified = { status: 200, body: { files: 13, faults: [] } }
    expect(await as('nobody').get('/api/report/release.verify', first())).toEqual(verified)
    const { file: archive } = await as('nobody').get('/api/report/release.archive', first())
    expect(readArchive(archive?.bytes ?? new Uint8Array(), { archivesInside: 'keep' })).toMatchObject({ kind: 'read', files: { size: 14 } })
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (const table of ['release', 'release_file', 'release_publication'])
        for (const change of [sql`update ${sql.table(table)} set programme_id = programme_id`, sql`delete from ${sql.table(table)}`])
          await expect(savepoint(tx, (part) => rowsOf(part, change))).rejects.toThrow('permission denied')
    })
  })
  it('is seen by nobody outside the programme before another person than its maker publishes it', async ({ as, auditLines }) => {
    expect(await as('nobody').get('/api/report/release.show', first())).toMatchObject({ status: 404 })
    expect((await as('nobody').get('/api/report/release.list')).body['releases']).toEqual([])
    expect((await as('rita-reader').get('/api/report/release.list', IN)).body['releases']).toMatchObject([
      { version: '1.0', publishedAt: null },
    ])
    const publish = (name: string) => as(name).post('/api/report/release.publish', first())
    expect(await publish('rita-reader')).toMatchObject({ status: 403 })
    expect(await publish('zoe-elsewhere')).toMatchObject({ status: 404 })
    expect(await publish('olga-officer')).toMatchObject({ status: 409, code: 'release.same-person' })
    expect(await publish('otto-officer')).toMatchObject({ status: 200, body: { address: '/releases/TEST/1.0/' } })
    expect(await publish('otto-officer')).toMatchObject({ status: 409, code: 'release.version-taken' })
    expect(await as('nobody').get('/api/report/release.show', first())).toMatchObject({ status: 200 })
    expect((await auditLines()).slice(-2)).toMatchObject([
      { event: 'report.release.make', actor: 'olga-officer', subject: first().releaseId, fields: ['release'] },
      { event: 'report.release.publish', actor: 'otto-officer', subject: first().releaseId, fields: ['published'] },
    ])
  })
  it('waits at home for whoever may publish it', async ({ as }) => {
    expect(await unpublishedFor(as, 'olga-officer')).toBe(0)
    expect(await unpublishedFor(as, 'otto-officer')).toBe(1)
  })
  it('says of each who signed by whose link they came in, and at its page of the two who publish it', async ({ as }) => {
    expect(JSON.parse(new TextDecoder().decode(await fileOf(as, 'rita-reader', first(), 'manifest.json')))).toMatchObject({
      release: {
        signOffs: [
          { country: 'HN', invitedBy: 'maker' },
          { country: 'PA', invitedBy: 'another' },
        ],
      },
    })
    // Of the maker themself and of whoever may not publish it there is no pair yet.
    expect([await pair(as, 'olga-officer'), await pair(as, 'rita-reader'), await pair(as, 'otto-officer')]).toEqual([false, false, true])
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 200 })
    for (const name of ['nobody', 'rita-reader', 'olga-officer']) expect(await pair(as, name), name).toBe(true)
  })
  it('tells whoever makes an erratum what would read otherwise', async ({ as }) => {
    const compare = (name: string) => as(name).get('/api/report/release.compare', IN)
    expect(await compare('nobody')).toMatchObject({ status: 401 })
    for (const name of ['hilda-hn', 'rita-reader']) expect(await compare(name)).toMatchObject({ status: 403 })
    expect(await compare('zoe-elsewhere')).toMatchObject({ status: 404 })
    expect(await compare('olga-officer')).toMatchObject({ status: 409, code: 'release.nothing-to-correct' })
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 200 })
    const none = { count: 0, first: [] }
    const nothing = { version: '1.0', texts: { es: none, en: none }, answers: [], data: false }
    expect(await compare('olga-officer')).toMatchObject({ status: 200, body: nothing })
    await rewriteGaps(as)
    await answer(as, 'pablo-pa', 'PA', { stand: 'accept-with-reservation', reservationEs: RESERVED })
    const { body } = await compare('lena-hn')
    expect(body).toMatchObject({
      data: true,
      texts: {
        es: { count: 1, first: [{ chapter: 'Brechas', was: null, is: 'Aquí se reúnen las brechas.' }] },
        en: { count: 1, first: [{ chapter: 'Gaps', was: null, is: 'Here the gaps are gathered.' }] },
      },
      answers: [{ country: 'PA', was: { state: 'signed' }, is: { state: 'with-reservation', reservationEs: RESERVED } }],
    })
  })
  it('stands unchanged beside its erratum, which a lead makes and no pair publishes', async ({ as, auditLines }) => {
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 200 })
    const archive = await as('nobody').get('/api/report/release.archive', first())
    await rewriteGaps(as)
    const second = (await make(as, { kind: 'erratum', corrections: [correction] }, 'lena-hn')).result
    expect(second).toMatchObject({ version: '1.1' })
    const of = { ...IN, releaseId: second?.id ?? '' }
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 200 })
    expect((await as('nobody').get('/api/report/release.archive', first())).file).toEqual(archive.file)
    expect((await as('nobody').get('/api/report/release.list', IN)).body['releases']).toMatchObject([
      { version: '1.1', kind: 'erratum', erratumOf: '1.0', supersededBy: null },
      { version: '1.0', supersededBy: '1.1', manifestHash: made.result?.manifestHash },
    ])
    const html = new TextDecoder().decode(await fileOf(as, 'nobody', of, 'report.en.html'))
    expect(html).toMatch(/This version corrects 1\.0[\s\S]*The source says nine\./)
    expect(html).toMatch(
      /compared text by text with the data of version 1\.0, set in the words of this version\. It differs in (one text or figure|\d+ texts and figures), declared/,
    )
    const { body } = await as('nobody').get('/api/report/release.show', of)
    expect(body).toMatchObject({ invitedPair: false, facts: { signOffs: [{ invitedBy: 'another' }, { invitedBy: 'another' }] } })
    expect(JSON.stringify(body)).not.toContain(people['olga-officer']?.id)
    expect((await auditLines()).slice(-2)).toMatchObject([
      { event: 'report.release.make', actor: 'lena-hn', subject: of.releaseId, fields: ['release', 'corrections'] },
      { event: 'report.release.publish', actor: 'otto-officer', subject: of.releaseId, fields: ['published'] },
    ])
  }, 60_000)
  it('has an erratum though its annex no longer reads, which does not say how much differs, and cannot be compared', async ({
    as,
    house,
  }) => {
    const again = '0192f7a0-0000-7000-9000-000000000001'
    // What is kept of a release never changes: the same again, of which the annex is of a form that nobody reads now.
    await transaction<ReleaseTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
      const { facts, ...row } = await tx.selectFrom('release').selectAll().executeTakeFirstOrThrow()
      await tx
        .insertInto('release')
        .values({ ...row, id: again, facts: JSON.stringify(facts) as never })
        .execute()
      await sql`insert into release_file (programme_id, release, path, bytes, size, sha256)
        select programme_id, ${again}, path, case when path = 'annex.zip' then convert_to('older', 'UTF8') else bytes end, size, sha256
        from release_file where release = ${row.id}`.execute(tx)
    })
    expect(await as('otto-officer').post('/api/report/release.publish', { ...IN, releaseId: again })).toMatchObject({ status: 200 })
    await rewriteGaps(as)
    const unread = { status: 409, code: 'release.annex-unread', details: { version: '1.0' } }
    expect(await as('olga-officer').get('/api/report/release.compare', IN)).toMatchObject(unread)
    const erratum = (await make(as, { kind: 'erratum', corrections: [correction] })).result
    expect(erratum).toMatchObject({ version: '1.1' })
    const of = { ...IN, releaseId: erratum?.id ?? '' }
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 200 })
    const html = new TextDecoder().decode(await fileOf(as, 'nobody', of, 'report.en.html'))
    expect(html).toMatch(/This version corrects 1\.0[\s\S]*The source says nine\./)
    expect(html).not.toContain('text by text')
  }, 60_000)
  it('has no erratum while nothing else would be printed than in it, though days pass and the countries are asked again', async ({
    as,
    house,
  }) => {
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 200 })
    const erratum = { kind: 'erratum', corrections: [correction] }
    const refused = { status: 409, code: 'release.nothing-changed', details: { version: '1.0' } }
    expect(await make(as, erratum)).toMatchObject(refused)
    await put(as)
    expect(await make(as, erratum, 'lena-hn')).toMatchObject(refused)
    const later = { ...house, now: () => new Date('2026-03-09T08:00:00Z') }
    const made = (input: object) =>
      begin(later, makeRelease as Task, { actor: people['olga-officer'] ?? NOBODY, input: { ...IN, ...input } })
    await expect(made(erratum)).rejects.toMatchObject(refused)
    expect(await made({})).toBeTypeOf('function')
    await answer(as, 'pablo-pa', 'PA', { stand: 'accept-with-reservation', reservationEs: RESERVED })
    expect(await made(erratum)).toBeTypeOf('function')
    expect((await as('nobody').get('/api/report/release.list', IN)).body['releases']).toHaveLength(1)
  })
  it('is not published once a country has taken its answer back', async ({ as }) => {
    const of = first()
    await answer(as, 'pablo-pa', 'PA', { stand: 'object', reservationEs: RESERVED })
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 409, code: 'release.outdated' })
    expect(await as('nobody').get('/api/report/release.show', of)).toMatchObject({ status: 404 })
  })
  it('is not published once a country has withdrawn a workshop that is in it', async ({ as }) => {
    const of = first()
    const workshop = { ...IN, workshop: 'R1-HN-POL-1', reason: 'Una redacción deja ver a una persona.' }
    const withdrawn = await as('lena-hn').post('/api/assess/workshop.withdraw', workshop)
    expect(withdrawn).toMatchObject({ status: 200 })
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 409, code: 'release.outdated' })
  })
  it('shows its files to nobody once a country has withdrawn a workshop that is in it', async ({ as }) => {
    const of = first()
    const opened = async (name: string) => {
      const file = await as(name).get('/api/report/release.file', { ...of, path: 'report.es.html' })
      const rest = await Promise.all(['archive', 'verify'].map((what) => as(name).get(`/api/report/release.${what}`, of)))
      return [file, ...rest].map(({ status }) => status)
    }
    expect(await opened('rita-reader')).toEqual([200, 200, 200])
    await as('lena-hn').post('/api/assess/workshop.withdraw', { ...IN, workshop: 'R1-HN-POL-1', reason: 'Deja ver a una persona.' })
    for (const name of ['rita-reader', 'olga-officer', 'lena-hn']) expect(await opened(name), name).toEqual([404, 404, 404])
    expect((await as('rita-reader').get('/api/report/release.show', of)).body).toMatchObject({ version: '1.0', files: [] })
  })
  /** Codes a statement of Honduras otherwise, as is printed at its reference. */
  const recode = async (as: As) => {
    const coding = { subject: 'HN-3', version: 1, condition: 'technical', themes: [], evidence: [{ finding: 'F-002', stance: 'supports' }] }
    expect(await as('lena-hn').post('/api/assess/coding.record', { ...IN, ...coding })).toMatchObject({ status: 200 })
  }
  it('is not published once a statement is coded otherwise, for its country has not signed that', async ({ as }) => {
    await recode(as)
    expect(await as('otto-officer').post('/api/report/release.publish', first())).toMatchObject({ status: 409, code: 'release.outdated' })
    const { body } = await as('rita-reader').get('/api/report/sign-off.show', IN)
    expect((body['countries'] as { state: string }[]).map(({ state }) => state)).toEqual(['void', 'signed'])
  })
  it('keeps its bytes and verifies, once it is published, though a statement in it is coded otherwise later', async ({ as }) => {
    const of = first()
    await as('otto-officer').post('/api/report/release.publish', of)
    const paths = ['manifest.json', 'annex.zip', 'report.en.html']
    const hashes = () => Promise.all(paths.map(async (path) => sha256(await fileOf(as, 'nobody', of, path))))
    const published = await hashes()
    await recode(as)
    expect(await hashes()).toEqual(published)
    expect(await as('nobody').get('/api/report/release.verify', of)).toMatchObject({ body: { files: 13, faults: [] } })
    expect((await as('nobody').get('/api/report/release.show', of)).body).toMatchObject({
      facts: {
        signOffs: [
          { country: 'HN', state: 'with-reservation' },
          { country: 'PA', state: 'signed' },
        ],
      },
    })
  })
  it('is everybody’s once it is published, whatever is withdrawn later', async ({ as }) => {
    const of = first()
    await as('otto-officer').post('/api/report/release.publish', of)
    await as('lena-hn').post('/api/assess/workshop.withdraw', { ...IN, workshop: 'R1-HN-POL-1', reason: 'Deja ver a una persona.' })
    expect((await as('nobody').get('/api/report/release.file', { ...of, path: 'report.es.html' })).status).toBe(200)
  })
})

// What follows is decided by the text of the report, and not in the database: making, publishing and signing are asked of both above.
describe.each([ONE_ENGINE])('a reconstructed programme on %s', (engine) => {
  const before = async ({ as }: Pick<InHouse, 'as'>) => void (await make(as))
  const it = inHouse(engine, { rooms, people, seed: seedOf(reconstructed), before })
  const madeFirst = async (as: As) => {
    const { body } = await as('rita-reader').get('/api/report/release.list', IN)
    const [{ id }] = body['releases'] as [{ id: string }]
    return { ...IN, releaseId: id }
  }

  it('is released as example alone, and says that no country was asked', async ({ as }) => {
    const of = await madeFirst(as)
    expect((await as('rita-reader').get('/api/report/release.show', of)).body).toMatchObject({ example: true, facts: { example: true } })
    const { file } = await as('rita-reader').get('/api/report/release.file', { ...of, path: 'report.en.html' })
    const html = new TextDecoder().decode(file?.bytes)
    expect(html).toContain('This report was not put to the countries: it is an example.')
    expect(html).toContain('Neither missing answers nor objections hold up the example. With recorded workshops this rule would hold:')
    expect(html).toContain('Test example.')
    expect(await unpublishedFor(as, 'otto-officer')).toBe(1)
  })
  it('publishes a release that is up to date, though it was made before its facts gained a field, and corrects it', async ({
    as,
    house,
  }) => {
    const of = await madeFirst(as)
    const id = '0192f7a0-0000-7000-9000-000000000001'
    await transaction<ReleaseTables, unknown>(house.database, contextOf(OPERATOR), async (tx) => {
      const { facts, ...row } = await tx.selectFrom('release').selectAll().where('id', '=', of.releaseId).executeTakeFirstOrThrow()
      expect(facts.signOffs).toHaveLength(2)
      const signOffs = facts.signOffs.map((signOff) => ({ ...signOff, invitedBy: undefined }))
      const older = { ...row, id, facts: JSON.stringify({ ...facts, signOffs, rule: undefined }) as never }
      await tx.insertInto('release').values(older).execute()
      await sql`insert into release_file (programme_id, release, path, bytes, size, sha256)
        select programme_id, ${id}, path, bytes, size, sha256 from release_file where release = ${of.releaseId}`.execute(tx)
      return older
    })
    expect(await as('otto-officer').post('/api/report/release.publish', { ...IN, releaseId: id })).toMatchObject({ status: 200 })
    const shown = await as('nobody').get('/api/report/release.show', { ...IN, releaseId: id })
    expect(shown).toMatchObject({ status: 200, body: { facts: { rule: null } } })
    expect(await as('nobody').get('/api/report/release.verify', { ...IN, releaseId: id })).toMatchObject({
      body: { files: 13, faults: [] },
    })
    // That the rule is told now is nothing to correct.
    const erratum = { kind: 'erratum', corrections: [correction] }
    expect(await make(as, erratum)).toMatchObject({ status: 409, code: 'release.nothing-changed' })
    await rewriteGaps(as)
    const { body } = await as('olga-officer').get('/api/report/release.compare', IN)
    expect(body).toMatchObject({ version: '1.0', texts: { en: { count: 1 } }, answers: [], data: true })
    const second = (await make(as, erratum)).result
    const { body: corrected } = await as('rita-reader').get('/api/report/release.show', { ...IN, releaseId: second?.id ?? '' })
    expect(corrected).toMatchObject({ version: '1.1', facts: { rule: { rule: 'each', setOn: null, by: null } } })
  }, 60_000)
  it('says in its erratum that a country answered a text that has changed since, and in which version that stands', async ({ as }) => {
    await signAll(as)
    const publish = (releaseId = '') => as('otto-officer').post('/api/report/release.publish', { ...IN, releaseId })
    expect(await publish((await make(as)).result?.id)).toMatchObject({ status: 200 })
    const { version } = (await as('operator').get('/api/assess/finding.show', { ...IN, code: 'F-002' })).body
    const words = { titleEs: 'Otro', titleEn: 'Other', textEs: 'Otro texto.', textEn: 'Other text.' }
    const finding = { ...IN, code: 'F-002', version, ...words, quadrant: 'S', condition: 'legal', theme: 'training' }
    expect(await as('lena-hn').post('/api/assess/finding.edit', finding)).toMatchObject({ status: 200 })
    const releaseId = (await make(as, { kind: 'erratum', corrections: [correction] })).result?.id ?? ''
    expect(await publish(releaseId)).toMatchObject({ status: 200 })
    const { body } = await as('nobody').get('/api/report/release.show', { ...IN, releaseId })
    const earlier = { stand: 'accept-with-reservation', takenOn: '2026-03-02', byLetter: false, version: '1.0' }
    expect(body['facts']).toMatchObject({ signOffs: [{ country: 'HN', state: 'void', reservationEs: null, earlier }, { earlier: null }] })
    const { file } = await as('nobody').get('/api/report/release.file', { ...IN, releaseId, path: 'report.es.html' })
    expect(new TextDecoder().decode(file?.bytes)).toMatch(
      /lo aceptó con reserva el 2 de marzo de 2026\. La reserva se lee en la versión 1\.0/,
    )
  }, 60_000)
  it('names in its annex whom it asked, though nobody has answered', async ({ as }) => {
    await put(as)
    const of = { ...IN, releaseId: (await make(as)).result?.id ?? '' }
    const { body } = await as('rita-reader').get('/api/report/release.show', of)
    expect(body['facts']).toMatchObject({ signOffs: [{ state: 'awaiting', askedOn: '2026-03-02' }, { state: 'awaiting' }] })
    const { file } = await as('rita-reader').get('/api/report/release.file', { ...of, path: 'report.en.html' })
    const html = new TextDecoder().decode(file?.bytes)
    expect(html).toContain('asked on 2 March 2026; no answer.')
    expect(html).not.toMatch(/not (been )?put to the countries/)
  }, 60_000)
})

describe.each([ONE_ENGINE])('a rewritten sentence whose numbers have moved, on %s', (engine) => {
  const moved = { sentence: 'follow-up', text_es: 'Todo se cumplió.', text_en: 'All was done.', inputs: '{}' }
  const sentence_overrides = [{ ...moved, generated_es: null, generated_en: null, note: null }]
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...reconstructed, tables: { ...reconstructed.tables, sentence_overrides } }) })
  it('is printed in no release', async ({ as }) => {
    expect(await make(as)).toMatchObject({ status: 409, code: 'release.stale', details: { count: 1, first: 'follow-up' } })
  })
})

describe.each([ONE_ENGINE])('a sentence that was rewritten in one language, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(reconstructed) })
  it('is put to no country and printed in no release before it is in the other', async ({ as }) => {
    const olga = as('olga-officer')
    const { body } = await olga.get('/api/report/draft.show', { ...IN, chapter: 'recommendations' })
    const { inputs } = (body['sentences'] as { id: string; inputs: string }[]).find(({ id }) => id === 'follow-up') ?? {}
    const rewritten = { ...IN, sentence: 'follow-up', en: 'Nobody has reported.', version: 0, inputs }
    expect(await olga.post('/api/report/sentence.override', rewritten)).toMatchObject({ status: 200 })
    const refused = { status: 409, code: 'release.half-rewritten', details: { count: 1, first: 'follow-up' } }
    expect(await put(as)).toMatchObject(refused)
    expect(await make(as)).toMatchObject(refused)
  })
})

describe.each([ONE_ENGINE])('a text that names a workshop which was taken back since, on %s', (engine) => {
  const named = { text_es: 'Véase r1-hn-pol-1/001.', text_en: 'See R1-HN-POL-1.' }
  const gaps = reconstructed.tables.gaps.map((row) => ({ ...row, ...named }))
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...reconstructed, tables: { ...reconstructed.tables, gaps } }) })
  it('is printed in no release, whoever makes it', async ({ as, house }) => {
    const olga = people['olga-officer'] ?? NOBODY
    expect(await begin(house, makeRelease as Task, { actor: olga, input: IN })).toBeTypeOf('function')
    await as('lena-hn').post('/api/assess/workshop.withdraw', { ...IN, workshop: 'R1-HN-POL-1', reason: 'Deja ver a una persona.' })
    for (const name of ['olga-officer', 'lena-hn'])
      expect(await make(as, {}, name)).toMatchObject({
        status: 422,
        code: 'release.unprintable',
        details: {
          problems: [
            { where: 'gap G-01.es', code: 'unreleased-reference', found: 'r1-hn-pol-1/001' },
            { where: 'gap G-01.en', code: 'unreleased-reference', found: 'R1-HN-POL-1' },
            // Of the same workshop, by a statement's own code.
            { where: 'prose/summary.es', code: 'unknown-reference', found: 'HN-1' },
            { where: 'prose/summary.en', code: 'unknown-reference', found: 'HN-1' },
          ],
        },
      })
  })
})

describe.each([ONE_ENGINE])('a row that was kept before its table asked for a text, on %s', (engine) => {
  const findings = reconstructed.tables.findings.map((row, at) => (at === 0 ? { ...row, text_es: '\u0085', text_en: '\u0085' } : row))
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...reconstructed, tables: { ...reconstructed.tables, findings } }) })
  it('is named by table, record and column to whoever makes a release', async ({ as }) => {
    const first = { en: 'table “Findings”, record F-001, column “Text (Spanish)”' }
    expect(await make(as)).toMatchObject({ problem: { status: 422, code: 'report.unreadable', details: { count: 2, first } } })
  })
})

describe.each([ONE_ENGINE])('a programme of which nothing is released on %s', (engine) => {
  const closed = recorded.tables.workshops.map((workshop) => ({ ...workshop, state: 'sealed' as const }))
  // No text that cites what is not released stands on a country's page, which would hold up putting; one elsewhere is nobody's to mend.
  const bare = { passages: { gaps: { es: 'Véase [@HN-1].', en: 'See [@HN-1].' } }, tables: { ...recorded.tables, workshops: closed } }
  const it = inHouse(engine, { rooms, people, seed: seedOf(bare) })
  it('makes no release, and says so beforehand though all have answered', async ({ as }) => {
    const gate = async () => (await as('olga-officer').get('/api/report/sign-off.show', IN)).body['gate']
    await as('olga-officer').post('/api/report/sign-off.put', { ...IN, acknowledged: true })
    await answer(as, 'hilda-hn', 'HN')
    await answer(as, 'pablo-pa', 'PA')
    expect(await gate()).toMatchObject({ open: true, bare: true, unprintable: 0, held: { unprintable: null } })
    expect(await make(as)).toMatchObject({ status: 422, code: 'release.empty' })
  })
})

describe.each([ONE_ENGINE])('a programme of which nothing is released, and a country’s page that cannot be printed, on %s', (engine) => {
  const closed = recorded.tables.workshops.map((workshop) => ({ ...workshop, state: 'sealed' as const }))
  const passages = { 'country-HN': { es: 'Véase [@XX-9].', en: 'See [@XX-9].' } }
  const it = inHouse(engine, { rooms, people, seed: seedOf({ passages, tables: { ...recorded.tables, workshops: closed } }) })
  it('is told of it before it is put, as putting refuses it', async ({ as }) => {
    const { gate } = (await as('olga-officer').get('/api/report/sign-off.show', IN)).body as { gate: object }
    expect(gate).toMatchObject({ bare: true, unprintable: 2, held: { unprintable: { count: 2 } } })
    const refused = { status: 422, code: 'release.unprintable', details: { count: 2 } }
    expect(await as('olga-officer').post('/api/report/sign-off.put', { ...IN, acknowledged: true })).toMatchObject(refused)
  })
})

describe.each(ENGINES)('a programme of which a part is released on %s', (engine) => {
  const workshops = recorded.tables.workshops.map((workshop) =>
    workshop.code === 'R1-HN-PRO-1' ? { ...workshop, state: 'sealed' as const } : workshop,
  )
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, tables: { ...recorded.tables, workshops } }) })
  const seenBy = (house: House, name: string) =>
    reading(house.database, contextOf(people[name] ?? NOBODY), async (db) => {
      // What its maker sees besides differs; what goes out does not.
      const { whole: _, ...current } = await currentOf(db, { ...IN, now: house.now().toISOString() })
      return current
    })

  it('gives the same to be signed and released to whoever asks, and no finding of a closed room', async ({ house }) => {
    const current = await seenBy(house, 'lena-hn')
    expect(current.source.tables.findings.map(({ code }) => code)).toEqual(['F-001'])
    for (const name of ['olga-officer', 'pablo-pa', 'rita-reader']) expect(await seenBy(house, name), name).toEqual(current)
  })
})
