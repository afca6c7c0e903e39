import type { TableRead } from '#sheets/read-table.ts'
import type { ErrorList, Place, RowError } from '#sheets/row-error.ts'
import type { StatementRow, statementSheet } from '../../contract/workbook.ts'
import { statementCode } from '../assessment.ts'
import { isSame } from '../same.ts'
import type { Heard } from './check-rows.ts'
import { emptiedAt, faultAt, type FaultCode } from './faults.ts'
import { type Judged, type JudgedRow, judgedRows, readable } from './judged.ts'
import { merge } from './merge.ts'
import type { CodingSaid, ImportedRow, Standing, StandingStatement, StatementPlan, StatementRowKept, StatementSaid } from './stands.ts'

type Reading = {
  readonly read: TableRead<typeof statementSheet>
  readonly standing: Standing
  readonly heard: ReadonlyMap<string, Heard>
  readonly errors: ErrorList
  readonly warn: (warning: RowError) => void
  /** Told of each cell whose words stand in lines already. */
  readonly inLines: (cell: Place) => void
}

/** A statement of a reconstruction has no text that was said. */
type Told = Omit<StatementRow, 'text'> & { readonly text: string | null }

const saidIn = (row: Told, language: 'es' | 'en'): StatementSaid => ({
  quadrant: row.quadrant,
  sector: row.sector,
  language: row.language ?? language,
  text: row.text,
  public_es: row.public_es,
  public_en: row.public_en,
  year: row.year,
  source: row.source,
})

const codingIn = ({ condition, themes, seriousness }: Told): CodingSaid | null =>
  condition === null ? null : { condition, themes, seriousness }

const key = (workshop: string, of: string | number): string => JSON.stringify([workshop, of])

/** What stands and what was imported, found by how a row names it. */
const indexes = ({ statements, imported, withdrawn }: Standing) => ({
  byId: new Map(statements.map((one) => [one.id, one])),
  byNumber: new Map(statements.map((one) => [key(one.workshop, one.number), one])),
  bySource: new Map(imported.flatMap((row) => (row.sourceId === null ? [] : [[key(row.workshop, row.sourceId), row] as const]))),
  rowOf: new Map(imported.flatMap((row) => (row.statement === null ? [] : [[row.statement, row] as const]))),
  withdrawn: new Map(withdrawn.map((one) => [key(one.workshop, one.number), one.id])),
})
type Indexes = ReturnType<typeof indexes>

type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'stands'; readonly statement: StandingStatement; readonly before: ImportedRow | undefined }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'taken' }

/** By its source's identifier, else by workshop and number (assess §3.1); a number that belongs to another row is taken. */
const matchOf = (
  { workshop, number, source_id }: Pick<StatementRow, 'workshop' | 'number' | 'source_id'>,
  { byId, byNumber, bySource, rowOf, withdrawn }: Indexes,
): Match => {
  const known = source_id === null ? undefined : bySource.get(key(workshop, source_id))
  if (known) {
    const statement = byId.get(known.statement ?? '')
    return statement ? { kind: 'stands', statement, before: known } : { kind: 'withdrawn' }
  }
  const there = byNumber.get(key(workshop, number))
  if (there) {
    const before = rowOf.get(there.id)
    const isAnother = source_id !== null && before !== undefined && before.sourceId !== null
    return isAnother ? { kind: 'taken' } : { kind: 'stands', statement: there, before }
  }
  const gone = withdrawn.get(key(workshop, number))
  if (gone === undefined) return { kind: 'new' }
  return rowOf.has(gone) && source_id === null ? { kind: 'withdrawn' } : { kind: 'taken' }
}

/** A coding that somebody gave or changed here is kept, whatever the file says. */
const codingAfter = (file: CodingSaid | null, stands: CodingSaid | null, before: StatementRowKept | undefined) => {
  const isGiven = file !== null && !isSame(file, stands) && (!before || !isSame(file, before.coding))
  if (!isGiven) return { coding: null, kept: false }
  const isOwn = stands === null || (before !== undefined && isSame(before.coding, stands))
  return isOwn ? { coding: file, kept: false } : { coding: null, kept: true }
}

/** A cell that cannot be read changes nothing, so that the others are judged by themselves. */
const standingWhereBroken = (row: Judged<StatementRow>, { statement }: Extract<Match, { kind: 'stands' }>): Told => {
  const { said, coding, workshop, number } = statement
  const none = { condition: null, themes: [], seriousness: null, source_id: null }
  return { ...none, ...said, ...coding, workshop, number, ...readable(row) }
}

class StatementPlanning {
  readonly plans: StatementPlan[] = []
  readonly named = new Set<string>()
  readonly #reading: Reading
  readonly #indexes: Indexes
  readonly #sources = new Set<string>()

