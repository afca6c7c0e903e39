import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { savepoint, transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { LawInForce } from '../contract/in-force.ts'
import { agree, at, begin, bring, decide, IN, people, PROPOSAL, save, seed, shown, step, today } from './proposal.fixture.ts'

const LAW = '/api/law/law.show'
const place = { ...IN, id: PROPOSAL }
const OTHER = '0192f7a0-5b1e-7c3d-9a41-0000000000b2'
/** A value of this test, and of no law. */
const raised = (law: Parameters<typeof today>[0]): void => {
  const penalty = today(law).penalties[0]!
  penalty.value = { es: 'valor de prueba', en: 'test value' }
  penalty.maximumYears = 15
}

describe.each(ENGINES)('a proposed law on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is begun by counsel of that country alone', async ({ as, auditLines }) => {
    const asked = { ...IN, id: PROPOSAL, system: 'HN' }
    expect(await as('nobody').post(at('begin'), asked)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['signatory-hn', 'officer', 'reader', 'operator'])
      expect(await as(who).post(at('begin'), {})).toMatchObject({ status: 403, code: 'access.refused' })
    for (const who of ['member-pa', 'member-reg']) expect(await as(who).post(at('begin'), asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(at('begin'), asked)).toMatchObject({ status: 404 })
    expect(await as('author-hn').post(at('begin'), { ...asked, system: 'INT' })).toMatchObject({
      status: 400,
      details: [{ path: 'system' }],
    })
    expect(await as('author-hn').post(at('begin'), { ...asked, system: 'NI' })).toMatchObject({ status: 404 })
    expect(await begin(as)).toMatchObject({ status: 200, body: { system: 'HN', state: 'draft', base: 0, version: 1 } })
    expect(await begin(as)).toMatchObject({ status: 409, code: 'proposal.known' })
    expect(await auditLines()).toMatchObject([{ event: 'law.proposal.begin', subject: PROPOSAL }])
  })
  it('is its own country’s while it is written, and everybody’s to read from the review on', async ({ as }) => {
    await begin(as)
    for (const who of ['member-pa', 'reader', 'officer', 'elsewhere'])
      expect(await as(who).get(at('show'), place)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('signatory-hn').get(at('show'), place)).toMatchObject({ status: 200 })
    expect((await as('member-pa').get(at('list'), IN)).body).toMatchObject({ proposals: [], countries: ['HN', 'PA'], may: ['PA'] })
    await step(as, ['author-hn', 'submit'])
    expect(await as('reader').get(at('show'), place)).toMatchObject({ status: 200, body: { state: 'in-review' } })
    expect(await as('elsewhere').get(at('show'), place)).toMatchObject({ status: 404 })
    const read = await shown(as)
    const stranger = as('member-pa')
    for (const [name, more] of [
      ['save', { law: read.law }],
      ['review', { hash: read.hash, verdict: 'agree' }],
      ['withdraw', { reason: 'x' }],
    ] as const)
      expect(await stranger.post(at(name), { ...place, version: read.version, ...more })).toMatchObject({ status: 403 })
  })
  it('keeps a text whole, field by field, or says where it does not hold', async ({ as }) => {
    await begin(as)
    const refused = (change: Parameters<typeof save>[1]) => save(as, change)
    expect(await refused((law) => void (today(law).wording.source = ''))).toMatchObject({
      status: 422,
      code: 'law.unknown-source',
      details: { found: '' },
    })
    expect(await refused((law) => void delete (today(law).wording as { grade?: unknown }).grade)).toMatchObject({
      status: 400,
      details: [{ path: expect.stringContaining('wording.grade') }],
    })
    expect(await refused((law) => void law.offences[0]!.versions.reverse())).toMatchObject({
      code: 'law.version-overlaps',
      details: { at: 'hn-tip.2020', found: 'hn-tip.2012' },
    })
    const aggravator = { value: { es: 'x', en: 'x' }, effect: { es: 'x', en: 'x' }, source: 'hn-219', grade: 'secondary' as const }
    expect(await refused((law) => void today(law).aggravators.push({ ...aggravator, facts: ['age.under12'] }))).toMatchObject({
      code: 'law.unknown-fact',
      details: { at: 'hn-tip', found: 'age.under12' },
    })
    for (const grade of ['official', 'text'] as const)
      expect(await refused((law) => void (today(law).wording = { ...today(law).wording, source: 'hn-219', grade }))).toMatchObject({
        code: 'law.grade-above-source',
        details: { found: 'hn-219' },
      })
    const source = { id: 'hn-219', title: { es: 'x', en: 'x' }, where: '', kind: 'memory' as const }
    expect(await refused((law) => void law.sources.push(source))).toMatchObject({ code: 'law.source-taken' })
    expect(await refused((law) => void law.sources.push({ ...source, id: 'gaceta' }))).toMatchObject({ code: 'law.source-unprefixed' })
    expect(await refused((law) => void (law.offences = law.offences.slice(0, 1)))).toMatchObject({ code: 'law.incoherent' })
    expect(await refused((law) => void (law.system = 'GT'))).toMatchObject({ code: 'law.other-system' })
    expect(await shown(as)).toMatchObject({ version: 1, state: 'draft' })
  })
  it('shows what it changes, and which patterns it would answer otherwise', async ({ as }) => {
    await begin(as)
    await save(as, (law) => {
      const { elements } = today(law)
      if (elements && 'meansForAdults' in elements)
        elements.meansForAdults = { value: 'not-required', source: 'hn-219', grade: 'secondary' }
    })
    const { body } = await as('author-hn').get(at('show'), place)
    expect(body['changes']).toMatchObject([{ at: 'hn-tip.versions.2020.elements.meansForAdults', after: { grade: 'secondary' } }])
    expect(body['effects']).toContainEqual(expect.objectContaining({ pattern: expect.any(String) }))
    expect(body['isCurrent']).toBe(true)
  })
  it('tells whoever saw an older step which it is at, and loses nothing', async ({ as }) => {
    await begin(as)
    const { law } = await shown(as)
    await save(as, raised)
    const late = await as('second-hn').post(at('save'), { ...place, version: 1, law })
    expect(late).toMatchObject({ status: 409, code: 'proposal.changed', details: { version: 2 } })
    expect(today((await shown(as)).law).penalties[0]!.maximumYears).toBe(15)
  })
  it('is read by a second lawyer, who wrote none of it, to the very text', async ({ as }) => {
    await begin(as)
    await save(as, raised)
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' })).toMatchObject({ status: 409, code: 'law.sign-off-needed' })
    await step(as, ['author-hn', 'submit'])
    expect(await agree(as, 'author-hn')).toMatchObject({ status: 409, code: 'law.same-person' })
    const other = { hash: 'a'.repeat(64), verdict: 'agree' }
    expect(await step(as, ['second-hn', 'review'], other)).toMatchObject({ status: 409, code: 'law.other-text' })
    expect(await step(as, ['second-hn', 'review'], { ...other, hash: (await shown(as)).hash, verdict: 'return' })).toMatchObject({
      body: { state: 'draft' },
    })
    expect(await save(as, raised, 'second-hn')).toMatchObject({ body: { state: 'draft' } })
    await step(as, ['author-hn', 'submit'])
    expect(await agree(as, 'second-hn')).toMatchObject({ code: 'law.same-person' })
    expect(await agree(as, 'both-hn')).toMatchObject({ status: 200, body: { state: 'reviewed' } })
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-03-01' })).toMatchObject({ status: 422, code: 'proposal.late' })
    await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' })
    expect(await decide(as, 'both-hn')).toMatchObject({ status: 409, code: 'law.same-person' })
    expect((await as('reader').get('/api/decide/position.list', { ...IN, subject: `law:${PROPOSAL}` })).body).toEqual({ positions: [] })
  })
  it('is written on again after the review, and then needs another', async ({ as }) => {
    await begin(as)
    await step(as, ['author-hn', 'submit'])
    await agree(as)
    expect(await save(as, raised)).toMatchObject({ body: { state: 'draft' } })
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' })).toMatchObject({ code: 'law.sign-off-needed' })
  })
  it('takes comments on its lines from any member, by office', async ({ as, auditLines }) => {
    await begin(as)
    const comment = { ...place, commentId: OTHER, at: 'hn-tip.versions.2020.penalties.0', text: '¿De qué gaceta?' }
    expect(await as('member-pa').post(at('comment'), comment)).toMatchObject({ status: 404 })
    await step(as, ['author-hn', 'submit'])
    expect(await as('operator').post(at('comment'), comment)).toMatchObject({ status: 403 })
    expect(await as('member-pa').post(at('comment'), { ...comment, text: ' ' })).toMatchObject({ status: 400, details: [{ path: 'text' }] })
    expect(await as('second-hn').post(at('comment'), comment)).toMatchObject({ status: 200 })
    expect(await as('second-hn').post(at('comment'), comment)).toMatchObject({ status: 409, code: 'proposal.known' })
    expect((await as('reader').get(at('show'), place)).body['comments']).toMatchObject([
      { at: comment.at, text: comment.text, office: 'Ministerio Público', country: 'HN' },
    ])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'law.proposal.comment', subject: PROPOSAL, fields: ['comment'] })
  })
  it('is withdrawn with a reason as long as it is no law, also from its panel', async ({ as }) => {
    await begin(as)
    await save(as, raised)
    await bring(as)
    expect(await step(as, ['author-hn', 'withdraw'], { reason: 'Falta la gaceta.' })).toMatchObject({ body: { state: 'withdrawn' } })
    expect(await decide(as)).toMatchObject({ status: 409, code: 'proposal.not-open' })
    expect(await save(as, raised)).toMatchObject({ status: 409, code: 'proposal.not-open', details: { state: 'withdrawn' } })
  })
})

