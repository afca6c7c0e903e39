import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

/** Of each released workshop the version in which it is released: one that was taken back and released again is at another. */
export const releasedVersions = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await seen(knowing<AssessTables>(handle), 'workshop')
    .select(['code', 'version'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'released')
    .execute()
  return new Map(rows.map(({ code, version }) => [code, version]))
}
