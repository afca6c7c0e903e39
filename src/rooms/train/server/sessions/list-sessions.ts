import { may } from '#kernel/access/ability.ts'
import { countryCodes, programmeSeen, sectorsIn } from '#programme/port'
import { type SessionLine, sessionList, syllabusTeachable } from '../../contract/session-operations.ts'
import { usableAs } from '../../domain/sessions/session-moves.ts'
import { defineQuery } from '../define.ts'
import { planSessions, readSessions } from './session-abilities.ts'
import { sessionsSeen } from './sql/sessions.ts'
import { taughtVersions } from './sql/taught-versions.ts'
import { taughtSeen } from './teachable.ts'

/** What a list says of a session. */
const lineOf = (session: Awaited<ReturnType<typeof sessionsSeen>>[number]): SessionLine => {
  const { code, country, state, pilot, language, mode, sectors, starts, ends, zone, venue, capacity } = session
  return { code, country, state, pilot, language, mode, sectors, starts, ends, zone, venue, capacity }
}

export const listSessions = defineQuery({
  ...sessionList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSessions,
  run: async ({ db, actor, input }) => {
    const { programmeId } = input
    const sessions = (await sessionsSeen(db, input)).map(lineOf)
    const countries = await countryCodes(db, programmeId)
    return { sessions, plans: countries.filter((country) => may(actor, planSessions, { programmeId, country })) }
  },
  audit: 'none',
})

/** Versions that a session may teach. */
export const listTeachable = defineQuery({
  ...syllabusTeachable,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSessions,
  run: async ({ db, input: { programmeId } }) => ({
    versions: (await taughtVersions(db, programmeId)).filter(({ state }) => usableAs(state) !== undefined).map(taughtSeen),
    sectors: (await sectorsIn(db, programmeId)).map(({ code }) => code),
  }),
  audit: 'none',
})
