import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeWorkbook } from './fixtures/make-workbook.ts'
import type { CellValue, Grid } from './grid.ts'
import { findGrid } from './headings.ts'
import { readCsv } from './read-csv.ts'
import { readTable } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'
import { checkReferences } from './references.ts'
import { defineTable } from './table.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

const grids = (bytes: Uint8Array): readonly Grid[] => {
  const read = readXlsx(bytes)
  if (read.kind === 'refused') throw new Error(read.message.en)
  return read.grids
}

const heading = (es: string, en: string) => ({ es, en })
const workshops = defineTable({
  name: 'workshops',
  heading: heading('Talleres', 'Workshops'),
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z]{2}-\d{2}$/, example: 'GT-01', heading: heading('Código', 'Code') },
    country: { type: 'text', refers: ['countries', 'code'], heading: heading('País', 'Country') },
    day: { type: 'date', optional: true, heading: heading('Fecha', 'Date') },
    since: { type: 'text', pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, optional: true, heading: heading('Desde', 'Since') },
    participants: { type: 'integer', min: 0, max: 500, optional: true, heading: heading('Participantes', 'Participants') },
    women: { type: 'integer', min: 0, max: 500, optional: true, heading: heading('Mujeres', 'Women') },
    confirmed: {
      type: 'choice',
      optional: true,
      values: { yes: heading('sí', 'yes'), no: heading('no', 'no') },
      heading: heading('Confirmado', 'Confirmed'),
    },
    notes: { type: 'text', max: 500, optional: true, heading: heading('Observaciones', 'Notes') },
  },
})
const statements = defineTable({
  name: 'statements',
  heading: heading('Enunciados', 'Statements'),
  key: ['workshop', 'n'],
  columns: {
    workshop: { type: 'text', refers: ['workshops', 'code'], heading: heading('Taller', 'Workshop') },
    n: { type: 'integer', min: 1, max: 9999, heading: heading('N.º', 'No.') },
    quadrant: {
      type: 'choice',
      heading: heading('Cuadrante', 'Quadrant'),
      values: {
        S: { ...heading('fortaleza', 'strength'), also: ['F'] },
        W: heading('debilidad', 'weakness'),
        O: heading('oportunidad', 'opportunity'),
      },
    },
    text: { type: 'text', max: 500, heading: heading('Texto', 'Text') },
  },
})
const names = {
  country: new Map([
    ['guatemala', 'GT'],
    ['panama', 'PA'],
  ]),
}
const known = { countries: { code: new Set(['GT', 'PA']) } }

const readBoth = (name: string) => {
  const sheets = grids(fixture(name))
  const first = readTable(workshops, findGrid(sheets, workshops)!, { names })
  const second = readTable(statements, findGrid(sheets, statements)!)
  const references = checkReferences([first.placed, second.placed], known)
  return { sheets, first, second, errors: [...first.errors, ...second.errors, ...references.errors] }
}

describe.each(['excel.xlsx', 'excel-1904.xlsx', 'libreoffice.xlsx'])('%s', (name) => {
  const { sheets, first, second, errors } = readBoth(name)
  const excel = name.startsWith('excel')

  it('holds two sheets and a hidden one', () =>
    expect(sheets.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Talleres', false],
      ['Enunciados', false],
      ['listas', true],
    ]))

  it('has no error, whatever its title, blank rows and declared size', () => expect(errors).toEqual([]))

  it('gives workshops: dates as far as they show, formulas by value, runs joined, accents whole', () =>
    expect(first.rows).toEqual([
      {
        code: 'GT-01',
        country: 'GT',
        day: '2009-03-02',
        since: '2009-03',
        participants: 24,
        women: 12,
        confirmed: 'yes',
        notes: excel ? 'Falta coordinación entre fiscalías' : 'Asistió la fiscalía de sección; también la niñez',
      },
      {
        code: 'PA-01',
        country: 'PA',
        day: '2009-04-15',
        since: '2009',
        participants: 18,
        women: null,
        confirmed: 'no',
        notes: excel ? '東京' : 'Primera línea Segunda línea',
      },
    ]))

  it('gives statements: the merged workshop in each of its rows, text that looks like a formula, the text of a formula', () =>
    expect(second.rows).toEqual([
      { workshop: 'GT-01', n: 1, quadrant: 'W', text: 'No hay fiscales especializados' },
      { workshop: 'GT-01', n: 2, quadrant: 'S', text: '=1+1 es texto' },
      { workshop: 'PA-01', n: 1, quadrant: 'O', text: 'No hay fiscales especializados…' },
    ]))
})

