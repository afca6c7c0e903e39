import { columnShares, isWide, textOf } from '../columns.ts'
import type { NumberedBlock, NumberedDocument, NumberedFigure } from '../numbered.ts'
import { words } from '../words.ts'
import { printDate } from '../dates.ts'

/** 0.75 points make a CSS pixel. */
const POINTS_PER_PIXEL = 0.75
/** Taller than this, in points, a picture floats to the head or foot of a page: two fifths of the text's height. */
const TALL = 270
/** Callouts up to this many characters are kept on one page. */
const SHORT = 900

const sizeOf = (svg: string): { width: number; height: number } => {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const read = (name: string) => Number(new RegExp(`\\s${name}="([0-9.]+)(?:px)?"`).exec(tag)?.[1])
  return { width: read('width'), height: read('height') }
}

const FONT = "'Source Sans 3'"
/** The compiler sees the fonts of the machine as well; a picture names ours alone, so that it looks the same everywhere. */
const withOurFont = (svg: string): string =>
  svg
    .replace(/\sfont-family\s*=\s*("[^"]*"|'[^']*')/g, ` font-family="${FONT}"`)
    .replace(/font-family\s*:\s*(&quot;[^&]*&quot;|"[^"]*"|'[^']*'|[^;"'}&])*/g, `font-family:${FONT}`)
    .replace(/<svg\b(?![^>]*font-family)/, `<svg font-family="${FONT}"`)

const printFigure = (figure: NumberedFigure, top: boolean) => {
  const { width, height } = sizeOf(figure.svg)
  if (!(width > 0 && height > 0)) throw new Error(`figure ${figure.id}: its SVG gives no width and height`)
  return { ...figure, svg: withOurFont(figure.svg), width: width * POINTS_PER_PIXEL, floats: top && height * POINTS_PER_PIXEL > TALL }
}

const lengthOf = (block: NumberedBlock): number => {
  switch (block.kind) {
    case 'paragraph': return textOf(block.runs).length
    case 'list': return block.items.reduce((sum, item) => sum + textOf(item).length, 0)
    default: return SHORT + 1
  }
}

const printBlock = (document: NumberedDocument, block: NumberedBlock, top = true): object => {
  const t = words(document.lang)
  switch (block.kind) {
    case 'heading': {
      const { number, ...heading } = block
      return number === undefined ? heading : { ...heading, mark: block.annex ? t('documents.annex.label', { number }) : number }
    }
    case 'table': return { ...block, shares: columnShares(block), wide: isWide(block), continued: t('documents.table.continued', { label: block.label }) }
    case 'figure': return printFigure(block, top)
    case 'card': return { ...block, blocks: block.blocks.map((inner) => printBlock(document, inner, false)) }
    case 'callout':
      return { ...block, blocks: block.blocks.map((inner) => printBlock(document, inner, false)), short: block.blocks.reduce((sum, inner) => sum + lengthOf(inner), 0) <= SHORT }
    default: return block
  }
}

/** What `report.typ` reads: the document as plain data, with the words and measures that it needs beside. */
export const printData = (document: NumberedDocument): object => {
  const t = words(document.lang)
  const { contents: _, ...rest } = document
  return {
    ...rest,
    blocks: document.blocks.map((block) => printBlock(document, block)),
    words: {
      contents: t('documents.contents.title'),
      cited: t('documents.reference.cited'),
      page: t('documents.page.of', { page: '{page}', total: '{total}' }),
      version: t('documents.edition.version', { version: document.edition.version }),
      date: printDate(document.date, document.lang),
      dataHash: t('documents.edition.data'),
    },
  }
}
