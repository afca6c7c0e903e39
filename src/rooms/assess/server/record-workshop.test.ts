import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed } from './workshop.fixture.ts'

const RECORD = '/api/assess/workshop.record'
const EDIT = '/api/assess/workshop.edit'
const SHOW = '/api/assess/workshop.show'
const facts = {
  sectors: ['police'],
  language: 'es',
  heldFrom: '2008-03-04',
  place: 'Tegucigalpa',
  method: 'paper',
  provenance: 'transcribed',
}
const held = { ...IN, round: 1, country: 'HN', ...facts, participants: 20, women: 8, men: 12 }

describe.each(ENGINES)('workshop.record on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('asks who is speaking, and refuses who only reads', async ({ as }) => {
    expect(await as('nobody').post(RECORD, held)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['beto-hn', 'mario-hn', 'olga-officer']) expect(await as(name).post(RECORD, {})).toMatchObject({ status: 403 })
  })
  it('hides the programme from others, and refuses another country', async ({ as }) => {
    expect(await as('zoe-elsewhere').post(RECORD, held)).toMatchObject({ status: 404 })
    expect(await as('gina-gt').post(RECORD, held)).toMatchObject({ status: 403 })
    expect(await as('rosa-reg').post(RECORD, held)).toMatchObject({ status: 403 })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('ana-hn').post(RECORD, { ...held, women: 15, heldTo: '2008-02', code: 'r1', place: '' })
    expect(reply).toMatchObject({ status: 400, details: expect.arrayContaining([expect.objectContaining({ path: 'code' })]) })
    const sums = await as('ana-hn').post(RECORD, { ...held, women: 15, heldTo: '2008-02' })
    expect(sums).toMatchObject({
      status: 400,
      details: [
        { path: 'participants', message: 'Mujeres y hombres suman más que los participantes.' },
        { path: 'heldTo', message: 'Termina antes de empezar.' },
      ],
    })
    expect(await as('ana-hn').post(RECORD, { ...held, heldTo: '2009-02-29' })).toMatchObject({
      status: 400,
      details: [{ path: 'heldTo', message: 'En el calendario no existe ese día.' }],
    })
    expect(await as('ana-hn').post(RECORD, { ...held, sectors: [] })).toMatchObject({ status: 400, details: [{ path: 'sectors' }] })
  })
  it('refuses what the programme does not have, and codes of other countries', async ({ as }) => {
    for (const change of [{ round: 9 }, { sectors: ['army'] }])
      expect(await as('ana-hn').post(RECORD, { ...held, ...change })).toMatchObject({ status: 422, code: 'workshop.misplaced' })
    for (const code of ['GT-OPE', 'GT-NEW', 'TALLER-1'])
      expect(await as('ana-hn').post(RECORD, { ...held, code })).toMatchObject({
        status: 422,
        code: 'workshop.miscoded',
        details: { country: 'HN', example: expect.stringMatching(/^R\d-HN-POL-\d$/) },
      })
    expect(await as('ana-hn').post(RECORD, { ...held, code: 'HN-OPE' })).toMatchObject({ status: 409, code: 'workshop.code-taken' })
  })
  it('records it open, under the next code of its place', async ({ as, auditLines }) => {
    expect(await as('ana-hn').post(RECORD, held)).toMatchObject({
      status: 200,
      body: { workshop: 'R1-HN-POL-1', state: 'open', version: 1 },
    })
    expect(await as('lena-hn').post(RECORD, held)).toMatchObject({ body: { workshop: 'R1-HN-POL-2' } })
    expect(await as('rosa-reg').post(RECORD, { ...held, country: 'REG', sectors: [] })).toMatchObject({ body: { workshop: 'R1-REG-1' } })
    expect(await auditLines()).toMatchObject([
      { event: 'assess.workshop.record', actor: 'ana-hn', subject: 'R1-HN-POL-1', fields: expect.arrayContaining(['country', 'women']) },
      { actor: 'lena-hn' },
      { actor: 'rosa-reg' },
    ])
    const { body } = await as('ana-hn').get(SHOW, { ...IN, workshop: 'R1-HN-POL-1' })
    expect(body['workshop']).toMatchObject({ ...facts, heldTo: null, women: 8, statements: 0, changedBy: 'assess.facilitator' })
    expect(body['workshop']).toMatchObject({
      may: ['read what was said', 'record workshops', 'record statements', 'propose public wording', 'seal workshops'],
    })
  })
})

describe.each(ENGINES)('workshop.edit on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const edit = { ...IN, workshop: 'HN-SEA', version: 1, ...facts }

  it('asks who is speaking, refuses who only reads and hides what others keep', async ({ as }) => {
    expect(await as('nobody').post(EDIT, edit)).toMatchObject({ status: 401 })
    expect(await as('beto-hn').post(EDIT, {})).toMatchObject({ status: 403 })
    expect(await as('gina-gt').post(EDIT, edit)).toMatchObject({ status: 404 })
    expect(await as('ana-hn').post(EDIT, { ...edit, workshop: 'GT-REL' })).toMatchObject({ status: 403 })
  })
  it('refuses a released workshop and a sector that is not there', async ({ as }) => {
    expect(await as('ana-hn').post(EDIT, { ...edit, workshop: 'HN-REL' })).toMatchObject({
      status: 409,
      code: 'workshop.closed',
      details: { state: 'released', needed: 'sealed' },
    })
    expect(await as('ana-hn').post(EDIT, { ...edit, sectors: [] })).toMatchObject({ status: 422, code: 'workshop.misplaced' })
    expect(await as('ana-hn').post(EDIT, { ...edit, sectors: ['army'] })).toMatchObject({ status: 422, code: 'workshop.misplaced' })
  })
  it('keeps a sector that a statement of the workshop names', async ({ as }) => {
    const open = { ...edit, workshop: 'HN-OPE' }
    await as('ana-hn').post('/api/assess/statement.edit', { ...IN, id: 'HN-OPE-1', version: 1, sector: 'police' })
    const reply = await as('ana-hn').post(EDIT, { ...open, sectors: ['prosecution'] })
    expect(reply).toMatchObject({ status: 422, code: 'statement.misplaced' })
    expect(await as('ana-hn').post(EDIT, { ...open, sectors: ['prosecution', 'police'] })).toMatchObject({ status: 200 })
  })
  it('saves over what its editor read and over nothing else', async ({ as, auditLines }) => {
    expect(await as('ana-hn').post(EDIT, edit)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-hn').post(EDIT, edit)).toMatchObject({
      status: 409,
      code: 'assessment.changed',
      details: { version: 2, changedBy: 'assess.facilitator' },
    })
    expect(await auditLines()).toMatchObject([
      { event: 'assess.workshop.edit', subject: 'HN-SEA', fields: expect.arrayContaining(['place']) },
    ])
    const { body } = await as('ana-hn').get(SHOW, { ...IN, workshop: 'HN-SEA' })
    expect(body['workshop']).toMatchObject({ place: 'Tegucigalpa', method: 'paper' })
  })
})
