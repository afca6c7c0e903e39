import type { Flowing, Lines, Row } from './flowing.ts'

const TOLERANCE = 0.05

type Table = Extract<Flowing, { kind: 'table' }>

/** How many lines stand before the page ends, when so many would fit: none alone at its foot, none alone overleaf. */
const linesKept = (left: number, fits: number, { keepLines }: Lines, first: boolean): number => {
  if (keepLines && first) return 0
  if (left < 2) return fits
  const kept = left - fits === 1 ? fits - 1 : fits
  return first && kept === 1 ? 0 : kept
}

const heightOf = ({ count, line, ruleAbove, ruleBelow }: Lines): number => ruleAbove + count * line + ruleBelow

/** The start of a paragraph that what is kept with it takes along: two lines, or all of three. */
const startOf = (next: Lines): number => {
  const lines = next.keepLines || next.count <= 3 ? next.count : 2
  return next.ruleAbove + lines * next.line + (lines === next.count ? next.ruleBelow : 0)
}

/** The first rows of a table that stay together, as their place after the last of them. */
const keptRows = (rows: readonly Row[], from: number): number => {
  const last = rows.findIndex((row, at) => at >= from && !row.keepNext)
  return last === -1 ? rows.length : last + 1
}

const rowsHeight = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0)

/** Lays what flows out on pages of a height, as Word does. */
class Pages {
  readonly #height: number
  readonly #pages = new Map<string, number>()
  #page = 1
  #at = 0
  #after = 0
  #empty = true
  #startsSection = true

  constructor(height: number) {
    this.#height = height
  }

  get found(): { pages: ReadonlyMap<string, number>; count: number } {
    return { pages: this.#pages, count: this.#page }
  }

  place(blocks: readonly Flowing[]): void {
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'table') this.#placeTable(block, blocks.slice(at + 1))
      else this.#placeKept(block, blocks, at)
    }
  }

  #startPage(): void {
    this.#page += 1
    this.#at = 0
    this.#after = 0
    this.#empty = true
    this.#startsSection = false
  }

  #mark(bookmarks: readonly string[]): void {
    for (const name of bookmarks) if (!this.#pages.has(name)) this.#pages.set(name, this.#page)
  }

  #spaceAbove({ before }: Lines): number {
    if (!this.#empty) return Math.max(this.#after, before)
    return this.#startsSection ? before : 0
  }

  #fits(height: number): boolean {
    return this.#at + height <= this.#height + TOLERANCE
  }

  /** Height of what a paragraph is kept with, from itself to the start of the first block that is not kept with the next. */
  #keptHeight(blocks: readonly Flowing[], from: number, above: number): number {
    let height = 0
    let space: number | undefined
    for (let at = from; at < blocks.length; at += 1) {
      const block = blocks[at]!
      if (block.kind === 'table') return height + (space ?? above) + rowsHeight(block.rows.slice(0, keptRows(block.rows, 0)))
      height += space === undefined ? above : Math.max(space, block.before)
      if (!block.keepNext || block.endsSection) return height + startOf(block)
      height += heightOf(block)
      space = block.after
    }
    return height
  }

  #placeKept(block: Lines, blocks: readonly Flowing[], at: number): void {
    if (block.startsPage && !this.#empty) this.#startPage()
    if (block.keepNext && !this.#empty) {
      const height = this.#keptHeight(blocks, at, this.#spaceAbove(block))
      if (!this.#fits(height) && height <= this.#height + TOLERANCE) this.#startPage()
    }
    this.#placeLines(block)
    if (!block.endsSection) return
    this.#startPage()
    this.#startsSection = true
  }

  /** How many of the lines that are left go on this page, below `space`. */
  #linesHere(block: Lines, left: number, space: number): number {
    const room = this.#height - this.#at - space + TOLERANCE
    if (left * block.line + block.ruleBelow <= room) return left
    const fits = Math.min(left - 1, Math.max(0, Math.floor(room / block.line)))
    const kept = linesKept(left, fits, block, left === block.count)
    return kept === 0 && this.#empty ? Math.max(1, fits) : kept
  }

  #placeLines(block: Lines): void {
    let left = block.count
    while (left > 0) {
      const space = left === block.count ? this.#spaceAbove(block) + block.ruleAbove : 0
      const here = this.#linesHere(block, left, space)
      if (here > 0) {
        this.#mark(block.bookmarks)
        this.#at += space + here * block.line
        this.#empty = false
        left -= here
      }
      if (left > 0) this.#startPage()
    }
    this.#at += block.ruleBelow
    this.#after = block.after
    this.#startsSection = false
  }

  #placeTable({ rows }: Table, next: readonly Flowing[]): void {
    this.#at += this.#after
    this.#after = 0
    let together = 0
    for (const [at, row] of rows.entries()) {
      if (at >= together) {
        const end = keptRows(rows, at)
        const follows = end === rows.length && rows.at(-1)?.keepNext ? this.#keptHeight(next, 0, 0) : 0
        const height = rowsHeight(rows.slice(at, end)) + follows
        if (end > at + 1 || follows > 0) {
          if (!this.#fits(height) && !this.#empty) this.#startTablePage(rows, at)
          if (!this.#fits(height)) together = end
        }
      }
      this.#placeRow(rows, at, row)
    }
  }

  #startTablePage(rows: readonly Row[], at: number): void {
    this.#startPage()
    const head = rows.filter((row) => row.head)
    if (at >= head.length) this.#at += rowsHeight(head)
  }

  #placeRow(rows: readonly Row[], at: number, row: Row): void {
    const fits = this.#fits(row.height)
    if (!fits && !row.whole) return this.#placeBroken(row)
    if (!fits && !this.#empty) this.#startTablePage(rows, at)
    this.#mark(row.bookmarks)
    this.#at += row.height
    this.#empty = false
  }

  #placeBroken({ above, below, inside }: Row): void {
    this.#at += above
    this.place(inside)
    this.#at += this.#after + below
    this.#after = 0
  }
}

/**
 * Page of each bookmark, and how many pages there are, when what flows fills pages of a height in points: lines, space and what
 * is kept together are dealt with as Word does it.
 */
export const paginate = (blocks: readonly Flowing[], height: number): { pages: ReadonlyMap<string, number>; count: number } => {
  const pages = new Pages(height)
  pages.place(blocks)
  return pages.found
}
