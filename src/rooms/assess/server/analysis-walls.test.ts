import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { NOBODY } from '#kernel/access/actor.ts'
import { walk } from '#kernel/chain/walk.ts'
import type { House } from '#kernel/command/house.ts'
import { reading } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, PROGRAMME, seed, seedWith } from './analysis.fixture.ts'
import { assessPackage } from './sql/package.ts'
import type { AssessTables } from './tables.ts'

const QUERIES: readonly (readonly [path: string, input: Readonly<Record<string, string>>])[] = [
  ['coding.list', {}],
  ['coding.progress', {}],
  ['statement.find', {}],
  ['theme.list', {}],
  ['matrix.show', { round: '1', rows: 'condition', columns: 'country' }],
  ['rounds.compare', { earlier: '1', later: '2', by: 'gap' }],
  ['finding.list', {}],
  ['finding.show', { code: 'F-001' }],
  ['gap.list', {}],
  ['gap.show', { code: 'G-01' }],
]

/** Statements in the whole of an answer, wherever they stand in it. */
const statementsIn = (body: unknown): string[] =>
  [...new Set([...JSON.stringify(body).matchAll(/"((?:HN|GT|REG)-(?:REL|SEA|OPE|TWO)-1)"/g)].map(([, id = '']) => id))].toSorted()
const wordsIn = (body: unknown): string[] => [...JSON.stringify(body).matchAll(/Dicho en ([A-Z]+)/g)].map(([, country = '']) => country)

const SIGHT: readonly (readonly [who: string, statements: readonly string[], words: readonly string[]])[] = [
  ['beto-hn', ['GT-REL-1', 'HN-OPE-1', 'HN-REL-1', 'HN-SEA-1', 'HN-TWO-1'], ['HN']],
  ['berta-gt', ['GT-OPE-1', 'GT-REL-1', 'GT-SEA-1', 'HN-REL-1', 'HN-TWO-1'], ['GT']],
  ['nadia-reg', ['GT-REL-1', 'HN-REL-1', 'HN-TWO-1', 'REG-SEA-1'], ['REG']],
  ['rita-reader', ['GT-REL-1', 'HN-REL-1', 'HN-TWO-1'], []],
]

