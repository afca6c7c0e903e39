import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { statementId } from './statement-id.ts'
import { type AssessTables, seen } from './tables.ts'
import { IN, made, peek, people, PROGRAMME, seed } from './workshop.fixture.ts'

const at = (name: string) => `/api/assess/${name}`
const SHOW = at('workshop.show')
const said = { ...IN, workshop: 'HN-OPE', draftId: made(1), quadrant: 'W', language: 'es', text: 'Se confunde trata con tráfico' }

const SAID = statementId(said)

describe.each(ENGINES)('statement.record on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const RECORD = at('statement.record')

  it('asks who is speaking, and refuses who only reads', async ({ as }) => {
    expect(await as('nobody').post(RECORD, said)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['beto-hn', 'mario-hn', 'rita-reader']) expect(await as(name).post(RECORD, {})).toMatchObject({ status: 403 })
  })
  it('hides workshops of other countries, and refuses those they released', async ({ as }) => {
    for (const workshop of ['GT-OPE', 'REG-SEA', 'NO-SUCH'])
      expect(await as('ana-hn').post(RECORD, { ...said, workshop })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('ana-hn').post(RECORD, { ...said, workshop: 'GT-REL' })).toMatchObject({ status: 403 })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('ana-hn').post(RECORD, { ...said, draftId: '1', text: ' ', quadrant: 'F' })
    expect(reply).toMatchObject({ status: 400, details: [{ path: 'draftId' }, { path: 'quadrant' }, { path: 'text' }] })
    expect(await as('ana-hn').post(RECORD, { ...said, text: '🙂'.repeat(501) })).toMatchObject({ status: 400, details: [{ path: 'text' }] })
  })
  it('refuses a sealed workshop, a foreign sector, an unknown source and an id that is there', async ({ as }) => {
    expect(await as('ana-hn').post(RECORD, { ...said, workshop: 'HN-SEA' })).toMatchObject({
      status: 409,
      code: 'workshop.closed',
      details: { workshop: 'HN-SEA', state: 'sealed', needed: 'open', movers: ['assess.lead', 'programme.country-member'] },
    })
    for (const change of [{ sector: 'prosecution' }, { source: 'no-such' }])
      expect(await as('ana-hn').post(RECORD, { ...said, ...change })).toMatchObject({ status: 422, code: 'statement.misplaced' })
    await as('ana-hn').post(RECORD, said)
    expect(await as('lena-hn').post(RECORD, { ...said, text: 'Otra cosa' })).toMatchObject({ status: 409, code: 'statement.repeated' })
  })
  it('answers what was recorded and is sent again as recorded, whatever its key and whatever became of it, and refuses other words', async ({
    as,
    auditLines,
  }) => {
    const first = await as('ana-hn').post(RECORD, said, { key: 'k1' })
    const edit = { ...IN, id: SAID, version: 1, text: 'Se confunden trata y tráfico' }
    const again = (more: object = {}) => as('ana-hn').post(RECORD, { ...said, ...more }, { key: crypto.randomUUID() })
    expect(await again({ text: ` ${said.text}\n` })).toEqual(first)
    for (const more of [{ text: 'Faltan intérpretes' }, { quadrant: 'O' }, { sector: 'police' }, { year: 2009 }])
      expect(await again(more)).toMatchObject({ status: 409, code: 'statement.repeated' })
    expect(await as('ana-hn').post(at('statement.edit'), edit)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await again()).toMatchObject({ status: 200, body: { id: SAID, number: 2, version: 2 } })
    expect(await again({ text: edit.text })).toMatchObject({ status: 409, code: 'statement.repeated' })
    expect(await as('lena-hn').post(at('workshop.seal'), { ...IN, workshop: 'HN-OPE' })).toMatchObject({ status: 200 })
    expect(await again()).toMatchObject({ status: 200, body: { id: SAID, number: 2 } })
    const { body } = await as('lena-hn').get(SHOW, { ...IN, workshop: 'HN-OPE' })
    expect(body['statements']).toMatchObject([{ number: 1 }, { number: 2, text: edit.text }])
    const fields = (await auditLines()).filter(({ event }) => event === 'assess.statement.record').map((line) => line.fields)
    expect(fields).toEqual([expect.arrayContaining(['text']), [], [], []])
  })
  it('does not bring back what was withdrawn, however late a device sends it again', async ({ as }) => {
    await as('ana-hn').post(RECORD, said)
    expect(await as('ana-hn').post(at('statement.withdraw'), { ...IN, id: SAID, version: 1 })).toMatchObject({ status: 200 })
    expect(await as('ana-hn').post(RECORD, said)).toMatchObject({ status: 409, code: 'statement.repeated' })
    const { body } = await as('lena-hn').get(SHOW, { ...IN, workshop: 'HN-OPE' })
    expect(JSON.stringify(body)).not.toContain(said.text)
    expect(await as('ana-hn').post(RECORD, { ...said, draftId: made(2) })).toMatchObject({ status: 200, body: { number: 3 } })
  })
  it('records what a device calls by one id once in each workshop, and of no other’s is anything told', async ({ as }) => {
    await as('ana-hn').post(RECORD, said)
    expect(await as('lena-hn').post(RECORD, { ...said, draftId: said.draftId.toUpperCase() })).toMatchObject({
      body: { id: SAID, number: 2 },
    })
    const { body } = await as('lena-hn').get(SHOW, { ...IN, workshop: 'HN-OPE' })
    expect(body['statements']).toMatchObject([{ number: 1 }, { number: 2 }])
    const theirs = { ...said, workshop: 'GT-OPE' }
    for (const draftId of [said.draftId, SAID]) {
      const reply = await as('gina-gt').post(RECORD, { ...theirs, draftId })
      expect(reply).toMatchObject({ status: 200, body: { id: statementId({ ...theirs, draftId }), workshop: 'GT-OPE' } })
    }
    expect(statementId(theirs)).not.toBe(SAID)
    expect(SAID).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
  it('says of no withdrawn statement what it said, not even of one that had only a public wording', async ({ as, house }) => {
    await transaction<AssessTables, unknown>(house.database, contextOf(OPERATOR), (tx) =>
      tx.deleteFrom('statement_text').where('statement', '=', 'HN-OPE-1').execute(),
    )
    await as('ana-hn').post(RECORD, said)
    for (const id of ['HN-OPE-1', SAID]) await as('ana-hn').post(at('statement.withdraw'), { ...IN, id, version: 1 })
    const left = await peek(house, (db) => seen(db, 'statement_text').select('text').where('workshop', '=', 'HN-OPE').execute())
    expect(left).toEqual([{ text: null }, { text: null }])
  })
  it('gives the next number, once, however often it is sent', async ({ as, auditLines }) => {
    const first = await as('ana-hn').post(RECORD, said, { key: 'k1' })
    expect(first).toMatchObject({ status: 200, body: { id: SAID, workshop: 'HN-OPE', number: 2, version: 1 } })
    expect(await as('ana-hn').post(RECORD, said, { key: 'k1' })).toEqual(first)
    const second = { ...said, draftId: made(2), quadrant: 'O', sector: 'police', source: 'report-2010', year: 2009 }
    expect(await as('lena-hn').post(RECORD, second)).toMatchObject({ body: { number: 3 } })
    expect(await auditLines()).toMatchObject([
      { event: 'assess.statement.record', actor: 'ana-hn', subject: SAID, fields: expect.arrayContaining(['text']) },
      { actor: 'lena-hn' },
    ])
    const { body } = await as('beto-hn').get(SHOW, { ...IN, workshop: 'HN-OPE' })
    expect(body['statements']).toMatchObject([
      { number: 1 },
      { code: 'HN-OPE/002', text: said.text, changedBy: 'assess.facilitator', allocatedBy: 'room' },
      { code: 'HN-OPE/003', source: 'report-2010', year: 2009, changedBy: 'assess.lead' },
    ])
  })
})

describe.each(ENGINES)('statement.edit and wording.propose on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const [EDIT, WORD] = [at('statement.edit'), at('wording.propose')]
  const edit = { ...IN, id: 'HN-OPE-1', version: 1, text: 'Dicho de otro modo' }
  const word = { ...IN, id: 'HN-SEA-1', version: 1, publicEs: 'Otra redacción', publicEn: 'Another wording' }

  it('ask who is speaking, refuse who may never and hide what others keep', async ({ as }) => {
    for (const [path, body] of [
      [EDIT, edit],
      [WORD, word],
    ] as const) {
      expect(await as('nobody').post(path, body)).toMatchObject({ status: 401 })
      expect(await as('beto-hn').post(path, {})).toMatchObject({ status: 403 })
      for (const id of ['GT-OPE-1', 'GT-SEA-1', 'NO-1'])
        expect(await as('lena-hn').post(path, { ...body, id })).toMatchObject({ status: 404, code: 'record.not-found' })
      expect(await as('lena-hn').post(path, { ...body, id: 'GT-REL-1' })).toMatchObject({ status: 403 })
    }
    expect(await as('mario-hn').post(EDIT, edit)).toMatchObject({ status: 403 })
  })
  it('refuse another state, a foreign sector and a save that somebody overtook', async ({ as }) => {
    expect(await as('ana-hn').post(EDIT, { ...edit, text: ' ' })).toMatchObject({ status: 400, details: [{ path: 'text' }] })
    expect(await as('ana-hn').post(EDIT, { ...edit, id: 'HN-SEA-1' })).toMatchObject({ status: 409, code: 'workshop.closed' })
    expect(await as('mario-hn').post(WORD, { ...word, id: 'HN-REL-1' })).toMatchObject({ status: 409, code: 'workshop.closed' })
    expect(await as('ana-hn').post(EDIT, { ...edit, sector: 'prosecution' })).toMatchObject({ status: 422, code: 'statement.misplaced' })
    expect(await as('ana-hn').post(EDIT, edit)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-hn').post(EDIT, { ...edit, text: 'Tercera' })).toMatchObject({
      status: 409,
      code: 'assessment.changed',
      details: { version: 2, changedBy: 'assess.facilitator' },
    })
  })
  it('change what is named, keep the rest, and leave a history for those who read what was said', async ({ as, auditLines }) => {
    await as('ana-hn').post(EDIT, { ...edit, quadrant: 'T' })
    expect(await as('mario-hn').post(WORD, word)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await auditLines()).toMatchObject([
      { event: 'assess.statement.edit', subject: 'HN-OPE-1', fields: ['quadrant', 'text'] },
      { event: 'assess.wording.propose', actor: 'mario-hn', fields: ['publicEs', 'publicEn'] },
    ])
    const history = await as('beto-hn').get(at('statement.history'), { ...IN, workshop: 'HN-OPE', id: 'HN-OPE-1' })
    expect(history.body['statements']).toMatchObject([
      {
        withdrawn: null,
        saves: [
          { version: 1, by: null, quadrant: 'W', text: 'Dicho en HN-OPE-1' },
          { version: 2, by: 'assess.facilitator', quadrant: 'T', text: 'Dicho de otro modo', publicEs: 'Redacción de HN-OPE-1' },
        ],
      },
    ])
    const worded = await as('beto-hn').get(SHOW, { ...IN, workshop: 'HN-SEA' })
    expect(worded.body['statements']).toMatchObject([
      { publicEs: 'Otra redacción', publicEn: 'Another wording', text: 'Dicho en HN-SEA-1' },
    ])
  })
})

