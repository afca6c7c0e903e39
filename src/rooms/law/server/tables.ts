import { seenThrough } from '#kernel/access/visibility.ts'
import type { TreatyStatus } from '../contract/package.ts'
import { visible } from '../migrations/0001-law.ts'

type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] } & { programme_id: string; position: number }

export type LawTables = { treaty_status: Kept<TreatyStatus> }

export const seen = seenThrough<LawTables>(visible)
