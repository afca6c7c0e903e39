import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { CellValue, Grid } from './grid.ts'
import { findGrid } from './headings.ts'
import { readTable } from './read-table.ts'
import { defineTable } from './table.ts'

const FORMULA_HINT =
  'Abra el archivo en su programa de hojas de cálculo, guárdelo de nuevo para que las fórmulas queden calculadas, o escriba el valor.'
const FAILING_HINT = 'Corrija la fórmula, o las celdas de donde toma sus valores, y guarde el archivo de nuevo; o escriba el valor.'
const visits = defineTable({
  name: 'visits',
  heading: { es: 'Visitas', en: 'Visits' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z]{2}-\d{2}$/, example: 'GT-01', heading: { es: 'Código', en: 'Code' } },
    country: { type: 'text', optional: true, heading: { es: 'País', en: 'Country' } },
    people: {
      type: 'integer',
      min: 0,
      max: 500,
      optional: true,
      heading: { es: 'Participantes', en: 'Participants' },
      also: ['Asistentes'],
    },
    hours: { type: 'decimal', min: 0.5, optional: true, heading: { es: 'Horas', en: 'Hours' } },
    day: { type: 'date', optional: true, heading: { es: 'Día', en: 'Day' } },
    since: { type: 'text', pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, optional: true, heading: { es: 'Desde', en: 'Since' } },
    kind: {
      type: 'choice',
      optional: true,
      heading: { es: 'Clase', en: 'Kind' },
      values: {
        S: { es: 'fortaleza', en: 'strength', also: ['F'] },
        W: { es: 'debilidad', en: 'weakness', also: ['D'] },
        yes: { es: 'sí', en: 'yes' },
        no: { es: 'no', en: 'no' },
      },
    },
    site: { type: 'url', optional: true, heading: { es: 'Dirección', en: 'Address' } },
    themes: { type: 'list', most: 3, optional: true, heading: { es: 'Temas', en: 'Themes' } },
    note: { type: 'text', max: 10, optional: true, heading: { es: 'Nota', en: 'Note' } },
    minutes: { type: 'text', lines: true, optional: true, heading: { es: 'Acta', en: 'Minutes' } },
  },
})

