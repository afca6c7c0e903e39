import type { ProvedCharge } from './matrix.ts'

/** A whole case in a line: how many elements are covered of how many, and how many stand on one person alone, by person. It is a count and no forecast. */
export type Whole = {
  readonly covered: number
  readonly all: number
  readonly onlyWith: readonly { readonly person: string; readonly elements: number }[]
}

export const wholeOf = (proved: readonly ProvedCharge[]): Whole => {
  const rows = proved.flatMap((one) => one.rows)
  const leaning = Map.groupBy(
    rows.flatMap(({ onlyWith }) => onlyWith),
    (person) => person,
  )
  return {
    covered: rows.filter(({ statuses }) => statuses.includes('covered')).length,
    all: rows.length,
    onlyWith: [...leaning].map(([person, all]) => ({ person, elements: all.length })),
  }
}
