import { observationRecord } from '../../contract/pilot-operations.ts'
import { takesAttendance } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from '../sessions/said.ts'
import { ownSession } from '../sessions/session-now.ts'
import { recordObservations as ability } from './abilities.ts'
import { entryRow } from './observation-rows.ts'
import { refuseUntaught } from './refuse-untaught.ts'
import { addEntries, addObservations } from './sql/observations.ts'
import { textsOf } from '../syllabus/version-texts.ts'

/** One that is tapped in the room, or all of a paper sheet: all of them or none. */
export const recordObservations = defineCommand({
  ...observationRecord,
  on: ({ tx, actor, input }) => ownSession(tx, { actor, input }),
  can: ability,
  run: async ({ tx, actor, input: { observations }, subject: session, now }) => {
    const { programmeId, code, syllabus, pilot, state, modules } = session
    if (!pilot) refuse('observation.no-pilot')
    if (!takesAttendance(state)) refuse('observation.not-yet', { state: saidState(state) })
    const texts = await textsOf(tx, { programmeId, sha256: syllabus })
    refuseUntaught(
      observations.map(({ target }) => target),
      texts,
      modules,
    )
    const kept = { recorded_by: actor.id, recorded_at: now }
    await addObservations(
      tx,
      observations.map(({ id, byRole }) => ({ programme_id: programmeId, id, session: code, syllabus, by_role: byRole, ...kept })),
    )
    await addEntries(
      tx,
      observations.map((one) => entryRow(one, { programmeId, observation: one.id, number: 1, by: actor.id, now })),
    )
    return { session: code, recorded: observations.length }
  },
  audit: ({ session }) => ({ subject: session, fields: ['target', 'kind', 'severity', 'text', 'minutes', 'by_role'] }),
})
