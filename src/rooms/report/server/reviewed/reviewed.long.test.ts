import { describe, expect } from 'vitest'
import type { z } from 'zod'
import { waitingFor } from '../at-home.fixture.ts'
import type { Draft } from '../../contract/draft.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { sentencesOf } from '../../domain/draft.ts'
import { inEverySight } from '../../domain/in-every-sight.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { composed } from '../draft/composed.ts'
import { people, PROGRAMME, seedWith } from '../people.fixture.ts'
import { withReviews } from './reviews.ts'

const CONFIRM = '/api/report/text.confirm'
const IN = { programmeId: PROGRAMME }
const WRITE = '/api/report/passage.write'
const KEY = 'passage:summary'

type As = InHouse['as']
type Shown = z.output<typeof Draft>

const shown = async (as: As, name = 'olga-officer', of = IN): Promise<Shown> => {
  const { status, body } = await as(name).get('/api/report/draft.show', of)
  expect(status).toBe(200)
  return body as unknown as Shown
}
const toReview = async (as: As, name?: string, of?: typeof IN) => (await shown(as, name, of)).toReview
const moved = async (as: As, key = KEY) => (await toReview(as)).find(({ text }) => text === key)
const unreviewed = (as: As, name: string, kind = 'texts-unreviewed') => waitingFor(as, name, kind)
/** What home counts of texts and rewritten sentences, and how often each stands in the list that it leads to. */
const counted = async (as: As, name: string) => {
  const listed = await toReview(as, name)
  const held = listed.filter(({ leftOut }) => !leftOut)
  const isSettled = (state: 'stale' | 'half' | null) => held.filter(({ settle }) => settle === state).length
  const list = {
    'sentences-stale': isSettled('stale'),
    'sentences-half': isSettled('half'),
    'texts-unreviewed': isSettled(null),
    'texts-left-out': listed.length - held.length,
  }
  const home = { ...list }
  for (const what of ['sentences-stale', 'sentences-half', 'texts-unreviewed', 'texts-left-out'] as const)
    home[what] = await unreviewed(as, name, what)
  return { home, list }
}
/** The programme as somebody takes it out. */
const taken = async (as: As, name = 'olga-officer', of = IN) => {
  const { file } = await as(name).get('/api/report/package.export', of)
  const archive = readArchive(file?.bytes ?? new Uint8Array())
  if (archive.kind === 'refused') return expect.unreachable(archive.code)
  const read = readPackage(archive.files, packageTables)
  return read.kind === 'read' ? read : expect.unreachable('an export is a package')
}
/** The same as another programme. */
const brought = async (as: As, { tables, passages }: ProgrammePackage): Promise<typeof IN> => {
  const programme = tables.programme.map((row) => ({ ...row, code: 'SECOND' }))
  const archive = writeArchive(writePackage({ passages, tables: { ...tables, programme } }, packageTables))
  const form = new FormData()
  form.append('input', '{}')
  form.append('archive', new Blob([new Uint8Array(archive)]), 'second.zip')
  const { body } = await as('operator').post('/api/report/package.import', form)
  return { programmeId: String(body['id']) }
}
const put = (as: As) => as('olga-officer').post('/api/report/sign-off.put', IN)

/** HN-1, which the summary cites and which bears on F-001, is read as of another condition. */
const recode = async (as: As, condition = 'legal') => {
  const version = condition === 'legal' ? 1 : 2
  const evidence = [{ finding: 'F-001', stance: 'supports' }]
  const reading = { ...IN, subject: 'HN-1', version, condition, themes: ['training'], evidence }
  const { status } = await as('lena-lead').post('/api/assess/coding.record', reading)
  expect(status).toBe(200)
}
const confirm = (as: As, change: object = {}, name = 'olga-officer') =>
  as(name).post(CONFIRM, { ...IN, text: KEY, standsOn: '', ...change })

