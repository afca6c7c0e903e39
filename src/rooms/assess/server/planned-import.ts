import type { Actor } from '#kernel/access/actor.ts'
import type { GivenFile } from '#kernel/command/file.ts'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { REGION } from '#programme/region.ts'
import type { WorkbookOutcome } from '../contract/workbook.ts'
import type { WorkbookFrame } from '../domain/workbook/frame.ts'
import { planImport, type Planned, previewOf } from '../domain/workbook/plan-import.ts'
import { readWorkbook, type WorkbookRead } from '../domain/workbook/read-workbook.ts'
import { frameSeen } from './sql/frame.ts'
import { type StandingRows, standingRows } from './sql/imports.ts'
import { themesOf } from './sql/themes.ts'
import type { AssessTables } from './tables.ts'
import { countriesOf, RECORDING_ROLES } from './workshop-abilities.ts'

type Asked = {
  readonly db: Reader<AssessTables> | Writer<AssessTables>
  readonly actor: Actor
  readonly programmeId: string
  readonly now: string
}

/** What a workbook may speak of when this person brings it. */
export const workbookFrame = async ({ db, actor, programmeId, now }: Asked): Promise<WorkbookFrame> => {
  const { countries, sectors, conditions, rounds, sources } = await frameSeen(db, programmeId, now)
  const all = [...countries.map(({ code }) => code), REGION]
  const themes = (await themesOf(db, programmeId)).map(({ code, parent, nameEs, nameEn }) => ({
    code,
    parent,
    name_es: nameEs,
    name_en: nameEn,
  }))
  return { countries, sectors, conditions, rounds, sources, themes, writable: countriesOf(actor, { programmeId, all }, RECORDING_ROLES) }
}

export type PlannedImport = Planned & { readonly read: WorkbookRead; readonly rows: StandingRows; readonly frame: WorkbookFrame }

/** Reads a file and works out what importing it would do. */
export const plannedImport = async (asked: Asked, file: GivenFile): Promise<PlannedImport> => {
  const frame = await workbookFrame(asked)
  const read = readWorkbook(file, frame)
  const named = new Set([
    ...(read.workshops?.placed.rows ?? []).map(({ code }) => String(code)),
    ...(read.statements?.placed.rows ?? []).map(({ workshop }) => String(workshop)),
  ])
  const rows = await standingRows(asked.db, asked.programmeId, { countries: frame.writable, named })
  return { ...planImport(read, frame, rows.standing), read, rows, frame }
}

export const outcomeOf = (
  file: GivenFile,
  { plan, rows, errors, more, warnings, overwrites }: PlannedImport,
  imported: boolean,
): WorkbookOutcome => ({
  file: file.name,
  imported,
  workshops: previewOf(plan, rows.standing),
  errors: [...errors],
  more,
  warnings: [...warnings],
  overwrites,
  hiddenSheets: [...errors, ...warnings].filter(({ code }) => code === 'sheet_hidden').map(({ value }) => value),
})
