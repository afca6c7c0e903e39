import type { Anchor, Block, Cell, Document, Figure, Lang, Reference, Run, TableColumn, Tone } from './model.ts'

/** A piece of printed text, with the anchor it leads to where it is a link. */
export type LinkedText = { text: string; to?: Anchor }

/**
 * A run that a renderer prints as it stands. Marks of references are spelt out: `[`, `3`, `, `, `5`, `–`, `7`, `]`, each number
 * with its target; `id` is where the back-link of the reference list comes to. A space that must not break stands before them.
 */
export type NumberedRun =
  | Extract<Run, { kind: 'text' | 'value' | 'link' }>
  | { kind: 'cite'; id: Anchor; parts: readonly LinkedText[] }
  | { kind: 'ref'; to: Anchor; text: string; page?: string }

export type NumberedRuns = readonly NumberedRun[]
export type NumberedCell = Omit<Cell, 'runs'> & { runs: NumberedRuns }
export type NumberedColumn = Omit<TableColumn, 'header'> & { header: NumberedRuns }

export type NumberedHeading = {
  kind: 'heading'
  id: Anchor
  level: 1 | 2 | 3 | 4
  runs: NumberedRuns
  /** "2", "2.1", "B", "B.1"; none for headings left out of the numbering and for level 4. */
  number?: string
  annex?: true
}

export type NumberedTable = Omit<Extract<Block, { kind: 'table' }>, 'caption' | 'columns' | 'rows' | 'notes'> & {
  /** "Table 2", as it stands before the caption; empty where the table has no number. */
  label: string
  caption: NumberedRuns
  columns: readonly NumberedColumn[]
  rows: readonly (readonly NumberedCell[])[]
  notes: readonly NumberedRuns[]
}

export type NumberedFigure = Omit<Figure, 'caption' | 'notes'> & {
  /** "Figure 3", as it stands before the caption. */
  label: string
  caption: NumberedRuns
  /** The figure's own notes and, last, where the same values stand as a table. */
  notes: readonly NumberedRuns[]
}

export type NumberedCard = {
  kind: 'card'
  id: Anchor
  label: string
  title: NumberedRuns
  facts?: NumberedRuns
  blocks: readonly NumberedBlock[]
  tone?: Tone
}

/** The lines of a paragraph, as whoever is quoted wrote them. */
export type QuotedParagraph = readonly NumberedRuns[]

export type NumberedSaid = {
  runs: NumberedRuns
  /** Where marks lead. */ id?: Anchor
  /** "[12]", which leads to the entry; none where it is not cited. */ mark?: { text: string; to: Anchor }
}
export type NumberedPanel = {
  title: NumberedRuns
  groups: readonly { title?: NumberedRuns; items: readonly NumberedSaid[] }[]
  empty: NumberedRuns
}
export type NumberedPanels = { kind: 'panels'; id: Anchor; parts: readonly NumberedPanel[] }

export type NumberedBlock =
  | NumberedHeading
  | { kind: 'paragraph'; id?: Anchor; runs: NumberedRuns; lead?: true; note?: true; passage?: string }
  | { kind: 'list'; ordered?: true; items: readonly NumberedRuns[]; passage?: string }
  | { kind: 'quote'; lang: Lang; paragraphs: readonly QuotedParagraph[]; source: NumberedRuns }
  | NumberedTable
  | NumberedFigure
  | NumberedCard
  | { kind: 'callout'; tone: Tone; title?: NumberedRuns; blocks: readonly NumberedBlock[]; heads?: true }
  | { kind: 'lines'; count: number }
  | NumberedPanels
  | { kind: 'references' }
  | { kind: 'contents' }
  | { kind: 'pageBreak' }

/** A reference that the document cites; they stand in the order of their numbers. */
export type CitedReference = Omit<Reference, 'runs' | 'details'> & {
  id: Anchor
  number: number
  runs: NumberedRuns
  details: readonly NumberedRuns[]
  /** The first citation in each section that cites it: `to` is the id of the mark, `text` the number or the title of the section. */
  citedIn: readonly { to: Anchor; text: string }[]
}

export type ContentsEntry = { id: Anchor; level: 1 | 2 | 3 | 4; number?: string; annex?: true; text: string }

/** A document in which every number, label and link is settled, so that all renderers print the same. */
export type NumberedDocument = Omit<Document, 'blocks' | 'references'> & {
  blocks: readonly NumberedBlock[]
  references: readonly CitedReference[]
  /** Headings down to level 3. */
  contents: readonly ContentsEntry[]
}