describe.each(ENGINES)('how a statement was coded on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const HISTORY = at('statement.history')
  const coding = { ...IN, subject: 'HN-REL-1', themes: [] }
  const asked = { ...IN, workshop: 'HN-REL', id: 'HN-REL-1' }
  const recode = async (as: InHouse['as']) => {
    const evidence = [{ finding: 'F-002', stance: 'supports' }]
    const first = { ...coding, version: 1, condition: 'legal', memo: 'Lo dijo una sola persona.', seriousness: 2, evidence }
    expect(await as('beto-hn').post(at('coding.record'), first)).toMatchObject({ status: 200 })
    const second = { ...coding, version: 2, condition: 'technical', themes: ['data'] }
    expect(await as('lena-hn').post(at('coding.record'), second)).toMatchObject({ status: 200 })
  }
  const codingsOf = async (as: InHouse['as'], name: string) =>
    ((await as(name).get(HISTORY, asked)).body['statements'] as { codings: unknown; coded: boolean }[])[0]

  it('is told save by save, the last as it stands, to those who read what was said', async ({ as, auditLines }) => {
    await recode(as)
    for (const name of ['ana-hn', 'beto-hn', 'mario-hn'])
      expect(await codingsOf(as, name), name).toMatchObject({
        coded: true,
        codings: [
          { version: 1, at: null, by: 'C1' },
          {
            version: 2,
            by: 'assess.assessor',
            condition: 'legal',
            themes: [],
            seriousness: 2,
            memo: 'Lo dijo una sola persona.',
            evidence: [{ finding: 'F-002', stance: 'supports' }],
          },
          { version: 3, by: 'assess.lead', condition: 'technical', themes: ['data'], seriousness: null, memo: null, evidence: [] },
        ],
      })
    const line = { event: 'assess.statement.history', subject: 'HN-REL-1', fields: ['text', 'codings'] }
    expect((await auditLines()).at(-1)).toMatchObject(line)
  })
  it('is told to nobody else, released as it is', async ({ as }) => {
    await recode(as)
    for (const name of ['gina-gt', 'olga-officer', 'rita-reader']) {
      const reply = await as(name).get(HISTORY, asked)
      expect(reply, name).toMatchObject({ status: 403, code: 'access.refused' })
      expect(JSON.stringify(reply.body)).not.toMatch(/una sola persona|legal|F-002/)
    }
    expect(await as('nobody').get(HISTORY, asked)).toMatchObject({ status: 401 })
    expect(await as('zoe-elsewhere').get(HISTORY, asked)).toMatchObject({ status: 404 })
  })
  it('ends where it was withdrawn, and goes on where it was coded again', async ({ as }) => {
    expect(await as('beto-hn').post(at('coding.withdraw'), { ...IN, subject: 'HN-REL-1', version: 1 })).toMatchObject({ status: 200 })
    expect(await codingsOf(as, 'beto-hn')).toMatchObject({ coded: false, codings: [{ version: 1 }] })
    const again = { ...coding, version: 0, condition: 'legal' }
    expect(await as('beto-hn').post(at('coding.record'), again)).toMatchObject({ status: 200 })
    expect(await codingsOf(as, 'beto-hn')).toMatchObject({ coded: true, codings: [{ version: 1 }, { version: 2, condition: 'legal' }] })
  })
  it('was never read otherwise where it was coded once, or not at all', async ({ as }) => {
    expect(await codingsOf(as, 'beto-hn')).toMatchObject({ coded: true, codings: [{ version: 1 }] })
    const open = await as('beto-hn').get(HISTORY, { ...IN, workshop: 'HN-OPE', id: 'HN-OPE-1' })
    expect(open.body['statements']).toMatchObject([{ coded: false, codings: [] }])
  })
})

