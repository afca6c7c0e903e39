import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArchive, writeArchive, type Files } from './archive.ts'
import { readPackage } from './read-package.ts'
import { asProse } from './read-passages.ts'
import { defineTable, type Row } from './table.ts'
import { tableSchema } from './table-schema.ts'
import { type PackageMeta, writePackage } from './write-package.ts'

const heading = (es: string, en: string) => ({ es, en })
const programme = defineTable({
  name: 'programme',
  heading: heading('Programa', 'Programme'),
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z0-9-]{2,24}$/, heading: heading('Código', 'Code') },
    as_of: { type: 'date', heading: heading('Datos al', 'Data as of') },
  },
})
const themes = defineTable({
  name: 'themes',
  heading: heading('Temas', 'Themes'),
  about: heading('El libro de códigos.', 'The codebook.'),
  key: ['code'],
  columns: {
    code: { type: 'text', max: 40, heading: heading('Código', 'Code') },
    parent: { type: 'text', optional: true, refers: ['themes', 'code'], heading: heading('Bajo', 'Under') },
    weight: { type: 'decimal', optional: true, heading: heading('Peso', 'Weight') },
  },
})
const statements = defineTable({
  name: 'statements',
  heading: heading('Enunciados', 'Statements'),
  key: ['id'],
  columns: {
    id: { type: 'integer', min: 1, heading: heading('N.º', 'No.') },
    text: { type: 'text', optional: true, heading: heading('Texto', 'Text') },
    memo: { type: 'text', lines: true, optional: true, heading: heading('Nota', 'Memo') },
    quadrant: {
      type: 'choice',
      heading: heading('Cuadrante', 'Quadrant'),
      values: { S: heading('fortaleza', 'strength'), W: heading('debilidad', 'weakness') },
    },
    said_on: { type: 'date', optional: true, heading: heading('Fecha', 'Date') },
    source: { type: 'url', optional: true, heading: heading('Fuente', 'Source') },
    themes: { type: 'list', most: 5, optional: true, refers: ['themes', 'code'], heading: heading('Temas', 'Themes') },
    theme: { type: 'text', optional: true, refers: ['themes', 'code'], heading: heading('Tema', 'Theme') },
  },
})
const tables = [programme, themes, statements] as const

const text = (files: Files, path: string) => new TextDecoder().decode(files.get(path))
const files = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([path, content]) => [path, new TextEncoder().encode(content)]))

const PROGRAMME = 'code,as_of\nCA-2008,2012-12-31\n'
const good = {
  'data/programme.csv': PROGRAMME,
  'data/themes.csv': 'code,parent\nlaws,\ntraining,laws\n',
  'data/statements.csv': 'id,text,quadrant,themes\n2,"Faltan leyes, y jueces",W,laws;training\n1,,S,\n',
  'prose/summary.es.md': 'Hola.\n',
  'prose/summary.en.md': 'Hello.\n',
}

const read = (texts: Readonly<Record<string, string>>) => {
  const found = readPackage(files(texts), tables)
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.errors, null, 1))
  return found
}
const errors = (texts: Readonly<Record<string, string>>) => {
  const found = readPackage(files(texts), tables)
  if (found.kind === 'read') throw new Error('it was read')
  return found.errors
}