describe.each(ENGINES)('text.confirm on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(withReviews(fixturePackage)) })

  it('is for those who write the report', async ({ as }) => {
    expect(await confirm(as, {}, 'nobody')).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await confirm(as, {}, 'rita-reader')).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await confirm(as, {}, 'zoe-elsewhere')).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await confirm(as, { text: '' })).toMatchObject({ status: 400, details: [{ path: 'text' }] })
  })
  it('has nothing to confirm as long as nothing moved', async ({ as }) => {
    expect(await toReview(as)).toEqual([])
    expect(await confirm(as)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await unreviewed(as, 'olga-officer')).toBe(0)
  })
  it('is asked for by whatever stands on a statement that was recoded, with what it was and is', async ({ as }) => {
    await recode(as)
    expect((await toReview(as)).map(({ text }) => text)).toEqual([KEY, 'finding:F-001'])
    const { title, moves, neverRead } = (await moved(as)) ?? expect.unreachable('the summary cites it')
    expect(neverRead).toBe(false)
    expect(title).toEqual({ es: 'Resumen', en: 'Summary' })
    expect(moves).toContainEqual({
      label: { es: 'R1-HN-POL-1/001, condición', en: 'R1-HN-POL-1/001, condition' },
      record: { kind: 'statement', id: 'HN-1' },
      was: { es: 'Technical (es)', en: 'Technical' },
      now: { es: 'Legal (es)', en: 'Legal' },
    })
    expect(await unreviewed(as, 'olga-officer')).toBe(2)
    // Readers have the report as it is printed, and no list of the team's work.
    expect(await toReview(as, 'rita-reader')).toEqual([])
    expect(await unreviewed(as, 'rita-reader')).toBe(0)
  })
  it('says that a text holds, of what was read and of nothing that moved since', async ({ as, auditLines }) => {
    await recode(as)
    const { standsOn } = (await moved(as)) ?? expect.unreachable('it moved')
    await recode(as, 'operational')
    expect(await confirm(as, { standsOn })).toMatchObject({ status: 409, code: 'review.moved' })
    const now = (await moved(as)) ?? expect.unreachable('it is still to be read')
    expect(await confirm(as, { standsOn: now.standsOn })).toMatchObject({ status: 200, body: { text: KEY } })
    expect((await toReview(as)).map(({ text }) => text)).toEqual(['finding:F-001'])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'report.text.confirm', subject: KEY, fields: ['review'] })
  })
  it('is asked for no more once the recoding is taken back', async ({ as }) => {
    await recode(as)
    expect((await toReview(as)).length).toBe(2)
    await recode(as, 'technical')
    expect(await toReview(as)).toEqual([])
    expect(await put(as)).toMatchObject({ status: 200 })
  })
  it('is counted with its chapter, for those who write and nobody else', async ({ as }) => {
    const open = async (name?: string) => (await shown(as, name)).outline.filter((one) => one.open > 0).map((one) => [one.id, one.open])
    expect(await open()).toEqual([])
    await recode(as)
    expect(await open()).toEqual([
      ['summary', 1],
      ['condition-technical', 1],
    ])
    expect(await open('rita-reader')).toEqual([])
  })
  it('stands on the board of sign-off for whoever puts the report, as something that waits for who signs, and for no reader', async ({
    as,
  }) => {
    await recode(as)
    const gate = async (name: string) => (await as(name).get('/api/report/sign-off.show', IN)).body['gate']
    expect(await gate('olga-officer')).toMatchObject({
      held: { waits: true, unreviewed: { count: 2, texts: [{ text: KEY }, { text: 'finding:F-001' }] } },
    })
    expect(await gate('hilda-hn')).toMatchObject({ held: { waits: true, unreviewed: null } })
    expect(await gate('rita-reader')).toMatchObject({ held: null })
  })
  it('is needed before the report is put to the countries, which names each text and its chapter', async ({ as }) => {
    await recode(as)
    expect(await put(as)).toMatchObject({
      status: 409,
      code: 'release.unreviewed',
      details: {
        count: 2,
        first: KEY,
        title: { en: 'Summary' },
        texts: [
          { text: KEY, kind: 'passage', id: 'summary', chapter: 'summary', in: { es: 'Resumen', en: 'Summary' } },
          { text: 'finding:F-001', title: { en: 'F-001 · Finding F-001' }, chapter: 'condition-technical' },
        ],
      },
    })
    for (const { text, standsOn } of await toReview(as)) expect(await confirm(as, { text, standsOn })).toMatchObject({ status: 200 })
    expect(await put(as)).toMatchObject({ status: 200 })
  })
  it('is not given by somebody who read another text', async ({ as }) => {
    await recode(as)
    const { standsOn } = (await moved(as)) ?? expect.unreachable('it moved')
    const { dataHash } = await shown(as)
    const rewritten = {
      ...IN,
      key: 'summary',
      es: 'Lo contrario [@HN-1, @REG-9, @G-01].',
      en: 'The contrary [@HN-1, @REG-9, @G-01].',
      version: 0,
    }
    expect(await as('lena-lead').post(WRITE, { ...rewritten, dataHash: dataHash.slice(1) })).toMatchObject({ status: 200 })
    expect(await confirm(as, { standsOn })).toMatchObject({ status: 409, code: 'review.moved' })
    expect((await moved(as))?.wording.en).toBe(rewritten.en)
  })
  it('is not needed by a passage that is rewritten with the data before its author', async ({ as }) => {
    await recode(as)
    const { dataHash } = await shown(as)
    const names = '{{countrynames round=1 gap=G-01}}'
    const write = (change: object) =>
      as('olga-officer').post(WRITE, { ...IN, key: 'summary', es: 'Falta algo [@HN-1].', en: 'Something is missing [@HN-1].', ...change })
    expect(await write({ version: 0, dataHash })).toMatchObject({ status: 200 })
    expect(await moved(as)).toBeUndefined()
    // Saved by somebody who read what was there before: nothing that stands in it now was read with it.
    expect(await write({ version: 1, dataHash, es: `${names} [@HN-2].`, en: `${names} [@HN-2].` })).toMatchObject({ status: 200 })
    const told = (await moved(as))?.moves.map(({ label, was, now }) => `${label.en}: ${was?.en ?? ''} → ${now?.en}`)
    expect(told).toContain('R1-HN-POL-1/002:  → whoever saved the text had not read this')
    expect(told).toContain('countries with statements · round 1 · G-01:  → whoever saved the text had not read this')
  })
  it('waits for a cell that was filled while somebody wrote that it is empty', async ({ as }) => {
    const { dataHash } = await shown(as)
    const empty = { ...IN, key: 'chapter-legal', es: 'Nada se dice de Honduras.', en: 'Nothing is said of Honduras.' }
    expect(await as('olga-officer').post(WRITE, { ...empty, version: 0, dataHash })).toMatchObject({ status: 200 })
    const { dataHash: read } = await shown(as)
    await recode(as)
    expect(await as('olga-officer').post(WRITE, { ...empty, version: 1, dataHash: read })).toMatchObject({ status: 200 })
    expect((await moved(as, 'passage:chapter-legal'))?.moves.map(({ label }) => label.en)).toContain(
      'statements · round 1 · Honduras · Legal · Weakness',
    )
  })
  it('waits for evidence that moved while somebody rewrote a sentence whose numbers stayed', async ({ as }) => {
    const show = async () =>
      (await as('olga-officer').get('/api/report/draft.show', { ...IN, chapter: 'condition-technical' })).body as unknown as Shown
    const { dataHash, sentences } = await show()
    const { inputs } = sentences.find(({ id }) => id === 'strength:F-001:1') ?? expect.unreachable('F-001 has evidence')
    await recode(as)
    const rewritten = { ...IN, sentence: 'strength:F-001:1', es: 'Bastante.', en: 'Enough.', inputs }
    const write = (version: number, read: string) =>
      as('olga-officer').post('/api/report/sentence.override', { ...rewritten, version, dataHash: read })
    expect(await write(0, dataHash)).toMatchObject({ status: 200 })
    const waiting = await moved(as, 'sentence:strength:F-001:1')
    expect(waiting?.moves.map(({ label }) => label.en)).toContain('R1-HN-POL-1/001')
    expect(waiting?.title).toEqual({ es: 'Oración reescrita «Bastante.»', en: 'Rewritten sentence “Enough.”' })
    const { standsOn } = waiting ?? expect.unreachable('it waits')
    expect(await confirm(as, { text: 'sentence:strength:F-001:1', standsOn })).toMatchObject({ status: 200 })
    expect(await moved(as, 'sentence:strength:F-001:1')).toBeUndefined()
    expect(await write(1, (await show()).dataHash)).toMatchObject({ status: 200 })
    expect(await moved(as, 'sentence:strength:F-001:1')).toBeUndefined()
    expect(
      await as('olga-officer').post('/api/report/sentence.restore', { ...IN, sentence: rewritten.sentence, version: 2 }),
    ).toMatchObject({ status: 200 })
    expect(await moved(as, 'sentence:strength:F-001:1')).toBeUndefined()
  })
  describe('of a rewritten sentence that is to be settled', () => {
    const SENTENCE = 'strength:F-001:1'
    const KEY_OF = `sentence:${SENTENCE}`
    const state = async (as: As) =>
      (await as('olga-officer').get('/api/report/draft.show', { ...IN, chapter: 'condition-technical' })).body as unknown as Shown
    const inputsOf = async (as: As) =>
      (await state(as)).sentences.find(({ id }) => id === SENTENCE)?.inputs ?? expect.unreachable('F-001 has evidence')
    const write = async (as: As, version: number, text: object) =>
      as('olga-officer').post('/api/report/sentence.override', { ...IN, sentence: SENTENCE, version, inputs: await inputsOf(as), ...text })
    const both = { es: 'Bastante.', en: 'Enough.' }
    const gate = async (as: As) =>
      (await as('olga-officer').get('/api/report/sign-off.show', IN)).body['gate'] as {
        rewritten: number
        held: { waits: boolean; unreviewed: { count: number; texts: { text: string }[] } | null; rewritten: { text: string }[] }
      }
    /** HN-1 bears on F-001 no more: what the sentence counts moved, and so did what it rests on. */
    const uncode = async (as: As) => {
      const reading = { ...IN, subject: 'HN-1', version: 1, condition: 'technical', themes: ['training'], evidence: [] }
      expect(await as('lena-lead').post('/api/assess/coding.record', reading)).toMatchObject({ status: 200 })
    }

    it('takes no word that it holds, waits in one list everywhere, and is read again by being kept', async ({ as }) => {
      const before = (await state(as)).sentences.find(({ id }) => id === SENTENCE)?.generated
      expect(await write(as, 0, both)).toMatchObject({ status: 200 })
      await uncode(as)
      const waiting = (await moved(as, KEY_OF)) ?? expect.unreachable('it waits')
      expect(waiting).toMatchObject({ settle: 'stale', neverRead: false })
      expect(waiting.moves.map(({ label }) => label.en)).toContain('R1-HN-POL-1/001')
      // Its own numbers are no mark: what they say is seen in what is generated.
      const now = (await state(as)).sentences.find(({ id }) => id === SENTENCE)?.generated
      expect(waiting.generated).toEqual({ was: before, now })
      expect(now).not.toEqual(before)
      const unsettled = { status: 409, code: 'review.unsettled' }
      expect(await confirm(as, { text: KEY_OF, standsOn: waiting.standsOn })).toMatchObject(unsettled)
      const others = (await toReview(as)).filter(({ settle }) => settle === null)
      const { rewritten, held } = await gate(as)
      expect({ rewritten, named: held.rewritten.map(({ text }) => text) }).toEqual({ rewritten: 1, named: [KEY_OF] })
      expect(held.unreviewed?.texts.map(({ text }) => text)).toEqual(others.map(({ text }) => text))
      expect(held.unreviewed?.count).toBe(others.length)
      expect(await unreviewed(as, 'olga-officer')).toBe(others.length)
      expect(await unreviewed(as, 'olga-officer', 'sentences-stale')).toBe(1)
      for (const { text, standsOn } of others) expect(await confirm(as, { text, standsOn })).toMatchObject({ status: 200 })
      // Still held up by it, though no text waits beside it: who signs is told so, too.
      expect(await gate(as)).toMatchObject({ rewritten: 1, held: { waits: false, unreviewed: null } })
      const { body } = await as('hilda-hn').get('/api/report/sign-off.show', IN)
      expect(body['gate']).toMatchObject({ rewritten: 1, held: { waits: false, unreviewed: null } })
      expect(await put(as)).toMatchObject({ status: 409, code: 'release.stale', details: { count: 1, first: SENTENCE } })
      expect(await write(as, 1, both)).toMatchObject({ status: 200 })
      expect(await toReview(as)).toEqual([])
      expect(await put(as)).toMatchObject({ status: 200 })
    })
    it('is named though nothing moved under it, where one language is missing', async ({ as }) => {
      expect(await write(as, 0, { ...both, en: null })).toMatchObject({ status: 200 })
      expect(await toReview(as)).toMatchObject([{ text: KEY_OF, settle: 'half', generated: null, moves: [], neverRead: false }])
      const refused = await confirm(as, { text: KEY_OF })
      expect(refused).toMatchObject({ status: 409, code: 'review.unsettled' })
      // There is no keeping of one that lacks a language.
      expect(refused.body['next']).toContain('escríbala también en la otra')
      expect(await unreviewed(as, 'olga-officer')).toBe(0)
      expect(await gate(as)).toMatchObject({ rewritten: 1, held: { waits: false, unreviewed: null, rewritten: [{ text: KEY_OF }] } })
      expect(await write(as, 1, both)).toMatchObject({ status: 200 })
      expect(await toReview(as)).toEqual([])
    })
  })
  it('goes with a passage that is taken away, and is there again with it', async ({ as }) => {
    const write = (version: number, text: string) => as('olga-officer').post(WRITE, { ...IN, key: 'summary', es: text, en: text, version })
    expect(await write(0, '')).toMatchObject({ status: 200 })
    await recode(as)
    expect(await moved(as)).toBeUndefined()
    expect(await write(1, 'Falta algo.')).toMatchObject({ status: 200 })
    expect(await moved(as)).toBeUndefined()
  })
})

