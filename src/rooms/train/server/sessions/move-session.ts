import { sessionMove } from '../../contract/session-operations.ts'
import { blocksOf, isPlanned, nextStates, usableAs } from '../../domain/sessions/session-moves.ts'
import { defineCommand } from '../define.ts'
import { drawMissingOrders } from './draw-orders.ts'
import { refuse } from '../problems.ts'
import { said, saidState } from './said.ts'
import { runSessions } from './session-abilities.ts'
import { ownSession, sessionInTurn } from './session-now.ts'
import { sessionStanding, theVersion } from './session-standing.ts'
import { addStep, changeSession, stepsOf } from './sql/sessions.ts'

/** Steps that whoever teaches takes on the day; the others belong to who plans. */
const ON_THE_DAY = ['running', 'held']

export const moveSession = defineCommand({
  ...sessionMove,
  on: async ({ tx, actor, input }) => {
    const session = await ownSession(tx, { actor, input })
    return session && { ...session, teaches: session.teaches && ON_THE_DAY.includes(input.to) }
  },
  can: runSessions,
  run: async ({ tx, actor, input, subject: seen, now, newId }) => {
    const subject = await sessionInTurn(tx, seen)
    const { to, reason, version } = input
    if (version !== subject.version) refuse('session.changed', { version: subject.version })
    if (!nextStates(subject.state).includes(to)) refuse('session.out-of-turn', { from: saidState(subject.state), to: saidState(to) })
    if (to === 'cancelled' && reason === null) refuse('session.reason-needed')
    const blocks = blocksOf(to, await sessionStanding(tx, subject, now))
    if (blocks.length > 0) refuse('session.blocked', { blocks: [...blocks], words: said('train.block', blocks) })
    // A version that was approved meanwhile is taught as the one in force; once it runs, what it was stays said.
    const pilot = isPlanned(subject.state) ? usableAs((await theVersion(tx, subject)).state) === 'pilot' : subject.pilot
    if (!(await changeSession(tx, subject, { state: to, pilot, changed_by: actor.id, changed_at: now })))
      refuse('session.changed', { version: subject.version + 1 })
    const place = { programmeId: subject.programmeId, session: subject.code }
    const { length } = await stepsOf(tx, place)
    await addStep(tx, place, { number: length + 1, state: to, reason, by: actor.id, now })
    if (to === 'confirmed') await drawMissingOrders(tx, { ...place, now, newId })
    return { code: subject.code, state: to, version: version + 1 }
  },
  audit: ({ code }) => ({ subject: code, fields: ['state', 'reason'] }),
})
