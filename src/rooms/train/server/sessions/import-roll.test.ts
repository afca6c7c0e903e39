import { describe, expect } from 'vitest'
import { writeCsv } from '#sheets/write-csv.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { RollOutcome } from '../../contract/people.ts'
import { at, enrol, IN, people, planned, seed, trainee } from './session.fixture.ts'

const HEAD = ['Nombre', 'Contacto', 'Institución', 'Sector', 'Meses en el cargo', 'Su jefatura está de acuerdo', 'Seudónimo']
const form = (session: string, rows: readonly (readonly (string | number)[])[]): FormData => {
  const data = new FormData()
  data.append('input', JSON.stringify({ ...IN, session }))
  data.append('sheet', new File([new Uint8Array(writeCsv([HEAD, ...rows], { guard: 'none' }))], 'lista.csv'))
  return data
}
const row = (
  n: number,
  more: readonly (string | number)[] = [`p${n}@example.invalid`, 'Policía (de ejemplo)', 'prosecution', 12, 'sí', ''],
) => [`Persona ${n}, Honduras`, ...more]

describe.each(ENGINES)('a sheet of people to enrol, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is a team’s to bring', async ({ as }) => {
    const session = await planned(as)
    for (const name of ['roll.check', 'roll.import']) {
      expect(await as('nobody').post(at(name), form(session, [row(1)]))).toMatchObject({ status: 401 })
      for (const who of ['officer', 'facilitator-hn', 'director-hn', 'reader', 'operator'])
        expect(await as(who).post(at(name), form(session, [row(1)]))).toMatchObject({ status: 403 })
      expect(await as('elsewhere').post(at(name), form(session, [row(1)]))).toMatchObject({ status: 404 })
    }
    expect(await as('officer').get(at('roll.template'), { ...IN, session })).toMatchObject({ status: 403 })
    const template = await as('team-hn').get(at('roll.template'), { ...IN, session, lang: 'es' })
    expect(template.file?.name).toBe(`inscripcion-${session}.xlsx`)
  })
  it('is taken whole, once, and knows who was here before', async ({ as, auditLines }) => {
    const session = await planned(as)
    const known = { person: trainee('Persona 9, Honduras', { contact: 'p9@example.invalid' }) }
    const pseudonym = String((await enrol(as, [await planned(as), ''], known)).body['pseudonym'])
    const rows = [row(1), row(2), row(9), ['', '', '', '', '', '', pseudonym]]
    expect((await as('team-hn').post(at('roll.check'), form(session, rows))).body).toMatchObject({
      imported: false,
      errors: [{ code: 'same_person', row: 5 }],
    })
    const good = rows.slice(0, 3)
    expect((await as('team-hn').post(at('roll.check'), form(session, good))).body).toMatchObject({
      imported: false,
      fresh: 2,
      known: 1,
      already: 0,
    })
    expect((await as('team-hn').post(at('roll.import'), form(session, good))).body).toMatchObject({ imported: true, fresh: 2, known: 1 })
    expect((await as('team-hn').post(at('roll.import'), form(session, good))).body).toMatchObject({
      imported: true,
      fresh: 0,
      known: 0,
      already: 3,
    })
    expect((await as('team-hn').get(at('roll.show'), { ...IN, session })).body['people']).toHaveLength(3)
    expect(await auditLines()).toContainEqual(
      expect.objectContaining({ event: 'train.roll.import', subject: session, fields: ['people', 'enrolments'] }),
    )
  })
  it('is refused whole, with each mistake in its place', async ({ as }) => {
    const session = await planned(as, { capacity: 2 })
    const wrong = [
      row(1),
      row(2, ['', 'Policía (de ejemplo)', 'prosecucion', 12, 'sí', '']),
      row(3, ['', '', '', 'doce', '', '']),
      ['', '', '', '', '', '', 'P-00000000'],
      ['', 'x@example.invalid', 'Policía', '', '', '', ''],
    ]
    const outcome = (await as('team-hn').post(at('roll.import'), form(session, wrong))).body as unknown as RollOutcome
    expect(outcome.errors.map(({ code, cell }) => [code, cell])).toEqual([
      ['not_a_number', 'E4'],
      ['unknown_sector', 'D3'],
      ['unknown_pseudonym', 'G5'],
      ['name_missing', 'A6'],
      ['sector_missing', 'D6'],
      ['no_room', ''],
    ])
    expect(outcome.errors[1]?.hint?.es).toBeTruthy()
    expect(outcome.imported).toBe(false)
    expect((await as('team-hn').get(at('roll.show'), { ...IN, session })).body['people']).toEqual([])
    const other = new FormData()
    other.append('input', JSON.stringify({ ...IN, session }))
    other.append('sheet', new File(['nada de esto'], 'carta.csv'))
    expect((await as('team-hn').post(at('roll.import'), other)).body).toMatchObject({ errors: [{ code: 'no_sheet' }] })
  })
})
