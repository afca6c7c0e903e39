import type { Anchor, Block, Document, Reference, Run, Runs } from '#documents/model.ts'
import { within } from '#documents/within.ts'

type Where = {
  /** Of what it is: a section, a figure, the row of a table, a card, a reference. The same in every state of the report. */
  readonly key: string
  /** Title of the section, table or card that it stands in; empty at the beginning of its chapter. */
  readonly place: string
}
/** One text of a report as it is read. */
export type ReportLine = Where & { readonly text: string }
export type ReportChapter = { readonly id: string; readonly title: string; readonly lines: readonly ReportLine[] }

type Read = (runs: Runs) => string

/** As it is printed: a break in a text is a space, but in what is quoted as it was written. */
const folded = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').trim()
const inLines = (text: string): string => text.replaceAll(/[ \t]+/g, ' ').trim()

const ownName = (block: Block, read: Read): string => {
  if (block.kind === 'card') return `${block.label} ${read(block.title)}`
  if (block.kind === 'heading') return read(block.runs)
  return block.kind === 'table' || block.kind === 'figure' ? read(block.caption) : ''
}

/** A mark says what it cites and a link where it leads: their numbers move with whatever comes before them. */
const readerOf = ({ blocks, references }: Document): Read => {
  const labels = new Map(references.map(({ key, label }) => [key, label]))
  const plain: Read = (runs) => runs.map((run) => ('text' in run ? (run.text ?? '') : '')).join('')
  const names = new Map<Anchor, string>()
  for (const item of within(blocks)) {
    const block = item as unknown as Block
    if ('id' in block && block.id !== undefined) names.set(block.id, ownName(block, plain))
  }
  const say = (run: Run): string => {
    if (run.kind === 'cite') return ` [${run.keys.map((key) => labels.get(key) ?? key).join(', ')}]`
    return run.kind === 'ref' ? (run.text ?? names.get(run.to) ?? '') : run.text
  }
  return (runs) => runs.map(say).join('')
}

const citedKeys = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set([...within(blocks)].flatMap(({ kind, keys }) => (kind === 'cite' ? (keys as readonly string[]) : [])))

const referenceLines = (read: Read, { key, label, heading, reading, runs, details }: Reference): ReportLine[] =>
  [read(runs), folded(reading ?? ''), ...details.map(read)].map((text) => ({ key, place: heading ?? label, text }))

type Reading = { readonly read: Read; readonly readInLines: Read; readonly cited: readonly Reference[] }

const tableLines = (block: Extract<Block, { kind: 'table' }>, where: Where, { read }: Reading): ReportLine[] => {
  const own = { key: block.id, place: ownName(block, read) }
  const row = (cells: readonly Runs[]): ReportLine => {
    const texts = cells.map(read)
    return { ...own, key: `${block.id} ${texts[0]}`, text: texts.join(' · ') }
  }
  return [
    { ...where, key: block.id, text: read(block.caption) },
    row(block.columns.map(({ header }) => header)),
    ...block.rows.map((cells) => row(cells.map(({ runs }) => runs))),
    ...(block.notes ?? []).map((note) => ({ ...own, text: read(note) })),
  ]
}

const blockLines = (block: Block, where: Where, reading: Reading): ReportLine[] => {
  const { read, readInLines, cited } = reading
  const at = (there: Where, ...texts: readonly Runs[]): ReportLine[] => texts.map((runs) => ({ ...there, text: read(runs) }))
  const inside = (blocks: readonly Block[], there: Where) => blocks.flatMap((one) => blockLines(one, there, reading))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return at(where, block.runs)
    case 'list':
      return at(where, ...block.items)
    case 'quote':
      return [{ ...where, text: readInLines(block.runs) }, ...at(where, block.source)]
    case 'table':
      return tableLines(block, where, reading)
    case 'figure': {
      const own = { key: block.id, place: ownName(block, read) }
      return [...at({ ...where, key: block.id }, block.caption), { ...own, text: folded(block.alt) }, ...at(own, ...(block.notes ?? []))]
    }
    case 'card': {
      const own = { key: block.id, place: ownName(block, read) }
      return [...at({ ...where, key: block.id }, block.title), ...at(own, block.facts ?? []), ...inside(block.blocks, own)]
    }
    case 'callout':
      return [...at(where, block.title ?? []), ...inside(block.blocks, where)]
    case 'panels':
      return block.parts.flatMap((part) => [
        ...at(where, part.title),
        ...part.groups.flatMap(({ title, items }) => at(where, ...(title ? [title] : []), ...items.map(({ runs }) => runs))),
      ])
    case 'references':
      return cited.flatMap((reference) => referenceLines(read, reference))
    case 'contents':
    case 'lines':
    case 'pageBreak':
      return []
  }
}

/** What stands on the cover and behind it. */
const coverOf = ({ title, subtitle, authors, edition }: Document): ReportLine[] =>
  [title, subtitle ?? '', ...authors, edition.label, ...edition.colophon].map((text) => ({ key: '', place: '', text }))

/** A report as its texts one after another, by chapter: what two states of it are compared by. A picture is read by its words and the table of its values. */
export const reportLines = (document: Document): ReportChapter[] => {
  const words = readerOf(document)
  const read: Read = (runs) => folded(words(runs))
  const readInLines: Read = (runs) => inLines(words(runs))
  const keys = citedKeys(document.blocks)
  const reading = { read, readInLines, cited: document.references.filter(({ key }) => keys.has(key)) }
  const chapters: { id: string; title: string; lines: ReportLine[] }[] = [{ id: '', title: document.title, lines: coverOf(document) }]
  let where: Where = { key: '', place: '' }
  for (const block of document.blocks) {
    if (block.kind === 'heading') where = { key: block.id, place: block.level === 1 ? '' : read(block.runs) }
    if (block.kind === 'heading' && block.level === 1) chapters.push({ id: block.id, title: read(block.runs), lines: [] })
    chapters.at(-1)?.lines.push(...blockLines(block, where, reading))
  }
  return chapters.map(({ lines, ...chapter }) => ({ ...chapter, lines: lines.filter(({ text }) => text !== '') }))
}
