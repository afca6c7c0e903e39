import { REGION } from '#programme/region.ts'
import type { ErrorList, RowError } from '#sheets/row-error.ts'
import type { TableRead } from '#sheets/read-table.ts'
import type { StatementRow, statementSheet, WorkshopRow, workshopSheet } from '../../contract/workbook.ts'
import { codable } from '../codebook.ts'
import { countryInCode } from '../workshop-code.ts'
import { faultAt, type FaultCode, meant } from './faults.ts'
import { type WorkbookFrame, writableNames } from './frame.ts'
import type { Standing } from './stands.ts'

type Add = (make: () => RowError) => void
/** Adds one mistake at a column of the row in hand. */
type Tell = (
  column: string,
  code: FaultCode,
  value: string,
  hint?: RowError['hint'],
  values?: Readonly<Record<string, string | number>>,
) => void

const telling =
  (add: Add, read: TableRead<typeof workshopSheet> | TableRead<typeof statementSheet>, index: number): Tell =>
  (column, code, value, hint = null, values = {}) =>
    add(() => faultAt(read.placed.placeOf(index, column), { code, value, values }, hint))

/** Rows that cells by themselves say nothing against, each with its place in the file. */
export const cleanRows = <Row extends object>(read: {
  readonly rows: readonly Row[]
  readonly placed: { readonly rows: readonly object[] }
}): readonly { readonly row: Row; readonly index: number }[] => {
  const clean = new Set<object>(read.rows)
  return read.placed.rows.flatMap((row, index) => (clean.has(row) ? [{ row: row as Row, index }] : []))
}

const checkWorkshop = (row: WorkshopRow, frame: WorkbookFrame, tell: Tell): void => {
  const { code, country, round, participants, women, men } = row
  // A country whose workshops others record is refused in the same words as one that is nowhere.
  if (!frame.writable.has(country)) return tell('country', 'unknown_country', country, meant(country, writableNames(frame)))
  if (countryInCode(code, frame) !== country) tell('code', 'code_of_other_country', code, null, { country })
  if (!frame.rounds.some(({ number }) => number === round))
    tell('round', 'unknown_round', String(round), null, { rounds: frame.rounds.map(({ number }) => number).join(', ') })
  if (country !== REGION && row.sectors.length === 0) tell('sectors', 'sector_missing', '')
  for (const sector of row.sectors) checkSector(sector, frame, (value, hint) => tell('sectors', 'unknown_sector', value, hint))
  if (participants !== null && (women ?? 0) + (men ?? 0) > participants)
    tell('participants', 'sum_mismatch', String(participants), null, { sum: (women ?? 0) + (men ?? 0) })
}

const checkSector = (sector: string, { sectors }: WorkbookFrame, tell: (value: string, hint: RowError['hint']) => void): void => {
  if (sectors.some(({ code }) => code === sector)) return
  const words = sectors.flatMap(({ name_es, name_en, code }) => [name_es, name_en, code])
  tell(sector, meant(sector, words))
}

export const checkWorkshops = (read: TableRead<typeof workshopSheet>, frame: WorkbookFrame, errors: ErrorList): void => {
  for (const { row, index } of cleanRows(read))
    checkWorkshop(
      row,
      frame,
      telling((make) => errors.add(make), read, index),
    )
}

/** A workshop that rows of statements may name, with the sectors that spoke there. */
export type Heard = { readonly sectors: readonly string[]; readonly language: 'es' | 'en' }

/** Workshops of the file and of the database, by code; what stands gives way to what the file says. */
export const workshopsHeard = (workshops: TableRead<typeof workshopSheet> | undefined, standing: Standing): ReadonlyMap<string, Heard> =>
  new Map<string, Heard>([
    ...[...standing.workshops].map(([code, { said }]) => [code, said] as const),
    ...(workshops?.rows ?? []).map((row) => [row.code, row] as const),
  ])

const checkCoding = ({ condition, themes, seriousness }: StatementRow, frame: WorkbookFrame, tell: Tell): void => {
  if (condition === null && (themes.length > 0 || seriousness !== null)) tell('condition', 'condition_missing', '')
  if (condition !== null && !frame.conditions.some(({ code }) => code === condition)) {
    const words = frame.conditions.flatMap(({ name_es, name_en, code }) => [name_es, name_en, code])
    tell('condition', 'unknown_condition', condition, meant(condition, words))
  }
  const known = codable(frame.themes)
  for (const theme of themes) if (!known.has(theme)) tell('themes', 'unknown_theme', theme, meant(theme, known))
}

export const checkStatements = (
  read: TableRead<typeof statementSheet>,
  {
    frame,
    heard,
    named,
  }: { readonly frame: WorkbookFrame; readonly heard: ReadonlyMap<string, Heard>; readonly named: ReadonlySet<string> },
  errors: ErrorList,
): void => {
  for (const { row, index } of cleanRows(read)) {
    const tell = telling((make) => errors.add(make), read, index)
    const workshop = heard.get(row.workshop)
    // A workshop whose own row has a mistake is not told again at each of its statements.
    if (!workshop && !named.has(row.workshop)) tell('workshop', 'unknown_workshop', row.workshop, meant(row.workshop, heard.keys()))
    if (row.sector !== null && workshop && !workshop.sectors.includes(row.sector))
      tell('sector', 'unknown_sector', row.sector, meant(row.sector, workshop.sectors))
    if (row.source !== null && !frame.sources.some(({ code }) => code === row.source))
      tell(
        'source',
        'unknown_source',
        row.source,
        meant(
          row.source,
          frame.sources.map(({ code }) => code),
        ),
      )
    checkCoding(row, frame, tell)
  }
}
