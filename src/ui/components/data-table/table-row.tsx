import type { Ref } from 'react'
import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'
import type { Column } from './column.ts'
import { classOf } from './table-head.tsx'
import type { TableWords } from './table-words.ts'
import { Tick } from './tick.tsx'

type RowProps<Row> = {
  row: Row
  columns: readonly Column<Row>[]
  numbers: ReadonlySet<string>
  lang: Lang
  words: TableWords
  stacks: boolean
  /** Place among all rows, counted from 0; given while only some are drawn. */
  place: number | null
  tick: { checked: boolean; onTick: (on: boolean, range: boolean) => void } | null
  ref?: Ref<HTMLTableRowElement>
}

const role = (stacks: boolean, name: string) => (stacks ? { role: name } : {})

const Content = <Row,>({ column, row, lang, words }: Pick<RowProps<Row>, 'row' | 'lang' | 'words'> & { column: Column<Row> }) => {
  if (column.cell) return <>{column.cell(row)}</>
  const value = column.value(row)
  if (value === null)
    return (
      <span className="table-none">
        <span aria-hidden="true">–</span>
        <span className="unseen">{column.none ?? words.unknown}</span>
      </span>
    )
  return <>{typeof value === 'number' ? new Intl.NumberFormat(LOCALES[lang]).format(value) : value}</>
}

/** One record; its first column names the row. */
export const TableRow = <Row,>({ row, columns, numbers, lang, words, stacks, place, tick, ref }: RowProps<Row>) => (
  <tr
    ref={ref}
    className={tick?.checked ? 'table-row-chosen' : undefined}
    {...role(stacks, 'row')}
    {...(place === null ? {} : { 'aria-rowindex': place + 2, 'data-index': place })}
  >
    {tick && words.ticking && (
      <td className="table-tick" {...role(stacks, 'cell')}>
        <Tick name={words.ticking.row(String(columns[0]?.value(row) ?? ''))} {...tick} />
      </td>
    )}
    {columns.map((column, index) => {
      const className = classOf(column, numbers.has(column.id))
      const content = <Content column={column} row={row} lang={lang} words={words} />
      return index === 0 ? (
        <th key={column.id} scope="row" className={className} {...role(stacks, 'rowheader')}>
          {content}
        </th>
      ) : (
        <td key={column.id} className={className} data-header={stacks ? column.header : undefined} {...role(stacks, 'cell')}>
          {stacks ? <span>{content}</span> : content}
        </td>
      )
    })}
  </tr>
)
