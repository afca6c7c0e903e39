import { sql } from 'kysely'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { Plan, Standing, StandingStatement, StandingWorkshop, StatementPlan } from '../../domain/workbook/stands.ts'
import { type AssessTables, seen } from '../tables.ts'
import { after } from './place.ts'
import { placesForStatements, statementsOf, type StoredStatement } from './statements.ts'
import { type StoredWorkshop, workshopsSeen } from './workshops.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Tx = Writer<AssessTables>

const standingWorkshop = ({ code, country, round, state, heldFrom, heldTo, ...rest }: StoredWorkshop): StandingWorkshop => {
  const { sectors, language, place, method, provenance, participants, women, men } = rest
  const said = { sectors, language, held_from: heldFrom, held_to: heldTo, place, method, provenance, participants, women, men }
  return { code, country, round, state, said }
}

type Coded = { readonly subject: string; readonly condition: string; readonly themes: string[]; readonly seriousness: number | null }

const standingStatement = (stored: StoredStatement, coded: Coded | undefined): StandingStatement => {
  const { id, workshop, number, quadrant, sector, language, text, publicEs, publicEn, year, source } = stored
  return {
    id,
    workshop,
    number,
    said: { quadrant, sector, language, text, public_es: publicEs, public_en: publicEn, year, source },
    coding: coded ? { condition: coded.condition, themes: coded.themes, seriousness: coded.seriousness } : null,
  }
}

const codingsIn = (db: Db, programmeId: string, workshops: readonly string[]) =>
  seen(db, 'coding')
    .select(['subject', 'condition', 'themes', 'seriousness'])
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', workshops)
    .execute()

const importedIn = (db: Db, programmeId: string, workshops: readonly string[]) =>
  seen(db, 'imported_row')
    .select(['workshop', 'statement', 'source_id as sourceId', 'row'])
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', workshops)
    .execute()

const withdrawnIn = (db: Db, programmeId: string, workshops: readonly string[]) =>
  seen(db, 'statement_version')
    .select(['statement as id', 'workshop', 'number'])
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', workshops)
    .where('withdrawn_at', 'is not', null)
    .execute()

export type StandingRows = {
  readonly standing: Standing
  readonly workshops: ReadonlyMap<string, StoredWorkshop>
  readonly statements: ReadonlyMap<string, StoredStatement>
}

/**
 * What stands of the workshops of some countries, and of the statements of those that a file names. Of the rest of the programme it knows
 * nothing, so that a file of one country cannot tell what another has.
 */
export const standingRows = async (
  db: Db,
  programmeId: string,
  { countries, named }: { readonly countries: ReadonlySet<string>; readonly named: ReadonlySet<string> },
): Promise<StandingRows> => {
  const own = (await workshopsSeen(db, programmeId)).filter(({ country }) => countries.has(country))
  const codes = own.map(({ code }) => code).filter((code) => named.has(code))
  const stored = await statementsOf(db, programmeId, codes)
  const isNone = codes.length === 0
  const coded = new Map((isNone ? [] : await codingsIn(db, programmeId, codes)).map((row) => [row.subject, row]))
  return {
    standing: {
      workshops: new Map(own.map((one) => [one.code, standingWorkshop(one)])),
      statements: stored.map((one) => standingStatement(one, coded.get(one.id))),
      imported: isNone ? [] : await importedIn(db, programmeId, codes),
      withdrawn: isNone ? [] : await withdrawnIn(db, programmeId, codes),
    },
    workshops: new Map(own.map((one) => [one.code, one])),
    statements: new Map(stored.map((one) => [one.id, one])),
  }
}

type Adding = { readonly programmeId: string; readonly by: string; readonly at: string }
export type WithId = StatementPlan & { readonly id: string }
type InCountry = WithId & { readonly country: string }

/** The row of `statement`; what was said stands in a table of its own. */
const rowOf = ({ id, workshop, country, number, said: { quadrant, sector, language, public_es, public_en, year, source } }: InCountry) => {
  return { id, workshop, country, number, quadrant, sector, language, public_es, public_en, year, source }
}

/** New statements with what was said, many at once, at the end of the programme's order and in that of the file. */
export const addStatements = async (tx: Tx, { programmeId, by, at }: Adding, plans: readonly InCountry[]): Promise<void> => {
  const places = await placesForStatements(tx, plans.length)
  const save = { programme_id: programmeId, version: 1, changed_at: at, changed_by: by, allocated_by: 'room' }
  await insertRows(
    tx,
    'statement',
    plans.map((plan, at) => ({ ...save, ...rowOf(plan), position: places[at] })),
  )
  const texts = plans.map(({ id, workshop, said }) => ({ programme_id: programmeId, statement: id, workshop, text: said.text }))
  await insertRows(tx, 'statement_text', texts)
}

/** Codings of statements that have none. */
export const addCodings = async (tx: Tx, { programmeId, by, at }: Adding, plans: readonly WithId[]): Promise<void> => {
  const first = await after(tx, 'coding', programmeId)
  await insertRows(
    tx,
    'coding',
    plans.map(({ id, workshop, coding }, place) => ({
      programme_id: programmeId,
      subject: id,
      workshop,
      position: first + place,
      coder: by,
      condition: coding?.condition,
      themes: coding?.themes,
      seriousness: coding?.seriousness ?? null,
      version: 1,
      changed_at: at,
    })),
  )
}

/** Keeps rows as the file has them, in place of those of an earlier import. */
export const keepImportedRows = async (
  tx: Tx,
  programmeId: string,
  { workshops, statements }: { workshops: Plan['workshops']; statements: readonly WithId[] },
) => {
  const rows = [
    ...workshops.flatMap(({ code, row }) => (row === null ? [] : [{ workshop: code, statement: null, source_id: null, row, others: {} }])),
    ...statements.flatMap(({ workshop, id, sourceId, row, others }) =>
      row === null ? [] : [{ workshop, statement: id, source_id: sourceId, row, others }],
    ),
  ]
  const again = statements.filter(({ row, is }) => row !== null && is !== 'new').map(({ id }) => id)
  const codes = workshops.filter(({ row, is }) => row !== null && is !== 'new').map(({ code }) => code)
  if (again.length > 0)
    await tx
      .deleteFrom('imported_row')
      .where('programme_id', '=', programmeId)
      .where('statement', '=', sql<string>`any(${again}::text[])`)
      .execute()
  if (codes.length > 0)
    await tx
      .deleteFrom('imported_row')
      .where('programme_id', '=', programmeId)
      .where('statement', 'is', null)
      .where('workshop', '=', sql<string>`any(${codes}::text[])`)
      .execute()
  await insertRows(
    tx,
    'imported_row',
    rows.map((row) => ({ programme_id: programmeId, ...row })),
  )
}
