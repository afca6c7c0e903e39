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

const rowsNamed = (
  db: Handle,
  table: 'participant_person' | 'enrolment' | 'attendance' | 'form_order',
  { programmeId, pseudonym }: Place,
) =>
  seen(knowing<TrainTables>(db), table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirstOrThrow()

/** How many rows speak of somebody: by name, by what they answered when they enrolled, by why a mark was put right, and under the
 * pseudonym alone. */
export const rowsAbout = async (db: Handle, place: Place) => {
  const { n: answers } = await seen(knowing<TrainTables>(db), 'enrolment')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', place.programmeId)
    .where('pseudonym', '=', place.pseudonym)
    .where((is) =>
      is.or([
        is('reason', 'is not', null),
        is('withdrawn_reason', '!=', ''),
        is('months_in_post', 'is not', null),
        is('expects_to_stay', 'is not', null),
        is('trained_before', 'is not', null),
        is('supervisor_agrees', 'is not', null),
      ]),
    )
    .executeTakeFirstOrThrow()
  const { n: names } = await rowsNamed(db, 'participant_person', place)
  const { n: enrolments } = await rowsNamed(db, 'enrolment', place)
  const { n: attendance } = await rowsNamed(db, 'attendance', place)
  const { n: orders } = await rowsNamed(db, 'form_order', place)
  const { n: reasons } = await seen(knowing<TrainTables>(db), 'attendance')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', place.programmeId)
    .where('pseudonym', '=', place.pseudonym)
    .where('reason', 'is not', null)
    .executeTakeFirstOrThrow()
  return { names, answers, reasons, kept: { enrolments, attendance, orders } }
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
