import { ExternalHyperlink, InternalHyperlink, TextRun } from 'docx'
import type { IRunPropertiesOptions, ParagraphChild } from 'docx'
import type { Anchor } from '../model.ts'
import type { NumberedRun, NumberedRuns } from '../numbered.ts'
import type { Bookmarks } from './bookmarks.ts'
import { field } from './fields.ts'
import { ink, wordLanguage } from './look.ts'
import type { Targets } from './targets.ts'

export type Printing = { bookmarks: Bookmarks; targets: Targets; region?: string }

const linkTo = (to: Anchor, children: readonly ParagraphChild[], { bookmarks }: Printing): ParagraphChild =>
  new InternalHyperlink({ anchor: bookmarks.nameOf(to), children })

/** "Figure 3": the number is a field that follows its caption or heading, the word before it stays in the case of its sentence. */
const reference = (run: Extract<NumberedRun, { kind: 'ref' }>, look: IRunPropertiesOptions, printing: Printing): ParagraphChild => {
  const target = printing.targets.get(run.to)
  const style = { ...look, style: 'CrossReference' }
  if (!target || !run.text.endsWith(`\u00a0${target.number}`)) return linkTo(run.to, [new TextRun({ ...style, text: run.text })], printing)
  const code = `REF ${printing.bookmarks.nameOf(run.to)} ${target.by === 'heading' ? '\\r \\h' : '\\h'}`
  return linkTo(
    run.to,
    [new TextRun({ ...style, text: run.text.slice(0, -target.number.length) }), field(code, target.number, style)],
    printing,
  )
}

/** The page that a link leads to, for whoever prints it; the layout of the document puts the page for the dash. */
const pageOf = ({ page, to }: Extract<NumberedRun, { kind: 'ref' }>, look: IRunPropertiesOptions, { bookmarks }: Printing): TextRun[] => {
  if (page === undefined) return []
  const [before = '', after = ''] = page.split('{page}')
  const rest = after === '' ? [] : [new TextRun({ ...look, text: after })]
  return [new TextRun({ ...look, text: before }), field(`PAGEREF ${bookmarks.nameOf(to)} \\h`, '–', look), ...rest]
}

const mark = (run: Extract<NumberedRun, { kind: 'cite' }>, printing: Printing): ParagraphChild[] => {
  const parts = run.parts.map(({ text, to }) => {
    const printed = new TextRun({ style: to === undefined ? 'ReferenceMark' : 'ReferenceLink', text })
    return to === undefined ? printed : linkTo(to, [printed], printing)
  })
  return printing.targets.isReturn(run.id) ? [printing.bookmarks.around(run.id, parts)] : parts
}

type Words = Extract<NumberedRun, { kind: 'text' | 'value' }>

const isPlain = (run: NumberedRun | undefined): run is Words =>
  run !== undefined && (run.kind === 'value' || (run.kind === 'text' && !run.strong && !run.emphasis && run.lang === undefined))

/** Plain words that follow each other are one run: whoever edits the file finds a sentence in one piece, and a report has thousands of them. */
const joined = (runs: NumberedRuns): NumberedRuns => {
  const all: NumberedRun[] = []
  for (const run of runs) {
    const before = all.at(-1)
    if (isPlain(run) && isPlain(before)) all[all.length - 1] = { kind: 'text', text: before.text + run.text }
    else all.push(run)
  }
  return all
}

const words = (run: Words, look: IRunPropertiesOptions, printing: Printing): TextRun => {
  if (run.kind === 'value') return new TextRun({ ...look, text: run.text })
  return new TextRun({
    ...look,
    text: run.text,
    ...(run.strong ? { style: 'Strong' } : {}),
    ...(run.emphasis ? { italics: !look.italics } : {}),
    ...(run.lang ? { language: { value: wordLanguage(run.lang, printing.region) } } : {}),
  })
}

/** Content of a paragraph; `look` is what all its words have beyond the paragraph's style. */
export const printRuns = (runs: NumberedRuns, printing: Printing, look: IRunPropertiesOptions = {}): ParagraphChild[] =>
  joined(runs).flatMap((run): ParagraphChild | ParagraphChild[] => {
    switch (run.kind) {
      case 'cite':
        return mark(run, printing)
      case 'ref':
        return [reference(run, look, printing), ...pageOf(run, look, printing)]
      case 'link':
        return new ExternalHyperlink({
          link: run.href,
          children: [new TextRun({ ...look, style: 'Hyperlink', underline: { type: 'single', color: ink.hair }, text: run.text })],
        })
      default:
        return words(run, look, printing)
    }
  })
