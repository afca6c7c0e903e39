import { Document as WordDocument, Footer, Paragraph, Tab, TextRun } from 'docx'
import type { FileChild, IParagraphStyleOptions, ISectionOptions } from 'docx'
import { BRIEF, BRIEF_ROOM, type BriefLook } from '../brief.ts'
import { printDate } from '../dates.ts'
import type { NumberedBlock, NumberedHeading, NumberedRuns } from '../numbered.ts'
import { versionWords } from '../version.ts'
import { printFigure } from './figure.ts'
import { halfPoints, ink, POINTS, rules, wordLanguage } from './look.ts'
import { numbering } from './numbering.ts'
import { type Place, pressFor, type Press } from './place.ts'
import { pageOf } from './running.ts'
import { printRuns } from './runs.ts'
import { paragraphStyles, sans, spacing, styles } from './styles.ts'
import { printTable } from './table.ts'
import { tableStyles } from './table-style.ts'
import { pageStart } from './text.ts'
import type { NumberedDocument } from '../numbered.ts'

const twipsOf = (points: number): number => Math.round(points * POINTS)
const ROOM = twipsOf(BRIEF_ROOM.width)

type Look = { readonly color?: string; readonly bold?: true }
const looks: Readonly<Record<string, readonly [BriefLook, Look]>> = {
  Title: [BRIEF.title, { bold: true, color: ink.accent }],
  Subtitle: [BRIEF.subtitle, {}],
  Edition: [BRIEF.edition, { color: ink.grey }],
  Heading1: [BRIEF.heading, { bold: true, color: ink.accent }],
  BodyText: [BRIEF.text, {}],
  Note: [BRIEF.note, { color: ink.grey }],
  Source: [BRIEF.note, { color: ink.grey }],
  Caption: [BRIEF.caption, { bold: true }],
  FigureCaption: [BRIEF.caption, { bold: true }],
}

/** The styles of a report, of which those that a brief uses are as closely set as its PDF. */
const briefStyles = (): readonly IParagraphStyleOptions[] =>
  paragraphStyles.map((style) => {
    if (style.id === 'Figure') return { ...style, paragraph: { spacing: { before: 0, after: 0 }, keepNext: true } }
    if (style.id === 'AfterTable') return { ...style, paragraph: { spacing: { before: 0, after: 40, line: 20, lineRule: 'exact' } } }
    const [measure, look] = looks[style.id] ?? []
    if (!measure) return style
    const { size, above, below, line } = measure
    const { keepNext, keepLines, outlineLevel } = style.paragraph ?? {}
    const kept = { ...(keepNext && { keepNext }), ...(keepLines && { keepLines }), ...(outlineLevel === undefined ? {} : { outlineLevel }) }
    return { ...style, run: sans(size, look), paragraph: { spacing: spacing({ before: above, after: below, line }), ...kept } }
  })

const line = (style: string, text: string, look: Look = {}): Paragraph[] =>
  text === '' ? [] : [new Paragraph({ style, children: [new TextRun({ text, ...look })] })]

const printHead = ({ document, t }: Press): Paragraph[] => {
  const { title, subtitle, authors, edition, date, lang } = document
  return [
    new Paragraph({
      style: 'Title',
      border: { top: { ...rules.accent, size: 20, space: 5 } },
      children: [new TextRun(title)],
    }),
    ...line('Subtitle', subtitle),
    ...line('Edition', [...authors, versionWords(t, document), printDate(date, lang)].join(' · ')),
    ...line('Edition', edition.notice ?? '', { bold: true, color: ink.text }),
    ...line('Edition', edition.label),
  ]
}

const printHeading = ({ id, runs }: NumberedHeading, press: Press): Paragraph =>
  new Paragraph({ style: 'Heading1', numbering: false, children: [press.bookmarks.around(id, printRuns(runs, press))] })

const printNotes = (notes: readonly NumberedRuns[], press: Press): Paragraph[] =>
  notes.map((runs, at) => {
    const last = at === notes.length - 1 ? { spacing: { after: twipsOf(BRIEF.after) } } : {}
    return new Paragraph({ style: 'Source', children: printRuns(runs, press), ...last })
  })

const printBlock = (block: NumberedBlock, place: Place): FileChild[] => {
  const { press } = place
  switch (block.kind) {
    case 'heading':
      return [printHeading(block, press)]
    case 'paragraph':
      return [new Paragraph({ style: block.note ? 'Note' : 'BodyText', children: printRuns(block.runs, press) })]
    case 'table':
      return [...printTable({ ...block, notes: [] }, place), ...printNotes(block.notes, press)]
    case 'figure':
      return [...printFigure({ ...block, notes: [] }, place), ...printNotes(block.notes, press)]
    case 'pageBreak':
      return [pageStart()]
    default:
      throw new Error(`docx: no way to print a block of kind ${block.kind} in a brief`)
  }
}

const printFoot = (press: Press): Footer => {
  const { document, t } = press
  const words = [
    new TextRun(`${versionWords(t, document)} · ${printDate(document.date, document.lang)}`),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ size: halfPoints(7), color: ink.text, children: pageOf(press) }),
  ]
  const border = { top: { ...rules.hair, space: 4 } }
  return new Footer({
    children: [new Paragraph({ style: 'Footer', border, tabStops: [{ type: 'right', position: ROOM }], children: words })],
  })
}

const sectionOf = (press: Press): ISectionOptions => {
  const { edition, blocks } = press.document
  const size = { width: twipsOf(BRIEF.width), height: twipsOf(BRIEF.height) }
  const side = twipsOf(BRIEF.side)
  const margin = { top: twipsOf(BRIEF.top), bottom: twipsOf(BRIEF.bottom), left: side, right: side, header: 300, footer: 320 }
  const place: Place = { press, indent: 0, measure: ROOM }
  return {
    properties: { page: { size, margin } },
    footers: { default: printFoot(press) },
    children: [
      ...printHead(press),
      ...blocks.flatMap((block) => printBlock(block, place)),
      ...edition.colophon.flatMap((text) => line('Note', text)),
      ...line('Note', edition.dataHash && `${press.t('documents.edition.data')}: ${edition.dataHash}`),
    ],
  }
}

/** A brief in the terms of Word: one section, its head above its text. */
export const composeBrief = (document: NumberedDocument): WordDocument => {
  const press = pressFor(document)
  return new WordDocument({
    title: document.title,
    styles: styles(wordLanguage(document.lang, document.region), briefStyles()),
    externalStyles: tableStyles,
    numbering: numbering(press.t('documents.annex.label', { number: '%1' })),
    sections: [sectionOf(press)],
  })
}
