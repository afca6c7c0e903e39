import { definersFor } from '#kernel/command/define.ts'
import type { RecommendTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<RecommendTables>('recommend')