const grid = (rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid => ({
  sheet: 'Visitas',
  source: 'xlsx',
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
  ...more,
})
const read = (...rows: readonly (readonly CellValue[])[]) => readTable(visits, grid(rows))
/** One row with a good code and one other column. */
const one = (column: string, cell: CellValue, more: Partial<Grid> = {}) => {
  const { rows, errors, warnings } = readTable(
    visits,
    grid(
      [
        ['code', column],
        ['GT-01', cell],
      ],
      more,
    ),
  )
  return { value: (rows[0] as Record<string, unknown> | undefined)?.[column], errors, warnings }
}

describe('headings', () => {
  it('are column names, headings in either language or synonyms, in any order, case and accents', () => {
    const { rows, errors, warnings } = read(
      ['ASISTENTES', 'codigo ★', 'dia', 'Strength', 'kind'],
      [12, 'GT-01', '2009-03-02', '', 'Debilidad'],
    )
    expect(errors).toEqual([])
    expect(rows).toMatchObject([{ code: 'GT-01', people: 12, day: '2009-03-02', kind: 'W', themes: [], note: null }])
    expect(warnings).toMatchObject([{ code: 'unknown_column', column: 'Strength', cell: 'D1' }])
    expectTypeOf(rows[0]!.kind).toEqualTypeOf<'S' | 'W' | 'yes' | 'no' | null>()
  })

  it('are known with the question mark that an older encoding makes of the star', () =>
    expect(read(['Código ?', 'kind?'], ['GT-01', 'Debilidad'])).toMatchObject({
      errors: [],
      warnings: [],
      rows: [{ code: 'GT-01', kind: 'W' }],
    }))

  it('may stand below a title and blank rows', () => {
    const rows = [
      { row: 3, cells: ['Visitas de la primera ronda'] },
      { row: 5, cells: [null, 'Código', 'Nota'] },
      { row: 6, cells: [null, 'GT-01', 'x'] },
      { row: 7, cells: [null, ' '] },
    ]
    const found = readTable(visits, grid([], { rows }))
    expect(found).toMatchObject({ errors: [], warnings: [], rows: [{ code: 'GT-01', note: 'x' }] })
    expect(found.placed.placeOf(0, 'note')).toEqual({ sheet: 'Visitas', row: 6, column: 'note', cell: 'C6' })
    expect(found.placed.placeOf(0)).toMatchObject({ row: 6, cell: '' })
  })

  it('that are missing are named with all they may be called', () => {
    expect(read(['Nota'], ['x']).errors).toMatchObject([
      {
        code: 'missing_column',
        row: 1,
        column: 'code',
        message: { es: 'Falta la columna «Código».' },
        hint: { es: 'Se espera un encabezado que diga «code», «Código» o «Code».' },
      },
    ])
    expect(readTable(visits, grid([])).errors).toMatchObject([{ code: 'missing_column', row: 0, column: 'code' }])
  })

  it('that are given twice are an error, those that look like a free column a hint', () => {
    expect(read(['Código', 'code'], ['GT-01', 'GT-02']).errors).toMatchObject([
      {
        code: 'duplicate_column',
        cell: 'B1',
        column: 'code',
        value: 'code',
        message: { es: 'La columna «code» aparece dos veces.', en: 'The column “code” appears twice.' },
        hint: { es: 'Ya está en A1, como «Código». Deje una sola, o dé a esta otro encabezado.' },
      },
    ])
    expect(read(['code', 'Participantes', 'participantes ★'], ['GT-01', 1, 2]).errors).toMatchObject([
      { cell: 'C1', column: 'people', value: 'participantes', message: { en: 'The column “participantes” appears twice.' } },
    ])
    expect(read(['Código', 'Participnats'], ['GT-01', 3]).warnings).toMatchObject([{ hint: { es: '¿Quiso decir «Participants»?' } }])
  })

  it('that two columns share are a bug of the table', () => {
    const heading = { es: 'Nombre', en: 'Name' }
    const twice = defineTable({ name: 't', heading, key: ['a'], columns: { a: { type: 'text', heading }, b: { type: 'text', heading } } })
    expect(() => readTable(twice, grid([['a']]))).toThrow('share the heading')
  })

  it('find the sheet of a table, by its name or by what fits best', () => {
    const other = grid([['Código']], { sheet: 'Hoja1' })
    const best = grid([['Código', 'Nota']], { sheet: 'Hoja2' })
    expect(findGrid([other, grid([['x']], { sheet: 'VISITS' })], visits)?.sheet).toBe('VISITS')
    expect(findGrid([other, best, { ...best, hidden: true }], visits)?.sheet).toBe('Hoja2')
    expect(findGrid([grid([['x']], { sheet: 'Hoja3' })], visits)).toBeUndefined()
  })
})

describe('values', () => {
  const day = { kind: 'date', iso: '2009-03-01', shows: 'day' } as const
  it.each<[string, CellValue, unknown, Partial<Grid>?]>([
    ['people', '12', 12],
    ['people', ' +12.0 ', 12],
    ['people', 12, 12],
    ['people', -0, 0],
    ['hours', '1.5', 1.5],
    ['hours', '.5', 0.5],
    ['day', '2009-03-02', '2009-03-02'],
    ['day', day, '2009-03-01'],
    ['day', '2009-03-02 00:00:00', '2009-03-02'],
    ['day', 39874, '2009-03-02'],
    ['day', '39874', '2009-03-02'],
    ['day', 38412, '2009-03-02', { epoch: 1904 }],
    ['since', 2008, '2008'],
    ['since', day, '2009-03-01'],
    ['since', 39874, '2009-03-02'],
    ['since', 38412, '2009-03-02', { epoch: 1904 }],
    ['since', '2009-03-02 00:00:00', '2009-03-02'],
    ['since', '2009-03-02T00:00:00.000Z', '2009-03-02'],
    ['since', { ...day, shows: 'month' }, '2009-03'],
    ['since', { ...day, shows: 'year' }, '2009'],
    ['kind', 's', 'S'],
    ['kind', 'F', 'S'],
    ['kind', 'DEBILIDAD', 'W'],
    ['kind', 'SI', 'yes'],
    ['kind', false, 'no'],
    ['kind', 'VERDADERO', 'yes'],
    ['site', 'https://www.unodc.org/x', 'https://www.unodc.org/x'],
    ['themes', 'a; b ;;a', ['a', 'b']],
    ['themes', ' ; ', []],
    ['themes', null, []],
    ['note', 'ni\u006e\u0303a', 'niña'],
    ['note', '\u00a0x ', 'x'],
    ['note', 2008, '2008'],
    ['minutes', '2009-03-02 00:00:00', '2009-03-02 00:00:00'],
    ['note', '👩‍⚖️👩‍⚖️', '👩‍⚖️👩‍⚖️'],
    ['minutes', 'a\r\nb\n\nc ', 'a\nb\n\nc'],
    ['minutes', '', null],
  ])('of %s: %j is %j', (column, cell, value, more) => expect(one(column, cell, more)).toEqual({ value, errors: [], warnings: [] }))

  it('on one line turn breaks into spaces, and say so', () =>
    expect(one('note', 'a \r\n\n b')).toMatchObject({ value: 'a b', errors: [], warnings: [{ code: 'line_break', cell: 'B2' }] }))

  it('may be names where the caller knows their codes', () => {
    const names = { country: new Map([['guatemala', 'GT']]), themes: new Map([['formacion', 'training']]) }
    const { rows } = readTable(
      visits,
      grid([
        ['code', 'country', 'themes'],
        ['GT-01', 'Guatemala', 'Formación; laws'],
      ]),
      { names },
    )
    expect(rows[0]).toMatchObject({ country: 'GT', themes: ['training', 'laws'] })
  })
})

describe('mistakes', () => {
  it('says of a day that no calendar has that there is none, also where a year would do', () => {
    const said = (column: string, cell: string) => read(['code', column], ['GT-01', cell]).errors.find((error) => error.column === column)
    for (const [column, cell] of [
      ['day', '31/02/2026'],
      ['day', '2026-02-31'],
      ['since', '31/02/2026'],
      ['since', '2026-02-31'],
    ] as const)
      expect(said(column, cell)).toMatchObject({ code: 'bad_date', message: { en: `There is no such day: “${cell}”.` } })
    expect(said('since', '2026-13')).toMatchObject({ code: 'bad_date', message: { en: '“2026-13” is not a valid date.' } })
    for (const part of ['2024-02-29', '2026-12', '2026']) expect(said('since', part)).toBeUndefined()
  })

  it.each(['day', 'since'])('asks which day is meant where there are two, and says of one its form alone (%s)', (column) => {
    const said = (cell: string) => read(['code', column], ['GT-01', cell]).errors.filter((error) => error.column === column)
    expect(said('02/03/2026')).toMatchObject([
      {
        code: 'bad_date',
        message: { en: '“02/03/2026” may be either of two days: it does not say whether the day or the month stands first.' },
        hint: { en: 'Write 2026-03-02 for 2 March 2026, or 2026-02-03 for 3 February 2026.' },
      },
    ])
    for (const cell of ['28/02/2026', '2.2.2026'])
      expect(said(cell)).toMatchObject([{ code: 'bad_date', message: { en: `“${cell}” is not written as year-month-day.` } }])
    expect(said('28/02/2026')[0]?.hint?.en).toBe('Write 2026-02-28.')
  })

  it.each([
    [/^F-\d{3}$/, { es: 'Por ejemplo: F-001.', en: 'For example: F-001.' }],
    [
      /^[a-z][a-z-]{1,30}$/,
      {
        es: 'Se admiten letras minúsculas sin acento y guiones; empieza con una letra; de 2 a 31 caracteres.',
        en: 'Accepted are small letters without accents and hyphens; it begins with a letter; 2 to 31 characters.',
      },
    ],
    [/^(?=.*é).+$/, null],
  ])('says the form %s in words, and its signs to nobody', (pattern, hint) => {
    const codes = defineTable({
      name: 'codes',
      heading: { es: 'Códigos', en: 'Codes' },
      key: ['code'],
      columns: { code: { type: 'text', pattern, heading: { es: 'Código', en: 'Code' } } },
    })
    const { errors } = readTable(codes, grid([['code'], ['Ñ 1']]))
    expect(errors).toMatchObject([{ code: 'bad_pattern', hint }])
  })

  it('names the nearest option in the language of each reader', () => {
    const kind = read(['code', 'kind'], ['GT-01', 'debilidá']).errors.find(({ column }) => column === 'kind')
    expect(kind?.hint?.es).toMatch(/^¿Quiso decir «debilidad»\?/)
    expect(kind?.hint?.en).toMatch(/^Did you mean “weakness”\?/)
  })

  it.each<[string, CellValue, string, string?]>([
    ['code', '', 'missing'],
    ['code', 'gt-1', 'bad_pattern', 'Por ejemplo: GT-01.'],
    ['people', 'doce', 'not_a_number'],
    ['people', 1.5, 'not_a_number'],
    ['people', '1,200', 'not_a_number', 'Escriba solo cifras, sin separadores ni decimales.'],
    ['people', 501, 'out_of_range'],
    ['people', -1, 'out_of_range'],
    ['people', true, 'not_a_number'],
    ['hours', '1,5', 'not_a_number', 'Escriba 1.5.'],
    ['hours', '1,500', 'not_a_number', 'Escriba solo cifras, con punto decimal y sin separador de miles.'],
    ['hours', 0.25, 'out_of_range'],
    ['day', '2009-02-29', 'bad_date', 'Escriba año-mes-día; por ejemplo, 2009-03-02.'],
    ['day', '02/03/2009', 'bad_date', 'Escriba 2009-03-02 si es el 2 de marzo de 2009, o 2009-02-03 si es el 3 de febrero de 2009.'],
    ['day', '25.3.2009', 'bad_date', 'Escriba 2009-03-25.'],
    ['day', '2009', 'bad_date'],
    ['day', '2009-03-02 14:30:00', 'bad_date'],
    ['since', '2009-03-02 14:30:00', 'bad_pattern'],
    ['since', '2009-02-30 00:00:00', 'bad_pattern'],
    ['day', { kind: 'date', iso: '2009-03-01', shows: 'month' }, 'bad_date'],
    ['day', -5, 'bad_date'],
    ['since', 'marzo de 2009', 'bad_pattern', 'Escriba el año, el año y el mes, o el día entero; por ejemplo, 2009, 2009-03 o 2009-03-02.'],
    ['kind', 'fortalza', 'unknown_value', '¿Quiso decir «fortaleza»? Las opciones son: fortaleza, debilidad, sí, no.'],
    ['kind', 'xyz', 'unknown_value', 'Las opciones son: fortaleza, debilidad, sí, no.'],
    ['site', 'www.unodc.org', 'bad_url', 'Debe empezar por http:// o https://.'],
    ['site', 'javascript:alert(1)', 'bad_url'],
    ['site', 'https://a b', 'bad_url'],
    ['themes', 'a;b;c;d', 'too_many'],
    ['note', 'once letras', 'too_long', 'Acórtelo en un carácter.'],
    ['note', 'a\u0000b', 'bad_character'],
    ['note', 'a\ud800b', 'bad_character'],
    ['note', { kind: 'formula', found: '=B1' }, 'formula_without_value', FORMULA_HINT],
    ['note', { kind: 'formula', found: '#N/A', fails: true }, 'formula_without_value', FAILING_HINT],
  ])('in %s: %j is %s', (column, cell, code, hint) => {
    const rows =
      column === 'code'
        ? [
            ['code', 'note'],
            [cell, 'x'],
          ]
        : [
            ['code', column],
            ['GT-01', cell],
          ]
    const { errors, rows: good } = read(...rows)
    expect(errors).toMatchObject([{ sheet: 'Visitas', row: 2, column, cell: column === 'code' ? 'A2' : 'B2', code }])
    if (hint) expect(errors[0]?.hint?.es).toBe(hint)
    expect(errors[0]?.message.es).not.toBe(errors[0]?.message.en)
    expect(good).toEqual([])
  })

  it.each(['#DIV/0!', '#REF!'])('of a formula that was calculated and gives %s name that', (found) => {
    const [error] = one('note', { kind: 'formula', found, fails: true }).errors
    expect(error).toMatchObject({
      value: found,
      message: { es: `La fórmula de esta celda da un error: ${found}.`, en: `The formula in this cell gives an error: ${found}.` },
      hint: { en: 'Put the formula right, or the cells that it takes its values from, and save the file again; or type the value.' },
    })
  })

  it('leave the good rows, and every row for the check of references', () => {
    const found = read(['code', 'people'], ['GT-01', 1], ['bad', 2], ['GT-03', 'x'])
    expect(found.rows.map((row) => row.code)).toEqual(['GT-01'])
    expect(found.placed.rows).toMatchObject([{ code: 'GT-01' }, { code: 'bad' }, { code: 'GT-03', people: undefined }])
  })

  it('name both rows of a key given twice', () =>
    expect(read(['code'], ['GT-01'], ['GT-02'], ['GT-01']).errors).toMatchObject([
      { code: 'duplicate_key', row: 4, cell: 'A4', message: { es: 'Esta fila repite la clave «GT-01», que ya está en la fila 2.' } },
    ]))

  it('compare keys of several columns part by part', () => {
    const text = (heading: string) => ({ type: 'text', heading: { es: heading, en: heading } }) as const
    const pairs = defineTable({ name: 'p', heading: { es: 'P', en: 'P' }, key: ['a', 'b'], columns: { a: text('a'), b: text('b') } })
    expect(
      readTable(
        pairs,
        grid([
          ['a', 'b'],
          ['1,2', '3'],
          ['1', '2,3'],
          ['1', '2,3'],
        ]),
      ).errors,
    ).toMatchObject([{ code: 'duplicate_key', row: 4 }])
  })

  it('beyond the headings are an error in CSV, where the row has slipped, and a remark in a workbook', () => {
    const rows = [
      ['code', 'note'],
      ['GT-01', 'a', ' b'],
    ]
    expect(readTable(visits, grid(rows, { source: 'csv' }))).toMatchObject({
      errors: [{ code: 'unheaded_value', cell: 'C2' }],
      warnings: [],
    })
    expect(readTable(visits, grid(rows))).toMatchObject({
      errors: [],
      warnings: [{ code: 'unheaded_value', cell: 'C2' }],
      rows: [{ note: 'a' }],
    })
  })

  it('under no heading, between the headings, are told once for each column, at the first of them', () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['code', 'note', null, 'people', null, 'day'],
      ['GT-01', 'a', null, 1],
      ['GT-02', null, { kind: 'date', iso: '2009-03-02', shows: 'day' }, 2, 'x', ' '],
      ['GT-03', null, 'b', 3],
    ]
    for (const source of ['xlsx', 'csv'] as const) {
      const found = readTable(visits, grid(rows, { source }))
      expect(found.errors).toEqual([])
      expect(found.rows).toHaveLength(3)
      expect(found.warnings).toMatchObject([
        {
          code: 'unheaded_column',
          cell: 'C3',
          row: 3,
          value: '2009-03-02',
          message: {
            es: 'La columna C no tiene encabezado: no se leyó «2009-03-02», ni otro valor más abajo.',
            en: 'Column C has no heading: “2009-03-02” was not read, nor was one more value below it.',
          },
          hint: { es: expect.stringContaining('Si hay celdas combinadas, sepárelas.') as string },
        },
        { cell: 'E3', message: { es: 'La columna E no tiene encabezado: no se leyó «x».' } },
      ])
    }
  })

  it('beside the headings are none of the table: a numbering before the first, sums under a blank place after the last', () => {
    for (const source of ['xlsx', 'csv'] as const) {
      const rows = [
        [null, 'code', 'note', ''],
        [1, 'GT-01', 'a', 'x'],
        [0, 'GT-02', 'b', false],
      ]
      expect(readTable(visits, grid(rows, { source }))).toMatchObject({ errors: [], warnings: [], rows: [{ note: 'a' }, { note: 'b' }] })
    }
  })

  it('of a formula without a result, under no heading, show nothing that could be told', () => {
    const nothing: CellValue = { kind: 'formula', found: '' }
    const found = read(['code', null, 'note'], ['GT-01', nothing, 'a', nothing], ['GT-02', 'x', 'b'], ['GT-03', nothing, 'c'])
    expect(found.errors).toEqual([])
    expect(found.warnings).toMatchObject([
      { code: 'unheaded_column', cell: 'B3', message: { en: 'Column B has no heading: “x” was not read.' } },
    ])
  })

  it('none of which stands under a heading merged over two columns: it is taken for the heading of the first', () =>
    expect(read(['code', 'note', null, 'people'], ['GT-01', 'a', null, 1])).toMatchObject({
      errors: [],
      warnings: [],
      rows: [{ note: 'a' }],
    }))

  it('of a number that its cell shows as something else name what it shows, and none is made where the number is right', () => {
    const time = { kind: 'shown', value: 0.6041666666666666, shows: 'time' } as const
    const { errors, rows } = read(
      ['code', 'hours', 'day'],
      ['GT-01', { ...time, value: 0.75, shows: 'percent' }, null],
      ['GT-02', null, time],
    )
    expect(rows).toMatchObject([{ code: 'GT-01', hours: 0.75 }])
    expect(errors).toMatchObject([{ code: 'bad_date', cell: 'C3', value: '14:30' }])
  })

  it.each(['time', 'percent'] as const)('are none of a day whose cell shows it as a %s: it is the day that was typed', (shows) => {
    const cell = { kind: 'shown', value: 39_874, shows } as const
    for (const column of ['day', 'since']) expect(one(column, cell)).toMatchObject({ value: '2009-03-02', errors: [] })
  })

  it('of a row that has slipped are not told beside that, and its key alone is kept', () => {
    const rows = [
      ['code', 'note', 'people'],
      ['GT-01', 'a', ' b', '12'],
      ['GT-02', 'c', '3', null],
    ]
    const { errors, rows: right, placed } = readTable(visits, grid(rows, { source: 'csv' }))
    expect(errors).toMatchObject([{ code: 'unheaded_value', cell: 'D2' }])
    expect(right).toMatchObject([{ code: 'GT-02' }])
    expect(placed.rows[0]).toMatchObject({ code: 'GT-01', note: undefined, people: undefined })
  })

  it('are listed up to a thousand and counted beyond', () => {
    const { errors, more, rows } = read(['code'], ...Array.from({ length: 1_234 }, (_, i) => [`x${i}`]))
    expect([errors.length, more, rows.length]).toEqual([1_000, 234, 0])
    expect(errors[999]?.row).toBe(1_001)
  })

  it('cut long values in the list', () => expect(one('note', 'x'.repeat(5_000)).errors[0]?.value).toHaveLength(200))
})