describe('other files', () => {
  it('with macros are read without them', () =>
    expect(grids(fixture('excel-macros.xlsm'))[0]?.rows.map(({ row }) => row)).toEqual([1, 4, 5, 6]))

  it.each([
    ['old.xls', 'old_format', 'Ábralo y guárdelo como .xlsx.'],
    ['opendocument.ods', 'other_format', 'OpenDocument (.ods)'],
    ['excel-unicode.txt', 'not_a_workbook', 'Guárdelo como .xlsx o como CSV.'],
  ])('%s are refused with what to do', (name, code, words) => {
    const read = readXlsx(fixture(name))
    expect(read).toMatchObject({ kind: 'refused', code, message: { es: expect.stringContaining(words) } })
  })

  it('with a password are told from old ones', () => {
    const encrypted = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array.from({ length: 600 }, () => 0),
      ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
    ])
    expect(readXlsx(encrypted)).toMatchObject({
      kind: 'refused',
      code: 'encrypted',
      message: { es: expect.stringContaining('Quítele la contraseña') },
    })
  })

  it('in CSV are read to the same rows', () => {
    const csv = (name: string) => {
      const read = readCsv(fixture(name), { sheet: name, guard: 'remove' })
      if (read.kind === 'refused') throw new Error(read.message.en)
      return read
    }
    const excel = readTable(statements, csv('excel-utf-8-bom.csv').grid)
    expect(excel.errors).toEqual([])
    expect(excel.rows.map(({ text }) => text)).toEqual(['No hay fiscales; faltan jueces', 'dicho "así" en dos líneas'])
    expect(readTable(statements, csv('excel-unicode.txt').grid).rows).toMatchObject([{ text: 'No hay "fiscales"' }])
    const western = csv('libreoffice-windows-1252.csv')
    expect(western).toMatchObject({ encoding: 'windows-1252', delimiter: ';', warnings: [{ code: 'windows_1252' }] })
    expect(readTable(statements, western.grid).errors).toMatchObject([{ code: 'missing', cell: 'A3' }])
    const american = readTable(workshops, csv('libreoffice-utf-8.csv').grid, { names }).errors
    expect(american.map(({ cell, code, hint }) => [cell, code, hint?.en])).toEqual([
      ['C4', 'bad_date', expect.stringMatching(/^Write 2009-02-03 for .+, or 2009-03-02 for .+\.$/)],
      ['D4', 'bad_date', expect.stringMatching(/^Write 2009-01-03 for .+, or 2009-03-01 for /)],
      ['C5', 'bad_date', 'Write 2009-04-15.'],
    ])
  })

  it('with errors give each its cell, its cause and its cure', () => {
    const [grid] = grids(fixture('excel-with-errors.xlsx'))
    const { errors, warnings, placed } = readTable(workshops, grid!, { names })
    expect([...errors, ...checkReferences([placed], known).errors].map(({ cell, code, value }) => [cell, code, value])).toEqual([
      ['C2', 'bad_date', '31/02/2009'],
      ['E2', 'not_a_number', 'veinte'],
      ['F2', 'formula_without_value', '=SUM(E2:E9)'],
      ['A3', 'bad_pattern', 'gt 2'],
      ['E3', 'formula_without_value', '#N/A'],
      ['F3', 'out_of_range', '900'],
      ['A4', 'missing', ''],
      ['B5', 'missing', ''],
      ['E5', 'not_a_number', '1.5'],
      ['A5', 'duplicate_key', 'GT-01'],
      ['B4', 'unknown_reference', 'Honduras'],
    ])
    expect(warnings).toMatchObject([{ code: 'unknown_column', cell: 'I1', column: 'Color' }])
  })
})

describe('cells', () => {
  const cells = (sheet: string, more: { strings?: string; styles?: string } = {}): readonly (readonly CellValue[])[] =>
    grids(makeWorkbook({ sheet, ...more }))[0]!.rows.map((row) => row.cells)

  it.each<[string, string, CellValue[] | undefined]>([
    ['number', '<c><v>1.5E2</v></c>', [150]],
    ['text by formula', '<c t="str"><f>A2</f><v>x</v></c>', ['x']],
    ['empty text by formula is nothing', '<c t="str"><f>A2</f><v></v></c>', undefined],
    ['formula that was never calculated', '<c><f>A2</f><v/></c>', [{ kind: 'formula', found: '=A2' }]],
    ['part of a shared formula', '<c><f t="shared" si="0"/></c>', [{ kind: 'formula', found: '' }]],
    ['formula of value 0', '<c><f>A2</f><v>0</v></c>', [0]],
    ['error', '<c t="e"><v>#REF!</v></c>', [{ kind: 'formula', found: '#REF!', fails: true }]],
    ['error of a formula', '<c t="e"><f aca="false">1/0</f><v>#DIV/0!</v></c>', [{ kind: 'formula', found: '#DIV/0!', fails: true }]],
    ['date in ISO form', '<c t="d"><v>2009-03-02T00:00:00</v></c>', [{ kind: 'date', iso: '2009-03-02', shows: 'day' }]],
    ['text in the cell', '<c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c>', ['a b']],
    ['escapes', '<c t="inlineStr"><is><t>a_x000D__x005F_x0041_</t></is></c>', ['a\r_x0041_']],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', ['<b>']],
    ['guard of a CSV that went through Excel', '<c t="inlineStr"><is><t>\'=1+1</t></is></c>', ['=1+1']],
    ['cells without names', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
    ['cells with names', '<c r="C1"><v>3</v></c>', [null, null, 3]],
    ['cells beyond the last column without content', '<c r="ZZ1" s="1"/>', undefined],
  ])('%s', (_, xml, expected) => expect(cells(`<row>${xml}</row>`)).toEqual(expected ? [expected] : []))

  it('count rows that do not say their number', () =>
    expect(
      grids(
        makeWorkbook({ sheet: '<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row><row r="9"><c><v>3</v></c></row>' }),
      )[0]?.rows.map(({ row }) => row),
    ).toEqual([1, 3, 9]))

  it('read names of elements with a prefix, as some programs write them', () =>
    expect(
      cells(
        '<?xml version="1.0"?><x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    ).toEqual([[1]]))

  it('keep a text that was typed after a quote as it shows', () => {
    const styles = '<styleSheet><cellXfs><xf/><xf quotePrefix="1"/></cellXfs></styleSheet>'
    expect(
      cells('<row><c s="1" t="s"><v>0</v></c><c t="s"><v>0</v></c></row>', { styles, strings: "<sst><si><t>'=x</t></si></sst>" }),
    ).toEqual([["'=x", '=x']])
  })

  it('repeat what is merged downwards, never beyond what is written, never over a value', () => {
    const sheet =
      '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>8</v></c></row><row r="4"><c r="B4"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B1:C4"/><mergeCell ref="nonsense"/></mergeCells></worksheet>'
    expect(cells(sheet)).toEqual([[7, 1], [8], [7, 2]])
  })
})
