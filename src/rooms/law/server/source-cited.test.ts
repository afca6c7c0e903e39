import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { begin, IN, people, PROPOSAL, save, seed, step } from './proposal.fixture.ts'

const source = { id: 'hn-press-2009', title: { es: 'Nota', en: 'Item' }, where: 'https://example.org/item', kind: 'secondary' as const }

/** What cites the document itself, as somebody sees it. */
const citing = async (as: InHouse['as'], who: string) => {
  const { body } = await as(who).get('/api/chain/record.walk', { ...IN, kind: 'source', id: 'press-2009', direction: 'forward' })
  const { records } = body as { records: { kind: string; id: string; label: { es: string } | null }[] }
  return records.filter(({ kind }) => kind === 'law-proposal')
}

describe.each(ENGINES)('a document of the register that a proposed law names on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('leads to the proposal, which is its country’s alone while it is written', async ({ as }) => {
    await begin(as)
    expect(await save(as, (law) => void law.sources.push({ ...source, register: 'no-such' }))).toMatchObject({
      status: 422,
      code: 'law.unknown-source',
      details: { at: 'sources.hn-press-2009', found: 'no-such' },
    })
    expect(await save(as, (law) => void law.sources.push({ ...source, register: 'press-2009' }))).toMatchObject({ status: 200 })
    expect(await citing(as, 'author-hn')).toMatchObject([{ id: PROPOSAL, label: { es: 'Cambio de la ley: Honduras' } }])
    for (const other of ['member-pa', 'reader', 'officer']) expect(await citing(as, other)).toEqual([])
    await step(as, ['author-hn', 'submit'])
    expect(await citing(as, 'reader')).toHaveLength(1)
    await save(as, (law) => void (law.sources = []))
    expect(await citing(as, 'author-hn')).toEqual([])
  })
})
