import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed } from './analysis.fixture.ts'

const SHOW = '/api/assess/statement.show'

describe.each(ENGINES)('statement.show on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const show = (as: InHouse['as'], name: string, id: string) => as(name).get(SHOW, { ...IN, id })

  it('asks who is speaking, hides a programme from others, and takes no address of another kind', async ({ as }) => {
    expect(await show(as, 'nobody', 'HN-REL-1')).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await show(as, 'juan', 'HN-REL-1')).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await show(as, 'zoe-elsewhere', 'HN-REL-1')).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await show(as, 'beto-hn', 'HN REL')).toMatchObject({ status: 400, details: [{ path: 'id' }] })
  })
  it('tells of another country’s closed workshops what it tells of nothing, and of a published claim', async ({ as }) => {
    const ask = async (id: string) => {
      const { status, body } = await show(as, 'beto-hn', id)
      return [status, JSON.stringify({ ...body, requestId: '' })]
    }
    const nothing = await ask('NO-SUCH-1')
    expect(nothing[0]).toBe(404)
    for (const id of ['GT-SEA-1', 'GT-OPE-1', 'REG-SEA-1', 'HN-9']) expect(await ask(id), id).toEqual(nothing)
  })
  it('shows a statement with its codes and findings, and what its own country may do', async ({ as, auditLines }) => {
    expect(await show(as, 'beto-hn', 'HN-SEA-1')).toMatchObject({
      status: 200,
      body: {
        statement: {
          code: 'HN-SEA/001',
          sector: 'police',
          text: 'Dicho en HN-SEA-1',
          publicEs: 'Redacción de HN-SEA-1',
          condition: 'technical',
          themes: ['training'],
          coding: { version: 1, coder: 'C1' },
        },
        kept: { code: 'HN-SEA/001', number: 1, sector: null, version: 1 },
        workshop: { code: 'HN-SEA', state: 'sealed', sectors: ['police'] },
        findings: [{ code: 'F-001', stance: 'supports', titleEn: 'F-001' }],
        marks: [],
        may: ['read what was said', 'code statements'],
      },
    })
    expect(await auditLines()).toMatchObject([{ event: 'assess.statement.show', actor: 'beto-hn', subject: 'HN-SEA-1', fields: ['text'] }])
    const { body } = await show(as, 'ana-hn', 'HN-OPE-1')
    expect(body).toMatchObject({ statement: { coding: null, condition: null }, findings: [] })
    expect(body['may']).toEqual(['read what was said', 'record statements', 'propose public wording'])
  })
  it('gives other countries the public wording of a released one, and nothing of what was said or noted', async ({ as }) => {
    const coding = { ...IN, subject: 'HN-REL-1', version: 1, condition: 'legal', themes: [], memo: 'Lo dijo una sola persona.' }
    expect(await as('beto-hn').post('/api/assess/coding.record', coding)).toMatchObject({ status: 200 })
    expect((await show(as, 'beto-hn', 'HN-REL-1')).body).toMatchObject({ statement: { coding: { memo: coding.memo } } })
    for (const name of ['berta-gt', 'nadia-reg', 'rita-reader']) {
      const { status, body } = await show(as, name, 'HN-REL-1')
      expect(status).toBe(200)
      expect(body).toMatchObject({ statement: { text: null, publicEs: 'Redacción de HN-REL-1', condition: 'legal' }, may: [] })
      expect(JSON.stringify(body)).not.toMatch(/Dicho en|una sola persona/)
    }
  })
  it('marks what in the public wording looks like a name', async ({ as }) => {
    const worded = { ...IN, id: 'HN-OPE-1', version: 1, publicEs: 'Lo dijo ana@example.org' }
    expect(await as('ana-hn').post('/api/assess/wording.propose', worded)).toMatchObject({ status: 200 })
    expect((await show(as, 'ana-hn', 'HN-OPE-1')).body).toMatchObject({ marks: ['email'], kept: { version: 2 } })
  })
})
