import { assessPackage } from '#assess/port'
import { decidePackage } from '#decide/port'
import { indicatorsPackage } from '#indicators/port'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { insertRows, keptTables } from '#kernel/db/kept-rows.ts'
import { lawPackage } from '#law/port'
import { keepProgrammeTables, readProgrammeTables } from '#programme/port'
import { recommendPackage } from '#recommend/port'
import type { Tables } from '#sheets/table.ts'
import { overrides, type Passages, type ProgrammePackage, type reportTables, reviewedMarks } from '../../contract/package.ts'
import { type ReportTables, seen } from '../tables.ts'

const own = keptTables<Tables<typeof reportTables>>(seen, {
  sentence_overrides: { of: overrides, in: 'sentence_override' },
  reviewed_marks: { of: reviewedMarks, in: 'reviewed_mark' },
})
/** Rooms whose tables refer to none of a room after them. */
const rooms = [assessPackage, indicatorsPackage, lawPackage, recommendPackage, decidePackage, own] as const

type Spot = { readonly programmeId: string; readonly now: string }

/** A whole programme as this actor sees it: the package that a report is made of, and that an export writes. */
export const readProgramme = async (handle: Handle, { programmeId, now }: Spot): Promise<ProgrammePackage> => {
  let tables: object = await readProgrammeTables(handle, programmeId, now)
  for (const room of rooms) tables = { ...tables, ...(await room.read(handle, programmeId)) }
  return { tables: tables as ProgrammePackage['tables'], passages: await passagesOf(handle, programmeId) }
}

/** What its texts stood on when they were last read, as this actor sees it. */
export const marksOf = async (handle: Handle, programmeId: string): Promise<ProgrammePackage['tables']['reviewed_marks']> =>
  (await own.read(handle, programmeId)).reviewed_marks

/** Keeps a package as a programme that was not there before. */
export const keepProgramme = async (handle: Handle, spot: Spot, { tables, passages }: ProgrammePackage): Promise<void> => {
  await keepProgrammeTables(handle, spot, tables)
  for (const room of rooms) await (room as KeepsAny).keep(handle, spot.programmeId, tables)
  const rows = Object.entries(passages).map(([key, { es, en }]) => ({ programme_id: spot.programmeId, key, es, en }))
  await insertRows(handle, 'passage', rows)
}

/** Each room takes its own tables from the whole. */
type KeepsAny = { readonly keep: (handle: Handle, programmeId: string, given: ProgrammePackage['tables']) => Promise<void> }

const passagesOf = async (handle: Handle, programmeId: string): Promise<Passages> => {
  const rows = await seen(knowing<ReportTables>(handle), 'passage')
    .select(['key', 'es', 'en'])
    .where('programme_id', '=', programmeId)
    .orderBy('key')
    .execute()
  return Object.fromEntries(rows.map(({ key, es, en }) => [key, { es, en }]))
}
