import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type OfCountry = { readonly programmeId: string; readonly country: string }
type Place = { readonly programmeId: string; readonly pseudonym: string }

export const participantSeen = (db: Handle, { programmeId, pseudonym }: Place) =>
  seen(knowing<TrainTables>(db), 'participant')
    .select(['programme_id as programmeId', 'pseudonym', 'country', 'office', 'sector', 'left_on as leftOn'])
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst()

const MOST_LISTED = 5000

export const participantsOf = (db: Handle, { programmeId, country }: OfCountry) =>
  seen(knowing<TrainTables>(db), 'participant')
    .select(['pseudonym', 'country', 'office', 'sector', 'left_on as leftOn'])
    .where('programme_id', '=', programmeId)
    .where('country', '=', country)
    .orderBy('office')
    .orderBy('pseudonym')
    .limit(MOST_LISTED)
    .execute()

/** What is known of the people of a country by name, as far as this actor sees it. */
export const personsOf = async (db: Handle, { programmeId, country }: OfCountry) => {
  const rows = await seen(knowing<TrainTables>(db), 'participant_person')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.programme_id', '=', 'participant_person.programme_id')
        .onRef('participant.pseudonym', '=', 'participant_person.pseudonym'),
    )
    .select(['participant_person.pseudonym', 'participant_person.name', 'participant_person.contact'])
    .select(['participant_person.unit', 'participant_person.post'])
    .where('participant_person.programme_id', '=', programmeId)
    .where('participant.country', '=', country)
    .execute()
  return new Map(rows.map((row) => [row.pseudonym, row]))
}

/** Sessions of the people of a country, by pseudonym. */
export const sessionsByPerson = async (
  db: Handle,
  { programmeId, country }: OfCountry,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await seen(knowing<TrainTables>(db), 'enrolment')
    .select(['pseudonym', 'session'])
    .where('programme_id', '=', programmeId)
    .where('country', '=', country)
    .where('withdrawn_on', 'is', null)
    .orderBy('session')
    .execute()
  return new Map(
    Object.entries(Object.groupBy(rows, ({ pseudonym }) => pseudonym)).map(([of, own = []]) => [of, own.map(({ session }) => session)]),
  )
}

type NewPeople = {
  readonly participants: readonly TrainTables['participant'][]
  readonly persons: readonly TrainTables['participant_person'][]
}

export const addPeople = async (handle: Handle, { participants, persons }: NewPeople): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  if (participants.length === 0) return
  await tx
    .insertInto('participant')
    .values([...participants])
    .execute()
  await tx
    .insertInto('participant_person')
    .values([...persons])
    .execute()
}

export const setLeft = async (tx: Handle, { programmeId, pseudonym }: Place, leftOn: string | null): Promise<void> => {
  await knowing<TrainTables>(tx)
    .updateTable('participant')
    .set({ left_on: leftOn })
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .execute()
}

/** Takes away who somebody is. What counts stays under the pseudonym, which then leads to nobody. */
export const eraseNamed = async (handle: Handle, { programmeId, pseudonym }: Place): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  for (const table of ['participant_person', 'erasure_request'] as const)
    await tx.deleteFrom(table).where('programme_id', '=', programmeId).where('pseudonym', '=', pseudonym).execute()
  const nothing = { reason: null, months_in_post: null, expects_to_stay: null, trained_before: null, supervisor_agrees: null }
  await tx
    .updateTable('enrolment')
    .set((is) => ({ ...nothing, withdrawn_reason: is.case().when('withdrawn_on', 'is not', null).then('').else(null).end() }))
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .execute()
  await tx
    .updateTable('attendance')
    .set({ reason: null })
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .where('reason', 'is not', null)
    .execute()
}
