import type { Handle } from '#kernel/db/handles.ts'
import { takeTurn } from './sql/bodies.ts'
import { addOvertaken } from './sql/overtaken.ts'

type Put = { readonly programmeId: string; readonly submissionId: string; readonly by: string; readonly now: string }

/**
 * Takes a text from the board: nobody votes on it any more, and no meeting waits for it. For the room whose text it is, once it has approved another that leaves no room
 * for this one; `decide` cannot know that, since it does not know what is in a text.
 */
export const overtake = async (handle: Handle, { programmeId, submissionId, by, now }: Put): Promise<void> => {
  await takeTurn(handle, programmeId)
  await addOvertaken(handle, { programme_id: programmeId, submission: submissionId, overtaken_by: by, overtaken_at: now })
}
