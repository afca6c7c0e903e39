import { sql } from 'kysely'
import { type Reader, rowsOf, type Writer } from '#kernel/db/handles.ts'
import type { WorkshopState } from '../../contract/workshop.ts'
import { type AssessTables, seen } from '../tables.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Tx = Writer<AssessTables>

const wire = [
  'id',
  'workshop',
  'number',
  'quadrant',
  'sector',
  'language',
  'public_es as publicEs',
  'public_en as publicEn',
  'year',
  'source',
  'allocated_by as allocatedBy',
  'version',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

const textsSeen = async (db: Db, programmeId: string, workshops: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await seen(db, 'statement_text')
    .select(['statement', 'text'])
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', workshops)
    .execute()
  return new Map(rows.map(({ statement, text }) => [statement, text]))
}

/** Statements of some workshops as this actor sees them, with what was said where that is in sight. */
export const statementsOf = async (db: Db, programmeId: string, workshops: readonly string[]) => {
  if (workshops.length === 0) return []
  const rows = await seen(db, 'statement')
    .select(wire)
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', workshops)
    .orderBy('workshop')
    .orderBy('number')
    .execute()
  const texts = await textsSeen(db, programmeId, workshops)
  return rows.map((row) => ({ ...row, text: texts.get(row.id) ?? null }))
}
export type StoredStatement = Awaited<ReturnType<typeof statementsOf>>[number]

/** A statement in sight with the workshop that it was said in; undefined where there is none. Of its workshop nothing else is read. */
export const statementSeen = async (db: Db, programmeId: string, id: string) => {
  const row = await seen(db, 'statement').select(wire).where('programme_id', '=', programmeId).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const workshop = await seen(db, 'workshop')
    .select(['country', 'state', 'sectors'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', row.workshop)
    .executeTakeFirstOrThrow()
  const said = await seen(db, 'statement_text')
    .select('text')
    .where('programme_id', '=', programmeId)
    .where('statement', '=', id)
    .executeTakeFirst()
  return { ...workshop, programmeId, statement: { ...row, text: said?.text ?? null } }
}

/** The next places in the order of statements, one behind the other, behind all that are there. */
export const placesForStatements = async (tx: Tx, count: number): Promise<readonly number[]> => {
  const rows = await rowsOf(
    tx,
    sql<{ place: number }>`select nextval('statement_place')::int as place from generate_series(1, ${count}::int)`,
  )
  return rows.map(({ place }) => place)
}

export type StatementFacts = Pick<
  StoredStatement,
  'quadrant' | 'sector' | 'language' | 'text' | 'publicEs' | 'publicEn' | 'year' | 'source'
>
type Save = { readonly by: string; readonly at: string }

const columnsOf = ({ quadrant, sector, language, publicEs, publicEn, year, source }: Omit<StatementFacts, 'text'>) => ({
  quadrant,
  sector,
  language,
  public_es: publicEs,
  public_en: publicEn,
  year,
  source,
})

type NewStatement = StatementFacts & Pick<StoredStatement, 'id'> & { readonly text: string }

/**
 * A workshop in sight as it stands while a statement is recorded in it, with the place for that; undefined where there is none. Its number is
 * one behind the last that was ever given, so that of a withdrawn statement is not given again. Until this transaction ends nobody moves or
 * edits the workshop.
 * @param id that of the statement: it is asked in passing whether it is there, for which nobody goes to the server once more
 */
export const placeForStatement = async (tx: Tx, programmeId: string, { workshop, id }: { workshop: string; id: string }) => {
  const [place] = await rowsOf(
    tx,
    sql<Place>`
    select seen.code, seen.country, seen.programme_id as "programmeId", place.state, place.sectors, place.number, place.place,
      exists (${seen(tx, 'statement').select('id').where('programme_id', '=', programmeId).where('id', '=', id)}) as "isRecorded"
    from ${seen(tx, 'workshop')
      .select(['code', 'country', 'programme_id'])
      .where('programme_id', '=', programmeId)
      .where('code', '=', workshop)
      .as('seen')}
    cross join lateral istmo.place_for_statement(seen.programme_id, seen.code) as place`,
  )
  return place
}
export type Place = {
  readonly programmeId: string
  readonly code: string
  readonly country: string
  readonly state: WorkshopState
  readonly sectors: readonly string[]
  readonly number: number
  /** In the programme's order of statements. */
  readonly place: number
  /** Whether the statement that the place is asked for is there already. */
  readonly isRecorded: boolean
}

/**
 * Adds a statement in its place, with what was said.
 *
 * An id that was ever recorded is refused by the keys of both tables, which know no walls: a device that sends again, weeks later, what was
 * withdrawn must not bring back what may name somebody.
 */
export const addingStatement = (tx: Tx, place: Omit<Place, 'isRecorded'>, { id, by, at, text, ...facts }: NewStatement & Save) => {
  const { programmeId: programme_id, code: workshop, country, number, place: position } = place
  return [
    tx.insertInto('statement').values({
      programme_id,
      id,
      workshop,
      country,
      number,
      position,
      ...columnsOf(facts),
      allocated_by: 'room',
      changed_at: at,
      changed_by: by,
    }),
    tx.insertInto('statement_text').values({ programme_id, statement: id, workshop, text }),
  ] as const
}

type Withdrawn = { readonly at: string; readonly by: string }

/** Puts what stands into the history, as changed or as withdrawn. */
const keepEarlier = async (tx: Tx, programmeId: string, was: StoredStatement, withdrawn?: Withdrawn): Promise<void> => {
  const { id, workshop, number, version, changedAt, changedBy, quadrant, sector, language, text, publicEs, publicEn, year, source } = was
  const facts: StatementFacts = { quadrant, sector, language, text, publicEs, publicEn, year, source }
  await tx
    .insertInto('statement_version')
    .values({
      programme_id: programmeId,
      statement: id,
      workshop,
      number,
      version,
      changed_at: changedAt,
      changed_by: changedBy,
      was: sql`${JSON.stringify(facts)}::jsonb`,
      withdrawn_at: withdrawn?.at ?? null,
      withdrawn_by: withdrawn?.by ?? null,
    })
    .execute()
}

const putText = async (tx: Tx, programmeId: string, { id, workshop, text }: Pick<StoredStatement, 'id' | 'workshop' | 'text'>) => {
  await tx
    .insertInto('statement_text')
    .values({ programme_id: programmeId, statement: id, workshop, text })
    .onConflict((conflict) => conflict.constraint('statement_text_key').doUpdateSet({ text }))
    .execute()
}

/** Saves a change of a statement over what stands, which goes into the history. */
export const changeStatement = async (
  tx: Tx,
  programmeId: string,
  { before, facts, by, at }: Save & { readonly before: StoredStatement; readonly facts: StatementFacts },
): Promise<number> => {
  await keepEarlier(tx, programmeId, before)
  const version = before.version + 1
  await tx
    .updateTable('statement')
    .set({ ...columnsOf(facts), version, changed_at: at, changed_by: by })
    .where('programme_id', '=', programmeId)
    .where('id', '=', before.id)
    .execute()
  if (facts.text !== null && facts.text !== before.text) await putText(tx, programmeId, { ...before, text: facts.text })
  return version
}

/**
 * Takes a statement out of its workshop; the history keeps what was said, as does the row of a workbook that brought it, and its id is
 * kept from others.
 */
export const removeStatement = async (tx: Tx, programmeId: string, { was, ...withdrawn }: Withdrawn & { was: StoredStatement }) => {
  await keepEarlier(tx, programmeId, was, withdrawn)
  await putText(tx, programmeId, { ...was, text: null })
  await tx.deleteFrom('statement').where('programme_id', '=', programmeId).where('id', '=', was.id).execute()
}

/** A statement in sight as it was recorded first, with what answers for it now. */
export const asRecorded = async (db: Db, programmeId: string, id: string) => {
  const now = (await statementSeen(db, programmeId, id))?.statement
  if (!now) return undefined
  const saves = now.version === 1 ? [] : await statementVersions(db, programmeId, { workshop: now.workshop, id })
  const first = saves.find(({ version }) => version === 1)
  return { first: first ? (first.was as StatementFacts) : now, number: now.number, version: now.version }
}

/** Earlier saves of the statements of a workshop, withdrawn ones too. */
export const statementVersions = (db: Db, programmeId: string, { workshop, id }: { workshop: string; id?: string | undefined }) =>
  seen(db, 'statement_version')
    .select(['statement', 'number', 'version', 'changed_at as changedAt', 'changed_by as changedBy', 'was'])
    .select(['withdrawn_at as withdrawnAt', 'withdrawn_by as withdrawnBy'])
    .where('programme_id', '=', programmeId)
    .where('workshop', '=', workshop)
    .$if(id !== undefined, (query) => query.where('statement', '=', id ?? ''))
    .orderBy('number')
    .orderBy('version')
    .execute()
