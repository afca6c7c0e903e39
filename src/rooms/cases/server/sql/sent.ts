import { sql } from 'kysely'
import { rowsOf } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { SentCap } from '../../contract/caps.ts'
import { seen, type Tx } from '../tables.ts'

/** Whoever hands something in, in a programme, on a day, UTC. */
export type SentBy = { readonly programmeId: string; readonly person: string; readonly day: string }

/** Lets what one person hands in be measured one after the other, whatever cases it is of. Who has the turn of a case may ask for this one, and not the other way. */
export const takeTurn = (tx: Tx, { programmeId, person }: SentBy): Promise<void> => waitTurn(tx, `sent ${programmeId} ${person}`)

/** How many cases somebody began here on a day. */
export const begunBy = async (tx: Tx, { programmeId, person, day }: SentBy): Promise<number> => {
  const found = await seen(tx, 'sealed_case')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('kept_by', '=', person)
    .where('kept_at', '>=', `${day}T00:00:00Z`)
    .executeTakeFirst()
  return found?.count ?? 0
}

/** What was taken so far, in bytes, of somebody on a day and in all, and of everybody in their programme. */
export const sentBy = async (tx: Tx, { programmeId, person, day }: SentBy): Promise<Readonly<Record<SentCap, number>>> => {
  const rows = await seen(tx, 'sealed_sent')
    .select(['person', 'bytes', 'day', 'day_bytes'])
    .where('programme_id', '=', programmeId)
    .execute()
  const own = rows.find((one) => one.person === person)
  const programme = rows.reduce((sum, { bytes }) => sum + bytes, 0)
  return { day: own?.day === day ? own.day_bytes : 0, person: own?.bytes ?? 0, programme }
}

export const addSent = async (tx: Tx, { programmeId, person, day }: SentBy, bytes: number): Promise<void> => {
  await rowsOf(
    tx,
    sql`insert into sealed_sent as own (programme_id, person, bytes, day, day_bytes)
      values (${programmeId}::uuid, ${person}, ${bytes}, ${day}::date, ${bytes})
      on conflict on constraint sealed_sent_key do update set bytes = own.bytes + excluded.bytes, day = excluded.day,
        day_bytes = excluded.day_bytes + case when own.day = excluded.day then own.day_bytes else 0 end`,
  )
}
