import { fold } from '#sheets/fold.ts'
import { ErrorList, placeOfFile, type RowError } from '#sheets/row-error.ts'
import type { RollRow } from '../../contract/roll-sheet.ts'
import { readPseudonym } from '../forms/pseudonym.ts'
import type { RollRead } from './read-roll.ts'
import { meantHint, type RollFault, rollFaultAt } from './roll-fault.ts'

type Known = { readonly pseudonym: string; readonly contact: string | null }
type Standing = {
  readonly known: readonly Known[]
  /** Pseudonyms of whoever is enrolled already. */
  readonly enrolled: ReadonlySet<string>
  readonly sectors: readonly { readonly code: string; readonly nameEs: string; readonly nameEn: string }[]
  /** Places that are left. */
  readonly room: number
  readonly file: string
}

/** One row as it will be enrolled: somebody who is known, or somebody new. */
export type Entry = { readonly row: RollRow; readonly pseudonym: string | undefined }
export type RollPlan = {
  readonly entries: readonly Entry[]
  readonly already: number
  readonly errors: readonly RowError[]
  readonly more: number
  readonly warnings: readonly RowError[]
}

type Tell = (column: string, code: RollFault, value?: string, hint?: RowError['hint']) => void

/** Whom a row means: by pseudonym, else by contact; undefined for somebody new, null where the row is wrong. */
const personOf = (row: RollRow, { known }: Standing, tell: Tell): string | undefined | null => {
  if (row.pseudonym !== null) {
    const read = readPseudonym(row.pseudonym)
    if (read !== undefined && known.some(({ pseudonym }) => pseudonym === read)) return read
    tell('pseudonym', 'unknown_pseudonym', row.pseudonym)
    return null
  }
  const contact = row.contact
  return contact === null ? undefined : known.find((one) => one.contact !== null && fold(one.contact) === fold(contact))?.pseudonym
}

/** What somebody new must bring. */
const checkNew = (row: RollRow, { sectors }: Standing, tell: Tell): void => {
  if (row.name === null) tell('name', 'name_missing')
  if (row.office === null) tell('office', 'office_missing')
  if (row.sector === null) tell('sector', 'sector_missing')
  else if (!sectors.some(({ code }) => code === row.sector)) {
    const words = sectors.flatMap(({ code, nameEs, nameEn }) => [nameEs, nameEn, code])
    tell('sector', 'unknown_sector', row.sector, meantHint(row.sector, words))
  }
}

/** What importing a sheet would do. One mistake in it, and nothing of it is done. */
export const planRoll = ({ read, errors: ofCells, warnings }: RollRead, standing: Standing): RollPlan => {
  const errors = new ErrorList()
  errors.addAll(ofCells.listed, ofCells.more)
  const clean = new Set<unknown>(read?.rows)
  const entries: Entry[] = []
  const met = new Set<string>()
  let already = 0
  for (const [index, placed] of (read?.placed.rows ?? []).entries()) {
    if (!read || !clean.has(placed)) continue
    const row = placed as RollRow
    const tell: Tell = (column, code, value = '', hint = null) =>
      errors.add(() => rollFaultAt(read.placed.placeOf(index, column), { code, value }, hint))
    const pseudonym = personOf(row, standing, tell)
    if (pseudonym === null) continue
    if (pseudonym === undefined) checkNew(row, standing, tell)
    const who = pseudonym ?? (row.contact === null ? undefined : fold(row.contact))
    if (who !== undefined && met.has(who))
      tell(row.pseudonym === null ? 'contact' : 'pseudonym', 'same_person', row.contact ?? row.pseudonym ?? '')
    if (who !== undefined) met.add(who)
    if (pseudonym !== undefined && standing.enrolled.has(pseudonym)) already += 1
    else entries.push({ row, pseudonym })
  }
  const places = entries.filter(({ row }) => (row.arm ?? 'trained') === 'trained').length
  if (places > standing.room)
    errors.addAll([rollFaultAt(placeOfFile(standing.file), { code: 'no_room', values: { room: standing.room, asked: places } })])
  return { entries, already, errors: errors.listed, more: errors.more, warnings }
}
