import { z } from 'zod'
import { MAY_FAIL } from '../outcome.ts'
import type { Charge } from '../proof.ts'

type Offence = Charge['offence']
export const OFFENCES = ['TIP', 'SOM'] as const satisfies readonly Offence[]

/** What is counted of cases, along their way. */
export const MEASURES = ['cases', 'suspected', 'prosecuted', 'convicted', 'identified', 'assisted', 'failed'] as const
export type Measure = (typeof MEASURES)[number]

/** The Smuggling Protocol knows no victims: whoever is smuggled is the object of the offence, and is not counted as one (arts. 3, 5). */
const OF_TRAFFICKING_ALONE: readonly Measure[] = ['identified', 'assisted']
export const measuresOf = (offence: Offence): readonly Measure[] =>
  MEASURES.filter((measure) => offence === 'TIP' || !OF_TRAFFICKING_ALONE.includes(measure))

/** One number of a table of counts: of one offence one measure, or one element of those that failed. Trafficking and smuggling share none. */
export type Cell = { readonly id: string; readonly offence: Offence; readonly measure: Measure; readonly element: string | null }

export const cellId = (offence: Offence, measure: Measure, element?: string): string =>
  [offence, measure, ...(element === undefined ? [] : [element])].join('.')

const cell = (offence: Offence, measure: Measure, element: string | null): Cell => ({
  id: cellId(offence, measure, element ?? undefined),
  offence,
  measure,
  element,
})

/** Every number of a table of counts, in its order. */
export const CELLS: readonly Cell[] = OFFENCES.flatMap((offence) => [
  ...measuresOf(offence).map((measure) => cell(offence, measure, null)),
  ...MAY_FAIL[offence].map((element) => cell(offence, 'failed', element)),
])
export const CELL_IDS: readonly string[] = CELLS.map(({ id }) => id)

/** What adds up: the elements that failed, to all of them. Nothing is added across offences. */
export const SUMS = OFFENCES.map((offence) => ({
  total: cellId(offence, 'failed'),
  parts: MAY_FAIL[offence].map((element) => cellId(offence, 'failed', element)),
}))

/** A year that is counted whole. */
export const CountedYear = z.int().min(2000).max(2100)
