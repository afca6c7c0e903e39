import type { Block, Cell, Run, TableColumn } from '#documents/model.ts'

const text = (value: string): Run => ({ kind: 'text', text: value })

export const cell = (value: string): Cell => ({ runs: [text(value)] })
export const head = (value: string): Cell => ({ runs: [text(value)], header: true })
export const column = (header: string, width: number): TableColumn => ({ header: [text(header)], width })
export const heading = (level: 1 | 2 | 3, id: string, words: string): Block => ({
  kind: 'heading',
  id,
  level,
  runs: [text(words)],
  number: false,
})
export const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [text(words)] })
export const small = (words: string): Block => ({ kind: 'paragraph', note: true, runs: [text(words)] })
export const callout = (title: string, words: readonly string[]): Block => ({
  kind: 'callout',
  tone: 'accent',
  title: [text(title)],
  blocks: words.map(paragraph),
})

type Rows = { readonly id: string; readonly caption: string; readonly columns: readonly TableColumn[]; readonly rows: readonly Cell[][] }

export const table = ({ id, caption, columns, rows }: Rows): Block => ({
  kind: 'table',
  id,
  caption: [text(caption)],
  columns,
  rows,
  dense: true,
})
