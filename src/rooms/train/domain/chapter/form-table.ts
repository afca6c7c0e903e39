import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { BlockOf } from '../../contract/chapter.ts'
import { cell, column, rowHeader, text } from '../print/blocks.ts'

/** A cell to write in; a space keeps it as high as a line. */
const blank = (): Cell => cell('\u00a0')

/** A sheet to fill in by hand, on a page of its own so that it can be copied: its rows are high enough for a hand, and the rules between them are the lines to write on. */
export const formTable = ({ lang }: Translate, { id, title, columns, rows }: BlockOf<'form'>): readonly Block[] => {
  const first = 0.32
  const others = (1 - first) / (columns.length - 1)
  return [
    { kind: 'pageBreak' },
    {
      kind: 'table',
      id,
      caption: [text(title[lang])],
      columns: columns.map((one, index) => column(one[lang], { width: index === 0 ? first : others })),
      written: true,
      rows: rows.flatMap(({ ask, lines }) =>
        Array.from({ length: lines }, (_, line) => [line === 0 ? rowHeader(ask[lang]) : blank(), ...columns.slice(1).map(() => blank())]),
      ),
    },
    { kind: 'pageBreak' },
  ]
}
