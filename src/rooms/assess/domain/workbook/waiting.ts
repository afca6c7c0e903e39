import type { GridRead } from '#sheets/read-table.ts'
import { ErrorList, type RowError } from '#sheets/row-error.ts'
import { type statementSheet, workshopSheet } from '../../contract/workbook.ts'
import { countryInCode, loose } from '../workshop-code.ts'
import { faultAt, perhaps } from './faults.ts'
import type { WorkbookFrame } from './frame.ts'
import { judgedRows } from './judged.ts'

type Read = { readonly workshops: GridRead<typeof workshopSheet>; readonly statements: GridRead<typeof statementSheet> }

export type Waiting = {
  /** Whether rows of statements that name this workshop wait for its own row. */
  readonly is: (workshop: string) => boolean
  /** Of each workshop whose code is refused, at that cell, how many statements wait for it. */
  readonly told: readonly RowError[]
  /** Cells of statements that are to be corrected with it: as they are written, they would be refused next. */
  readonly also: ErrorList
}

/** Codes of workshops that are refused, each with the row that it stands in. */
export const refusedIn = (workshops: Read['workshops']): ReadonlyMap<string, number> =>
  new Map(
    judgedRows<typeof workshopSheet>(workshops)
      .filter(({ row }) => row.code === undefined)
      .map(({ index }) => [loose(workshops.written(index, 'code')), index] as const)
      .filter(([code]) => code !== ''),
  )

type Named = { readonly index: number; readonly written: string }

/**
 * How the code that is refused is written rightly, where statements say it: as most of those write it that a workshop of its country may have.
 */
const rightIn = (named: readonly Named[], country: string | undefined, frame: WorkbookFrame): string | undefined => {
  const fits = (code: string): boolean =>
    workshopSheet.columns.code.pattern.test(code) && (country === undefined || countryInCode(code, frame) === country)
  const spelt = [...Map.groupBy(named, ({ written }) => written)].filter(([code]) => fits(code))
  return spelt.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

/**
 * Statements of a workshop whose code is refused: it is told at its own row and not again at each of theirs, so that whoever has many of them
 * sees the one mistake that there is. Where they write it as wrongly, that is told with it: a file is corrected in one round.
 */
export const waitingIn = ({ workshops, statements }: Read, heard: ReadonlyMap<string, unknown>, frame: WorkbookFrame): Waiting => {
  const refused = refusedIn(workshops)
  const rows = judgedRows<typeof workshopSheet>(workshops)
  const is = (workshop: string) => !heard.has(workshop) && refused.has(loose(workshop))
  const all = statements.placed.rows.map((_, index): Named => ({ index, written: statements.written(index, 'workshop') }))
  const groups = Map.groupBy(
    all.filter(({ written }) => is(written)),
    ({ written }) => loose(written),
  )
  const also = new ErrorList()
  const told = [...refused].flatMap(([code, at]) => {
    const named = groups.get(code)
    if (!named) return []
    const { sheet } = workshops.placed.placeOf(at)
    const right = rightIn(named, rows[at]?.row.country, frame)
    const wrong = named.filter(({ written }) => written !== right)
    const hint = right === undefined ? null : perhaps(right)
    for (const { index, written } of wrong)
      also.add(() =>
        faultAt(statements.placed.placeOf(index, 'workshop'), { code: 'waits_miswritten', value: written, values: { sheet } }, hint),
      )
    const values = { n: named.length, wrong: wrong.length, sheet: statements.placed.placeOf(0).sheet }
    return [faultAt(workshops.placed.placeOf(at, 'code'), { code: 'statements_wait', value: workshops.written(at, 'code'), values }, hint)]
  })
  return { is, told, also }
}
