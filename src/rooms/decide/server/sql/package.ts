import { keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { positions, type decideTables } from '../../contract/package.ts'
import { seen } from '../tables.ts'

export const decidePackage = keptTables<Tables<typeof decideTables>>(seen, {
  positions: { of: positions, in: 'position' },
})