  constructor(reading: Reading) {
    this.#reading = reading
    this.#indexes = indexes(reading.standing)
  }

  /** A row is known by its workshop, number and source; where one of these cannot be read, nothing is said of what becomes of it. */
  take({ row, index, clean }: JudgedRow<StatementRow>): void {
    const { workshop, number, source_id } = row
    if (this.#isSourceRepeated(row)) return this.#refuse(index, 'source_id', 'duplicate_source_id', source_id ?? '')
    if (workshop === undefined || number === undefined || source_id === undefined) return
    const match = matchOf({ workshop, number, source_id }, this.#indexes)
    const isTwice = match.kind === 'stands' && this.named.has(match.statement.id)
    if (match.kind === 'taken' || isTwice) return this.#refuse(index, 'number', 'duplicate_n', statementCode(workshop, number))
    if (match.kind === 'withdrawn') return this.#warn(index, 'number', 'withdrawn_here', statementCode(workshop, number))
    const plan = match.kind === 'new' ? clean && this.#new(clean, index) : this.#known(standingWhereBroken(row, match), index, match)
    const stands = this.#reading.standing.workshops.get(workshop)
    // A row of no statement that stands would add one, whatever its broken cells are to say.
    const isChange = !plan || plan.is !== 'unchanged' || plan.coding !== null
    if (isChange && stands && stands.state !== 'open') this.#refuse(index, 'workshop', 'state_closed', workshop, { state: stands.state })
    if (plan) this.plans.push(plan)
  }

  #isSourceRepeated({ workshop, source_id }: Judged<StatementRow>): boolean {
    if (workshop === undefined || source_id === undefined || source_id === null) return false
    const source = key(workshop, source_id)
    const isThere = this.#sources.has(source)
    this.#sources.add(source)
    return isThere
  }

  #new(row: StatementRow, index: number): StatementPlan {
    const [said, coding] = [saidIn(row, this.#languageOf(row)), codingIn(row)]
    const { workshop, number, source_id: sourceId } = row
    return { workshop, number, sourceId, id: null, is: 'new', said, coding, row: { ...said, coding }, others: this.#others(index) }
  }

  #known(row: Told, index: number, { statement, before }: Extract<Match, { kind: 'stands' }>): StatementPlan {
    this.named.add(statement.id)
    const kept = before?.row as StatementRowKept | undefined
    const { coding: _, ...fieldsBefore } = kept ?? { coding: null }
    const file = saidIn(row, row.language ?? statement.said.language)
    const held = (field: string) => this.#reading.read.placed.placeOf(index, field).cell !== ''
    const merged = merge<StatementSaid>(file, statement.said, { before: kept && fieldsBefore, held })
    const { said, changed, overruled, emptied, inLines } = merged
    const { coding, kept: codingStays } = codingAfter(codingIn(row), statement.coding, kept)
    const of = statementCode(statement.workshop, statement.number)
    for (const field of overruled) this.#warn(index, field, kept ? 'changed_here' : 'written_here', of)
    for (const field of emptied)
      this.#reading.warn(
        emptiedAt(this.#reading.read.placed.placeOf(index, field), { of, stood: statement.said[field as keyof StatementSaid] }),
      )
    for (const field of inLines) this.#reading.inLines(this.#reading.read.placed.placeOf(index, field))
    if (codingStays) this.#warn(index, 'condition', 'coding_kept', of)
    const next = { ...file, coding: codingIn(row) }
    return {
      workshop: statement.workshop,
      number: statement.number,
      sourceId: row.source_id ?? before?.sourceId ?? null,
      id: statement.id,
      is: changed ? 'changed' : 'unchanged',
      said,
      coding,
      row: isSame(next, kept) && (row.source_id === null || row.source_id === before?.sourceId) ? null : next,
      others: this.#others(index),
    }
  }

  #languageOf({ workshop }: StatementRow): 'es' | 'en' {
    return this.#reading.heard.get(workshop)?.language ?? 'es'
  }

  #others(index: number): Readonly<Record<string, string>> {
    return this.#reading.read.others[index] ?? {}
  }

  #refuse(index: number, column: string, code: FaultCode, value: string, values = {}): void {
    this.#reading.errors.add(() => faultAt(this.#reading.read.placed.placeOf(index, column), { code, value, values }))
  }

  #warn(index: number, column: string, code: FaultCode, value: string): void {
    this.#reading.warn(faultAt(this.#reading.read.placed.placeOf(index, column), { code, value }))
  }
}

/** What becomes of the statements of a file, and which of those that stand it names. */
export const planStatements = (reading: Reading): { readonly plans: readonly StatementPlan[]; readonly named: ReadonlySet<string> } => {
  const planning = new StatementPlanning(reading)
  for (const row of judgedRows(reading.read)) planning.take(row)
  return planning
}
