import { describe, expect } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { people, PROGRAMME, seedWith } from '../people.fixture.ts'

const FIND = '/api/report/draft.find'
const programmeId = PROGRAMME
const statement = { programmeId, kind: 'statement', id: 'HN-4' }

describe.each(ENGINES)('draft.find on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('asks who is speaking, hides other programmes, and knows its kinds', async ({ as }) => {
    expect(await as('nobody').get(FIND, statement)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('juan').get(FIND, statement)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(FIND, statement)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('rita-reader').get(FIND, { ...statement, kind: 'country' })).toMatchObject({ status: 400, details: [{ path: 'kind' }] })
  })
  it('leads from a statement to the chapters that cite it and the sentences that rest on it', async ({ as }) => {
    const { body } = await as('rita-reader').get(FIND, statement)
    const draft = await as('rita-reader').get('/api/report/draft.show', { programmeId, chapter: 'condition-technical' })
    const shown = draft.body as { references: { es: { key: string; number: number }[] }; sentences: { id: string; generated: object }[] }
    const own = shown.sentences.find(({ id }) => id === 'strength:F-001:2')
    const number = shown.references.es.find(({ key }) => key === 'HN-4')?.number
    expect(number).toBeGreaterThan(0)
    expect(body).toMatchObject({
      chapters: [
        {
          id: 'condition-technical',
          number: '3',
          reference: { es: number, en: number },
          sentences: [{ id: own?.id, about: 'F-001', ...own?.generated }],
        },
        { id: 'gaps', reference: { es: null, en: null }, sentences: [{ id: 'strength:G-01:2', about: 'G-01' }] },
      ],
    })
  })
  it('counts a mark in authored prose, and a rewritten sentence as it is printed', async ({ as }) => {
    const { body } = await as('rita-reader').get(FIND, { ...statement, id: 'HN-1' })
    expect(body).toMatchObject({
      chapters: [{ id: 'summary', reference: { es: 1, en: 1 } }, { id: 'condition-technical' }, { id: 'gaps' }],
    })
    const { inputs } = await as('olga-officer')
      .get('/api/report/draft.show', { programmeId, chapter: 'condition-technical' })
      .then(
        (reply) =>
          (reply.body as { sentences: { id: string; inputs: string }[] }).sentences.find(({ id }) => id === 'strength:F-001:2') ?? {
            inputs: '',
          },
      )
    const text = { es: 'En palabras propias: {{gaps}}.', en: 'In own words: {{gaps}}.' }
    const written = { programmeId, sentence: 'strength:F-001:2', ...text, version: 0, inputs }
    expect(await as('olga-officer').post('/api/report/sentence.override', written)).toMatchObject({ status: 200 })
    expect((await as('olga-officer').get(FIND, { ...statement, kind: 'finding', id: 'F-001' })).body).toMatchObject({
      chapters: expect.arrayContaining([
        expect.objectContaining({
          sentences: expect.arrayContaining([
            { id: 'strength:F-001:2', about: 'F-001', es: 'En palabras propias: 1.', en: 'In own words: 1.' },
          ]),
        }),
      ]),
    })
  })
  it('finds nothing of what is not in the report, or not in sight', async ({ as }) => {
    expect((await as('rita-reader').get(FIND, { ...statement, id: 'XX-1' })).body).toEqual({ chapters: [] })
  })
})

describe.each(ENGINES)('draft.find of what was said in a closed workshop on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }) })

  it('finds it for its own country, and for nobody else', async ({ as }) => {
    const found = async (name: string) => (await as(name).get(FIND, { ...statement, id: 'HN-3' })).body['chapters'] as { id: string }[]
    expect((await found('lena-lead')).map(({ id }) => id)).toContain('condition-legal')
    for (const name of ['rita-reader', 'olga-officer']) expect(await found(name), name).toEqual([])
  })
})