describe('reading a package', () => {
  it('gives typed rows in their order, passages and no warning', () => {
    const found = read(good)
    expect(found.tables.programme).toEqual([{ code: 'CA-2008', as_of: '2012-12-31' }])
    expect(found.tables.statements.map((row) => row.id)).toEqual([2, 1])
    expect(found.tables.statements[0]).toMatchObject({
      text: 'Faltan leyes, y jueces',
      quadrant: 'W',
      themes: ['laws', 'training'],
      memo: null,
    })
    expect(found.passages).toEqual({ summary: { es: 'Hola.\n', en: 'Hello.\n' } })
    expect(found.warnings).toEqual([])
  })

  it('asks of dates that a calendar has them, unless the house kept them so', () => {
    const held = defineTable({
      ...programme,
      key: ['code'],
      columns: { ...programme.columns, held: { type: 'text', pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, heading: heading('Desde', 'From') } },
    })
    const given = files({ 'data/programme.csv': 'code,as_of,held\nCA-2008,2012-12-31,2009-02-30\n' })
    expect(readPackage(given, [held])).toMatchObject({ kind: 'read', tables: { programme: [{ held: '2009-02-30' }] } })
    expect(readPackage(given, [held], [])).toMatchObject({ kind: 'refused', errors: [{ cell: 'C2', code: 'bad_date' }] })
    const formless = files({ 'data/programme.csv': 'code,as_of,held\nCA-2008,2012-12-31,30/2/2009\n' })
    expect(readPackage(formless, [held])).toMatchObject({ kind: 'refused', errors: [{ cell: 'C2' }] })
  })

  it('takes a table without file for an empty one', () => expect(read({ 'data/programme.csv': PROGRAMME }).tables.statements).toEqual([]))

  it('reads a package zipped with its folder and what computers leave in it', () => {
    const inFolder = Object.fromEntries(Object.entries(good).map(([path, content]) => [`centroamerica/${path}`, content]))
    const found = read({
      ...inFolder,
      '__MACOSX/centroamerica/data/._themes.csv': 'x',
      'centroamerica/.DS_Store': 'x',
      'centroamerica/data/~$themes.csv': 'x',
    })
    expect(found.tables.themes).toHaveLength(2)
    expect(found.warnings).toEqual([])
  })

  it('leaves texts raw: nothing is taken off them', () =>
    expect(read({ ...good, 'data/themes.csv': "code\n'=x\nlaws\ntraining\n" }).tables.themes[0]?.code).toBe("'=x"))

  it.each<[string, Readonly<Record<string, string>>, object]>([
    ['no table at all', { 'README.md': 'x' }, { code: 'no_package', sheet: '' }],
    [
      'no programme',
      { 'data/themes.csv': 'code\n' },
      { code: 'missing_table', sheet: 'data/programme.csv', hint: { es: 'Se espera en el archivo data/programme.csv.' } },
    ],
    ['a programme without row', { 'data/programme.csv': 'code,as_of\n' }, { code: 'missing_table' }],
    ['two programmes', { 'data/programme.csv': `${PROGRAMME}CA-2009,2012-12-31\n` }, { code: 'one_row_only' }],
    [
      'a bad cell',
      { ...good, 'data/programme.csv': 'code,as_of\nCA-2008,31/12/2012\n' },
      { sheet: 'data/programme.csv', row: 2, column: 'as_of', cell: 'B2', code: 'bad_date', hint: { en: 'Write 2012-12-31.' } },
    ],
    [
      'a reference to nothing',
      { ...good, 'data/themes.csv': 'code\nlaws\ntrainings\n' },
      { sheet: 'data/statements.csv', row: 2, cell: 'D2', code: 'unknown_reference', value: 'training' },
    ],
    ['broken quotes', { ...good, 'data/themes.csv': 'code\n"laws\n' }, { sheet: 'data/themes.csv', row: 0, code: 'broken_quotes' }],
    [
      'a passage in one language',
      { ...good, 'prose/method.es.md': 'x' },
      { sheet: 'prose/method.en.md', code: 'missing_translation', message: { es: 'Falta el pasaje «method» en inglés.' } },
    ],
    ['a descriptor that is no JSON', { ...good, 'datapackage.json': '{' }, { sheet: 'datapackage.json', code: 'bad_json' }],
  ])('refuses %s, and says where', (_, given, expected) => {
    const found = errors(given)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })

  it('refuses prose that is not UTF-8 rather than guess at its letters', () => {
    const found = readPackage(new Map([...files(good), ['prose/summary.es.md', Uint8Array.of(0x61, 0xf1, 0x6f)]]), tables)
    expect(found).toMatchObject({ kind: 'refused', errors: [{ sheet: 'prose/summary.es.md', code: 'bad_encoding' }] })
  })

  it('lists the errors of all files together', () => {
    const found = errors({ 'data/programme.csv': 'code,as_of\nx,y\n', 'data/statements.csv': 'id,quadrant\n0,Z\n', 'prose/a.en.md': '' })
    expect(found.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      'data/programme.csv bad_pattern',
      'data/programme.csv bad_date',
      'data/statements.csv out_of_range',
      'data/statements.csv unknown_value',
      'prose/a.es.md missing_translation',
    ])
  })

  it('warns of what it does not know and of what was edited since', () => {
    const written = writePackage(read(good), tables)
    const edited = new Map([
      ...written,
      ...files({ 'data/themes.csv': 'code\nlaws\ntraining\n', 'data/theme.csv': 'x', 'prose/notes.txt': 'x' }),
    ])
    edited.delete('data/statements.csv')
    const found = readPackage(edited, tables)
    expect(found.warnings.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      'data/themes.csv edited_since',
      'data/statements.csv missing_file',
      'prose/notes.txt unknown_file',
      'data/theme.csv unknown_file',
    ])
    expect(found.kind).toBe('read')
  })

  it('is not brought down by any files', () => {
    const path = fc.constantFrom(
      'data/programme.csv',
      'data/themes.csv',
      'data/statements.csv',
      'datapackage.json',
      'prose/a.es.md',
      'prose/__proto__.es.md',
      'README.md',
    )
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 120 }),
      fc.stringMatching(/^(code|id|as_of|[,;\n"]|laws|1){0,30}$/).map((s) => new TextEncoder().encode(s)),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(path, content)), (given) => {
        const found = readPackage(new Map(given), tables)
        return found.kind === 'read' || found.errors.length > 0
      }),
    )
  })
})

