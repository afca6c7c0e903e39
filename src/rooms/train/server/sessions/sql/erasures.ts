import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type OfCountry = { readonly programmeId: string; readonly country: string }
type Asked = { readonly programmeId: string; readonly pseudonym: string; readonly by: string }

/** Who asked that somebody be forgotten, by pseudonym. */
export const erasureAskers = async (db: Handle, { programmeId, country }: OfCountry): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<TrainTables>(db), 'erasure_request')
    .select(['pseudonym', 'asked_by as askedBy'])
    .where('programme_id', '=', programmeId)
    .where('country', '=', country)
    .execute()
  return new Map(rows.map(({ pseudonym, askedBy }) => [pseudonym, askedBy]))
}

export const askErasure = async (tx: Handle, row: TrainTables['erasure_request']): Promise<void> => {
  await knowing<TrainTables>(tx).insertInto('erasure_request').values(row).execute()
}

/** @returns false where this person has asked for nothing that still waits */
export const withdrawErasure = async (tx: Handle, { programmeId, pseudonym, by }: Asked): Promise<boolean> => {
  const { numDeletedRows } = await knowing<TrainTables>(tx)
    .deleteFrom('erasure_request')
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .where('asked_by', '=', by)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
