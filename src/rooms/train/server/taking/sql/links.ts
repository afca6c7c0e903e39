import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Handle, knowing, rowsOf } from '#kernel/db/handles.ts'
import type { FirstForm } from '../../../domain/taking/form-for.ts'
import type { Wave } from '../../../contract/wave.ts'
import type { TrainTables } from '../../tables.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A link with the test that it leads to, whoever asks: called in the house's own name, since its holder has no seat. */
export type LinkedTest = {
  readonly programmeId: string
  readonly hash: string
  readonly session: string
  readonly wave: Wave
  readonly country: string
  readonly pseudonym: string | null
  /** With which form the draw of the session lets this person begin; null where nothing was drawn. */
  readonly firstForm: FirstForm | null
  /** Hash of the forms for which the link was made: what its devices have. */
  readonly test: string
  readonly endedAt: string | null
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly capacity: number
}

export const linkMade = async (handle: Handle, hash: string): Promise<LinkedTest | undefined> => {
  const [found] = await rowsOf(
    handle,
    sql<LinkedTest>`
    select l.programme_id as "programmeId", l.token_hash as hash, l.session, l.wave, l.country, l.pseudonym, l.test, l.ended_at as "endedAt", t.opened_at as "openedAt",
      t.closed_at as "closedAt", s.capacity, o.first_form as "firstForm"
    from test_link l join session_test t on t.programme_id = l.programme_id and t.session = l.session and t.wave = l.wave
      join session s on s.programme_id = l.programme_id and s.code = l.session
      left join form_order o on o.programme_id = l.programme_id and o.session = l.session and o.pseudonym = l.pseudonym
    where l.token_hash = ${hash}`,
  )
  return found
}

/** The same while the link lets in. */
export const linkedTest = async (handle: Handle, hash: string): Promise<LinkedTest | undefined> => {
  const found = await linkMade(handle, hash)
  return found?.endedAt === null ? found : undefined
}

export const addLinks = async (handle: Handle, rows: readonly TrainTables['test_link'][]): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('test_link')
    .values([...rows])
    .execute()
}

type Place = { readonly programmeId: string; readonly session: string; readonly wave: Wave }

/** Links of a test that let in. */
export const openLinks = async (handle: Handle, { programmeId, session, wave }: Place): Promise<number> => {
  const [counted] = await rowsOf(
    handle,
    sql<{ n: number }>`select count(*)::int as n from test_link
    where programme_id = ${programmeId} and session = ${session} and wave = ${wave} and ended_at is null`,
  )
  return counted?.n ?? 0
}

export const endLinks = async (handle: Handle, { programmeId, session, wave }: Place, now: string): Promise<number> => {
  const ended = await knowing<TrainTables>(handle)
    .updateTable('test_link')
    .set({ ended_at: now })
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .where('wave', '=', wave)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
