import { useId } from 'react'
import type { PagePart } from '../../contract/impact-page.ts'

type Table = Extract<PagePart, { kind: 'table' }>

/** A few rows are read at once: nothing has to be searched in them. Below a telephone's width it scrolls by itself. */
export const SmallTable = ({ table: { caption, columns, rows } }: { table: Table }) => {
  const captionId = useId()
  return (
    <div className="impact-scroll" role="group" tabIndex={0} aria-labelledby={captionId}>
      <table className="impact-small">
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" className={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head = '', ...cells], at) => (
            // Rows of an edition never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]?.title} className={columns[place + 1]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
