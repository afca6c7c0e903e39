import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const raw = { sheet: 'x.csv', guard: 'none' } as const

const read = (bytes: Uint8Array, options: Parameters<typeof readCsv>[1] = raw) => {
  const found = readCsv(bytes, options)
  if (found.kind === 'refused') throw new Error(found.message.en)
  return found
}
const cells = (bytes: Uint8Array) => read(bytes).grid.rows.map((row) => row.cells)
const refused = (bytes: Uint8Array) => {
  const found = readCsv(bytes, raw)
  if (found.kind === 'read') throw new Error('it was read')
  return found
}

const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const all = (mark ? '\ufeff' : '') + text
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let i = 0; i < all.length; i++) view.setUint16(i * 2, all.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('reading CSV', () => {
  it.each([
    ['UTF-8', utf8('código,año\nñ,1\n'), 'utf-8'],
    ['UTF-8 with mark', utf8('\ufeffcódigo,año\nñ,1\n'), 'utf-8'],
    ['UTF-16 LE with mark', utf16('código,año\nñ,1\n', true, true), 'utf-16le'],
    ['UTF-16 BE with mark', utf16('código,año\nñ,1\n', false, true), 'utf-16be'],
    ['UTF-16 LE without mark', utf16('código,año\nñ,1\n', true, false), 'utf-16le'],
    ['UTF-16 BE without mark', utf16('código,año\nñ,1\n', false, false), 'utf-16be'],
  ])('knows %s', (_, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({ encoding, warnings: [] })
    expect(cells(bytes)).toEqual([
      ['código', 'año'],
      ['ñ', '1'],
    ])
  })

  it('takes other bytes for Windows-1252 and shows three samples to judge by', () => {
    const bytes = Uint8Array.from('país;niñas;“comillas”;acción\nPanamá;1;2;3\n', (c) => ({ '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0))
    const found = read(bytes)
    expect(found.grid.rows[0]?.cells).toEqual(['país', 'niñas', '“comillas”', 'acción'])
    expect(found.warnings).toMatchObject([{ sheet: 'x.csv', row: 0, code: 'windows_1252', value: 'país · niñas · “comillas”' }])
    expect(found.warnings[0]?.message.es).toContain('«país», «niñas», «“comillas”»')
  })

  it('refuses bytes that are no text', () =>
    expect(refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe))).toMatchObject({ code: 'bad_encoding' }))

  it.each([
    ['comma', 'a,b;c\n1,2\n', ','],
    ['semicolon', 'a;b;"x,y,z,w"\n1;2;3\n', ';'],
    ['tab', 'a\tb\n1\t2\n', '\t'],
    ['none', 'a\n1\n', ','],
    ['what Excel is told', 'sep=;\na;b\n1;2\n', ';'],
    ['the first line that says anything', ';;\n\na;b;c\n', ';'],
  ])('knows the separator: %s', (_, text, delimiter) => expect(read(utf8(text)).delimiter).toBe(delimiter))

  it('counts rows as a spreadsheet does, past blank lines, quoted breaks and the line for Excel', () => {
    const rows = (text: string) => read(utf8(text)).grid.rows.map(({ row }) => row)
    expect(rows('a,b\r\n\r\n"1\r\n1",2\r\n,,\r\n3,4\r\n')).toEqual([1, 3, 5])
    expect(rows('sep=,\na,b\n1,2')).toEqual([2, 3])
  })

  it('keeps what is quoted: separators, quotes and breaks', () => {
    expect(cells(utf8('a;b\r\n"x;""y""\r\nz";2\r\n'))).toEqual([
      ['a', 'b'],
      ['x;"y"\r\nz', '2'],
    ])
  })

  it('drops empty cells at the end and rows of separators', () => expect(cells(utf8('a,b,,\n1,,,\n,,,\n'))).toEqual([['a', 'b'], ['1']]))

  it('says in which line the quotes do not match', () => {
    expect(refused(utf8('a,b\n1,2\n3,x "y"\n'))).toMatchObject({ code: 'broken_quotes', where: '3' })
    expect(refused(utf8('a,b\n"1,2\n'))).toMatchObject({ code: 'broken_quotes' })
  })

  it.each([
    ['rows', utf8('a\n' + '1\n'.repeat(100_002)), 'too_many_rows'],
    ['blank lines', utf8('a\n'.repeat(1) + '\n'.repeat(300_000) + '1\n'), 'too_many_rows'],
    ['columns', utf8('a,'.repeat(201) + 'b\n'), 'too_many_columns'],
    ['characters in a cell', utf8(`a\n${'x'.repeat(32_768)}\n`), 'cell_too_long'],
    ['bytes', new Uint8Array(20 * 1024 * 1024 + 1), 'too_big'],
  ])('refuses too many %s', (_, bytes, code) => expect(refused(bytes)).toMatchObject({ code }))

  it('is not brought down by any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }).map(utf8)), (bytes) => {
        const found = readCsv(bytes, raw)
        return found.kind === 'read' || found.message.es.length > 0
      }),
    )
  })
})

describe('writing CSV', () => {
  it('is UTF-8 without mark, commas, LF; numbers stay numbers', () => {
    const rows = [
      ['a', 'b', 'c', 'd'],
      ['ñ, "x"', -1.5, null, true],
    ]
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows, { guard: 'formulas' }))).toBe(
      'a,b,c,d\n"ñ, ""x""",-1.5,,TRUE\n',
    )
  })

  it('guards texts that a spreadsheet could run, only when asked to', () => {
    expect(new TextDecoder().decode(writeCsv([['=1+1', -1]], { guard: 'formulas' }))).toBe("'=1+1,-1\n")
    expect(new TextDecoder().decode(writeCsv([['=1+1', -1]], { guard: 'none' }))).toBe('=1+1,-1\n')
    expect([...writeCsv([['ñ']], { guard: 'formulas', mark: true })]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xb1, 0x0a])
  })

  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['"=+\-@\t\r\n\0;,\ufeffx]*$/))
  it.each(['none', 'formulas'] as const)('gives every text back (guard: %s)', (guarding) => {
    fc.assert(
      fc.property(text, (value) => {
        const back = read(
          writeCsv(
            [
              ['heading', 'other'],
              [value, 'end'],
            ],
            { guard: guarding },
          ),
          { sheet: 'x', guard: guarding === 'none' ? 'none' : 'remove' },
        )
        expect(back.grid.rows[1]?.cells).toEqual([value, 'end'])
      }),
    )
  })

  it('gives back a text that begins with a byte order mark in the first cell', () => {
    expect(cells(writeCsv([['\ufeffx', 'y']], { guard: 'none' }))).toEqual([['\ufeffx', 'y']])
  })
})
