import { stackHeight } from './flowing.ts'
import type { Flowing, Row } from './flowing.ts'
import { EIGHTHS, POINTS } from './look.ts'
import { CELL_MARGIN } from './table-style.ts'
import { attribute, bookmarksIn, child, childrenOf, isOn, nameOf } from './tree.ts'
import type { Tree } from './tree.ts'

type ReadCell = (cell: Tree, room: number) => Flowing[]
type Edges = { top: number; inner: number; bottom: number; marginTop: number; marginBottom: number }

const CELL_SIDE = 100

const thickness = (borders: Tree | undefined, side: string): number => {
  const border = child(borders, side)
  const none = border === undefined || attribute(border, 'w:val') === 'none'
  return none ? 0 : Number(attribute(border, 'w:sz') ?? 0) / EIGHTHS
}

/** The rules of the report's tables (`table-style.ts`). */
const RULES = { top: 1, inner: 0.5, bottom: 1 }
const HEAD_RULE = 0.75

const edgesOf = (table: Tree): Edges => {
  const properties = child(table, 'w:tblPr')
  const style = attribute(child(properties, 'w:tblStyle'), 'w:val')
  if (style === 'ReportTable' || style === 'ReportTableDense') {
    const margin = CELL_MARGIN[style] / POINTS
    return { ...RULES, marginTop: margin, marginBottom: margin }
  }
  const borders = child(properties, 'w:tblBorders')
  const [top, inner, bottom] = ['w:top', 'w:insideH', 'w:bottom'].map((side) => thickness(borders, side)) as [number, number, number]
  return { top, inner, bottom, marginTop: 0, marginBottom: 0 }
}

type Cell = { inside: readonly Flowing[]; top: number; bottom: number }

const readCell = (cell: Tree, edges: Edges, read: ReadCell): Cell => {
  const properties = child(cell, 'w:tcPr')
  const margins = child(properties, 'w:tcMar')
  const margin = (side: string, otherwise: number) => Number(attribute(child(margins, side), 'w:w') ?? otherwise)
  const room = Number(attribute(child(properties, 'w:tcW'), 'w:w')) - margin('w:left', CELL_SIDE) - margin('w:right', CELL_SIDE)
  return {
    inside: read(cell, room),
    top: margin('w:top', edges.marginTop * POINTS) / POINTS,
    bottom: margin('w:bottom', edges.marginBottom * POINTS) / POINTS,
  }
}

const readRow = (row: Tree, rules: { above: number; below: number }, { edges, read }: { edges: Edges; read: ReadCell }): Row => {
  const properties = child(row, 'w:trPr')
  const cells = childrenOf(row).flatMap((one) => (nameOf(one) === 'w:tc' ? [readCell(one, edges, read)] : []))
  const above = Math.max(0, ...cells.map(({ top }) => top)) + rules.above
  const below = Math.max(0, ...cells.map(({ bottom }) => bottom)) + rules.below
  const given = child(properties, 'w:trHeight')
  const isExact = attribute(given, 'w:hRule') === 'exact'
  const asked = given === undefined ? 0 : Number(attribute(given, 'w:val')) / POINTS
  const first = cells[0]?.inside[0]
  return {
    height: isExact ? asked : Math.max(asked, above + Math.max(0, ...cells.map(({ inside }) => stackHeight(inside))) + below),
    whole: isExact || isOn(child(properties, 'w:cantSplit')),
    above,
    below,
    // What goes on overleaf is as long as the longest of its cells.
    inside: cells.toSorted((a, b) => stackHeight(b.inside) - stackHeight(a.inside))[0]?.inside ?? [],
    head: isOn(child(properties, 'w:tblHeader')),
    keepNext: first?.kind === 'lines' && first.keepNext,
    bookmarks: bookmarksIn(row),
  }
}

export const readRows = (table: Tree, read: ReadCell): Row[] => {
  const edges = edgesOf(table)
  const rows = childrenOf(table).filter((one) => nameOf(one) === 'w:tr')
  const isHead = (row: Tree | undefined) => row !== undefined && isOn(child(child(row, 'w:trPr'), 'w:tblHeader'))
  const ruleAbove = (at: number) => (at === 0 ? edges.top : isHead(rows[at - 1]) ? HEAD_RULE : edges.inner)
  return rows.map((row, at) => readRow(row, { above: ruleAbove(at), below: at === rows.length - 1 ? edges.bottom : 0 }, { edges, read }))
}
