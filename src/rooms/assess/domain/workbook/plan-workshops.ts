import type { TableRead } from '#sheets/read-table.ts'
import type { ErrorList, Place, RowError } from '#sheets/row-error.ts'
import type { WorkshopRow, workshopSheet } from '../../contract/workbook.ts'
import { addsUp, inOrder } from '../../contract/workshop-facts.ts'
import { isSame } from '../same.ts'
import { checkDates, checkPeople } from './check-facts.ts'
import { emptiedAt, faultAt } from './faults.ts'
import type { WorkbookFrame } from './frame.ts'
import { type Judged, judgedRows, readable } from './judged.ts'
import { merge } from './merge.ts'
import type { Standing, StandingWorkshop, WorkshopPlan, WorkshopSaid } from './stands.ts'
import { type Tell, telling } from './tell.ts'

/** What an empty cell of a new workshop means, as the template says. */
const saidIn = ({
  sectors,
  language,
  held_from,
  held_to,
  place,
  method,
  provenance,
  participants,
  women,
  men,
}: WorkshopRow): WorkshopSaid => ({
  sectors,
  language,
  held_from,
  held_to,
  place,
  method: method ?? 'paper',
  provenance: provenance ?? 'transcribed',
  participants,
  women,
  men,
})

type Reading = {
  readonly read: TableRead<typeof workshopSheet>
  readonly frame: WorkbookFrame
  readonly standing: Standing
  readonly errors: ErrorList
  readonly warn: (warning: RowError) => void
  /** Told of each cell whose words stand in lines already. */
  readonly inLines: (cell: Place) => void
}

/** A cell that cannot be read changes nothing, so that the others are judged by themselves. */
const standingWhereBroken = (row: Judged<WorkshopRow>, { said, ...place }: StandingWorkshop): WorkshopRow => ({
  ...said,
  code: place.code,
  country: place.country,
  round: place.round,
  ...readable(row),
})

const importedOf = ({ imported }: Standing, workshop: string): WorkshopSaid | undefined =>
  imported.find((one) => one.workshop === workshop && one.statement === null)?.row as WorkshopSaid | undefined

/** What a file leaves out stands, and may not go with what it says; whether it agrees in itself is judged by row. */
const checkMerged = (row: WorkshopRow, said: WorkshopSaid, tell: Tell): void => {
  if (inOrder(row.held_from, row.held_to)) checkDates(said, tell)
  if (addsUp(row)) checkPeople(said, tell)
}

/** Where a row names another place than its workshop's; a country or a round that is none was told as such. */
const movedIn = (row: WorkshopRow, stands: StandingWorkshop, { writable, rounds }: WorkbookFrame): 'country' | 'round' | undefined => {
  if (row.country !== stands.country && writable.has(row.country)) return 'country'
  return row.round !== stands.round && rounds.some(({ number }) => number === row.round) ? 'round' : undefined
}

const changedPlan = (
  row: WorkshopRow,
  index: number,
  stands: StandingWorkshop,
  { read, frame, standing, errors, warn, inLines }: Reading,
): WorkshopPlan => {
  const place = (column: string) => read.placed.placeOf(index, column)
  const moved = movedIn(row, stands, frame)
  if (moved) errors.add(() => faultAt(place(moved), { code: 'place_fixed', value: row.code }))
  const [file, before] = [saidIn(row), importedOf(standing, row.code)]
  const isIn = (column: string): boolean => place(column).cell !== ''
  const isThere = (field: string): boolean => {
    const column = field as keyof WorkshopRow
    const isDefault = (field === 'method' || field === 'provenance') && row[column] === null
    return isIn(field) && !isDefault
  }
  const merged = merge<WorkshopSaid>(file, stands.said, { before, held: isThere })
  const { said, changed, overruled, emptied } = merged
  if (changed && stands.state !== 'open')
    errors.add(() => faultAt(place('code'), { code: 'state_closed', value: row.code, values: { state: stands.state } }))
  if (changed)
    checkMerged(row, said, (column, ...told) => telling((make) => errors.add(make), read, index)(isIn(column) ? column : 'code', ...told))
  for (const field of overruled) warn(faultAt(place(field), { code: before ? 'changed_here' : 'written_here', value: row.code }))
  for (const field of emptied) warn(emptiedAt(place(field), { of: row.code, stood: stands.said[field as keyof WorkshopSaid] }))
  for (const field of merged.inLines) inLines(place(field))
  const { code, country, round } = stands
  return { code, country, round, is: changed ? 'changed' : 'unchanged', said, row: isSame(file, before) ? null : file }
}

/** What becomes of the workshops of a file; a new one whose row has a mistake becomes nothing. */
export const planWorkshops = (reading: Reading): readonly WorkshopPlan[] =>
  judgedRows(reading.read).flatMap(({ row, index, clean }): WorkshopPlan[] => {
    const stands = reading.standing.workshops.get(row.code ?? '')
    if (stands) return [changedPlan(standingWhereBroken(row, stands), index, stands, reading)]
    if (!clean) return []
    const { code, country, round } = clean
    return [{ code, country, round, is: 'new', said: saidIn(clean), row: saidIn(clean) }]
  })
