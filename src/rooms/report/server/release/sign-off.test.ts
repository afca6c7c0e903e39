import canonicalize from 'canonicalize'
import { describe, expect } from 'vitest'
import { putToMembers } from '#decide/port'
import { NOBODY } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { homeOf } from '../at-home.fixture.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { PartLeads } from '../../contract/part-leads.ts'
import { inFirstForm } from '../../domain/release/first-form.ts'
import { sha256 } from '../sha256.ts'
import { currentOf } from './current.ts'
import { IN, people, recorded, seedOf } from './release.fixture.ts'

const PUT = '/api/report/sign-off.put'
const SHOW = '/api/report/sign-off.show'
const READ = '/api/report/sign-off.read'

type As = InHouse['as']
const states = async (as: As, name = 'rita-reader') => {
  const { body } = await as(name).get(SHOW, IN)
  return (body['countries'] as { country: string; state: string }[]).map(({ country, state }) => `${country} ${state}`)
}

/** What signing waits for, as home says it. */
const waitsFor = async (as: As, name: string) => {
  const { waits } = await homeOf(as, name)
  const signing = waits.filter(({ kind }) => /answer-own|letters|unput|text-moved/.test(kind))
  return signing.map(({ kind, countries }) => [kind, countries])
}

/** A finding of Honduras under other words: its part moves. */
const otherTitle = async (as: As): Promise<object> => {
  const finding = { titleEs: 'Otro', titleEn: 'Other', textEs: 'Otro texto.', textEn: 'Other text.', quadrant: 'S', condition: 'legal' }
  const { version } = (await as('operator').get('/api/assess/finding.show', { ...IN, code: 'F-002' })).body
  return { ...IN, code: 'F-002', version, ...finding, theme: 'training' }
}

/** Reads one's part and answers it, as a signatory does. */
export const answerAs = async (as: As, name: string, country: string, change: object = {}) => {
  const { body } = await as(name).get(READ, { ...IN, country })
  const { id, hash } = body['put'] as { id: string; hash: string }
  return as(name).post('/api/decide/position.take', { ...IN, submissionId: id, country, hash, stand: 'accept', ...change })
}

