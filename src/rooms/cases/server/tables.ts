import { seenThrough } from '#kernel/access/visibility.ts'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { visible as kept } from '../migrations/0001-keeping.ts'
import { visible as sent } from '../migrations/0003-sent.ts'
import { visible as recovery } from '../migrations/0004-recovery.ts'

type OfficerKey = {
  programme_id: string
  key_id: string
  /** The account that claimed it. */
  person: string
  /** The public record, as canonical text. */
  record: string
  name: string
  office: string
  country: string
  claimed_at: string
}

type SealedCase = {
  programme_id: string
  ctx: string
  text: string
  payload: Uint8Array
  kept_by: string
  kept_at: string
  seq: number
  chain: string
}

type SealedEntry = {
  programme_id: string
  ctx: string
  seq: number
  hash: string
  /** That of the log up to here. */
  chain: string
  text: string
  payload: Uint8Array
  sent_at: string
}

type SealedCopy = {
  programme_id: string
  id: string
  text: string
  payload: Uint8Array | null
  given_by: string
  given_at: string
  withdrawn_at: string | null
}

export type CasesTables = {
  officer_key: OfficerKey
  sealed_case: SealedCase
  /** Every key that a keyring ever named; `present` where one in force names it. */
  sealed_case_reader: { programme_id: string; ctx: string; key_id: string; present: boolean }
  sealed_case_entry: SealedEntry
  /** Every recovery that was in force when readers of a case were changed, by both halves of its key; `present` where it is today. */
  sealed_case_recovery: { programme_id: string; ctx: string; recipient: string; verify: string; present: boolean }
  sealed_copy: SealedCopy
  /** In bytes, of whoever handed it in: in all, and on the day of the last. */
  sealed_sent: { programme_id: string; person: string; bytes: number; day: string; day_bytes: number }
  sealed_copy_reader: { programme_id: string; id: string; key_id: string; is_sender: boolean }
}

export type Tx = Writer<CasesTables>
export type Db = Reader<CasesTables> | Tx

export const seen = seenThrough<CasesTables>({ ...kept, ...sent, ...recovery })
