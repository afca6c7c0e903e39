import { definersFor } from '#kernel/command/define.ts'
import type { AssessTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<AssessTables>('assess')
