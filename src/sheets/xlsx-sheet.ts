import { cellName, type CellValue, type GridRow } from './grid.ts'
import { unguard } from './guard.ts'
import { LIMITS } from './limits.ts'
import type { Attributes, XmlReader } from './read-xml.ts'
import { refusal, type Refusal } from './refusal.ts'
import { dateOfSerial, isIsoDate } from './serial-date.ts'
import { StringText } from './xlsx-strings.ts'
import type { CellStyle } from './xlsx-styles.ts'
import { readXString } from './xlsx-text.ts'

export type SheetContext = {
  readonly sheet: string
  readonly epoch: 1900 | 1904
  readonly styles: readonly CellStyle[]
  readonly strings: readonly string[]
  /** Cells with content in the whole workbook so far. */
  readonly cells: { count: number }
}

type Merged = { readonly column: number; readonly from: number; readonly to: number }

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** Row from 1 and column from 0 of "C17"; `undefined` if it is no such name. */
const placeOf = (name: string): { row: number; column: number } | undefined => {
  let column = 0
  let at = 0
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > MOST_COLUMNS) return undefined
  }
  const row = Number(name.slice(at))
  return at > 0 && Number.isInteger(row) && row >= 1 && row <= MOST_ROWS ? { row, column: column - 1 } : undefined
}

/** Reads the cells of one worksheet; rows and cells that hold nothing, however many are declared, cost nothing. */
export class SheetReader implements XmlReader {
  readonly #context: SheetContext
  readonly #rows = new Map<number, CellValue[]>()
  readonly #merged: Merged[] = []
  readonly #inline = new StringText()
  #row = 0
  #column = -1
  #cell: Attributes | undefined
  #in: 'v' | 'f' | 'is' | undefined
  #value = ''
  #formula = ''
  #hasValue = false
  #hasFormula = false
  #hasInline = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  readonly open = (name: string, attributes: Attributes): Refusal | undefined => {
    if (this.#in === 'is') this.#inline.open(name)
    else if (name === 'row') return this.#openRow(attributes)
    else if (name === 'c') return this.#openCell(attributes)
    else if (name === 'mergeCell') return this.#openMerged(attributes)
    else if (this.#cell && (name === 'v' || name === 'f' || name === 'is')) {
      this.#in = name
      if (name === 'v') this.#hasValue = true
      if (name === 'f') this.#hasFormula = true
      if (name === 'is') this.#hasInline = true
    }
    return undefined
  }

