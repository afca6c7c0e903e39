import { waitTurn } from '#kernel/db/turn.ts'
import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'

type Place = { readonly programmeId: string; readonly id: string }
/** Texts of 20 readers each do not fill a megabyte so. */
const LISTED_AT_ONCE = 100

/** A copy that is the actor's to see: given by a key of theirs, or to one. */
export const copySeen = (db: Db, { programmeId, id }: Place) =>
  seen(db, 'sealed_copy')
    .select(['programme_id as programmeId', 'id', 'text', 'payload', 'given_by as givenBy', 'withdrawn_at as withdrawnAt'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** A page of what the actor sees, the newest first. @param after the last of the page before; nothing comes after one that they do not see */
export const copiesSeen = async (db: Db, { programmeId, after }: { readonly programmeId: string; readonly after?: string | undefined }) => {
  const all = seen(db, 'sealed_copy').where('programme_id', '=', programmeId)
  const last = all.select(['given_at', 'id']).where('id', '=', after ?? '')
  const rest = after === undefined ? all : all.where((eb) => eb(eb.refTuple('given_at', 'id'), '<', last.$asTuple('given_at', 'id')))
  const rows = await rest
    .select(['id', 'text', 'withdrawn_at as withdrawnAt'])
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LISTED_AT_ONCE + 1)
    .execute()
  return { copies: rows.slice(0, LISTED_AT_ONCE), more: rows.length > LISTED_AT_ONCE }
}

/** Lets one transaction after another give what is one person's to give, so that a count holds. */
export const takeTurn = (tx: Tx, person: string): Promise<void> => waitTurn(tx, `copies ${person}`)

/** How many a person gave since a moment. */
export const countGiven = async (db: Db, givenBy: string, since: string): Promise<number> => {
  const { count } = await seen(db, 'sealed_copy')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('given_by', '=', givenBy)
    .where('given_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

type Readers = readonly Pick<CasesTables['sealed_copy_reader'], 'key_id' | 'is_sender'>[]

export const addCopy = async (tx: Tx, row: CasesTables['sealed_copy'], readers: Readers): Promise<void> => {
  const { programme_id, id } = row
  await tx.insertInto('sealed_copy').values(row).execute()
  await tx
    .insertInto('sealed_copy_reader')
    .values(readers.map((one) => ({ programme_id, id, ...one })))
    .execute()
}

export const emptyCopy = async (tx: Tx, { programmeId, id }: Place, now: string): Promise<void> => {
  await tx
    .updateTable('sealed_copy')
    .set({ payload: null, withdrawn_at: now })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .execute()
}
