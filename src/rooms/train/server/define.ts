import { definersFor } from '#kernel/command/define.ts'
import type { TrainTables } from './tables.ts'

export const { defineCommand, defineQuery, defineTask } = definersFor<TrainTables>('train')
