export type TableWords = {
  /** Name of the field that narrows the rows. */
  filter: string
  /** “12 of 340 findings” */
  count: (shown: number, all: number) => string
  /** What stands in a cell of which nothing is known, for those who listen. */
  unknown: string
  /** Where no row matches: the sentence, and the button that shows all again. */
  noMatch: string
  showAll: string
  /** Words of what can be ticked and taken along; only where the table offers it. */
  ticking?: { all: string; row: (name: string) => string; chosen: (n: number) => string; none: string }
  download?: string
}
