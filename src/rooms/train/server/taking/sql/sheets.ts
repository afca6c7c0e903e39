import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { Wave } from '../../../contract/wave.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly session: string; readonly wave: Wave }

const columns = ['sheet', 'typed', 'session', 'wave', 'line', 'typed_by as typedBy', 'typed_at as typedAt'] as const

const entries = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'sheet_entry').select(columns).where('programme_id', '=', programmeId)

export const entriesOfSheet = (handle: Handle, programmeId: string, sheet: string) =>
  entries(handle, programmeId).where('sheet', '=', sheet).orderBy('typed').execute()

export const entriesOfTest = (handle: Handle, { programmeId, session, wave }: Place) =>
  entries(handle, programmeId).where('session', '=', session).where('wave', '=', wave).orderBy('typed_at').orderBy('sheet').execute()

export const addEntry = async (handle: Handle, row: TrainTables['sheet_entry']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('sheet_entry').values(row).execute()
}

export const addSettled = async (handle: Handle, row: TrainTables['sheet_settled']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('sheet_settled').values(row).execute()
}

/** Which typist's reading counts, of sheets on which two differed. */
export const settledSheets = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await seen(knowing<TrainTables>(handle), 'sheet_settled')
    .select(['sheet', 'used'])
    .where('programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map(({ sheet, used }) => [sheet, used]))
}

/** The pseudonym of a sheet, as the typist read it whom the paper bears out. */
export const renameSheet = async (
  handle: Handle,
  { programmeId, sheet, pseudonym }: { programmeId: string; sheet: string; pseudonym: string | null },
): Promise<void> => {
  await knowing<TrainTables>(handle)
    .updateTable('test_attempt')
    .set({ pseudonym })
    .where('programme_id', '=', programmeId)
    .where('id', '=', sheet)
    .where('source', '=', 'paper')
    .execute()
}

export const isEnrolled = async (
  handle: Handle,
  { programmeId, session, pseudonym }: { programmeId: string; session: string; pseudonym: string },
): Promise<boolean> => {
  const found = await seen(knowing<TrainTables>(handle), 'enrolment')
    .select('pseudonym')
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst()
  return found !== undefined
}