describe.each(ENGINES)('putting the report to the countries on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded) })

  it('is for an officer of the programme', async ({ as }) => {
    expect(await as('nobody').post(PUT, IN)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['hilda-hn', 'lena-hn', 'rita-reader']) expect(await as(name).post(PUT, IN)).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').post(PUT, IN)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('olga-officer').post(PUT, { ...IN, deadline: 'pronto' })).toMatchObject({
      status: 400,
      details: [{ path: 'deadline' }],
    })
    expect(await as('olga-officer').post(PUT, { ...IN, deadline: '2026-03-01' })).toMatchObject({ status: 422, code: 'sign-off.late' })
  })
  it('shows each signatory that their own country is to answer, until it has, and nobody else', async ({ as }) => {
    const due = async (name: string) => {
      const { body } = await as(name).get(SHOW, IN)
      return (body['countries'] as { country: string; due: boolean }[]).filter((one) => one.due).map(({ country }) => country)
    }
    expect(await due('hilda-hn')).toEqual([])
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ status: 200 })
    const names = ['hilda-hn', 'pablo-pa', 'olga-officer', 'rita-reader']
    expect(await Promise.all(names.map(due))).toEqual([['HN'], ['PA'], [], []])
    expect(await answerAs(as, 'hilda-hn', 'HN')).toMatchObject({ status: 200 })
    expect(await Promise.all(names.map(due))).toEqual([[], ['PA'], [], []])
  })
  it('is asked by a day that has not ended in any country of the body', async ({ as, house }) => {
    // Half past midnight of the 21st in Panama, while it is still the 20th in Honduras.
    Object.assign(house, { now: () => new Date('2026-03-21T05:30:00.000Z') })
    const put = (deadline: string) => as('olga-officer').post(PUT, { ...IN, deadline })
    expect(await put('2026-03-20')).toMatchObject({ status: 422, code: 'sign-off.late' })
    const rule = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'block' }
    await as('olga-officer').post('/api/decide/body.set', { ...IN, ...rule, version: 0, members: ['HN'] })
    expect(await put('2026-03-20')).toMatchObject({ status: 200 })
  })
  it('freezes each country’s part, which that country reads as it would be printed', async ({ as, auditLines }) => {
    expect((await as('nobody').get(SHOW, IN)).status).toBe(401)
    expect((await as('zoe-elsewhere').get(READ, { ...IN, country: 'HN' })).status).toBe(404)
    expect(await states(as)).toEqual(['HN not-put', 'PA not-put'])
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ status: 200, body: { number: 1, deadline: '2026-04-01' } })
    expect(await states(as)).toEqual(['HN awaiting', 'PA awaiting'])
    const { body } = await as('hilda-hn').get(READ, { ...IN, country: 'HN' })
    expect(body).toMatchObject({ state: 'awaiting', changed: [], moved: [], may: ['take a position for one’s country'] })
    expect((body['part'] as CountryPart).page.es).toEqual(['Hay 4 enunciados [R1-HN-POL-1/001].'])
    expect((await as('pablo-pa').get(READ, { ...IN, country: 'HN' })).body).toMatchObject({ may: [] })
    expect(await as('hilda-hn').get(READ, { ...IN, country: 'GT' })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await auditLines()).toMatchObject([{ event: 'report.sign-off.put', actor: 'olga-officer', fields: ['text', 'deadline'] }])
  })
  it('waits, at home, for each country’s own answer', async ({ as }) => {
    const waits = (name: string) => waitsFor(as, name)
    expect(await waits('olga-officer')).toEqual([['report-unput', []]])
    await as('olga-officer').post(PUT, IN)
    expect(await waits('olga-officer')).toEqual([['letters-unrecorded', ['HN', 'PA']]])
    expect(await waits('hilda-hn')).toEqual([['answer-own', ['HN']]])
    await answerAs(as, 'hilda-hn', 'HN')
    expect(await waits('hilda-hn')).toEqual([])
  })
  it('waits no more for a country that has left the body, and what it was shown is nobody’s to put again', async ({ as }) => {
    await as('olga-officer').post(PUT, IN)
    const rule = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'block' }
    const set = await as('olga-officer').post('/api/decide/body.set', { ...IN, ...rule, version: 1, members: ['PA'] })
    expect(set).toMatchObject({ status: 200 })
    const waits = () => waitsFor(as, 'olga-officer')
    expect(await waits()).toEqual([['letters-unrecorded', ['PA']]])
    expect(await as('lena-hn').post('/api/assess/finding.edit', await otherTitle(as))).toMatchObject({ status: 200 })
    expect(await waits()).toEqual([['letters-unrecorded', ['PA']]])
  })
  it('tells on its own page what a country that has left the body answered, for it is printed', async ({ as }) => {
    await as('olga-officer').post(PUT, IN)
    expect(await answerAs(as, 'hilda-hn', 'HN', { stand: 'object', reservationEs: 'No.' })).toMatchObject({ status: 200 })
    const board = async () => (await as('rita-reader').get(SHOW, IN)).body
    expect(await board()).toMatchObject({ besides: [] })
    const rule = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'block' }
    const set = await as('olga-officer').post('/api/decide/body.set', { ...IN, ...rule, version: 1, members: ['PA'] })
    expect(set).toMatchObject({ status: 200 })
    expect(await board()).toMatchObject({
      countries: [{ country: 'PA' }],
      besides: [{ country: 'HN', nameEn: expect.stringContaining('Honduras'), state: 'objected' }],
    })
  })
  it('waits, at home, to be put to a country that has joined the body since', async ({ as }) => {
    const rule = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'block' }
    const members = (version: number, ...codes: string[]) =>
      as('olga-officer').post('/api/decide/body.set', { ...IN, ...rule, version, members: codes })
    await members(0, 'HN')
    await as('olga-officer').post(PUT, IN)
    expect(await members(1, 'HN', 'PA')).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN awaiting', 'PA not-put'])
    expect(await waitsFor(as, 'olga-officer')).toEqual([
      ['countries-unput', ['PA']],
      ['letters-unrecorded', ['HN']],
    ])
  })
  it('tells everybody how many sentences hold it up, which texts do to those alone who put or release, and whether any does to who signs', async ({
    as,
  }) => {
    const gate = async (name: string) => (await as(name).get(SHOW, IN)).body['gate']
    for (const name of ['olga-officer', 'lena-hn'])
      expect(await gate(name), name).toMatchObject({
        held: { waits: false, unreviewed: null, unprintable: null },
        rewritten: 0,
        unprintable: 0,
      })
    expect(await gate('hilda-hn')).toMatchObject({ held: { waits: false, unreviewed: null }, rewritten: 0 })
    expect(await gate('rita-reader')).toMatchObject({ held: null, rewritten: 0 })
  })
  it('is the same text for whoever reads it, whatever they see besides', async ({ as }) => {
    await as('olga-officer').post(PUT, IN)
    for (const name of ['operator', 'lena-hn', 'hilda-hn', 'rita-reader'])
      expect(await states(as, name)).toEqual(['HN awaiting', 'PA awaiting'])
  })
  it('tells days by the calendar of each country, and waits until its last day has ended there', async ({ as, house }) => {
    const itIs = (moment: string) => void Object.assign(house, { now: () => new Date(moment) })
    const read = async () => (await as('hilda-hn').get(READ, { ...IN, country: 'HN' })).body
    itIs('2026-03-10T02:42:00.000Z')
    await as('olga-officer').post(PUT, { ...IN, deadline: '2026-03-20' })
    expect(await read()).toMatchObject({ put: { putOn: '2026-03-09' } })
    expect((await as('rita-reader').get(SHOW, IN)).body).toMatchObject({ put: { putOn: '2026-03-09' } })
    // An hour before midnight in Honduras, and midnight in Panama.
    itIs('2026-03-21T05:00:00.000Z')
    expect(await states(as)).toEqual(['HN awaiting', 'PA no-answer'])
    expect(await answerAs(as, 'hilda-hn', 'HN')).toMatchObject({ body: { takenOn: '2026-03-20' } })
    itIs('2026-03-21T06:00:00.000Z')
    expect(await states(as)).toEqual(['HN signed', 'PA no-answer'])
  })
  it('stands until the text moves: then it is void, says what moved, and is put again to all', async ({ as }) => {
    await as('olga-officer').post(PUT, IN)
    expect(await answerAs(as, 'hilda-hn', 'HN')).toMatchObject({ status: 200 })
    expect(await answerAs(as, 'pablo-pa', 'PA')).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN signed', 'PA signed'])
    expect(await as('lena-hn').post('/api/assess/finding.edit', await otherTitle(as))).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN void', 'PA signed'])
    expect(await waitsFor(as, 'olga-officer')).toEqual([['text-moved', ['HN']]])
    expect(await waitsFor(as, 'hilda-hn')).toEqual([])
    expect((await as('hilda-hn').get(READ, { ...IN, country: 'HN' })).body).toMatchObject({
      moved: [{ section: 'findings', code: 'F-002', kind: 'changed' }],
      last: { stand: 'accept' },
    })
    await as('olga-officer').post(PUT, IN)
    expect(await states(as)).toEqual(['HN awaiting', 'PA signed'])
    expect(await waitsFor(as, 'olga-officer')).toEqual([['letters-unrecorded', ['HN']]])
    expect((await as('hilda-hn').get(READ, { ...IN, country: 'HN' })).body).toMatchObject({
      changed: [{ section: 'findings', code: 'F-002', kind: 'changed' }],
      moved: [],
    })
  })
})

