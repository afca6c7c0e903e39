import { columnLetters } from './grid.ts'
import type { SheetParts } from './xlsx-write-sheet.ts'

/** What the sheet of lists is called, so that a copy of a copy has one and not two. */
export const LISTS = { es: 'listas', en: 'lists' } as const

/** Rows beyond the last that still offer choices and hints, for files that are to be filled. */
export const SPARE_ROWS = 2_000

/** All choices of a workbook stand in one hidden sheet: a list inside a validation is cut at 255 characters and at every comma. */
export class ChoiceLists {
  readonly #columns: (readonly string[])[] = []
  readonly #name: string
  readonly #ranges = new Map<string, string>()

  constructor(name: string) {
    this.#name = name
  }

  rangeOf(words: readonly string[]): string {
    const key = JSON.stringify(words)
    const known = this.#ranges.get(key)
    if (known) return known
    const letters = columnLetters(this.#columns.push(words) - 1)
    const range = `${this.#name}!$${letters}$1:$${letters}$${words.length}`
    this.#ranges.set(key, range)
    return range
  }

  sheet(): SheetParts | undefined {
    if (this.#columns.length === 0) return undefined
    const height = Math.max(...this.#columns.map((words) => words.length))
    const rows = Array.from({ length: height }, (_, i) => ({ row: i + 1, cells: this.#columns.map((words) => words[i] ?? null) }))
    return { name: this.#name, hidden: true, rows, columns: [] }
  }
}
