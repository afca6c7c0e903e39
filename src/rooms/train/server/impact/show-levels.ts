import { mayDo } from '#kernel/access/ability.ts'
import type { ObservedWave } from '../../contract/levels.ts'
import { levelsShow } from '../../contract/levels.ts'
import { behavioursOf } from '../../domain/study/behaviours.ts'
import { defineQuery } from '../define.ts'
import { theVersion } from '../sessions/session-standing.ts'
import { rollOf } from '../sessions/sql/roll.ts'
import { sessionSeen } from '../sessions/sql/sessions.ts'
import { typeObservations, typeReactions } from './abilities.ts'
import { batchesSeen, type ObservationSeen, observationsSeen } from './sql/levels.ts'

const counted = (rows: readonly ObservationSeen[]): { pseudonym: string; wave: ObservedWave; observers: number }[] =>
  [...Map.groupBy(rows, ({ pseudonym, wave }) => `${pseudonym} ${wave}`).values()].flatMap(([first, ...others]) =>
    first
      ? [{ pseudonym: first.pseudonym, wave: first.wave, observers: new Set([first, ...others].map(({ observer }) => observer)).size }]
      : [],
  )

export const showLevels = defineQuery({
  ...levelsShow,
  on: ({ db, input }) => sessionSeen(db, input),
  can: typeReactions,
  run: async ({ db, actor, subject, input: { programmeId, session } }) => {
    const asked = { programmeId, sessions: [session] }
    const { syllabus } = await theVersion(db, subject)
    const batches = await batchesSeen(db, asked)
    return {
      session,
      country: subject.country,
      reactions: batches.map(({ id, sheets, typedAt, withdrawnAt }) => ({ id, sheets: sheets.length, typedAt, withdrawnAt })),
      behaviours: [...behavioursOf(syllabus, subject.modules)],
      people: (await rollOf(db, { programmeId, session }))
        .filter(({ withdrawnOn }) => withdrawnOn === null)
        .map(({ pseudonym }) => pseudonym),
      observed: counted(await observationsSeen(db, asked)),
      may: mayDo(actor, subject, [typeReactions, typeObservations]),
    }
  },
  audit: (_, { input: { session } }) => ({ subject: session, fields: ['reactions', 'observations'] }),
})
