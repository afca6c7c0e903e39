import { LineRuleType, TabStopType } from 'docx'
import type { IParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx'
import { face, HAND, halfPoints, ink, page, rules } from './look.ts'

type Spacing = { before?: number; after?: number; line: number }

/** Space and lines in points; lines are at least so high, so that another face keeps the rhythm. */
export const spacing = ({ before = 0, after = 0, line }: Spacing) => ({
  before: before * 20,
  after: after * 20,
  line: line * 20,
  lineRule: LineRuleType.AT_LEAST,
})

const serif = (size: number, more: IRunStylePropertiesOptions = {}): IRunStylePropertiesOptions => ({
  font: face.serif,
  size: halfPoints(size),
  ...more,
})
export const sans = (size: number, more: IRunStylePropertiesOptions = {}): IRunStylePropertiesOptions => ({
  font: face.sans,
  size: halfPoints(size),
  ...more,
})

const inText = { left: page.gutter }
const hanging = { left: page.gutter, hanging: page.gutter }

const heading = (level: number, size: number, space: Spacing, color: string = ink.text): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  quickFormat: true,
  uiPriority: 9,
  run: serif(size, { bold: true, color }),
  paragraph: {
    spacing: spacing(space),
    indent: inText,
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    ...(level < 4 ? { numbering: { reference: 'headings', level: level - 1 } } : {}),
  },
})

const headings: readonly IParagraphStyleOptions[] = [
  heading(1, 26, { after: 20, line: 31 }, ink.accent),
  heading(2, 16, { before: 20, after: 8, line: 20 }),
  heading(3, 12.5, { before: 15, after: 5, line: 16 }),
  heading(4, 10.5, { before: 11, after: 4, line: 14 }),
]

const style = (id: string, name: string, look: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
})

const text: readonly IParagraphStyleOptions[] = [
  style('BodyText', 'Body Text', { paragraph: { spacing: spacing({ after: 7, line: 15 }), indent: inText } }),
  style('Lead', 'Lead', {
    next: 'BodyText',
    run: serif(12.5, { color: ink.accent }),
    paragraph: { spacing: spacing({ after: 11, line: 17.5 }), indent: inText },
  }),
  style('Note', 'Note', { run: sans(8.5, { color: ink.grey }), paragraph: { spacing: spacing({ after: 6, line: 12 }), indent: inText } }),
  style('ListBullet', 'List Bullet', {
    paragraph: { spacing: spacing({ after: 4, line: 15 }), numbering: { reference: 'bullets', level: 0 } },
  }),
  style('ListNumber', 'List Number', {
    paragraph: { spacing: spacing({ after: 4, line: 15 }), numbering: { reference: 'numbers', level: 0 } },
  }),
  style('Quote', 'Quote', {
    next: 'QuoteSource',
    run: { italics: true },
    paragraph: {
      spacing: spacing({ before: 6, after: 3, line: 15 }),
      indent: { left: page.gutter + 240 },
      keepNext: true,
      keepLines: true,
      border: { left: { ...rules.hair, space: 10 } },
    },
  }),
  style('QuoteSource', 'Quote Source', {
    next: 'BodyText',
    run: sans(8.5, { color: ink.grey }),
    paragraph: {
      spacing: spacing({ after: 9, line: 12 }),
      indent: { left: page.gutter + 240 },
      keepLines: true,
      border: { left: { ...rules.hair, space: 10 } },
    },
  }),
  style('Caption', 'caption', {
    uiPriority: 35,
    run: sans(9.5, { bold: true }),
    paragraph: { spacing: spacing({ before: 12, after: 6, line: 13 }), keepLines: true },
  }),
  style('Figure', 'Figure', { next: 'Caption', paragraph: { spacing: { before: 240, after: 0 }, keepNext: true } }),
  style('FigureCaption', 'Figure Caption', {
    basedOn: 'Caption',
    paragraph: { spacing: spacing({ before: 6, after: 4, line: 13 }), keepLines: true },
  }),
  style('Source', 'Figure and Table Note', {
    run: sans(8, { color: ink.grey }),
    paragraph: { spacing: spacing({ after: 3, line: 11 }), keepLines: true },
  }),
  style('AfterTable', 'After Table', {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 200, line: 20, lineRule: LineRuleType.EXACT } },
  }),
  style('WritingLine', 'Writing Line', {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: HAND, lineRule: LineRuleType.EXACT }, indent: inText },
  }),
  style('PageStart', 'Page Start', {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  }),
]

