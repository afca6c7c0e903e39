import { inspect } from 'node:util'
import { describe, expect } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import type { Task } from '#kernel/command/operation.ts'
import { begin, perform } from '#kernel/command/perform.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { within } from '#documents/within.ts'
import { ENGINES, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { z } from 'zod'
import type { Draft } from '../../contract/draft.ts'
import { people, PROGRAMME, seedWith } from '../people.fixture.ts'
import type { ReportTables } from '../tables.ts'
import { makeDraft } from './make-draft.ts'

const SHOW = '/api/report/draft.show'
const OVERRIDE = '/api/report/sentence.override'
const RESTORE = '/api/report/sentence.restore'
const WRITE = '/api/report/passage.write'
const CHECK = '/api/report/passage.check'
const HISTORY = '/api/report/text.history'
const MAKE = '/api/report/draft.make'
const FILE = '/api/report/draft.file'

type Shown = z.output<typeof Draft>
type As = InHouse['as']

const programmeId = PROGRAMME
const CHAPTER = 'condition-technical'
const COUNTS = 'chapter-compared:technical'

const shown = async (as: As, chapter = CHAPTER, name = 'olga-officer'): Promise<Shown> => {
  const { status, body } = await as(name).get(SHOW, { programmeId, chapter })
  expect(status).toBe(200)
  return body as unknown as Shown
}
const sentence = async (as: As, id = COUNTS) => (await shown(as)).sentences.find((one) => one.id === id)
const override = { programmeId, sentence: COUNTS, es: 'En palabras propias: {{gaps}}.', en: 'In own words: {{gaps}}.', version: 0 }

describe.each(ENGINES)('draft.show on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').get(SHOW, { programmeId })).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('is closed to whoever is no member, and hides other programmes', async ({ as }) => {
    expect(await as('juan').get(SHOW, { programmeId })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(SHOW, { programmeId })).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('names the field it cannot take', async ({ as }) => {
    expect(await as('olga-officer').get(SHOW, { programmeId: 'x' })).toMatchObject({ status: 400, details: [{ path: 'programmeId' }] })
  })
  it('opens at the first chapter, with the outline in both languages', async ({ as }) => {
    const { body } = await as('rita-reader').get(SHOW, { programmeId })
    const draft = body as unknown as Shown
    expect(draft.chapter).toBe(draft.outline[0]?.id)
    expect(draft.outline.find(({ id }) => id === 'method')).toMatchObject({
      level: 1,
      title: { es: 'Método, cobertura y límites', en: 'Method, coverage and limits' },
    })
    expect(draft.may).toEqual(['read the draft', 'export the programme'])
  })
  it('shows a chapter as it would be printed, with what each sentence rests on', async ({ as }) => {
    const draft = await shown(as)
    expect(draft.blocks.es[0]).toMatchObject({ kind: 'heading', id: CHAPTER, number: '3' })
    expect(draft.sentences.map(({ id }) => id)).toEqual([COUNTS, 'strength:F-001:1', 'strength:F-001:2'])
    const strength = draft.sentences.find(({ id }) => id === 'strength:F-001:2')
    expect(strength).toMatchObject({ state: 'auto', version: 0, override: null })
    expect(strength?.restsOn.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['finding F-001', 'statement HN-4', 'statement PA-2'])
    // A claim of 2009 belongs to the round of those years and to no other.
    const earlier = draft.sentences.find(({ id }) => id === 'strength:F-001:1')
    expect(earlier?.restsOn.map(({ id }) => id)).toContain('REG-9')
    expect(draft.references.en.map(({ key }) => key)).toEqual(['HN-1', 'REG-9', 'HN-2', 'PA-1', 'REG-1', 'HN-4', 'PA-2'])
    expect(draft.may).toContain('write the report')
  })
  it('says which chapter prints what it refers to elsewhere', async ({ as }) => {
    const { elsewhere } = await shown(as, 'how-to-read')
    expect(elsewhere['table-chain']).toBe('annex-figures')
    expect(Object.values(elsewhere)).not.toContain('how-to-read')
  })
  it('prints a text that is written in one language only in the other too, and marks it', async ({ as }) => {
    const written = { programmeId, key: 'gaps', es: 'Solo en español.', en: '', version: 0 }
    expect(await as('olga-officer').post(WRITE, written)).toMatchObject({ status: 200 })
    const draft = await shown(as, 'gaps')
    expect(draft.faults).toEqual([])
    expect(JSON.stringify(draft.blocks.en)).toContain('[not translated]')
  })
})

