import { BREAK, plainText, UNSTORABLE } from '#kernel/command/plain-text.ts'
import { type ChoiceColumn, choiceIndex, choiceWords } from './choices.ts'
import { dateHint, dayFault } from './date-hint.ts'
import { fold } from './fold.ts'
import { type CellValue, cellText } from './grid.ts'
import { nearest } from './nearest.ts'
import { onOneLine } from './one-line.ts'
import { formReader, isForDates } from './pattern-form.ts'
import type { Problem } from './row-error.ts'
import { dateOfSerial, dayAtMidnight, isIsoDate } from './serial-date.ts'
import type { Column, Words } from './table.ts'
import { both } from './words.ts'

/** Typed value of a filled cell; `undefined` if there is none. A value may come with a problem (too long, say): it still counts for references. */
export type CellReader = (cell: CellValue, tell: (problem: Problem) => void) => unknown

export type ReaderOptions = {
  readonly epoch: 1900 | 1904
  /** Folded name → code, for columns that may be filled with a name ("Guatemala" for GT). */
  readonly names?: ReadonlyMap<string, string> | undefined
  /** The table was written by the house out of what it keeps, and is no file that somebody gives. */
  readonly isKept?: boolean | undefined
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

const unstorable = (text: string): string | undefined => {
  const found = UNSTORABLE.exec(text)
  return found ? `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : undefined
}

const range = (value: number, { min, max }: { min?: number; max?: number }): Problem | undefined => {
  const low = min !== undefined && value < min
  const high = max !== undefined && value > max
  if (!low && !high) return undefined
  const variant = min === undefined ? 'above' : max === undefined ? 'below' : undefined
  return { code: 'out_of_range', value: String(value), ...(variant ? { variant } : {}), values: { min: String(min), max: String(max) } }
}

const numberHint = (written: string, whole: boolean): Words => {
  if (whole) return both('sheets.hint.number-whole')
  const comma = /^([+-]?\d+),(\d{1,2}|\d{4,})$/.exec(written)
  return comma ? both('sheets.hint.number', { number: `${comma[1]}.${comma[2]}` }) : both('sheets.hint.number-plain')
}

/** The number that a cell holds, however it shows it. */
const numberIn = (cell: CellValue): number | undefined => {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && cell?.kind === 'shown' ? cell.value : undefined
}

const numeric =
  (column: Extract<Column, { type: 'integer' | 'decimal' }>): CellReader =>
  (cell, tell) => {
    const written = cellText(cell).trim()
    const value = numberIn(cell) ?? (typeof cell === 'string' && NUMBER.test(written) ? Number(written) : NaN)
    const whole = column.type === 'integer'
    if (!Number.isFinite(value))
      return void tell({ code: 'not_a_number', value: written, ...(whole ? { variant: 'whole' } : {}), hint: numberHint(written, whole) })
    if (whole && !Number.isSafeInteger(value))
      return void tell({ code: 'not_a_number', variant: 'whole', value: written, hint: numberHint(written, whole) })
    const problem = range(value, column)
    if (problem) tell(problem)
    // −0 is written as 0 and would come back as 0.
    return value === 0 ? 0 : value
  }

const date =
  ({ epoch }: ReaderOptions): CellReader =>
  (cell, tell) => {
    if (typeof cell === 'object' && cell?.kind === 'date' && cell.shows === 'day') return cell.iso
    const written = cellText(cell).trim()
    const serial = numberIn(cell) ?? (/^\d{5}$/.test(written) ? Number(written) : undefined)
    const found = serial === undefined ? undefined : dateOfSerial(serial, epoch)
    if (found !== undefined) return found
    const day = isIsoDate(written) ? written : dayAtMidnight(written)
    if (day !== undefined) return day
    const variant = dayFault(written)
    return void tell({ code: 'bad_date', ...(variant && { variant }), value: written, hint: dateHint(written) })
  }

const url: CellReader = (cell, tell) => {
  const written = cellText(cell).trim()
  const parsed = /^https?:\/\/[^\s]+$/i.test(written) && !UNSTORABLE.test(written) && URL.canParse(written)
  if (!parsed) return void tell({ code: 'bad_url', value: written, hint: both('sheets.hint.url') })
  return written
}

/** How spreadsheets print a boolean in their CSV. */
const TRUTHS: Readonly<Record<string, 'yes' | 'no'>> = { true: 'yes', verdadero: 'yes', false: 'no', falso: 'no' }

/** The option most like what was written, in whichever language that was; each reader is told it in their own. */
const nearestChoice = (written: string, column: ChoiceColumn, index: ReadonlyMap<string, string>): Words | undefined => {
  const near = nearest(written, [...Object.keys(column.values), ...Object.values(column.values).flatMap(({ es, en }) => [es, en])])
  const value = column.values[near === undefined ? '' : (index.get(fold(near)) ?? '')]
  return value && { es: value.es, en: value.en }
}

const choice = (column: ChoiceColumn): CellReader => {
  const index = choiceIndex(column)
  return (cell, tell) => {
    const written = cellText(cell).trim()
    const key = index.get(fold(written)) ?? index.get(TRUTHS[fold(written)] ?? '')
    if (key !== undefined) return key
    const options = choiceWords(column)
    const near = nearestChoice(written, column, index)
    const hint = near ? both('sheets.hint.nearest-options', { nearest: near, options }) : both('sheets.hint.options', { options })
    return void tell({ code: 'unknown_value', value: written, hint })
  }
}

/** A day that a cell holds as a bare day number, or with its midnight, where a date or a part of one is meant; a year is a number too, and no day. */
const dayIn = (cell: CellValue, pattern: RegExp | undefined, epoch: 1900 | 1904): string | undefined => {
  const serial = numberIn(cell) ?? 0
  const day = typeof cell === 'string' ? dayAtMidnight(cell.trim()) : serial > 9999 ? dateOfSerial(serial, epoch) : undefined
  return day !== undefined && pattern !== undefined && isForDates(pattern) ? day : undefined
}

/** What a cell is in a workbook where it is no text; a CSV file holds nothing but text. */
const kindOf = (cell: CellValue): 'date' | 'number' | 'time' | 'truth' | undefined => {
  if (typeof cell === 'number') return 'number'
  if (typeof cell === 'boolean') return 'truth'
  if (typeof cell !== 'object' || cell === null || cell.kind === 'formula') return undefined
  if (cell.kind === 'date') return 'date'
  return cell.shows === 'time' ? 'time' : 'number'
}

const text = (column: Extract<Column, { type: 'text' }>, { names, epoch, isKept = false }: ReaderOptions): CellReader => {
  const formed = formReader(column, isKept)
  return (cell, tell) => {
    const kind = column.inWords ? kindOf(cell) : undefined
    if (kind) return void tell({ code: 'not_in_words', variant: kind, value: cellText(cell), hint: both('sheets.hint.in-words') })
    const raw = (dayIn(cell, column.pattern, epoch) ?? cellText(cell)).normalize('NFC').trim()
    const bad = unstorable(raw)
    if (bad) return void tell({ code: 'bad_character', value: raw, values: { name: bad } })
    const broken = BREAK.test(raw)
    if (broken && !column.lines) tell({ code: 'line_break', value: raw })
    const tidy = !broken ? raw : column.lines ? plainText(raw) : onOneLine(raw)
    const value = names?.get(fold(tidy)) ?? tidy
    const length = column.max !== undefined && value.length > column.max ? codePoints(value) : 0
    if (length > (column.max ?? 0))
      tell({
        code: 'too_long',
        value,
        values: { length, max: column.max ?? 0 },
        hint: both('sheets.hint.shorten', { over: length - (column.max ?? 0) }),
      })
    const ill = formed(value)
    if (ill) tell(ill)
    return value
  }
}

const list =
  (column: Extract<Column, { type: 'list' }>, { names }: ReaderOptions): CellReader =>
  (cell, tell) => {
    const written = cellText(cell).normalize('NFC')
    const bad = unstorable(written)
    if (bad) return void tell({ code: 'bad_character', value: written, values: { name: bad } })
    const parts = written.split(';').map((part) => onOneLine(part))
    const values = [...new Set(parts.filter((part) => part !== '').map((part) => names?.get(fold(part)) ?? part))]
    if (column.most !== undefined && values.length > column.most)
      tell({ code: 'too_many', value: written, values: { count: values.length, most: column.most }, hint: both('sheets.hint.split') })
    return values
  }

/** How cells of a column become values. */
export const cellReader = (column: Column, options: ReaderOptions): CellReader => {
  switch (column.type) {
    case 'text':
      return text(column, options)
    case 'integer':
    case 'decimal':
      return numeric(column)
    case 'date':
      return date(options)
    case 'url':
      return url
    case 'choice':
      return choice(column)
    case 'list':
      return list(column, options)
  }
}