describe.each(ENGINES)('texts that nobody has read, on %s', (engine) => {
  const notes = { es: 'Véase [@HN-1].', en: 'See [@HN-1].' }
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, passages: { ...fixturePackage.passages, notes } }) })

  it('are read before they are put to the countries; what stands nowhere in the report holds up nothing', async ({ as }) => {
    const unread = await toReview(as)
    expect(unread.map(({ text }) => text)).toContain('finding:F-001')
    expect(unread.map(({ neverRead }) => neverRead)).not.toContain(false)
    expect(unread.find(({ text }) => text === 'passage:notes')?.title).toEqual({ es: 'notes', en: 'notes' })
    expect(await put(as)).toMatchObject({ status: 409, code: 'release.unreviewed' })
    for (const { text, standsOn } of unread)
      if (text !== 'passage:notes') expect(await confirm(as, { text, standsOn })).toMatchObject({ status: 200 })
    expect(await put(as)).toMatchObject({ status: 200 })
  })
  it('are counted alike wherever they are, and apart where a release would not print them', async ({ as }) => {
    const { body } = await as('olga-officer').get('/api/report/sign-off.show', IN)
    const { held } = body['gate'] as { held: { unreviewed: { texts: { text: string }[] } } }
    const [left, holding] = [true, false].map(async (isLeft) => (await toReview(as)).filter(({ leftOut }) => leftOut === isLeft))
    expect((await holding)?.map(({ text }) => text)).toEqual(held.unreviewed.texts.map(({ text }) => text))
    expect((await left)?.map(({ text }) => text)).toEqual(['passage:notes'])
    expect(await unreviewed(as, 'olga-officer')).toBe(held.unreviewed.texts.length)
    expect(await unreviewed(as, 'olga-officer', 'texts-left-out')).toBe(1)
    expect(await unreviewed(as, 'rita-reader', 'texts-left-out')).toBe(0)
  })
  it('are as unread where the programme is brought to, and in what goes out from there', async ({ as }) => {
    const unread = (await toReview(as)).map(({ text, moves }) => [text, moves])
    const marks = unread.map(([text]) => ({ text, mark: 'read', value: 'no' }))
    expect(marks).toHaveLength(5)
    const found = await taken(as)
    expect(found.tables.reviewed_marks).toEqual(marks)
    expect((await taken(as, 'rita-reader')).tables.reviewed_marks).toEqual(marks)
    const there = await brought(as, found)
    expect((await toReview(as, 'operator', there)).map(({ text, moves }) => [text, moves])).toEqual(unread)
    expect((await taken(as, 'operator', there)).tables.reviewed_marks).toEqual(marks)
  })
})

