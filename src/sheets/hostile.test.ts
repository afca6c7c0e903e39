import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArchive, writeArchive } from './archive.ts'
import { crc32 } from './crc32.ts'
import { makeWorkbook } from './fixtures/make-workbook.ts'
import { makeZip, type MadeEntry } from './fixtures/make-zip.ts'
import { LIMITS } from './limits.ts'
import { readXlsx } from './read-xlsx.ts'
import { isRefusal } from './refusal.ts'

const MB = 1024 * 1024
const refusedArchive = (entries: readonly MadeEntry[], stated?: number) => {
  const read = readArchive(makeZip(entries, stated))
  return isRefusal(read) ? read.code : read.kind
}
const refusedBook = (sheet: string, more: Partial<Parameters<typeof makeWorkbook>[0]> = {}) => {
  const read = readXlsx(makeWorkbook({ sheet, ...more }))
  return isRefusal(read) ? read.code : read.kind
}

describe('names in an archive (S13)', () => {
  it.each([
    '../x',
    'a/../../x',
    '/etc/passwd',
    'C:/x',
    'a:b',
    'a\\b',
    '..\\x',
    'a\0.csv',
    'a\nb',
    'data/./x',
    'data//x',
    'x\u202evsc.exe',
    'x\u200f',
    'CON',
    'data/nul.csv',
    'com1.txt',
    'a./b',
    'a ',
    '...',
    '',
    'x'.repeat(501),
  ])('refuses %j', (name) => expect(refusedArchive([{ name, content: 'x' }])).toBe('bad_name'))

  it.each(['data/programme.csv', 'prose/country-GT.es.md', 'ñandú/año.csv', '[Content_Types].xml', '.hidden', 'console.csv', 'a b.csv'])(
    'takes %j',
    (name) => expect(refusedArchive([{ name, content: 'x' }])).toBe('read'),
  )

  it('refuses the same file twice, also where only case or the form of an accent differs', () => {
    expect(
      refusedArchive([
        { name: 'a.csv', content: '1' },
        { name: 'A.CSV', content: '2' },
      ]),
    ).toBe('duplicate_name')
    expect(
      refusedArchive([
        { name: 'ñ.csv', content: '1' },
        { name: 'n\u0303.csv', content: '2' },
      ]),
    ).toBe('duplicate_name')
  })

  it('says of what is no archive that it is none, and not that it was cut', () => {
    const zip = writeArchive(new Map([['a.csv', new TextEncoder().encode('a')]]))
    expect(readArchive(zip.slice(0, -8))).toMatchObject({ code: 'broken_archive' })
    expect(readArchive(new TextEncoder().encode('# Read me, and I am no archive'))).toMatchObject({ code: 'not_an_archive' })
  })

  it('refuses links, passwords, other methods, and headers that differ from the directory', () => {
    expect(refusedArchive([{ name: 'a', content: '/etc/passwd', unixMode: 0o120777 }])).toBe('symlink')
    expect(refusedArchive([{ name: 'a', content: 'x', flags: 1 }])).toBe('encrypted')
    expect(refusedArchive([{ name: 'a', content: 'x', method: 14 }])).toBe('unsupported_archive')
    expect(refusedArchive([{ name: 'a.csv', content: 'x', localName: '../a.csv' }])).toBe('broken_archive')
    expect(refusedArchive([{ name: 'a', content: 'x', crc: 1 }])).toBe('broken_archive')
    expect(refusedArchive([{ name: 'a', content: 'x', unixMode: 0o100644 }])).toBe('read')
  })

  it('leaves folders out and reads sizes of 64 bits', () => {
    const read = readArchive(
      makeZip([
        { name: 'data/', content: '', store: true },
        { name: 'data/a.csv', content: 'x', wide: true },
      ]),
    )
    expect(read).toEqual({ kind: 'read', files: new Map([['data/a.csv', new TextEncoder().encode('x')]]) })
  })
})

