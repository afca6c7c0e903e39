import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { TreatyStatus } from '../contract/package.ts'
import { visible } from '../migrations/0001-law.ts'

export type LawTables = { treaty_status: Kept<TreatyStatus> }

export const seen = seenThrough<LawTables>(visible)
