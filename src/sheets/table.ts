/**
 * The one description of a table, from which come the reader and its row-by-row errors, the writer, the XLSX template and
 * the Table Schema of a data package. Rooms describe their tables with it in `contract/`; it does no I/O.
 */
export type Words = { readonly es: string; readonly en: string }

type Common = {
  /** Heading in a template or export. Files are read by column name or by heading in either language. */
  readonly heading: Words
  readonly about?: Words
  /** Other headings accepted when reading. */
  readonly also?: readonly string[]
  /** The column may be empty; its value is then `null`. */
  readonly optional?: boolean
  /** Column of the same text in the other language: one of the two may be empty, and is then the empty text. */
  readonly otherwise?: string
  /** Name of the table and column that must hold this value (each value of a list). */
  readonly refers?: readonly [table: string, column: string]
  /** Where it may stand instead. The standard knows no such link, so the descriptor names none. */
  readonly orRefers?: readonly [table: string, column: string]
  /** A value that stands in no table and is known to the house. */
  readonly orIs?: string
}

/**
 * `max` of a text counts code points. A text without `lines` is one line: breaks inside it become spaces. `example` shows
 * in the error about `pattern` what would be right. A text `inWords` is what somebody said or wrote: a cell that is a date,
 * a number or a truth is none, even if it can be shown as one. Codes, years and names of places may well be typed as numbers.
 */
export type Column =
  | (Common & {
      readonly type: 'text'
      readonly max?: number
      readonly pattern?: RegExp
      readonly example?: string
      readonly lines?: boolean
      readonly inWords?: boolean
    })
  | (Common & { readonly type: 'integer'; readonly min?: number; readonly max?: number })
  | (Common & { readonly type: 'decimal'; readonly min?: number; readonly max?: number })
  | (Common & { readonly type: 'date' })
  | (Common & { readonly type: 'url' })
  /** One of the listed keys; each may be written as the key, as its word in either language, or as a synonym. */
  | (Common & { readonly type: 'choice'; readonly values: Readonly<Record<string, Words & { readonly also?: readonly string[] }>> })
  /** Several texts in one cell, separated by `;`. */
  | (Common & { readonly type: 'list'; readonly most?: number })

export type Columns = Readonly<Record<string, Column>>

export type Table<Name extends string = string, C extends Columns = Columns> = {
  readonly name: Name
  readonly heading: Words
  readonly about?: Words
  readonly key: readonly string[]
  readonly columns: C
}

type Plain<C extends Column> = C extends { type: 'integer' | 'decimal' }
  ? number
  : C extends { type: 'list' }
    ? readonly string[]
    : C extends { type: 'choice'; values: infer V }
      ? keyof V & string
      : string
type Cellular<C extends Column> = C extends { optional: true } ? (C extends { type: 'list' } ? Plain<C> : Plain<C> | null) : Plain<C>

/** One row as the house uses it; an empty optional cell is `null`, an empty list `[]`. */
export type Row<T> = T extends Table<string, infer C> ? { readonly [K in keyof C]: Cellular<C[K]> } : never

/** Describes a table; the types of its rows follow from the columns. */
export const defineTable = <const Name extends string, const C extends Columns>(table: {
  name: Name
  heading: Words
  about?: Words
  key: readonly (keyof NoInfer<C> & string)[]
  columns: C
}): Table<Name, C> => table

/** Rows of several tables by the tables' names. */
export type Tables<T extends readonly Table[]> = { readonly [K in T[number] as K['name']]: readonly Row<K>[] }
