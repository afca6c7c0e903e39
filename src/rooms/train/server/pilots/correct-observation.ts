import { observationCorrect } from '../../contract/pilot-operations.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { recordObservations } from './abilities.ts'
import { observationNow, refuseSettled } from './observation-now.ts'
import { entryRow } from './observation-rows.ts'
import { refuseUntaught } from './refuse-untaught.ts'
import { addEntries, lastEntry } from './sql/observations.ts'
import { textsOf } from '../syllabus/version-texts.ts'

/** Another entry beside the one that stood: with whose eyes it was seen stays. */
export const correctObservation = defineCommand({
  ...observationCorrect,
  on: ({ tx, actor, input }) => observationNow(tx, { actor, input }),
  can: recordObservations,
  run: async ({ tx, actor, input: { id, version, ...said }, subject: observation, now }) => {
    const { programmeId, syllabus, modules } = observation
    await refuseSettled(tx, observation)
    const last = await lastEntry(tx, { programmeId, id })
    if (last !== version) refuse('observation.changed', { version: last })
    refuseUntaught([said.target], await textsOf(tx, { programmeId, sha256: syllabus }), modules)
    await addEntries(tx, [entryRow(said, { programmeId, observation: id, number: last + 1, by: actor.id, now })])
    return { id, version: last + 1 }
  },
  audit: ({ id }) => ({ subject: id, fields: ['target', 'kind', 'severity', 'text', 'minutes'] }),
})
