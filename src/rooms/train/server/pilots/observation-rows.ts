import type { z } from 'zod'
import type { observationRecord } from '../../contract/pilot-operations.ts'
import type { TrainTables } from '../tables.ts'

type Given = Omit<z.output<typeof observationRecord.input>['observations'][number], 'id' | 'byRole'>
type At = {
  readonly programmeId: string
  readonly observation: string
  readonly number: number
  readonly by: string
  readonly now: string
}

/** What was said of an observation, as a row. */
export const entryRow = (
  { target, kind, severity, text, language, minutesPlanned, minutesUsed }: Given,
  { programmeId, observation, number, by, now }: At,
): TrainTables['observation_entry'] => ({
  programme_id: programmeId,
  observation,
  number,
  target,
  kind,
  severity,
  text,
  language,
  minutes_planned: minutesPlanned,
  minutes_used: minutesUsed,
  recorded_by: by,
  recorded_at: now,
})
