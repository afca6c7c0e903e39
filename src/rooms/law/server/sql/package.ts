import { keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { treatyStatuses, type lawTables } from '../../contract/package.ts'
import { seen } from '../tables.ts'

export const lawPackage = keptTables<Tables<typeof lawTables>>(seen, {
  treaties: { of: treatyStatuses, in: 'treaty_status' },
})
