import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { ItemBank } from '../../contract/item.ts'
import { assembleForms } from '../../domain/forms/assemble-forms.ts'
import { sheetCodes } from '../../domain/forms/sheet-code.ts'
import { EXAMPLE, exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { at, enrol, IN, people, planned, running, seed, SYLLABUS } from './session.fixture.ts'

const FOLDER = at('session.folder')
const BANK = readFileSync(join(EXAMPLE, 'items.json'), 'utf8')
const bank = ItemBank.parse(JSON.parse(BANK))
const SET = assembleForms({ syllabus: exampleSyllabus(), bank, forms: 2, seed: 7 })
const NAMES = ['Fiscal 1, Honduras', 'Fiscal 2, Honduras', 'Fiscal 3, Honduras']

const form = (session: string, more: object, files: Readonly<Record<string, string>> = {}): FormData => {
  const data = new FormData()
  data.append('input', JSON.stringify({ ...IN, session, ...more }))
  for (const [name, text] of Object.entries(files)) data.append(name, new File([text], `${name}.json`))
  return data
}
const whole = { forms: JSON.stringify(SET), bank: BANK }

describe.each(ENGINES)('the folder of a session, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is printed by those who work with the session', async ({ as }) => {
    const session = await planned(as)
    expect(await as('nobody').post(FOLDER, form(session, {}))).toMatchObject({ status: 401 })
    for (const who of ['reader', 'operator', 'team-pa', 'facilitator-hn'])
      expect(await as(who).post(FOLDER, form(session, {}))).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(FOLDER, form(session, {}))).toMatchObject({ status: 404 })
    expect(await as('team-hn').post(FOLDER, form(session, { paper: 'a3' }))).toMatchObject({ status: 400, details: [{ path: 'paper' }] })
  })
  it('has the running order, the roll, a sheet for each half day, and names only for those who see them', async ({ as, auditLines }) => {
    const { session, people: all } = await running(as, NAMES, { syllabus: SYLLABUS.draft })
    const pages = async (who: string, more: object): Promise<string> => {
      const { file } = await as(who).post(FOLDER, form(session, more))
      return readPdf(Buffer.from(file?.bytes ?? []))
        .pages.join('\n')
        .replaceAll(/\s+/g, ' ')
    }
    const named = await pages('team-hn', { lang: 'es', names: true })
    for (const word of [
      'Orden del día',
      'lunes, 2 de marzo, mañana',
      'martes, 3 de marzo, mañana',
      'Observación de la sesión piloto',
      NAMES[0]!,
      all[0]!,
    ])
      expect(named).toContain(word)
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.session.folder', fields: ['name', 'attendance'] })
    for (const [who, more] of [
      ['team-hn', {}],
      ['officer', { names: true }],
      ['director-hn', { names: true, lang: 'en' }],
    ] as const) {
      const plain = await pages(who, more)
      expect([plain.includes('Fiscal 1'), plain.includes(all[0]!)]).toEqual([false, true])
    }
  })
  it('has a sheet with a code for each person, before and after, of the form that was drawn and of the other one', async ({ as }) => {
    const { session } = await running(as, NAMES)
    const printed = async (of: string) => {
      const { file, ...reply } = await as('team-hn').post(FOLDER, form(of, {}, whole))
      expect(reply.status).toBe(200)
      return readPdf(Buffer.from(file?.bytes ?? [])).pages.join('\n')
    }
    const text = await printed(session)
    // The foot of an approved version is what the record says of it, and no longer what its authors wrote of their draft.
    expect(text).toMatch(/Aprobada por las direcciones de capacitación|Approved by the training directors/)
    expect(text).not.toMatch(/ninguna autoridad ha aprobado|no authority has approved/i)
    const codes = (['A', 'B'] as const).flatMap((name) => sheetCodes(SET, name, { first: 1, n: 3 }))
    for (const code of codes) expect(text.split(code).length, code).toBeGreaterThan(2)
    // Each of another session has a number of its own.
    const next = await planned(as)
    await as('team-hn').post(at('person.enrol'), {
      ...IN,
      session: next,
      person: { name: 'x', country: 'HN', office: 'x', sector: 'prosecution' },
    })
    await as('team-hn').post(at('order.draw'), { ...IN, session: next })
    expect(await printed(next)).toContain(sheetCodes(SET, 'A', { first: 501, n: 1 })[0])
  })
  it('refuses forms that are none, or of another bank', async ({ as }) => {
    const session = await planned(as)
    const of = (files: Readonly<Record<string, string>>) => as('team-hn').post(FOLDER, form(session, {}, files))
    expect(await of({ forms: whole.forms })).toMatchObject({ status: 422, code: 'folder.half-given' })
    expect(await of({ ...whole, forms: '{}' })).toMatchObject({ status: 422, code: 'folder.no-forms', details: { file: 'forms.json' } })
    expect(await of({ ...whole, bank: 'x' })).toMatchObject({ code: 'folder.no-forms', details: { file: 'bank.json' } })
    const other = JSON.stringify({ ...bank, items: bank.items.slice(1) })
    expect(await of({ ...whole, bank: other })).toMatchObject({ status: 409, code: 'folder.other-bank' })
  })
  it('tells of tests only once it is drawn who begins with which form', async ({ as }) => {
    const session = await planned(as)
    const asked = async () => (await as('team-hn').post(FOLDER, form(session, {}, whole))).code
    expect(await asked()).toBe('folder.not-drawn')
    await enrol(as, [session, NAMES[0]!])
    expect(await asked()).toBe('folder.not-drawn')
    await as('team-hn').post(at('order.draw'), { ...IN, session })
    expect(await asked()).toBeUndefined()
    await enrol(as, [session, NAMES[1]!])
    expect(await asked()).toBe('folder.not-drawn')
  })
})
