import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { savepoint, transaction } from '#kernel/db/transaction.ts'
import { canonicalHash } from '#law/rules'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { ROOT } from '#test/sources.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { brought } from '../bank/bank.fixture.ts'
import { addVersion } from './sql/syllabus-versions.ts'
import { after, AT, first, IN, people, PROGRAMME, put, record, seed, shown, stateOf, version } from './syllabus.fixture.ts'

const PLANNED = {
  country: 'CR',
  modules: ['M1'],
  sectors: ['prosecution'],
  language: 'es',
  zone: 'America/Costa_Rica',
  starts: '2026-11-02T08:00',
  ends: '2026-11-03T17:00',
  venue: 'Sala de ejemplo',
  mode: 'room',
  capacity: 20,
  selection: 'Por orden de solicitud',
  recommendations: [],
}

describe.each(ENGINES)('a syllabus on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is recorded by the training team or an officer, whole, once', async ({ as, auditLines }) => {
    const given = { ...IN, ...version('1.0.0-rc.1') }
    expect(await as('nobody').post(AT.record, given)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['director-HN', 'reader']) expect(await as(who).post(AT.record, {})).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(AT.record, given)).toMatchObject({ status: 404, code: 'record.not-found' })
    const { syllabus } = given
    expect(await as('team-CR').post(AT.record, { ...given, syllabus: { ...syllabus, semver: 'one' } })).toMatchObject({
      status: 400,
      code: 'input.invalid',
      details: [{ path: 'syllabus.semver' }],
    })
    const recorded = await as('team-CR').post(AT.record, given)
    expect(recorded).toMatchObject({ status: 200, body: { semver: '1.0.0-rc.1', state: 'draft', parent: null, warnings: [] } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.syllabus.record',
      actor: 'team-CR',
      subject: recorded.body['sha256'],
      fields: ['syllabus', 'chapters'],
    })
    expect(await as('officer').post(AT.record, given)).toMatchObject({ status: 409, code: 'syllabus.known' })
    expect((await as('reader').get(AT.list, IN)).body).toMatchObject({
      versions: [{ semver: '1.0.0-rc.1', state: 'draft', sha256: recorded.body['sha256'] }],
      incidents: [],
      may: [],
    })
  })

  it('is refused with each place that is wrong, and nothing of it is kept', async ({ as }) => {
    const faulty = version('1.0.0-rc.1', (one) => {
      one.competences[0]!.gaps = ['G-77']
      one.modules[0]!.prerequisites = ['M2']
      one.outcomes[0]!.text.es = ''
    })
    expect(await as('team-CR').post(AT.record, { ...IN, ...faulty })).toMatchObject({
      status: 422,
      code: 'syllabus.faulty',
      details: {
        n: 3,
        faults: expect.arrayContaining([
          { code: 'unknown', severity: 'error', place: 'C1.gaps', values: { name: 'G-77' } },
          expect.objectContaining({ code: 'circle', place: 'M1.prerequisites' }),
          expect.objectContaining({ code: 'text-missing', place: 'outcomes.M1.O1.text.es' }),
        ]),
      },
    })
    const { syllabus } = version('1.0.0-rc.1')
    expect(await as('team-CR').post(AT.record, { ...IN, syllabus, chapters: [] })).toMatchObject({
      status: 422,
      details: { faults: [{ place: 'M1.materials', values: { name: 'chapter-1' } }] },
    })
    expect((await as('reader').get(AT.list, IN)).body).toMatchObject({ versions: [] })
  })

  it('follows a version that stands here, with a higher number, and says what it changes', async ({ as }) => {
    const orphan = version('1.0.0', (one) => void (one.parent = { semver: '1.0.0-rc.1', sha256: 'a'.repeat(64) }))
    const again = (given: object) => as('team-CR').post(AT.record, { ...IN, ...given })
    expect(await again(orphan)).toMatchObject({
      status: 409,
      code: 'syllabus.parent-unknown',
      details: { semver: '1.0.0-rc.1', last: 'none' },
    })
    const sha256 = await first(as)
    expect(await again(version('1.0.0'))).toMatchObject({
      status: 409,
      code: 'syllabus.parent-unknown',
      details: { semver: '—', last: '1.0.0-rc.1', sha256 },
    })
    expect(await again(after(sha256, '0.9.0'))).toMatchObject({ status: 422, code: 'syllabus.semver-backward' })
    const small = after(sha256, '1.0.0', (one) => {
      one.changeClass = 'editorial'
      one.outcomes[0]!.text.en = 'name the act and the purpose.'
    })
    expect(await again(small)).toMatchObject({
      status: 422,
      code: 'syllabus.class-too-small',
      details: { least: 'minor', declared: 'editorial' },
    })
    expect(await again(after(sha256, '1.0.0'))).toMatchObject({ status: 200, body: { semver: '1.0.0', parent: sha256 } })
    // Another text under a number that is taken.
    const other = after(sha256, '1.0.0', (one) => void (one.about.en += ' More.'))
    expect(await again(other)).toMatchObject({
      status: 409,
      code: 'syllabus.semver-taken',
      details: { semver: '1.0.0', last: '1.0.0' },
    })
  })

  it('stands under the hash of its own text alone', async ({ house }) => {
    const named = { programme_id: PROGRAMME, sha256: 'a'.repeat(64), code: 'x', semver: '1.0.0', parent: null }
    const row = { ...named, content: '{}', recorded_by: 'x', recorded_at: '2026-03-02T00:00:00Z' }
    const added = transaction(house.database, contextOf(OPERATOR), (tx) => savepoint(tx, (part) => addVersion(part, row)))
    const problem = await added.catch((error: unknown) => fromPostgres(error, rooms.problems))
    expect(problem).toMatchObject({ code: 'syllabus.incoherent' })
  })

  it('is shown with its chain, its holes and its steps, to members alone', async ({ as }) => {
    const sha256 = await first(as)
    expect(await as('nobody').get(AT.show, { ...IN, sha256 })).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.show, { ...IN, sha256 })).toMatchObject({ status: 404 })
    expect(await as('reader').get(AT.show, { ...IN, sha256: 'x' })).toMatchObject({ status: 400, details: [{ path: 'sha256' }] })
    expect(await as('reader').get(AT.show, { ...IN, sha256: 'a'.repeat(64) })).toMatchObject({ status: 404 })
    const found = await shown(as, sha256)
    expect(found).toMatchObject({
      steps: [{ state: 'draft', submission: null }],
      approved: null,
      conditions: null,
      lastVoted: null,
      chapters: [{ id: 'chapter-1', module: 'M1' }],
      may: [],
    })
    const { links, holes } = found['chain'] as { links: { code: string; up: string[] }[]; holes: { code: string; link: string }[] }
    expect(links.find(({ code }) => code === 'C3')?.up).toEqual(['gap G-03', 'recommendation R-REG-03'])
    expect(holes).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'gap-set-aside', link: 'G-07' })]))
    expect((await shown(as, sha256, 'team-CR')).may).toEqual([
      'record a version of a syllabus',
      'put a syllabus to the training directors',
      'withdraw a version of a syllabus',
    ])
  })

  it('has its chain end in the items of the bank, for those who see them', async ({ as }) => {
    const sha256 = await first(as)
    const chainFor = async (who: string) => {
      const { chain } = await shown(as, sha256, who)
      const { links, holes } = chain as { links: { kind: string; code: string; up: string[] }[]; holes: { code: string }[] }
      return { items: links.filter(({ kind }) => kind === 'item'), noBank: holes.some(({ code }) => code === 'no-bank') }
    }
    expect(await chainFor('team-CR')).toEqual({ items: [], noBank: true })
    const bank = readFileSync(`${ROOT}/examples/first-syllabus/items.json`, 'utf8')
    expect(await as('team-CR').post('/api/train/items.import', brought(bank))).toMatchObject({ status: 200, body: { fresh: 100 } })
    const { items, noBank } = await chainFor('team-CR')
    expect(noBank).toBe(false)
    expect(items.length).toBeGreaterThanOrEqual(81)
    for (const { code, up } of items) expect(up, code).toEqual([expect.stringMatching(/^outcome M\d\.O\d$/)])
    expect(await chainFor('reader')).toEqual({ items: [], noBank: true })
  })

  it('gives the files that it was recorded from: taken in again they change nothing', async ({ as }) => {
    const sha256 = await first(as)
    const asked = { ...IN, sha256 }
    expect(await as('nobody').get(AT.given, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.given, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').get(AT.given, { ...asked, chapter: 'x'.repeat(61) })).toMatchObject({
      status: 400,
      details: [{ path: 'chapter' }],
    })
    expect(await as('reader').get(AT.given, { ...asked, chapter: 'chapter-9' })).toMatchObject({ status: 422, code: 'syllabus.no-chapter' })
    const given = async (more: object, name: string) => {
      const { file } = await as('reader').get(AT.given, { ...asked, ...more })
      expect(file).toMatchObject({ name, mediaType: 'application/json; charset=utf-8' })
      return JSON.parse(new TextDecoder().decode(file?.bytes)) as Record<string, unknown>
    }
    const [syllabus, chapter] = [await given({}, 'syllabus.json'), await given({ chapter: 'chapter-1' }, 'chapter-1.json')]
    expect(canonicalHash(syllabus)).toBe(sha256)
    expect(await as('team-CR').post(AT.record, { ...IN, syllabus, chapters: [chapter] })).toMatchObject({
      status: 409,
      code: 'syllabus.known',
    })
    // Under another number it is a successor that says the same.
    const next = { ...syllabus, semver: '1.0.0', parent: { semver: '1.0.0-rc.1', sha256 } }
    const to = await record(as, { syllabus: next, chapters: [chapter] })
    expect((await as('reader').get(AT.compare, { ...IN, from: sha256, to })).body).toMatchObject({ least: 'none', entries: [] })
    const hashes = async (of: string) => ((await shown(as, of))['chapters'] as { sha256: string }[]).map((one) => one.sha256)
    expect(await hashes(to)).toEqual(await hashes(sha256))
  })

  it('is withdrawn with a reason while nothing rests on it, and stays in sight', async ({ as, auditLines }) => {
    const mistaken = await first(as)
    const asked = { ...IN, sha256: mistaken, reason: 'Se registró el archivo equivocado.' }
    expect(await as('nobody').post(AT.withdraw, asked)).toMatchObject({ status: 401 })
    for (const who of ['director-CR', 'reader', 'operator']) expect(await as(who).post(AT.withdraw, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(AT.withdraw, asked)).toMatchObject({ status: 404 })
    expect(await as('team-CR').post(AT.withdraw, { ...asked, reason: ' ' })).toMatchObject({ status: 400, details: [{ path: 'reason' }] })
    expect(await shown(as, mistaken, 'team-CR')).toMatchObject({
      rests: [],
      may: expect.arrayContaining(['withdraw a version of a syllabus']),
    })
    expect(await as('team-CR').post(AT.withdraw, asked)).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.syllabus.withdraw',
      actor: 'team-CR',
      subject: mistaken,
      fields: ['state', 'reason'],
    })
    expect(await shown(as, mistaken)).toMatchObject({
      state: 'withdrawn',
      steps: [
        { state: 'draft', reason: null },
        { state: 'withdrawn', reason: asked.reason },
      ],
    })
    expect(await as('team-CR').post(AT.withdraw, asked)).toMatchObject({
      status: 409,
      code: 'syllabus.not-open',
      details: { state: 'withdrawn' },
    })
    expect(await as('team-CR').post(AT.put, { ...IN, sha256: mistaken, deadline: '2026-04-01' })).toMatchObject({
      code: 'syllabus.not-open',
    })
    // Nothing follows it: the next is the first again, under a number of its own.
    expect(await as('team-CR').post(AT.record, { ...IN, ...after(mistaken, '1.0.0') })).toMatchObject({ code: 'syllabus.parent-unknown' })
    expect(await as('team-CR').post(AT.record, { ...IN, ...version('1.0.0-rc.2') })).toMatchObject({ status: 200 })
    expect((await as('reader').get(AT.verify, IN)).body).toMatchObject({
      versions: expect.arrayContaining([expect.objectContaining({ state: 'withdrawn', fault: null })]),
    })
  })

  it('is not withdrawn once something rests on it', async ({ as, house }) => {
    const withdraw = (sha256: string) => as('officer').post(AT.withdraw, { ...IN, sha256, reason: 'Por error.' })
    const kept = async (sha256: string, rests: string) => {
      expect(await withdraw(sha256), rests).toMatchObject({ status: 409, code: 'syllabus.rested-on', details: { rests: [rests] } })
      expect((await shown(as, sha256, 'officer'))['rests'], rests).toEqual([rests])
      // Of what is not theirs whoever may not withdraw it learns nothing.
      expect((await shown(as, sha256, 'reader'))['rests'], rests).toEqual([])
    }
    const put1 = await first(as)
    const next = await record(
      as,
      after(put1, '1.0.0-rc.2', (one) => void (one.about.en += ' More.')),
    )
    await kept(put1, 'version')
    await put(as, next)
    expect(await withdraw(next)).toMatchObject({
      code: 'syllabus.not-open',
      details: { state: 'submitted' },
      body: { title: 'La versión está sometida a las direcciones y ya no admite esto.' },
    })
    const third = await record(
      as,
      after(put1, '1.0.0-rc.3', (one) => void (one.about.en += ' And more.')),
    )
    await put(as, third)
    await kept(next, 'vote')
    const fourth = await record(
      as,
      after(put1, '1.0.0-rc.4', (one) => void (one.about.en += ' And yet more.')),
    )
    const row = { programme_id: PROGRAMME, recorded_by: 'x', recorded_at: '2026-03-02T00:00:00Z' }
    const content = JSON.stringify({ forms: { syllabus: { sha256: fourth } } })
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      insertRows(tx, 'test_form', [{ ...row, sha256: 'd'.repeat(64), content, pack: '{}' }]),
    )
    await kept(fourth, 'form')
    const fifth = await record(
      as,
      after(put1, '1.0.0-rc.5', (one) => void (one.about.en += ' Enough.')),
    )
    const session = await as('team-CR').post('/api/train/session.plan', { ...IN, ...PLANNED, syllabus: fifth })
    expect(session).toMatchObject({ status: 200 })
    await kept(fifth, 'session')
  })

  it('is compared with another version, part by part', async ({ as }) => {
    const from = await first(as)
    const to = await record(
      as,
      after(from, '1.0.0', (one) => void (one.outcomes[0]!.text.en = 'name the act.')),
    )
    expect(await as('elsewhere').get(AT.compare, { ...IN, from, to })).toMatchObject({ status: 404 })
    expect(await as('reader').get(AT.compare, { ...IN, from, to })).toMatchObject({
      status: 200,
      body: {
        least: 'minor',
        entries: [{ part: 'outcome', code: 'M1.O1', fields: [{ field: 'text', texts: { en: { after: 'name the act.' } } }] }],
      },
    })
  })

  it('goes to the directors as the very text that stands here', async ({ as, house, auditLines }) => {
    const sha256 = await first(as)
    const asked = { ...IN, sha256, deadline: '2026-04-01' }
    expect(await as('nobody').post(AT.put, asked)).toMatchObject({ status: 401 })
    for (const who of ['director-CR', 'reader', 'operator']) expect(await as(who).post(AT.put, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(AT.put, asked)).toMatchObject({ status: 404 })
    expect(await as('team-CR').post(AT.put, { ...asked, deadline: 'soon' })).toMatchObject({ status: 400 })
    expect(await as('team-CR').post(AT.put, { ...asked, deadline: '2026-03-01' })).toMatchObject({ status: 422, code: 'syllabus.late' })
    // The last day to answer has ended in Panama, and not in Costa Rica.
    Object.assign(house, { now: () => new Date('2026-04-02T05:30:00.000Z') })
    expect(await as('team-CR').post(AT.put, asked)).toMatchObject({ status: 422, code: 'syllabus.late' })
    // In UTC it has ended, and in none of the countries.
    Object.assign(house, { now: () => new Date('2026-04-02T02:00:00.000Z') })
    expect(await as('team-CR').post(AT.put, asked)).toMatchObject({ status: 200, body: { state: 'submitted' } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.syllabus.put', subject: sha256, fields: ['state', 'deadline'] })
    expect(await as('team-CR').post(AT.put, asked)).toMatchObject({
      status: 409,
      code: 'syllabus.not-open',
      details: { state: 'submitted' },
    })
    const { body } = await as('director-HN').get('/api/decide/submission.show', { ...IN, subject: 'train.syllabus:central-america-first' })
    expect(body).toMatchObject({ number: 1, body: 'training-directors' })
    const texts = body['texts'] as { country: string; hash: string; text: string }[]
    expect(texts.map(({ hash }) => hash)).toEqual(Array.from({ length: 7 }, () => sha256))
    expect(JSON.parse(texts[0]?.text ?? '')).toMatchObject({ schema: 'istmo/syllabus/1', semver: '1.0.0-rc.1' })
    expect((await as('reader').get('/api/decide/body.show', { ...IN, code: 'training-directors' })).body).toMatchObject({
      voting: { role: 'train.director' },
    })
  })

  it('waits no more where another version of it is put', async ({ as }) => {
    const sha256 = await first(as)
    await put(as, sha256)
    const next = await record(
      as,
      after(sha256, '1.0.0', (one) => void (one.about.en += ' More.')),
    )
    await put(as, next)
    expect([await stateOf(as, sha256), await stateOf(as, next)]).toEqual(['draft', 'submitted'])
  })
})
