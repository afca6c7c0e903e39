import { hasCountry, programmeSeen } from '#programme/port'
import { sessionPlan } from '../../contract/session-operations.ts'
import { nextSessionCode } from '../../domain/sessions/session-code.ts'
import { instantOf } from '../../domain/sessions/local-time.ts'
import { defineCommand } from '../define.ts'
import { planSessions } from './session-abilities.ts'
import { addSession, addStep, codesLike } from './sql/sessions.ts'
import { takeTurn } from './sql/turn.ts'
import { pilotOf } from './teachable.ts'

export const planSession = defineCommand({
  ...sessionPlan,
  on: async ({ tx, input: { programmeId, country } }) => {
    const there = (await programmeSeen(tx, programmeId)) && (await hasCountry(tx, programmeId, country))
    return there ? { programmeId, country } : undefined
  },
  can: planSessions,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, country, zone, starts, ends, stepFree, ...facts } = input
    await takeTurn(tx, programmeId)
    const pilot = await pilotOf(tx, input)
    const beginning = `${country}-${starts.slice(0, 4)}-`
    const code = nextSessionCode(beginning, await codesLike(tx, programmeId, beginning))
    const at = { programme_id: programmeId, code, country, zone, starts: instantOf(zone, starts), ends: instantOf(zone, ends) }
    const by = { changed_by: actor.id, changed_at: now }
    await addSession(tx, { ...facts, ...at, step_free: stepFree, pilot, state: 'planned', version: 1, ...by })
    await addStep(tx, { programmeId, session: code }, { number: 1, state: 'planned', reason: null, by: actor.id, now })
    return { code, state: 'planned' as const, version: 1 }
  },
  audit: ({ code }) => ({ subject: code, fields: ['syllabus', 'modules', 'starts', 'ends', 'venue', 'capacity', 'selection'] }),
})
