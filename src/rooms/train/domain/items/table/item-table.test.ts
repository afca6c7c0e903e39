import { describe, expect, it } from 'vitest'
import { isRefusal } from '#sheets/refusal.ts'
import { writeXlsx } from '#sheets/write-xlsx.ts'
import type { ItemsRead } from '../reading.ts'
import { readItemsCsv, readItemsXlsx } from './read-item-table.ts'

const read = (...lines: readonly string[]): ItemsRead => {
  const given = readItemsCsv(new TextEncoder().encode(lines.join('\n')), 'items.csv')
  if (isRefusal(given)) throw new Error(given.code)
  return given
}
const HEAD = 'id,version,kind,pool,state,stem_es,a1_key,a1_es,a2_key,a2_es,outcome,author,reviewers,facts,sources'
const faults = (...rows: readonly string[]) => read(HEAD, ...rows).faults.map(({ cell, code, value }) => `${cell} ${code} ${value}`)

describe('items of a table', () => {
  it('are read as people fill a sheet: words of either language, few columns, letters for ids', () => {
    const given = read(
      'Ítem,Versión,Tipo,Conjunto,Estado,Planteamiento (es),Opción 1: clave,Opción 1 (es),Opción 2 (es),Fuentes (una por línea)',
      'I-1,1,una correcta,práctica,borrador,¿Qué falta?,x,El fin,El pago,"Protocolo, art. 3\nArt. 5"',
    )
    expect(given.faults).toEqual([])
    expect(given.items).toMatchObject([
      {
        line: 2,
        item: {
          id: 'I-1',
          kind: 'single',
          pool: 'practice',
          state: 'draft',
          outcome: null,
          bloom: null,
          author: null,
          options: [{ id: 'a', text: { es: 'El fin', en: '' }, correct: true }, { id: 'b' }],
          sources: ['Protocolo, art. 3', 'Art. 5'],
        },
      },
    ])
  })

  it('have a place for each option of an order, as a number or as a text', () => {
    expect(read(HEAD, 'I-1,1,ordering,practice,draft,x,2,dos,1,uno').items[0]?.item.options).toMatchObject([{ order: 2 }, { order: 1 }])
  })

  it('name each cell that is wrong, of every row in one pass', () => {
    expect(
      faults(
        'I-1,1,una,practice,draft,x,x,a,,b',
        'I-2,1,single,practice,draft,x,quizás,a,,b',
        'I-3,1,single,practice,draft,x,x,a,,',
        'I 4,1,single,practice,draft,x,x,a,,b,M9,"",sin barra,{no,',
        'I-2,0,single,practice,draft,x,x,a,,b',
        'I-6,1,single,practice,draft,x,x,a,,b,,,training unit | HN | 2026-13-40',
      ),
    ).toEqual([
      'C2 unknown_value una',
      'B6 out_of_range 0',
      'A6 duplicate_key I-2',
      'G3 field a1_key',
      'H4 field a1_es',
      'A5 field id',
      'K5 field outcome',
      'N5 field facts',
      'M5 field reviewers',
      'M5 field reviewers',
      'M7 field reviewers',
    ])
  })

  it('tell of columns that are not known, and of a table that has none of ours', () => {
    expect(read(`${HEAD},nota`, 'I-1,1,single,practice,draft,x,x,a,,b,,,,,,hola').losses).toMatchObject([{ what: 'column', value: 'nota' }])
    expect(read(`${HEAD},,nota`, 'I-1,1,single,practice,draft,x,x,a,,b,,,,,,hola,').losses).toMatchObject([
      { what: 'column', value: 'nota' },
      { what: 'unheaded', value: 'P2', line: 2 },
    ])
    expect(read('uno,dos', '1,2').faults[0]).toMatchObject({ code: 'missing_column' })
    expect(read(HEAD).faults).toMatchObject([{ code: 'no-questions' }])
  })

  it('are found in the sheet of a workbook whose headings fit, and other sheets are named', () => {
    const columns = HEAD.split(',').map((heading) => ({ heading }))
    const row = ['I-1', 1, 'single', 'practice', 'draft', '=2+2', 'x', 'a', null, 'b', null, null, null, null, null]
    const book = writeXlsx([
      { name: 'Notas', columns: [{ heading: 'nota' }], rows: [['x']] },
      { name: 'Banco', columns, rows: [row] },
    ])
    const given = readItemsXlsx(book)
    expect(given).toMatchObject({
      items: [{ item: { id: 'I-1', stem: { es: '=2+2' } } }],
      notes: [{ code: 'other-sheet', value: 'Notas' }],
    })
    expect(readItemsXlsx(new Uint8Array([1, 2, 3]))).toMatchObject({ kind: 'refused', code: 'not_a_workbook' })
  })
})
