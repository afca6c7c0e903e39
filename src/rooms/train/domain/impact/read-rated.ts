import type { Grid } from '#sheets/grid.ts'
import { readTable, type Row, type Table } from './read-table.ts'
import { type Saying, saying, sayTwice } from './saying.ts'
import type { Observation, Rated, Reaction } from './study.ts'
import type { TableFault } from './table-fault.ts'

const QUESTION = /^q\d+\w*$/i
const BEHAVIOUR = /^b\d+\w*$/i
const NO_TABLE: Table = { columns: [], rows: [], ignored: [], faults: [] }

/** Persons and waves that a row may speak of. */
type Known = { readonly known: ReadonlySet<string>; readonly waves: readonly string[] }
type Read<One> = { readonly table: Table; readonly rows: (of: Known, faults: TableFault[]) => Rated<One> }

/** A rating from 1 to the most of its scale; undefined where there is none, or where it is none and that was said. */
const ratingOf = (row: Row, column: string, most: number, say: Saying): number | undefined => {
  const value = row.at(column)
  if (value === '') return undefined
  const rating = Number(value)
  if (Number.isInteger(rating) && rating >= 1 && rating <= most) return rating
  say(row.line, column, most === 4 ? 'not-1-to-4' : 'not-1-to-5', value)
  return undefined
}

const sayUnknown = (row: Row, known: ReadonlySet<string>, say: Saying): void => {
  const person = row.at('person')
  if (person !== '' && !known.has(person)) say(row.line, 'person', 'unknown-person', person)
}

/** Reads one rating after another, leaving out what was not given. */
const ratingsOf = (row: Row, columns: readonly string[], most: number, say: Saying): ReadonlyMap<string, number> =>
  new Map(
    columns.flatMap((column) => {
      const rating = ratingOf(row, column, most, say)
      return rating === undefined ? [] : [[column, rating] as const]
    }),
  )

const reactionOf = (row: Row, columns: readonly string[], say: Saying): Reaction => {
  const isAside = (column: string) => row.at(column).toLowerCase() === 'na'
  const rated = columns.filter((column) => !isAside(column))
  return new Map([...ratingsOf(row, rated, 5, say), ...columns.filter(isAside).map((column) => [column, null] as const)])
}

/** The short form at the end of a session: questions `q01`, `q02` … rated 1 to 5, `na` where one does not apply. It may be without persons, as such forms mostly are. */
export const readReactions = (grid: Grid | null): Read<Reaction> => {
  if (!grid) return { table: NO_TABLE, rows: () => null }
  const table = readTable(grid, { needed: [], optional: ['person', 'wave'], isAnswer: (column) => QUESTION.test(column) })
  const columns = table.columns.filter((column) => QUESTION.test(column))
  return {
    table,
    rows: ({ known }, faults) => {
      const say = saying(grid.sheet, faults)
      if (columns.length === 0) say(1, '', 'no-questions')
      sayTwice(table.rows, (row) => row.at('person'), 'person', say)
      for (const row of table.rows) sayUnknown(row, known, say)
      return { columns, rows: table.rows.map((row) => reactionOf(row, columns, say)) }
    },
  }
}

/** What supervisors saw: behaviours `b01`, `b02` … rated 1 to 4, blank where one was not observed; a row for each person, wave and observer. */
export const readObservations = (grid: Grid | null): Read<Observation> => {
  if (!grid) return { table: NO_TABLE, rows: () => null }
  const table = readTable(grid, { needed: ['person', 'wave', 'observer'], optional: [], isAnswer: (column) => BEHAVIOUR.test(column) })
  const columns = table.columns.filter((column) => BEHAVIOUR.test(column))
  return {
    table,
    rows: ({ known, waves }, faults) => {
      const say = saying(grid.sheet, faults)
      if (columns.length === 0) say(1, '', 'no-behaviours')
      sayTwice(table.rows, (row) => ['person', 'wave', 'observer'].map((column) => row.at(column)).join('\0'), 'person', say)
      const rows = table.rows.map((row) => {
        sayUnknown(row, known, say)
        for (const column of ['person', 'wave', 'observer']) if (row.at(column) === '') say(row.line, column, 'blank')
        if (row.at('wave') !== '' && !waves.includes(row.at('wave'))) say(row.line, 'wave', 'unknown-wave', row.at('wave'))
        return {
          person: row.at('person'),
          wave: row.at('wave'),
          observer: row.at('observer'),
          ratings: ratingsOf(row, columns, 4, say),
        }
      })
      return { columns, rows }
    },
  }
}
