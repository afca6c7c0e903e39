import type { Saved } from '../components/form/form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import type { Outcome } from './refusal.ts'

/** An outcome as a `Form` wants it: faults of fields at their fields, all else as a notice above them. */
export const savedOf = (outcome: Outcome<unknown>): Saved => {
  if (outcome.kind === 'done') return { kind: 'saved' }
  const { refusal } = outcome
  if (refusal.faults.length > 0) return { kind: 'refused', faults: refusal.faults }
  return { kind: 'refused', faults: [], notice: <ProblemNotice refusal={refusal} /> }
}
