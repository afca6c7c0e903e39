import { sql } from 'kysely'
import { type Handle, knowing, rowsOf } from '#kernel/db/handles.ts'
import { ELEMENTS } from '../../../contract/elements.ts'
import type { CodesOf } from '../../../domain/taking/codes-due.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Session = { readonly programmeId: string; readonly session: string }

/**
 * Tries that took part, with what tells whose they are: those that brought an answer, and none of them after the test was closed. One of which the rest came late says
 * nothing of what its person knew in time, and one that is empty nothing at all: neither stands before a good one of the same person.
 */
export const attemptsSeen = (
  handle: Handle,
  { programmeId, session }: { readonly programmeId: string; readonly session?: string | undefined },
) => {
  const all = seen(knowing<TrainTables>(handle), 'test_attempt')
    .select([
      'id',
      'device',
      'session',
      'wave',
      'country',
      'test',
      'form',
      'pseudonym',
      'finished',
      'received_at as receivedAt',
      'same_as as sameAs',
    ])
    .where('programme_id', '=', programmeId)
    .where((is) => {
      const answers = is
        .selectFrom('test_answer as a')
        .select('a.attempt')
        .whereRef('a.programme_id', '=', 'test_attempt.programme_id')
        .whereRef('a.attempt', '=', 'test_attempt.id')
        .whereRef('a.device', '=', 'test_attempt.device')
      return is.and([is.exists(answers), is.not(is.exists(answers.where('a.late', '=', true)))])
    })
  return (session === undefined ? all : all.where('session', '=', session)).orderBy('received_at').orderBy('id').orderBy('device').execute()
}

export const codesSeen = (handle: Handle, { programmeId, session }: Session) =>
  seen(knowing<TrainTables>(handle), 'test_code')
    .select(['attempt', 'device', 'wave', ...ELEMENTS])
    .where('reading', '=', 1)
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .execute()

export const opinionsSeen = (handle: Handle, { programmeId, session }: Session) =>
  seen(knowing<TrainTables>(handle), 'link_opinion')
    .select(['wave', 'earlier', 'later', 'said', 'said_by as saidBy'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .orderBy('said_at')
    .execute()
export type OpinionSeen = Awaited<ReturnType<typeof opinionsSeen>>[number]

/** One may think again: the last word of a person is theirs. */
export const keepOpinion = async (handle: Handle, row: TrainTables['link_opinion']): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('link_opinion')
    .values(row)
    .onConflict((conflict) => conflict.constraint('link_opinion_key').doUpdateSet({ said: row.said, said_at: row.said_at }))
    .execute()
}

export const linkedWaves = (handle: Handle, { programmeId, session }: Session) =>
  seen(knowing<TrainTables>(handle), 'linked_wave')
    .select(['wave', 'counts', 'kept_at as keptAt', 'codes_deleted_at as codesDeletedAt'])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .execute()

export const attemptLinks = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'attempt_link')
    .select(['session', 'wave', 'earlier', 'later', 'how'])
    .where('programme_id', '=', programmeId)
    .execute()

/** The links of a wave, in place of those that were kept before. */
export const keepLinks = async (
  handle: Handle,
  wave: TrainTables['linked_wave'],
  links: readonly TrainTables['attempt_link'][],
): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  const { programme_id, session } = wave
  await tx
    .deleteFrom('attempt_link')
    .where('programme_id', '=', programme_id)
    .where('session', '=', session)
    .where('wave', '=', wave.wave)
    .execute()
  await tx
    .insertInto('linked_wave')
    .values(wave)
    .onConflict((conflict) =>
      conflict.constraint('linked_wave_key').doUpdateSet({ counts: wave.counts, kept_by: wave.kept_by, kept_at: wave.kept_at }),
    )
    .execute()
  if (links.length > 0)
    await tx
      .insertInto('attempt_link')
      .values([...links])
      .execute()
}

/** Sessions that have codes, with what tells until when these are kept. In the house's own name. */
export const codesKept = async (
  handle: Handle,
  { programmeId, session }: { readonly programmeId: string; readonly session?: string | undefined },
): Promise<readonly CodesOf[]> => {
  const found = await rowsOf(
    handle,
    sql<Omit<CodesOf, 'linked'>>`
    select s.code as session, s.ends as "endsAt", array_agg(distinct c.wave) as coded,
      array(select t.wave from session_test t where t.programme_id = s.programme_id and t.session = s.code and t.closed_at is null) as open
    from session s join test_code c on c.programme_id = s.programme_id and c.session = s.code
    where s.programme_id = ${programmeId} and (${session ?? null}::text is null or s.code = ${session ?? null}::text)
    group by s.programme_id, s.code, s.ends order by s.code`,
  )
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      linked: (await linkedWaves(handle, { programmeId, session: one.session })).map(({ wave, keptAt }) => ({ wave, keptAt })),
    })),
  )
}

type OfSessions = { readonly programmeId: string; readonly sessions: readonly string[] }

export const codesIn = async (handle: Handle, { programmeId, sessions }: OfSessions): Promise<number> => {
  if (sessions.length === 0) return 0
  const { n } = await knowing<TrainTables>(handle)
    .selectFrom('test_code')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .executeTakeFirstOrThrow()
  return n
}

export const deleteCodesOf = async (handle: Handle, { programmeId, sessions }: OfSessions, now: string): Promise<number> => {
  if (sessions.length === 0) return 0
  const tx = knowing<TrainTables>(handle)
  const gone = await tx
    .deleteFrom('test_code')
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .executeTakeFirst()
  await tx
    .updateTable('linked_wave')
    .set({ codes_deleted_at: now })
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .execute()
  return Number(gone.numDeletedRows)
}
