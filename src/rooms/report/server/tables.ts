import { seenThrough } from '#kernel/access/visibility.ts'
import type { Override } from '../contract/package.ts'
import { visible } from '../migrations/0001-report.ts'

export type ReportTables = {
  sentence_override: { -readonly [Column in keyof Override]: Override[Column] } & { programme_id: string; position: number }
  passage: { programme_id: string; key: string; es: string; en: string }
}

export const seen = seenThrough<ReportTables>(visible)
