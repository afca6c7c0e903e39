import type { Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

type Ordered = 'workshop' | 'coding' | 'finding_evidence' | 'theme' | 'finding' | 'gap' | 'gap_finding'

/** The place behind the last row that this actor sees; rows that share a place stand by their key. */
export const after = async (tx: Writer<AssessTables>, table: Ordered, programmeId: string): Promise<number> => {
  const query = seen(tx, table as 'theme')
    .select('position')
    .where('programme_id', '=', programmeId)
  const last = await query.orderBy('position', 'desc').limit(1).executeTakeFirst()
  return (last?.position ?? -1) + 1
}