/** Codes a statement of Honduras under another condition: no word of the report's own changes. */
const recode = async (as: As, subject: string, condition: string) => {
  const { body } = await as('lena-hn').get('/api/assess/coding.list', { ...IN, at: subject, limit: '1' })
  const [{ coding }] = body['items'] as [{ coding: { version: number } }]
  const { version } = coding
  const saved = await as('lena-hn').post('/api/assess/coding.record', { ...IN, subject, version, condition, themes: [], evidence: [] })
  expect(saved).toMatchObject({ status: 200 })
}

describe.each(ENGINES)('how a statement is coded, which is printed of it, on %s', (engine) => {
  // Nothing rests on it, so that no other line of the part moves with it.
  const finding_evidence = recorded.tables.finding_evidence.filter(({ subject }) => subject !== 'HN-2')
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, tables: { ...recorded.tables, finding_evidence } }) })
  const MOVED = [{ section: 'statements', code: 'R1-HN-POL-1/002', kind: 'changed' }]
  it('is read by its signatory in both languages, and voids the answer of that country alone once it is another', async ({ as }) => {
    await as('olga-officer').post(PUT, IN)
    await answerAs(as, 'hilda-hn', 'HN', { stand: 'accept-with-reservation', reservationEs: 'No consta.' })
    await answerAs(as, 'pablo-pa', 'PA')
    const read = async () => (await as('hilda-hn').get(READ, { ...IN, country: 'HN' })).body
    const reading = async () =>
      ((await read())['leads'] as PartLeads).readings.find(({ section, code }) => section === 'statements' && code === 'R1-HN-POL-1/002')
    expect(await reading()).toMatchObject({
      es: expect.stringContaining('Condición: Operational (es).'),
      en: expect.stringContaining('Condition: Operational.'),
    })
    await recode(as, 'HN-2', 'operational')
    expect(await states(as)).toEqual(['HN with-reservation', 'PA signed'])
    await recode(as, 'HN-2', 'legal')
    expect(await states(as)).toEqual(['HN void', 'PA signed'])
    expect(await read()).toMatchObject({ state: 'void', moved: MOVED })
    expect((await as('olga-officer').get(SHOW, IN)).body).toMatchObject({
      countries: [
        { country: 'HN', changes: 1 },
        { country: 'PA', changes: 0 },
      ],
      gate: { open: false, blocking: ['HN'] },
    })
    await recode(as, 'HN-2', 'operational')
    expect(await states(as)).toEqual(['HN with-reservation', 'PA signed'])
  })
})