/** Texts as a table holds them: composed, trimmed, storable, not blank. */
const clean = (value: string) => value.normalize('NFC').trim()
const words = (pattern: RegExp) =>
  fc
    .stringMatching(pattern)
    .map(clean)
    .filter((value) => value !== '')
const word = fc.oneof(words(/^[=+@'"ñáé,a-z ]{1,12}$/), words(/^['"0-9x\uff1d-]{1,4}$/))
const optional = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: null })
const day = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

// Made once: an arbitrary of addresses or of a pattern is dearer than what it gives.
const own = {
  id: fc.integer({ min: 1 }),
  text: optional(word),
  memo: optional(words(/^[a"\nñ ;,]{1,9}$/)),
  quadrant: fc.constantFrom('S', 'W'),
  said_on: optional(day),
  source: optional(fc.webUrl({ withQueryParameters: true })),
}
const weight = optional(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)))
const programmes = fc.record({ code: fc.stringMatching(/^[A-Z0-9-]{2,24}$/), as_of: day }).map((one) => [one])
const passages = fc.dictionary(
  fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,6}$/),
  fc.record({ es: fc.string({ unit: fc.constantFrom(...'añ{}\n\r\v\u0001\u2028\ufeff*'), maxLength: 9 }), en: fc.string() }),
)

const content = fc.uniqueArray(word, { maxLength: 5 }).chain((codes) => {
  const code = codes.length > 0 ? optional(fc.constantFrom(...codes)) : fc.constant(null)
  const row: fc.Arbitrary<Row<typeof statements>> = fc.record({
    ...own,
    themes: codes.length > 0 ? fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 5 }) : fc.constant([]),
    theme: code,
  })
  return fc.record({
    tables: fc.record({
      programme: programmes,
      themes: fc.tuple(...codes.map((one) => fc.record({ code: fc.constant(one), parent: code, weight }))),
      statements: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 }),
    }),
    passages,
  })
})

