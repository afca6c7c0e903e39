import { seenThrough } from '#kernel/access/visibility.ts'
import type { Override, ReviewedMark } from '../contract/package.ts'
import { visible } from '../migrations/0001-report.ts'
import { visibleDrafts } from '../migrations/0005-drawn-on.ts'
import { visibleReviews } from '../migrations/0006-reviewed.ts'
import { visibleTranslation } from '../migrations/0007-translation.ts'

export type ReportTables = {
  sentence_override: { -readonly [Column in keyof Override]: Override[Column] } & { programme_id: string; position: number }
  reviewed_mark: { -readonly [Column in keyof ReviewedMark]: ReviewedMark[Column] } & { programme_id: string; position: number }
  passage: { programme_id: string; key: string; es: string; en: string }
  text_version: {
    programme_id: string
    place: string
    version: number
    es: string | null
    en: string | null
    note: string | null
    /** A role and never a name. */
    written_by: string
    written_at: string
  }
  draft: {
    programme_id: string
    id: string
    made_by: string
    /** Seats by which its maker saw what is in it: `assess.lead HN`. */
    seats: string[]
    /** Released workshops in it, with their versions: `R1-HN-POL-1 3`. */
    workshops: string[]
    made_at: string
    data_hash: string
    stale: string[]
  }
  translation_rule: { programme_id: string; printed: boolean; set_at: string; set_by: string }
  draft_file: { programme_id: string; draft: string; path: string; position: number; bytes: Uint8Array; size: number; sha256: string }
}

export const seen = seenThrough<ReportTables>({ ...visible, ...visibleDrafts, ...visibleReviews, ...visibleTranslation })
