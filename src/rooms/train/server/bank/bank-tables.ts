type Version = { programme_id: string; item: string; number: number }

/** What the bank of items is made of (migration 0007). */
export type BankTables = {
  item_version: Version & { sha256: string; content: string; country: string; recorded_by: string; recorded_at: string }
  item_review: Version & {
    recorded_by: string
    reviewer: string
    country: string
    verdict: 'agreed' | 'returned'
    remark: string | null
    language: 'es' | 'en' | null
    reviewed_at: string
  }
}
