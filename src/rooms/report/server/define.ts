import { definersFor } from '#kernel/command/define.ts'
import type { ReportTables } from './tables.ts'

export const { defineCommand, defineQuery, defineTask } = definersFor<ReportTables>('report')
