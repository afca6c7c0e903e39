import { definersFor } from '#kernel/command/define.ts'
import type { LawTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<LawTables>('law')