describe.each(ENGINES)('the panel of a country on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const inForce = async (as: Parameters<typeof begin>[0], more: Readonly<Record<string, string>> = {}) =>
    (await as('reader').get(LAW, { ...IN, ...more })).body as unknown as LawInForce

  it('is the country’s own signature, on the text with its changes and effects', async ({ as }) => {
    await begin(as)
    await save(as, raised)
    await bring(as)
    const { body } = await as('reader').get('/api/decide/submission.show', { ...IN, subject: `law:${PROPOSAL}` })
    expect(body).toMatchObject({ body: 'law-hn', deadline: '2026-04-01', texts: [{ country: 'HN' }] })
    const [text] = body['texts'] as { text: string }[]
    expect(JSON.parse(text!.text)).toMatchObject({
      schema: 'istmo/law-proposal/1',
      base: 0,
      changes: [{ at: 'hn-tip.versions.2020.penalties.0' }],
      effects: [],
    })
    for (const who of ['signatory-pa', 'author-hn', 'officer', 'operator']) expect(await decide(as, who)).toMatchObject({ status: 403 })
    expect(await inForce(as)).toMatchObject({ laws: [], steps: [] })
  })
  it('makes it law in force at once, and says whose signature it was', async ({ as, auditLines }) => {
    await begin(as)
    await save(as, raised)
    await bring(as)
    expect(await decide(as)).toMatchObject({ status: 200, body: { subject: `law:${PROPOSAL}`, stand: 'accept' } })
    const { laws, steps, isPractice } = await inForce(as)
    expect(steps).toMatchObject([{ system: 'HN', number: 1, officeEs: 'Ministerio Público', approvedAt: '2026-03-02T15:04:05.000Z' }])
    expect([isPractice, laws.length, today(laws[0]!.law).penalties[0]!.maximumYears]).toEqual([true, 1, 15])
    expect(laws[0]!.law.sources.map(({ id }) => id)).toContain('hn-219')
    expect(await inForce(as, { knownOn: '2026-03-01' })).toMatchObject({ laws: [], steps: [] })
    expect((await shown(as)).state).toBe('in-force')
    expect(await decide(as, 'signatory-hn', { stand: 'object', reservationEs: 'No.' })).toMatchObject({ code: 'proposal.not-open' })
    expect((await auditLines()).map(({ event, subject }) => `${event} ${subject}`)).toEqual(
      expect.arrayContaining([`decide.position.take law:${PROPOSAL}/HN`, 'law.version.approved HN/1']),
    )
  })
  it('is known from the day that it was in the country', async ({ as, house }) => {
    await begin(as)
    await save(as, raised)
    await bring(as)
    // Nine in the evening in Honduras; in UTC it is the 3rd.
    Object.assign(house, { now: () => new Date('2026-03-03T03:00:00.000Z') })
    await decide(as)
    expect((await inForce(as, { knownOn: '2026-03-02' })).steps).toMatchObject([{ approvedAt: '2026-03-03T03:00:00.000Z' }])
    expect((await inForce(as, { knownOn: '2026-03-01' })).steps).toEqual([])
  })
  it('objects with its reason, and the text is open again', async ({ as }) => {
    await begin(as)
    await save(as, raised)
    await bring(as)
    expect(await decide(as, 'signatory-hn', { stand: 'object', reservationEs: 'No consta.' })).toMatchObject({ status: 200 })
    expect((await shown(as)).state).toBe('objected')
    expect(await inForce(as)).toMatchObject({ steps: [] })
    expect(await save(as, raised)).toMatchObject({ body: { state: 'draft' } })
    expect(await bring(as)).toMatchObject({ body: { state: 'put' } })
    expect(await decide(as)).toMatchObject({ status: 200 })
    expect((await inForce(as)).steps).toHaveLength(1)
  })
  it('decides on one text of a country at a time, and on none that was written against another law', async ({ as }) => {
    await begin(as)
    await save(as, raised)
    await as('author-hn').post(at('begin'), { ...IN, id: OTHER, system: 'HN' })
    await save(as, (law) => void (today(law).article = '220'), 'author-hn', OTHER)
    await bring(as)
    expect(await bring(as, OTHER)).toMatchObject({ status: 409, code: 'law.panel-busy' })
    await decide(as)
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' }, OTHER)).toMatchObject({
      status: 409,
      code: 'law.outdated',
      details: { base: 0, current: 1 },
    })
    expect((await as('reader').get(at('show'), { ...IN, id: OTHER })).body).toMatchObject({ isCurrent: false })
  })
  it('withdraws what it approved, with a reason, and what came before is in force again', async ({ as }) => {
    expect(await begin(as, { withdraws: 'Se leyó mal.' })).toMatchObject({ status: 409, code: 'law.nothing-approved' })
    await begin(as)
    await save(as, raised)
    await bring(as)
    await decide(as)
    const back = { ...IN, id: OTHER, system: 'HN', withdraws: 'Se leyó mal.' }
    expect(await as('author-hn').post(at('begin'), back)).toMatchObject({ body: { restores: 0, base: 1, reason: 'Se leyó mal.' } })
    expect(await save(as, raised, 'author-hn', OTHER)).toMatchObject({ status: 409, code: 'proposal.not-open' })
    await bring(as, OTHER)
    expect(await decide(as, 'signatory-hn', {}, OTHER)).toMatchObject({ status: 200 })
    const { laws, steps } = await inForce(as)
    expect([laws, steps.map(({ number, restores }) => [number, restores])]).toEqual([
      [],
      [
        [1, null],
        [2, 0],
      ],
    ])
  })
  it('approves the seed as it stands once, and not a second time', async ({ as }) => {
    await begin(as)
    await bring(as)
    await decide(as)
    await as('author-hn').post(at('begin'), { ...IN, id: OTHER, system: 'HN' })
    expect(await step(as, ['author-hn', 'submit'], {}, OTHER)).toMatchObject({ status: 422, code: 'law.nothing-changed' })
  })
  it('has its country in it, whatever an officer sets, and waits for all its countries', async ({ as, house }) => {
    const body = { ...IN, code: 'law-hn', version: 0, nameEs: 'x', nameEn: 'x', rule: 'each', onObjection: 'block', onSilence: 'block' }
    expect(await as('officer').post('/api/decide/body.set', { ...body, members: ['PA'] })).toMatchObject({ status: 200 })
    await begin(as)
    expect(await bring(as)).toMatchObject({ status: 409, code: 'law.panel-without-country' })
    await as('officer').post('/api/decide/body.set', { ...body, version: 1, rule: 'k-of-n', least: 1, members: ['HN', 'PA'] })
    // The last day to answer has ended in Panama, and not in Honduras.
    Object.assign(house, { now: () => new Date('2026-04-02T05:30:00.000Z') })
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' })).toMatchObject({ status: 422, code: 'proposal.late' })
    // In UTC it has ended, and in neither of the two.
    Object.assign(house, { now: () => new Date('2026-04-02T02:00:00.000Z') })
    expect(await step(as, ['author-hn', 'put'], { deadline: '2026-04-01' })).toMatchObject({ status: 200, body: { state: 'put' } })
    expect(await decide(as, 'signatory-pa', { country: 'PA' })).toMatchObject({ status: 200 })
    expect((await shown(as)).state).toBe('put')
    expect(await decide(as)).toMatchObject({ status: 200 })
    expect((await shown(as)).state).toBe('in-force')
  })
  it('stands once at its number', async ({ as, house }) => {
    await begin(as)
    await bring(as)
    await decide(as)
    const again = transaction(house.database, contextOf(OPERATOR), (tx) =>
      rowsOf(tx, sql`insert into law_version select * from law_version`),
    )
    expect(await again.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'proposal.incoherent' })
  })
  it('leaves nothing that the application could change or take away', async ({ as, house }) => {
    await begin(as)
    await bring(as)
    await decide(as)
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (const table of ['law_version', 'law_proposal_text', 'law_comment'])
        for (const change of [sql`update ${sql.table(table)} set programme_id = programme_id`, sql`delete from ${sql.table(table)}`])
          await expect(savepoint(tx, (part) => rowsOf(part, change))).rejects.toThrow('permission denied')
      await expect(savepoint(tx, (part) => rowsOf(part, sql`delete from law_proposal`))).rejects.toThrow('permission denied')
    })
  })
})
