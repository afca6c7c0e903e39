import { type Handle, knowing, type Reader, type Writer } from '#kernel/db/handles.ts'
import type { PositionLine } from '../../contract/position.ts'
import { type DecideTables, seen } from '../tables.ts'

type Db = Reader<DecideTables> | Writer<DecideTables>
type About = { readonly programmeId: string; readonly subject: string }

/** In the order in which one supersedes the other: by the day they bear, and of one day by when they came. */
export const positionsOn = async (db: Db, { programmeId, subject }: About): Promise<PositionLine[]> => {
  const rows = await seen(db, 'position')
    .leftJoin('submission', (join) =>
      join.onRef('submission.programme_id', '=', 'position.programme_id').onRef('submission.id', '=', 'position.submission'),
    )
    .select(['position.country', 'office_es as officeEs', 'office_en as officeEn', 'stand', 'taken_on as takenOn', 'hash', 'letter'])
    .select(['reservation_es as reservationEs', 'reservation_en as reservationEn', 'submission.number'])
    .where('position.programme_id', '=', programmeId)
    .where('position.subject', '=', subject)
    .orderBy('taken_on')
    .orderBy('position.position')
    .execute()
  const open = await lettersSeen(db, programmeId)
  return rows.map(({ letter, ...row }) => ({ ...row, letter: letter === null ? null : { id: open.has(letter) ? letter : null } }))
}

/** By country, the account that took its last position, in the same order; none where a letter brought it. */
export const lastTakersOn = async (handle: Handle, { programmeId, subject }: About): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<DecideTables>(handle), 'position')
    .select(['country', 'taken_by as takenBy'])
    .where('programme_id', '=', programmeId)
    .where('subject', '=', subject)
    .orderBy('taken_on')
    .orderBy('position')
    .execute()
  const last = new Map(rows.map(({ country, takenBy }) => [country, takenBy]))
  return new Map([...last].flatMap(([country, takenBy]) => (takenBy === null ? [] : [[country, takenBy] as const])))
}

/** Letters whose scan this actor may open. */
const lettersSeen = async (db: Db, programmeId: string): Promise<ReadonlySet<string>> => {
  const rows = await seen(db, 'letter').select('id').where('programme_id', '=', programmeId).execute()
  return new Set(rows.map(({ id }) => id))
}

type NewPosition = Omit<DecideTables['position'], 'position'>

export const addPosition = async (tx: Writer<DecideTables>, row: NewPosition): Promise<void> => {
  const { last } = await seen(tx, 'position')
    .select((of) => of.fn.max('position').as('last'))
    .where('programme_id', '=', row.programme_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('position')
    .values({ ...row, position: (last ?? -1) + 1 })
    .execute()
}
