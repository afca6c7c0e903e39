import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed } from './analysis.fixture.ts'

const SOURCE = 'report-2010'
const said = { ...IN, workshop: 'HN-OPE', draftId: '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11', quadrant: 'W', language: 'es', text: 'Falta' }
const words = { titleEs: 'Uno', titleEn: 'One', quadrant: 'W', condition: 'technical', theme: 'training' }

/** What cites the source itself, as somebody sees it. */
const citing = async (as: InHouse['as'], who: string): Promise<readonly string[]> => {
  const { body } = await as(who).get('/api/chain/record.walk', { ...IN, kind: 'source', id: SOURCE, direction: 'forward' })
  const steps = body['steps'] as { from: { kind: string; id: string }; to: { id: string } }[]
  return steps
    .filter(({ to }) => to.id === SOURCE)
    .map(({ from }) => `${from.kind} ${from.id}`)
    .toSorted()
}

describe.each(ENGINES)('what cites a source on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is a statement of an open workshop to its own country alone', async ({ as }) => {
    const { body } = await as('ana-hn').post('/api/assess/statement.record', { ...said, source: SOURCE })
    expect(await citing(as, 'ana-hn')).toEqual(['claim HN-9', `statement ${String(body.id)}`].toSorted())
    for (const other of ['berta-gt', 'nadia-reg', 'rita-reader']) expect(await citing(as, other)).toEqual(['claim HN-9'])
    const asked = { ...IN, kind: 'source', id: SOURCE, direction: 'forward' }
    expect(await as('zoe-elsewhere').get('/api/chain/record.walk', asked)).toMatchObject({ status: 404 })
  })
  it('is a finding whose text names it, and none that names another whose code begins alike', async ({ as }) => {
    const record = (text: string) => as('lena-hn').post('/api/assess/finding.record', { ...IN, ...words, textEs: text, textEn: text })
    expect((await record('Dicho [@report-2010].')).body).toMatchObject({ code: 'F-003' })
    expect(await citing(as, 'rita-reader')).toEqual(['claim HN-9', 'finding F-003'])
    const longer = { organisation: 'Report 2010', title: 'Otro', kind: 'press', year: '2011' }
    expect((await as('lena-hn').post('/api/programme/source.record', { ...IN, ...longer })).body).toMatchObject({
      code: 'report-2010-2011',
    })
    expect((await record('Dicho [@HN-9, @report-2010-2011].')).body).toMatchObject({ code: 'F-004' })
    expect(await citing(as, 'rita-reader')).toEqual(['claim HN-9', 'finding F-003'])
  })
})
