import type { Quadrant, Workshop } from '../../contract/package.ts'

/** What one row of the sheet of workshops says, as it is compared and kept. */
export type WorkshopSaid = Pick<
  Workshop,
  'sectors' | 'language' | 'held_from' | 'held_to' | 'place' | 'method' | 'provenance' | 'participants' | 'women' | 'men'
>

export type CodingSaid = {
  readonly condition: string
  readonly themes: readonly string[]
  readonly seriousness: number | null
}

/** What one row of the sheet of statements says. */
export type StatementSaid = {
  readonly quadrant: Quadrant
  readonly sector: string | null
  readonly language: 'es' | 'en'
  readonly text: string | null
  readonly public_es: string | null
  readonly public_en: string | null
  readonly year: number | null
  readonly source: string | null
}

export type StandingWorkshop = {
  readonly code: string
  readonly country: string
  readonly round: number
  readonly state: Workshop['state']
  readonly said: WorkshopSaid
}

export type StandingStatement = {
  readonly id: string
  readonly workshop: string
  readonly number: number
  readonly said: StatementSaid
  readonly coding: CodingSaid | null
}

/** A row as it was last imported; of a workshop itself where it names no statement. */
export type ImportedRow = {
  readonly workshop: string
  readonly statement: string | null
  readonly sourceId: string | null
  readonly row: unknown
}

/** What the database holds of the workshops that a workbook may touch. */
export type Standing = {
  readonly workshops: ReadonlyMap<string, StandingWorkshop>
  readonly statements: readonly StandingStatement[]
  readonly imported: readonly ImportedRow[]
  readonly withdrawn: readonly { readonly id: string; readonly workshop: string; readonly number: number }[]
}

/** One workshop of the file, after merging. */
export type WorkshopPlan = {
  readonly code: string
  readonly country: string
  readonly round: number
  readonly is: 'new' | 'changed' | 'unchanged'
  readonly said: WorkshopSaid
  /** As the file has it, where that has to be kept for the next import. */
  readonly row: WorkshopSaid | null
}

export type StatementRowKept = StatementSaid & { readonly coding: CodingSaid | null }

export type StatementPlan = {
  readonly workshop: string
  readonly number: number
  readonly sourceId: string | null
  /** The statement that it changes; none where it is new. */
  readonly id: string | null
  readonly is: 'new' | 'changed' | 'unchanged'
  readonly said: StatementSaid
  /** A coding that the file gives and nobody has changed here. */
  readonly coding: CodingSaid | null
  readonly row: StatementRowKept | null
  readonly others: Readonly<Record<string, string>>
}

export type Plan = {
  readonly workshops: readonly WorkshopPlan[]
  readonly statements: readonly StatementPlan[]
  /** Statements that stand in a workshop of the file and that it does not name; they are kept. */
  readonly notInFile: ReadonlyMap<string, number>
}