describe.each(ENGINES)('sentence.override on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })
  const written = async (as: As) => ({ ...override, inputs: (await sentence(as))?.inputs ?? '' })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').post(OVERRIDE, { ...override, inputs: '' })).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses a member who only reads, and hides other programmes', async ({ as }) => {
    expect(await as('rita-reader').post(OVERRIDE, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(OVERRIDE, { ...override, inputs: '' })).toMatchObject({ status: 404 })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('olga-officer').post(OVERRIDE, { ...override, es: null, en: null, inputs: '', version: -1 })
    expect(reply).toMatchObject({ status: 400, details: [{ path: 'version' }, { path: 'es' }] })
  })
  it('knows only sentences of the report', async ({ as }) => {
    const reply = await as('olga-officer').post(OVERRIDE, { ...(await written(as)), sentence: 'coverage:9' })
    expect(reply).toMatchObject({ status: 409, code: 'text.unsaid' })
  })
  it.for([
    ['Hay 12 enunciados.', 'unbound-number', '12'],
    ['Hay {{loquesea}}.', 'bad-token', '{{loquesea}}'],
    ['Como dice [@HN-99].', 'unknown-reference', 'HN-99'],
  ] as const)('refuses %j and names what is wrong', async ([es, code, found], { as, auditLines }) => {
    const reply = await as('lena-lead').post(OVERRIDE, { ...(await written(as)), es })
    const faults = [{ where: `sentence ${COUNTS}.es`, code, found }]
    expect(reply).toMatchObject({ status: 422, code: 'text.unprintable', details: { count: 1, faults } })
    expect(await auditLines()).toEqual([])
  })
  it('prints the rewritten text, keeps its history, and gives the generated one back', async ({ as, auditLines }) => {
    const given = { ...(await written(as)), note: 'Más claro.' }
    expect(await as('olga-officer').post(OVERRIDE, given)).toMatchObject({ status: 200, body: { version: 1 } })
    const after = await shown(as)
    const mine = after.sentences.find(({ id }) => id === COUNTS)
    expect(mine).toMatchObject({ state: 'overridden', version: 1, writtenBy: 'programme.officer', override: { note: 'Más claro.' } })
    expect(mine?.override?.was).toEqual(mine?.generated)
    // What the panel shows is the sentence, not its tokens.
    expect(mine?.printed.en).toMatch(/^In own words: \d+\.$/)
    expect(JSON.stringify(after.blocks.en)).toContain('In own words: ')
    expect(await as('olga-officer').post(RESTORE, { programmeId, sentence: COUNTS, version: 1 })).toMatchObject({ body: { version: 2 } })
    // Whoever presses the same a moment later is told who was first, and not that there is nothing.
    expect(await as('lena-lead').post(RESTORE, { programmeId, sentence: COUNTS, version: 1 })).toMatchObject({
      status: 409,
      code: 'text.changed',
      details: { version: 2, written: { es: null, en: null } },
    })
    expect(await sentence(as)).toMatchObject({ state: 'auto', version: 2, override: null })
    const history = (await as('rita-reader').get(HISTORY, { programmeId, place: `sentence:${COUNTS}` })).body
    expect(history).toMatchObject([
      { version: 2, es: null },
      { version: 1, es: override.es, note: 'Más claro.' },
    ])
    expect((await auditLines()).map(({ event, subject }) => `${event} ${subject}`)).toEqual([
      `report.sentence.override sentence:${COUNTS}`,
      `report.sentence.restore sentence:${COUNTS}`,
    ])
  })
  it('leads to what its own text cites', async ({ as }) => {
    expect(await sentence(as)).toMatchObject({ cites: [] })
    const cites = { ...(await written(as)), es: 'En palabras propias [@HN-1].', en: 'In own words [@HN-1, @F-001].' }
    expect(await as('olga-officer').post(OVERRIDE, cites)).toMatchObject({ status: 200 })
    expect((await sentence(as))?.cites).toMatchObject([
      { kind: 'statement', id: 'HN-1' },
      { kind: 'finding', id: 'F-001' },
    ])
  })
  it('is half where one language is not rewritten', async ({ as }) => {
    await as('olga-officer').post(OVERRIDE, { ...(await written(as)), en: null })
    expect(await sentence(as)).toMatchObject({ state: 'half', override: { en: null } })
    // A reader is not told of the texts that nobody has read yet.
    expect((await shown(as, CHAPTER, 'rita-reader')).outline.find(({ id }) => id === CHAPTER)).toMatchObject({ open: 1 })
  })
  it('begins with what was generated, and takes its numbers as values of its own', async ({ as }) => {
    const { template, generated } = (await sentence(as)) ?? expect.unreachable('it counts')
    expect(template.en).toContain('{{value of=helps}} of strength')
    expect(await as('olga-officer').post(OVERRIDE, { ...(await written(as)), es: template.es, en: template.en })).toMatchObject({
      status: 200,
    })
    expect(await sentence(as)).toMatchObject({ state: 'overridden', generated, override: { en: template.en } })
    const values = within((await shown(as)).blocks.en)
    expect([...values].find(({ key }) => key === 'value of=helps')).toMatchObject({
      kind: 'value',
      sentence: COUNTS,
      text: expect.any(String),
    })
    const passage = { programmeId, key: 'gaps', es: 'Hay {{value of=helps}}.', en: 'There are {{value of=helps}}.', version: 0 }
    expect(await as('olga-officer').post(WRITE, passage)).toMatchObject({ status: 422, details: { faults: [{ code: 'bad-token' }, {}] } })
  })
  it('does not write over what somebody saved meanwhile, and shows it', async ({ as }) => {
    const given = await written(as)
    await as('olga-officer').post(OVERRIDE, given)
    const reply = await as('lena-lead').post(OVERRIDE, { ...given, es: 'Otro texto.' })
    const details = { version: 1, written: { es: override.es, en: override.en } }
    expect(reply).toMatchObject({ status: 409, code: 'text.changed', details })
    expect(await as('lena-lead').post(RESTORE, { programmeId, sentence: COUNTS, version: 0 })).toMatchObject({ status: 409 })
    expect(await sentence(as)).toMatchObject({ override: { es: override.es } })
  })
})

