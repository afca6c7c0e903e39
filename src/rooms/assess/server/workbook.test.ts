import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { House } from '#kernel/command/house.ts'
import type { CellValue } from '#sheets/grid.ts'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { tableSheet } from '#sheets/table-sheet.ts'
import { writeXlsx } from '#sheets/write-xlsx.ts'
import { inHouse, type InHouse, type Reply } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { type StatementRow, statementSheet, type WorkshopRow, workshopSheet } from '../contract/workbook.ts'
import { seen } from './tables.ts'
import { IN, made, peek, people, seedNamed } from './workshop.fixture.ts'

const at = (name: string) => `/api/assess/workbook.${name}`
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
const form = (name: string, bytes: Uint8Array, more: object = {}): FormData => {
  const parts = new FormData()
  parts.append('input', JSON.stringify({ ...IN, ...more }))
  parts.append('workbook', new Blob([new Uint8Array(bytes)]), name)
  return parts
}
const given = (name: string) => form(name, fixture(name))

const noWorkshop: WorkshopRow = {
  code: 'R1-HN-POL-1',
  round: 1,
  country: 'Honduras',
  sectors: ['Policía'],
  language: 'es',
  held_from: null,
  held_to: null,
  place: null,
  method: null,
  provenance: null,
  participants: null,
  women: null,
  men: null,
}
const statementRow = (number: number, text: string, more: Partial<StatementRow> = {}): StatementRow => ({
  workshop: 'R1-HN-POL-1',
  number,
  quadrant: 'W',
  text,
  sector: null,
  language: null,
  public_es: null,
  public_en: null,
  condition: null,
  themes: [],
  seriousness: null,
  year: null,
  source: null,
  source_id: null,
  ...more,
})
/** A workbook as the template gives it, filled. */
const filled = (statements: readonly StatementRow[], workshops: readonly WorkshopRow[] = [noWorkshop]): FormData =>
  form(
    'talleres.xlsx',
    writeXlsx([tableSheet(workshopSheet, { lang: 'es', rows: workshops }), tableSheet(statementSheet, { lang: 'es', rows: statements })]),
  )

