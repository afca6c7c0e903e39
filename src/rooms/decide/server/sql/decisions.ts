import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'

const columns = [
  'decision.submission',
  'decision.meeting',
  'decision.item',
  'decision.outcome',
  'decision.hash',
  'decision.tally',
  'decision.decided_at as decidedAt',
] as const

/** What was decided on some submissions; of each first the vote, then that its conditions were met. */
export const decisionsOf = async (db: Handle, programmeId: string, submissions: readonly string[]) =>
  submissions.length === 0
    ? []
    : seen(knowing<DecideTables>(db), 'decision')
        .select(columns)
        .where('programme_id', '=', programmeId)
        .where('submission', 'in', [...submissions])
        .orderBy('confirms')
        .execute()
export type DecisionKept = Awaited<ReturnType<typeof decisionsOf>>[number]

/** What was decided on a subject, in the order in which its texts were put; of each first the vote. */
export const decisionsOn = (db: Handle, { programmeId, subject }: { readonly programmeId: string; readonly subject: string }) =>
  seen(knowing<DecideTables>(db), 'decision')
    .innerJoin('submission', (join) =>
      join.onRef('submission.programme_id', '=', 'decision.programme_id').onRef('submission.id', '=', 'decision.submission'),
    )
    .select(columns)
    .where('decision.programme_id', '=', programmeId)
    .where('submission.subject', '=', subject)
    .orderBy('submission.number')
    .orderBy('decision.confirms')
    .execute()

export const addDecision = async (handle: Handle, row: DecideTables['decision']): Promise<void> => {
  await knowing<DecideTables>(handle).insertInto('decision').values(row).execute()
}