describe.each(ENGINES)('a text that was put before parts held all that is printed, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded) })
  const putFirst = (house: InHouse['house']) =>
    transaction(house.database, contextOf(people['olga-officer'] ?? NOBODY), async (tx) => {
      const now = house.now().toISOString()
      const { subject, parts } = await currentOf(tx, { ...IN, now })
      const texts = parts.map(({ country, part }) => {
        const text = canonicalize(inFirstForm(part)) ?? ''
        return { country, text, hash: sha256(text) }
      })
      const by = people['olga-officer']?.id ?? ''
      await putToMembers(tx, { ...IN, subject, body: 'countries', texts, deadline: '2026-04-01', by, now, id: house.newId() })
    })
  it('is no answer to what would be printed: it is void, says so in one line, and is put again', async ({ as, house }) => {
    await putFirst(house)
    expect(await answerAs(as, 'hilda-hn', 'HN')).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN void', 'PA void'])
    const { body } = await as('hilda-hn').get(READ, { ...IN, country: 'HN' })
    expect(body).toMatchObject({ part: { schema: 'istmo/country-part/1' }, last: { stand: 'accept' }, leads: { readings: [] } })
    expect(body['moved']).toEqual([{ section: 'form', code: 'istmo/country-part/2', kind: 'added' }])
    expect((await as('olga-officer').get(SHOW, IN)).body).toMatchObject({
      countries: [{ changes: 1 }, { changes: 1 }],
      gate: { open: false, blocking: ['HN', 'PA'] },
    })
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN awaiting', 'PA awaiting'])
    expect((await as('hilda-hn').get(READ, { ...IN, country: 'HN' })).body).toMatchObject({
      part: { schema: 'istmo/country-part/2' },
      changed: [{ section: 'form' }],
      moved: [],
    })
  })
})

describe.each(ENGINES)('a country with nothing in its part on %s', (engine) => {
  const { tables } = recorded
  const workshops = tables.workshops.map((one) => (one.country === 'PA' ? { ...one, state: 'sealed' as const } : one))
  const bare = { published_claims: [], recommendations: [], recommendation_gaps: [], figures: [], treaties: [] }
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, tables: { ...tables, ...bare, workshops } }) })
  it('is named, and asked only where that is confirmed', async ({ as }) => {
    const { body } = await as('olga-officer').get(SHOW, IN)
    const own = new Set(workshops.filter(({ country }) => country === 'PA').map(({ code }) => code))
    const unreleased = tables.statements.filter(({ workshop }) => own.has(workshop)).length
    expect(unreleased).toBeGreaterThan(0)
    expect(body['countries']).toMatchObject([
      { country: 'HN', empty: false, unreleased: 0 },
      { country: 'PA', empty: true, unreleased },
    ])
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({
      status: 422,
      code: 'sign-off.empty-parts',
      details: { countries: { es: 'Panama (es)', en: 'Panama' } },
      body: { title: expect.stringContaining('Panama (es)') },
    })
    expect(await states(as)).toEqual(['HN not-put', 'PA not-put'])
    expect(await as('olga-officer').post(PUT, { ...IN, acknowledged: true })).toMatchObject({ status: 200 })
    expect(await states(as)).toEqual(['HN awaiting', 'PA awaiting'])
  })
})

