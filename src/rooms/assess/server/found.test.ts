import { describe, expect } from 'vitest'
import type { Reply } from '#test/house.ts'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, made, people, PROGRAMME, seed } from './workshop.fixture.ts'

const FIND = '/api/find/record.find'
const RECORD = '/api/assess/statement.record'

type Group = { kind: string; found: number; records: { id: string; text: Marked; title: Marked }[] }
type Marked = { es: { lang: string; pieces: { text: string; hit: boolean }[] } } | null
const groupsOf = ({ body }: Reply) => body['groups'] as Group[]
const of = (reply: Reply, kind: string) => groupsOf(reply).find((group) => group.kind === kind)
const hits = (marked: Marked | undefined) => marked?.es.pieces.filter(({ hit }) => hit).map(({ text }) => text)

describe.each(ENGINES)('the search on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  const say = async (as: InHouse['as'], last: number, text: string, language = 'es'): Promise<string> => {
    const said = { programmeId: PROGRAMME, workshop: 'HN-OPE', draftId: made(last), quadrant: 'W', sector: 'police', language, text }
    return String((await as('ana-hn').post(RECORD, said)).body.id)
  }
  const find = (as: InHouse['as'], words: string, who = 'ana-hn') => as(who).get(FIND, { ...IN, words })
  const statements = async (as: InHouse['as'], words: string, who = 'ana-hn') =>
    (of(await find(as, words, who), 'statement')?.records ?? []).map(({ id }) => id)

  it('is for members of the programme and the operator alone', async ({ as }) => {
    expect(await as('nobody').get(FIND, { ...IN, words: 'x' })).toMatchObject({ status: 401 })
    expect(await find(as, 'x', 'zoe-elsewhere')).toMatchObject({ status: 404 })
    expect(await as('ana-hn').get(FIND, { ...IN, words: 'x'.repeat(201) })).toMatchObject({ status: 400, details: [{ path: 'words' }] })
    expect(await find(as, ' ¿? ')).toMatchObject({ status: 200, body: { groups: [] } })
  })

  it('finds words with or without accents, in any form and order, and the last before it is finished', async ({ as, auditLines }) => {
    const spoken = await say(as, 1, 'Falta coordinación de la Fiscalía con las investigaciones en Estados vecinos')
    const english = await say(as, 2, 'Prosecutors have no interpreters', 'en')
    const found = { 1: spoken, 2: english }
    for (const [words, which] of [
      ['fiscalia', 1],
      ['FISCALÍAS', 1],
      ['investigación fiscalia', 1],
      ['investigacion', 1],
      ['coordina fisc', 1],
      ['de la fiscalía', 1],
      ['investigacion en estado vecino', 1],
      ['coordinaciones', 1],
      ['estado', 1],
      ['prosecutor', 2],
      ['the interpreter', 2],
      ['no pros', 2],
    ] as const)
      expect(await statements(as, words), words).toContain(found[which])
    expect(await statements(as, 'fisc coordinación')).not.toContain(spoken)
    const [record] = of(await find(as, 'coordinacion fiscal'), 'statement')?.records ?? []
    expect(hits(record?.text)).toEqual(['coordinación', 'Fiscalía'])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'find.record.find', actor: 'ana-hn', subject: PROGRAMME, fields: ['text'] })
  })

  it('finds a record by its code, before all others', async ({ as }) => {
    const id = await say(as, 3, 'Algo más')
    const code = (await as('ana-hn').get('/api/assess/statement.show', { ...IN, id })).body['statement'] as { code: string }
    expect(await statements(as, code.code.toLowerCase())).toEqual([id])
    expect(of(await find(as, 'f-001'), 'finding')?.records[0]?.id).toBe('F-001')
    expect(of(await find(as, 'palermo'), 'law')?.found).toBeGreaterThan(0)
  })

  it('follows what is corrected and withdrawn', async ({ as }) => {
    const id = await say(as, 4, 'Faltan albergues')
    await as('ana-hn').post('/api/assess/statement.edit', { programmeId: PROGRAMME, id, version: 1, text: 'Faltan refugios' })
    expect([await statements(as, 'albergue'), await statements(as, 'refugio')]).toEqual([[], [id]])
    await as('ana-hn').post('/api/assess/statement.withdraw', { programmeId: PROGRAMME, id, version: 2 })
    expect(await statements(as, 'refugio')).toEqual([])
  })

  it('tells nobody else of a closed workshop, and of a released one its public wording alone', async ({ as }) => {
    const id = await say(as, 5, 'Zopilote en la sala')
    const wording = { programmeId: PROGRAMME, id, version: 1, publicEs: 'Cenzontle en la sala' }
    await as('ana-hn').post('/api/assess/wording.propose', wording)
    const others = ['gina-gt', 'lucas-gt', 'olga-officer', 'rita-reader', 'rosa-reg']
    for (const who of others)
      for (const words of ['zopilote', 'cenzontle', id.toLowerCase()])
        expect((await find(as, words, who)).body, who).toEqual({ groups: [] })
    expect(await statements(as, 'zopilote', 'mario-hn')).toEqual([id])
    expect(await statements(as, 'zopilote', 'operator')).toEqual([id])
    const workshop = { programmeId: PROGRAMME, workshop: 'HN-OPE' }
    await as('lena-hn').post('/api/assess/workshop.seal', workshop)
    expect(await statements(as, 'cenzontle', 'gina-gt')).toEqual([])
    const released = await as('mario-hn').post('/api/assess/workshop.release', { ...workshop, acknowledged: true })
    expect(released.status).toBe(200)
    for (const who of others) {
      expect(await statements(as, 'cenzontle', who)).toEqual([id])
      expect(await statements(as, 'zopilote', who)).toEqual([])
    }
  })
})
