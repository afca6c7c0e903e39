import { observationRecord } from '../../contract/pilot-operations.ts'
import { takesAttendance } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from '../sessions/said.ts'
import { ownSession } from '../sessions/session-now.ts'
import { recordObservations as ability } from './abilities.ts'
import { entryRow } from './observation-rows.ts'
import { refuseUntaught } from './refuse-untaught.ts'
import { toRecord } from './to-record.ts'
import { addEntries, addObservations, firstRecorded } from './sql/observations.ts'
import { textsOf } from '../syllabus/version-texts.ts'

/** One that is tapped in the room, or all of a paper sheet: all of them or none. One that is recorded already, as it is sent, is told as recorded. */
export const recordObservations = defineCommand({
  ...observationRecord,
  on: async ({ tx, actor, input }) => {
    const session = await ownSession(tx, { actor, input })
    const ids = input.observations.map(({ id }) => id)
    return session && { ...session, before: await firstRecorded(tx, { programmeId: input.programmeId, ids }) }
  },
  can: ability,
  run: async ({ tx, actor, input: { observations }, subject: session, now }) => {
    const { programmeId, code, syllabus, pilot, state, modules, before } = session
    const added = toRecord(observations, code, before)
    const reply = { session: code, recorded: observations.length }
    if (added.length === 0) return reply
    if (!pilot) refuse('observation.no-pilot')
    if (!takesAttendance(state)) refuse('observation.not-yet', { state: saidState(state) })
    const texts = await textsOf(tx, { programmeId, sha256: syllabus })
    refuseUntaught(
      added.map(({ target }) => target),
      texts,
      modules,
    )
    const kept = { recorded_by: actor.id, recorded_at: now }
    await addObservations(
      tx,
      added.map(({ id, byRole }) => ({ programme_id: programmeId, id, session: code, syllabus, by_role: byRole, ...kept })),
    )
    await addEntries(
      tx,
      added.map((one) => entryRow(one, { programmeId, observation: one.id, number: 1, by: actor.id, now })),
    )
    return reply
  },
  audit: ({ session }, { input, subject: { before } }) => ({
    subject: session,
    fields: input.observations.every(({ id }) => before.has(id)) ? [] : ['target', 'kind', 'severity', 'text', 'minutes', 'by_role'],
  }),
})
