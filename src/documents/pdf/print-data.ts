import type { Translate } from '#kernel/i18n/translate.ts'
import { BRIEF } from '../brief.ts'
import { staysTogether } from '../callouts.ts'
import { columnShares, isWide, textOf } from '../columns.ts'
import { printDate } from '../dates.ts'
import type { CitedReference, ContentsEntry, NumberedBlock, NumberedDocument, NumberedFigure, NumberedHeading } from '../numbered.ts'
import { staysWhole } from '../whole-table.ts'
import { words } from '../words.ts'
import { floatsOf, sizeOf } from './floats.ts'
import { firstByNumber } from './printable.ts'
import { spelledPicture } from './spelled.ts'
import { versionWords } from '../version.ts'

type Floats = ReturnType<typeof floatsOf>

const FONT = "'Source Sans 3'"
/** The compiler sees the fonts of the machine as well; a picture names ours alone, so that it looks the same everywhere. */
const withOurFont = (svg: string): string =>
  svg
    .replace(/\sfont-family\s*=\s*("[^"]*"|'[^']*')/g, ` font-family="${FONT}"`)
    .replace(/font-family\s*:\s*(&quot;[^&]*&quot;|"[^"]*"|'[^']*'|[^;"'}&])*/g, `font-family:${FONT}`)
    .replace(/<svg\b(?![^>]*font-family)/, `<svg font-family="${FONT}"`)

const printFigure = (figure: NumberedFigure, floats: Floats) => {
  return { ...figure, svg: withOurFont(spelledPicture(figure.svg)), width: sizeOf(figure).width, floats: floats.get(figure) ?? 'no' }
}

/** What stands before a heading in place of its number: "Annex A" for an annex. */
const withMark = ({ number, ...heading }: NumberedHeading | ContentsEntry, t: Translate): object =>
  number === undefined ? heading : { ...heading, mark: heading.annex ? t('documents.annex.label', { number }) : number }

const printBlock = (document: NumberedDocument, block: NumberedBlock, floats: Floats): object => {
  const t = words(document.lang)
  switch (block.kind) {
    case 'heading':
      return withMark(block, t)
    case 'table':
      return {
        ...block,
        shares: columnShares(block),
        wide: isWide(block),
        whole: staysWhole(block),
        continued: t('documents.table.continued', { label: block.label === '' ? textOf(block.caption) : block.label }),
      }
    case 'figure':
      return printFigure(block, floats)
    case 'card':
      return { ...block, blocks: block.blocks.map((inner) => printBlock(document, inner, floats)) }
    case 'callout':
      return {
        ...block,
        blocks: block.blocks.map((inner) => printBlock(document, inner, floats)),
        short: staysTogether(block.blocks),
      }
    default:
      return block
  }
}

/** What is asked stays on the page of the first line to write on, what is told of a workshop on that of what was said in it, and a box on that of the block that it heads. */
const withNext = (block: NumberedBlock, printed: object, next: NumberedBlock | undefined): object =>
  next?.kind === 'lines' || next?.kind === 'panels' || (block.kind === 'callout' && block.heads) ? { ...printed, sticky: true } : printed

/** Details of a reference run on in one paragraph; a full stop parts them as well as a point between them would. */
const printReference = (entry: CitedReference): object => ({
  ...entry,
  details: entry.details.map((runs) => ({ runs, after: /[.:;!?…]$/.test(textOf(runs)) ? ' ' : ' · ' })),
})

const ZERO_WIDTH_SPACE = '\u200b'
/** A word longer than half a line may break every twenty characters: an address without a slash, a hash. */
const breakable = (text: string): string => text.replace(/[^\s/-]{40,}/gu, (word) => word.replace(/.{20}(?=.)/gu, `$&${ZERO_WIDTH_SPACE}`))

/** The same data with long words in its runs made breakable. */
const withBreaks = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map((item: unknown) => withBreaks(item)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'text' && typeof item === 'string' ? breakable(item) : withBreaks(item)]),
  ) as T
}

/** Whoever meets a sign that is printed by its number is told beside the title page what that is. */
const withSpelling = (document: NumberedDocument, t: Translate): NumberedDocument['edition'] => {
  const { edition } = document
  // Keywords stand in the file and on no page.
  const mark = firstByNumber({ ...document, keywords: [] })
  return mark === undefined ? edition : { ...edition, colophon: [...edition.colophon, t('documents.edition.spelled', { mark })] }
}

/** What `report.typ` reads: the document as plain data, with the words and measures that it needs beside. */
export const printData = (document: NumberedDocument): object => {
  const t = words(document.lang)
  const floats = floatsOf(document.blocks)
  return {
    ...document,
    ...(document.form === 'brief' ? { brief: BRIEF } : {}),
    edition: withSpelling(document, t),
    contents: withBreaks(document.contents.map((entry) => withMark(entry, t))),
    blocks: withBreaks(document.blocks.map((block, at) => withNext(block, printBlock(document, block, floats), document.blocks[at + 1]))),
    references: withBreaks(document.references.map(printReference)),
    words: {
      contents: t('documents.contents.title'),
      cited: t('documents.reference.cited'),
      page: t('documents.page.of', { page: '{page}', total: '{total}' }),
      version: versionWords(t, document),
      date: printDate(document.date, document.lang),
      dataHash: t('documents.edition.data'),
    },
  }
}
