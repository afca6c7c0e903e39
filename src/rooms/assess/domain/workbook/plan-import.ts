import { ErrorList, type Place, type RowError } from '#sheets/row-error.ts'
import type { WorkbookOutcome } from '../../contract/workbook.ts'
import { checkStatements, checkWorkshops, workshopsHeard } from './check-rows.ts'
import { checkSectorsInUse } from './sectors-in-use.ts'
import type { WorkbookFrame } from './frame.ts'
import { planStatements } from './plan-statements.ts'
import { planWorkshops } from './plan-workshops.ts'
import type { WorkbookRead } from './read-workbook.ts'
import type { Plan, Standing } from './stands.ts'
import { isOverwrite } from './unread.ts'
import { type Waiting, waitingIn } from './waiting.ts'

export type Planned = {
  readonly plan: Plan
  readonly errors: readonly RowError[]
  readonly more: number
  /** What takes something away has a list of its own, so that nothing crowds it out. */
  readonly warnings: readonly RowError[]
  /** How many values that stand here it would replace or take out, those that are not listed among the warnings, too. */
  readonly overwrites: number
  /** Cells that no mistake is told at, and that are to be corrected with one that is. */
  readonly also: ErrorList
}

const noneWait = (): Waiting => ({ is: () => false, told: [], also: new ErrorList() })

const cellOf = ({ sheet, cell }: Place): string => JSON.stringify([sheet, cell])

/** What importing a workbook would do, and every reason why it may not. */
export const planImport = (read: WorkbookRead, frame: WorkbookFrame, standing: Standing): Planned => {
  const errors = new ErrorList()
  const [found, overwrites] = [new ErrorList(), new ErrorList()]
  const warn = (warning: RowError) => (isOverwrite(warning) ? overwrites : found).add(() => warning)
  const keptInLines = new Set<string>()
  const inLines = (cell: Place) => void keptInLines.add(cellOf(cell))
  const heard = workshopsHeard(read.workshops, { frame, standing })
  const waiting =
    read.workshops && read.statements ? waitingIn({ workshops: read.workshops, statements: read.statements }, heard, frame) : noneWait()
  for (const one of waiting.told) warn(one)
  errors.addAll(read.errors.listed, read.errors.more)
  if (read.workshops) checkWorkshops(read.workshops, frame, errors)
  const workshops = read.workshops ? planWorkshops({ read: read.workshops, frame, standing, errors, warn, inLines }) : []
  const named = read.workshops && new Set(read.workshops.placed.rows.map(({ code }) => String(code)))
  const { hiddenWorkshops: hidden } = read
  if (read.statements) checkStatements(read.statements, { frame, heard, named, waits: waiting.is, hidden: hidden?.words }, errors)
  // Once, and not at each statement of a workshop that stands in the hidden sheet.
  const isMissed = ({ workshop }: Readonly<Record<string, unknown>>) =>
    !heard.has(String(workshop)) && hidden?.words.has(String(workshop)) === true
  if (hidden && read.statements?.placed.rows.some(isMissed)) errors.addAll([hidden.told])
  else if (hidden) warn(hidden.told)
  const { plans, named: statements } = read.statements
    ? planStatements({ read: read.statements, standing, heard, errors, warn, inLines })
    : { plans: [], named: new Set<string>() }
  if (read.workshops) checkSectorsInUse({ workshops, statements: plans }, { read: read.workshops, frame, standing, heard, errors })
  const warnings = new ErrorList()
  warnings.addAll(read.warnings.filter((one) => one.code !== 'line_break' || !keptInLines.has(cellOf(one))))
  warnings.addAll(found.listed)
  return {
    plan: { workshops, statements: plans, notInFile: missing(standing, statements) },
    errors: inOrder(errors.listed, read),
    more: errors.more,
    warnings: [...warnings.listed, ...overwrites.listed],
    overwrites: overwrites.listed.length + overwrites.more,
    also: waiting.also,
  }
}

/** As somebody reads who corrects the file from its first sheet to its last, row by row. */
const inOrder = (errors: readonly RowError[], { grids }: WorkbookRead): readonly RowError[] => {
  const sheets = grids.map(({ sheet }) => sheet)
  const column = ({ cell }: RowError) => cell.replace(/\d+$/, '')
  return errors.toSorted(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      a.row - b.row ||
      column(a).length - column(b).length ||
      column(a).localeCompare(column(b)),
  )
}

const missing = ({ statements }: Standing, named: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { id, workshop } of statements) if (!named.has(id)) counts.set(workshop, (counts.get(workshop) ?? 0) + 1)
  return counts
}

type Preview = WorkbookOutcome['workshops']

/** The plan as a person reads it before saying yes: workshop by workshop, those of the first sheet first. */
export const previewOf = ({ workshops, statements, notInFile }: Plan, standing: Standing): Preview => {
  const byWorkshop = Map.groupBy(statements, ({ workshop }) => workshop)
  const listed = new Set(workshops.map(({ code }) => code))
  const others = [...byWorkshop.keys()].filter((code) => !listed.has(code) && standing.workshops.has(code))
  const lines = [
    ...workshops,
    ...others.map((code) => ({ code, country: standing.workshops.get(code)?.country ?? '', is: 'unchanged' as const })),
  ]
  return lines.map(({ code, country, is }) => {
    const rows = byWorkshop.get(code) ?? []
    const count = (what: string): number => rows.filter((row) => row.is === what).length
    return {
      code,
      country,
      is,
      statements: { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), notInFile: notInFile.get(code) ?? 0 },
      coded: rows.filter(({ coding }) => coding !== null).length,
    }
  })
}
