import { seenThrough } from '#kernel/access/visibility.ts'
import type { Indicator, IndicatorFigure } from '../contract/package.ts'
import { visible } from '../migrations/0001-indicators.ts'

type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] } & { programme_id: string; position: number }

export type IndicatorsTables = { indicator: Kept<Indicator>; figure: Kept<IndicatorFigure> }

export const seen = seenThrough<IndicatorsTables>(visible)
