import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type DecideTables, seen } from '../tables.ts'

type Place = { readonly programmeId: string; readonly meetingId: string }

const columns = [
  'programme_id as programmeId',
  'id',
  'body',
  'title_es as titleEs',
  'title_en as titleEn',
  'day',
  'zone',
  'place',
  'quorum',
  'majority',
  'voter_role as voterRole',
  'called_at as calledAt',
] as const

const MOST_LISTED = 200

export const meetingSeen = (db: Handle, { programmeId, meetingId }: Place) =>
  seen(knowing<DecideTables>(db), 'meeting')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
export type MeetingSeen = NonNullable<Awaited<ReturnType<typeof meetingSeen>>>

/** The latest first. */
export const meetingsSeen = (db: Handle, { programmeId, body }: { readonly programmeId: string; readonly body?: string | undefined }) => {
  const query = seen(knowing<DecideTables>(db), 'meeting')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
  return (body === undefined ? query : query.where('body', '=', body)).execute()
}

export const membersOf = async (db: Handle, { programmeId, id }: Pick<MeetingSeen, 'programmeId' | 'id'>): Promise<readonly string[]> => {
  const rows = await seen(knowing<DecideTables>(db), 'meeting_member')
    .select('country')
    .where('programme_id', '=', programmeId)
    .where('meeting', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ country }) => country)
}

/** Points of agendas, in their order, with what is treated at each. */
export const itemsOf = (db: Handle, programmeId: string, meetings: readonly string[]) =>
  seen(knowing<DecideTables>(db), 'agenda_item')
    .innerJoin('submission', (join) =>
      join.onRef('submission.programme_id', '=', 'agenda_item.programme_id').onRef('submission.id', '=', 'agenda_item.submission'),
    )
    .select([
      'agenda_item.meeting',
      'agenda_item.number as item',
      'submission.id as submissionId',
      'submission.subject',
      'submission.number',
      'submission.put_at as putAt',
      'submission.title_es as titleEs',
      'submission.title_en as titleEn',
      'submission.places',
    ])
    .where('agenda_item.programme_id', '=', programmeId)
    .where('agenda_item.meeting', 'in', [...meetings])
    .orderBy('agenda_item.number')
    .execute()

type NewMeeting = { readonly row: DecideTables['meeting']; readonly members: readonly string[]; readonly agenda: readonly string[] }

export const addMeeting = async (handle: Handle, { row, members, agenda }: NewMeeting): Promise<void> => {
  const tx = knowing<DecideTables>(handle)
  const at = { programme_id: row.programme_id, meeting: row.id }
  await tx.insertInto('meeting').values(row).execute()
  await tx
    .insertInto('meeting_member')
    .values(members.map((country, position) => ({ ...at, country, position })))
    .execute()
  await tx
    .insertInto('agenda_item')
    .values(agenda.map((submission, position) => ({ ...at, submission, number: position + 1 })))
    .execute()
}

export const addItem = async (handle: Handle, row: DecideTables['agenda_item']): Promise<void> => {
  await knowing<DecideTables>(handle).insertInto('agenda_item').values(row).execute()
}

/** Meetings on whose agenda these submissions stand. */
export const meetingsOf = (db: Handle, { programmeId, ids }: { readonly programmeId: string; readonly ids: readonly string[] }) =>
  seen(knowing<DecideTables>(db), 'agenda_item')
    .select(['meeting', 'submission'])
    .where('programme_id', '=', programmeId)
    .where('submission', 'in', [...ids])
    .orderBy('meeting')
    .execute()
