import { readCsv } from '#sheets/read-csv.ts'
import { readTable } from '#sheets/read-table.ts'
import type { Row } from '#sheets/table.ts'
import { fileText } from './file-text.ts'
import { Found } from './found.ts'
import { linksTable } from './links-table.ts'
import type { Markup } from './read-markup.ts'
import type { ReadNetwork } from './read-network.ts'
import { type FilePlace, type RefusedFile, StopReading } from './refused-file.ts'

type LinkRow = Row<typeof linksTable>

const element = (name: string, line: number, attributes: Readonly<Record<string, string>>): Markup => ({
  name,
  place: { line, column: 1 },
  attributes: new Map(Object.entries(attributes)),
  children: [],
  text: '',
})

const given = (pairs: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(pairs).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))

const START: FilePlace = { line: 1, column: 1 }

/** Parties are told apart by what they are called; the first row that says what one is counts. */
const readRows = (rows: readonly LinkRow[], lineOf: (at: number) => number): Found => {
  const found = new Found()
  const kinds = new Map<string, string | null>()
  for (const { from, from_kind, to, to_kind } of rows)
    for (const [name, kind] of [
      [from, from_kind],
      [to, to_kind],
    ] as const)
      kinds.set(name, kinds.get(name) ?? kind)
  const nodeLine = (name: string) => lineOf(rows.findIndex(({ from, to }) => from === name || to === name))
  for (const [name, kind] of kinds) found.node(element('party', nodeLine(name), { id: name }), given({ label: name, kind }))
  for (const [at, { from, to, from_kind: _, to_kind: __, ...said }] of rows.entries())
    found.link(element('row', lineOf(at), { source: from, target: to }), given(said))
  return found
}

/**
 * Links of a CSV file in UTF-8, one a row.
 * @returns the whole file, or the first of what is wrong with it, with row and column
 */
export const readLinksCsv = (bytes: Uint8Array): ReadNetwork | RefusedFile => {
  try {
    fileText(bytes)
    const csv = readCsv(bytes, { sheet: '', guard: 'remove' })
    if (csv.kind === 'refused') return { kind: 'refused', code: 'row', place: START, what: csv.where, said: csv.message }
    const { rows, errors, placed } = readTable(linksTable, csv.grid)
    const [wrong] = errors
    if (wrong)
      return { kind: 'refused', code: 'row', place: { line: Math.max(1, wrong.row), column: 1 }, what: wrong.column, said: wrong.message }
    const found = readRows(rows, (at) => placed.placeOf(at).row)
    return { kind: 'read', network: found.network(element('file', 1, {})), left: found.left.all, taken: found.taken.all }
  } catch (error) {
    if (error instanceof StopReading) return error.refused
    throw error
  }
}
