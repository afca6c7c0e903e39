import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type PutTitle, TextPlace } from '../../contract/agenda.ts'
import { type DecideTables, seen } from '../tables.ts'

const columns = [
  'programme_id as programmeId',
  'id',
  'subject',
  'number',
  'body',
  'put_at as putAt',
  'deadline',
  'title_es as titleEs',
  'title_en as titleEn',
] as const

type Titles = { readonly titleEs: string | null; readonly titleEn: string | null }
/** What was put is named in both languages or in none. */
/** Places of a text as they were put. */
export const placesIn = (places: string | null): TextPlace[] | null =>
  places === null ? null : TextPlace.array().parse(JSON.parse(places))

export const titleIn = ({ titleEs, titleEn }: Titles): PutTitle | null =>
  titleEs === null || titleEn === null ? null : { es: titleEs, en: titleEn }

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

/** Which text was put to whom, without the text. */
export const hashesOf = (db: Handle, { programmeId, ids }: { readonly programmeId: string; readonly ids: readonly string[] }) =>
  seen(knowing<DecideTables>(db), 'submitted_text')
    .select(['submission', 'country', 'hash'])
    .where('programme_id', '=', programmeId)
    .where('submission', 'in', [...ids])
    .orderBy('country')
    .execute()

/** The text of this hash, as it was put; undefined where none was. */
export const textPut = (db: Handle, of: { readonly programmeId: string; readonly submissionId: string; readonly hash: string }) =>
  seen(knowing<DecideTables>(db), 'submitted_text')
    .select(['programme_id as programmeId', 'hash', 'text'])
    .where('programme_id', '=', of.programmeId)
    .where('submission', '=', of.submissionId)
    .where('hash', '=', of.hash)
    .limit(1)
    .executeTakeFirst()

/** What was put last on each subject and is neither decided nor overtaken, the latest first. */
export const undecided = (db: Handle, programmeId: string) =>
  seen(knowing<DecideTables>(db), 'submission')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('submission as later')
            .select('later.id')
            .whereRef('later.programme_id', '=', 'submission.programme_id')
            .whereRef('later.subject', '=', 'submission.subject')
            .whereRef('later.number', '>', 'submission.number'),
        ),
      ),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('decision')
            .select('decision.outcome')
            .whereRef('decision.programme_id', '=', 'submission.programme_id')
            .whereRef('decision.submission', '=', 'submission.id'),
        ),
      ),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('submission_overtaken as gone')
            .select('gone.submission')
            .whereRef('gone.programme_id', '=', 'submission.programme_id')
            .whereRef('gone.submission', '=', 'submission.id'),
        ),
      ),
    )
    .orderBy('put_at', 'desc')
    .orderBy('id')
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
