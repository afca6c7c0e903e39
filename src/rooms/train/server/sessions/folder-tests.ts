import type { GivenFile } from '#kernel/command/file.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { canonicalHash } from '#law/rules'
import { isRefusal } from '#sheets/refusal.ts'
import type { RollLine } from '../../contract/attendance.ts'
import type { ItemBank } from '../../contract/item.ts'
import { readFormsJson } from '../../domain/forms/read-forms-json.ts'
import { expectedOf, type FolderTests } from '../../domain/folder/folder-order.ts'
import { readItemsJson } from '../../domain/items/read-items-json.ts'
import { refuse } from '../problems.ts'
import { sessionRank, type SessionSeen } from './sql/sessions.ts'

type Given = { readonly forms: GivenFile | null; readonly bank: GivenFile | null; readonly people: readonly RollLine[] }
/** More than a session has people: so that no two sessions have a sheet of the same number. */
const SHEETS_APART = 500

const bankIn = ({ name, bytes }: GivenFile): ItemBank => {
  const read = readItemsJson(bytes)
  if (isRefusal(read) || read.faults.length > 0) return refuse('folder.no-forms', { file: name })
  return { schema: 'istmo/items/1', ...(read.notice && { notice: read.notice }), items: read.items.map(({ item }) => item) }
}

/** Before forms are drawn there is no saying which booklet is whose: the folder would tell of tests that are not in it. */
const isDrawn = (people: readonly RollLine[]): boolean => {
  const expected = expectedOf({ people })
  return expected.length > 0 && expected.every(({ firstForm }) => firstForm !== null)
}

/** The test that is printed with a folder, of the very bank that its forms were made of; undefined where none is brought. */
export const folderTests = async (db: Handle, session: SessionSeen, { forms, bank, people }: Given): Promise<FolderTests | undefined> => {
  if (forms === null && bank === null) return undefined
  if (forms === null || bank === null) return refuse('folder.half-given')
  const set = readFormsJson(forms.bytes) ?? refuse('folder.no-forms', { file: forms.name })
  const items = bankIn(bank)
  if (canonicalHash(items) !== set.bank.sha256) refuse('folder.other-bank')
  if (!isDrawn(people)) refuse('folder.not-drawn')
  return { set, bank: items.items, firstSheet: (await sessionRank(db, session)) * SHEETS_APART + 1 }
}
