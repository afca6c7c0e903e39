import { fold } from '#sheets/fold.ts'
import type { GridRead } from '#sheets/read-table.ts'
import type { RowError } from '#sheets/row-error.ts'
import type { statementSheet, workshopSheet } from '../../contract/workbook.ts'
import { faultAt } from './faults.ts'
import { judgedRows } from './judged.ts'

type Read = { readonly workshops: GridRead<typeof workshopSheet>; readonly statements: GridRead<typeof statementSheet> }

/** A code whatever its case and what parts it: one that is refused in one sheet may be written rightly in the other. */
export const loose = (code: string): string => fold(code).replaceAll(/[^\p{L}\p{N}]/gu, '')

export type Waiting = {
  /** Whether rows of statements that name this workshop wait for its own row. */
  readonly is: (workshop: string) => boolean
  /** Of each workshop whose code is refused, at that cell, how many statements wait for it. */
  readonly told: readonly RowError[]
}

/** Codes of workshops that are refused, each with the row that it stands in. */
export const refusedIn = (workshops: Read['workshops']): ReadonlyMap<string, number> =>
  new Map(
    judgedRows<typeof workshopSheet>(workshops)
      .filter(({ row }) => row.code === undefined)
      .map(({ index }) => [loose(workshops.written(index, 'code')), index] as const)
      .filter(([code]) => code !== ''),
  )

/**
 * Statements of a workshop whose code is refused: it is told at its own row and not again at each of theirs, so that whoever has many of them
 * sees the one mistake that there is.
 */
export const waitingIn = ({ workshops, statements }: Read, heard: ReadonlyMap<string, unknown>): Waiting => {
  const refused = refusedIn(workshops)
  const is = (workshop: string) => !heard.has(workshop) && refused.has(loose(workshop))
  const named = statements.placed.rows.map((_, index) => statements.written(index, 'workshop')).filter(is)
  const counts = Map.groupBy(named, loose)
  const told = [...refused].flatMap(([code, index]) => {
    const n = counts.get(code)?.length ?? 0
    const value = workshops.written(index, 'code')
    return n === 0 ? [] : [faultAt(workshops.placed.placeOf(index, 'code'), { code: 'statements_wait', value, values: { n } })]
  })
  return { is, told }
}