describe.each(ENGINES)('a sentence that counts a closed workshop on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }) })
  const said = async (as: As, name: string) => (await shown(as, 'method', name)).sentences

  it('is not rewritten before it is released, since its values would be kept for all to read', async ({ as }) => {
    const forAll = new Map((await said(as, 'rita-reader')).map((one) => [one.id, one]))
    const all = await said(as, 'lena-lead')
    const own = all.find(({ id, inputs }) => forAll.get(id)?.inputs !== inputs)
    // Whoever may write is told before they do.
    expect(all.filter(({ countsClosed }) => countsClosed).map(({ id }) => id)).toContain(own?.id)
    expect((await shown(as, CHAPTER, 'lena-lead')).sentences.find(({ id }) => id === COUNTS)).toMatchObject({ countsClosed: false })
    const text = { programmeId, es: 'En palabras propias.', en: 'In own words.', version: 0 }
    const rewritten = { ...text, sentence: own?.id, inputs: own?.inputs }
    expect(await as('lena-lead').post(OVERRIDE, rewritten)).toMatchObject({ status: 409, code: 'text.unreleased' })
    expect(await said(as, 'rita-reader')).toEqual([...forAll.values()])
    const { inputs } = (await shown(as, CHAPTER, 'lena-lead')).sentences.find(({ id }) => id === COUNTS) ?? {}
    expect(await as('lena-lead').post(OVERRIDE, { ...override, inputs })).toMatchObject({ status: 200 })
  })
})

