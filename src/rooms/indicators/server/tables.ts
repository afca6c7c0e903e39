import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Indicator, IndicatorFigure } from '../contract/package.ts'
import { visible } from '../migrations/0001-indicators.ts'

export type IndicatorsTables = { indicator: Kept<Indicator>; figure: Kept<IndicatorFigure> }

export const seen = seenThrough<IndicatorsTables>(visible)
