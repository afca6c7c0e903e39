import { type KeptTables, keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { type Position, positions, type decideTables } from '../../contract/package.ts'
import { seen } from '../tables.ts'

type Package = Tables<typeof decideTables>

const kept = keptTables<Package>(seen, { positions: { of: positions, in: 'position' } })

/** A package has one position a day of each country on a subject: the last of that day. */
const lastOfEachDay = (rows: readonly Position[]): readonly Position[] => {
  const last = new Map(rows.map((row) => [`${row.subject} ${row.country} ${row.taken_on}`, row]))
  return rows.filter((row) => last.get(`${row.subject} ${row.country} ${row.taken_on}`) === row)
}

export const decidePackage: KeptTables<Package> = {
  ...kept,
  read: async (handle, programmeId) => {
    const { positions: all } = await kept.read(handle, programmeId)
    return { positions: lastOfEachDay(all) }
  },
}
