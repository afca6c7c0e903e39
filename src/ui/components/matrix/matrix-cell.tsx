import { Link } from 'react-aria-components/Link'
import { shadeOf } from '../../charts/shade.ts'
import { colour, sequence } from '../../tokens.ts'

/** A count; `not-covered` = nobody was asked; `withheld` = known but not published, printed as its text. */
export type MatrixFigure = number | 'not-covered' | { withheld: string }

type CellProps = {
  figure: MatrixFigure
  largest: number
  number: (value: number) => string
  notCovered: string
  place: { row: number; column: number; isStop: boolean } | null
  link: { href: string; name: (figure: string) => string } | null
}

/** Class of a count's shade: one of the eight steps that charts use too, with an ink that reads on it. */
const classOf = (figure: number, largest: number): string => {
  const { fill, ink } = shadeOf(figure, largest)
  const step = sequence.findIndex((known) => known === fill)
  if (step < 0) return 'matrix-nothing'
  return `shade-${step + 1}${ink === colour.surface ? ' shade-dark' : ''}`
}

/** React Aria sets the `tabIndex` of a link itself, by this property (which the type of its `Link` leaves out). */
const stopOf = (place: CellProps['place']) => ({ excludeFromTabOrder: place?.isStop !== true })

/** One cell. What can be opened, and what cannot, is reached by the arrow keys alike: the element with `data-row` takes the focus. */
export const MatrixCell = ({ figure, largest, number, notCovered, place, link }: CellProps) => {
  const spot = place && { 'data-row': place.row, 'data-column': place.column, tabIndex: place.isStop ? 0 : -1 }
  if (figure === 'not-covered')
    return (
      <td className="matrix-uncovered" {...spot}>
        <span className="unseen">{notCovered}</span>
      </td>
    )
  if (typeof figure !== 'number')
    return (
      <td className="matrix-nothing" {...spot}>
        {figure.withheld}
      </td>
    )
  const className = classOf(figure, largest)
  if (!link || !spot || figure === 0)
    return (
      <td className={className} {...spot}>
        {number(figure)}
      </td>
    )
  return (
    <td className={className}>
      <Link className="matrix-cell" href={link.href} aria-label={link.name(number(figure))} {...spot} {...stopOf(place)}>
        {number(figure)}
      </Link>
    </td>
  )
}
