import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Position } from '../contract/package.ts'
import type { OnSilence, Rule } from '../contract/body.ts'
import type { Outcome } from '../contract/meeting.ts'
import type { Attendance, Choice, Majority, VoterRole } from '../contract/voting.ts'
import { visible } from '../migrations/0001-decide.ts'
import { visibleMeetings } from '../migrations/0002-meetings.ts'
import { visibleOvertaken } from '../migrations/0004-overtaken.ts'

type Body = {
  programme_id: string
  code: string
  name_es: string
  name_en: string
  rule: Rule
  least: number | null
  on_objection: OnSilence
  on_silence: OnSilence
  version: number
  /** When its rule for answers in writing was last set; of what was kept before that was told apart, when anything of it was. */
  changed_at: string
  quorum: number | null
  majority: Majority | null
  voter_role: VoterRole | null
}

type Submission = {
  programme_id: string
  id: string
  subject: string
  number: number
  body: string
  put_by: string
  put_at: string
  deadline: string
  title_es: string | null
  title_en: string | null
  /** JSON: what a condition may name; null where its room named nothing. */
  places: string | null
}

type Letter = {
  programme_id: string
  id: string
  country: string
  name: string
  media_type: string
  bytes: Uint8Array
  sha256: string
  recorded_at: string
}

type Meeting = {
  programme_id: string
  id: string
  body: string
  title_es: string
  title_en: string
  day: string
  zone: string
  place: string
  quorum: number | null
  majority: Majority | null
  voter_role: VoterRole
  called_by: string
  called_at: string
}

type AtItem = { programme_id: string; meeting: string; item: number }
type AtCondition = AtItem & { number: number }

type Presence = {
  programme_id: string
  meeting: string
  position: number
  country: string
  how: Attendance
  holder: string | null
  recorded_by: string
  recorded_at: string
}

type Vote = AtItem & {
  position: number
  country: string
  choice: Choice
  how: Exclude<Attendance, 'absent'>
  hash: string
  /** How often conditions had been set or withdrawn when it was cast. */
  motion: number
  cast_by: string | null
  recorded_by: string | null
  recorded_at: string
}

type Condition = AtCondition & {
  text_es: string
  text_en: string
  target: string
  owner: string
  due: string
  set_by: string
  set_at: string
}

type ConditionAnswer = AtCondition & {
  position: number
  hash: string
  stand: 'answered' | 'accepted' | 'refused'
  reason_es: string | null
  reason_en: string | null
  answered_by: string
  answered_at: string
}

type Decision = AtItem & {
  submission: string
  confirms: boolean
  outcome: Outcome
  hash: string
  /** Canonical JSON of what was counted; none where it confirms that conditions were met. */
  tally: string | null
  decided_by: string
  decided_at: string
}

export type DecideTables = {
  body: Body
  body_member: { programme_id: string; body: string; country: string }
  submission: Submission
  submission_overtaken: { programme_id: string; submission: string; overtaken_by: string; overtaken_at: string }
  submitted_text: { programme_id: string; submission: string; country: string; text: string; hash: string }
  letter: Letter
  position: Kept<Position> & {
    submission: string | null
    /** Of the text that it answers: a position stands for as long as that text does. */
    hash: string | null
    taken_by: string | null
    recorded_by: string | null
    letter: string | null
    recorded_at: string | null
  }
  meeting: Meeting
  meeting_member: { programme_id: string; meeting: string; country: string; position: number }
  agenda_item: { programme_id: string; meeting: string; number: number; submission: string }
  presence: Presence
  vote: Vote
  approval_condition: Condition
  condition_withdrawal: AtCondition & { withdrawn_by: string; withdrawn_at: string }
  condition_answer: ConditionAnswer
  decision: Decision
}

export const seen = seenThrough<DecideTables>({ ...visible, ...visibleMeetings, ...visibleOvertaken })