describe.each(ENGINES)('statement.withdraw on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const WITHDRAW = at('statement.withdraw')
  const withdraw = { ...IN, id: 'HN-OPE-1', version: 1 }

  it('asks who is speaking, refuses who may never and hides what others keep', async ({ as }) => {
    expect(await as('nobody').post(WITHDRAW, withdraw)).toMatchObject({ status: 401 })
    expect(await as('mario-hn').post(WITHDRAW, {})).toMatchObject({ status: 403 })
    expect(await as('ana-hn').post(WITHDRAW, { ...withdraw, id: 'GT-OPE-1' })).toMatchObject({ status: 404 })
    expect(await as('ana-hn').post(WITHDRAW, { ...withdraw, id: 'GT-REL-1' })).toMatchObject({ status: 403 })
  })
  it('refuses a sealed workshop and an old version', async ({ as }) => {
    expect(await as('ana-hn').post(WITHDRAW, { ...withdraw, id: 'HN-SEA-1' })).toMatchObject({ status: 409, code: 'workshop.closed' })
    expect(await as('ana-hn').post(WITHDRAW, { ...withdraw, version: 7 })).toMatchObject({ status: 409, code: 'assessment.changed' })
  })
  it('takes it away with its coding, keeps it in the history and gives its number to no other', async ({ as, house, auditLines }) => {
    await as('lena-hn').post(at('coding.record'), { ...IN, subject: 'HN-OPE-1', version: 0, condition: 'legal', themes: [] })
    expect(await as('ana-hn').post(WITHDRAW, withdraw)).toMatchObject({ status: 200, body: { number: 1 } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'assess.statement.withdraw', subject: 'HN-OPE-1', fields: ['withdrawn'] })
    const coded = await peek(house, (db) => seen(db, 'coding').select('subject').where('subject', '=', 'HN-OPE-1').execute())
    const kept = await peek(house, (db) => seen(db, 'statement_text').select('text').where('statement', '=', 'HN-OPE-1').execute())
    expect([coded, kept]).toEqual([[], [{ text: null }]])
    const history = await as('ana-hn').get(at('statement.history'), { ...IN, workshop: 'HN-OPE' })
    expect(history.body['statements']).toMatchObject([
      { id: 'HN-OPE-1', number: 1, withdrawn: { by: 'assess.facilitator' }, saves: [{ text: 'Dicho en HN-OPE-1' }], coded: false },
    ])
    expect(await as('ana-hn').post(at('statement.record'), said)).toMatchObject({ body: { number: 2 } })
  })
  it('leaves no evidence behind of a statement that nobody had coded: a package with it would be refused', async ({ as, house }) => {
    const row = { programme_id: PROGRAMME, finding: 'F-001', subject: 'HN-OPE-1', workshop: 'HN-OPE', position: 99, stance: 'supports' }
    await transaction(house.database, contextOf(OPERATOR), (tx) => insertRows(tx, 'finding_evidence', [row]))
    expect(await as('ana-hn').post(WITHDRAW, withdraw)).toMatchObject({ status: 200 })
    const left = reading<AssessTables, unknown[]>(house.database, contextOf(OPERATOR), (db) =>
      db.selectFrom('finding_evidence').select('finding').where('subject', '=', 'HN-OPE-1').execute(),
    )
    expect(await left).toEqual([])
  })
})