describe.each(ENGINES)('the reviews of a programme, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(withReviews(fixturePackage)) })
  const exported = async (as: As, name?: string) => (await taken(as, name)).tables.reviewed_marks

  it('go out with it for those who see them, and without what has moved', async ({ as }) => {
    const before = await exported(as)
    expect(before.length).toBeGreaterThan(20)
    await recode(as)
    const after = await exported(as)
    expect(after.filter(({ text, mark }) => text === KEY && mark === '@HN-1')).toEqual([])
    expect(after).toContainEqual({ text: KEY, mark: 'read', value: 'moved' })
  })
  it('are not told, where it is brought to, as if nothing had been there before', async ({ as }) => {
    await recode(as)
    const there = await brought(as, await taken(as))
    const waiting = await toReview(as, 'operator', there)
    expect(waiting.map(({ neverRead }) => neverRead)).not.toContain(true)
    const told = waiting.flatMap(({ moves }) => moves.map(({ label, was, now }) => [label.en, was, now?.en]))
    expect(told).toContainEqual(['R1-HN-POL-1/001', null, 'whether it was added or has changed is not shown'])
    expect(told.map(([, , now]) => now)).not.toContain('was added')
  })
  it('count as none where the programme comes from somebody who does not see them', async ({ as }) => {
    const texts = new Set((await exported(as)).map(({ text }) => text))
    const found = await taken(as, 'rita-reader')
    expect(found.tables.reviewed_marks).toEqual([...texts].map((text) => ({ text, mark: 'read', value: 'no' })))
    expect((await toReview(as, 'operator', await brought(as, found))).map(({ text }) => text)).toEqual([...texts])
  })
})

