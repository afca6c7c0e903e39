import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'
import type { MeetingSeen } from './meetings.ts'

type Meeting = Pick<MeetingSeen, 'programmeId' | 'id'>

/** Conditions set at a meeting, those that were withdrawn among them. */
export const conditionsOf = async (db: Handle, { programmeId, id }: Meeting) => {
  const rows = await seen(knowing<DecideTables>(db), 'approval_condition')
    .select(['item', 'number', 'text_es as textEs', 'text_en as textEn', 'target', 'owner', 'due'])
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .orderBy('item')
    .orderBy('number')
    .execute()
  const withdrawn = await seen(knowing<DecideTables>(db), 'condition_withdrawal')
    .select(['item', 'number'])
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .execute()
  return rows.map(({ item, ...said }) => {
    return { item, said, withdrawn: withdrawn.some((one) => one.item === item && one.number === said.number) }
  })
}
export type ConditionKept = Awaited<ReturnType<typeof conditionsOf>>[number]

/** What was done about them, in the order in which it was. */
export const answersOf = (db: Handle, { programmeId, id }: Meeting) =>
  seen(knowing<DecideTables>(db), 'condition_answer')
    .select(['item', 'number', 'hash', 'stand', 'reason_es as reasonEs', 'reason_en as reasonEn'])
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .orderBy('item')
    .orderBy('number')
    .orderBy('position')
    .execute()

/** Whether a text was ever put beside a condition, at whatever meeting and whatever was voted since. */
export const wasPutBeside = async (
  db: Handle,
  { programmeId, hash }: { readonly programmeId: string; readonly hash: string },
): Promise<boolean> => {
  const found = await seen(knowing<DecideTables>(db), 'condition_answer')
    .select('hash')
    .where('programme_id', '=', programmeId)
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export const addCondition = async (handle: Handle, row: DecideTables['approval_condition']): Promise<void> => {
  await knowing<DecideTables>(handle).insertInto('approval_condition').values(row).execute()
}

export const addWithdrawal = async (handle: Handle, row: DecideTables['condition_withdrawal']): Promise<void> => {
  await knowing<DecideTables>(handle).insertInto('condition_withdrawal').values(row).execute()
}

export const addAnswer = async (handle: Handle, row: Omit<DecideTables['condition_answer'], 'position'>): Promise<void> => {
  const tx = knowing<DecideTables>(handle)
  const { last } = await seen(tx, 'condition_answer')
    .select((of) => of.fn.max('position').as('last'))
    .where('programme_id', '=', row.programme_id)
    .where('meeting', '=', row.meeting)
    .where('item', '=', row.item)
    .where('number', '=', row.number)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('condition_answer')
    .values({ ...row, position: (last ?? 0) + 1 })
    .execute()
}
