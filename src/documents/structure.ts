import type { Anchor, Block, Document } from './model.ts'
import { placesOf } from './panels.ts'
import { nameOf, plainText } from './problems.ts'
import { svgSize } from './svg.ts'

const ANCHOR = /^[A-Za-z][A-Za-z0-9._-]*$/
const RESERVED = /^(cite|html)-/
const ALT_LIMIT = 250

/** A block and all blocks inside it, in reading order. */
export const within = (block: Block): readonly Block[] => ('blocks' in block ? [block, ...block.blocks.flatMap(within)] : [block])

/** The places of a block that a link can lead to: the block itself, and the rows of a table that carry an anchor. */
export const anchorsOf = (block: Block): readonly Anchor[] => {
  const own = 'id' in block && block.id !== undefined ? [block.id] : []
  if (block.kind === 'panels') return [...own, ...placesOf(block)]
  return block.kind === 'table' ? [...own, ...block.rows.flat().flatMap((cell) => cell.id ?? [])] : own
}

const anchorProblem = (anchor: Anchor, seen: Set<Anchor>): string | null => {
  if (!ANCHOR.test(anchor)) return 'an anchor starts with a letter and holds letters, digits, “.”, “_” and “-” only'
  if (RESERVED.test(anchor)) return 'anchors that start with “cite-” or “html-” belong to the renderers'
  if (seen.has(anchor)) return 'the anchor is used twice'
  seen.add(anchor)
  return null
}

const anchorProblems = (blocks: readonly Block[]): string[] => {
  const seen = new Set<Anchor>()
  return blocks.flatMap((block) =>
    anchorsOf(block).flatMap((anchor) => {
      const problem = anchorProblem(anchor, seen)
      return problem === null ? [] : [`${nameOf(block)}: ${problem}`]
    }),
  )
}

const headingProblems = (blocks: readonly Block[]): string[] => {
  let above = 0
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return []
    const found: string[] = []
    const next = blocks[at + 1]
    if (plainText(block.runs) === '') found.push('the heading is empty')
    if (block.level > above + 1) found.push(`level ${block.level} follows level ${above}`)
    if (!next || next.kind === 'heading' || next.kind === 'pageBreak') found.push('no text follows the heading')
    if (block.annex && (block.level !== 1 || block.number === false)) found.push('an annex is a numbered heading of level 1')
    above = block.level
    return found.map((what) => `${nameOf(block)}: ${what}`)
  })
}

const figureProblems = (block: Extract<Block, { kind: 'figure' }>, tables: ReadonlySet<string>): string[] => {
  const found: string[] = []
  if (block.alt.trim() === '') found.push('the figure has no alternative text')
  if ([...block.alt].length > ALT_LIMIT) found.push(`the alternative text is longer than ${ALT_LIMIT} characters`)
  if (!svgSize(block.svg)) found.push('the picture is no SVG with a width and a height in pixels')
  if (block.table !== undefined && !tables.has(block.table)) found.push(`no table ${block.table}`)
  return found
}

const tableProblems = (block: Extract<Block, { kind: 'table' }>): string[] => {
  if (block.columns.length === 0) return ['the table has no columns']
  if (block.rows.length === 0) return ['the table has no rows']
  return block.rows.flatMap((row, at) =>
    row.length === block.columns.length ? [] : [`row ${at + 1} has ${row.length} cells for ${block.columns.length} columns`],
  )
}

const TOP_ONLY: ReadonlySet<Block['kind']> = new Set(['heading', 'panels', 'references', 'contents', 'pageBreak'])
const nestingProblems = (block: Block): string[] => {
  if (!('blocks' in block)) return []
  const found = block.blocks.filter((inner) => TOP_ONLY.has(inner.kind)).map((inner) => `a ${inner.kind} cannot stand inside it`)
  return block.blocks.length === 0 && block.kind === 'callout' ? [...found, 'it is empty'] : found
}

/** Everything that no renderer could print well, each with the name of its block. */
export const structureProblems = (document: Document): string[] => {
  const all = document.blocks.flatMap(within)
  const tables = new Set(all.flatMap((block) => (block.kind === 'table' ? [block.id] : [])))
  const listed = all.filter((block) => block.kind === 'references').length
  return [
    ...(listed > 1 ? ['references: the list is printed twice'] : []),
    ...anchorProblems(all),
    ...headingProblems(document.blocks),
    ...all.flatMap((block) => {
      const found =
        block.kind === 'figure' ? figureProblems(block, tables) : block.kind === 'table' ? tableProblems(block) : nestingProblems(block)
      return found.map((what) => `${nameOf(block)}: ${what}`)
    }),
  ]
}
