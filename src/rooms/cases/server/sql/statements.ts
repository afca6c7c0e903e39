import { sql } from 'kysely'
import { waitTurn } from '#kernel/db/turn.ts'
import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'

type Place = { readonly programmeId: string; readonly id: string }
/** A few hundred kilobytes. */
const LISTED_AT_ONCE = 200

export const statementSeen = (db: Db, { programmeId, id }: Place) =>
  seen(db, 'office_statement').select('text').where('programme_id', '=', programmeId).where('id', '=', id).executeTakeFirst()

/** A page of what offices said, by id. @param after the last of the page before */
export const statementsSeen = async (
  db: Db,
  { programmeId, after }: { readonly programmeId: string; readonly after?: string | undefined },
) => {
  const rows = await seen(db, 'office_statement')
    .select(['id', 'text'])
    .where('programme_id', '=', programmeId)
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(LISTED_AT_ONCE + 1)
    .execute()
  return { statements: rows.slice(0, LISTED_AT_ONCE), more: rows.length > LISTED_AT_ONCE }
}

/** Lets one after the other say something in a programme, so that a count holds. */
export const takeStatementTurn = (tx: Tx, programmeId: string): Promise<void> => waitTurn(tx, `office statements ${programmeId}`)

/** How much a person said in a programme since a moment, beside what they took back. */
export const countStatements = async (db: Db, { programmeId, by, since }: { programmeId: string; by: string; since: string }) => {
  const { count } = await seen(db, 'office_statement')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('said_by', '=', by)
    .where('said_at', '>', since)
    .where('kind', '<>', 'withdrawal')
    .executeTakeFirstOrThrow()
  return count
}

/** The id of what took something back already. */
export const withdrawalOf = async (db: Db, { programmeId, id }: Place): Promise<string | undefined> => {
  const found = await seen(db, 'office_statement')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('kind', '=', 'withdrawal')
    .where(sql<string>`text::jsonb ->> 'of'`, '=', id)
    .orderBy('said_at')
    .executeTakeFirst()
  return found?.id
}

export const addStatement = async (tx: Tx, row: CasesTables['office_statement']): Promise<void> => {
  await tx.insertInto('office_statement').values(row).execute()
}
