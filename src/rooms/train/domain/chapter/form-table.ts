import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { BlockOf } from '../../contract/chapter.ts'
import { cell, column, paragraph, rowHeader, strong, text } from '../print/blocks.ts'

/** A cell to write in; a space keeps it as high as a line. */
const blank = (): Cell => cell('\u00a0')

type Row = BlockOf<'form'>['rows'][number]

/** So many people share a line of what is on file; what is missing of them has its own column beside it. */
const PEOPLE = 2

/** The numbers of the people of one line, each with room to write after it. */
const peopleCell = (line: number, people: number): Cell => {
  const numbers = Array.from({ length: PEOPLE }, (_one, at) => line * PEOPLE + at + 1).filter((n) => n <= people)
  return numbers.length === 0 ? blank() : { ...cell(numbers.map((n) => `P${n}\u00a0${'_'.repeat(8)}`).join('\u2003')), tone: 'muted' }
}

/** The cells of a row to write in, line by line; people have a number each, in the column of what is on file. */
const written = ({ lines, people = 0 }: Row, across: number): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(lines, Math.ceil(people / PEOPLE)) }, (_line, line) =>
    Array.from({ length: across }, (_cell, at): Cell => (at === 0 ? peopleCell(line, people) : blank())),
  )

/** A sheet to fill in by hand, on a page of its own so that it can be copied: its rows are high enough for a hand, and the rules between them are the lines to write on. */
export const formTable = ({ lang }: Translate, { id, title, note, columns, rows }: BlockOf<'form'>): readonly Block[] => {
  const first = 0.32
  const others = (1 - first) / (columns.length - 1)
  return [
    { kind: 'pageBreak' },
    ...(note ? [paragraph([strong(note[lang])])] : []),
    {
      kind: 'table',
      id,
      caption: [text(title[lang])],
      columns: columns.map((one, index) => column(one[lang], { width: index === 0 ? first : others })),
      written: true,
      rows: rows.flatMap((row) =>
        written(row, columns.length - 1).map((cells, line) => [line === 0 ? rowHeader(row.ask[lang]) : blank(), ...cells]),
      ),
    },
    { kind: 'pageBreak' },
  ]
}