describe('bombs (S12)', () => {
  // A little more than the floor of the ratio, deflated once.
  const zeros = new Uint8Array(4.5 * MB)
  const bomb = { name: 'a', content: zeros, deflated: deflateSync(zeros), crc: crc32(zeros) }

  it.each<[string, readonly MadeEntry[], string, number?]>([
    ['a ratio beyond 100', [bomb], 'too_inflated'],
    ['a ratio beyond 100 that states a small size', [{ ...bomb, statedSize: 10 }], 'too_inflated'],
    [
      'overlapping entries',
      [
        { name: 'a', content: 'x'.repeat(99) },
        { name: 'b', content: 'x'.repeat(99), overlapping: true, localName: 'a' },
      ],
      'broken_archive',
    ],
    ['too many entries', Array.from({ length: 2_001 }, (_, i) => ({ name: `f${i}`, content: '', store: true })), 'too_many_entries'],
    ['more entries stated than there are', [{ name: 'a', content: 'x' }], 'broken_archive', 1_000],
    ['an archive inside', [{ name: 'a.zip', content: makeZip([{ name: 'b', content: 'x' }]) }], 'archive_inside'],
  ])('refuses %s', (_, entries, code, stated) => expect(refusedArchive(entries, stated)).toBe(code))

  it('refuses 200 MB in entries that are harmless one by one', () => {
    expect(LIMITS.inflatedBytes).toBe(200 * MB)
    // The same with a smaller cap: 3.9 MB stays under the floor of the ratio, and three of them are the sum.
    const content = zeros.subarray(0, 3.9 * MB)
    const entry = { content, deflated: deflateSync(content), crc: crc32(content) }
    const three = makeZip(Array.from({ length: 3 }, (_, i) => ({ ...entry, name: `f${i}` })))
    const under = (inflatedBytes: number) => readArchive(three, { limits: { ...LIMITS, inflatedBytes } })
    expect(under(3 * content.length).kind).toBe('read')
    expect(under(3 * content.length - 1)).toMatchObject({ code: 'too_inflated' })
  })

  it('lets small files be as repetitive as they like', () =>
    expect(refusedArchive([{ name: 'a', content: ' '.repeat(3 * MB) }])).toBe('read'))

  it('refuses what is too big before it looks inside', () => {
    expect(readArchive(new Uint8Array(20 * MB + 1))).toMatchObject({ code: 'too_big' })
    expect(readXlsx(new Uint8Array(20 * MB + 1))).toMatchObject({ code: 'too_big' })
  })

  it('never inflates what a workbook only carries along', () =>
    expect(refusedBook('<row><c><v>1</v></c></row>', { more: [{ ...bomb, name: 'xl/media/image1.png' }] })).toBe('read'))
})

describe('XML of a workbook (S14)', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'

  it.each<[string, string, string]>([
    ['a DOCTYPE', `<?xml version="1.0"?>${doctype}<worksheet/>`, 'has_doctype'],
    ['a DOCTYPE without declaration', `${doctype}<worksheet/>`, 'has_doctype'],
    ['an unknown entity', '<row><c t="inlineStr"><is><t>&a;</t></is></c></row>', 'bad_xml'],
    ['elements that do not close', '<row><c><v>1</v></row>', 'bad_xml'],
    ['a depth beyond 64', '<x>'.repeat(70) + '</x>'.repeat(70), 'too_deep'],
    ['a number that is none', '<row><c><v>x</v></c></row>', 'bad_xml'],
    ['a text that is not there', '<row><c t="s"><v>9</v></c></row>', 'bad_xml'],
    ['a cell outside any sheet', '<row><c r="A0"><v>1</v></c></row>', 'bad_xml'],
    ['a row outside any sheet', '<row r="1048577"><c><v>1</v></c></row>', 'bad_xml'],
    ['content beyond column 200', '<row><c r="GS1"><v>1</v></c></row>', 'too_many_columns'],
    ['more than 100,000 rows', '<row><c><v>1</v></c></row>'.repeat(100_002), 'too_many_rows'],
    ['a cell of 32,768 characters', `<row><c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`, 'cell_too_long'],
    ['a value of 32,768 characters', `<row><c t="str"><v>${'x'.repeat(32_768)}</v></c></row>`, 'cell_too_long'],
  ])('with %s is refused', (_, sheet, code) => expect(refusedBook(sheet)).toBe(code))

  it('with a cell of many megabytes is refused long before its end', () => {
    const noise = Array.from({ length: 400_000 }, (_, i) => ((i * 2_654_435_761) >>> 0).toString(36)).join('')
    expect(refusedBook(`<row><c t="inlineStr"><is><t>${noise}</t></is></c></row>`, { store: true })).toBe('cell_too_long')
    expect(refusedBook('<row/>', { strings: `<sst><si><t>${'x'.repeat(32_768)}</t></si></sst>` })).toBe('cell_too_long')
    expect(refusedBook('<row/>', { styles: `${doctype}<styleSheet/>` })).toBe('has_doctype')
  })

  it('with a million elements where a few would do is refused', () =>
    expect(refusedBook('<row/>', { styles: `<styleSheet>${'<a/>'.repeat(1_000_001)}</styleSheet>`, store: true })).toBe('too_many_nodes'))

  it('says where: sheet and cell', () =>
    expect(readXlsx(makeWorkbook({ sheet: '<row><c r="GS1"><v>1</v></c></row>' }))).toMatchObject({
      where: 'S!GS1',
      message: { es: expect.stringContaining('S!GS1') },
    }))

  it('takes 32,767 characters and a last row of 1,048,576', () =>
    expect(refusedBook(`<row r="1048576"><c t="str"><v>${'x'.repeat(32_767)}</v></c></row>`)).toBe('read'))
})

