import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type AtHome, worksOn } from '#kernel/home/kind.ts'
import { paths } from '../contract/paths.ts'
import { invitePeople } from './abilities.ts'
import { lapsedIn } from './sql/invitations.ts'
import { peopleIn } from './sql/people.ts'
import type { ProgrammeTables } from './tables.ts'

const own = (db: Handle) => knowing<ProgrammeTables>(db)

export const programmeAtHome: AtHome = {
  work: [
    worksOn({
      kind: 'invitations-lapsed',
      words: 'programme.home.lapsed',
      can: invitePeople,
      waiting: async (db, { programmeId, now }) => [{ about: { programmeId }, count: await lapsedIn(own(db), programmeId, now) }],
      page: (programme) => paths.people({ programme }),
    }),
  ],
  steps: [
    {
      step: 'people',
      words: 'programme.home.first-people',
      can: invitePeople,
      // Whoever founded it is the first.
      isDone: async (db, { programmeId }) => (await peopleIn(own(db), programmeId)).length > 1,
      page: (programme) => paths.people({ programme }),
    },
  ],
}
