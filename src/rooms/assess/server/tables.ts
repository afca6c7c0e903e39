import { seenThrough } from '#kernel/access/visibility.ts'
import type { Coding, Finding, FindingEvidence, Gap, GapFinding, PublishedClaim, Statement, Theme, Workshop } from '../contract/package.ts'
import { visible } from '../migrations/0001-assess.ts'

/** A package's row as the database keeps it: under its programme, with its place in the order. */
type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] extends readonly string[] ? string[] : Row[Column] } & {
  programme_id: string
  position: number
}

export type AssessTables = {
  workshop: Kept<Workshop>
  statement: Kept<Omit<Statement, 'text'>>
  /** What was said, word for word: for its own country alone. */
  statement_text: { programme_id: string; statement: string; workshop: string; text: string }
  /** Closed workshops and their statements by cell; without sector, what counts in no cell. */
  cell_total: { programme_id: string; round: number; country: string; sector: string | null; workshops: number; statements: number }
  published_claim: Kept<PublishedClaim>
  theme: Kept<Theme>
  coding: Kept<Coding>
  finding: Kept<Finding>
  finding_evidence: Kept<FindingEvidence>
  gap: Kept<Gap>
  gap_finding: Kept<GapFinding>
}

export const seen = seenThrough<AssessTables>(visible)
