import type { FormSet } from '../../contract/forms.ts'
import { signsOf } from '../../domain/answers/answer.ts'
import type { Sheet } from '../../domain/answers/read-sheet.ts'
import type { TrainTables } from '../tables.ts'

/** The device of what came on paper. */
export const PAPER = 'paper'

type Kept = {
  readonly programme_id: string
  readonly country: string
  readonly late: boolean
  readonly now: string
  /** A second reading stands after the first. */
  readonly reading: 1 | 2
}

/** Answers of a sheet as they are kept: in letters, one for each question of its form. */
export const saidOn = (
  sheet: Sheet,
  { forms }: FormSet,
  { programme_id, country, late, now, reading }: Kept,
): readonly TrainTables['test_answer'][] => {
  const asked = forms.find(({ name }) => name === sheet.form)?.items ?? []
  return asked.map((one, at) => ({
    programme_id,
    attempt: sheet.code,
    device: PAPER,
    sequence: (reading - 1) * asked.length + at + 1,
    place: at + 1,
    said: signsOf(sheet.answers.get(one.item) ?? { kind: 'blank' }, one),
    country,
    language: null,
    device_at: null,
    received_at: now,
    late,
  }))
}
