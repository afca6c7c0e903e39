import { definersFor } from '#kernel/command/define.ts'
import type { IndicatorsTables } from './tables.ts'

export const { defineQuery } = definersFor<IndicatorsTables>('indicators')
