import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { printDate } from '../dates.ts'
import { ink, PAPER, page, rules, twips } from './look.ts'
import { standIn } from './pictures.ts'
import type { Press } from './place.ts'
import { pageStart } from './text.ts'
import { versionWords } from '../version.ts'

const PIXELS_PER_MILLIMETRE = 96 / 25.4
const GROUND_HEIGHT = 139

export const GROUND = 'cover'
/** One colour from edge to edge behind the title. */
export const groundSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="12"><rect width="16" height="12" fill="#${ink.accent}"/></svg>`

const ground = (press: Press): Paragraph => {
  const edge = { relative: 'page' as const, offset: 0 }
  const size = { width: Math.round(PAPER.width * PIXELS_PER_MILLIMETRE), height: Math.round(GROUND_HEIGHT * PIXELS_PER_MILLIMETRE) }
  return new Paragraph({
    style: 'PageStart',
    children: [
      new ImageRun({
        type: 'png',
        data: standIn(GROUND),
        transformation: size,
        decorative: true,
        altText: { id: String(press.nextDrawing()), name: 'Cover' },
        floating: { horizontalPosition: edge, verticalPosition: edge, behindDocument: true, allowOverlap: true, lockAnchor: true },
      }),
    ],
  })
}

type Slot = { height: number; align: 'top' | 'bottom'; fill?: string; top?: number; bottom?: number; children: readonly Paragraph[] }

/** Rows of a fixed height put each part of the page where it belongs, however long it is. */
const stack = (slots: readonly Slot[]): Table => {
  const none = rules.none
  const rows = slots.map(
    ({ height, align, fill, top = 0, bottom = 0, children }) =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(height), rule: 'exact' },
        children: [
          new TableCell({
            width: { size: page.full, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable[align === 'top' ? 'TOP' : 'BOTTOM'],
            ...(fill ? { shading: { type: 'clear' as const, color: 'auto', fill } } : {}),
            margins: { top: twips(top), bottom: twips(bottom), left: page.gutter, right: 0 },
            children,
          }),
        ],
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.full, type: WidthType.DXA },
    columnWidths: [page.full],
    rows,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  })
}

const line = (style: string, text: string, look: { bold?: true; color?: string } = {}) =>
  new Paragraph({ style, children: [new TextRun({ text, ...look })] })
const given = (style: string, text: string): Paragraph[] => (text === '' ? [] : [line(style, text)])

export const printCover = (press: Press): FileChild[] => {
  const { title, subtitle, authors, edition, date, lang } = press.document
  const version = `${versionWords(press.t, press.document)} · ${printDate(date, lang)}`
  return [
    ground(press),
    stack([
      {
        height: GROUND_HEIGHT - 29,
        align: 'bottom',
        fill: ink.accent,
        bottom: 16,
        children: [line('Title', title), ...given('Subtitle', subtitle)],
      },
      {
        height: 70,
        align: 'top',
        top: 14,
        children: [
          ...authors.map((author) => line('Author', author)),
          line('Edition', version, { color: ink.grey }),
          ...(edition.notice === undefined ? [] : [line('Edition', edition.notice, { bold: true })]),
        ],
      },
      { height: 38, align: 'bottom', children: [line('Edition', edition.label)] },
    ]),
    pageStart(),
    stack([{ height: 212, align: 'bottom', children: printColophon(press, version) }]),
    new Paragraph({ style: 'PageStart' }),
  ]
}

const printColophon = ({ document, t }: Press, version: string): Paragraph[] => {
  const { title, subtitle, authors, edition } = document
  return [
    line('Colophon', title, { bold: true }),
    ...given('Colophon', subtitle),
    ...given('Colophon', authors.join(' · ')),
    line('Colophon', version),
    ...given('Colophon', edition.label),
    ...edition.colophon.map((text) => line('Colophon', text)),
    ...(edition.dataHash === '' ? [] : [line('Colophon', `${t('documents.edition.data')}: ${edition.dataHash}`, { color: ink.grey })]),
  ]
}
