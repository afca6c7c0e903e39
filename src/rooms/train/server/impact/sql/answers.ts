import { sql } from 'kysely'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

/**
 * What was said in each try, a line for each: `1:a 2:n 3:bd`, in the order of the device. Ten thousand people answer more than a million questions, and a row for each
 * would be a minute of waiting.
 */
export const answerLines = (handle: Handle, programmeId: string, sessions: readonly string[]) =>
  seen(knowing<TrainTables>(handle), 'test_answer')
    .innerJoin('test_attempt as a', (join) =>
      join
        .onRef('a.programme_id', '=', 'test_answer.programme_id')
        .onRef('a.id', '=', 'test_answer.attempt')
        .onRef('a.device', '=', 'test_answer.device'),
    )
    .select([
      'test_answer.attempt',
      'test_answer.device',
      sql<string>`string_agg(test_answer.place || ':' || test_answer.said, ' ' order by test_answer.sequence)`.as('line'),
    ])
    .where('test_answer.programme_id', '=', programmeId)
    .where('a.session', 'in', [...sessions])
    .groupBy(['test_answer.attempt', 'test_answer.device'])
    .execute()
