import { may, mayDo } from '#kernel/access/ability.ts'
import { observationList } from '../../contract/pilot-operations.ts'
import { defineQuery } from '../define.ts'
import { readSessions } from '../sessions/session-abilities.ts'
import { ownSession } from '../sessions/session-now.ts'
import { proposeChanges, readObservations, recordObservations } from './abilities.ts'
import { observationsSeen, orderSeen } from './observations-seen.ts'
import { textsOf } from '../syllabus/version-texts.ts'
import { versionOf } from './version-of.ts'

export const listObservations = defineQuery({
  ...observationList,
  on: ({ db, actor, input }) => ownSession(db, { actor, input }),
  can: readSessions,
  run: async ({ db, actor, subject: session }) => {
    const { programmeId, code, country, pilot, language, syllabus, modules } = session
    const texts = await textsOf(db, { programmeId, sha256: syllabus })
    return {
      session: code,
      country,
      pilot,
      language,
      taught: await versionOf(db, texts),
      order: orderSeen(texts, modules),
      observations: may(actor, readObservations, session) ? await observationsSeen(db, { programmeId, session: code }, texts) : null,
      may: [...mayDo(actor, session, [recordObservations]), ...mayDo(actor, session, [readObservations, proposeChanges])],
    }
  },
  audit: 'none',
})
