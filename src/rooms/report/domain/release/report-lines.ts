import type { Anchor, Block, Document, Reference, Run, Runs } from '#documents/model.ts'
import { within } from '#documents/within.ts'

/** One text of a report as it is read, with where it stands: the title of its section, table or card; empty at the beginning of its chapter. */
export type ReportLine = { readonly place: string; readonly text: string }
export type ReportChapter = { readonly id: string; readonly title: string; readonly lines: readonly ReportLine[] }

type Read = (runs: Runs) => string

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
  return (runs) => runs.map(say).join('').replaceAll(/ {2,}/g, ' ').trim()
}

const citedKeys = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set([...within(blocks)].flatMap(({ kind, keys }) => (kind === 'cite' ? (keys as readonly string[]) : [])))

const referenceLines = (read: Read, { label, heading, reading, runs, details }: Reference): ReportLine[] =>
  [read(runs), reading ?? '', ...details.map(read)].map((text) => ({ place: heading ?? label, text }))

type Reading = { readonly read: Read; readonly cited: readonly Reference[] }

const blockLines = (block: Block, place: string, reading: Reading): ReportLine[] => {
  const { read, cited } = reading
  const at = (where: string, ...texts: readonly Runs[]): ReportLine[] => texts.map((runs) => ({ place: where, text: read(runs) }))
  const own = ownName(block, read)
  const inside = (blocks: readonly Block[], where: string) => blocks.flatMap((one) => blockLines(one, where, reading))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return at(place, block.runs)
    case 'list':
      return at(place, ...block.items)
    case 'quote':
      return at(place, block.runs, block.source)
    case 'table': {
      const rows = [block.columns.map(({ header }) => header), ...block.rows.map((row) => row.map(({ runs }) => runs))]
      return [
        ...at(place, block.caption),
        ...rows.map((cells) => ({ place: own, text: cells.map(read).join(' · ') })),
        ...at(own, ...(block.notes ?? [])),
      ]
    }
    case 'figure':
      return [...at(place, block.caption), { place: own, text: block.alt }, ...at(own, ...(block.notes ?? []))]
    case 'card':
      return [...at(place, block.title), ...at(own, block.facts ?? []), ...inside(block.blocks, own)]
    case 'callout':
      return [...at(place, block.title ?? []), ...inside(block.blocks, place)]
    case 'references':
      return cited.flatMap((reference) => referenceLines(read, reference))
    case 'contents':
    case 'lines':
    case 'pageBreak':
      return []
  }
}

/** A report as its texts one after another, by chapter: what two states of it are compared by. A picture is read by its words and the table of its values. */
export const reportLines = (document: Document): ReportChapter[] => {
  const read = readerOf(document)
  const keys = citedKeys(document.blocks)
  const reading = { read, cited: document.references.filter(({ key }) => keys.has(key)) }
  const chapters: { id: string; title: string; lines: ReportLine[] }[] = [{ id: '', title: '', lines: [] }]
  let place = ''
  for (const block of document.blocks) {
    if (block.kind === 'heading') place = block.level === 1 ? '' : read(block.runs)
    if (block.kind === 'heading' && block.level === 1) chapters.push({ id: block.id, title: read(block.runs), lines: [] })
    chapters.at(-1)?.lines.push(...blockLines(block, place, reading).filter(({ text }) => text !== ''))
  }
  return chapters.filter(({ lines }) => lines.length > 0)
}
