import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { randomFrom } from '#stats/random.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { FormSet } from '../../contract/forms.ts'
import type { SessionTests } from '../../contract/test.ts'
import { WAVES, type Wave } from '../../contract/wave.ts'
import { drawPseudonym } from '../../domain/forms/pseudonym.ts'
import { sheetCodes } from '../../domain/forms/sheet-code.ts'
import { firstFormOfPseudonym } from '../../domain/taking/form-for.ts'
import { deleteDueCodes } from './delete-codes.ts'
import { hashOfToken } from './sql/links.ts'
import {
  answersFile,
  at,
  attempt,
  CODE,
  device,
  formFiles,
  forms,
  IN,
  openTest,
  people,
  PERSONS,
  recordForms,
  right,
  said,
  scored,
  seed,
  sent,
  TEST,
} from './taking.fixture.ts'

type As = InHouse['as']
const send = (as: As, token: string, more: object = {}) => as('nobody').post(at('answers.send'), sent(token, more))
const other = (n: number) => ({ attempt: attempt(n), device: device(n) })
const move = (as: As, to: string, version: number, wave = 'pre') =>
  as('facilitator-hn').post(at('test.move'), { ...TEST, wave, to, version })
const fileFrom = (as: As, token: string, more: object = {}) => {
  const { token: _, ...one } = sent(token, more)
  return as('team-hn').post(
    at('answers.import'),
    answersFile({ schema: 'istmo/test-answers/1', link: hashOfToken(token), attempts: [one] }),
  )
}
const listed = async (as: As) => {
  const { body } = await as('facilitator-hn').get(at('test.list'), { ...IN, session: 'HN-1' })
  return (body as unknown as { sessions: SessionTests[] }).sessions[0]?.tests ?? []
}
const linked = async (as: As) => (await as('analyst').get(at('linking.show'), { ...IN, session: 'HN-1' })).body

/** The same questions with their options in another order, as another draw of the same bank has them. */
const turned: FormSet = {
  ...forms,
  forms: forms.forms.map((form) => ({
    ...form,
    items: form.items.map((item) => (item.matches ? item : { ...item, options: item.options.toReversed() })),
  })),
}
const all = forms.forms[0]!.items.length