describe.each(ENGINES)('a text that names what was said in a closed workshop, on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }) })
  const named = [
    ['Falta algo [@HN-3].', 'HN-3'],
    ['Falta algo [@HN-1, @HN-3].', 'HN-3'],
    ['Véase R1-HN-PRO-1.', 'R1-HN-PRO-1'],
  ] as const

  it.for(named)('is not saved, since every member reads it: %j', async ([text, found], { as }) => {
    const of = { programmeId, key: 'gaps', version: 0 }
    const details = { faults: [{ where: 'prose/gaps.es', code: 'unreleased-reference', found }] }
    expect(await as('lena-lead').post(WRITE, { ...of, es: text, en: 'See.' })).toMatchObject({ code: 'text.unprintable', details })
    expect((await as('lena-lead').get(CHECK, { programmeId, key: 'gaps', lang: 'es', text })).body).toEqual(details)
    const { inputs } = (await shown(as, CHAPTER, 'lena-lead')).sentences.find(({ id }) => id === COUNTS) ?? {}
    const sentenceFaults = [{ where: `sentence ${COUNTS}.es`, code: 'unreleased-reference', found }]
    expect(await as('lena-lead').post(OVERRIDE, { ...override, inputs, es: text })).toMatchObject({ details: { faults: sentenceFaults } })
  })
  it('says no more to whoever does not see that workshop than of one that is not there', async ({ as }) => {
    const check = async (id: string) =>
      (await as('olga-officer').get(CHECK, { programmeId, key: 'gaps', lang: 'es', text: `[@${id}]` })).body
    const unknown = (found: string) => ({ faults: [{ where: 'prose/gaps.es', code: 'unknown-reference', found }] })
    expect([await check('HN-3'), await check('HN-99')]).toEqual([unknown('HN-3'), unknown('HN-99')])
  })
})

describe.each(ENGINES)('a code that is edited on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('moves the sentences, the finding and the figure of the draft, and flags what was rewritten', async ({ as }) => {
    const before = await shown(as)
    const legal = await shown(as, 'condition-legal')
    const inputs = before.sentences.find(({ id }) => id === COUNTS)?.inputs
    expect(await as('olga-officer').post(OVERRIDE, { ...override, inputs })).toMatchObject({ status: 200 })
    const coding = {
      programmeId,
      subject: 'PA-1',
      condition: 'legal',
      themes: ['training'],
      evidence: [{ finding: 'F-002', stance: 'supports' }],
    }
    const version = 0
    expect(await as('lena-lead').post('/api/assess/coding.record', { ...coding, version })).toMatchObject({ status: 409 })
    const read = (await as('lena-lead').get('/api/assess/coding.list', { programmeId, at: 'PA-1', limit: '1' })).body as {
      items: readonly { coding: { version: number } }[]
    }
    const sent = { ...coding, version: read.items[0]?.coding.version }
    expect(await as('lena-lead').post('/api/assess/coding.record', sent)).toMatchObject({ status: 200 })
    const after = await shown(as)
    const [was, is] = [before, after].map(({ sentences }) => sentences.find(({ id }) => id === 'strength:F-001:1'))
    expect(JSON.parse(is?.inputs ?? '{}')).toMatchObject({ statements: JSON.parse(was?.inputs ?? '{}').statements - 1 })
    expect(is?.restsOn.map(({ id }) => id)).not.toContain('PA-1')
    const kept = after.sentences.find(({ id }) => id === COUNTS)
    expect(kept).toMatchObject({ state: 'stale', override: { es: override.es } })
    expect(kept?.override?.was.es).not.toBe(kept?.generated.es)
    expect(after.counts).toMatchObject({ stale: 1 })
    expect(JSON.stringify(after.blocks.es)).toContain('En palabras propias')
    const picture = ({ blocks }: Shown) => blocks.es.flatMap((block) => (block.kind === 'figure' ? [block.svg] : []))
    const other = await shown(as, 'condition-legal')
    expect(picture(legal).length).toBeGreaterThan(0)
    expect(picture(other)).not.toEqual(picture(legal))
    expect(other.sentences.find(({ id }) => id === 'strength:F-002:1')?.restsOn.map(({ id }) => id)).toContain('PA-1')
  })
})

describe.each(ENGINES)('a rewritten sentence whose subject is gone on %s', (engine) => {
  const gone = {
    sentence: 'strength:F-099:1',
    text_es: 'De otro tiempo.',
    text_en: null,
    inputs: '{}',
    generated_es: null,
    generated_en: null,
    note: null,
  }
  const given = { ...fixturePackage, tables: { ...fixturePackage.tables, sentence_overrides: [gone] } }
  const it = inHouse(engine, { rooms, people, seed: seedWith(given) })

  it('is kept and shown, and goes when somebody lets it go', async ({ as }) => {
    expect((await shown(as)).unsaid).toEqual([{ id: gone.sentence, es: gone.text_es, en: null, version: 0 }])
    expect(await as('olga-officer').post(RESTORE, { programmeId, sentence: gone.sentence, version: 0 })).toMatchObject({ status: 200 })
    expect((await shown(as)).unsaid).toEqual([])
  })
})

