import { definersFor } from '#kernel/command/define.ts'
import type { TrainTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<TrainTables>('train')
