import type { Block, Cell, Run, Runs, TableColumn } from '#documents/model.ts'

/** A number stays on one line: the space that parts its thousands does not break. */
const unparted = (value: string): string => value.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')

/** Short ways to write blocks; each stands for one block or run of the document model. */
export const text = (value: string): Run => ({ kind: 'text', text: unparted(value) })
export const strong = (value: string): Run => ({ kind: 'text', text: unparted(value), strong: true })

export const cell = (value: string | Runs): Cell => ({ runs: typeof value === 'string' ? [text(value)] : value })
export const rowHeader = (value: string | Runs): Cell => ({ ...cell(value), header: true })
export const column = (header: string, options: Omit<TableColumn, 'header'> = {}): TableColumn => ({ header: [text(header)], ...options })

type HeadingOptions = { readonly number?: false; readonly annex?: true }

export const heading = (level: 1 | 2 | 3, id: string, words: string, options: HeadingOptions = {}): Block => ({
  kind: 'heading',
  id,
  level,
  runs: [text(words)],
  ...options,
})

export const paragraph = (value: string | Runs): Block => ({ kind: 'paragraph', runs: typeof value === 'string' ? [text(value)] : value })
export const small = (value: string): Block => ({ kind: 'paragraph', note: true, runs: [text(value)] })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items: items.map((one) => [text(one)]) })
