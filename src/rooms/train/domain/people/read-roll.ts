import { fold } from '#sheets/fold.ts'
import { findHeader } from '#sheets/headings.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { readTable, type TableRead } from '#sheets/read-table.ts'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { asRowError, isRefusal } from '#sheets/refusal.ts'
import { ErrorList, placeOfFile, type RowError } from '#sheets/row-error.ts'
import { rollSheet } from '../../contract/roll-sheet.ts'
import { rollFaultAt } from './roll-fault.ts'

type Given = { readonly name: string; readonly bytes: Uint8Array }
type Sector = { readonly code: string; readonly nameEs: string; readonly nameEn: string }
export type RollRead = {
  readonly read: TableRead<typeof rollSheet> | undefined
  readonly errors: ErrorList
  readonly warnings: readonly RowError[]
}

const isText = (name: string): boolean => /\.(csv|txt|tsv)$/i.test(name)

const gridsOf = ({ name, bytes }: Given) => {
  if (!isText(name)) return readXlsx(bytes)
  const read = readCsv(bytes, { sheet: name, guard: 'remove' })
  return isRefusal(read) ? read : { grids: [read.grid] }
}

/** Sectors by their code and by their names in either language. */
const byName = (sectors: readonly Sector[]): ReadonlyMap<string, string> =>
  new Map(sectors.flatMap(({ code, nameEs, nameEn }) => [code, nameEs, nameEn].map((word) => [fold(word), code] as const)))

/** Reads people to be enrolled from a CSV file or the first sheet of a workbook that looks like one, with every mistake that cells show by themselves. */
export const readRoll = (given: Given, sectors: readonly Sector[]): RollRead => {
  const errors = new ErrorList()
  const cells = gridsOf(given)
  if (isRefusal(cells)) {
    errors.addAll([asRowError(given.name, cells)])
    return { read: undefined, errors, warnings: [] }
  }
  const grid = cells.grids.find((one) => !('hidden' in one && one.hidden) && (findHeader(one, rollSheet)?.matched ?? 0) > 0)
  if (!grid) {
    errors.addAll([rollFaultAt(placeOfFile(given.name), { code: 'no_sheet' })])
    return { read: undefined, errors, warnings: [] }
  }
  const read = readTable(rollSheet, grid, { names: { sector: byName(sectors) } })
  errors.addAll(read.errors, read.more)
  return { read, errors, warnings: read.warnings }
}
