/**
 * Measures of a brief, in points: a sheet to be handed out, without cover, contents or chapters. Its PDF and its Word document are set by these, and
 * whoever composes one works out by them beforehand how much it holds. On Letter, on which the region prints; every picture and table keeps to the width.
 */
export const BRIEF = {
  width: 612,
  height: 792,
  /** A sheet has two sides. */
  pages: 2,
  side: 45,
  top: 40,
  /** The foot of the page stands in it. */
  bottom: 44,
  /** Type and the height of its line; `above` and `below` is space. */
  title: { size: 17, line: 22, above: 0, below: 3 },
  subtitle: { size: 10, line: 13, above: 0, below: 3 },
  edition: { size: 8, line: 10.5, above: 0, below: 2 },
  heading: { size: 12, line: 15.5, above: 9, below: 3 },
  text: { size: 9, line: 12, above: 0, below: 4 },
  note: { size: 7.5, line: 10, above: 0, below: 2 },
  caption: { size: 9, line: 12, above: 3, below: 3 },
  cell: { size: 8, line: 10.5, above: 1.35, below: 1.35 },
  /** Between the text of a cell and the edge of its column. */
  beside: 5,
  /** Below a table or a picture with its notes. */
  after: 6,
} as const

export type BriefLook = { readonly size: number; readonly line: number; readonly above: number; readonly below: number }

/** What stands on one page, in points. */
export const BRIEF_ROOM = { width: BRIEF.width - 2 * BRIEF.side, height: BRIEF.height - BRIEF.top - BRIEF.bottom } as const