describe.each(ENGINES)('what the analysis shows on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const ask = (as: InHouse['as'], name: string, [path, input]: (typeof QUERIES)[number]) =>
    as(name).get(`/api/assess/${path}`, { ...IN, ...input })

  it.for(QUERIES)('%s asks who is speaking and hides a programme from others', async (query, { as }) => {
    expect(await ask(as, 'nobody', query)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await ask(as, 'juan', query)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await ask(as, 'zoe-elsewhere', query)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('rita-reader').get(`/api/assess/${query[0]}`, { ...query[1], programmeId: 'x' })).toMatchObject({ status: 400 })
    expect(await ask(as, 'rita-reader', query)).toMatchObject({ status: 200 })
  })

  it('keeps what a coder noted in its own country, released or not', async ({ as, house }) => {
    const coding = { ...IN, subject: 'HN-REL-1', version: 1, condition: 'legal', themes: [], memo: 'Lo dijo una sola persona.' }
    expect(await as('beto-hn').post('/api/assess/coding.record', coding)).toMatchObject({ status: 200 })
    expect(await as('beto-hn').post('/api/assess/coding.record', { ...coding, version: 2 })).toMatchObject({ status: 200 })
    const sight = async (name: string) => {
      const { body } = await ask(as, name, ['coding.list', {}])
      const whole = await reading(house.database, contextOf(people[name] ?? NOBODY), (db) => assessPackage.read(db, PROGRAMME))
      return [body, whole].map((one) => JSON.stringify(one).includes(coding.memo))
    }
    expect(await sight('beto-hn')).toEqual([true, true])
    for (const name of ['berta-gt', 'nadia-reg', 'rita-reader']) expect(await sight(name), name).toEqual([false, false])
    // The database itself keeps them, with nothing of the server's before it: what is noted now, and what was before.
    const rows = (name: string) =>
      reading<AssessTables, number[]>(house.database, contextOf(people[name] ?? NOBODY), async (db) => [
        (await db.selectFrom('coding').select('subject').where('subject', '=', coding.subject).execute()).length,
        (await db.selectFrom('coding_memo').select('memo').where('subject', '=', coding.subject).execute()).length,
        (await db.selectFrom('coding_version').select('was').where('subject', '=', coding.subject).execute()).length,
      ])
    expect(await rows('beto-hn')).toEqual([1, 1, 2])
    for (const name of ['berta-gt', 'nadia-reg', 'rita-reader']) expect(await rows(name), name).toEqual([1, 0, 0])
  })
  it.for(SIGHT)('%s reads the own country and what was released', async ([who, statements, words], { as }) => {
    const coded = statements.filter((id) => !id.includes('OPE'))
    for (const query of QUERIES.filter(([path]) => ['coding.list', 'statement.find'].includes(path))) {
      const { body } = await ask(as, who, query)
      expect(statementsIn(body), query[0]).toEqual(statements)
      expect([...new Set(wordsIn(body))], query[0]).toEqual(words)
      expect(body).toMatchObject({ found: statements.length })
    }
    for (const query of QUERIES.filter(([path]) => ['finding.show', 'gap.show'].includes(path))) {
      const { body } = await ask(as, who, query)
      expect(statementsIn(body), query[0]).toEqual(coded)
      expect([...new Set(wordsIn(body))], query[0]).toEqual(words)
    }
  })

  it('counts in a matrix what is in sight, and of the rest says only what the cells’ totals say', async ({ as }) => {
    const columns = async (who: string) => {
      const { body } = await ask(as, who, ['matrix.show', { round: '1', rows: 'condition', columns: 'country' }])
      return (body['columns'] as { code: string; state: string; workshops: number; withheld: number; unreleased: number }[]).map(
        ({ code, state, workshops, withheld, unreleased }) => [code, state, workshops, withheld, unreleased],
      )
    }
    expect(await columns('beto-hn')).toEqual([
      ['HN', 'covered', 3, 0, 1],
      ['GT', 'covered', 1, 1, 0],
    ])
    expect(await columns('berta-gt')).toEqual([
      ['HN', 'covered', 1, 1, 0],
      ['GT', 'covered', 3, 0, 1],
    ])
    expect(await columns('rita-reader')).toEqual([
      ['HN', 'covered', 1, 1, 0],
      ['GT', 'covered', 1, 1, 0],
    ])
  })

  it('counts the strength of a finding over what is in sight', async ({ as }) => {
    const strength = async (who: string) => (await ask(as, who, ['finding.show', { code: 'F-001' }])).body['strength']
    expect(await strength('beto-hn')).toMatchObject([{ statements: 3, workshops: 3, ofWorkshops: 4 }, { statements: 1 }])
    expect(await strength('rita-reader')).toMatchObject([{ statements: 2, workshops: 2, ofWorkshops: 2, claims: 1 }, { statements: 1 }])
  })

  it('leaves a line where words of a country were read, and none where only counts were', async ({ as, auditLines }) => {
    for (const query of QUERIES) await ask(as, 'beto-hn', query)
    expect((await auditLines()).map(({ event, subject }) => [event, subject])).toEqual([
      ['assess.coding.list', PROGRAMME],
      ['assess.statement.find', PROGRAMME],
      ['assess.finding.show', 'F-001'],
      ['assess.gap.show', 'G-01'],
    ])
  })

  const back = (house: House, who: string) =>
    reading(house.database, contextOf(people[who] ?? NOBODY), (db) =>
      walk(db, rooms.links, { kind: 'gap', id: 'G-01', programmeId: PROGRAMME }, 'back'),
    )
  it('leads from a gap back to what was said, as far as the walls', async ({ house }) => {
    const met = async (who: string, kind: string) => {
      const { steps } = await back(house, who)
      return [
        ...new Set(
          steps
            .map(({ to }) => to)
            .filter((to) => to.kind === kind)
            .map(({ id }) => id),
        ),
      ].toSorted()
    }
    expect(await met('rita-reader', 'statement')).toEqual(['GT-REL-1', 'HN-REL-1', 'HN-TWO-1'])
    expect(await met('beto-hn', 'statement')).toEqual(['GT-REL-1', 'HN-REL-1', 'HN-SEA-1', 'HN-TWO-1'])
    expect(await met('rita-reader', 'claim')).toEqual(['HN-9'])
    expect(await met('rita-reader', 'source')).toEqual(['report-2010'])
    expect(await met('rita-reader', 'workshop')).toEqual(['GT-REL', 'HN-REL', 'HN-TWO'])
    expect((await back(house, 'zoe-elsewhere')).steps).toEqual([])
  })
  it('calls records by what every reader of them may see', async ({ as }) => {
    const { body } = await as('beto-hn').get('/api/chain/record.walk', { ...IN, kind: 'gap', id: 'G-01', direction: 'back' })
    const labels = Object.fromEntries((body['records'] as { id: string; label: unknown }[]).map(({ id, label }) => [id, label]))
    expect(labels).toMatchObject({
      'G-01': { es: 'G-01 (es)', en: 'G-01' },
      'F-001': { es: 'F-001 (es)', en: 'F-001' },
      'HN-SEA-1': { es: 'HN-SEA/001 · Redacción de HN-SEA-1', en: 'HN-SEA/001 · Redacción de HN-SEA-1' },
      'HN-9': { es: 'Conclusión publicada', en: 'Published conclusion' },
      'HN-SEA': { es: 'HN-SEA', en: 'HN-SEA' },
      'report-2010': { es: 'Un instituto: A report', en: 'An institute: A report' },
    })
    expect(wordsIn(body)).toEqual([])
  })
})

