import type { Block } from '#documents/model.ts'
import type { PagePart, PageSection, PageTable } from '../impact-page/page.ts'
import { cell, column, heading, list, paragraph, rowHeader, text } from '../print/blocks.ts'

const tableBlock = ({ id, caption, columns, rows, notes }: PageTable): Block => ({
  kind: 'table',
  id,
  caption: [text(caption)],
  columns: columns.map(({ title, align, width }) => column(title, { width, ...(align && { align }) })),
  rows: rows.map(([head = '', ...cells]) => [rowHeader(head), ...cells.map((words) => cell(words))]),
  ...(notes.length > 0 && { notes: notes.map((note) => [text(note)]) }),
  dense: true,
})

const blockOf = (part: PagePart, level: 2 | 3): Block => {
  switch (part.kind) {
    case 'words':
      return { kind: 'paragraph', runs: [text(part.text)], ...(part.lead && { lead: part.lead }) }
    case 'heading':
      return heading(level, part.id, part.text)
    case 'points':
      return list(part.items)
    case 'callout':
      return { kind: 'callout', tone: part.tone, title: [text(part.title)], blocks: part.words.map((words) => paragraph(words)) }
    case 'table':
      return tableBlock(part)
    case 'figure':
      return {
        kind: 'figure',
        id: part.id,
        caption: [text(part.caption)],
        svg: part.svg,
        alt: part.alt,
        table: part.table,
        ...(part.notes.length > 0 && { notes: part.notes.map((note) => [text(note)]) }),
      }
  }
}

/** Parts of the page as blocks of a document: the same words. `level` is that of their headings. */
export const blocksOf = (parts: readonly PagePart[], level: 2 | 3 = 2): readonly Block[] => parts.map((part) => blockOf(part, level))

/** A section under a heading of its own inside a chapter. */
export const sectionBlocks = ({ id, title, parts }: PageSection): readonly Block[] => [heading(2, id, title), ...blocksOf(parts, 3)]
