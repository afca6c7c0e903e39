import { seenThrough } from '#kernel/access/visibility.ts'
import type { Position } from '../contract/package.ts'
import { visible } from '../migrations/0001-decide.ts'

type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] } & { programme_id: string; position: number }

export type DecideTables = { position: Kept<Position> }

export const seen = seenThrough<DecideTables>(visible)
