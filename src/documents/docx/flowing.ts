/** A paragraph as the flow of pages needs it; all measures in points. */
export type Lines = {
  kind: 'lines'
  /** How many lines, and the height of each. */
  count: number
  line: number
  before: number
  after: number
  /** Room of the rules above and below, which the space before and after lie outside of. */
  ruleAbove: number
  ruleBelow: number
  keepNext: boolean
  keepLines: boolean
  startsPage: boolean
  endsSection: boolean
  bookmarks: readonly string[]
}

/** A row of a table; all measures in points. */
export type Row = {
  height: number
  /** Kept on one page; a row that is not goes on overleaf with what is `inside` it. */
  whole: boolean
  /** Room above and below what is inside. */
  above: number
  below: number
  inside: readonly Flowing[]
  /** Repeated at the head of each page. */
  head: boolean
  keepNext: boolean
  bookmarks: readonly string[]
}

/** What flows down the pages, one after the other. */
export type Flowing = Lines | { kind: 'table'; rows: readonly Row[] }

/** Height of blocks one below the other: of two spaces that meet the wider counts. */
export const stackHeight = (blocks: readonly Flowing[]): number => {
  let height = 0
  let after = 0
  for (const block of blocks) {
    if (block.kind === 'table') {
      height += after + block.rows.reduce((sum, row) => sum + row.height, 0)
      after = 0
    } else {
      height += Math.max(after, block.before) + block.ruleAbove + block.count * block.line + block.ruleBelow
      after = block.after
    }
  }
  return height + after
}
