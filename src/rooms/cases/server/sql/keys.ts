import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'

type Place = { readonly programmeId: string; readonly keyId: string }

/** A key that somebody of this actor's programme claimed. */
export const keySeen = (db: Db, { programmeId, keyId }: Place) =>
  seen(db, 'officer_key')
    .select(['programme_id as programmeId', 'key_id as keyId', 'person', 'record', 'name'])
    .where('programme_id', '=', programmeId)
    .where('key_id', '=', keyId)
    .executeTakeFirst()

/** By id, who claimed each of these keys. */
export const claimersOf = async (db: Db, programmeId: string, keyIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(db, 'officer_key')
    .select(['key_id', 'person'])
    .where('programme_id', '=', programmeId)
    .where('key_id', 'in', keyIds)
    .execute()
  return new Map(rows.map(({ key_id, person }) => [key_id, person]))
}

/** Whether somebody has a key here: without one nothing is taken from them. */
export const hasKey = async (db: Db, programmeId: string, person: string): Promise<boolean> => {
  const found = await seen(db, 'officer_key')
    .select('key_id')
    .where('programme_id', '=', programmeId)
    .where('person', '=', person)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Puts a key down, unless somebody did. */
export const addKey = async (tx: Tx, row: CasesTables['officer_key']): Promise<void> => {
  await tx
    .insertInto('officer_key')
    .values(row)
    .onConflict((conflict) => conflict.constraint('officer_key_key').doNothing())
    .execute()
}
