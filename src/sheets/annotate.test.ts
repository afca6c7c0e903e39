import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import { readArchive } from './archive.ts'
import type { Grid } from './grid.ts'
import { readTable } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'
import { placeAt, placeOfFile, rowError, type RowError } from './row-error.ts'
import { defineTable } from './table.ts'

const table = defineTable({
  name: 'visits',
  heading: { es: 'Visitas', en: 'Visits' },
  key: ['code'],
  columns: {
    code: { type: 'text', heading: { es: 'Código', en: 'Code' } },
    people: { type: 'integer', max: 9, optional: true, heading: { es: 'Personas', en: 'People' } },
  },
})
const grid: Grid = {
  sheet: "L'hoja",
  source: 'xlsx',
  rows: [
    { row: 3, cells: ['Código', 'Personas'] },
    { row: 5, cells: [null, 'x'] },
    { row: 6, cells: ['=1+1', { kind: 'date', iso: '2009-03-02', shows: 'day' }] },
    { row: 7, cells: ['b', { kind: 'formula', found: '=A1' }] },
  ],
}
const { errors } = readTable(table, grid)
const made = (more = 0, listed: readonly RowError[] = errors, grids = [grid]) =>
  annotate(grids, { errors: listed, more, lang: 'es', tables: [table] })
const grids = (bytes: Uint8Array) => {
  const found = readXlsx(bytes)
  if (found.kind === 'refused') throw new Error(found.message.en)
  return found.grids
}
const part = (bytes: Uint8Array, path: string) => {
  const found = readArchive(bytes)
  if (found.kind === 'refused') throw new Error(found.message.en)
  return new TextDecoder().decode(found.files.get(path))
}

describe('the annotated copy', () => {
  it('begins with a list of the errors in the reader’s language, by the headings of the table', () => {
    const [list] = grids(made(2))
    expect(list?.sheet).toBe('Errores')
    expect(list?.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['Hoja', 'Celda', 'Columna', 'Se encontró', 'Qué sucede'],
      ["L'hoja", 'A5', 'Código', null, 'Falta el dato: esta celda no puede quedar vacía.'],
      ["L'hoja", 'B5', 'Personas', 'x', '«x» no es un número entero.'],
      ["L'hoja", 'B6', 'Personas', '2009-03-02', '«2009-03-02» no es un número entero.'],
      ["L'hoja", 'B7', 'Personas', '=A1', 'La fórmula de esta celda no trae un resultado que se pueda leer.'],
      [null, null, null, null, 'y 2 errores más'],
    ])
  })

  it('names a column as the file writes it, whatever the language of its reader', () => {
    const [list] = grids(annotate([grid], { errors, lang: 'en', tables: [table] }))
    expect(list?.rows[1]?.cells.slice(0, 3)).toEqual(["L'hoja", 'A5', 'Código'])
    const twice: Grid = { ...grid, rows: [{ row: 1, cells: ['Código ★', 'Código'] }] }
    const [two] = grids(annotate([twice], { errors: readTable(table, twice).errors, lang: 'en', tables: [table] }))
    expect(two?.rows[1]?.cells.slice(1, 5)).toEqual(['B1', 'Código', 'Código', 'The column “Código” appears twice.'])
  })

  it('offers to choose as the template does, below the headings and in rows to come, also in a copy of a copy', () => {
    const choices = new Map([[table, { people: ['uno', 'dos'] }]])
    const copy = annotate([grid], { errors, lang: 'es', tables: [table], choices })
    expect(part(copy, 'xl/worksheets/sheet2.xml')).toContain('sqref="B4:B2007"')
    expect(part(copy, 'xl/worksheets/sheet2.xml')).toContain('listas!$A$1:$A$2')
    const again = annotate(grids(copy), { errors, lang: 'es', tables: [table], choices })
    expect(grids(again).map(({ sheet }) => sheet)).toEqual(['Errores', "L'hoja", 'listas'])
  })

  it('leads from each error to its cell', () =>
    expect(part(made(), 'xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="B2" location="'L''hoja'!A5"/>`))

  it('keeps every cell in its place, and colours and explains those with errors', () => {
    const bytes = made()
    expect(grids(bytes)[1]).toMatchObject({
      sheet: "L'hoja",
      rows: [
        { row: 3, cells: ['Código', 'Personas'] },
        { row: 5, cells: [null, 'x'] },
        { row: 6, cells: ['=1+1', { iso: '2009-03-02' }] },
        { row: 7, cells: ['b', '=A1'] },
      ],
    })
    const xml = part(bytes, 'xl/worksheets/sheet2.xml')
    expect(xml).toContain('<c r="A5" s="9"/>')
    expect(xml).toContain('<c r="A6" s="2" t="inlineStr">')
    expect(xml).toContain('<legacyDrawing r:id="rId1"/>')
    expect(xml).toContain('<pane ySplit="3"')
    expect(part(bytes, 'xl/comments2.xml')).toContain(
      '<comment ref="B5" authorId="0"><text><t xml:space="preserve">«x» no es un número entero.&#10;Escriba solo cifras',
    )
    expect(part(bytes, 'xl/drawings/vmlDrawing2.vml')).toContain('<x:Row>4</x:Row><x:Column>0</x:Column>')
    expect(part(bytes, '[Content_Types].xml')).toContain('/xl/comments2.xml')
  })

  it('joins the errors of one cell in one note, and shows one of a whole row at its first cell', () => {
    const listed = [
      rowError(placeAt("L'hoja", 6, '', -1), { code: 'missing' }),
      rowError(placeAt("L'hoja", 6, 'code', 0), { code: 'duplicate_key', value: 'x', values: { first: '5' } }),
    ]
    const notes = part(made(0, listed), 'xl/comments2.xml')
    expect(notes.match(/<comment /g)).toHaveLength(1)
    expect(notes).toContain('ref="A6"')
    expect(notes).toContain('vacía.&#10;&#10;Esta fila repite')
  })

  it('lists errors of the whole file without a cell', () =>
    expect(grids(made(0, [rowError(placeOfFile('otro.csv'), { code: 'missing' })]))[0]?.rows[1]?.cells.slice(0, 3)).toEqual([
      'otro.csv',
      null,
      null,
    ]))

  it('can be corrected and sent in again: its list is no table, and is not copied twice', () => {
    const again = grids(made())
    expect(grids(made(0, errors, [...again])).map(({ sheet }) => sheet)).toEqual(['Errores', "L'hoja"])
  })

  it('gives the same bytes for the same errors', () => expect(made()).toEqual(made()))
})
