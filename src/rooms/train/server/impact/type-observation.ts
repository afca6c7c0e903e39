import { observationType } from '../../contract/levels.ts'
import { behavioursOf } from '../../domain/study/behaviours.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { theVersion } from '../sessions/session-standing.ts'
import { rollOf } from '../sessions/sql/roll.ts'
import { sessionSeen } from '../sessions/sql/sessions.ts'
import { typeObservations } from './abilities.ts'
import { addObservation, observationsSeen } from './sql/levels.ts'

/** What a supervisor wrote on paper. A supervisor has no seat, and sees no result of a test: neither here nor anywhere. */
export const typeObservation = defineCommand({
  ...observationType,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: typeObservations,
  run: async ({ tx, actor, input: { programmeId, session, pseudonym, wave, observer, ratings }, subject, now }) => {
    const roll = await rollOf(tx, { programmeId, session })
    if (roll.every((one) => one.pseudonym !== pseudonym || one.withdrawnOn !== null)) refuse('behaviour.not-enrolled')
    const known = new Set(behavioursOf((await theVersion(tx, subject)).syllabus, subject.modules).map(({ outcome }) => outcome))
    const others = ratings.filter(({ outcome }) => !known.has(outcome))
    if (others.length > 0) refuse('behaviour.not-taught', { outcomes: others.map(({ outcome }) => outcome).join(', ') })
    const before = (await observationsSeen(tx, { programmeId, sessions: [session] })).filter(
      (one) => one.pseudonym === pseudonym && one.wave === wave && one.observer === observer,
    )
    const number = before.length + 1
    await addObservation(tx, {
      programme_id: programmeId,
      session,
      pseudonym,
      wave,
      observer,
      number,
      country: subject.country,
      ratings: JSON.stringify(Object.fromEntries(ratings.flatMap(({ outcome, rating }) => (rating === null ? [] : [[outcome, rating]])))),
      typed_by: actor.id,
      typed_at: now,
    })
    return { pseudonym, wave, observer, number }
  },
  audit: ({ pseudonym, wave }) => ({ subject: `${pseudonym}/${wave}`, fields: ['ratings'] }),
})
