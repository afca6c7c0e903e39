import { seenThrough } from '#kernel/access/visibility.ts'
import type { SyllabusState } from '../contract/syllabus-state.ts'
import type { SessionMode, SessionState } from '../contract/session.ts'
import { visibleSyllabus } from '../migrations/0001-syllabus.ts'
import { visibleSessions } from '../migrations/0002-sessions.ts'
import { visibleTests } from '../migrations/0004-tests.ts'
import type { TestTables } from './test-tables.ts'

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
  recorded_by: string
  recorded_at: string
}

export type TrainTables = {
  syllabus_version: Version
  syllabus_step: Step
  syllabus_signature: { programme_id: string; syllabus: string; public_key: string; signature: string; signed_at: string }
  chapter_version: Chapter
  syllabus_chapter: { programme_id: string; syllabus: string; chapter: string }
  session: Session
  participant: Participant
  participant_person: { programme_id: string; pseudonym: string; name: string; contact: string | null }
  enrolment: Enrolment
} & TestTables

export const visible = { ...visibleSyllabus, ...visibleSessions, ...visibleTests }
export const seen = seenThrough<TrainTables>(visible)
