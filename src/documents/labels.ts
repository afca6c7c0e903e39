import type { Translate } from '#kernel/i18n/translate.ts'
import type { Anchor, Block } from './model.ts'
import { plainText } from './problems.ts'
import { within } from './structure.ts'

/** `number` stands at the block itself, `label` before its caption, `ref` is what a link to it prints. */
export type Label = { number?: string; label?: string; ref?: string }

const letter = (n: number): string => (n > 26 ? letter(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

type Heading = Extract<Block, { kind: 'heading' }>

/** Counts chapters 1, 2, annexes A, B and down to level 3 what is under them; nothing under an unnumbered heading has a number. */
const headingNumbers = () => {
  let chapters = 0
  let annexes = 0
  const counts = [0, 0, 0, 0, 0]
  const prefixes: (string | undefined)[] = ['']
  const own = (heading: Heading): string => {
    if (heading.level > 1) return `${prefixes[heading.level - 1]}.${++counts[heading.level]!}`
    return heading.annex ? letter(++annexes) : String(++chapters)
  }
  return (heading: Heading): string | undefined => {
    const { level } = heading
    const numbered = heading.number !== false && level < 4 && prefixes[level - 1] !== undefined
    prefixes[level] = numbered ? own(heading) : undefined
    counts.fill(0, level + 1)
    prefixes.fill(undefined, level + 1)
    return prefixes[level]
  }
}

const headingLabel = (heading: Heading, number: string | undefined, t: Translate): Label => {
  if (number === undefined) return { ref: plainText(heading.runs) }
  if (heading.annex) return { number, label: t('documents.annex.label', { number }), ref: t('documents.annex.ref', { number }) }
  return { number, ref: t(heading.level === 1 ? 'documents.chapter.ref' : 'documents.section.ref', { number }) }
}

const isNumbered = (block: Block): boolean => (block.kind !== 'table' && block.kind !== 'figure') || !block.unnumbered

/** Numbers every heading, table and figure in reading order and names what a link to any block prints. */
export const labelsOf = (blocks: readonly Block[], t: Translate): ReadonlyMap<Anchor, Label> => {
  const labels = new Map<Anchor, Label>()
  const numberOf = headingNumbers()
  const counts = { table: 0, figure: 0 }
  const numbered = (kind: 'table' | 'figure'): Label => {
    const number = String(++counts[kind])
    return { number, label: t(`documents.${kind}.label`, { number }), ref: t(`documents.${kind}.ref`, { number }) }
  }
  for (const block of blocks.flatMap(within)) {
    if (block.kind === 'heading') labels.set(block.id, headingLabel(block, numberOf(block), t))
    else if (block.kind === 'table' || block.kind === 'figure') {
      labels.set(block.id, isNumbered(block) ? numbered(block.kind) : { ref: plainText(block.caption) })
      // A row is named by the text of its cell.
      if (block.kind === 'table') for (const cell of block.rows.flat()) if (cell.id) labels.set(cell.id, { ref: plainText(cell.runs) })
    } else if (block.kind === 'card') labels.set(block.id, { label: block.label, ref: block.label })
    else if (block.kind === 'paragraph' && block.id !== undefined) labels.set(block.id, {})
  }
  return labels
}
