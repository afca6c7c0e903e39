import { keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { figures, indicators, type indicatorTables } from '../../contract/package.ts'
import { seen } from '../tables.ts'

export const indicatorsPackage = keptTables<Tables<typeof indicatorTables>>(seen, {
  indicators: { of: indicators, in: 'indicator' },
  figures: { of: figures, in: 'figure' },
})
