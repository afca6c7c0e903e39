import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Jurisdiction } from '../contract/facts.ts'
import type { TreatyStatus } from '../contract/package.ts'
import type { ProposalState } from '../contract/proposal.ts'
import { visible } from '../migrations/0001-law.ts'
import { visibleProposals } from '../migrations/0002-proposal.ts'

type Proposal = {
  programme_id: string
  id: string
  system: Jurisdiction
  base: number
  restores: number | null
  reason: string | null
  state: ProposalState
  version: number
  begun_by: string
  begun_at: string
  changed_at: string
  reviewed_by: string | null
  reviewed_hash: string | null
  withdrawn_reason: string | null
}

type ProposalText = {
  programme_id: string
  proposal: string
  version: number
  text: string
  hash: string
  saved_by: string
  saved_at: string
}

type Comment = {
  programme_id: string
  proposal: string
  id: string
  field: string
  text: string
  office: string
  country: string
  written_by: string
  written_at: string
}

type Version = {
  programme_id: string
  system: Jurisdiction
  number: number
  proposal: string
  restores: number | null
  reason: string | null
  text: string
  hash: string
  approved_at: string
  office_es: string
  office_en: string
}

export type LawTables = {
  treaty_status: Kept<TreatyStatus>
  law_proposal: Proposal
  law_proposal_text: ProposalText
  law_comment: Comment
  law_version: Version
}

export const seen = seenThrough<LawTables>({ ...visible, ...visibleProposals })
