import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

type Place = { readonly programmeId: string; readonly pseudonym: string }
/** Every table in which somebody stands under the pseudonym; answers stand under their try, and who asked for an erasure goes with it. */
type Table = 'participant_person' | 'enrolment' | 'attendance' | 'form_order' | 'test_link' | 'test_attempt' | 'supervisor_observation'

const rowsIn = (db: Handle, table: Table, { programmeId, pseudonym }: Place) =>
  seen(knowing<TrainTables>(db), table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', programmeId)
    .where('pseudonym', '=', pseudonym)

const counted = async (query: ReturnType<typeof rowsIn>): Promise<number> => (await query.executeTakeFirstOrThrow()).n

const answeredBy = async (db: Handle, { programmeId, pseudonym }: Place): Promise<number> => {
  const { n } = await seen(knowing<TrainTables>(db), 'test_answer')
    .innerJoin('test_attempt as t', (join) =>
      join
        .onRef('t.programme_id', '=', 'test_answer.programme_id')
        .onRef('t.id', '=', 'test_answer.attempt')
        .onRef('t.device', '=', 'test_answer.device'),
    )
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('t.programme_id', '=', programmeId)
    .where('t.pseudonym', '=', pseudonym)
    .executeTakeFirstOrThrow()
  return n
}

/**
 * How many rows speak of somebody: by name, by what they answered when they enrolled, by why a mark was put right, and under the pseudonym alone. In the house's own name:
 * nobody who sees names sees answers, and a count says nothing of these.
 */
export const rowsAbout = async (db: Handle, place: Place) => {
  const answers = rowsIn(db, 'enrolment', place).where((is) =>
    is.or([
      is('reason', 'is not', null),
      is('withdrawn_reason', '!=', ''),
      is('months_in_post', 'is not', null),
      is('expects_to_stay', 'is not', null),
      is('trained_before', 'is not', null),
      is('supervisor_agrees', 'is not', null),
    ]),
  )
  return {
    names: await counted(rowsIn(db, 'participant_person', place)),
    answers: await counted(answers),
    reasons: await counted(rowsIn(db, 'attendance', place).where('reason', 'is not', null)),
    kept: {
      enrolments: await counted(rowsIn(db, 'enrolment', place)),
      attendance: await counted(rowsIn(db, 'attendance', place)),
      orders: await counted(rowsIn(db, 'form_order', place)),
      links: await counted(rowsIn(db, 'test_link', place)),
      tries: await counted(rowsIn(db, 'test_attempt', place)),
      answered: await answeredBy(db, place),
      observations: await counted(rowsIn(db, 'supervisor_observation', place)),
    },
  }
}
