import { plainText } from '#kernel/command/plain-text.ts'
import type { Files } from './archive.ts'
import { sha256 } from './hash.ts'
import { onOneLine } from './one-line.ts'
import { asProse, type Passages } from './read-passages.ts'
import type { Column, Table, Tables, Words } from './table.ts'
import { inBoth, tableSchema } from './table-schema.ts'
import { type CsvCell, writeCsv } from './write-csv.ts'

type Link = { readonly title: string; readonly path?: string }

/** What the package says of itself. */
export type PackageMeta = {
  /** Lower-case letters, digits, `-`, `_` and `.`. */
  readonly name: string
  readonly title: Words
  readonly description?: Words
  readonly version?: string
  /** RFC 3339; given, never read from a clock. */
  readonly created?: string
  readonly licenses?: readonly { readonly name: string; readonly title?: string; readonly path?: string }[]
  readonly sources?: readonly Link[]
  readonly contributors?: readonly (Link & { readonly roles?: readonly string[] })[]
}

export type PackageContent<T extends readonly Table[]> = {
  readonly tables: Tables<T>
  readonly passages: Passages
  /** Files that the package carries and nobody reads: README.md. */
  readonly carried?: Files
}

const PLAIN_META: PackageMeta = { name: 'programme', title: { es: 'Paquete de programa', en: 'Programme package' } }

const ITEM_SEPARATOR = ';'

/**
 * A text as it would be read, on one line where its column has it so: what is written and read again is the same, and so is its hash. A row that was
 * kept before the doors of the house cleaned what is typed may hold what no reader takes.
 */
const textOf = (value: string, column: Column): string => {
  const plain = plainText(value)
  return column.type === 'text' && column.lines ? plain.trim() : onOneLine(plain)
}

const cellOf = (value: unknown, column: Column): CsvCell => {
  if (typeof value === 'string' && column.type === 'text') return textOf(value, column)
  if (!Array.isArray(value)) return value as CsvCell
  const broken: unknown = value.find((item) => String(item).includes(ITEM_SEPARATOR))
  if (broken !== undefined) throw new Error(`the value ${JSON.stringify(broken)} of a list holds the separator ${ITEM_SEPARATOR}`)
  return value.map((item) => textOf(String(item), column)).join(ITEM_SEPARATOR)
}

const csvOf = (columns: Table['columns'], rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array => {
  const named = Object.entries(columns)
  const cells = rows.map((row) => named.map(([name, column]) => cellOf(row[name], column)))
  return writeCsv([named.map(([name]) => name), ...cells], { guard: 'none' })
}

/** A table that others refer to but that this package does not hold cannot be linked to. */
const withinPackage = (table: Table, names: ReadonlySet<string>): Table => {
  const cut = (column: Column): Column => {
    if (!column.refers || names.has(column.refers[0])) return column
    const { refers: _, ...rest } = column
    return rest
  }
  return { ...table, columns: Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, cut(column)])) }
}

const resourceOf = (table: Table, path: string, bytes: Uint8Array) => ({
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  name: table.name,
  type: 'table',
  path,
  title: inBoth(table.heading),
  ...(table.about ? { description: inBoth(table.about) } : {}),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: bytes.length,
  hash: sha256(bytes),
  schema: tableSchema(table),
})

const descriptorOf = ({ title, description, ...rest }: PackageMeta, resources: readonly object[]) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  ...rest,
  title: inBoth(title),
  ...(description ? { description: inBoth(description) } : {}),
  resources,
})

/**
 * Files of a programme package: raw CSV per table in the order of the rows, prose, and the descriptor (Frictionless v2).
 * The same content gives the same bytes, and `readPackage` gives the same content back, but for lines broken in texts of one line and signs that
 * no file can carry.
 * A list value with `;` is a bug and throws.
 */
export const writePackage = <const T extends readonly Table[]>(
  content: PackageContent<T>,
  tables: T,
  meta: PackageMeta = PLAIN_META,
): Files => {
  const files = new Map<string, Uint8Array>()
  const encode = (text: string) => new TextEncoder().encode(text)
  const names = new Set(tables.map(({ name }) => name))
  const rowsOf: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = content.tables
  const resources = tables.map((table) => {
    const path = `data/${table.name}.csv`
    const bytes = csvOf(table.columns, rowsOf[table.name] ?? [])
    files.set(path, bytes)
    return resourceOf(withinPackage(table, names), path, bytes)
  })
  files.set('datapackage.json', encode(`${JSON.stringify(descriptorOf(meta, resources), null, 2)}\n`))
  for (const [key, text] of Object.entries(content.passages)) {
    files.set(`prose/${key}.es.md`, encode(asProse(text.es)))
    files.set(`prose/${key}.en.md`, encode(asProse(text.en)))
  }
  for (const [path, bytes] of content.carried ?? []) files.set(path, bytes)
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