const titled = { title_es: 'Hallazgo', title_en: 'Finding', text_es: 'Lo que dice.', text_en: 'What it says.' }
const evidence = (finding: string, subject: string, stance: 'supports' | 'contrary' = 'supports') => ({ finding, subject, stance })
/** What a sealed room of Guatemala says for and against F-001; of F-002 nobody says anything; F-003 rests on what is released. */
const sealedOnly = seedWith({
  findings: ['F-001', 'F-002', 'F-003'].map((code) => ({ code, ...titled, quadrant: 'W', condition: 'technical', theme: 'training' })),
  statements: ['HN-REL', 'HN-SEA', 'GT-REL', 'GT-SEA', 'HN-TWO'].flatMap((of) =>
    [1, 2].map((number) => {
      const words = { text: `Dicho en ${of}-${number}`, public_es: `Redacción de ${of}-${number}`, public_en: null }
      const place = { sector: null, language: 'es' as const, year: null, source: null, allocated_by: 'room' as const }
      return { id: `${of}-${number}`, workshop: of, number, quadrant: 'W' as const, ...words, ...place }
    }),
  ),
  published_claims: [],
  codings: [],
  finding_evidence: [
    evidence('F-001', 'GT-SEA-1'),
    evidence('F-001', 'GT-SEA-2', 'contrary'),
    evidence('F-003', 'HN-REL-1'),
    evidence('F-003', 'HN-TWO-1'),
    evidence('F-003', 'GT-REL-1'),
  ],
})

