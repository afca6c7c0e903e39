import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Files, readArchive } from './archive.ts'
import type { CellValue } from './grid.ts'
import { readTable } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'
import { defineTable, type Row } from './table.ts'
import { tableSheet } from './table-sheet.ts'
import { type SheetOut, writeXlsx } from './write-xlsx.ts'
import { sheetNames } from './xlsx-write-book.ts'

const read = (bytes: Uint8Array) => {
  const found = readXlsx(bytes)
  if (found.kind === 'refused') throw new Error(found.message.en)
  return found.grids
}
const parts = (bytes: Uint8Array): Files => {
  const found = readArchive(bytes)
  if (found.kind === 'refused') throw new Error(found.message.en)
  return found.files
}
const part = (bytes: Uint8Array, path: string) => new TextDecoder().decode(parts(bytes).get(path))
const sheet = (rows: readonly (readonly CellValue[])[], more: Partial<SheetOut> = {}): SheetOut => ({
  name: 'Hoja',
  columns: [{ heading: 'A' }, { heading: 'B' }],
  rows,
  ...more,
})

describe('writing a workbook', () => {
  it('gives back values of every kind', () => {
    const day = { kind: 'date', iso: '2009-03-02', shows: 'day' } as const
    const rows: CellValue[][] = [
      ['ñ <&> "x"\n\ty ', -1.5],
      [true, false],
      [day, { ...day, iso: '2009-03-01', shows: 'month' }],
      [{ ...day, iso: '2009-01-01', shows: 'year' }, 0],
      [
        { kind: 'shown', value: 0.6041666666666666, shows: 'time' },
        { kind: 'shown', value: 0.6, shows: 'percent' },
      ],
    ]
    expect(
      read(writeXlsx([sheet(rows)]))[0]
        ?.rows.slice(1)
        .map(({ cells }) => cells),
    ).toEqual(rows)
  })

  it('gives every text back as it was, also what XML cannot hold', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r\n\0_x0041\ud800\uffff]*$/))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const rows = texts.map((value) => [value, 'end'])
        expect(
          read(writeXlsx([sheet(rows)]))[0]
            ?.rows.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(rows.map(([value, end]) => [value === '' ? null : value, end]))
      }),
      // What costs is the archive around them: few workbooks of many texts.
      { numRuns: 35 },
    )
  })

  it('keeps texts that look like formulas texts, by their style and without a quote of their own', () => {
    const xml = part(writeXlsx([sheet([['=1+1', -1]])]), 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2" s="0"><v>-1</v></c>')
    expect(xml).not.toContain('<f>')
    expect(part(writeXlsx([sheet([])]), 'xl/styles.xml').split('<xf ')[4]).toContain('quotePrefix="1"')
  })

  it('gives the same bytes for the same sheets', () => expect(writeXlsx([sheet([['a', 1]])])).toEqual(writeXlsx([sheet([['a', 1]])])))

  it('sets headings off, keeps them in sight and gives columns their width', () => {
    const xml = part(writeXlsx([sheet([['x'.repeat(300), 1]])]), 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<col min="1" max="1" width="60" customWidth="1"/>')
    expect(xml).toMatch(/<row r="2" ht="\d+">/)
  })

  it('offers choices from a hidden sheet, each list once', () => {
    const choices = ['sí, claro', 'no']
    const bytes = writeXlsx([
      sheet([], {
        name: 'listas',
        columns: [
          { heading: 'A', choices },
          { heading: 'B', choices, hint: 'Elija "una".' },
        ],
      }),
    ])
    expect(read(bytes).map((grid) => [grid.sheet, grid.hidden, grid.rows.length])).toEqual([
      ['listas 2', false, 1],
      ['listas', true, 2],
    ])
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" showInputMessage="1" prompt="Elija &quot;una&quot;." sqref="B2:B2001"><formula1>listas!$A$1:$A$2</formula1></dataValidation>',
    )
  })

  it('names the hidden sheet in the language of the others', () => {
    const bytes = writeXlsx([sheet([], { columns: [{ heading: 'A', choices: ['yes', 'no'] }] })], { lists: 'lists' })
    expect(read(bytes).at(-1)).toMatchObject({ sheet: 'lists', hidden: true })
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<formula1>lists!$A$1:$A$2</formula1>')
  })

  it('writes several sheets, the first that can be seen in front', () => {
    const bytes = writeXlsx([sheet([], { name: 'a', hidden: true }), sheet([], { name: 'b' })])
    expect(part(bytes, 'xl/workbook.xml')).toContain('activeTab="1"')
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"')
    expect(() => writeXlsx([sheet([], { hidden: true })])).toThrow('can be seen')
  })

  it('names sheets as Excel wants them', () => {
    expect(sheetNames(['data/a:b', "'x'", '', 'A'.repeat(40), 'A'.repeat(40), 'a'.repeat(31)])).toEqual([
      'data a b',
      'x',
      'Hoja',
      'A'.repeat(31),
      `${'A'.repeat(29)} 2`,
      `${'a'.repeat(29)} 3`,
    ])
  })
})

