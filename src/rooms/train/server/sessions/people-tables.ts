import type { Generated } from 'kysely'
import type { CertificationFacts, CertificationStepName } from '../../contract/certification.ts'
import type { AttendanceMark } from '../../contract/attendance.ts'
import type { SessionState } from '../../contract/session.ts'

type AtSession = { programme_id: string; session: string; pseudonym: string; country: string }

export type PeopleTables = {
  erasure_request: { programme_id: string; pseudonym: string; country: string; asked_by: string; asked_at: string }
  session_step: {
    programme_id: string
    session: string
    number: number
    state: SessionState
    reason: string | null
    taken_by: string
    taken_at: string
  }
  session_facilitator: { programme_id: string; session: string; facilitator: string; part: 'lead' | 'candidate' }
  attendance: AtSession & {
    half_day: string
    number: number
    mark: AttendanceMark
    minutes: number
    reason: string | null
    recorded_by: string
    recorded_at: string
  }
  form_order: AtSession & { first_form: 'A' | 'B'; block: number; seed: number; drawn_at: string }
  facilitator: {
    programme_id: string
    id: string
    country: string
    name: string
    languages: ('es' | 'en')[]
    sectors: string[]
    years_of_practice: number
    left_on: Generated<string | null>
    /** Fields that the person agreed to have on the public list. */
    shown: string[]
    recorded_by: string
    recorded_at: string
  }
  facilitator_contact: { programme_id: string; facilitator: string; country: string; email: string }
  certification_step: {
    programme_id: string
    facilitator: string
    syllabus: string
    language: 'es' | 'en'
    number: number
    step: CertificationStepName
    taken_on: string
    facts: CertificationFacts
    recorded_by: string
    recorded_at: string
  }
  establishment: {
    programme_id: string
    country: string
    office: string
    counted_on: string
    headcount: number
    source: string
    recorded_by: string
    recorded_at: string
  }
}