describe.each(ENGINES)('a rewritten sentence that counts a closed workshop, on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
  const text = { text_es: 'Bastante.', text_en: 'Enough.', generated_es: null, generated_en: null, note: null }
  const sentence_overrides = [{ sentence: 'coverage:1', inputs: '{}', ...text }]
  const closed = { ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }
  const source = { ...closed, tables: { ...closed.tables, sentence_overrides } }
  const it = inHouse(engine, { rooms, people, seed: seedWith(source) })
  const SENTENCE = 'sentence:coverage:1'
  const asSeenBy = async (as: As, name: string) => (await toReview(as, name)).find(({ text: key }) => key === SENTENCE)
  const gate = async (as: As) => (await as('olga-officer').get('/api/report/sign-off.show', IN)).body['gate']

  it('is settled by whoever sees what everybody does; whoever sees more cannot keep it yet, and their word is taken', async ({ as }) => {
    expect(await asSeenBy(as, 'olga-officer')).toMatchObject({ settle: 'stale', countsClosed: false })
    const seen = (await asSeenBy(as, 'lena-lead')) ?? expect.unreachable('nobody has read it')
    expect(seen).toMatchObject({ settle: 'stale', countsClosed: true, neverRead: true })
    expect(await confirm(as, { text: SENTENCE, standsOn: seen.standsOn }, 'lena-lead')).toMatchObject({ status: 200 })
    // That releases nothing: its numbers moved in what is released, too.
    expect(await asSeenBy(as, 'lena-lead')).toMatchObject({ settle: 'stale', countsClosed: true, moves: [] })
    expect(await asSeenBy(as, 'olga-officer')).toMatchObject({ settle: 'stale', moves: [] })
    expect(await gate(as)).toMatchObject({ rewritten: 1 })
  })
  it('is counted once at home, and stands in the list that home leads to, before it is read and after', async ({ as }) => {
    const others = (await toReview(as, 'lena-lead')).filter(({ text: key }) => key !== SENTENCE)
    const left = others.filter(({ leftOut }) => leftOut).length
    const once = { 'sentences-stale': 1, 'sentences-half': 0, 'texts-unreviewed': others.length - left, 'texts-left-out': left }
    expect(await counted(as, 'lena-lead')).toEqual({ home: once, list: once })
    const { standsOn } = (await asSeenBy(as, 'lena-lead')) ?? expect.unreachable('it waits')
    expect(await confirm(as, { text: SENTENCE, standsOn }, 'lena-lead')).toMatchObject({ status: 200 })
    expect(await counted(as, 'lena-lead')).toEqual({ home: once, list: once })
  })
})