describe('a table as a sheet for people', () => {
  const heading = (es: string, en: string) => ({ es, en })
  const table = defineTable({
    name: 'statements',
    heading: heading('Enunciados', 'Statements'),
    key: ['id'],
    columns: {
      id: { type: 'text', heading: heading('Código', 'Code') },
      number: { type: 'integer', optional: true, heading: heading('N.º', 'No.') },
      quadrant: {
        type: 'choice',
        heading: heading('Cuadrante', 'Quadrant'),
        about: heading('Elija uno.', 'Choose one.'),
        values: { S: heading('fortaleza', 'strength'), W: heading('debilidad', 'weakness') },
      },
      said_on: { type: 'date', optional: true, heading: heading('Fecha', 'Date') },
      themes: { type: 'list', optional: true, heading: heading('Temas', 'Themes') },
      text: { type: 'text', max: 500, lines: true, optional: true, heading: heading('Texto', 'Text') },
    },
  })

  it('is a template with words, hints and marks of what must be filled, in the language asked for', () => {
    const template = tableSheet(table, { lang: 'es', choices: { themes: ['leyes'] } })
    expect(template).toMatchObject({
      name: 'Enunciados',
      columns: [
        { heading: 'Código ★', holds: 'text' },
        { heading: 'N.º', holds: 'number' },
        { heading: 'Cuadrante ★', choices: ['fortaleza', 'debilidad'], hint: 'Elija uno.' },
        { heading: 'Fecha', holds: 'date' },
        { heading: 'Temas', choices: ['leyes'] },
        { heading: 'Texto', width: 50 },
      ],
    })
    expect(tableSheet(table, { lang: 'en' }).columns[2]).toMatchObject({ heading: 'Quadrant ★', choices: ['strength', 'weakness'] })
  })

  it('is read back to the same rows in either language', () => {
    const word = fc.stringMatching(/^['=+@a-zñ"-][a-z ;,]{0,9}$/).map((text) => text.trim())
    const row: fc.Arbitrary<Row<typeof table>> = fc.record({
      id: word,
      number: fc.option(fc.integer(), { nil: null }),
      quadrant: fc.constantFrom('S', 'W'),
      said_on: fc.option(
        fc
          .date({ min: new Date('1850-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        { nil: null },
      ),
      themes: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,5}$/), { maxLength: 3 }),
      text: fc.option(fc.stringMatching(/^[a-zñ][a-z\n_]{0,9}x$/), { nil: null }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 14 }), fc.constantFrom('es', 'en'), (rows, lang) => {
        const [grid] = read(writeXlsx([tableSheet(table, { lang, rows })]))
        expect(readTable(table, grid!)).toMatchObject({ rows, errors: [], warnings: [] })
      }),
      { numRuns: 35 },
    )
  })
})