describe.each(ENGINES)('what lies behind the wall of a country is not told as what is not there, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: sealedOnly })
  type Line = { readonly country: string; readonly comparison: string | null }
  const shown = async (as: InHouse['as'], who: string, code: string) =>
    (await as(who).get('/api/assess/finding.show', { ...IN, code })).body as {
      compared: readonly Line[]
      strength: readonly Readonly<Record<string, unknown>>[]
      sight: unknown
    }
  const cells = async (as: InHouse['as'], who: string, by: string, code: string) => {
    const { body } = await as(who).get('/api/assess/rounds.compare', { ...IN, earlier: '1', later: '2', by })
    return (body['rows'] as { code: string; cells: Line[] }[]).find((row) => row.code === code)?.cells
  }

  it('leaves open what became of a finding there, and how much says so', async ({ as }) => {
    const { compared, strength, sight } = await shown(as, 'beto-hn', 'F-001')
    expect(compared).toEqual([
      { country: 'HN', comparison: 'neither', earlier: 0, later: 0, earlierContrary: 0, laterContrary: 0 },
      { country: 'GT', comparison: null, earlier: null, later: null, earlierContrary: null, laterContrary: null },
    ])
    expect(strength).toMatchObject([
      { round: 1, grade: null, whole: false, statements: 0, contrary: 0 },
      { round: 2, grade: null, whole: false },
    ])
    expect(sight).toEqual({ countries: ['HN'], all: false })
    expect(await cells(as, 'beto-hn', 'finding', 'F-001')).toEqual(compared)
    expect(await cells(as, 'beto-hn', 'gap', 'G-01')).toEqual(compared)
  })

  it('tells its own country what it said', async ({ as }) => {
    const { compared, strength } = await shown(as, 'berta-gt', 'F-001')
    expect(compared).toMatchObject([
      { country: 'HN', comparison: null, earlier: null },
      { country: 'GT', comparison: 'not-assessed', earlier: 1, later: 0, earlierContrary: 1, laterContrary: 0 },
    ])
    expect(strength).toMatchObject([
      { grade: 'limited', statements: 1, contrary: 1, whole: false },
      { grade: 'none', whole: true },
    ])
    const all = await shown(as, 'operator', 'F-001')
    expect(all).toMatchObject({ sight: null, compared: [{ comparison: 'neither' }, { comparison: 'not-assessed', earlier: 1 }] })
    expect(all.strength).toMatchObject([
      { whole: true, grade: 'limited' },
      { whole: true, grade: 'none' },
    ])
  })

  it('tells whoever does not see the room the same of it, whether it said something or nothing', async ({ as }) => {
    const of = async (who: string, code: string) => {
      const { compared, strength, sight } = await shown(as, who, code)
      return { compared, strength, sight }
    }
    for (const who of ['beto-hn', 'nadia-reg', 'rita-reader']) expect(await of(who, 'F-001'), who).toEqual(await of(who, 'F-002'))
  })

  it('still counts what is in sight, and says what holds whatever lies behind', async ({ as }) => {
    expect((await shown(as, 'rita-reader', 'F-003')).compared).toEqual([
      { country: 'HN', comparison: 'persists', earlier: 1, later: 1, earlierContrary: null, laterContrary: 0 },
      { country: 'GT', comparison: null, earlier: 1, later: null, earlierContrary: null, laterContrary: null },
    ])
    expect((await shown(as, 'beto-hn', 'F-003')).strength).toMatchObject([
      { grade: 'limited', statements: 2, whole: false },
      { grade: 'limited', statements: 1 },
    ])
  })

  it('says it in the lists of findings and gaps, and of a gap', async ({ as }) => {
    const [findings, gaps] = await Promise.all(['finding.list', 'gap.list'].map((name) => as('beto-hn').get(`/api/assess/${name}`, IN)))
    expect(findings?.body).toMatchObject({
      findings: [{ strength: [{ grade: null }, {}] }, {}, {}],
      sight: { countries: ['HN'], all: false },
    })
    expect(gaps?.body).toMatchObject({ gaps: [{ strength: [{ grade: null, whole: false }, {}] }], sight: { countries: ['HN'] } })
    const { body } = await as('beto-hn').get('/api/assess/gap.show', { ...IN, code: 'G-01' })
    expect(body).toMatchObject({
      sight: { countries: ['HN'] },
      findings: [{ strength: [{ grade: null }, {}] }],
      compared: [{ comparison: 'neither' }, { country: 'GT', comparison: null }],
    })
  })
})
