import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { ProposalComment } from '../../contract/proposal.ts'
import { type LawTables, seen } from '../tables.ts'

/** In the order in which they were written; who wrote is said by the office. */
export const commentsOn = (
  handle: Handle,
  { programmeId, id }: { readonly programmeId: string; readonly id: string },
): Promise<ProposalComment[]> =>
  seen(knowing<LawTables>(handle), 'law_comment')
    .select(['id', 'field as at', 'text', 'office', 'country', 'written_at as writtenAt'])
    .where('programme_id', '=', programmeId)
    .where('proposal', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .limit(2000)
    .execute()

export const addComment = async (handle: Handle, row: LawTables['law_comment']): Promise<void> => {
  await knowing<LawTables>(handle).insertInto('law_comment').values(row).execute()
}