  readonly close = (name: string): Refusal | undefined => {
    if (this.#in === 'is' && name !== 'is') this.#inline.close(name)
    else if (name === this.#in) this.#in = undefined
    else if (name === 'c') return this.#closeCell()
    return undefined
  }

  readonly text = (text: string): Refusal | undefined => {
    if (this.#in === 'v') this.#value += text
    else if (this.#in === 'f') this.#formula += text
    else if (this.#in === 'is') return this.#inline.text(text) ? undefined : this.#tooLong()
    return this.#value.length > LIMITS.cellChars ? this.#tooLong() : undefined
  }

  /** Rows with content in order, the value of cells merged downwards repeated in each of their rows; or a refusal. */
  finish(): readonly GridRow[] | Refusal {
    const rows = [...this.#rows].map(([row, cells]) => ({ row, cells })).toSorted((a, b) => a.row - b.row)
    let steps = 0
    for (const { column, from, to } of this.#merged) {
      const value = this.#rows.get(from)?.[column]
      if (value === undefined || value === null) continue
      for (let i = firstAfter(rows, from); i < rows.length && rows[i]!.row <= to; i++) {
        if (++steps > LIMITS.cells) return refusal('too_many_cells', this.#context.sheet, { limit: LIMITS.cells })
        put(rows[i]!.cells, column, value)
      }
    }
    return rows
  }

  #openRow({ r }: Attributes): Refusal | undefined {
    const row = r === undefined ? this.#row + 1 : Number(r)
    if (!Number.isInteger(row) || row < 1 || row > MOST_ROWS) return this.#broken(`row ${r}`)
    this.#row = row
    this.#column = -1
    return undefined
  }

  #openCell(attributes: Attributes): Refusal | undefined {
    const { r } = attributes
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : placeOf(r)
    if (!place || place.row < 1) return this.#broken(`cell ${r}`)
    this.#row = place.row
    this.#column = place.column
    this.#cell = attributes
    this.#value = this.#formula = ''
    this.#hasValue = this.#hasFormula = this.#hasInline = false
    return undefined
  }

  #openMerged({ ref = '' }: Attributes): Refusal | undefined {
    const [first, last] = ref.split(':').map(placeOf)
    if (first && last && first.column === last.column && last.row > first.row)
      this.#merged.push({ column: first.column, from: first.row, to: last.row })
    return undefined
  }

  #closeCell(): Refusal | undefined {
    const value = this.#read()
    this.#cell = undefined
    if (value === undefined) return this.#broken(`cell ${this.#where()}`)
    if (value === null || value === '') return undefined
    if (this.#column >= LIMITS.columns) return refusal('too_many_columns', this.#where(), { limit: LIMITS.columns })
    if (++this.#context.cells.count > LIMITS.cells) return refusal('too_many_cells', this.#where(), { limit: LIMITS.cells })
    let cells = this.#rows.get(this.#row)
    if (!cells) {
      if (this.#rows.size > LIMITS.rows) return refusal('too_many_rows', this.#where(), { limit: LIMITS.rows })
      this.#rows.set(this.#row, (cells = []))
    }
    put(cells, this.#column, value)
    return undefined
  }

  /** `undefined` if the cell says something that cannot be. */
  #read(): CellValue | undefined {
    const type = this.#cell?.['t'] ?? 'n'
    if (this.#hasInline) return this.#plain(this.#inline.take())
    const empty = !this.#hasValue || (this.#value === '' && type !== 'str')
    if (this.#hasFormula && empty) return { kind: 'formula', found: this.#formula === '' ? '' : `=${this.#formula}` }
    if (empty) return null
    return this.#typed(type)
  }

  #typed(type: string): CellValue | undefined {
    switch (type) {
      case 's': {
        const text = this.#context.strings[Number(this.#value)]
        return text === undefined ? undefined : this.#plain(text)
      }
      case 'str':
        return readXString(this.#value)
      case 'inlineStr':
        return this.#plain(readXString(this.#value))
      case 'b':
        return this.#value.trim() === '1' || this.#value.trim() === 'true'
      case 'e':
        return { kind: 'formula', found: this.#value, fails: true }
      case 'd': {
        const { shows } = this.#style()
        const isPart = shows === 'month' || shows === 'year'
        return isIsoDate(this.#value.slice(0, 10))
          ? { kind: 'date', iso: this.#value.slice(0, 10), shows: isPart ? shows : 'day' }
          : undefined
      }
      default:
        return this.#number()
    }
  }

  #number(): CellValue | undefined {
    const value = Number(this.#value)
    if (!Number.isFinite(value) || this.#value.trim() === '') return undefined
    const { shows } = this.#style()
    if (shows === 'time' || shows === 'percent') return { kind: 'shown', value, shows }
    const iso = shows && dateOfSerial(value, this.#context.epoch)
    return iso ? { kind: 'date', iso, shows } : value
  }

  /** A text typed with a quote before it holds what it shows; any other may carry the guard of a CSV that was opened and saved. */
  #plain(text: string): string {
    return this.#style().quotePrefix ? text : unguard(text)
  }

  #style(): CellStyle {
    return this.#context.styles[Number(this.#cell?.['s'] ?? 0)] ?? { shows: undefined, quotePrefix: false }
  }

  #where(): string {
    return `${this.#context.sheet}!${cellName(this.#row, this.#column)}`
  }

  #tooLong(): Refusal {
    return refusal('cell_too_long', this.#where(), { limit: LIMITS.cellChars })
  }

  #broken(reason: string): Refusal {
    return refusal('bad_xml', this.#context.sheet, { reason })
  }
}

/** Missing cells before it become `null`; a cell that is filled already stays. */
const put = (cells: CellValue[], column: number, value: CellValue): void => {
  while (cells.length <= column) cells.push(null)
  if (cells[column] === null) cells[column] = value
}

const firstAfter = (rows: readonly { readonly row: number }[], row: number): number => {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.row <= row) low = middle + 1
    else high = middle
  }
  return low
}
