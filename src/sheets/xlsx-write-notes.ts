import { cellName } from './grid.ts'
import { writeXString } from './xlsx-text.ts'

/** A note on a cell; row from 1, column from 0. */
export type Note = { readonly row: number; readonly column: number; readonly text: string }

const AUTHOR = 'Istmo'

/** Notes in the order of their cells. @source ECMA-376-1, 18.7 Comments */
export const notesXml = (notes: readonly Note[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors><commentList>` +
  notes
    .map(
      ({ row, column, text }) =>
        `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${writeXString(text)}</t></text></comment>`,
    )
    .join('') +
  '</commentList></comments>'

const lines = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 42), 0)

/** Box of a note, from its left column to its bottom offset, to the right of its cell and high enough for its text. */
const anchor = ({ row, column, text }: Note): string => [column + 1, 15, row - 1, 2, column + 4, 15, row + lines(text), 10].join(', ')

const shape = (note: Note, id: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(note)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
  `<x:Row>${note.row - 1}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`

/** The boxes in which Excel shows notes: it ignores notes without them. Ids of a sheet's shapes are its own thousand. */
export const noteBoxesXml = (notes: readonly Note[], sheet: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  notes.map((note, i) => shape(note, sheet * 1024 + 1 + i)).join('') +
  '</xml>'
