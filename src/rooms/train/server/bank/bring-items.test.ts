import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { ROOT } from '#test/sources.ts'
import { at, bankFile, brought, IN, item, NO_TEAM, people, seed } from './bank.fixture.ts'

const [CHECK, IMPORT, LIST] = [at('items.check'), at('items.import'), at('item.list')]
const COUNTS = { fresh: 0, unchanged: 0, changed: [], claimed: 0, faults: [], more: 0, told: [], moreTold: 0 }

describe.each(ENGINES)('a file of items on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is brought by a training team of a country, and by nobody else', async ({ as }) => {
    for (const operation of [CHECK, IMPORT]) {
      expect(await as('nobody').post(operation, bankFile([]))).toMatchObject({ status: 401, code: 'access.sign-in' })
      for (const who of [...NO_TEAM, 'team-of-region'])
        expect(await as(who).post(operation, bankFile([item('I-1')])), who).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('elsewhere').post(operation, bankFile([item('I-1')]))).toMatchObject({ status: 404, code: 'record.not-found' })
      expect(await as('team-hn').post(operation, brought('x', 'x.gift', { lang: 'fr' }))).toMatchObject({
        status: 400,
        details: [{ path: 'lang' }],
      })
    }
  })

  it('is looked at without anything being kept, and what it claims is told', async ({ as, auditLines }) => {
    const claims = { reviewers: [{ role: 'somebody', country: 'HN', on: '2026-01-01' }], state: 'live' as const }
    const { body } = await as('team-hn').post(CHECK, bankFile([item('I-1'), item('I-2', claims)]))
    expect(body).toEqual({ ...COUNTS, file: 'items.json', imported: false, fresh: 2, claimed: 1, example: false })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.items.check', subject: IN.programmeId, fields: [] })
    expect((await as('team-hn').get(LIST, IN)).body['items']).toEqual([])
  })

  it('is kept once, and what was changed in it as another version', async ({ as, auditLines }) => {
    const two = bankFile([item('I-1'), item('I-2')])
    expect((await as('team-hn').post(IMPORT, two)).body).toMatchObject({ imported: true, fresh: 2, unchanged: 0 })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.items.import', subject: IN.programmeId, fields: ['items'] })
    const again = bankFile([item('I-1', { version: 9, state: 'reviewed' }), item('I-2')])
    expect((await as('team-pa').post(IMPORT, again)).body).toMatchObject({ imported: true, fresh: 0, unchanged: 2, changed: [] })
    const harder = bankFile([item('I-1', { bloom: 'analyse' }), item('I-2')])
    expect((await as('team-pa').post(IMPORT, harder)).body).toMatchObject({ fresh: 0, unchanged: 1, changed: [{ item: 'I-1', from: 1 }] })
    expect((await as('team-hn').get(LIST, IN)).body['items']).toMatchObject([
      { item: 'I-1', number: 2, bloom: 'analyse', waits: true },
      { item: 'I-2', number: 1, bloom: 'apply', waits: false },
    ])
  })

  it('with one fault keeps nothing, and every fault has its place', async ({ as, auditLines }) => {
    const twoRight = item('I-2', { options: item('I-2').options.map((option) => ({ ...option, correct: true })) })
    const { body } = await as('team-hn').post(IMPORT, bankFile([item('I-1'), twoRight, { ...item('I-3'), kind: 'essay' }]))
    expect(body).toMatchObject({ imported: false, fresh: 0, faults: [{ code: 'field', sheet: 'I-3', cell: 'kind' }] })
    const unsound = await as('team-hn').post(IMPORT, bankFile([item('I-1'), twoRight]))
    expect(unsound.body).toMatchObject({
      imported: false,
      fresh: 0,
      faults: [{ sheet: 'I-2', cell: 'options', code: 'one-right', message: { en: expect.any(String), es: expect.any(String) } }],
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.items.import', fields: [] })
    expect((await as('team-hn').get(LIST, IN)).body['items']).toEqual([])
    const broken = await as('team-hn').post(CHECK, brought('{\n  "schema": "istmo/items/1",,\n}'))
    expect(broken.body).toMatchObject({ faults: [{ code: 'not-json', row: 2, cell: '2:29' }] })
    expect((await as('team-hn').post(CHECK, brought('x', 'items.docx'))).body).toMatchObject({ faults: [{ code: 'no-format' }] })
    expect((await as('team-hn').post(CHECK, brought('x', 'items.xlsx'))).body).toMatchObject({ faults: [{ sheet: 'items.xlsx', row: 0 }] })
  })

  it('of another program is read too, what it loses is listed, and a question without a name is refused', async ({ as }) => {
    const tags = (id: string) => `// [id:${id}] [tag:outcome:M1.O1] [tag:bloom:apply] [tag:colour:red]\n`
    const question = '{\n=One#It is so\n~Two#It is not so\n}\n'
    const spanish = await as('team-hn').post(CHECK, brought(`${tags('I-7')}::I-7::What?${question}`, 'bank.gift', { lang: 'es' }))
    expect(spanish.body).toMatchObject({ fresh: 0, faults: expect.arrayContaining([{ ...anyFault('no-text'), sheet: 'I-7' }]) })
    expect(spanish.body['told']).toMatchObject([{ sheet: 'I-7', code: 'tag' }])
    const untold = await as('team-hn').post(CHECK, brought(`::I-7::What?${question}`, 'bank.gift'))
    expect(untold.body).toMatchObject({ faults: [{ code: 'no-language', row: 1, message: { es: expect.not.stringContaining('--') } }] })
    const unnamed = await as('team-hn').post(CHECK, brought(`What is a thing?${question}`, 'bank.gift', { lang: 'en' }))
    expect(unnamed.body).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ code: 'no-own-id', row: 1 })]) })
  })

  it('gives an item an author by role where it names none, and the same file stays the same', async ({ as }) => {
    const nobodys = bankFile([item('I-1', { author: null })])
    expect((await as('team-hn').post(IMPORT, nobodys)).body).toMatchObject({ fresh: 1 })
    expect((await as('team-pa').post(IMPORT, nobodys)).body).toMatchObject({ fresh: 0, unchanged: 1 })
    const { body } = await as('team-pa').get(at('item.show'), { ...IN, item: 'I-1' })
    expect(body).toMatchObject({ item: { author: 'training team, HN' } })
  })

  it('of the published example comes in whole, as an example', async ({ as }) => {
    const text = readFileSync(`${ROOT}/examples/first-syllabus/items.json`, 'utf8')
    expect((await as('team-hn').post(IMPORT, brought(text))).body).toMatchObject({ imported: true, fresh: 100, example: true, told: [] })
    expect((await as('team-hn').post(IMPORT, brought(text))).body).toMatchObject({ imported: true, fresh: 0, unchanged: 100 })
  })
})

const anyFault = (code: string) => ({
  code,
  row: 0,
  cell: expect.any(String) as string,
  value: expect.any(String) as string,
  message: expect.any(Object) as object,
})