describe.each(ENGINES)('a rewritten sentence with other numbers for whoever sees a closed workshop, on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
  const source = withReviews({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } })
  const numbersIn = (seen: ProgrammePackage) => sentencesOf(composed(seen).draft, seen).find(({ id }) => id === 'coverage:1')?.inputs ?? ''
  const [closed, open] = [numbersIn(source), numbersIn(inEverySight(source))]
  const keeping = (inputs: string) => {
    const text = { text_es: 'Bastante.', text_en: 'Enough.', generated_es: null, generated_en: null, note: null }
    const tables = { ...source.tables, sentence_overrides: [{ sentence: 'coverage:1', inputs, ...text }] }
    return { rooms, people, seed: seedWith({ ...source, tables }) }
  }
  const pending = async (as: As) => {
    const { counts, outline } = await shown(as, 'lena-lead')
    const { home, list } = await counted(as, 'lena-lead')
    expect(home).toEqual(list)
    const gate = (await as('olga-officer').get('/api/report/sign-off.show', IN)).body['gate'] as { rewritten: number }
    return { own: counts.stale, home: home['sentences-stale'], outline: outline.some(({ open: n }) => n > 0), gate: gate.rewritten }
  }

  describe('that holds in what every member sees', () => {
    const it = inHouse(engine, keeping(open))
    it('waits for nobody, for that is what is put', async ({ as }) => {
      expect(closed).not.toBe(open)
      expect(await pending(as)).toMatchObject({ own: 0, home: 0, gate: 0 })
    })
  })
  describe('that does not hold there, though to them all is as it was', () => {
    const it = inHouse(engine, keeping(closed))
    it('waits, and cannot be kept by them', async ({ as }) => {
      expect(await pending(as)).toEqual({ own: 1, home: 1, outline: true, gate: 1 })
      // Whoever does not write the report finds it marked where home leads them.
      expect((await shown(as, 'hilda-hn')).counts).toMatchObject({ stale: 1, overridden: 0 })
      const listed = (await toReview(as, 'lena-lead')).find(({ settle }) => settle !== null)
      expect(listed).toMatchObject({ text: 'sentence:coverage:1', settle: 'stale', countsClosed: true })
    })
  })
})