describe.each(ENGINES)('a rewritten sentence whose numbers have moved, on %s', (engine) => {
  const moved = { sentence: 'chapter-compared:technical', text_es: 'Todo se dijo.', text_en: 'All was said.', inputs: '{}' }
  const sentence_overrides = [{ ...moved, generated_es: null, generated_en: null, note: null }]
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, tables: { ...recorded.tables, sentence_overrides } }) })
  it('is put to nobody, and named with its chapter in the reader’s language', async ({ as, auditLines }) => {
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({
      status: 409,
      code: 'release.stale',
      details: {
        count: 1,
        first: 'chapter-compared:technical',
        chapter: { es: 'Condiciones technical (es) y operational (es)', en: 'Technical and operational conditions' },
      },
      body: {
        title: expect.stringMatching(/la primera: «Sobre las condiciones .* …», en «Condiciones technical \(es\) y operational \(es\)»\./),
      },
    })
    expect(await states(as)).toEqual(['HN not-put', 'PA not-put'])
    expect(await auditLines()).toEqual([])
    // Whoever signs reads that it is held up by one, too.
    const gate = async (name: string) => (await as(name).get(SHOW, IN)).body['gate']
    const settled = { kind: 'sentence', id: moved.sentence, chapter: 'condition-technical' }
    expect(await gate('olga-officer')).toMatchObject({ rewritten: 1, held: { rewritten: [settled] } })
    expect(await gate('hilda-hn')).toMatchObject({ rewritten: 1, held: { rewritten: [] } })
  })
})

describe.each(ENGINES)('prose that cannot be printed on %s', (engine) => {
  const prose = { 'country-HN': { es: 'Véase [@XX-9].', en: 'See [@XX-9].' } }
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, passages: prose }) })
  it('is put to nobody, and named by its place', async ({ as }) => {
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({
      status: 422,
      code: 'release.unprintable',
      details: { count: 2, first: 'prose/country-HN.es: XX-9' },
      body: { title: '2 lugares del informe no se pueden imprimir; el primero: el pasaje «Honduras (es)», en español, por «XX-9».' },
    })
  })
})

describe.each([ONE_ENGINE])('a finding that cites nothing and bears on two countries, on %s', (engine) => {
  const cites = (text: string) => `${text} [@XX-9].`
  const findings = recorded.tables.findings.map((row, at) => (at === 0 ? { ...row, text_es: cites('Uno'), text_en: cites('One') } : row))
  const gaps = recorded.tables.gaps.map((row) => ({ ...row, text_en: cites('A gap') }))
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...recorded, tables: { ...recorded.tables, findings, gaps } }) })
  it('is told once in each language, by its code', async ({ as }) => {
    const wheres = ['finding F-001.es', 'finding F-001.en', 'gap G-01.en']
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({
      status: 422,
      code: 'release.unprintable',
      details: {
        count: 3,
        place: { es: 'el hallazgo F-001, en español, por «XX-9»', en: 'finding F-001, in Spanish, because of “XX-9”' },
        problems: wheres.map((where) => ({ where, code: 'unknown-reference', found: 'XX-9' })),
      },
    })
  })
})

describe.each([ONE_ENGINE])('prose on a finding that nothing released supports any more, on %s', (engine) => {
  const prose = { gaps: { es: 'Falta capacitación [@F-002].', en: 'Training is lacking [@F-002].' } }
  const { finding_evidence: evidence } = recorded.tables
  const unsupported = { ...recorded.tables, finding_evidence: evidence.filter(({ finding }) => finding !== 'F-002') }
  const passages = { ...recorded.passages, ...prose }
  const it = inHouse(engine, { rooms, people, seed: seedOf({ passages, tables: unsupported }) })
  const gate = async (as: As, name: string) => (await as(name).get(SHOW, IN)).body['gate']
  it('is told before a release is made, with where it stands, to whoever makes one', async ({ as }) => {
    const text = { text: 'passage:gaps', kind: 'passage', id: 'gaps', chapter: 'gaps' }
    const place = { code: 'unsupported-reference', found: 'F-002', text }
    expect(await gate(as, 'olga-officer')).toMatchObject({
      unprintable: 2,
      held: {
        unprintable: {
          count: 2,
          problems: [
            { ...place, where: 'prose/gaps.es', lang: 'es' },
            { ...place, where: 'prose/gaps.en', lang: 'en' },
          ],
        },
      },
    })
  })
  it('is told to all others by how many places there are', async ({ as }) => {
    expect(await gate(as, 'hilda-hn')).toMatchObject({ unprintable: 2, held: { unprintable: null } })
    expect(await gate(as, 'rita-reader')).toMatchObject({ unprintable: 2, held: null })
  })
  it('is refused by the heading that it stands under, before anything is made', async ({ as }) => {
    const title = '2 lugares del informe no se pueden imprimir; el primero: el pasaje «Brechas», en español, por «F-002».'
    expect(await as('olga-officer').post('/api/report/release.make', { ...IN, kind: 'release' })).toMatchObject({
      status: 422,
      code: 'release.unprintable',
      body: { title },
    })
  })
})
