import { sql } from 'kysely'
import { type Handle, knowing, rowsOf } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { Wave } from '../../../contract/wave.ts'
import { type Element, ELEMENTS } from '../../../contract/elements.ts'
import type { TrainTables } from '../../tables.ts'
import type { TestSeen } from './tests.ts'

/** Tries that came by a link, so that nobody fills the house with them. */
export const attemptsByLink = async (handle: Handle, programmeId: string, link: string): Promise<number> => {
  const [counted] = await rowsOf(
    handle,
    sql<{ n: number }>`select count(*)::int as n from test_attempt where programme_id = ${programmeId} and link = ${link}`,
  )
  return counted?.n ?? 0
}

/** Answers of a try from one device as they stand here. */
export const answersKept = async (
  handle: Handle,
  { programmeId, attempt, device }: Record<'programmeId' | 'attempt' | 'device', string>,
) => {
  const [counted] = await rowsOf(
    handle,
    sql<{
      n: number
    }>`select count(*)::int as n from test_answer where programme_id = ${programmeId} and attempt = ${attempt} and device = ${device}`,
  )
  return counted?.n ?? 0
}

/** A try as it stands here, of whatever device. */
export const attemptKnown = (handle: Handle, programmeId: string, id: string) =>
  knowing<TrainTables>(handle)
    .selectFrom('test_attempt')
    .select(['session', 'wave', 'device', 'form'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .execute()

/** Keeps a try, and that it was finished once it was. */
export const keepAttempt = async (handle: Handle, row: TrainTables['test_attempt']): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('test_attempt')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .constraint('test_attempt_key')
        .doUpdateSet({ finished: true })
        .where((is) => is.and([is('test_attempt.finished', '=', false), is.val(row.finished)])),
    )
    .execute()
}

/** The same answer again changes nothing; another under the same number stands beside it. */
export const keepAnswers = async (handle: Handle, rows: readonly TrainTables['test_answer'][]): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  // In one value, whatever their number: a thousand people send theirs within minutes.
  await rowsOf(
    handle,
    sql`insert into test_answer (${columns}) select ${columns} from jsonb_populate_recordset(null::test_answer, ${JSON.stringify(rows)}::jsonb)
      on conflict on constraint test_answer_key do nothing`,
  )
}

/** Whether a try came after its test was closed. */
export const isLate = async (handle: Handle, programmeId: string, attempt: string): Promise<boolean> => {
  const late = await knowing<TrainTables>(handle)
    .selectFrom('test_answer')
    .select('attempt')
    .where('programme_id', '=', programmeId)
    .where('attempt', '=', attempt)
    .where('late', '=', true)
    .limit(1)
    .executeTakeFirst()
  return late !== undefined
}

type Code = TrainTables['test_code']
type OwnCode = Pick<Code, 'programme_id' | 'session' | 'wave' | 'attempt' | 'device'>

/**
 * With the same whole code as a try that was there before in this wave, it is of the same person. What was left open in a code is like nothing.
 * The code is given in values, so that one index finds the few that are like it, of however many: statistics by which a planner would see that
 * of two columns are not there before somebody gathers them.
 */
const markSame = async (handle: Handle, code: OwnCode & Pick<Code, Element>): Promise<void> => {
  const { programme_id, session, wave, attempt, device } = code
  // Of two telephones that send one code at once, the second sees the first.
  await waitTurn(handle, `code ${programme_id} ${session} ${wave}`)
  const alike = sql.join(
    ELEMENTS.map((name) => sql`c.${sql.ref(name)} = ${code[name]}`),
    sql` and `,
  )
  await rowsOf(
    handle,
    sql`update test_attempt set same_as = (select coalesce(before.same_as, before.id) from test_code c
      join test_attempt before on before.programme_id = c.programme_id and before.id = c.attempt and before.device = c.device
      where c.programme_id = ${programme_id} and c.session = ${session} and c.wave = ${wave} and ${alike} and c.attempt <> ${attempt} and c.reading = 1
      order by before.received_at, before.id limit 1)
    where programme_id = ${programme_id} and id = ${attempt} and device = ${device}`,
  )
}

export const keepCode = async (handle: Handle, row: Code): Promise<void> => {
  const kept = await knowing<TrainTables>(handle)
    .insertInto('test_code')
    .values(row)
    .onConflict((conflict) => conflict.constraint('test_code_key').doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows !== 0n && row.reading === 1) await markSame(handle, row)
}

/** The code as the typist read it whom the paper bears out; of the other reading nothing stays. */
export const settleCode = async (handle: Handle, own: OwnCode, used: 1 | 2): Promise<void> => {
  const { programme_id, attempt, device } = own
  const at = sql`programme_id = ${programme_id} and attempt = ${attempt} and device = ${device}`
  await rowsOf(handle, sql`delete from test_code where ${at} and reading <> ${used}`)
  const [code] = await rowsOf(
    handle,
    sql<Pick<Code, Element>>`update test_code set reading = 1 where ${at} returning ${sql.join(ELEMENTS.map((name) => sql.ref(name)))}`,
  )
  if (used === 2 && code) await markSame(handle, { ...own, ...code })
}

export const codesTyped = (handle: Handle, { programmeId, session, wave }: TestSeen, device: string) =>
  knowing<TrainTables>(handle)
    .selectFrom('test_code')
    .select(['attempt', 'reading', ...ELEMENTS])
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .where('wave', '=', wave)
    .where('device', '=', device)
    .execute()

type Arrival = {
  readonly session: string
  readonly wave: Wave
  readonly id: string
  readonly device: string
  readonly form: 'A' | 'B' | 'C' | 'D'
  readonly pseudonym: string | null
  readonly source: 'screen' | 'file' | 'paper'
  readonly finished: boolean
  readonly receivedAt: string
  readonly sameAs: string | null
  readonly late: boolean
  /** Nothing was answered. */
  readonly isBlank: boolean
}

/** That tries came, and when; of those with nothing answered only what was finished: for the counts of those who may see them, who see no answer. In the house's own name. */
export const arrivalsOf = (handle: Handle, programmeId: string, sessions: readonly string[]): Promise<Arrival[]> =>
  rowsOf(
    handle,
    sql<Arrival>`
    select t.session, t.wave, t.id, t.device, t.form, t.pseudonym, t.source, t.finished, t.received_at as "receivedAt", t.same_as as "sameAs",
      exists (select from test_answer a where a.programme_id = t.programme_id and a.attempt = t.id and a.device = t.device and a.late) as late, not came.any as "isBlank"
    from test_attempt t cross join lateral (select exists (
      select from test_answer a where a.programme_id = t.programme_id and a.attempt = t.id and a.device = t.device) as any) came
    where t.programme_id = ${programmeId} and t.session = any (${[...sessions]}::text[]) and (came.any or t.finished)
    order by t.received_at, t.id, t.device`,
  )

export const linksOf = (handle: Handle, programmeId: string, sessions: readonly string[]) =>
  rowsOf(
    handle,
    sql<{ session: string; wave: Wave; links: number; persons: number }>`
    select session, wave, count(*) filter (where pseudonym is null)::int as links, count(distinct pseudonym)::int as persons from test_link
    where programme_id = ${programmeId} and session = any (${[...sessions]}::text[]) and ended_at is null group by session, wave`,
  )
