import type { Generated } from 'kysely'
import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Coding, Finding, FindingEvidence, Gap, GapFinding, PublishedClaim, Statement, Theme, Workshop } from '../contract/package.ts'
import { visible as walls } from '../migrations/0001-workshops-to-gaps.ts'
import { visible as readingWalls } from '../migrations/0002-earlier-readings.ts'
import { visible as recordWalls } from '../migrations/0003-earlier-records.ts'

/** A record that two people may edit: its save, and who made it by role. What an import brings is its first. */
type Versioned = { version: Generated<number>; changed_at: string | null; changed_by: string | null }

/** A save that was followed by another. */
type Earlier = { programme_id: string; version: number; changed_at: string | null; was: unknown }

/** The workshop of the statement it speaks of, behind whose wall it stands; none of a published claim. */
type OfSubject = { workshop: string | null }

export type AssessTables = {
  workshop: Kept<Workshop> & Versioned
  /** With the country of its workshop. */
  statement: Kept<Omit<Statement, 'text'>> & { country: string } & Versioned
  /** What was said, word for word: for its own country alone. Without a text where it was withdrawn, so that its id is given to no other. */
  statement_text: { programme_id: string; statement: string; workshop: string; text: string | null }
  /** Closed workshops and their statements by cell; without sector, what counts in no cell. */
  cell_total: { programme_id: string; round: number; country: string; sector: string | null; workshops: number; statements: number }
  published_claim: Kept<PublishedClaim>
  theme: Kept<Theme> & Versioned
  coding: Kept<Omit<Coding, 'memo'>> & Omit<Versioned, 'changed_by'> & OfSubject
  /** What a coder noted. `workshop` is that of the statement, and none of a published claim. */
  coding_memo: { programme_id: string; subject: string; workshop: string | null; memo: string }
  /** With the reason of the change that followed, where one was asked for. */
  workshop_version: Earlier & { workshop: string; changed_by: string | null; reason: string | null }
  statement_version: Earlier & {
    statement: string
    workshop: string
    number: number
    changed_by: string | null
    withdrawn_at: string | null
    withdrawn_by: string | null
  }
  imported_row: {
    programme_id: string
    workshop: string
    statement: string | null
    source_id: string | null
    row: unknown
    others: unknown
  }
  coding_version: Earlier & { subject: string; workshop: string | null; coder: string }
  code_version: Earlier & { kind: 'theme' | 'finding' | 'gap'; code: string; changed_by: string | null }
  finding: Kept<Finding> & Versioned
  finding_evidence: Kept<FindingEvidence> & OfSubject
  gap: Kept<Gap> & Versioned
  gap_finding: Kept<GapFinding>
}

/** Every table of the room with who sees which row. */
export const visible = { ...walls, ...readingWalls, ...recordWalls }
export const seen = seenThrough<AssessTables>(visible)
