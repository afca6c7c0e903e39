import type { Room } from '#kernel/command/room.ts'
import { trainFileForms } from './contract/file-forms.ts'
import { trainMessages } from './messages.ts'
import { testsMigration } from './migrations/0004-tests.ts'
import { syllabusMigration } from './migrations/0001-syllabus.ts'
import { sessionsMigration } from './migrations/0002-sessions.ts'
import { peopleMigration } from './migrations/0003-people.ts'
import { pilotsMigration } from './migrations/0005-pilots.ts'
import { trainAtHome } from './server/at-home.ts'
import { trainKinds, trainLinks } from './server/chain.ts'
import { hearConditions } from './server/syllabus/hear-conditions.ts'
import { hearVote } from './server/syllabus/hear-vote.ts'
import { pilotOperations } from './server/pilots/pilot-operations.ts'
import { impactMigration } from './migrations/0006-impact.ts'
import { bankMigration } from './migrations/0007-bank.ts'
import { withdrawalMigration } from './migrations/0008-withdrawal.ts'
import { foundMigration } from './migrations/0009-found.ts'
import { bankOperations } from './server/bank/bank-operations.ts'
import { trainFinds } from './server/finds.ts'
import { impactOperations } from './server/impact/operations.ts'
import { trainProblems } from './server/problems.ts'
import { publicFacilitatorsMark } from './server/sessions/public-facilitators.ts'
import { publicSyllabusMark } from './server/syllabus/public-syllabus.ts'
import { sessionOperations } from './server/sessions/session-operations.ts'
import { syllabusOperations } from './server/syllabus/syllabus-operations.ts'
import { testOperations } from './server/taking/test-operations.ts'
import { visible } from './server/tables.ts'

export const room: Room = {
  name: 'train',
  about: 'whether a training taught what it meant to',
  imports: ['programme', 'decide', 'indicators', 'law', 'assess', 'recommend'],
  tables: visible,
  migrations: [
    syllabusMigration,
    sessionsMigration,
    peopleMigration,
    testsMigration,
    pilotsMigration,
    impactMigration,
    bankMigration,
    withdrawalMigration,
    foundMigration,
  ],
  operations: [...syllabusOperations, ...sessionOperations, ...testOperations, ...pilotOperations, ...impactOperations, ...bankOperations],
  restsOn: trainLinks,
  describes: trainKinds,
  finds: trainFinds,
  hears: [hearVote, ...hearConditions],
  problems: trainProblems,
  pages: {
    mark: async (database) => `${await publicSyllabusMark(database)} ${await publicFacilitatorsMark(database)}`,
    make: async (database) => (await import('./public/train-pages.ts')).trainPages(database),
  },
  messages: trainMessages,
  atHome: trainAtHome,
  fileForms: trainFileForms,
}
