import type { Search } from '#kernel/page/path.ts'
import type { TableView } from '../components/data-table/column.ts'

/** `?filter=police&sort=-statements`: a minus turns the order round. Two tables on one page put their names before. */
const keysOf = (name: string) => (name === '' ? { filter: 'filter', sort: 'sort' } : { filter: `${name}.filter`, sort: `${name}.sort` })

export const readView = (search: Search, name = ''): TableView => {
  const { filter, sort } = keysOf(name)
  const by = search[sort] ?? ''
  const direction = by.startsWith('-') ? 'descending' : 'ascending'
  return { filter: search[filter] ?? '', sort: by === '' ? null : { column: by.replace(/^-/, ''), direction } }
}

export const writeView = ({ filter, sort }: TableView, name = ''): Search => {
  const keys = keysOf(name)
  return { [keys.filter]: filter, [keys.sort]: sort === null ? '' : `${sort.direction === 'descending' ? '-' : ''}${sort.column}` }
}
