import { seenThrough } from '#kernel/access/visibility.ts'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { visible as kept } from '../migrations/0001-keeping.ts'
import { visibleOfOffices } from '../migrations/0002-offices.ts'
import { visible as sent } from '../migrations/0003-sent.ts'
import { countsVisible } from '../migrations/0004-counts.ts'
import { visible as recovery } from '../migrations/0005-recovery.ts'
import { visible as officeSheets } from '../migrations/0008-office-sheets.ts'

type OfficerKey = {
  programme_id: string
  key_id: string
  /** The account that claimed it. */
  person: string
  /** The public record, as canonical text. */
  record: string
  name: string
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

/** Something that an office said with its key: `text` is what was signed, `id` its SHA-256. */
type OfficeStatement = {
  programme_id: string
  id: string
  kind: 'office' | 'countersignature' | 'vouch' | 'withdrawal'
  text: string
  /** The account that handed it in. */
  said_by: string
  said_at: string
}

/** What the head of an office signed; `number` counts the releases of one office and year. */
type CountsReleased = {
  programme_id: string
  office_id: string
  year: number
  number: number
  id: string
  text: string
  office: string
  released_by: string
  released_at: string
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
  counts_release: CountsReleased
  sealed_copy_reader: { programme_id: string; id: string; key_id: string; is_sender: boolean }
  office_statement: OfficeStatement
  /** Of which office a key on a sheet is: of one, for good, whatever that is called. */
  office_sheet: { programme_id: string; key_id: string; office_id: string }
}

export type Tx = Writer<CasesTables>
export type Db = Reader<CasesTables> | Tx

export const seen = seenThrough<CasesTables>({ ...kept, ...visibleOfOffices, ...sent, ...countsVisible, ...recovery, ...officeSheets })