describe.each(ENGINES)('a rewritten sentence in whose place another one stands for whoever sees a closed workshop, on %s', (engine) => {
  const workshops = fixturePackage.tables.workshops.map((one) => (one.code === 'R2-HN-POL-1' ? { ...one, state: 'sealed' as const } : one))
  const text = { text_es: 'Nada.', text_en: 'Nothing.', generated_es: null, generated_en: null, note: null }
  const sentence_overrides = [{ sentence: 'strength-none:F-001:2', inputs: '{}', ...text }]
  const source = withReviews({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops, sentence_overrides } })
  const it = inHouse(engine, { rooms, people, seed: seedWith(source) })

  it('is listed as waiting, and nobody is told that the report no longer says it', async ({ as }) => {
    const once = { 'sentences-stale': 1, 'sentences-half': 0, 'texts-unreviewed': 0, 'texts-left-out': 0 }
    for (const person of ['lena-lead', 'olga-officer']) expect(await counted(as, person)).toEqual({ home: once, list: once })
    expect((await toReview(as, 'lena-lead')).find(({ settle }) => settle !== null)).toMatchObject({ countsClosed: true })
    expect((await shown(as, 'lena-lead')).unsaid).toEqual([])
  })
})

describe.each(ENGINES)('a rewritten sentence that a release leaves out, on %s', (engine) => {
  const { tables } = fixturePackage
  const finding_evidence = tables.finding_evidence.filter(({ finding }) => finding !== 'F-001')
  const text = { text_es: 'Nada.', text_en: 'Nothing.', generated_es: null, generated_en: null, note: null }
  const sentence_overrides = [{ sentence: 'strength-none:F-001:1', inputs: '{}', ...text }]
  const source = { ...fixturePackage, tables: { ...tables, finding_evidence, sentence_overrides } }
  const it = inHouse(engine, { rooms, people, seed: seedWith(withReviews(source)) })

  it('holds up nothing, and is counted with the texts that are left out', async ({ as }) => {
    expect(await toReview(as)).toMatchObject([{ text: 'sentence:strength-none:F-001:1', settle: 'stale', leftOut: true, moves: [] }])
    const left = { 'sentences-stale': 0, 'sentences-half': 0, 'texts-unreviewed': 0, 'texts-left-out': 1 }
    expect(await counted(as, 'olga-officer')).toEqual({ home: left, list: left })
    // Whoever does not write the report is told what holds it up, and of this nothing.
    expect(await unreviewed(as, 'rita-reader', 'sentences-stale')).toBe(0)
    const { body } = await as('olga-officer').get('/api/report/sign-off.show', IN)
    expect(body['gate']).toMatchObject({ rewritten: 0 })
    expect(await as('olga-officer').post('/api/report/sign-off.put', { ...IN, acknowledged: true })).toMatchObject({ status: 200 })
  })
})
