import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { FormName } from '../../contract/forms.ts'
import type { SheetSeen } from '../../contract/sheet.ts'
import { sheetCodes } from '../../domain/forms/sheet-code.ts'
import { at, bank, CODE, forms, openTest, people, PERSONS, seed, TEST } from './taking.fixture.ts'

const [one = '', two = ''] = sheetCodes(forms, 'A', { first: 1, n: 2 })
const asked = forms.forms[0]!.items
const [person = ''] = PERSONS
/** Nobody knows anything, but for what is said otherwise. */
const lineOf = (code: string, said: Readonly<Record<number, string>> = {}, who = person): string =>
  [code, 'pre', who, ...asked.map((_, index) => `${index + 1}${said[index + 1] ?? 'n'}`)].join(' ')
const single = asked.findIndex(({ item }) => bank.items.find(({ id }) => id === item)?.kind === 'single') + 1

type As = InHouse['as']
const enter = (as: As, who: string, line: string, more: object = {}) => as(who).post(at('sheet.enter'), { ...TEST, line, ...more })
type Listed = {
  sheets: object[]
  again: string[]
  disagreements: { sheet: string; what: string; settled: number | null }[]
  perThousand: number | null
}
const listed = async (as: As, who = 'facilitator-hn') => (await as(who).get(at('sheet.list'), TEST)).body as unknown as Listed

