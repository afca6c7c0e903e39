import { seenThrough } from '#kernel/access/visibility.ts'
import type { SyllabusState } from '../contract/syllabus-state.ts'
import type { SessionMode, SessionState } from '../contract/session.ts'
import { visibleSyllabus } from '../migrations/0001-syllabus.ts'
import { visibleSessions } from '../migrations/0002-sessions.ts'
import { visiblePeople } from '../migrations/0003-people.ts'
import type { PeopleTables } from './sessions/people-tables.ts'
import { visiblePilots } from '../migrations/0005-pilots.ts'
import type { PilotTables } from './pilots/pilot-tables.ts'
import { visibleBank } from '../migrations/0007-bank.ts'
import type { BankTables } from './bank/bank-tables.ts'
import { visibleTests } from '../migrations/0004-tests.ts'
import { visibleImpact } from '../migrations/0006-impact.ts'
import type { ImpactTables } from './impact/impact-tables.ts'
import type { TestTables } from './taking/test-tables.ts'

type Version = {
  programme_id: string
  sha256: string
  code: string
  semver: string
  parent: string | null
  content: string
  recorded_by: string
  recorded_at: string
}

type Step = {
  programme_id: string
  syllabus: string
  number: number
  state: SyllabusState
  submission: string | null
  reason: string | null
  taken_by: string
  taken_at: string
}

type Signature = {
  programme_id: string
  syllabus: string
  public_key: string
  /** What was signed: canonical JSON (RFC 8785). */
  approval: string
  signature: string
  signed_at: string
}

type Incident = { programme_id: string; id: string; code: string; sha256: string; outcome: string; decided_at: string }

type Chapter = { programme_id: string; sha256: string; id: string; content: string; recorded_by: string; recorded_at: string }

type Session = {
  programme_id: string
  code: string
  syllabus: string
  country: string
  language: 'es' | 'en'
  sectors: string[]
  modules: string[]
  starts: string
  ends: string
  zone: string
  venue: string
  mode: SessionMode
  pilot: boolean
  capacity: number
  selection: string
  recommendations: string[]
  step_free: boolean | null
  network: 'none' | 'weak' | 'good' | null
  state: SessionState
  version: number
  changed_by: string
  changed_at: string
}

type Participant = {
  programme_id: string
  pseudonym: string
  country: string
  office: string
  sector: string
  left_on: string | null
  recorded_by: string
  recorded_at: string
}

type Enrolment = {
  programme_id: string
  session: string
  pseudonym: string
  country: string
  arm: 'trained' | 'waiting' | 'control'
  reason: string | null
  months_in_post: number | null
  expects_to_stay: boolean | null
  trained_before: boolean | null
  supervisor_agrees: boolean | null
  withdrawn_on: string | null
  withdrawn_reason: string | null
  recorded_by: string
  recorded_at: string
}

type ParticipantPerson = {
  programme_id: string
  pseudonym: string
  name: string
  contact: string | null
  unit: string | null
  post: string | null
}

export type TrainTables = PeopleTables &
  PilotTables &
  TestTables &
  BankTables &
  ImpactTables & {
    syllabus_version: Version
    syllabus_step: Step
    syllabus_signature: Signature
    chapter_version: Chapter
    syllabus_chapter: { programme_id: string; syllabus: string; chapter: string }
    syllabus_incident: Incident
    session: Session
    participant: Participant
    participant_person: ParticipantPerson
    enrolment: Enrolment
  }

export const visible = {
  ...visibleSyllabus,
  ...visibleSessions,
  ...visiblePeople,
  ...visibleTests,
  ...visiblePilots,
  ...visibleImpact,
  ...visibleBank,
}
export const seen = seenThrough<TrainTables>(visible)