describe.each(ENGINES)('passages on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })
  const passage = {
    programmeId,
    key: 'chapter-technical',
    es: 'Faltan {{gaps|word}} cosas [@HN-1].',
    en: 'Of {{gaps}} things [@HN-1].',
    version: 0,
  }

  it('ask who is speaking, and refuse who only reads', async ({ as }) => {
    expect(await as('nobody').post(WRITE, passage)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('rita-reader').post(WRITE, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(WRITE, passage)).toMatchObject({ status: 404 })
    expect(await as('olga-officer').post(WRITE, { ...passage, version: 'x' })).toMatchObject({
      status: 400,
      details: [{ path: 'version' }],
    })
  })
  it('have their places in the report and no others', async ({ as }) => {
    expect(await as('olga-officer').post(WRITE, { ...passage, key: 'epilogue' })).toMatchObject({ status: 422, code: 'passage.unknown' })
  })
  it('are refused with every place that cannot be printed', async ({ as }) => {
    const reply = await as('olga-officer').post(WRITE, { ...passage, es: '# Título\n\nSon 7 cosas.', en: 'See [@HN-99].' })
    const messages = [
      { es: 'prose/chapter-technical.es: la prosa no admite títulos.', en: 'prose/chapter-technical.es: prose does not take headings.' },
      { en: 'prose/chapter-technical.es: the number 7 is typed by hand; use a value {{…}}.' },
      { es: 'prose/chapter-technical.en: la referencia HN-99 no existe en el paquete.' },
    ]
    const faults = messages.map((message) => ({ message }))
    expect(reply).toMatchObject({ status: 422, code: 'text.unprintable', details: { count: 3, faults } })
  })
  it('are checked while they are written', async ({ as }) => {
    const checked = await as('lena-lead').get(CHECK, { programmeId, key: 'gaps', lang: 'es', text: 'Son 7 cosas.' })
    expect(checked.body).toEqual({ faults: [{ where: 'prose/gaps.es', code: 'unbound-number', found: '7' }] })
  })
  it('are written, printed and written over only by who has read them', async ({ as }) => {
    expect(await as('olga-officer').post(WRITE, passage)).toMatchObject({ status: 200, body: { version: 1 } })
    const draft = await shown(as)
    expect(draft.passages.find(({ key }) => key === passage.key)).toMatchObject({ es: passage.es, version: 1, chapter: CHAPTER })
    expect(JSON.stringify(draft.blocks.es)).toContain('Faltan ')
    const reply = await as('lena-lead').post(WRITE, { ...passage, es: 'Otra cosa.' })
    expect(reply).toMatchObject({ status: 409, code: 'text.changed', details: { version: 1, written: { es: passage.es } } })
    expect(await as('lena-lead').post(WRITE, { ...passage, es: '', en: '', version: 1 })).toMatchObject({ status: 200 })
    expect((await shown(as)).passages.find(({ key }) => key === passage.key)).toMatchObject({ es: '', version: 2 })
  })
})

const order = { programmeId, langs: ['es'], formats: ['html'] }
/** The lead of two countries, once her seats there have ended, and once one of them has. */
const AFTER = ['lena-after', 'lena-in-hn'] as const

type DraftMade = { readonly id: string; readonly files: readonly { path: string }[]; readonly first: object | undefined }
const draftMade = async (as: As, name: string): Promise<DraftMade> => {
  const { lines = [] } = await as(name).post(MAKE, order)
  return { ...(lines.at(-1) as { result: Omit<DraftMade, 'first'> }).result, first: lines[0] }
}

const workshop = { programmeId, workshop: 'R1-HN-POL-1' }
const takeBack = async (as: As) => {
  const withdrawn = await as('lena-lead').post('/api/assess/workshop.withdraw', { ...workshop, reason: 'Deja ver a una persona.' })
  expect(withdrawn).toMatchObject({ status: 200 })
}

describe.each(ENGINES)('draft.make on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('asks who is speaking, and hides other programmes', async ({ as }) => {
    expect(await as('nobody').post(MAKE, order)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('zoe-elsewhere').post(MAKE, order)).toMatchObject({ status: 404 })
    expect(await as('olga-officer').post(MAKE, { ...order, langs: [] })).toMatchObject({ status: 400, details: [{ path: 'langs' }] })
  })
})

