import type { z } from 'zod'
import type { observationRecord } from '../../contract/pilot-operations.ts'
import { refuse } from '../problems.ts'
import type { FirstRecorded } from './sql/observations.ts'

type Sent = z.output<typeof observationRecord.input>['observations'][number]
const SAID = ['byRole', 'target', 'kind', 'severity', 'text', 'language', 'minutesPlanned', 'minutesUsed'] as const

/**
 * Those that are not recorded yet. What was sent before and is sent again, since its answer was lost, is recorded already, though it was
 * corrected since; what was withdrawn since, and other words under its id, are refused.
 */
export const toRecord = (sent: readonly Sent[], session: string, before: ReadonlyMap<string, FirstRecorded>): readonly Sent[] =>
  sent.filter((one) => {
    const first = before.get(one.id)
    if (!first) return true
    if (first.session !== session || SAID.some((field) => first[field] !== one[field])) refuse('observation.known')
    if (first.withdrawnAt !== null) refuse('observation.withdrawn')
    return false
  })
