import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** What a programme signed; of one version where it is named. */
export const signaturesOf = (handle: Handle, programmeId: string, sha256?: string) => {
  const query = seen(knowing<TrainTables>(handle), 'syllabus_signature')
    .select(['syllabus', 'public_key as key', 'approval', 'signature as sig', 'signed_at as signedAt'])
    .where('programme_id', '=', programmeId)
    .orderBy('signed_at')
  return (sha256 === undefined ? query : query.where('syllabus', '=', sha256)).execute()
}

export const addSignature = async (handle: Handle, row: TrainTables['syllabus_signature']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('syllabus_signature').values(row).execute()
}