const counted = (reply: Reply) => (reply.body['workshops'] as { code: string; is: string; statements: object; coded: number }[]) ?? []
const codes = (reply: Reply, list: 'errors' | 'warnings' = 'errors') =>
  (reply.body[list] as { sheet: string; cell: string; code: string }[]).map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`)

/** Every row that imports write, as it stands. */
const all = (house: House) =>
  peek(house, async (db) => ({
    workshops: await seen(db, 'workshop').selectAll().orderBy('code').execute(),
    statements: await seen(db, 'statement').selectAll().orderBy('id').execute(),
    texts: await seen(db, 'statement_text').selectAll().orderBy('statement').execute(),
    codings: await seen(db, 'coding').selectAll().orderBy('subject').execute(),
    rows: await seen(db, 'imported_row').selectAll().orderBy('workshop').orderBy('statement').execute(),
    history: await seen(db, 'statement_version').selectAll().orderBy('statement').orderBy('version').execute(),
  }))

const show = async (as: InHouse['as'], workshop = 'R1-HN-POL-1') => {
  const { body } = await as('lena-hn').get('/api/assess/workshop.show', { ...IN, workshop })
  return body as unknown as { workshop: Record<string, unknown>; statements: Record<string, unknown>[] }
}

describe.each(ENGINES)('importing workshops on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedNamed })

  it('asks who is speaking, refuses who only reads, and hides the programme from others', async ({ as }) => {
    for (const name of ['check', 'import', 'annotate']) {
      expect(await as('nobody').post(at(name), given('libreoffice.xlsx'))).toMatchObject({ status: 401, code: 'access.sign-in' })
      for (const who of ['beto-hn', 'mario-hn', 'olga-officer'])
        expect(await as(who).post(at(name), given('libreoffice.xlsx'))).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('zoe-elsewhere').post(at(name), given('libreoffice.xlsx'))).toMatchObject({ status: 404 })
      expect(await as('ana-hn').post(at(name), form('x', new Uint8Array(), { other: 1 }))).toMatchObject({ status: 400 })
    }
    expect(await as('mario-hn').get(at('template'), IN)).toMatchObject({ status: 403 })
  })

  it('leaves a workshop the sectors that statements name, also those that the file does not', async ({ as, house }) => {
    const both = { ...noWorkshop, sectors: ['Policía', 'Ministerio Público'] }
    const first = [statementRow(1, 'Uno', { sector: 'Policía' }), statementRow(2, 'Dos', { sector: 'Ministerio Público' })]
    expect(codes(await as('ana-hn').post(at('import'), filled([...first, statementRow(3, 'Tres')], [both])))).toEqual([])
    const before = await all(house)
    const changed = { ...both, sectors: ['Policía'] }
    for (const rows of [[], [statementRow(3, 'Tres')], [statementRow(1, 'Otra cosa', { sector: 'Policía' })]]) {
      const reply = await as('ana-hn').post(at('import'), filled(rows, [changed]))
      expect(reply).toMatchObject({
        status: 200,
        body: { imported: false, errors: [{ value: 'Ministerio Público / Prosecution', row: 2, code: 'sector_in_use' }] },
      })
      expect(codes(reply)).toEqual(['Taller!D2 sector_in_use'])
    }
    expect(await all(house)).toEqual(before)
    // A row of the same file that gives its statement another sector lets the workshop lose it.
    const moved = [statementRow(2, 'Dos', { sector: 'Policía' })]
    expect(codes(await as('ana-hn').post(at('import'), filled(moved, [changed])))).toEqual([])
    expect((await show(as)).workshop['sectors']).toEqual(['police'])
  })

  it('says first what it would do, and writes nothing', async ({ as, house }) => {
    const before = await all(house)
    const reply = await as('ana-hn').post(at('check'), given('libreoffice.xlsx'))
    expect(codes(reply)).toEqual([])
    expect(reply).toMatchObject({ status: 200, body: { imported: false, file: 'libreoffice.xlsx' } })
    expect(counted(reply)).toEqual([
      { code: 'R1-HN-POL-1', country: 'HN', is: 'new', statements: { new: 3, changed: 0, unchanged: 0, notInFile: 0 }, coded: 2 },
      { code: 'R1-HN-MIX-1', country: 'HN', is: 'new', statements: { new: 2, changed: 0, unchanged: 0, notInFile: 0 }, coded: 1 },
    ])
    expect(codes(reply, 'warnings')).toEqual(['Taller!M3 unknown_column', 'Enunciados!D3 line_break'])
    expect(await all(house)).toEqual(before)
  })

  it('imports what LibreOffice wrote, codes it by role, and the same file again changes nothing', async ({ as, house, auditLines }) => {
    expect(await as('lena-hn').post(at('import'), given('libreoffice.xlsx'))).toMatchObject({ status: 200, body: { imported: true } })
    const once = await all(house)
    const { workshop, statements } = await show(as)
    expect(workshop).toMatchObject({
      country: 'HN',
      sectors: ['police'],
      heldFrom: '2008-03-04',
      heldTo: '2008-03-05',
      method: 'paper',
      participants: 22,
      state: 'open',
    })
    expect(statements).toMatchObject([
      { number: 1, quadrant: 'S', condition: 'technical', themes: ['training'], text: 'La unidad especializada ya está formada' },
      { number: 2, quadrant: 'W', condition: 'legal', themes: [], text: 'Se confunde la trata con el tráfico ilícito; faltan protocolos' },
      { number: 3, quadrant: 'O', condition: null, text: '«La ley nueva», dijeron, "ayuda"' },
    ])
    expect(await show(as, 'R1-HN-MIX-1')).toMatchObject({
      workshop: { sectors: ['police', 'prosecution'], heldFrom: '2008-06', method: 'minutes', participants: null },
      statements: [
        { sector: 'prosecution', quadrant: 'T' },
        { text: '=2+2 no es una fórmula, es lo que se dijo', themes: ['training', 'data'] },
      ],
    })
    expect(new Set(once.codings.filter(({ changed_at }) => changed_at !== null).map(({ coder }) => coder))).toEqual(
      new Set(['assess.lead']),
    )
    const again = await as('lena-hn').post(at('import'), given('libreoffice.xlsx'))
    expect(counted(again)).toMatchObject([
      { is: 'unchanged', statements: { new: 0, changed: 0, unchanged: 3 }, coded: 0 },
      { is: 'unchanged', statements: { unchanged: 2 }, coded: 0 },
    ])
    expect(await all(house)).toEqual(once)
    const imports = (await auditLines()).filter(({ event }) => event === 'assess.workbook.import')
    const line = { actor: 'lena-hn', subject: IN.programmeId, fields: ['workshops', 'statements', 'codings'] }
    expect(imports).toMatchObject([line, line])
  })

  it('reads Excel’s own XML, the 1904 system and English headings', async ({ as }) => {
    const reply = await as('ana-hn').post(at('import'), given('excel-1904.xlsx'))
    expect(codes(reply)).toEqual([])
    expect(await show(as)).toMatchObject({
      workshop: { heldFrom: '2008-03-04', heldTo: '2008-03-05', place: 'Tegucigalpa', sectors: ['police'], provenance: 'transcribed' },
      statements: [
        { text: 'La unidad ya está formada y trabaja', language: 'es', condition: 'legal' },
        { language: 'en', quadrant: 'W' },
      ],
    })
  })

  it('reads statements from a CSV for a workshop that stands', async ({ as }) => {
    const reply = await as('ana-hn').post(at('import'), given('libreoffice-windows-1252.csv'))
    expect(counted(reply)).toMatchObject([{ code: 'HN-OPE', is: 'unchanged', statements: { new: 3, notInFile: 1 } }])
    expect(codes(reply, 'warnings')[0]).toContain('windows_1252')
    expect((await show(as, 'HN-OPE')).statements).toMatchObject([{ number: 1 }, { number: 11 }, { number: 12 }, { number: 13 }])
  })

  it('changes nothing where one cell is wrong, and says each in both languages with its place', async ({ as, house, auditLines }) => {
    const before = await all(house)
    const reply = await as('ana-hn').post(at('import'), given('libreoffice-with-errors.xlsx'))
    expect(reply).toMatchObject({ status: 200, body: { imported: false, more: 0 } })
    expect(await all(house)).toEqual(before)
    expect((await auditLines())[0]).toMatchObject({ event: 'assess.workbook.import', fields: [] })
    expect(codes(reply).toSorted()).toEqual(
      [
        'Taller!F2 bad_date',
        'Taller!J2 sum_mismatch',
        'Taller!B3 unknown_round',
        'Taller!D3 unknown_sector',
        'Taller!C4 unknown_country',
        'Taller!A5 code_of_other_country',
        'Enunciados!B2 not_a_number',
        'Enunciados!C3 unknown_value',
        'Enunciados!D4 missing',
        'Enunciados!F5 unknown_condition',
        'Enunciados!G5 unknown_theme',
        'Enunciados!H5 out_of_range',
        'Enunciados!F6 condition_missing',
        'Enunciados!D7 too_long',
        'Enunciados!A8 unknown_workshop',
        'Enunciados!A9 unknown_workshop',
        'Enunciados!A10 unknown_workshop',
        'Enunciados!A11 state_closed',
        'Enunciados!E12 unknown_sector',
        'Enunciados!B13 duplicate_key',
      ].toSorted(),
    )
    const errors = reply.body['errors'] as {
      code: string
      cell: string
      message: { es: string; en: string }
      hint: { es: string } | null
    }[]
    expect(errors.find(({ code }) => code === 'state_closed')?.message).toEqual({
      es: 'El taller «HN-SEA» está cerrado y esta fila lo cambiaría.',
      en: 'The workshop “HN-SEA” is sealed, and this row would change it.',
    })
    expect(errors.every(({ message }) => message.es !== '' && message.en !== '' && message.es !== message.en)).toBe(true)
  })

  it('names every mistake of a row at once: a wrong cell hides no other, and what depends on it is not told again', async ({ as }) => {
    const shut = 'HN-SEA'
    const workshops = [
      ['Código', 'Ronda', 'País', 'Sectores', 'Lengua', 'Desde', 'Participantes', 'Mujeres', 'Hombres'],
      ['R1-CL-POL-1', 'primera', 'Chile', 'Policía; Marina', 'es', 'marzo', '10', '9', '3'],
      ['r1', '7', 'Honduras', '', 'es', '', 'diez', '9', '3'],
    ]
    const statements = [
      ['Taller', 'N.º', 'Cuadrante', 'Texto', 'Sector', 'Condición', 'Temas', 'Gravedad', 'Fuente'],
      ['NO-HAY', '1', 'quizá', 'Dicho', 'Ejército', 'Legal', 'no-such-theme', '9', 'S-99'],
      ['R1-CL-POL-1', '1', 'debilidad', '', 'Policía', 'Mala', '', '', ''],
      ['R1-CL-POL-1', '2', 'debilidad', '', 'Ejército', '', 'a; b; c; d; e; f', '', ''],
      [shut, '77', 'quizá', 'Dicho', '', '', '', '', ''],
      [shut, '1', 'quizá', 'Otra cosa', '', '', '', '', ''],
    ]
    const sheet = (name: string, [headings = [], ...rows]: string[][]) => ({
      name,
      columns: headings.map((heading) => ({ heading })),
      rows,
    })
    const file = form('talleres.xlsx', writeXlsx([sheet('Taller', workshops), sheet('Enunciados', statements)]))
    expect(codes(await as('ana-hn').post(at('check'), file))).toEqual([
      'Taller!B2 not_a_number',
      'Taller!C2 unknown_country',
      'Taller!D2 unknown_sector',
      'Taller!F2 bad_pattern',
      'Taller!G2 sum_mismatch',
      'Taller!A3 bad_pattern',
      'Taller!B3 unknown_round',
      'Taller!D3 sector_missing',
      'Taller!G3 not_a_number',
      'Enunciados!A2 unknown_workshop',
      'Enunciados!C2 unknown_value',
      'Enunciados!E2 unknown_sector',
      'Enunciados!G2 unknown_theme',
      'Enunciados!H2 out_of_range',
      'Enunciados!I2 unknown_source',
      'Enunciados!D3 missing',
      'Enunciados!F3 unknown_condition',
      'Enunciados!D4 missing',
      'Enunciados!E4 unknown_sector',
      'Enunciados!F4 condition_missing',
      'Enunciados!G4 too_many',
      ...Array.from({ length: 6 }, () => 'Enunciados!G4 unknown_theme'),
      'Enunciados!A5 state_closed',
      'Enunciados!C5 unknown_value',
      'Enunciados!A6 state_closed',
      'Enunciados!C6 unknown_value',
    ])
    const csv = 'Taller;N.º;Cuadrante;Texto;Sector\nHN-OPE;11;debilidad;;Ejército\n'
    expect(codes(await as('ana-hn').post(at('check'), form('enunciados.csv', new TextEncoder().encode(csv))))).toEqual([
      'enunciados.csv!D2 missing',
      'enunciados.csv!E2 unknown_sector',
    ])
    // A separator within an unquoted text: what stands after it stands in the wrong columns.
    const slipped = 'Taller;N.º;Cuadrante;Texto;Sector;Año\nHN-OPE;11;debilidad;Falta; coordinación;Policía;2009\n'
    expect(codes(await as('ana-hn').post(at('check'), form('enunciados.csv', new TextEncoder().encode(slipped))))).toEqual([
      'enunciados.csv!G2 unheaded_value',
    ])
  })

  it('tells a workshop whose sectors are missing, or whose row stands twice, at its own row and not at its statements', async ({ as }) => {
    const said = (workshop: string, sector: string, number = 1) => statementRow(number, 'Dicho', { workshop, sector })
    const none = { ...noWorkshop, sectors: [] }
    const missing = filled([said(none.code, 'Policía'), said(none.code, 'Marina', 2)], [none])
    expect(codes(await as('ana-hn').post(at('check'), missing))).toEqual(['Taller!D2 sector_missing', 'Enunciados!E3 unknown_sector'])
    const twice = [noWorkshop, { ...noWorkshop, sectors: ['Ministerio Público'] }]
    const both = filled([said(noWorkshop.code, 'Policía'), said(noWorkshop.code, 'Ministerio Público', 2)], twice)
    expect(codes(await as('ana-hn').post(at('check'), both))).toEqual(['Taller!A3 duplicate_key'])
  })

  it('tells of a workshop that stands one wrong cell once', async ({ as }) => {
    const rows = [statementRow(1, 'Uno'), statementRow(3, 'Tres', { sector: 'Policía' })]
    await as('ana-hn').post(at('import'), filled(rows))
    const told = async (statement: Partial<StatementRow>, workshop: Partial<WorkshopRow> = {}) => {
      const file = filled([statementRow(3, 'Tres', statement), statementRow(4, 'Cuatro', statement)], [{ ...noWorkshop, ...workshop }])
      return codes(await as('ana-hn').post(at('check'), file))
    }
    // Nobody takes from the workshop a sector that it never had.
    for (const sector of ['Ejército', 'Ministerio Público'])
      expect(await told({ sector })).toEqual(['Enunciados!E2 unknown_sector', 'Enunciados!E3 unknown_sector'])
    expect(await told({}, { country: 'Chile' })).toEqual(['Taller!C2 unknown_country'])
    expect(await told({}, { round: 7 })).toEqual(['Taller!B2 unknown_round'])
    expect(await told({}, { country: 'Chile', round: 2 })).toEqual(['Taller!B2 place_fixed', 'Taller!C2 unknown_country'])
    // A sector that was taken off here is none of the workshop, though the file, as it was imported, names it.
    const both = { sectors: ['Policía', 'Ministerio Público'] }
    expect(codes(await as('ana-hn').post(at('import'), filled([], [{ ...noWorkshop, ...both }])))).toEqual([])
    const { language, method, provenance, version } = (await show(as)).workshop
    const facts = { ...IN, workshop: noWorkshop.code, version, language, method, provenance, sectors: ['police'] }
    expect(await as('ana-hn').post('/api/assess/workshop.edit', facts)).toMatchObject({ status: 200 })
    expect(await told({ sector: 'Ministerio Público' }, both)).toEqual(['Taller!D2 sector_in_use'])
  })

  it('says what would be right', async ({ as }) => {
    const faults = async (name: string, bytes: string | Uint8Array) => {
      const typed = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
      const { body } = await as('ana-hn').post(at('check'), form(name, typed))
      return (body['errors'] as { code: string; message: { es: string }; hint: { es: string } | null }[]).map(
        ({ code, message, hint }) => [code, hint?.es ?? message.es] as const,
      )
    }
    const workshop = (round: string, country: string, sector: string) =>
      `Código;Ronda;País;Sectores;Lengua\nR1-HN-POL-1;${round};${country};${sector};es\n`
    expect(await faults('talleres.csv', workshop('Ronda de 2008', 'Honduras', 'Bomberos'))).toEqual([
      ['not_a_number', expect.stringMatching(/^Escriba el número de la ronda: 1 \(.+\), 2 \(.+\)\.$/)],
      ['unknown_sector', 'Las opciones son: Policía, Ministerio Público.'],
    ])
    expect(await faults('talleres.csv', workshop('1', 'Atlántida', 'Policia nacional'))).toEqual([
      ['unknown_country', 'Las opciones son: Honduras.'],
      ['unknown_sector', 'Las opciones son: Policía, Ministerio Público.'],
    ])
    const statements = 'Taller;N.º;Cuadrante;Texto;Sector;Condición;Temas\n'
    expect(await faults('enunciados.csv', `${statements}HN-OPE;11;debilidad;Dicho;Ministerio Público;Lunar;bomberos\n`)).toEqual([
      ['unknown_sector', 'Las opciones son: Policía.'],
      ['unknown_condition', expect.stringContaining('Las opciones son: ')],
      ['unknown_theme', 'Los temas y sus códigos están en el libro de códigos, y en la última hoja de la plantilla.'],
    ])
    // A country of the programme whose workshops others record is named as the file names it.
    const [abroad] = (await as('ana-hn').post(at('check'), filled([], [{ ...noWorkshop, country: 'Guatemala' }]))).body[
      'errors'
    ] as unknown[]
    expect(abroad).toMatchObject({ code: 'unknown_country', value: 'Guatemala' })
    const read = 'Taller;N.º;Cuadrante;Texto;Gravedad;Fuente\nHN-OPE;11;debilidad;Dicho;3;Acta\nHN-OPE;12;debilidad;Dicho;;\n'
    expect(await faults('enunciados.csv', read)).toEqual([
      ['condition_missing', expect.stringMatching(/^Ponga una condición \(.*Técnica.*\), o deje vacíos los temas y la gravedad\.$/)],
      [
        'unknown_source',
        'Aquí va el código de una fuente del registro del programa (data/sources.csv de su paquete). La celda puede quedar vacía.',
      ],
    ])
    // A file of statements alone has no first sheet.
    expect(await faults('enunciados.csv', `${statements}ZZZZZZZZ;1;debilidad;Dicho;;;\n`)).toEqual([
      [
        'unknown_workshop',
        'El taller «ZZZZZZZZ» no está entre los registrados que puede llenar quien importa, y este archivo no trae talleres: impórtelos antes que sus enunciados, o junto con ellos en un libro de Excel.',
      ],
    ])
  })

  it('says once of a sheet that is hidden that it was not read, and what to do', async ({ as }) => {
    const [workshopsHidden, statementsHidden] = [
      [{ hidden: true }, {}],
      [{}, { hidden: true }],
    ]
    const hiding = ([first, second]: readonly object[] = [], rows: readonly StatementRow[] = []) =>
      form(
        'talleres.xlsx',
        writeXlsx([
          { ...tableSheet(workshopSheet, { lang: 'es', rows: [noWorkshop] }), ...first },
          { ...tableSheet(statementSheet, { lang: 'es', rows }), ...second },
        ]),
      )
    const unknown = await as('ana-hn').post(at('check'), hiding(workshopsHidden, [statementRow(1, 'Uno'), statementRow(2, 'Dos')]))
    expect(codes(unknown)).toEqual(['Taller! sheet_hidden'])
    expect(unknown.body['errors']).toMatchObject([
      {
        message: {
          es: 'La hoja «Taller» está oculta y no se leyó: muéstrela e importe el archivo otra vez, o bórrela si no hace falta.',
          en: 'The sheet “Taller” is hidden and was not read: unhide it and import the file again, or delete it if it is not needed.',
        },
      },
    ])
    // Whose workshops stand here already needs no sheet of them; but whoever hid it by accident reads of it.
    const known = await as('ana-hn').post(at('check'), hiding(workshopsHidden, [statementRow(11, 'Uno', { workshop: 'HN-OPE' })]))
    expect([codes(known), codes(known, 'warnings')]).toEqual([[], ['Taller! sheet_hidden']])
    const unsaid = await as('ana-hn').post(at('check'), hiding(statementsHidden, [statementRow(1, 'Uno')]))
    expect([codes(unsaid), codes(unsaid, 'warnings')]).toEqual([[], ['Enunciados! sheet_hidden']])
    expect(unsaid.body['hiddenSheets']).toEqual(['Enunciados'])
    const alone = { ...tableSheet(workshopSheet, { lang: 'es', rows: [noWorkshop] }), hidden: true }
    const notes = { name: 'Notas', columns: [{ heading: 'Nota' }], rows: [['Nada']] }
    const nothing = await as('ana-hn').post(at('check'), form('talleres.xlsx', writeXlsx([alone, notes])))
    expect(codes(nothing)).toEqual(['Taller! sheet_hidden'])
    // Headings alone say nothing either: what there is to read is hidden, and nothing was imported.
    const headings = tableSheet(workshopSheet, { lang: 'es', rows: [] })
    const said = { ...tableSheet(statementSheet, { lang: 'es', rows: [statementRow(1, 'Uno')] }), hidden: true }
    const onlyHidden = await as('ana-hn').post(at('import'), form('talleres.xlsx', writeXlsx([headings, said])))
    expect([codes(onlyHidden), codes(onlyHidden, 'warnings')]).toEqual([['Enunciados! sheet_hidden'], []])
    expect(onlyHidden.body).toMatchObject({ imported: false, hiddenSheets: ['Enunciados'] })
    // A workshop that stands in no sheet is told at its row, whatever else is hidden.
    const mistyped = [statementRow(1, 'Uno', { workshop: 'HN-0PE' })]
    const both = await as('ana-hn').post(at('check'), hiding(workshopsHidden, mistyped))
    expect([codes(both), codes(both, 'warnings')]).toEqual([['Enunciados!A2 unknown_workshop'], ['Taller! sheet_hidden']])
    const lists = await as('ana-hn').post(at('check'), hiding([{ hidden: true, name: 'Listas 2' }, {}], mistyped))
    expect([codes(lists), codes(lists, 'warnings')]).toEqual([['Enunciados!A2 unknown_workshop'], ['Listas 2! sheet_hidden']])
    // The lists of the template are hidden on purpose.
    const { file: template } = await as('ana-hn').get(at('template'), { ...IN, lang: 'es' })
    const asGiven = await as('ana-hn').post(at('check'), form('plantilla.xlsx', template?.bytes ?? new Uint8Array()))
    expect(JSON.stringify(asGiven.body)).not.toContain('sheet_hidden')
  })

  it('says of a sector whether it is none of the workshop or none of the programme', async ({ as }) => {
    const told = async (who: string, file: FormData) =>
      ((await as(who).post(at('check'), file)).body['errors'] as { message: { es: string; en: string } }[]).map(({ message }) => message)
    const rows = [statementRow(1, 'Dicho', { sector: 'Ministerio Público' }), statementRow(2, 'Dicho', { sector: 'Marina' })]
    expect(await told('ana-hn', filled(rows))).toEqual([
      {
        es: '«Ministerio Público» es un sector del programa, pero no de este taller.',
        en: '“Ministerio Público” is a sector of the programme, but not of this workshop.',
      },
      { es: '«Marina» no es un sector del programa.', en: '“Marina” is not a sector of the programme.' },
    ])
    const regional = { ...noWorkshop, code: 'R1-REG-1', country: 'REG', sectors: [] }
    const ofRegion = statementRow(1, 'Dicho', { workshop: regional.code, sector: 'Policía' })
    expect(await told('rosa-reg', filled([ofRegion], [regional]))).toEqual([
      { es: '«Policía» es un sector del programa, pero no de este taller.', en: expect.stringContaining('not of this workshop') },
    ])
    const { body } = await as('rosa-reg').post(at('check'), filled([ofRegion], [regional]))
    expect(body['errors']).toMatchObject([
      {
        value: 'Policía',
        hint: {
          es: 'El taller no tiene sectores: deje esta celda vacía, o ponga este sector en la fila del taller.',
          en: 'The workshop has no sectors: leave this cell empty, or give the workshop this sector in its own row.',
        },
      },
    ])
  })

  it('takes no date, number or truth for what somebody said, and a number typed as text for what it is', async ({ as }) => {
    const headings = ['Taller', 'N.º', 'Cuadrante', 'Texto', 'Redacción pública (español)', 'Año']
    const rows: CellValue[][] = [
      ['HN-OPE', 11, 'D', { kind: 'date', iso: '2026-03-02', shows: 'day' }, null, 2008],
      ['HN-OPE', 12, 'D', 112, true, null],
      // As the cells show 14:30 and 60 %.
      [
        'HN-OPE',
        14,
        'D',
        { kind: 'shown', value: 0.6041666666666666, shows: 'time' },
        { kind: 'shown', value: 0.6, shows: 'percent' },
        null,
      ],
      ['HN-OPE', 13, 'D', '112', 'El 112', '2008'],
    ]
    const bytes = writeXlsx([{ name: 'Enunciados', columns: headings.map((heading) => ({ heading })), rows }])
    const reply = await as('ana-hn').post(at('check'), form('talleres.xlsx', bytes))
    const wrong = ['D2', 'D3', 'E3', 'D4', 'E4'].map((cell) => `Enunciados!${cell} not_in_words`)
    expect(codes(reply)).toEqual(wrong)
    expect(reply.body['errors']).toMatchObject([
      {
        message: {
          es: 'Aquí va un texto, y esta celda es una fecha: 2026-03-02.',
          en: 'A text goes here, and this cell is a date: 2026-03-02.',
        },
      },
      { message: { es: expect.stringContaining('un número: 112.') } },
      { message: { es: expect.stringContaining('verdadero o falso') } },
      { message: { es: expect.stringContaining('es una hora: 14:30.'), en: expect.stringContaining('is a time: 14:30.') } },
      { message: { es: expect.stringContaining('un número: 60%.') } },
    ])
    const { file } = await as('ana-hn').post(at('annotate'), form('talleres.xlsx', bytes, { lang: 'es' }))
    const copy = readXlsx(file?.bytes ?? new Uint8Array())
    if (copy.kind !== 'read') throw new Error(copy.code)
    expect(copy.grids[0]?.rows[1]?.cells.slice(0, 5)).toEqual([
      'Enunciados',
      'D2',
      'Texto',
      '2026-03-02',
      'Aquí va un texto, y esta celda es una fecha: 2026-03-02.',
    ])
    // What was a date stays one in the copy, so it is told again until somebody types what was said.
    expect(codes(await as('ana-hn').post(at('check'), form('copia.xlsx', file?.bytes ?? new Uint8Array())))).toEqual(wrong)
  })

  it('says of values under a heading merged over two columns that they were not read, and marks the first in the copy', async ({ as }) => {
    const headings = ['Código', 'Ronda', 'País', 'Sectores', 'Lengua', 'Desde', 'Hasta', 'Lugar', 'Participantes']
    const day = (iso: string): CellValue => ({ kind: 'date', iso, shows: 'day' })
    const row = (number: number): CellValue[] => [
      `R1-HN-POL-${number}`,
      1,
      'Honduras',
      'Policía',
      'español',
      day('2026-03-09'),
      day('2026-03-11'),
      'Danlí',
      9,
    ]
    const columns = headings.map((heading) => ({ heading: heading === 'Hasta' ? '' : heading }))
    const bytes = writeXlsx([{ name: 'Taller', columns, rows: [row(7), row(8)] }])
    const { body } = await as('ana-hn').post(at('check'), form('talleres.xlsx', bytes))
    expect(body).toMatchObject({
      errors: [],
      warnings: [
        {
          sheet: 'Taller',
          cell: 'G2',
          code: 'unheaded_column',
          message: { es: 'La columna G no tiene encabezado: no se leyó «2026-03-11», ni otro valor más abajo.' },
        },
      ],
    })
    const { file } = await as('ana-hn').post(at('annotate'), form('talleres.xlsx', bytes, { lang: 'en' }))
    const copy = readXlsx(file?.bytes ?? new Uint8Array())
    if (copy.kind !== 'read') throw new Error(copy.code)
    expect(file?.name).toBe('talleres-with-warnings.xlsx')
    const inSpanish = await as('ana-hn').post(at('annotate'), form('talleres.xlsx', bytes, { lang: 'es' }))
    expect(inSpanish.file?.name).toBe('talleres-con-avisos.xlsx')
    expect(copy.grids[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual([
      [
        'Taller',
        'G2',
        null,
        '2026-03-11',
        'Column G has no heading: “2026-03-11” was not read, nor was one more value below it.',
        'Write the heading of that column. If cells are merged, split them.',
      ],
    ])
  })

  it('says once of a workshop whose code is refused that its statements wait, and guesses at no workshop of another country', async ({
    as,
  }) => {
    const many = (workshop: string) => [1, 2, 3].map((number) => statementRow(number, 'Dicho', { workshop }))
    const check = async (written: string, statements: readonly StatementRow[]) => {
      const known = { ...noWorkshop, code: 'R1-HN-JUD-2' }
      return as('ana-hn').post(at('check'), filled(statements, [{ ...noWorkshop, code: written }, known]))
    }
    const tooLong = `R1-HN-JUD-${'1'.repeat(30)}`
    for (const [written, called] of [
      ['r1 hn jud 1', 'r1 hn jud 1'],
      ['r1 hn jud 1', 'R1-HN-JUD-1'],
      [tooLong, tooLong],
    ] as const) {
      const reply = await check(written, many(called))
      expect(codes(reply), called).toEqual([expect.stringMatching(/^Taller!A2 (bad_pattern|too_long)$/)])
      expect(codes(reply, 'warnings')).toEqual(['Taller!A2 statements_wait'])
      expect(reply.body['warnings']).toMatchObject([
        { message: { es: expect.stringContaining('3 enunciados'), en: expect.stringContaining('3 statements') } },
      ])
    }
    const elsewhere = await check('R1-HN-JUD-1', many('R1-GT-JUD-1'))
    expect(elsewhere.body['errors']).toMatchObject([1, 2, 3].map(() => ({ code: 'unknown_workshop', hint: null })))
    const near = await check('R1-HN-JUD-1', [statementRow(1, 'Dicho', { workshop: 'R1-HN-JUD-11' })])
    expect(near.body['errors']).toMatchObject([{ hint: { es: '¿Quizá «R1-HN-JUD-1»?' } }])
    // Of a code that says no country, nothing can be guessed that is not the same word.
    const bare = await check('R1-HN-JUD-1', [
      statementRow(1, 'Dicho', { workshop: 'R1-XX-JUD-1' }),
      statementRow(2, 'Dicho', { workshop: 'r1-hn-jud-1' }),
      statementRow(3, 'Dicho', { workshop: 'r1 - hn - jud - 1' }),
    ])
    const same = { hint: { es: '¿Quizá «R1-HN-JUD-1»?' } }
    expect(bare.body['errors']).toMatchObject([{ hint: null }, same, same])
  })

  it('says with the code of a workshop that its statements write wrongly, too, that it is to be corrected there, and marks it', async ({
    as,
  }) => {
    const file = (...called: readonly string[]) =>
      filled(
        called.map((workshop, index) => statementRow(index + 1, 'Dicho', { workshop })),
        [{ ...noWorkshop, code: 'r1 hn jud 1' }],
      )
    const told = async (...called: readonly string[]) => {
      const reply = await as('ana-hn').post(at('check'), file(...called))
      expect(codes(reply)).toEqual(['Taller!A2 bad_pattern'])
      return (reply.body['warnings'] as { message: { es: string; en: string }; hint: object | null }[])[0]
    }
    const all = await told('r1 hn jud 1', 'r1 hn jud 1', 'R1HNJUD1')
    expect(all?.hint).toBe(null)
    expect(all?.message).toEqual({
      es: '3 enunciados de este taller esperan a que se corrija su código, y no se señalan aparte. Corrija el código también en la hoja «Enunciados», donde 3 lo escriben igual de mal.',
      en: '3 statements of this workshop wait for its code to be corrected, and are not listed separately. Correct the code in the sheet “Enunciados” as well, where 3 of them write it wrongly.',
    })
    const one = await told('R1-HN-JUD-1', 'R1-HN-JUD-1', 'r1 hn jud 1', 'R1-HN-JUD1')
    expect(one?.hint).toEqual({ es: '¿Quizá «R1-HN-JUD-1»?', en: 'Perhaps “R1-HN-JUD-1”?' })
    expect(one?.message.es).toContain('donde 2 lo escriben igual de mal')
    expect((await told('R1-HN-JUD-1'))?.message.en).toBe(
      'One statement of this workshop waits for its code to be corrected, and is not listed separately.',
    )
    const parts = file('R1-HN-JUD-1', 'R1-HN-JUD-1', 'r1 hn jud 1')
    const { file: copy } = await as('ana-hn').post(at('annotate'), parts)
    const read = readXlsx(copy?.bytes ?? new Uint8Array())
    if (read.kind !== 'read') throw new Error(read.code)
    expect(read.grids[0]?.rows.slice(1).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Taller', 'A2'],
      ['Enunciados', 'A4'],
    ])
    expect(JSON.stringify(read.grids[0]?.rows[2]?.cells)).toContain('tampoco es correcto: escriba aquí el código del taller')
  })

  it('tells of another country’s workshops no more than of those that are nowhere', async ({ as }) => {
    const rows = ['GT-OPE', 'GT-SEA', 'GT-REL', 'NO-SUCH'].map((workshop) => statementRow(1, 'Dicho', { workshop }))
    const reply = await as('ana-hn').post(at('check'), filled(rows))
    const errors = reply.body['errors'] as { code: string; value: string; message: { es: string }; hint: unknown }[]
    expect(errors.map(({ code }) => code)).toEqual(rows.map(() => 'unknown_workshop'))
    expect(new Set(errors.map(({ value, message }) => message.es.replaceAll(value, '…'))).size).toBe(1)
    const country = await as('ana-hn').post(
      at('check'),
      filled(
        [],
        [
          { ...noWorkshop, code: 'R1-GT-POL-1', country: 'Guatemala' },
          { ...noWorkshop, code: 'R1-XX-POL-1', country: 'Atlántida' },
        ],
      ),
    )
    expect(codes(country)).toEqual(['Taller!C2 unknown_country', 'Taller!C3 unknown_country'])
    expect(await as('gina-gt').post(at('check'), filled([], [{ ...noWorkshop, code: 'R1-GT-POL-1', country: 'Guatemala' }]))).toMatchObject(
      { body: { errors: [] } },
    )
  })

  it('updates what a later file changed, keeps what was changed here, and keeps what stood', async ({ as, house }) => {
    const first = [statementRow(1, 'Uno', { source_id: 'a', condition: 'Legal' }), statementRow(2, 'Dos'), statementRow(3, 'Tres')]
    await as('ana-hn').post(at('import'), filled(first))
    const [one, two] = (await show(as)).statements
    await as('mario-hn').post('/api/assess/wording.propose', {
      ...IN,
      id: two?.['id'],
      version: 1,
      publicEs: 'Redacción de aquí',
      publicEn: null,
    })
    await as('lena-hn').post('/api/assess/coding.record', { ...IN, subject: one?.['id'], version: 1, condition: 'technical', themes: [] })
    const later = [
      statementRow(1, 'Uno, mejor dicho', { source_id: 'a', condition: 'Legal', seriousness: 3 }),
      statementRow(2, 'Dos'),
      statementRow(4, 'Cuatro'),
    ]
    const reply = await as('ana-hn').post(at('import'), filled(later, [{ ...noWorkshop, place: 'La Ceiba' }]))
    expect(counted(reply)).toMatchObject([{ is: 'changed', statements: { new: 1, changed: 1, unchanged: 1, notInFile: 1 }, coded: 0 }])
    expect(codes(reply, 'warnings')).toEqual(['Enunciados!I2 coding_kept'])
    expect(await show(as)).toMatchObject({
      workshop: { place: 'La Ceiba', version: 2 },
      statements: [
        { text: 'Uno, mejor dicho', condition: 'technical', version: 2 },
        { text: 'Dos', publicEs: 'Redacción de aquí', version: 2 },
        { text: 'Tres' },
        { text: 'Cuatro' },
      ],
    })
    const { history } = await all(house)
    expect(history.map(({ number, was }) => [number, (was as { text: string }).text])).toEqual(
      expect.arrayContaining([
        [1, 'Uno'],
        [2, 'Dos'],
      ]),
    )
  })

  it('keeps what cells say in one line, so that the same file again changes nothing that was corrected here', async ({ as }) => {
    const broken = filled([statementRow(1, 'Uno\nsigue', { public_es: 'Público uno\nsigue', public_en: 'Public one\r\ngoes on' })])
    const reply = await as('ana-hn').post(at('import'), broken)
    expect(codes(reply, 'warnings')).toEqual(['Enunciados!D2 line_break', 'Enunciados!G2 line_break', 'Enunciados!H2 line_break'])
    const [one] = (await show(as)).statements
    expect(one).toMatchObject({ text: 'Uno sigue', publicEs: 'Público uno sigue', publicEn: 'Public one goes on' })
    const wording = { ...IN, id: one?.['id'], version: 1, publicEs: 'Redacción de aquí', publicEn: null }
    await as('mario-hn').post('/api/assess/wording.propose', wording)
    expect(counted(await as('ana-hn').post(at('import'), broken))).toMatchObject([{ statements: { changed: 0, unchanged: 1 } }])
    expect((await show(as)).statements).toMatchObject([{ publicEs: 'Redacción de aquí', version: 2 }])
  })

  it('warns of no break that was read as a space where the words stand in lines already', async ({ as }) => {
    const broken = { public_es: 'Público uno\nsigue', public_en: 'Public one\ngoes on' }
    await as('ana-hn').post(at('import'), filled([statementRow(1, 'Uno\nsigue', broken)]))
    const [one] = (await show(as)).statements
    const wording = { ...IN, id: one?.['id'], version: 1, publicEs: 'Público\nuno sigue', publicEn: 'Public one goes on' }
    await as('mario-hn').post('/api/assess/wording.propose', wording)
    const again = await as('ana-hn').post(at('import'), filled([statementRow(1, 'Uno\nsigue', broken)]))
    expect(counted(again)).toMatchObject([{ statements: { changed: 0, unchanged: 1 } }])
    expect(codes(again, 'warnings')).toEqual(['Enunciados!D2 line_break', 'Enunciados!H2 line_break'])
    expect((await show(as)).statements).toMatchObject([{ publicEs: 'Público\nuno sigue', version: 2 }])
    const otherwise = { ...broken, public_es: 'Público dos\nsigue' }
    const changed = await as('ana-hn').post(at('check'), filled([statementRow(1, 'Uno sigue', otherwise)]))
    expect(codes(changed, 'warnings')).toEqual(['Enunciados!G2 line_break', 'Enunciados!H2 line_break'])
  })

  it('recognises rows by their own identifier, brings back nothing that was withdrawn, and refuses numbers that are taken', async ({
    as,
  }) => {
    const first = [statementRow(1, 'Uno', { source_id: 'a' }), statementRow(2, 'Dos', { source_id: 'b' })]
    await as('ana-hn').post(at('import'), filled(first))
    const { statements } = await show(as)
    await as('ana-hn').post('/api/assess/statement.withdraw', { ...IN, id: statements[1]?.['id'], version: 1 })
    const moved = [statementRow(7, 'Uno, con otro número', { source_id: 'a' }), statementRow(2, 'Dos', { source_id: 'b' })]
    const reply = await as('ana-hn').post(at('import'), filled(moved))
    expect(codes(reply, 'warnings')).toEqual(['Enunciados!B3 withdrawn_here'])
    expect(reply.body['warnings']).toMatchObject([
      { value: 'R1-HN-POL-1/002', message: { es: expect.stringContaining('R1-HN-POL-1/002') } },
    ])
    expect((await show(as)).statements).toMatchObject([{ number: 1, text: 'Uno, con otro número' }])
    const taken = [
      statementRow(1, 'Otro', { source_id: 'c' }),
      statementRow(2, 'Otro más'),
      statementRow(3, 'Tres', { source_id: 'd' }),
      statementRow(4, 'Cuatro', { source_id: 'd' }),
    ]
    expect(codes(await as('ana-hn').post(at('check'), filled(taken)))).toEqual([
      'Enunciados!B2 duplicate_n',
      'Enunciados!N5 duplicate_source_id',
    ])
  })

  it('keeps a workshop’s country and round, and says where file and house both changed', async ({ as }) => {
    await as('ana-hn').post(at('import'), filled([statementRow(1, 'Uno')], [{ ...noWorkshop, place: 'Danlí' }]))
    const { statements } = await show(as)
    await as('ana-hn').post('/api/assess/statement.edit', { ...IN, id: statements[0]?.['id'], version: 1, text: 'Uno de aquí' })
    const both = await as('ana-hn').post(at('check'), filled([statementRow(1, 'Uno del archivo')]))
    expect(codes(both, 'warnings')).toEqual(['Taller!H2 emptied', 'Enunciados!D2 changed_here'])
    expect(both.body['warnings']).toMatchObject([
      { value: '', message: { es: expect.stringContaining('se quita «Danlí» de «R1-HN-POL-1»'), en: expect.stringContaining('“Danlí”') } },
      {},
    ])
    const moved = await as('ana-hn').post(at('check'), filled([], [{ ...noWorkshop, round: 2, participants: 3, women: 2, men: 2 }]))
    expect(codes(moved)).toEqual(['Taller!B2 place_fixed', 'Taller!K2 sum_mismatch'])
    const nowhere = await as('ana-hn').post(at('check'), filled([], [{ ...noWorkshop, sectors: [] }]))
    expect(codes(nowhere)).toEqual(['Taller!D2 sector_missing'])
  })

  it('says before importing which words that were typed here it overwrites, of workshops and statements', async ({ as }) => {
    const said = { ...IN, workshop: 'HN-OPE', draftId: made(1), quadrant: 'W', language: 'es', text: 'Lo que escribió Ana' }
    const typed = await as('ana-hn').post('/api/assess/statement.record', said)
    const number = typed.body['number'] as number
    const row = { ...noWorkshop, code: 'HN-OPE', method: 'form' as const }
    const rows = [statementRow(number, 'Otra cosa', { workshop: 'HN-OPE', quadrant: 'O', public_es: 'Pública' })]
    const reply = await as('ana-hn').post(at('check'), filled(rows, [row]))
    expect(codes(reply)).toEqual([])
    expect(codes(reply, 'warnings')).toEqual(['Taller!I2 written_here', 'Enunciados!C2 written_here', 'Enunciados!D2 written_here'])
    expect(reply.body['warnings']).toMatchObject([
      { value: 'HN-OPE' },
      { value: 'HN-OPE/002', message: { es: expect.stringContaining('no vino de un libro importado') } },
      {},
    ])
    // What is said alike on both sides is no overwrite, and what the file says next is one of an imported row.
    await as('ana-hn').post(at('import'), filled(rows, [row]))
    expect(codes(await as('ana-hn').post(at('check'), filled(rows, [row])), 'warnings')).toEqual([])
  })

  it('lists each mistake though a thousand statements and more wait for the code of their workshop', async ({ as }) => {
    const code = `R1-HN-JUD-${'1'.repeat(30)}`
    const many = Array.from({ length: 1100 }, (_, index) => statementRow(index + 1, 'Dicho', { workshop: code }))
    const wrong = statementRow(1, 'Dicho', { quadrant: 'X' as never })
    const reply = await as('ana-hn').post(at('check'), filled([...many, wrong], [{ ...noWorkshop, code }, noWorkshop]))
    expect(codes(reply)).toEqual(['Taller!A2 bad_pattern', 'Enunciados!C1102 unknown_value'])
    expect(reply.body['more']).toBe(0)
    expect(codes(reply, 'warnings')).toEqual(['Taller!A2 statements_wait'])
  })

  it('counts every value that it overwrites, and lists them whatever else there is to be warned of', async ({ as }) => {
    const rows = (year: number, note = '') =>
      Array.from({ length: 1010 }, (_, index) => statementRow(index + 1, `Dicho${note}${index}`, { year }))
    await as('ana-hn').post(at('import'), filled(rows(2008)))
    expect((await as('ana-hn').post(at('check'), filled(rows(2008)))).body).toMatchObject({ overwrites: 0, warnings: [] })
    // Emptied, each in a row that is warned of for a break in its text, too.
    const emptied = rows(2008, '\n').map((row) => ({ ...row, year: null }))
    const { body } = await as('ana-hn').post(at('check'), filled(emptied))
    const told = (body['warnings'] as { code: string }[]).map(({ code }) => code)
    expect(body['overwrites']).toBe(1010)
    expect(told.filter((code) => code === 'emptied').length).toBe(1000)
    expect(told.filter((code) => code === 'line_break').length).toBe(1000)
  })

  it('takes no workshop that ends before it begins, nor a day that no calendar has', async ({ as }) => {
    const check = (change: Partial<WorkshopRow>, name = 'import') =>
      as('ana-hn').post(at(name), filled([], [{ ...noWorkshop, held_from: '2026-04-14', ...change }]))
    const reversed = await check({ held_to: '2025-04-15' })
    expect(codes(reversed)).toEqual(['Taller!G2 dates_reversed'])
    expect((reversed.body['errors'] as { message: object }[])[0]?.message).toEqual({
      es: 'El taller terminaría (2025-04-15) antes de empezar (2026-04-14).',
      en: 'The workshop would end (2025-04-15) before it begins (2026-04-14).',
    })
    expect(codes(await check({ held_to: '2026-02-31' }))).toEqual(['Taller!G2 bad_date'])
    expect(codes(await check({ held_to: '2026', participants: 10, women: 9 }))).toEqual([])
    // What stands may not go with what a file says that agrees in itself, and leaves the rest out.
    const { language, method, provenance, version } = (await show(as)).workshop
    const facts = { ...IN, workshop: 'R1-HN-POL-1', version, language, method, provenance, sectors: ['police'], participants: 10 }
    await as('ana-hn').post('/api/assess/workshop.edit', { ...facts, heldFrom: '2027', women: 9, men: 1 })
    const before = { held_to: '2026', participants: 10, women: 9 }
    expect(codes(await check({ ...before, held_to: '2026-12' }, 'check'))).toEqual(['Taller!G2 dates_reversed'])
    expect(codes(await check({ ...before, participants: 9 }, 'check'))).toEqual(['Taller!K2 sum_mismatch'])
    expect(codes(await check({ ...before, place: 'Danlí' }, 'check'))).toEqual([])
  })

  it('refuses files that are no workbook with a reason', async ({ as }) => {
    for (const [name, bytes, code] of [
      ['viejo.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'old_format'],
      ['nada.xlsx', new Uint8Array(), 'empty_file'],
      ['imagen.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not_a_workbook'],
      ['otro.csv', new TextEncoder().encode('a;b\n1;2\n'), 'no_sheet'],
    ] as const)
      expect(await as('ana-hn').post(at('import'), form(name, bytes))).toMatchObject({
        status: 200,
        body: { imported: false, errors: [{ code }] },
      })
  })

  it('gives back the file with each mistake in its cell, in the reader’s language', async ({ as }) => {
    const { status, file } = await as('ana-hn').post(
      at('annotate'),
      form('errores.xlsx', fixture('libreoffice-with-errors.xlsx'), { lang: 'es' }),
    )
    expect(status).toBe(200)
    expect(file?.name).toBe('errores-con-errores.xlsx')
    const copy = readXlsx(file?.bytes ?? new Uint8Array())
    if (copy.kind !== 'read') throw new Error(copy.code)
    expect(copy.grids.map(({ sheet, hidden }) => (hidden ? `(${sheet})` : sheet))).toEqual(['Errores', 'Taller', 'Enunciados', '(listas)'])
    expect(copy.grids[0]?.rows.length).toBe(21)
    // The copy, brought again as it is, tells the same mistakes.
    const again = await as('ana-hn').post(at('check'), form('errores.xlsx', file?.bytes ?? new Uint8Array()))
    expect((again.body['errors'] as unknown[]).length).toBe(20)
  })

  it('gives a template with the lists of its person’s countries, which comes back empty and right', async ({ as }) => {
    const { file } = await as('ana-hn').get(at('template'), { ...IN, lang: 'es' })
    expect(file?.name).toBe('plantilla-talleres-TEST.xlsx')
    const read = readXlsx(file?.bytes ?? new Uint8Array())
    if (read.kind !== 'read') throw new Error(read.code)
    expect(read.grids.map(({ sheet, hidden = false }) => [sheet, hidden])).toEqual([
      ['Taller', false],
      ['Enunciados', false],
      ['Cómo llenar', false],
      ['Libro de códigos', false],
      ['listas', true],
    ])
    const lists = JSON.stringify(read.grids[4]?.rows)
    expect(lists).toContain('Policía; Ministerio Público')
    expect(lists).toContain('Honduras')
    expect(lists).not.toContain('Guatemala')
    // What is shown as an example is of this programme and of the countries of whoever fills it in.
    const told = JSON.stringify(read.grids[2]?.rows)
    expect(told).toContain('con guiones: R2-HN-POL-1. El código')
    expect(told).toContain('Día, mes o año: 2002-03-04, 2002-03 o 2002.')
    expect(told).toContain('El nombre de un país del programa, o su código.')
    expect(told).not.toContain('GT')
    const miscoded = await as('ana-hn').post(at('check'), filled([], [{ ...noWorkshop, code: 'r1' }]))
    expect(miscoded.body['errors']).toMatchObject([{ hint: { es: 'Por ejemplo: R2-HN-POL-1.' } }])
    const back = await as('ana-hn').post(at('import'), form('plantilla.xlsx', file?.bytes ?? new Uint8Array()))
    expect(back).toMatchObject({ body: { imported: true, errors: [], warnings: [], workshops: [] } })
  })
})
