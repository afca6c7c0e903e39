import { type Handle, knowing } from '#kernel/db/handles.ts'
import { ImpactPlan } from '../../../contract/impact.ts'
import { StudyAbout } from '../../../contract/study.ts'
import { seen, type TrainTables } from '../../tables.ts'

export type Place = { readonly programmeId: string; readonly study: string }

export const studySeen = async (handle: Handle, { programmeId, study }: Place) => {
  const found = await seen(knowing<TrainTables>(handle), 'study')
    .select(['about', 'version'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', study)
    .executeTakeFirst()
  return found && { programmeId, study, about: StudyAbout.parse(JSON.parse(found.about)), version: found.version }
}
export type StudySeen = NonNullable<Awaited<ReturnType<typeof studySeen>>>

/** The latest first; a programme has tens. */
export const studiesSeen = async (handle: Handle, programmeId: string) => {
  const rows = await seen(knowing<TrainTables>(handle), 'study')
    .select(['id', 'about', 'opened_at as openedAt'])
    .where('programme_id', '=', programmeId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ id, about, openedAt }) => ({ study: id, title: StudyAbout.parse(JSON.parse(about)).title, openedAt }))
}

export const addStudy = async (handle: Handle, row: TrainTables['study']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('study').values(row).execute()
}

/** False where it is no longer at the version that its editor saw. */
export const changeStudy = async (
  handle: Handle,
  { programmeId, study, version }: Place & { readonly version: number },
  change: Pick<TrainTables['study'], 'about' | 'changed_by' | 'changed_at'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await knowing<TrainTables>(handle)
    .updateTable('study')
    .set({ ...change, version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('id', '=', study)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Asked = { readonly programmeId: string; readonly study?: string | undefined }

/** Plans in the order in which they were proposed, each with its lock; without those that were withdrawn. */
export const plansSeen = async (handle: Handle, { programmeId, study }: Asked) => {
  const all = seen(knowing<TrainTables>(handle), 'study_plan')
    .leftJoin('study_lock as l', (join) =>
      join
        .onRef('l.programme_id', '=', 'study_plan.programme_id')
        .onRef('l.study', '=', 'study_plan.study')
        .onRef('l.plan', '=', 'study_plan.number'),
    )
    .select([
      'study_plan.study',
      'study_plan.number',
      'study_plan.sha256',
      'study_plan.content',
      'study_plan.reason',
      'study_plan.proposed_by as proposedBy',
      'study_plan.proposed_at as proposedAt',
      'l.locked_at as lockedAt',
      'l.first_opened_at as firstOpenedAt',
    ])
    .where('study_plan.programme_id', '=', programmeId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('study_plan_withdrawal as w')
            .select('w.plan')
            .whereRef('w.programme_id', '=', 'study_plan.programme_id')
            .whereRef('w.study', '=', 'study_plan.study')
            .whereRef('w.plan', '=', 'study_plan.number'),
        ),
      ),
    )
  const rows = await (study === undefined ? all : all.where('study_plan.study', '=', study))
    .orderBy('study_plan.study')
    .orderBy('study_plan.number')
    .execute()
  return rows.map(({ content, lockedAt, firstOpenedAt, ...row }) => ({
    ...row,
    content,
    plan: ImpactPlan.parse(JSON.parse(content)),
    lock: lockedAt === null ? null : { lockedAt, firstOpenedAt },
  }))
}
export type PlanSeen = Awaited<ReturnType<typeof plansSeen>>[number]

/** The number of the plan that was proposed last, withdrawn or not; 0 where none was. */
export const lastPlanNumber = async (handle: Handle, { programmeId, study }: Place): Promise<number> => {
  const found = await seen(knowing<TrainTables>(handle), 'study_plan')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('programme_id', '=', programmeId)
    .where('study', '=', study)
    .executeTakeFirst()
  return found?.last ?? 0
}

export const addPlanWithdrawal = async (handle: Handle, row: TrainTables['study_plan_withdrawal']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('study_plan_withdrawal').values(row).execute()
}

export const studySessions = (handle: Handle, { programmeId, study }: Asked) => {
  const all = seen(knowing<TrainTables>(handle), 'study_session')
    .select(['study', 'plan', 'session', 'country'])
    .where('programme_id', '=', programmeId)
  return (study === undefined ? all : all.where('study', '=', study)).orderBy('study').orderBy('plan').orderBy('session').execute()
}

/** Sessions of the programme by their codes, as far as they are there. */
export const sessionsNamed = (handle: Handle, programmeId: string, codes: readonly string[]) =>
  seen(knowing<TrainTables>(handle), 'session')
    .select(['code', 'country', 'syllabus', 'modules'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', [...codes])
    .orderBy('code')
    .execute()

type Proposed = {
  readonly plan: TrainTables['study_plan']
  readonly sessions: readonly { readonly code: string; readonly country: string }[]
}

export const addPlan = async (handle: Handle, { plan, sessions }: Proposed): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  await tx.insertInto('study_plan').values(plan).execute()
  const of = { programme_id: plan.programme_id, study: plan.study, plan: plan.number }
  await tx
    .insertInto('study_session')
    .values(sessions.map(({ code, country }) => ({ ...of, session: code, country })))
    .execute()
}

export const addLock = async (handle: Handle, row: TrainTables['study_lock']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('study_lock').values(row).execute()
}

/** When the first test of any of these sessions was opened, of whatever wave; null where none was. */
export const firstOpenedAt = async (handle: Handle, programmeId: string, sessions: readonly string[]): Promise<string | null> => {
  const found = await seen(knowing<TrainTables>(handle), 'session_test')
    .select('opened_at as at')
    .where('programme_id', '=', programmeId)
    .where('session', 'in', [...sessions])
    .where('opened_at', 'is not', null)
    .orderBy('opened_at')
    .limit(1)
    .executeTakeFirst()
  return found?.at ?? null
}