it('keeps what stands in unknown columns, for the record of where a row came from', () =>
  expect(read(['code', 'Color'], ['GT-01', 'rojo'], ['GT-02', null]).others).toEqual([{ Color: 'rojo' }, {}]))

describe('the cells that a table was read from', () => {
  const rows = [['Visitas de 2009'], ['code', 'country'], ['GT-01', 'Guatemala '], ['', ' '], ['HN-01', 42]] as const

  it('can be asked for by the row and column, as a person would read them', () => {
    const { written, placed } = read(...rows)
    expect([written(0, 'country'), written(1, 'country'), written(1, 'kind'), written(2, 'code')]).toEqual(['Guatemala', '42', '', ''])
    expect(placed.placeOf(1, 'country')).toEqual({ sheet: 'Visitas', row: 5, column: 'country', cell: 'B5' })
  })

  it('are let go by whoever does not', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const readOnly = () => {
      const given = grid(rows.map((cells) => [...cells]))
      const { written: _, ...kept } = readTable(visits, given)
      return { kept, given: new WeakRef(given), cells: new WeakRef(given.rows[4]!.cells) }
    }
    const { kept, given, cells } = readOnly()
    await wait()
    collect()
    expect([given.deref(), cells.deref()]).toEqual([undefined, undefined])
    expect(kept.placed.placeOf(1, 'code').cell).toBe('A5')
  })
})

it('is not brought down by any grid', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(...Object.keys(visits.columns)),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 12 }), (rows) => {
      const found = readTable(visits, grid(rows))
      return found.rows.length <= rows.length && found.errors.every(({ message }) => message.es !== '' && message.en !== '')
    }),
  )
})

it('reads the longest cells in linear time, or this would not end in time', { timeout: 10_000 }, () => {
  const texts = [' '.repeat(32_767), `${'\n '.repeat(16_000)}x`, `${'* '.repeat(16_000)}x`, `${'1'.repeat(32_000)}x`, ';'.repeat(32_767)]
  for (const text of texts)
    for (const column of Object.keys(visits.columns)) expect(read([column], [text]).placed.rows.length).toBeLessThan(2)
})
