import { describe, expect, it } from 'vitest'
import type { CellValue } from './grid.ts'
import { readTable } from './read-table.ts'
import { checkReferences } from './references.ts'
import { defineTable, type Table } from './table.ts'

const code = { type: 'text', pattern: /^[a-z-]+$/, heading: { es: 'Código', en: 'Code' } } as const
const themes = defineTable({
  name: 'themes',
  heading: { es: 'Temas', en: 'Themes' },
  key: ['code'],
  columns: { code, parent: { type: 'text', optional: true, refers: ['themes', 'code'], heading: { es: 'Bajo', en: 'Under' } } },
})
const codings = defineTable({
  name: 'codings',
  heading: { es: 'Codificación', en: 'Coding' },
  key: ['id'],
  columns: {
    id: { type: 'integer', heading: { es: 'N.º', en: 'No.' } },
    themes: { type: 'list', optional: true, refers: ['themes', 'code'], heading: { es: 'Temas', en: 'Themes' } },
  },
})
const placed = (table: Table, ...rows: readonly (readonly CellValue[])[]) =>
  readTable(table, { sheet: table.name, source: 'xlsx', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }).placed

describe('references', () => {
  const book = placed(themes, ['code', 'parent'], ['laws', null], ['training', 'laws'])

  it('that hold are nothing to speak of', () =>
    expect(checkReferences([placed(codings, ['id', 'themes'], [1, 'laws;training'], [2, null]), book])).toEqual({ errors: [], more: 0 }))

  it('that do not are named with their cell and the nearest value', () => {
    const { errors } = checkReferences([placed(codings, ['id', 'themes'], [1, 'laws; trainings'], [2, 'xxxx']), book])
    expect(errors).toMatchObject([
      {
        sheet: 'codings',
        row: 2,
        column: 'themes',
        cell: 'B2',
        code: 'unknown_reference',
        value: 'trainings',
        hint: { es: '¿Quiso decir «training»?' },
      },
      { row: 3, value: 'xxxx', hint: null, message: { es: '«xxxx» no figura en la tabla «Temas».' } },
    ])
  })

  it('may hold in another table, or be a value that stands in none', () => {
    const notes = defineTable({
      name: 'notes',
      heading: { es: 'Notas', en: 'Notes' },
      key: ['of'],
      columns: {
        of: { type: 'text', refers: ['codings', 'id'], orRefers: ['themes', 'code'], heading: { es: 'Sobre', en: 'Of' } },
        on: { ...code, optional: true, refers: ['themes', 'code'], orIs: 'all' },
      },
    })
    const found = placed(notes, ['of', 'on'], ['1', 'laws'], ['training', 'all'], ['law', 'al'], ['2', 'LAW!'])
    const { errors } = checkReferences([found, placed(codings, ['id'], [1]), book])
    expect(errors.map(({ cell, message }) => [cell, message.es, message.en])).toEqual([
      ['A4', '«law» no figura en la tabla «Codificación» ni en «Temas».', '“law” is neither in the table “Coding” nor in “Themes”.'],
      ['A5', '«2» no figura en la tabla «Codificación» ni en «Temas».', '“2” is neither in the table “Coding” nor in “Themes”.'],
      ['B4', '«al» no figura en la tabla «Temas» ni es all.', '“al” is not in the table “Themes”, nor is it all.'],
    ])
  })

  it('of a table to itself are checked too', () =>
    expect(checkReferences([placed(themes, ['code', 'parent'], ['laws', 'law'])]).errors).toMatchObject([
      { cell: 'B2', hint: { en: 'Did you mean “laws”?' } },
    ]))

  it('may hold outside the file', () => {
    const rows = placed(codings, ['id', 'themes'], [1, 'laws'])
    expect(checkReferences([rows], { themes: { code: new Set(['laws']) } }).errors).toEqual([])
    expect(checkReferences([rows, placed(themes, ['code'])], { themes: { code: new Set(['laws']) } }).errors).toEqual([])
  })

  it('to a value with a mistake of its own are not reported again', () =>
    expect(checkReferences([placed(codings, ['id', 'themes'], [1, 'LAWS!']), placed(themes, ['code'], ['LAWS!'])]).errors).toEqual([]))

  it('to a column that is missing are not reported one by one', () =>
    expect(checkReferences([placed(codings, ['id', 'themes'], [1, 'laws']), placed(themes, ['parent'], ['laws'])]).errors).toEqual([]))

  it('to a table that nobody gave are a bug', () =>
    expect(() => checkReferences([placed(codings, ['id'], [1])])).toThrow('nothing is known of themes.code'))

  it('are listed up to a thousand', () => {
    const rows = placed(codings, ['id', 'themes'], ...Array.from({ length: 1_010 }, (_, i) => [i, 'none']))
    expect(checkReferences([rows, book])).toMatchObject({ errors: { length: 1_000 }, more: 10 })
  })
})
