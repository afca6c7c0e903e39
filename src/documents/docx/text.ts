import { Paragraph, TextRun } from 'docx'
import type { NumberedBlock, NumberedHeading } from '../numbered.ts'
import { LIST_HANG } from './numbering.ts'
import { page, rules, wordLanguage } from './look.ts'
import type { Place, Press } from './place.ts'
import { printRuns } from './runs.ts'

type Of<K extends NumberedBlock['kind']> = Extract<NumberedBlock, { kind: K }>

/** Direct indent only where a paragraph stands elsewhere than its style puts it. */
const indentOf = ({ indent }: Place) => (indent === page.gutter ? {} : { indent: { left: indent } })

const headingNumber = ({ number, level }: NumberedHeading) => {
  if (level === 4) return {}
  // Without a list of its own LibreOffice forgets the indent of the style.
  if (number === undefined) return { numbering: false as const, indent: { left: page.gutter, hanging: 0 } }
  return /^[A-Z]/.test(number) ? { numbering: { reference: 'annexes', level: level - 1, instance: 0 } } : {}
}

/** @param first whether nothing stands before it on its page: the first chapter needs no page break */
export const printHeading = (heading: NumberedHeading, press: Press, first: boolean): Paragraph =>
  new Paragraph({
    style: `Heading${heading.level}`,
    ...(heading.level === 1 && !first ? { pageBreakBefore: true } : {}),
    ...headingNumber(heading),
    children: [press.bookmarks.around(heading.id, printRuns(heading.runs, press))],
  })

export const printParagraph = (block: Of<'paragraph'>, place: Place): Paragraph => {
  const { press } = place
  const content = printRuns(block.runs, press)
  return new Paragraph({
    style: block.lead ? 'Lead' : block.note ? 'Note' : 'BodyText',
    ...indentOf(place),
    children: block.id === undefined ? content : [press.bookmarks.around(block.id, content)],
  })
}

export const printList = ({ ordered, items }: Of<'list'>, place: Place): Paragraph[] => {
  const instance = place.press.nextList()
  return items.map(
    (runs, at) =>
      new Paragraph({
        style: ordered ? 'ListNumber' : 'ListBullet',
        ...(ordered ? { numbering: { reference: 'numbers', level: 0, instance } } : {}),
        indent: { left: place.indent + LIST_HANG, hanging: LIST_HANG },
        ...(at === items.length - 1 ? { spacing: { after: 160 } } : {}),
        children: printRuns(runs, place.press),
      }),
  )
}

/** Empty paragraphs with a rule below each: Word joins borders that are alike, so the rule between them is named too. */
export const printLines = ({ count }: Of<'lines'>, place: Place): Paragraph[] =>
  Array.from(
    { length: count },
    (_, at) =>
      new Paragraph({
        style: 'WritingLine',
        ...indentOf(place),
        border: { bottom: rules.hair, between: rules.hair },
        ...(at === count - 1 ? { spacing: { after: 240 } } : {}),
      }),
  )

export const printQuote = ({ lang, paragraphs, source }: Of<'quote'>, { press, indent }: Place): Paragraph[] => {
  const language = { value: wordLanguage(lang, press.region) }
  const left = indent + 240
  return [
    ...paragraphs.map((lines) => {
      const children = lines.flatMap((runs, at) => [
        ...(at > 0 ? [new TextRun({ break: 1 })] : []),
        ...printRuns(runs, press, { language, italics: true }),
      ])
      return new Paragraph({ style: 'Quote', indent: { left }, children })
    }),
    new Paragraph({ style: 'QuoteSource', indent: { left }, children: printRuns(source, press) }),
  ]
}

/** An empty paragraph, next to no height, that starts a page. */
export const pageStart = () => new Paragraph({ style: 'PageStart', pageBreakBefore: true })
