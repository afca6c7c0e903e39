import type { Translate } from '#kernel/i18n/translate.ts'
import { citations, referenceAnchor } from './citations.ts'
import { clean } from './clean.ts'
import { labelsOf } from './labels.ts'
import type { Anchor, Block, Document, Runs } from './model.ts'
import type {
  CitedReference,
  ContentsEntry,
  NumberedBlock,
  NumberedDocument,
  NumberedFigure,
  NumberedHeading,
  NumberedRuns,
  NumberedTable,
} from './numbered.ts'
import { DocumentError, nameOf, plainText } from './problems.ts'
import { resolveRuns } from './runs.ts'
import { marked, printedHere, printPanels } from './panels.ts'
import type { Place, Resolution } from './runs.ts'
import { anchorsOf, structureProblems, within } from './structure.ts'
import { words } from './words.ts'
import { writtenParagraphs } from './written-lines.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>
type Context = Resolution & { t: Translate; section: string }
type Print = (runs: Runs) => NumberedRuns

const numberHeading = (block: Of<'heading'>, print: Print, { labels }: Context): NumberedHeading => {
  const number = labels.get(block.id)?.number
  return {
    kind: 'heading',
    id: block.id,
    level: block.level,
    runs: print(block.runs),
    ...(number ? { number } : {}),
    ...(block.annex ? { annex: true } : {}),
  }
}

const numberTable = (block: Of<'table'>, print: Print, { labels }: Context): NumberedTable => ({
  ...block,
  label: labels.get(block.id)?.label ?? '',
  caption: print(block.caption),
  columns: block.columns.map((column) => ({ ...column, header: print(column.header) })),
  rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: print(cell.runs) }))),
  notes: (block.notes ?? []).map(print),
})

/** "The values are in Table 4." as a note with its link. */
const tableNote = (to: Anchor, { labels, t }: Context): NumberedRuns => {
  const mark = '\u0000'
  const [before = '', after = ''] = t('documents.figure.table', { table: mark }).split(mark)
  return [
    { kind: 'text', text: before },
    { kind: 'ref', to, text: labels.get(to)?.ref ?? '' },
    { kind: 'text', text: after },
  ]
}

/** Its notes end in where its values are, unless one of them leads there by itself. */
const numberFigure = (block: Of<'figure'>, print: Print, context: Context): NumberedFigure => {
  const { id, caption, table, notes = [] } = block
  const leads = notes.some((runs) => runs.some((run) => run.kind === 'ref' && run.to === table))
  return {
    ...block,
    label: context.labels.get(id)?.label ?? '',
    caption: print(caption),
    notes: [...notes.map(print), ...(table === undefined || leads ? [] : [tableNote(table, context)])],
  }
}

/** The section that a back-link names: its number, else the title of the unnumbered chapter. */
const enterSection = (block: Of<'heading'>, context: Context) => {
  const number = context.labels.get(block.id)?.number
  if (number !== undefined) context.section = number
  else if (block.level === 1) context.section = plainText(block.runs)
}

const numberBlock = (block: Block, context: Context): NumberedBlock => {
  if (block.kind === 'heading') enterSection(block, context)
  const place: Place = { block: nameOf(block), section: context.section }
  const print: Print = (runs) => resolveRuns(runs, place, context)
  const inside = (blocks: readonly Block[]) => blocks.map((inner) => numberBlock(inner, context))
  switch (block.kind) {
    case 'heading':
      return numberHeading(block, print, context)
    case 'paragraph':
      return { ...block, runs: print(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(print) }
    case 'quote': {
      const { runs, ...quote } = block
      return { ...quote, paragraphs: writtenParagraphs(runs).map((lines) => lines.map(print)), source: print(block.source) }
    }
    case 'table':
      return numberTable(block, print, context)
    case 'figure':
      return numberFigure(block, print, context)
    case 'card': {
      const { facts, ...card } = block
      return { ...card, title: print(block.title), ...(facts ? { facts: print(facts) } : {}), blocks: inside(block.blocks) }
    }
    case 'callout': {
      const { title, ...callout } = block
      return { ...callout, ...(title ? { title: print(title) } : {}), blocks: inside(block.blocks) }
    }
    case 'panels':
      return printPanels(block, print)
    default:
      return block
  }
}

const numberReferences = (context: Context): CitedReference[] =>
  context.citations.inOrder().map(({ reference, number, citedIn }) => {
    const place: Place = { block: `reference ${reference.key}`, section: '' }
    const print: Print = (runs) => {
      if (runs.some((run) => run.kind === 'cite')) context.problem(place, 'a reference cannot cite another')
      return resolveRuns(
        runs.filter((run) => run.kind !== 'cite'),
        place,
        context,
      )
    }
    return {
      ...reference,
      id: referenceAnchor(reference.key),
      number,
      citedIn,
      runs: print(reference.runs),
      details: reference.details.map(print),
    }
  })

const contentsOf = (blocks: readonly NumberedBlock[], source: Document): ContentsEntry[] => {
  const texts = new Map(source.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, plainText(block.runs)] as const] : [])))
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level > 3) return []
    const { runs: _, kind: __, ...entry } = block
    return [{ ...entry, text: texts.get(block.id) ?? '' }]
  })
}

const referenceProblems = (document: Document, cited: readonly CitedReference[]): string[] => {
  const keys = document.references.map((reference) => reference.key)
  const anchors = keys.map(referenceAnchor)
  const taken = new Set(document.blocks.flatMap(within).flatMap(anchorsOf))
  const firstAt = new Map(anchors.map((anchor, at) => [anchor, at] as const).toReversed())
  const twice = keys.filter((_, at) => firstAt.get(anchors[at]!) !== at || taken.has(anchors[at]!))
  const printed = document.blocks.some((block) => block.kind === 'references')
  return [
    ...twice.map((key) => `reference ${key}: its anchor is used twice`),
    ...(cited.length > 0 && !printed ? ['references: the document cites but prints no list'] : []),
    ...(cited.length === 0 && printed ? ['references: the list is printed but nothing is cited'] : []),
  ]
}

const numbered = (given: Document): NumberedDocument => {
  const document = clean(given)
  const t = words(document.lang)
  const problems = structureProblems(document)
  const context: Context = {
    t,
    section: document.title,
    labels: labelsOf(document.blocks, t),
    citations: citations(document.references, { order: document.referenceOrder, printed: printedHere(document.blocks) }),
    problem: ({ block }, what) => problems.push(`${block}: ${what}`),
  }
  const inOrder = document.blocks.map((block) => numberBlock(block, context))
  // What is cited further down has its number only once all of it was read.
  const blocks = inOrder.map((block, at) => marked(block, document.blocks[at]!, context.citations))
  const references = numberReferences(context)
  problems.push(...referenceProblems(document, references))
  if (problems.length > 0) throw new DocumentError(document.id, problems)
  return { ...document, blocks, references, contents: contentsOf(blocks, document) }
}

const known = new WeakMap<Document, NumberedDocument>()
/**
 * Settles every number, label and link of a document, once for all renderers: chapters and annexes, tables, figures,
 * reference marks, the list of cited references with the sections that cite them. What it gave is kept as long as the document.
 * @throws DocumentError with every block that names a missing target, repeats an anchor, skips a heading level or lacks what the accessible editions need
 */
export const numberDocument = (document: Document): NumberedDocument => {
  const found = known.get(document) ?? numbered(document)
  known.set(document, found)
  return found
}
