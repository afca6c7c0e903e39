import { type Handle, knowing } from '#kernel/db/handles.ts'
import { Syllabus } from '../../../contract/syllabus.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** The syllabus recorded last that has an outcome of this code, with what the outcome says there. */
export const taughtOutcome = async (handle: Handle, programmeId: string, code: string) => {
  const found = await seen(knowing<TrainTables>(handle), 'syllabus_version')
    .select(['sha256', 'semver', 'content'])
    .where('programme_id', '=', programmeId)
    // Canonical JSON: a code is written in this one way.
    .where('content', 'like', `%"code":"${code}"%`)
    .orderBy('recorded_at', 'desc')
    .orderBy('sha256')
    .limit(1)
    .executeTakeFirst()
  const outcome = found && Syllabus.parse(JSON.parse(found.content)).outcomes.find((one) => one.code === code)
  return outcome ? { sha256: found.sha256, semver: found.semver, text: outcome.text } : null
}
