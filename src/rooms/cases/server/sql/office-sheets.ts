import { type Db, seen, type Tx } from '../tables.ts'

type Place = { readonly programmeId: string; readonly keyId: string }

/** The office of which a key on a sheet is, by its id; undefined where none has stated it. */
export const officeOfKey = async (db: Db, { programmeId, keyId }: Place): Promise<string | undefined> => {
  const found = await seen(db, 'office_sheet')
    .select('office_id')
    .where('programme_id', '=', programmeId)
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return found?.office_id
}

/** Puts down of which office a key is, unless that is known. */
export const bindKey = async (tx: Tx, { programmeId, keyId, officeId }: Place & { readonly officeId: string }): Promise<void> => {
  await tx
    .insertInto('office_sheet')
    .values({ programme_id: programmeId, key_id: keyId, office_id: officeId })
    .onConflict((conflict) => conflict.constraint('office_sheet_key').doNothing())
    .execute()
}
