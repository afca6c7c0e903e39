import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Position } from '../contract/package.ts'
import type { OnSilence, Rule } from '../contract/body.ts'
import { visible } from '../migrations/0001-decide.ts'

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
  changed_at: string
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

export type DecideTables = {
  body: Body
  body_member: { programme_id: string; body: string; country: string }
  submission: Submission
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
}

export const seen = seenThrough<DecideTables>(visible)
