import { REGION } from '#programme/region.ts'
import type { ErrorList, RowError } from '#sheets/row-error.ts'
import type { GridRead, TableRead } from '#sheets/read-table.ts'
import type { StatementRow, statementSheet, WorkshopRow, workshopSheet } from '../../contract/workbook.ts'
import { codable } from '../codebook.ts'
import { countryInCode, loose } from '../workshop-code.ts'
import { checkDates, checkPeople, checkPlace } from './check-facts.ts'
import { meant, oneCondition, oneOf, oneOfSources, oneOfThemes, oneOfWorkshop, perhaps } from './faults.ts'
import { type WorkbookFrame, writableCountries } from './frame.ts'
import { type Judged, judgedRows } from './judged.ts'
import type { Standing } from './stands.ts'
import { type Tell, tellingWritten } from './tell.ts'

const checkWorkshop = (row: Judged<WorkshopRow>, frame: WorkbookFrame, tell: Tell): void => {
  const { country, round, sectors = [] } = row
  // A country whose workshops others record is refused in the same words as one that is nowhere.
  const isOwn = country !== undefined && frame.writable.has(country)
  if (country !== undefined && !isOwn) tell('country', 'unknown_country', country, oneOf(country, writableCountries(frame)))
  if (isOwn) checkPlace(row, frame, tell)
  if (round !== undefined && !frame.rounds.some(({ number }) => number === round))
    tell('round', 'unknown_round', String(round), null, { rounds: frame.rounds.map(({ number }) => number).join(', ') })
  for (const sector of sectors) checkSector(sector, frame, tell, 'sectors')
  checkPeople(row, tell)
  checkDates(row, tell)
}

const isSector = (sector: string, { sectors }: WorkbookFrame): boolean => sectors.some(({ code }) => code === sector)

const checkSector = (sector: string, frame: WorkbookFrame, tell: Tell, column: 'sector' | 'sectors'): void => {
  const { sectors } = frame
  if (isSector(sector, frame)) return
  tell(column, 'unknown_sector', sector, oneOf(sector, sectors), { of: 'programme' })
}

export const checkWorkshops = (read: GridRead<typeof workshopSheet>, frame: WorkbookFrame, errors: ErrorList): void => {
  for (const { row, index } of judgedRows<typeof workshopSheet>(read))
    checkWorkshop(
      row,
      frame,
      tellingWritten((make) => errors.add(make), read, { index, frame }),
    )
}

/** A workshop that rows of statements may name, with the sectors that spoke there; `undefined` where its own row does not say so rightly. */
export type Heard = { readonly sectors: readonly string[] | undefined; readonly language: 'es' | 'en' | undefined }

/** Only a regional workshop may name no sector. */
const sectorsIn = ({ country, sectors }: Judged<WorkshopRow>, frame: WorkbookFrame): readonly string[] | undefined => {
  const isMissing = sectors?.length === 0 && country !== REGION
  return !isMissing && sectors?.every((sector) => isSector(sector, frame)) ? sectors : undefined
}

const repeated = (codes: readonly unknown[]): ReadonlySet<unknown> => {
  const once = new Set<unknown>()
  return new Set(codes.filter((code) => once.size === once.add(code).size))
}

/** Workshops of the file and of the database, by code; what stands gives way to what the file says. */
export const workshopsHeard = (
  workshops: TableRead<typeof workshopSheet> | undefined,
  { frame, standing }: { readonly frame: WorkbookFrame; readonly standing: Standing },
): ReadonlyMap<string, Heard> => {
  const twice = repeated((workshops?.placed.rows ?? []).map(({ code }) => code))
  const inFile = (workshops ? judgedRows(workshops) : []).flatMap(({ row }) => {
    const { code, language } = row
    return code === undefined ? [] : [[code, { sectors: twice.has(code) ? undefined : sectorsIn(row, frame), language }] as const]
  })
  return new Map<string, Heard>([...[...standing.workshops].map(([code, { said }]) => [code, said] as const), ...inFile])
}

const checkCoding = ({ condition, themes = [], seriousness }: Judged<StatementRow>, frame: WorkbookFrame, tell: Tell): void => {
  const isRead = themes.length > 0 || (seriousness !== null && seriousness !== undefined)
  if (condition === null && isRead) tell('condition', 'condition_missing', '', oneCondition(frame.conditions))
  if (condition !== null && condition !== undefined && !frame.conditions.some(({ code }) => code === condition)) {
    tell('condition', 'unknown_condition', condition, oneOf(condition, frame.conditions))
  }
  const known = codable(frame.themes)
  const named = frame.themes.filter(({ code }) => known.has(code))
  for (const theme of themes) if (!known.has(theme)) tell('themes', 'unknown_theme', theme, oneOfThemes(theme, named))
}

type Known = {
  readonly frame: WorkbookFrame
  readonly heard: ReadonlyMap<string, Heard>
  /** Codes of the file's own workshops; none where it has no sheet of them. */
  readonly named: ReadonlySet<string> | undefined
  /** Whether a workshop's own row is refused, so that its statements wait for it. */
  readonly waits: (workshop: string) => boolean
  /** Words of that sheet where it is there and hidden: of a workshop that stands in it the sheet itself is told. */
  readonly hidden: ReadonlySet<string> | undefined
}

/** Workshops that a code may be meant to name: itself in other letters and signs, and of those of the country that it says the nearest. */
const meantWorkshop = (workshop: string, { heard, frame }: Known): RowError['hint'] => {
  const codes = [...heard.keys()]
  const same = codes.find((code) => loose(code) === loose(workshop))
  if (same !== undefined) return perhaps(same)
  const country = countryInCode(workshop, frame)
  return country === undefined
    ? null
    : meant(
        workshop,
        codes.filter((code) => countryInCode(code, frame) === country),
      )
}

const checkSpeaker = ({ workshop, sector }: Judged<StatementRow>, known: Known, tell: Tell): void => {
  const { frame, heard, named, hidden, waits } = known
  const there = workshop === undefined ? undefined : heard.get(workshop)
  // A workshop whose own row has a mistake is not told again at each of its statements.
  if (workshop !== undefined && !there && !hidden?.has(workshop) && !named?.has(workshop) && !waits(workshop))
    tell('workshop', 'unknown_workshop', workshop, meantWorkshop(workshop, known), { file: named ? 'both' : 'statements' })
  if (sector === null || sector === undefined) return
  // Where the workshop is not known rightly, a sector of the programme may be one of its own; another is none in any workshop.
  const own = there?.sectors
  if (!own || !isSector(sector, frame)) checkSector(sector, frame, tell, 'sector')
  else if (!own.includes(sector)) {
    const ofWorkshop = frame.sectors.filter(({ code }) => own.includes(code))
    tell('sector', 'unknown_sector', sector, oneOfWorkshop(sector, ofWorkshop), { of: 'workshop' })
  }
}

const checkSource = ({ source }: Judged<StatementRow>, { sources }: WorkbookFrame, tell: Tell): void => {
  if (source === null || source === undefined) return
  const codes = sources.map(({ code }) => code)
  if (!codes.includes(source)) tell('source', 'unknown_source', source, oneOfSources(source, codes))
}

export const checkStatements = (read: GridRead<typeof statementSheet>, known: Known, errors: ErrorList): void => {
  for (const { row, index } of judgedRows<typeof statementSheet>(read)) {
    const tell = tellingWritten((make) => errors.add(make), read, { index, frame: known.frame })
    checkSpeaker(row, known, tell)
    checkSource(row, known.frame, tell)
    checkCoding(row, known.frame, tell)
  }
}
