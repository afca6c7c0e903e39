import type { ObservedWave } from '../../contract/levels.ts'

type OfStudy = { programme_id: string; study: string }

type Study = {
  programme_id: string
  id: string
  about: string
  version: number
  opened_by: string
  opened_at: string
  changed_by: string
  changed_at: string
}

type Plan = OfStudy & {
  number: number
  sha256: string
  content: string
  reason: string | null
  proposed_by: string
  proposed_at: string
}

type Worked = OfStudy & { plan: number; sha256: string; page_es: string; page_en: string; made_by: string; made_at: string }
type File = OfStudy & { path: string; position: number; bytes: Buffer; size: number; sha256: string }

type Edition = Worked & {
  number: number
  countries: string[]
  published_by: string
  published_at: string
  changes_es: string | null
  changes_en: string | null
}

type Batch = {
  programme_id: string
  id: string
  session: string
  country: string
  sheets: string[]
  typed_by: string
  typed_at: string
  withdrawn_by: string | null
  withdrawn_at: string | null
}

type Observation = {
  programme_id: string
  session: string
  pseudonym: string
  wave: ObservedWave
  observer: number
  number: number
  country: string
  ratings: string
  typed_by: string
  typed_at: string
}

/** Of studies, what was worked out of them, and of the levels that no test measures (migration 0006). */
export type ImpactTables = {
  study: Study
  study_plan: Plan
  study_session: OfStudy & { plan: number; session: string; country: string }
  study_plan_withdrawal: OfStudy & { plan: number; withdrawn_by: string; withdrawn_at: string }
  study_lock: OfStudy & { plan: number; proposed_by: string; locked_by: string; locked_at: string; first_opened_at: string | null }
  impact_result: Worked & { id: string }
  impact_result_file: File
  impact_edition: Edition
  impact_edition_file: File & { edition: number }
  impact_erratum: OfStudy & { edition: number; number: number; text_es: string; text_en: string; noted_by: string; noted_at: string }
  reaction_batch: Batch
  supervisor_observation: Observation
}