describe.each(ENGINES)('what counts of what was answered, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is a sheet as the paper has it, even where that was settled after the test was closed', async ({ as }) => {
    await openTest(as, 'pre')
    const [sheet = '', late = ''] = sheetCodes(forms, 'A', { first: 1, n: 2 })
    const answers = right(forms, 'A')
    const type = (who: string, code: string, letters: (index: number) => string, person = PERSONS[0]) => {
      const line = [code, 'pre', person, ...answers.map((_, index) => `${index + 1}${letters(index)}`)].join(' ')
      return as(who).post(at('sheet.enter'), { ...TEST, line })
    }
    const settle = (code: string) => as('facilitator-hn').post(at('sheet.settle'), { ...TEST, sheet: code, used: 2 })
    await type('facilitator-hn', sheet, () => 'n')
    await type('second-hn', sheet, (index) => answers[index]!.said)
    await move(as, 'closed', 2)
    expect(await settle(sheet)).toMatchObject({ status: 200 })
    expect(await scored(as)).toEqual([{ person: PERSONS[0], wave: 'pre', right: all }])
    // A sheet that came late itself stays late, whenever it is settled.
    await type('facilitator-hn', late, () => 'n', PERSONS[1])
    await move(as, 'open', 3)
    await type('second-hn', late, (index) => answers[index]!.said, PERSONS[1])
    await settle(late)
    expect((await scored(as)).map(({ person }) => person)).toEqual([PERSONS[0]])
  })

  it('is scored by the forms that a device was given, whatever forms a test was given since', async ({ as }) => {
    const [first, second] = [await recordForms(as), (await as('team-hn').post(at('test-form.record'), formFiles(turned))).body['sha256']]
    const set = (form: unknown) => as('facilitator-hn').post(at('test.set'), { ...TEST, form, otherVersion: true })
    const link = async () => {
      const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...TEST, pseudonyms: [] })
      return (body as unknown as { links: { token: string }[] }).links[0]?.token ?? ''
    }
    await set(first)
    const before = await link()
    expect(await set(second)).toMatchObject({ status: 409, code: 'test.linked', details: { n: 1 } })
    await as('facilitator-hn').post(at('test-link.end'), TEST)
    expect(await set(second)).toMatchObject({ status: 200 })
    const after = await link()
    await move(as, 'open', 2)
    const pack = (token: string) => as('nobody').get(at('pack.show'), { link: hashOfToken(token) })
    expect(await pack(before)).toMatchObject({ status: 404 })
    expect(await fileFrom(as, before, { answers: right(forms, 'A'), finished: true })).toMatchObject({ status: 200 })
    expect(await send(as, after, { ...other(2), code: null, answers: right(turned, 'A'), finished: true })).toMatchObject({ status: 200 })
    expect((await scored(as)).map((one) => one.right)).toEqual([all, all])
  })

  it('is no try without an answer, nor one that came late in whole or in part: neither stands before one that came in time', async ({
    as,
  }) => {
    const [token = ''] = await openTest(as, 'pre', PERSONS)
    const form = firstFormOfPseudonym(PERSONS[0] ?? '')
    const own = (n: number, answers: object[]) => send(as, token, { ...other(n), form, code: null, answers, finished: true })
    await own(1, [])
    await move(as, 'closed', 2)
    await own(2, right(forms, form))
    await move(as, 'open', 3)
    expect(await scored(as)).toEqual([])
    await own(3, right(forms, form))
    expect(await scored(as)).toEqual([{ person: PERSONS[0], wave: 'pre', right: all }])
    expect(await linked(as)).toMatchObject({ named: 1 })
    expect(await listed(as)).toMatchObject([{ arrived: [{ form, finished: 2, late: 1 }], conflicts: [] }])
  })

  it('is not a try of which the rest came after the test was closed', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    const answers = right(forms, 'A')
    await send(as, token, { answers: answers.slice(0, 2) })
    expect(await scored(as)).toMatchObject([{ right: 2 }])
    await move(as, 'closed', 2)
    await send(as, token, { answers: answers.slice(2), finished: true })
    expect(await scored(as)).toEqual([])
    expect(await listed(as)).toMatchObject([{ arrived: [{ finished: 1, late: 1 }] }])
  })

  it('is one try of whoever made the same code twice in a wave: the first that was finished, also once the codes are gone', async ({
    as,
    house,
  }) => {
    const [before = ''] = await openTest(as, 'pre')
    await send(as, before, { answers: [said(1, 'n')] })
    await send(as, before, { ...other(2), answers: right(forms, 'A'), finished: true })
    // With an element left open a code may be that of another person.
    await send(as, before, { ...other(4), code: { ...CODE, month: null }, answers: [said(1, 'n')] })
    const [after = ''] = await openTest(as, 'post')
    await send(as, after, { ...other(3), form: 'B', answers: right(forms, 'B'), finished: true })
    expect((await listed(as)).find(({ wave }) => wave === 'pre')?.conflicts).toMatchObject([
      { kind: 'two-attempts', attempt: attempt(2), versions: 2 },
    ])
    await as('analyst').post(at('linking.keep'), { ...IN, session: 'HN-1', wave: 'post' })
    const counted = [
      { person: attempt(2), wave: 'pre', right: all },
      { person: attempt(4), wave: 'pre', right: 0 },
      { person: attempt(2), wave: 'post', right: all },
    ]
    const byWave = (rows: Awaited<ReturnType<typeof scored>>) =>
      rows.toSorted((a, b) => WAVES.indexOf(a.wave as Wave) - WAVES.indexOf(b.wave as Wave) || (a.person < b.person ? -1 : 1))
    expect(byWave(await scored(as))).toEqual(counted)
    const { perform } = await import('#kernel/command/perform.ts')
    const later = { ...house, now: () => new Date('2026-05-02T00:00:00Z') }
    expect(await perform(later, deleteDueCodes, { actor: people['analyst']!, input: IN })).toMatchObject({ codes: 4 })
    expect((await listed(as)).flatMap(({ conflicts }) => conflicts)).toHaveLength(1)
    expect(byWave(await scored(as))).toEqual(counted)
  })

  it('is of people who are enrolled, from whatever country, and of nobody else', async ({ as, house }) => {
    const [guest, stranger] = [drawPseudonym(randomFrom(78)), drawPseudonym(randomFrom(77))]
    const by = { programme_id: IN.programmeId, recorded_by: 'example', recorded_at: '2026-01-01T00:00:00Z' }
    const work = { office: 'Fiscalía de ejemplo', sector: 'prosecution' }
    await transaction(house.database, contextOf(OPERATOR), async (tx: Writer<never>) => {
      await insertRows(tx, 'participant', [
        { ...by, ...work, pseudonym: guest, country: 'PA' },
        { ...by, ...work, pseudonym: stranger, country: 'HN' },
      ])
      await insertRows(tx, 'enrolment', [{ ...by, session: 'HN-1', pseudonym: guest, country: 'PA', arm: 'trained', reason: null }])
    })
    await openTest(as, 'pre')
    const make = (pseudonym: string) => as('facilitator-hn').post(at('test-link.make'), { ...TEST, pseudonyms: [pseudonym] })
    expect(await make(stranger)).toMatchObject({ status: 422, code: 'test-link.not-enrolled' })
    const { body } = await make(guest)
    const [own] = (body as unknown as { links: { token: string }[] }).links
    const form = firstFormOfPseudonym(guest)
    expect(await send(as, own?.token ?? '', { form, code: null, answers: right(forms, form), finished: true })).toMatchObject({
      status: 200,
    })
    expect(await scored(as)).toEqual([{ person: guest, wave: 'pre', right: all }])
    const codes = sheetCodes(forms, 'A', { first: 1, n: 2 })
    const type = (code: string, who: string) =>
      as('facilitator-hn').post(at('sheet.enter'), {
        ...TEST,
        line: [code, 'pre', who, ...right(forms, 'A').map((_, index) => `${index + 1}n`)].join(' '),
      })
    expect(await type(codes[0] ?? '', guest)).toMatchObject({ status: 200 })
    expect(await type(codes[1] ?? '', stranger)).toMatchObject({ status: 422, code: 'sheet.not-enrolled' })
  })

  it('comes in a file although its link has ended meanwhile, and in no such number that it fills the house', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    await as('facilitator-hn').post(at('test-link.end'), TEST)
    expect(await send(as, token)).toMatchObject({ status: 404 })
    expect(await fileFrom(as, token, { answers: right(forms, 'A'), finished: true })).toMatchObject({ status: 200 })
    expect(await scored(as)).toMatchObject([{ right: all }])
    const [open = ''] = await openTest(as, 'post')
    const part = (from: number) => Array.from({ length: 480 }, (_, index) => said((index % all) + 1, 'n', from + index))
    const more = { ...other(2), form: 'B' }
    expect(await send(as, open, { ...more, answers: part(1) })).toMatchObject({ status: 200 })
    expect(await send(as, open, { ...more, answers: part(1) })).toMatchObject({ status: 200 })
    expect(await send(as, open, { ...more, answers: part(481) })).toMatchObject({ status: 200 })
    expect(await send(as, open, { ...more, answers: part(961) })).toMatchObject({ status: 429, code: 'answers.too-many' })
    expect(await send(as, open, { ...more, answers: part(1), finished: true })).toMatchObject({ status: 200 })
  })

  it('bears the clock of a device, unless it shows a year that there never was', async ({ as }) => {
    const [token = ''] = await openTest(as, 'pre')
    const at0 = (deviceAt: string) => send(as, token, { answers: [{ ...said(1, 'n'), deviceAt }] })
    expect(await at0('0000-01-01T00:00:00.000Z')).toMatchObject({ status: 400, details: [{ path: 'answers.0.deviceAt' }] })
    for (const clock of ['0001-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])
      expect(await at0(clock), clock).toMatchObject({ status: 200 })
  })
})
