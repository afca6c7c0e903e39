import { definersFor } from '#kernel/command/define.ts'
import type { DecideTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<DecideTables>('decide')