const cells: readonly IParagraphStyleOptions[] = [
  style('TableText', 'Table Text', { run: sans(9), paragraph: { spacing: spacing({ line: 12 }) } }),
  style('TableTextDense', 'Table Text Dense', { basedOn: 'TableText', run: sans(8), paragraph: { spacing: spacing({ line: 10.5 }) } }),
  style('CardTitle', 'Card Title', {
    next: 'CardFacts',
    run: serif(11.5, { bold: true }),
    paragraph: { spacing: spacing({ before: 16, after: 4, line: 15 }), indent: hanging, keepNext: true, keepLines: true },
  }),
  style('CardFacts', 'Card Facts', {
    next: 'BodyText',
    run: sans(8.5, { color: ink.grey }),
    paragraph: { spacing: spacing({ after: 6, line: 12 }), indent: inText, keepNext: true, keepLines: true },
  }),
  style('CalloutTitle', 'Callout Title', {
    next: 'BodyText',
    run: sans(10.5, { bold: true }),
    paragraph: { spacing: spacing({ after: 5, line: 14 }), keepNext: true },
  }),
  style('Reference', 'Reference', {
    run: serif(9),
    paragraph: { spacing: spacing({ before: 5, after: 1, line: 12.5 }), indent: hanging, keepNext: true, keepLines: true },
  }),
  style('ReferenceDetail', 'Reference Detail', {
    run: sans(8, { color: ink.grey }),
    paragraph: { spacing: spacing({ after: 4, line: 11 }), indent: inText, keepLines: true },
  }),
]

const front: readonly IParagraphStyleOptions[] = [
  style('Title', 'Title', {
    run: serif(30, { bold: true, color: ink.white }),
    paragraph: { spacing: spacing({ line: 36 }), keepNext: true },
  }),
  style('Subtitle', 'Subtitle', { run: serif(14, { color: ink.white }), paragraph: { spacing: spacing({ before: 14, line: 19 }) } }),
  style('Author', 'Author', { run: sans(12, { bold: true }), paragraph: { spacing: spacing({ after: 4, line: 15 }) } }),
  style('Edition', 'Edition', { run: sans(9.5), paragraph: { spacing: spacing({ after: 4, line: 13 }) } }),
  style('Colophon', 'Colophon', { run: sans(8.5), paragraph: { spacing: spacing({ after: 5, line: 12 }) } }),
]

const contentsTabs = (number: number) => [
  { type: TabStopType.LEFT, position: number },
  { type: TabStopType.RIGHT, position: page.full, leader: 'dot' as const },
]

const running: readonly IParagraphStyleOptions[] = [
  style('TOCHeading', 'TOC Heading', {
    run: serif(26, { bold: true, color: ink.accent }),
    paragraph: { spacing: spacing({ after: 20, line: 31 }), indent: inText, keepNext: true },
  }),
  style('TOC1', 'toc 1', {
    uiPriority: 39,
    run: { bold: true },
    paragraph: { spacing: spacing({ before: 6, after: 1, line: 14 }), indent: hanging },
  }),
  style('TOC2', 'toc 2', { uiPriority: 39, paragraph: { spacing: spacing({ after: 1, line: 14 }), indent: hanging } }),
  style('Header', 'header', {
    run: sans(8, { color: ink.grey }),
    paragraph: { spacing: spacing({ line: 11 }), border: { bottom: { ...rules.hair, space: 4 } } },
  }),
  style('Footer', 'footer', { run: sans(7, { color: ink.grey }), paragraph: { spacing: spacing({ line: 9.5 }) } }),
]

export const contentsTabStops = contentsTabs(page.gutter)

const character = (id: string, name: string, run: IRunStylePropertiesOptions) => ({
  id,
  name,
  basedOn: 'DefaultParagraphFont',
  quickFormat: true,
  run,
})

const small: IRunStylePropertiesOptions = { font: face.sans, size: halfPoints(9) }

export const characterStyles = [
  character('Strong', 'Strong', { bold: true }),
  character('Label', 'Label', { font: face.sans, bold: true, color: ink.accent }),
  character('CrossReference', 'Cross Reference', { color: ink.accent }),
  character('ReferenceMark', 'Reference Mark', small),
  character('ReferenceLink', 'Reference Link', { ...small, color: ink.accent }),
  // Plain: LibreOffice gives this style to every link, those inside the document too.
  character('Hyperlink', 'Hyperlink', { color: ink.accent }),
]

/** In an order in which each stands after the style that it is based on. */
export const paragraphStyles: readonly IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true, run: {}, paragraph: {} },
  ...headings,
  ...text,
  ...cells,
  ...front,
  ...running,
]

/** Styles of the document, named as Word names its own where it has them. */
export const styles = (language: string, paragraphs: readonly IParagraphStyleOptions[] = paragraphStyles): IStylesOptions => ({
  default: {
    document: {
      run: { ...serif(10.5), color: ink.text, language: { value: language, eastAsia: language, bidirectional: 'ar-SA' } },
      paragraph: { spacing: spacing({ line: 14 }) },
    },
  },
  paragraphStyles: paragraphs,
  characterStyles,
})
