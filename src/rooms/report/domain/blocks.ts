import type { Block, Cell, Run, Runs, TableColumn } from '#documents/model.ts'
import type { Edition } from './edition.ts'

/** Short ways to write blocks; each stands for one block or run of the document model. */
export const text = (value: string): Run => ({ kind: 'text', text: value })
export const strong = (value: string): Run => ({ kind: 'text', text: value, strong: true })
export const cite = (keys: readonly string[]): Runs => (keys.length > 0 ? [{ kind: 'cite', keys }] : [])

type HeadingOptions = { number?: false; annex?: true }

/** A heading by its message `report.heading.<id>`. */
export const heading = ({ t }: Edition, level: 1 | 2 | 3, id: string, options: HeadingOptions = {}): Block => ({
  kind: 'heading',
  id,
  level,
  runs: [text(t(`report.heading.${id}`))],
  ...options,
})

/** Where in a message runs stand that are more than text, a link say. */
export const PLACE = '\u0000'
/** A message with those runs in their place. */
export const withRuns = (message: string, runs: Runs): Runs =>
  message.split(PLACE).flatMap((part, at) => (at === 0 ? [text(part)] : [...runs, text(part)]))

export const note = (value: string): Block => ({ kind: 'paragraph', note: true, runs: [text(value)] })

/** The first paragraph of a passage is its answer and is set larger. */
export const withLead = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => (index === 0 && block.kind === 'paragraph' ? { ...block, lead: true as const } : block))

export const cell = (value: string | Runs): Cell => ({ runs: typeof value === 'string' ? [text(value)] : value })
export const rowHeader = (value: string | Runs, id?: string): Cell => ({ ...cell(value), header: true, ...(id ? { id } : {}) })

export const column = (header: string, options: Omit<TableColumn, 'header'> = {}): TableColumn => ({ header: [text(header)], ...options })

type TableParts = {
  columns: readonly TableColumn[]
  rows: readonly (readonly Cell[])[]
  notes?: readonly Runs[]
  dense?: true
  unnumbered?: true
}

/** A table by its message `report.table.<id>`. */
export const table = ({ t }: Edition, id: string, parts: TableParts, captionValues: Record<string, string | number> = {}): Block => ({
  kind: 'table',
  id: `table-${id}`,
  caption: [text(t(`report.table.${id}`, captionValues))],
  ...parts,
})
