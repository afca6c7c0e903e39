import { type AtHome, worksOn } from '#kernel/home/kind.ts'
import { bankPaths } from '../contract/bank-paths.ts'
import { sessionPaths } from '../contract/session-paths.ts'
import { reviewItems } from './bank/bank-abilities.ts'
import { itemsFor } from './bank/list-items.ts'
import { readSessions } from './sessions/session-abilities.ts'
import { sessionsSeen } from './sessions/sql/sessions.ts'

export const trainAtHome: AtHome = {
  work: [
    worksOn({
      kind: 'items-to-review',
      words: 'train.home.items',
      can: reviewItems,
      waiting: async (db, { programmeId, actor }) => [
        { about: { programmeId }, count: (await itemsFor(db, actor, programmeId)).filter(({ waits }) => waits).length },
      ],
      page: (programme) => bankPaths.bank({ programme }),
    }),
  ],
  stages: [
    {
      stage: 'training',
      words: 'train.home.sessions',
      can: readSessions,
      count: async (db, { programmeId }) => (await sessionsSeen(db, { programmeId })).length,
      page: (programme) => sessionPaths.sessions({ programme }),
    },
  ],
}
