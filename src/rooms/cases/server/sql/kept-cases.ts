import { sql } from 'kysely'
import { rowsOf } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { Position } from '#seal/ledger/kept-log.ts'
import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'

export type Place = { readonly programmeId: string; readonly ctx: string }

/** Lets one transaction after another begin a case, or add to it. */
export const takeTurn = (tx: Tx, { programmeId, ctx }: Place): Promise<void> => waitTurn(tx, `case ${programmeId} ${ctx}`)

/** A case as far as the actor sees it: how it begins, who brought it here, and how far its log goes. */
export const caseSeen = (db: Db, { programmeId, ctx }: Place) =>
  seen(db, 'sealed_case')
    .select(['programme_id as programmeId', 'ctx', 'text', 'payload', 'kept_by as keptBy', 'seq', 'chain'])
    .where('programme_id', '=', programmeId)
    .where('ctx', '=', ctx)
    .executeTakeFirst()
export type KeptCase = NonNullable<Awaited<ReturnType<typeof caseSeen>>>

export const casesSeen = async (db: Db, programmeId: string): Promise<{ ctx: string; position: Position }[]> => {
  const rows = await seen(db, 'sealed_case')
    .select(['ctx', 'seq', 'chain'])
    .where('programme_id', '=', programmeId)
    .orderBy('ctx')
    .execute()
  return rows.map(({ ctx, seq, chain }) => ({ ctx, position: { seq, chain } }))
}

/** Whether a keyring of the case ever named a key of this actor. */
export const wasNamed = async (db: Db, { programmeId, ctx }: Place): Promise<boolean> => {
  const found = await seen(db, 'sealed_case_reader')
    .select('key_id')
    .where('programme_id', '=', programmeId)
    .where('ctx', '=', ctx)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export const addCase = async (tx: Tx, row: CasesTables['sealed_case']): Promise<void> => {
  await tx.insertInto('sealed_case').values(row).execute()
}

export const moveOn = async (tx: Tx, { programmeId, ctx }: Place, { seq, chain }: Position): Promise<void> => {
  await tx.updateTable('sealed_case').set({ seq, chain }).where('programme_id', '=', programmeId).where('ctx', '=', ctx).execute()
}

/** Puts down who reads now, and keeps who ever did. @param named by keyrings that are new here */
export const keepReaders = async (
  tx: Tx,
  { programmeId, ctx }: Place,
  { named, present }: { readonly named: ReadonlySet<string>; readonly present: ReadonlySet<string> },
): Promise<void> => {
  await rowsOf(
    tx,
    sql`insert into sealed_case_reader (programme_id, ctx, key_id, present)
      select ${programmeId}::uuid, ${ctx}, key_id, false from unnest(${[...named]}::text[]) as key_id on conflict do nothing`,
  )
  await rowsOf(
    tx,
    sql`update sealed_case_reader set present = not present
      where programme_id = ${programmeId}::uuid and ctx = ${ctx} and present <> (key_id = any(${[...present]}::text[]))`,
  )
}
