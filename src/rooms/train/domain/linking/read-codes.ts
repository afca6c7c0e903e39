import type { Grid } from '#sheets/grid.ts'
import { holds, typed } from '../forms/check-character.ts'
import { readTable, type Row } from '../impact/read-table.ts'
import type { TableFault } from '../impact/table-fault.ts'
import { ELEMENTS, type Element } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import { isNumber, readElement } from './element.ts'
import type { Coded } from './self-code.ts'

export type WaveCode = Coded & { readonly wave: string }
type Read = { readonly codes: readonly WaveCode[]; readonly faults: readonly TableFault[] }

const OPEN = ['', '-', 'x', 'X', '?']

type Say = (row: Row, column: string, code: string, value?: string) => void

const codeOf = (row: Row, say: Say): SelfCode => {
  const of = (element: Element): string | null => {
    const text = row.at(element)
    if (OPEN.includes(text)) return null
    const value = readElement(element, text)
    if (value === undefined) say(row, element, isNumber(element) ? 'not-this-number' : 'not-a-letter', text)
    return value ?? null
  }
  return Object.fromEntries(ELEMENTS.map((element) => [element, of(element)])) as SelfCode
}

/** Self-made codes, a sheet a line, whole or with every fault by line and column. `-`, `x` and nothing at all are an element that is missing. */
export const readCodes = (grid: Grid, waves: readonly string[]): Read => {
  const table = readTable(grid, { needed: ['sheet', 'wave', 'cohort', ...ELEMENTS], optional: [] })
  if (table.faults.length > 0) return { codes: [], faults: table.faults }
  const faults: TableFault[] = []
  const say: Say = (row, column, code, value = '') => void faults.push({ file: grid.sheet, line: row.line, column, code, value })
  const seen = new Set<string>()
  const codes = table.rows.map((row): WaveCode => {
    const [sheet, wave, cohort] = [typed(row.at('sheet')), row.at('wave'), row.at('cohort')]
    if (!holds(sheet) || sheet.length !== 10) say(row, 'sheet', 'bad-code', row.at('sheet'))
    else if (seen.has(sheet)) say(row, 'sheet', 'twice', sheet)
    seen.add(sheet)
    if (!waves.includes(wave)) say(row, 'wave', 'unknown-wave', wave)
    if (cohort === '') say(row, 'cohort', 'blank')
    return { sheet, wave, cohort, code: codeOf(row, say) }
  })
  return { codes, faults }
}
