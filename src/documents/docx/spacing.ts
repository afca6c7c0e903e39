import type { IParagraphStyleOptions } from 'docx'
import { POINTS } from './look.ts'
import { paragraphStyles } from './styles.ts'

/** Space of a style of paragraphs, in points, its lines of at least or exactly a height, and what it keeps on one page. */
type Layout = { before: number; after: number; line: number; exact: boolean; keepNext: boolean; keepLines: boolean }

const DEFAULT: Layout = { before: 0, after: 0, line: 14, exact: false, keepNext: false, keepLines: false }

const layoutOf = (base: Layout, { spacing = {}, keepNext, keepLines }: NonNullable<IParagraphStyleOptions['paragraph']>): Layout => ({
  before: spacing.before === undefined ? base.before : spacing.before / POINTS,
  after: spacing.after === undefined ? base.after : spacing.after / POINTS,
  line: spacing.line === undefined ? base.line : spacing.line / POINTS,
  exact: spacing.lineRule === undefined ? base.exact : spacing.lineRule === 'exact',
  keepNext: keepNext ?? base.keepNext,
  keepLines: keepLines ?? base.keepLines,
})

const ofParagraphs = new Map<string, Layout>()
for (const { id, basedOn, paragraph = {} } of paragraphStyles)
  ofParagraphs.set(id, layoutOf(ofParagraphs.get(basedOn ?? '') ?? DEFAULT, paragraph))

export const paragraphSpacing = (style: string): Layout => ofParagraphs.get(style) ?? DEFAULT
