import type { ChangeState, ObservationKind, Observer, Severity } from '../../contract/pilot.ts'

export type PilotTables = {
  observation: {
    programme_id: string
    id: string
    session: string
    syllabus: string
    by_role: Observer
    recorded_by: string
    recorded_at: string
  }
  observation_entry: {
    programme_id: string
    observation: string
    number: number
    target: string
    kind: ObservationKind
    severity: Severity
    text: string
    language: 'es' | 'en'
    minutes_planned: number | null
    minutes_used: number | null
    recorded_by: string
    recorded_at: string
  }
  observation_withdrawal: { programme_id: string; observation: string; withdrawn_by: string; withdrawn_at: string }
  change_request: { programme_id: string; code: string; syllabus: string; target: string; proposal_es: string; proposal_en: string }
  change_request_observation: { programme_id: string; request: string; observation: string; syllabus: string }
  change_request_step: {
    programme_id: string
    request: string
    number: number
    state: ChangeState
    reason_es: string | null
    reason_en: string | null
    by_role: string
    version: string | null
    taken_by: string
    taken_at: string
  }
}