describe.each([ONE_ENGINE])('draft.make of a text with a number that was typed, on %s', (engine) => {
  const gaps = { es: 'Hay 12.', en: 'There are 12.' }
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, passages: { ...fixturePackage.passages, gaps } }) })
  it('names the places for which there is no report', async ({ as }) => {
    const { lines } = await as('olga-officer').post(MAKE, { ...order, langs: ['en'] })
    expect(lines?.at(-1)).toMatchObject({ problem: { code: 'report.unprintable', details: { faults: [{ where: 'prose/gaps.en' }] } } })
  })
})

/** Rows as they were kept before the doors of the house cleaned what is typed, or asked for what they ask now. */
const keptWith = (finding: object) => {
  const [first, ...findings] = fixturePackage.tables.findings
  const [workshop, ...workshops] = fixturePackage.tables.workshops
  if (!first || !workshop) throw new Error('the test package has findings and workshops')
  const place = { place: 'Tegu\u001fcigalpa', held_from: '2009-02-30' }
  const tables = { findings: [{ ...first, ...finding }, ...findings], workshops: [{ ...workshop, ...place }, ...workshops] }
  const summary = { es: 'Uno.\r\n\r\nDo\u0001s.', en: '\ufeffOne.\u2028Two.' }
  return { tables: { ...fixturePackage.tables, ...tables }, passages: { ...fixturePackage.passages, summary } }
}
describe.each([ONE_ENGINE])('a programme of before, on %s', (engine) => {
  const html = { programmeId, langs: ['es'], formats: ['html'] }
  describe('that holds what nobody sees, and a day that is none', () => {
    const it = inHouse(engine, { rooms, people, seed: seedWith(keptWith({ text_es: 'Uno\u0001dos\u000btres.' })) })
    it('has its draft', async ({ as }) => {
      const { lines } = await as('olga-officer').post(MAKE, html)
      expect(lines?.at(-1)).toMatchObject({ result: { files: expect.any(Array) } })
    }, 60_000)
  })
  describe('that holds what its table does not take', () => {
    const it = inHouse(engine, { rooms, people, seed: seedWith(keptWith({ text_es: '\u0085', text_en: '\u0085' })) })
    it('is told where, and not what', async ({ as }) => {
      const { lines } = await as('olga-officer').post(MAKE, html)
      const first = {
        es: 'tabla «Hallazgos», registro F-001, columna «Texto (español)»',
        en: 'table “Findings”, record F-001, column “Text (Spanish)”',
      }
      expect(lines?.at(-1)).toMatchObject({
        problem: {
          status: 422,
          code: 'report.unreadable',
          title: `El programa guarda 2 datos que sus tablas no admiten; el primero: ${first.es}.`,
        },
      })
      expect(lines?.at(-1)).toMatchObject({
        problem: { details: { count: 2, first, places: [{ ...first, code: 'missing' }, { code: 'missing' }] } },
      })
    })
  })
})

