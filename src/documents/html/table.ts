import { columnShares } from '../columns.ts'
import type { NumberedCell, NumberedColumn, NumberedTable } from '../numbered.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { printRuns } from './runs.ts'
import type { Context } from './runs.ts'

const classes = (...names: (string | undefined)[]): Html => {
  const given = names.filter((name) => name !== undefined)
  return given.length > 0 ? markup` class="${given.join(' ')}"` : markup``
}

const alignClass = ({ align }: NumberedColumn) => (align && align !== 'left' ? align : undefined)

const printCell = (cell: NumberedCell, column: NumberedColumn, context: Context): Html => {
  const look = classes(alignClass(column), cell.tone && cell.tone !== 'plain' ? cell.tone : undefined)
  const runs = printRuns(cell.runs, context)
  const place = cell.id === undefined ? markup`` : markup` id="${cell.id}"`
  return cell.header ? markup`<th scope="row"${place}${look}>${runs}</th>` : markup`<td${place}${look}>${runs}</td>`
}

export const printNotes = (notes: NumberedTable['notes'], context: Context): Html | undefined =>
  notes.length > 0 ? markup`<div class="notes">${notes.map((note) => markup`<p>${printRuns(note, context)}</p>`)}</div>` : undefined

/** Widths in steps of five per cent where they are given: a class each, since the public site allows no style in the markup. */
const widths = (table: NumberedTable): Html | undefined =>
  table.columns.some((column) => column.width !== undefined)
    ? markup`<colgroup>${columnShares(table).map((share) => markup`<col class="w${Math.max(1, Math.round(share * 20)) * 5}">`)}</colgroup>`
    : undefined

export const label = ({ label: words }: Pick<NumberedTable, 'label'>): Html =>
  words === '' ? markup`` : markup`<span class="label">${words}.</span> `

export const printTable = (table: NumberedTable, context: Context): Html => {
  const caption = `html-caption-${table.id}`
  return markup`<figure class="table${table.dense ? ' dense' : ''}${table.written ? ' written' : ''}${table.columns.length > 3 ? ' many' : ''}" id="${table.id}">
<figcaption><p class="caption" id="${caption}">${label(table)}${printRuns(table.caption, context)}</p></figcaption>
<section class="scroll" tabindex="0" aria-labelledby="${caption}"><table aria-labelledby="${caption}">
${widths(table)}
<thead><tr>${table.columns.map((column) => markup`<th scope="col"${classes(alignClass(column))}>${printRuns(column.header, context)}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) => markup`<tr>${row.map((cell, at) => printCell(cell, table.columns[at]!, context))}</tr>
`,
  )}</tbody>
</table></section>
${printNotes(table.notes, context)}
</figure>`
}
