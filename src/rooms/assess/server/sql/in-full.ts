import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seenThrough } from '#kernel/access/visibility.ts'
import { OWN } from '../../migrations/0001-assess.ts'
import type { AssessTables } from '../tables.ts'

const own = seenThrough<Pick<AssessTables, 'workshop'>>({ workshop: OWN })

/** Workshops that this actor reads in full: what was said, and what its coders noted of it. Released ones of other countries are not. */
export const workshopsInFull = async (handle: Handle, programmeId: string): Promise<ReadonlySet<string>> => {
  const rows = await own(knowing<AssessTables>(handle), 'workshop').select('code').where('programme_id', '=', programmeId).execute()
  return new Set(rows.map(({ code }) => code))
}