describe.each(ENGINES)('a draft that was made, on %s', (engine) => {
  let made: DraftMade
  let ofLena: DraftMade
  const before = async ({ as, house }: Pick<InHouse, 'as' | 'house'>) => {
    // Each test counts its ids from one; those of these drafts must be others.
    for (const _ of AFTER) house.newId()
    made = await draftMade(as, 'rita-reader')
    ofLena = await draftMade(as, 'lena-lead')
  }
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage), before })
  const fileOf = (as: As, name: string, { id }: DraftMade) => as(name).get(FILE, { programmeId, draft: id, path: 'report.es.html' })
  const kept = async (house: House) => {
    const rows = await reading<ReportTables, { id: string }[]>(house.database, contextOf(OPERATOR), (db) =>
      db.selectFrom('draft').select('id').execute(),
    )
    return new Set(rows.map(({ id }) => id))
  }

  it('is for its maker alone', async ({ as, auditLines }) => {
    expect(made.files.map(({ path }) => path)).toEqual(['annex.zip', 'report.es.html', 'summary.es.html'])
    expect(made.first).toMatchObject({ progress: { values: { all: 4 } } })
    const { file } = await fileOf(as, 'rita-reader', made)
    expect(file?.mediaType).toBe('text/html; charset=utf-8')
    expect(new TextDecoder().decode(file?.bytes)).toMatch(/^<!doctype html>/i)
    expect(await fileOf(as, 'olga-officer', made)).toMatchObject({ status: 404 })
    expect((await shown(as, CHAPTER, 'rita-reader')).made).toMatchObject({ id: made.id })
    expect((await shown(as)).made).toBeNull()
    expect((await auditLines()).map(({ event, actor }) => `${event} ${actor}`)).toEqual([
      'report.draft.make rita-reader',
      'report.draft.make lena-lead',
      'report.draft.file rita-reader',
    ])
  })
  it('is out of sight once its maker has lost a seat, since it shows what was seen from there', async ({ as }) => {
    expect((await fileOf(as, 'lena-lead', ofLena)).status).toBe(200)
    for (const name of AFTER) {
      expect(await fileOf(as, name, ofLena)).toMatchObject({ status: 404, code: 'record.not-found' })
      expect((await shown(as, CHAPTER, name)).made).toBeNull()
    }
  })
  it('is gone with the next, which its maker sees from the seats that are left', async ({ as, house }) => {
    const next = await draftMade(as, 'lena-after')
    expect((await fileOf(as, 'lena-after', next)).status).toBe(200)
    expect(await kept(house)).toEqual(new Set([made.id, next.id]))
  })
  it('is out of sight once a country takes its workshop back, also when other words of it are released', async ({ as, house }) => {
    expect((await fileOf(as, 'rita-reader', made)).status).toBe(200)
    await takeBack(as)
    const goneFor = async () => {
      expect(await fileOf(as, 'rita-reader', made)).toMatchObject({ status: 404, code: 'record.not-found' })
      expect((await shown(as, CHAPTER, 'rita-reader')).made).toBeNull()
    }
    await goneFor()
    await transaction<{ workshop: { code: string; state: string; version: number } }, unknown>(house.database, contextOf(OPERATOR), (tx) =>
      tx
        .updateTable('workshop')
        .set((of) => ({ state: 'released', version: of('version', '+', 1) }))
        .where('code', '=', workshop.workshop)
        .execute(),
    )
    await goneFor()
    const again = await draftMade(as, 'rita-reader')
    expect((await fileOf(as, 'rita-reader', again)).status).toBe(200)
    expect(await kept(house)).toEqual(new Set([ofLena.id, again.id]))
  })
})

describe.each(ENGINES)('a draft in the making on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('is not kept where the seat ended while it was made', async ({ as, house }) => {
    for (const name of AFTER) {
      const asked = { actor: people['lena-lead'] ?? NOBODY, input: order, again: async () => people[name] ?? NOBODY }
      await expect(perform(house, makeDraft, asked)).rejects.toMatchObject({ code: 'access.refused' })
    }
    expect((await shown(as, CHAPTER, 'lena-lead')).made).toBeNull()
  })
  it('is not kept where a country took its workshop back meanwhile', async ({ as, house }) => {
    const finish = await begin(house, makeDraft as Task, { actor: people['rita-reader'] ?? NOBODY, input: order })
    await takeBack(as)
    const watch = { signal: new AbortController().signal, progress: () => {} }
    await expect(finish(watch)).rejects.toMatchObject({ code: 'report.taken-back', status: 409 })
    expect((await shown(as, CHAPTER, 'rita-reader')).made).toBeNull()
  })
  it('is kept where something else moved while it was made', async ({ as, house }) => {
    const finish = await begin(house, makeDraft as Task, { actor: people['rita-reader'] ?? NOBODY, input: order })
    await as('olga-officer').post(WRITE, { programmeId, key: 'gaps', es: 'Faltan.', en: 'Missing.', version: 0 })
    await finish({ signal: new AbortController().signal, progress: () => {} })
    expect((await shown(as, CHAPTER, 'rita-reader')).made).not.toBeNull()
  })
})

describe.each(ENGINES)('what was said in a room and cannot be kept in a package, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(fixturePackage) })

  it('is not quoted where a draft of it fails', async ({ house }) => {
    const said = 'Dicho en la sala. '.repeat(40)
    const row = { programme_id: programmeId, statement: 'HN-1', workshop: 'R1-HN-POL-1', text: said }
    await transaction(house.database, contextOf(OPERATOR), (tx) => insertRows(tx, 'statement_text', [row]))
    const asked = { actor: people['lena-lead'] ?? NOBODY, input: order }
    const failure = await perform(house, makeDraft, asked).catch((error: unknown) => error)
    const place = { code: 'too_long', en: 'table “Statements”, record HN-1, column “Text”' }
    expect(failure).toMatchObject({ code: 'report.unreadable', details: { count: 1, places: [place] } })
    expect(inspect(failure, { depth: null })).not.toContain('Dicho')
  })
})
