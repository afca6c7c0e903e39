import type { TableRead } from '#sheets/read-table.ts'
import type { ErrorList } from '#sheets/row-error.ts'
import type { workshopSheet } from '../../contract/workbook.ts'
import type { Heard } from './check-rows.ts'
import { faultAt } from './faults.ts'
import type { WorkbookFrame } from './frame.ts'
import { judgedRows } from './judged.ts'
import type { Plan, Standing, StatementPlan } from './stands.ts'

type Read = {
  readonly read: TableRead<typeof workshopSheet>
  readonly frame: WorkbookFrame
  readonly standing: Standing
  readonly heard: ReadonlyMap<string, Heard>
  readonly errors: ErrorList
}
type Spoken = { readonly number: number; readonly sector: string | null }

/**
 * Statements of each workshop as they will stand: those of the plan, and those of the database that it does not change. A sector that a row
 * gives and its workshop does not have was told at that row.
 */
const spokenIn = ({ statements }: Pick<Plan, 'statements'>, { standing, heard }: Read): ReadonlyMap<string, readonly Spoken[]> => {
  const [planned, stood] = [new Set(statements.map(({ id }) => id)), new Map(standing.statements.map(({ id, said }) => [id, said.sector]))]
  const isTold = ({ id, workshop, said: { sector } }: StatementPlan): boolean =>
    sector !== null && sector !== stood.get(id ?? '') && !heard.get(workshop)?.sectors?.includes(sector)
  const all = [...statements.filter((plan) => !isTold(plan)), ...standing.statements.filter(({ id }) => !planned.has(id))]
  const spoken = all.map(({ workshop, number, said }) => ({ workshop, number, sector: said.sector }))
  return Map.groupBy(spoken, ({ workshop }) => workshop)
}

const FEW = 10

/** Files are written in either language, so a sector is told by both of its names. */
const namesOf = ({ sectors }: WorkbookFrame, code: string): string => {
  const known = sectors.find((sector) => sector.code === code)
  return known ? [...new Set([known.name_es, known.name_en])].join(' / ') : code
}

/**
 * A workshop keeps the sectors that its statements name: one that the file leaves out, and that a statement here still names, is told at its
 * row, with the numbers of the first of these.
 */
export const checkSectorsInUse = (plan: Omit<Plan, 'notInFile'>, known: Read): void => {
  const { read, frame, standing, errors } = known
  const spoken = spokenIn(plan, known)
  const planned = new Map(plan.workshops.map((workshop) => [workshop.code, workshop]))
  for (const { row, index } of judgedRows(read)) {
    const workshop = planned.get(row.code ?? '')
    if (!workshop || !standing.workshops.has(workshop.code)) continue
    const lost = Map.groupBy(spoken.get(workshop.code) ?? [], ({ sector }) => sector)
    for (const [sector, by] of lost) {
      if (sector === null || workshop.said.sectors.includes(sector)) continue
      const numbers = by.map(({ number }) => number).toSorted((a, b) => a - b)
      const values = { n: numbers.length, numbers: numbers.slice(0, FEW).join(', ') }
      errors.add(() => faultAt(read.placed.placeOf(index, 'sectors'), { code: 'sector_in_use', value: namesOf(frame, sector), values }))
    }
  }
}
