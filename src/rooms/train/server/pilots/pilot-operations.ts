import type { Operation } from '#kernel/command/operation.ts'
import { closeChange } from './close-change.ts'
import { correctObservation } from './correct-observation.ts'
import { decideChange } from './decide-change.ts'
import { listObservations } from './list-observations.ts'
import { proposeChange } from './propose-change.ts'
import { recordObservations } from './record-observations.ts'
import { showPilots } from './show-pilots.ts'
import { withdrawObservation } from './withdraw-observation.ts'

/** What is seen in pilots, and the changes that it leads to. */
export const pilotOperations: readonly Operation[] = [
  listObservations,
  recordObservations,
  correctObservation,
  withdrawObservation,
  showPilots,
  proposeChange,
  decideChange,
  closeChange,
]