describe.each(ENGINES)('sheets of paper on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('are read as they stand before the typist, and a slip is named by its column', async ({ as }) => {
    await openTest(as, 'pre')
    const read = (who: string, line: string) => as(who).post(at('sheet.read'), { ...TEST, line })
    expect(await read('nobody', lineOf(one))).toMatchObject({ status: 401 })
    for (const who of ['analyst', 'reader', 'operator']) expect(await read(who, lineOf(one))).toMatchObject({ status: 403 })
    expect(await read('team-pa', lineOf(one))).toMatchObject({ status: 404 })
    expect(await read('team-hn', '')).toMatchObject({ status: 400, details: [{ path: 'line' }] })
    const { status, body } = await read('facilitator-hn', lineOf(one, { [single]: 'b' }))
    const seen = body as unknown as SheetSeen
    const item = bank.items.find(({ id }) => id === asked[single - 1]?.item)
    const shown = item?.options.find(({ id }) => id === asked[single - 1]?.options[1])
    expect([status, seen.sheet, seen.form, seen.person, seen.faults]).toEqual([200, one, 'A' satisfies FormName, person, []])
    expect(seen.answers[single - 1]).toEqual({ number: single, signs: 'b', kind: 'chosen', texts: [shown?.text] })
    expect(seen.answers[single === 1 ? 1 : 0]).toMatchObject({ signs: 'n', kind: 'unknown', texts: [] })
    // As the folder of a session tells it: code, pseudonym, answers.
    const asTold = lineOf(one).replace(' pre ', ' ')
    expect((await read('facilitator-hn', asTold)).body).toMatchObject({ sheet: one, person, faults: [] })
    const nobody = asTold.replace(` ${person}`, '')
    expect((await read('facilitator-hn', nobody)).body).toMatchObject({ faults: [{ column: 12, code: 'no-person' }] })
    // Keys and reasons stay where they are.
    expect(JSON.stringify(seen)).not.toMatch(/"(?:correct|why|order)":/)
    const mistyped = `${one.slice(0, 9)}${one.endsWith('0') ? '1' : '0'}`
    expect((await read('facilitator-hn', lineOf(mistyped))).body).toMatchObject({ sheet: null, faults: [{ column: 1, code: 'bad-code' }] })
    const later = lineOf(one).replace(' pre ', ' post ')
    expect((await read('facilitator-hn', later)).body).toMatchObject({ faults: [{ column: 12, code: 'other-wave', value: 'post' }] })
  })

  it('are kept once by the first typist, compared with the second, and typed by no third', async ({ as, auditLines }) => {
    await openTest(as, 'pre')
    for (const who of ['analyst', 'reader', 'operator']) expect(await enter(as, who, lineOf(one))).toMatchObject({ status: 403 })
    expect(await enter(as, 'team-pa', lineOf(one))).toMatchObject({ status: 404 })
    expect(await enter(as, 'facilitator-hn', `${lineOf(one)} 99a`)).toMatchObject({
      status: 422,
      code: 'sheet.faulty',
      details: { n: 1, code: 'no-such-question' },
    })
    expect(await enter(as, 'facilitator-hn', lineOf(one, {}, 'P-0000000Y'))).toMatchObject({ status: 422 })
    expect(await enter(as, 'facilitator-hn', lineOf(one))).toMatchObject({ status: 200, body: { sheet: one, typed: 1, disagreements: 0 } })
    expect(await enter(as, 'facilitator-hn', lineOf(one))).toMatchObject({ status: 409, code: 'sheet.typed' })
    expect(await listed(as)).toMatchObject({ sheets: [{ sheet: one, form: 'A', typed: 1, mine: true }], again: [one], perThousand: null })
    expect(await enter(as, 'second-hn', lineOf(one, { [single]: 'a' }))).toMatchObject({
      status: 200,
      body: { typed: 2, disagreements: 1 },
    })
    expect(await enter(as, 'team-hn', lineOf(one))).toMatchObject({ status: 409, code: 'sheet.typed' })
    expect(await listed(as, 'second-hn')).toMatchObject({
      sheets: [{ typed: 2, mine: false }],
      again: [],
      disagreements: [{ sheet: one, first: 'n', settled: null }],
      perThousand: 1000 / asked.length,
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.sheet.enter', actor: 'second-hn', subject: one, fields: ['answers'] })
    expect((await as('facilitator-hn').get(at('test.list'), { programmeId: TEST.programmeId, session: 'HN-1' })).body).toMatchObject({
      sessions: [{ tests: [{ arrived: [{ form: 'A', finished: 1, paper: 1 }] }] }],
    })
  })

  it('are settled by the paper where two typists differ, once', async ({ as }) => {
    await openTest(as, 'pre')
    await enter(as, 'facilitator-hn', lineOf(one))
    const settle = (who: string, used: number) => as(who).post(at('sheet.settle'), { ...TEST, sheet: one, used })
    expect(await settle('facilitator-hn', 2)).toMatchObject({ status: 409, code: 'sheet.nothing-to-settle' })
    await enter(as, 'second-hn', lineOf(one, { [single]: 'a' }))
    expect(await settle('analyst', 2)).toMatchObject({ status: 403 })
    expect(await settle('facilitator-hn', 3)).toMatchObject({ status: 400, details: [{ path: 'used' }] })
    expect(await settle('facilitator-hn', 2)).toMatchObject({ status: 200, body: { used: 2 } })
    expect((await listed(as)).disagreements).toMatchObject([{ settled: 2 }])
    expect(await settle('facilitator-hn', 1)).toMatchObject({ status: 409, code: 'sheet.nothing-to-settle' })
  })

  it('belong to one test, and to a person of the country or to nobody', async ({ as }) => {
    await openTest(as, 'pre')
    expect(await enter(as, 'team-hn', lineOf(two, {}, '-'), { code: CODE })).toMatchObject({ status: 200 })
    await openTest(as, 'post')
    const after = { ...TEST, wave: 'post' }
    const line = lineOf(two, {}, '-').replace(' pre ', ' post ')
    expect(await as('second-hn').post(at('sheet.enter'), { ...after, line })).toMatchObject({ status: 409, code: 'answers.other-test' })
    const stranger = lineOf(one, {}, 'P-ABCDEFGX')
    const { code } = await enter(as, 'team-hn', stranger)
    expect(['sheet.no-participant', 'sheet.faulty']).toContain(code)
  })
})
