import { definersFor } from '#kernel/command/define.ts'
import type { ProgrammeTables } from './tables.ts'

export const { defineCommand, defineQuery } = definersFor<ProgrammeTables>('programme')