describe('any bytes', () => {
  const good = makeWorkbook({ sheet: '<row><c t="s"><v>0</v></c><c s="0"><v>1</v></c></row>', strings: '<sst><si><t>a</t></si></sst>' })
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  const isAnswer = (found: object) =>
    'grids' in found || 'files' in found ? true : isRefusal(found) && found.message.es !== '' && found.message.en !== ''

  it('are answered, never thrown at', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isAnswer(readXlsx(bytes)) && isAnswer(readArchive(bytes))))
  })

  it('that begin like an archive too', () => {
    const start = fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0x50, 0x4b, 5, 6])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => isAnswer(readXlsx(Uint8Array.from([...head, ...rest])))),
    )
  })

  it('of a workbook that was damaged somewhere', () => {
    fc.assert(
      fc.property(changes, fc.nat(good.length), (edits, length) => {
        const bytes = good.slice(0, length < 40 ? good.length : length)
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte
        return isAnswer(readXlsx(bytes)) && isAnswer(readArchive(bytes))
      }),
      { numRuns: 400 },
    )
  })

  it('of XML that makes no sense', () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<c>',
      '</c>',
      '<c r="B2" t="s">',
      '<c t="b">',
      '<v>',
      '</v>',
      '<f>',
      '</f>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '1',
      '&amp;',
      '<rPh>',
      '<v/>',
      '<mergeCell ref="A1:A9"/>',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => isAnswer(readXlsx(makeWorkbook({ sheet: pieces.join('') })))),
      { numRuns: 400 },
    )
  })
})

describe('writing an archive', () => {
  const file = (text: string) => new TextEncoder().encode(text)

  it('gives the same bytes whatever the order of the files, and says so to any zone', () => {
    const one = writeArchive(
      new Map([
        ['b', file('2')],
        ['a/x', file('1')],
      ]),
    )
    expect(
      writeArchive(
        new Map([
          ['a/x', file('1')],
          ['b', file('2')],
        ]),
      ),
    ).toEqual(one)
    // Date and time of the first local header: 1 January 1980, midnight.
    expect([...one.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  })

  it('gives back files larger than are gathered in pieces', () => {
    // Noise that comes again and again is quickly deflated; each piece of it begins with some of its own.
    const noise = (length: number, from: number) => Uint8Array.from({ length }, (_, i) => Math.imul(from + i, 0x9e3779b1) >>> 13)
    const again = noise(4096, 0)
    const large = new Uint8Array(9 * MB)
    for (let at = 0; at < large.length; at += again.length) {
      large.set(again, at)
      large.set(noise(1024, at), at)
    }
    const read = readArchive(writeArchive(new Map([['a', large]])))
    expect(read.kind === 'read' && crc32(read.files.get('a')!)).toBe(crc32(large))
  })

  it('gives back what it was given', () => {
    const name = fc
      .stringMatching(/^[a-zñ0-9]{1,8}(\/[a-z0-9]{1,5}\.csv)?$/)
      .filter((path) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(path))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 50 })), { selector: ([path]) => path, maxLength: 6 }),
        (entries) => {
          const files = new Map(entries.filter(([, bytes]) => bytes[0] !== 0x50).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          expect(readArchive(writeArchive(files))).toEqual({ kind: 'read', files })
        },
      ),
    )
  })
})
