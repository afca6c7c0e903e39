import { type Handle, knowing } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { TestLine } from '../../../contract/test.ts'
import { refuse } from '../../problems.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly session: string; readonly wave: TestLine['wave'] }

const columns = ['session', 'wave', 'country', 'form', 'opened_at as openedAt', 'closed_at as closedAt', 'version'] as const

type Row = Omit<TestLine, 'state'>
const lineOf = (row: Row): TestLine => ({ ...row, state: row.closedAt !== null ? 'closed' : row.openedAt !== null ? 'open' : 'planned' })

/** A session as its programme knows it. */
export const sessionSeen = (handle: Handle, { programmeId, session }: Omit<Place, 'wave'>) =>
  seen(knowing<TrainTables>(handle), 'session')
    .select(['programme_id as programmeId', 'code as session', 'country', 'capacity'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', session)
    .executeTakeFirst()

const withVersion = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'session')
    .innerJoin('syllabus_version', (join) =>
      join.onRef('syllabus_version.programme_id', '=', 'session.programme_id').onRef('syllabus_version.sha256', '=', 'session.syllabus'),
    )
    .where('session.programme_id', '=', programmeId)

/** Which version a session teaches, by its hash and as people call it. */
export const taughtVersion = async (handle: Handle, { programmeId, session }: Omit<Place, 'wave'>) => {
  const found = await withVersion(handle, programmeId)
    .select(['syllabus_version.sha256', 'syllabus_version.code', 'syllabus_version.semver'])
    .where('session.code', '=', session)
    .executeTakeFirst()
  return found && { sha256: found.sha256, named: `${found.code} ${found.semver}` }
}

/** Sessions, the latest first; a programme of ten years has fewer than this. */
export const sessionsSeen = async (handle: Handle, programmeId: string) => {
  const rows = await withVersion(handle, programmeId)
    .select(['session.code as session', 'session.country', 'session.starts', 'session.zone'])
    .select(['syllabus_version.sha256', 'syllabus_version.code', 'syllabus_version.semver'])
    .orderBy('session.starts', 'desc')
    .orderBy('session.code')
    .limit(1000)
    .execute()
  return rows.map(({ sha256, code, semver, ...session }) => ({ ...session, teaches: { sha256, named: `${code} ${semver}` } }))
}

export const testSeen = async (handle: Handle, { programmeId, session, wave }: Place) => {
  const found = await seen(knowing<TrainTables>(handle), 'session_test')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('session', '=', session)
    .where('wave', '=', wave)
    .executeTakeFirst()
  return found && { programmeId, ...lineOf(found) }
}
export type TestSeen = NonNullable<Awaited<ReturnType<typeof testSeen>>>

export const testsSeen = async (
  handle: Handle,
  { programmeId, session }: { readonly programmeId: string; readonly session?: string | undefined },
) => {
  const all = seen(knowing<TrainTables>(handle), 'session_test').select(columns).where('programme_id', '=', programmeId)
  const rows = await (session === undefined ? all : all.where('session', '=', session)).orderBy('session').execute()
  return rows.map(lineOf)
}

/** In this turn tests are opened and plans of studies locked and published: so each sees which came before it, and nothing that is still being written slips under it. */
export const takeTestsTurn = (tx: Handle, programmeId: string): Promise<void> => waitTurn(tx, `train tests ${programmeId}`)

export const addTest = async (handle: Handle, row: TrainTables['session_test']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('session_test').values(row).execute()
}

type Change = Partial<Pick<TrainTables['session_test'], 'form' | 'opened_at' | 'closed_at'>>

/** One version on; whoever saw an older one is told which it is at. */
export const moveTest = async (
  handle: Handle,
  test: TestSeen,
  change: Change & { readonly by: string; readonly now: string },
): Promise<TestLine> => {
  const { by, now, ...set } = change
  const moved = await knowing<TrainTables>(handle)
    .updateTable('session_test')
    .set({ ...set, version: test.version + 1, changed_by: by, changed_at: now })
    .where('programme_id', '=', test.programmeId)
    .where('session', '=', test.session)
    .where('wave', '=', test.wave)
    .where('version', '=', test.version)
    .returning(columns)
    .executeTakeFirst()
  return moved ? lineOf(moved) : refuse('test.changed', { version: test.version + 1 })
}
