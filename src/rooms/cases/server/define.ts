import { definersFor } from '#kernel/command/define.ts'
import type { CasesTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<CasesTables>('cases')
