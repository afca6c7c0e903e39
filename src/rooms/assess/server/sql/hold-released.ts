import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/** Keeps a programme's released workshops released to the end of a transaction: whoever would withdraw one waits for it. */
export const holdReleased = async (tx: Handle, programmeId: string): Promise<void> => {
  await seen(knowing<AssessTables>(tx), 'workshop')
    .select('code')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'released')
    .orderBy('code')
    .forShare()
    .execute()
}
