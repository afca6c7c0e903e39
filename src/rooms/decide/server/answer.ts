import type { z } from 'zod'
import type { TakePosition } from '../contract/position.ts'
import { saysWhatItReserves } from '../domain/says-what-it-reserves.ts'
import { refuse } from './problems.ts'
import type { PutTo } from './sql/submissions.ts'
import type { DecideTables } from './tables.ts'

type Answer = z.output<typeof TakePosition>

/** What holds of every answer, whoever brings it: it is to what was put last, to the very text, and what is reserved is said. */
export const checkAnswer = (answer: Answer, put: PutTo): void => {
  if (put.last !== put.number) refuse('submission.superseded', { number: put.last })
  if (answer.hash !== put.hash) refuse('position.other-text')
  if (!saysWhatItReserves(answer)) refuse('position.wordless')
}

type Row = Omit<DecideTables['position'], 'position'>
type By = Pick<Row, 'office_es' | 'office_en' | 'taken_on' | 'taken_by' | 'recorded_by' | 'letter' | 'recorded_at'>

/** An acceptance without reservation carries no words of its own. */
export const rowOf = ({ stand, reservationEs, reservationEn }: Answer, put: PutTo, by: By): Row => ({
  programme_id: put.programmeId,
  subject: put.subject,
  country: put.country,
  submission: put.id,
  hash: put.hash,
  stand,
  reservation_es: stand === 'accept' ? null : reservationEs,
  reservation_en: stand === 'accept' ? null : reservationEn,
  ...by,
})
