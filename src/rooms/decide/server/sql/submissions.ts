import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'

const columns = ['programme_id as programmeId', 'id', 'subject', 'number', 'body', 'put_at as putAt', 'deadline'] as const

/** What was put last on a subject, or that of a number; undefined where nothing was. */
export const submissionSeen = (
  db: Handle,
  about: { readonly programmeId: string; readonly subject: string; readonly number?: number | undefined },
) => {
  const query = seen(knowing<DecideTables>(db), 'submission')
    .select(columns)
    .where('programme_id', '=', about.programmeId)
    .where('subject', '=', about.subject)
    .orderBy('number', 'desc')
    .limit(1)
  return (about.number === undefined ? query : query.where('number', '=', about.number)).executeTakeFirst()
}

export const textsOf = (db: Handle, { programmeId, id }: { readonly programmeId: string; readonly id: string }) =>
  seen(knowing<DecideTables>(db), 'submitted_text')
    .select(['country', 'hash', 'text'])
    .where('programme_id', '=', programmeId)
    .where('submission', '=', id)
    .orderBy('country')
    .execute()

/** The text that was put to one country, with whether something was put after it. */
export const putTo = async (
  db: Handle,
  about: { readonly programmeId: string; readonly submissionId: string; readonly country: string },
) => {
  const found = await seen(knowing<DecideTables>(db), 'submission')
    .innerJoin('submitted_text', (join) =>
      join.onRef('submitted_text.programme_id', '=', 'submission.programme_id').onRef('submitted_text.submission', '=', 'submission.id'),
    )
    .select([
      'submission.programme_id as programmeId',
      'submission.id',
      'submission.subject',
      'submission.number',
      'submission.put_at as putAt',
    ])
    .select(['submitted_text.country', 'submitted_text.hash'])
    .where('submission.programme_id', '=', about.programmeId)
    .where('submission.id', '=', about.submissionId)
    .where('submitted_text.country', '=', about.country)
    .executeTakeFirst()
  if (!found) return undefined
  const last = await submissionSeen(db, { programmeId: found.programmeId, subject: found.subject })
  return { ...found, last: last?.number ?? found.number }
}
export type PutTo = NonNullable<Awaited<ReturnType<typeof putTo>>>

/** What was put under an id, with which was put last on its subject; undefined where this actor sees none. */
export const submissionById = async (db: Handle, { programmeId, id }: { readonly programmeId: string; readonly id: string }) => {
  const found = await seen(knowing<DecideTables>(db), 'submission')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const last = await submissionSeen(db, { programmeId, subject: found.subject })
  return { ...found, last: last?.number ?? found.number }
}
