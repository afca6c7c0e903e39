import type { Flowing, Lines } from './flowing.ts'
import { lineCount } from './line-count.ts'
import { EIGHTHS, page, POINTS } from './look.ts'
import { paragraphLook } from './looks.ts'
import { piecesOf } from './pieces.ts'
import { paragraphSpacing } from './spacing.ts'
import { readRows } from './table-flow.ts'
import { attribute, bookmarksIn, child, childrenOf, isOn, nameOf } from './tree.ts'
import type { Tree } from './tree.ts'
import type { Measures } from './widths.ts'

const EMU = 12_700

/** Height of the picture that stands in the line, if one does. */
const pictureIn = (paragraph: Tree): number => {
  const heights = childrenOf(paragraph).map((run) => attribute(child(child(child(run, 'w:drawing'), 'wp:inline'), 'wp:extent'), 'cy'))
  return Math.max(0, ...heights.map((height) => Number(height ?? 0) / EMU))
}

const ruleOf = (borders: Tree | undefined, side: string): number => {
  const rule = child(borders, side)
  return rule ? Number(attribute(rule, 'w:sz') ?? 0) / EIGHTHS + Number(attribute(rule, 'w:space') ?? 0) : 0
}

const given = (properties: Tree | undefined, name: string, otherwise: boolean): boolean => {
  const found = child(properties, name)
  return found ? isOn(found) : otherwise
}

const inPoints = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : Number(value) / POINTS)

/** @param room width of the column or the cell, in twips */
const readLines = (paragraph: Tree, room: number, measures: Measures): Lines => {
  const properties = child(paragraph, 'w:pPr')
  const style = String(attribute(child(properties, 'w:pStyle'), 'w:val') ?? 'Normal')
  const { look, left } = paragraphLook(style) ?? paragraphLook('Normal')!
  const own = paragraphSpacing(style)
  const space = child(properties, 'w:spacing')
  const indent = child(properties, 'w:ind')
  const sides = Number(attribute(indent, 'w:left') ?? left) + Number(attribute(indent, 'w:right') ?? 0)
  const least = inPoints(attribute(space, 'w:line'), own.line)
  const borders = child(properties, 'w:pBdr')
  return {
    kind: 'lines',
    count: lineCount(piecesOf(paragraph, look), (room - sides) / POINTS, measures),
    line: own.exact ? least : Math.max(least, measures(look).line * look.size, pictureIn(paragraph)),
    before: inPoints(attribute(space, 'w:before'), own.before),
    after: inPoints(attribute(space, 'w:after'), own.after),
    ruleAbove: ruleOf(borders, 'w:top'),
    ruleBelow: ruleOf(borders, 'w:bottom'),
    keepNext: given(properties, 'w:keepNext', own.keepNext),
    keepLines: given(properties, 'w:keepLines', own.keepLines),
    startsPage: given(properties, 'w:pageBreakBefore', false),
    endsSection: child(properties, 'w:sectPr') !== undefined,
    bookmarks: bookmarksIn(paragraph),
  }
}

/** The paragraphs and tables of a body, a cell or a content control, in their order. */
export const readFlow = (parent: Tree, measures: Measures, room: number = page.full): Flowing[] =>
  childrenOf(parent).flatMap((one): Flowing[] => {
    switch (nameOf(one)) {
      case 'w:p':
        return [readLines(one, room, measures)]
      case 'w:tbl':
        return [{ kind: 'table', rows: readRows(one, (cell, width) => readFlow(cell, measures, width)) }]
      case 'w:sdt':
        return readFlow(child(one, 'w:sdtContent')!, measures, room)
      default:
        return []
    }
  })