describe('writing a package', () => {
  const meta: PackageMeta = {
    name: 'ca-2008',
    title: heading('Centroamérica 2008', 'Central America 2008'),
    version: '1.0.0',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    contributors: [{ title: 'UNODC', roles: ['creator'] }],
  }
  const written = writePackage(read(good), tables, meta)
  const descriptor = JSON.parse(text(written, 'datapackage.json'))
  const resource = (name: string) => descriptor.resources.find((one: { name: string }) => one.name === name)

  it('gives back on reading exactly what was written, prose in its one form, through a ZIP file too', () => {
    fc.assert(
      fc.property(content, (given) => {
        const files = writePackage(given, tables)
        const archive = readArchive(writeArchive(files))
        if (archive.kind === 'refused') throw new Error(archive.message.en)
        const plain = Object.entries(given.passages).map(([key, { es, en }]) => [key, { es: asProse(es), en: asProse(en) }])
        const back = { kind: 'read', tables: given.tables, passages: Object.fromEntries(plain), carried: new Map(), warnings: [] }
        const found = readPackage(archive.files, tables)
        expect(found).toEqual(back)
        if (found.kind === 'read') expect(writePackage(found, tables)).toEqual(files)
      }),
      { numRuns: 50 },
    )
  })

  it('carries the README', () => {
    const carried = files({ 'README.md': '# x' })
    const found = readPackage(writePackage({ ...read(good), carried }, tables), tables)
    expect(found).toMatchObject({ kind: 'read', carried })
  })

  it('writes on one line what is read on one line, so that nothing of it changes on the way', () => {
    const [first, ...rest] = read(good).tables.statements
    if (!first) throw new Error('there is no statement')
    const broken = {
      ...read(good),
      tables: { ...read(good).tables, statements: [{ ...first, text: 'Faltan\n\n leyes\u2028y\r\njueces', memo: 'a\nb' }, ...rest] },
    }
    const files = writePackage(broken, tables, meta)
    const again = readPackage(files, tables)
    if (again.kind === 'refused') throw new Error(JSON.stringify(again.errors))
    expect(again.warnings).toEqual([])
    expect(again.tables.statements[0]).toMatchObject({ text: 'Faltan leyes y jueces', memo: 'a\nb' })
    expect(writePackage(again, tables, meta)).toEqual(files)
  })
  it('writes nothing that it could not read back, though a row that was kept long ago holds it', () => {
    const [first, ...rest] = read(good).tables.statements
    if (!first) throw new Error('there is no statement')
    const said = { text: 'Uno\u0001dos\u0000 nin\u0303o', memo: 'a\vb\u0085c\u001f', source: 'https://example.org/a' }
    const kept = { ...read(good), tables: { ...read(good).tables, statements: [{ ...first, ...said }, ...rest] } }
    const files = writePackage(kept, tables, meta)
    const again = readPackage(files, tables)
    if (again.kind === 'refused') throw new Error(JSON.stringify(again.errors))
    expect(again.tables.statements[0]).toMatchObject({ ...said, text: 'Unodos ni\u00f1o', memo: 'a\nb\nc' })
    expect(writePackage(again, tables, meta)).toEqual(files)
  })

  it('gives the same bytes for the same content', () => expect(writePackage(read(good), tables, meta)).toEqual(written))

  it('writes raw CSV with every column', () => {
    expect(text(written, 'data/statements.csv')).toBe(
      'id,text,memo,quadrant,said_on,source,themes,theme\n2,"Faltan leyes, y jueces",,W,,,laws;training,\n1,,,S,,,,\n',
    )
  })

  it('describes the package and its files as Frictionless v2 asks', () => {
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'ca-2008',
      title: 'Centroamérica 2008 / Central America 2008',
      licenses: [{ name: 'CC-BY-4.0' }],
    })
    expect(resource('programme')).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
      type: 'table',
      path: 'data/programme.csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: PROGRAMME.length,
      hash: 'sha256:71ad0bb0a55cbe8c70e195874274918e6510b37306c8277fb5a9a5e2f1c831d5',
    })
  })

  it('describes each column: type, constraints, categories, keys and links', () => {
    const { schema } = resource('statements')
    const field = (name: string) => schema.fields.find((one: { name: string }) => one.name === name)
    expect(field('id')).toEqual({ name: 'id', title: 'N.º / No.', type: 'integer', constraints: { required: true, minimum: 1 } })
    expect(field('quadrant')).toMatchObject({
      type: 'string',
      categories: [{ value: 'S', label: 'fortaleza / strength' }, { value: 'W' }],
      constraints: { enum: ['S', 'W'] },
    })
    expect(field('themes')).toMatchObject({
      type: 'list',
      delimiter: ';',
      itemType: 'string',
      constraints: { maxLength: 5 },
      description: expect.stringContaining('themes.code'),
    })
    expect(field('source')).toMatchObject({ type: 'string', format: 'uri' })
    expect(field('said_on')).toEqual({ name: 'said_on', title: 'Fecha / Date', type: 'date' })
    expect(resource('programme').schema.fields[0].constraints).toEqual({ required: true, pattern: '[A-Z0-9-]{2,24}' })
    expect(schema.primaryKey).toEqual(['id'])
    expect(schema.foreignKeys).toEqual([{ fields: ['theme'], reference: { resource: 'themes', fields: ['code'] } }])
    expect(resource('themes').schema.foreignKeys).toEqual([{ fields: ['parent'], reference: { fields: ['code'] } }])
    expect(schema.missingValues).toEqual([''])
    expect(text(written, 'datapackage.json')).not.toContain('fieldsMatch')
  })

  it('links to no table whose value may stand elsewhere, or in none', () => {
    const heads = { heading: heading('Sobre', 'Of'), optional: true, refers: ['themes', 'code'] } as const
    const loose = defineTable({
      ...themes,
      key: ['code'],
      columns: {
        ...themes.columns,
        of: { type: 'text', orRefers: ['statements', 'text'], ...heads },
        on: { type: 'text', orIs: 'all', ...heads },
        at: { type: 'text', ...heads },
      },
    })
    const links = tableSchema(loose).foreignKeys?.map(({ fields }) => fields)
    expect(links).toEqual([['parent'], ['at']])
  })

  it('links to no table that the package does not hold', () => {
    const alone = writePackage({ tables: { statements: [] }, passages: {} }, [statements])
    expect(text(alone, 'datapackage.json')).not.toContain('foreignKeys')
  })

  it('does not write a list that could not be read back', () => {
    const broken = { ...read(good).tables, statements: [{ ...read(good).tables.statements[0]!, themes: ['a;b'] }] }
    expect(() => writePackage({ tables: broken, passages: {} }, tables)).toThrow('separator')
  })
})
