import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { Impact } from '../../contract/impact.ts'
import type { LevelsShown } from '../../contract/levels.ts'
import { IN } from '../sessions/session.fixture.ts'
import { forms } from '../taking/taking.fixture.ts'
import { answered, at, locked, opened, people, PEOPLE, plan, proposed, seed, SESSIONS, STUDY, workOut } from './study.fixture.ts'

const [SESSION] = SESSIONS
const OF = { ...IN, session: SESSION }
const HEAP = { ...OF, id: '0192f7a0-5b1e-4c3d-9a41-000000000401', sheets: [...Array.from({ length: 11 }, () => '544534'), 'n2---5'] }
const [FIRST = ''] = PEOPLE[SESSION]

type As = InHouse['as']

describe.each(ENGINES)('levels that no test measures on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const shown = async (as: As) => (await as('team-hn').get(at('levels.show'), OF)).body as unknown as LevelsShown

  it('have forms of reaction, typed from paper by the team and never by whoever taught', async ({ as, auditLines }) => {
    const type = (who: string, more: object = {}) => as(who).post(at('reaction.type'), { ...HEAP, ...more })
    expect(await type('nobody')).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'officer', 'analyst', 'reader', 'director-hn', 'operator', 'team-pa'])
      expect([who, await type(who)]).toMatchObject([who, { status: 403 }])
    expect(await type('elsewhere')).toMatchObject({ status: 403 })
    expect(await type('team-hn', { session: 'HN-2026-99' })).toMatchObject({ status: 404 })
    expect(await type('team-hn', { sheets: ['544534', '54453'] })).toMatchObject({ status: 400, details: [{ path: 'sheets.1' }] })
    expect(await type('team-hn')).toMatchObject({ status: 200, body: { sheets: 12, withdrawnAt: null } })
    expect(await type('team-hn')).toMatchObject({ status: 409, code: 'reaction.typed' })
    const other = { id: '0192f7a0-5b1e-4c3d-9a41-000000000402' }
    expect(await type('team-hn', { ...other, sheets: HEAP.sheets.toReversed() })).toMatchObject({ status: 409, code: 'reaction.same-heap' })
    expect(await type('team-hn', { ...other, sheets: ['111111'] })).toMatchObject({
      status: 409,
      code: 'reaction.more-than-people',
      details: { typed: 12, more: 1, people: 12 },
    })
    expect((await auditLines()).at(-1)).toEqual({ event: 'train.reaction.type', actor: 'team-hn', subject: HEAP.id, fields: ['sheets'] })
    expect(await as('facilitator-hn').get(at('levels.show'), OF)).toMatchObject({ status: 403 })
    expect((await shown(as)).reactions).toMatchObject([{ id: HEAP.id, sheets: 12 }])
    const withdraw = (who: string, id = HEAP.id) => as(who).post(at('reaction.withdraw'), { ...OF, id })
    expect(await withdraw('nobody')).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'team-pa']) expect(await withdraw(who)).toMatchObject({ status: 403 })
    expect(await withdraw('team-hn', '0192f7a0-5b1e-4c3d-9a41-000000000499')).toMatchObject({ status: 404 })
    expect(await withdraw('team-hn', 'x')).toMatchObject({ status: 400 })
    expect(await withdraw('team-hn')).toMatchObject({ status: 200, body: { withdrawnAt: expect.any(String) } })
    expect(await withdraw('team-hn')).toMatchObject({ status: 409, code: 'reaction.withdrawn' })
  })

  it('have what supervisors saw of what was taught, typed by the team of the country', async ({ as, auditLines }) => {
    const { behaviours, people: enrolled } = await shown(as)
    expect([behaviours.length > 0, behaviours.length <= 8, enrolled.length]).toEqual([true, true, 12])
    const ratings = behaviours.map(({ outcome }, place) => ({ outcome, rating: place === 0 ? null : 3 }))
    const of = { ...OF, pseudonym: FIRST, wave: 'm3', observer: 1, ratings }
    const type = (who: string, more: object = {}) => as(who).post(at('behaviour.type'), { ...of, ...more })
    expect(await type('nobody')).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'officer', 'analyst', 'director-hn', 'reader', 'team-pa'])
      expect([who, await type(who)]).toMatchObject([who, { status: 403 }])
    expect(await type('team-hn', { session: 'HN-2026-99' })).toMatchObject({ status: 404 })
    expect(await type('team-hn', { ratings: [{ outcome: 'M1.O1', rating: 5 }] })).toMatchObject({
      status: 400,
      details: [{ path: 'ratings.0.rating' }],
    })
    expect(await type('team-hn', { pseudonym: PEOPLE[SESSIONS[1]][0] })).toMatchObject({ status: 422, code: 'behaviour.not-enrolled' })
    expect(await type('team-hn', { ratings: [{ outcome: 'M9.O9', rating: 3 }] })).toMatchObject({
      status: 422,
      code: 'behaviour.not-taught',
      details: { outcomes: 'M9.O9' },
    })
    expect(await type('team-hn')).toMatchObject({ status: 200, body: { number: 1 } })
    // What was mistyped is typed again: the last holds, and the first is kept.
    expect(await type('team-hn')).toMatchObject({ status: 200, body: { number: 2 } })
    expect(await type('team-hn', { observer: 2 })).toMatchObject({ status: 200, body: { number: 1 } })
    expect((await shown(as)).observed).toEqual([{ pseudonym: FIRST, wave: 'm3', observers: 2 }])
    expect((await auditLines()).at(-2)).toEqual({
      event: 'train.behaviour.type',
      actor: 'team-hn',
      subject: `${FIRST}/m3`,
      fields: ['ratings'],
    })
  })

  it('stay under the pseudonym with the tests of whoever is forgotten, and are counted before', async ({ as }) => {
    await answered(as)
    const { behaviours } = await shown(as)
    const ratings = behaviours.map(({ outcome }) => ({ outcome, rating: 3 }))
    await as('team-hn').post(at('behaviour.type'), { ...OF, pseudonym: FIRST, wave: 'm3', observer: 1, ratings })
    const would = await as('team-hn').post(at('trainee.erase'), { ...IN, pseudonym: FIRST, dryRun: true })
    const kept = { enrolments: 1, attendance: 0, orders: 0, links: 2, tries: 2, answered: expect.any(Number), observations: 1 }
    expect(would).toMatchObject({ status: 200, body: { erased: false, names: 0, kept } })
    const { answered: answers } = would.body['kept'] as { answered: number }
    expect(answers).toBe(['A', 'B'].reduce((all, name) => all + (forms.forms.find((one) => one.name === name)?.items.length ?? 0), 0))
  })

  it('stand on the page of what a training brought, each with its number or why there is none', async ({ as }) => {
    await opened(as)
    await proposed(as, { plan: { ...plan, waves: ['pre', 'post', 'm3'] } })
    await locked(as)
    await answered(as)
    await as('team-hn').post(at('reaction.type'), HEAP)
    const { behaviours } = await shown(as)
    const ratings = behaviours.map(({ outcome }) => ({ outcome, rating: 3 }))
    for (const pseudonym of PEOPLE[SESSION])
      for (const wave of ['pre', 'm3']) await as('team-hn').post(at('behaviour.type'), { ...OF, pseudonym, wave, observer: 1, ratings })
    await workOut(as)
    const { file } = await as('analyst').get(at('impact.file'), { ...STUDY, path: 'results.json' })
    const { results } = Impact.parse(JSON.parse(new TextDecoder().decode(file?.bytes)))
    const found = (name: string) => results.filter(({ statistic }) => statistic === name)
    expect(found('reactionShare')).toHaveLength(6)
    expect(found('reactionShare')[0]).toMatchObject({ status: 'value', scope: { question: 'q01' }, n: 11, value: 1 })
    expect(found('observedMean').find(({ scope }) => scope.arm === 'trained' && scope.wave === 'm3')).toMatchObject({
      status: 'value',
      n: 12,
      value: expect.closeTo(3, 12),
    })
    const { body } = await as('officer').get(at('impact.show'), { ...STUDY, lang: 'es' })
    expect(JSON.stringify(body)).toContain('Lo que aprendí me sirve en mi trabajo')
  }, 180_000)
})
