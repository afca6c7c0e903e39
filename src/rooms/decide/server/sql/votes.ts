import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'
import type { MeetingSeen } from './meetings.ts'

type Meeting = Pick<MeetingSeen, 'programmeId' | 'id'>

/** Who was recorded to be there and how, in the order in which it was recorded. */
export const presencesOf = (db: Handle, { programmeId, id }: Meeting) =>
  seen(knowing<DecideTables>(db), 'presence')
    .select(['country', 'how', 'holder', 'position'])
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .orderBy('position')
    .execute()

export const addPresence = async (handle: Handle, row: Omit<DecideTables['presence'], 'position'>): Promise<void> => {
  const tx = knowing<DecideTables>(handle)
  const { last } = await seen(tx, 'presence')
    .select((of) => of.fn.max('position').as('last'))
    .where('programme_id', '=', row.programme_id)
    .where('meeting', '=', row.meeting)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('presence')
    .values({ ...row, position: (last ?? 0) + 1 })
    .execute()
}

/** Votes on all points of a meeting, in the order in which they came. */
export const votesOf = (db: Handle, { programmeId, id }: Meeting) =>
  seen(knowing<DecideTables>(db), 'vote')
    .select(['item', 'country', 'choice', 'how', 'motion', 'position', 'recorded_at as at'])
    .select((of) => of('recorded_by', 'is not', null).$castTo<boolean>().as('recorded'))
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .orderBy('position')
    .execute()
export type VoteKept = Awaited<ReturnType<typeof votesOf>>[number]

export const addVote = async (handle: Handle, row: Omit<DecideTables['vote'], 'position'>): Promise<void> => {
  const tx = knowing<DecideTables>(handle)
  const { last } = await seen(tx, 'vote')
    .select((of) => of.fn.max('position').as('last'))
    .where('programme_id', '=', row.programme_id)
    .where('meeting', '=', row.meeting)
    .where('item', '=', row.item)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('vote')
    .values({ ...row, position: (last ?? 0) + 1 })
    .execute()
}
