import { sql } from 'kysely'
import { rowsOf } from '#kernel/db/handles.ts'
import type { KeyRecord } from '#seal/key.ts'
import type { Position } from '#seal/ledger/kept-log.ts'
import { type Db, seen, type Tx } from '../tables.ts'
import { caseSeen, type KeptCase, type Place } from './kept-cases.ts'

type Halves = Pick<KeyRecord, 'recipient' | 'verify'>

/** The recoveries that a case names today: one, but where two were named at once. */
export const recoveriesNow = (db: Db, { programmeId, ctx }: Place): Promise<readonly Halves[]> =>
  seen(db, 'sealed_case_recovery')
    .select(['recipient', 'verify'])
    .where('programme_id', '=', programmeId)
    .where('ctx', '=', ctx)
    .where('present', '=', true)
    .execute()

const ofRecovery = (db: Db, programmeId: string, { recipient, verify }: Halves) =>
  seen(db, 'sealed_case_recovery')
    .where('programme_id', '=', programmeId)
    .where('recipient', '=', recipient)
    .where('verify', '=', verify)
    .where('present', '=', true)

/** The cases of which a keyring names a recovery, and of which it is not settled which one they name today. */
export const unsettledOf = async (db: Db, programmeId: string, { recipient, verify }: Halves): Promise<readonly Place[]> => {
  const named = seen(db, 'sealed_case_recovery')
    .select('ctx')
    .where('programme_id', '=', programmeId)
    .where('recipient', '=', recipient)
    .where('verify', '=', verify)
  const settled = seen(db, 'sealed_case_recovery').select('ctx').where('programme_id', '=', programmeId).where('present', '=', true)
  const rows = await named.where('present', '=', false).where('ctx', 'not in', settled).orderBy('ctx').execute()
  return rows.map(({ ctx }) => ({ programmeId, ctx }))
}

/** The cases that name a recovery today, in the order of their names. */
export const casesOfRecovery = async (
  db: Db,
  programmeId: string,
  key: Halves,
): Promise<readonly { readonly ctx: string; readonly position: Position }[]> => {
  const named = (await ofRecovery(db, programmeId, key).select('ctx').execute()).map(({ ctx }) => ctx)
  if (named.length === 0) return []
  const rows = await seen(db, 'sealed_case')
    .select(['ctx', 'seq', 'chain'])
    .where('programme_id', '=', programmeId)
    .where('ctx', 'in', named)
    .orderBy('ctx')
    .execute()
  return rows.map(({ ctx, seq, chain }) => ({ ctx, position: { seq, chain } }))
}

/** A case, where it names this recovery today. */
export const caseOfRecovery = async (db: Db, place: Place, key: Halves): Promise<KeptCase | undefined> => {
  const named = await ofRecovery(db, place.programmeId, key).select('ctx').where('ctx', '=', place.ctx).executeTakeFirst()
  return named && caseSeen(db, place)
}

/** Puts down which recoveries a case names now. */
export const keepRecoveries = async (tx: Tx, { programmeId, ctx }: Place, now: readonly Halves[]): Promise<void> => {
  const [recipients, verifies] = [now.map(({ recipient }) => recipient), now.map(({ verify }) => verify)]
  await rowsOf(
    tx,
    sql`insert into sealed_case_recovery (programme_id, ctx, recipient, verify, present)
      select ${programmeId}::uuid, ${ctx}, recipient, verify, false
      from unnest(${recipients}::text[], ${verifies}::text[]) as one (recipient, verify) on conflict do nothing`,
  )
  await rowsOf(
    tx,
    sql`update sealed_case_recovery set present = not present where programme_id = ${programmeId}::uuid and ctx = ${ctx}
      and present <> ((recipient, verify) in (select * from unnest(${recipients}::text[], ${verifies}::text[])))`,
  )
}
