import type { FormName } from '../../contract/forms.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import type { Wave } from '../../contract/wave.ts'

type AtTest = { programme_id: string; session: string; wave: Wave; country: string }

type SessionTest = AtTest & {
  form: string
  opened_at: string | null
  closed_at: string | null
  version: number
  changed_by: string
  changed_at: string
}

type TestAttempt = AtTest & {
  id: string
  device: string
  /** Hash of the forms that this one is of. */
  test: string
  form: FormName
  pseudonym: string | null
  source: 'screen' | 'file' | 'paper'
  link: string | null
  finished: boolean
  received_at: string
  same_as: string | null
}

type TestAnswer = {
  programme_id: string
  attempt: string
  device: string
  sequence: number
  place: number
  said: string
  country: string
  language: 'es' | 'en' | null
  device_at: string | null
  received_at: string
  late: boolean
}

type Pair = AtTest & { earlier: string; later: string }

/** What a test given to a session is made of (migration 0004). */
export type TestTables = {
  test_form: { programme_id: string; sha256: string; content: string; pack: string; recorded_by: string; recorded_at: string }
  session_test: SessionTest
  test_link: AtTest & {
    token_hash: string
    test: string
    pseudonym: string | null
    made_by: string
    made_at: string
    ended_at: string | null
  }
  test_attempt: TestAttempt
  test_answer: TestAnswer
  /** The second reading is that of whoever typed a sheet again, until the paper decides. */
  test_code: AtTest & { attempt: string; device: string; reading: 1 | 2 } & SelfCode
  sheet_entry: AtTest & { sheet: string; typed: 1 | 2; line: string; typed_by: string; typed_at: string }
  sheet_settled: { programme_id: string; sheet: string; country: string; used: 1 | 2; settled_by: string; settled_at: string }
  attempt_link: Pair & { how: 'exact' | 'tolerant' | 'reviewed' }
  link_opinion: Pair & { said: 'accept' | 'reject' | 'undecided'; said_by: string; said_at: string }
  linked_wave: AtTest & { counts: string; kept_by: string; kept_at: string; codes_deleted_at: string | null }
}
