import type { Room } from '#kernel/command/room.ts'
import { formCommands } from './cli/form-commands.ts'
import { impactCommands } from './cli/impact-commands.ts'
import { itemsCommands } from './cli/items-commands.ts'
import { syllabusCommands } from './cli/syllabus-commands.ts'
import { trainMessages } from './messages.ts'
import { testsMigration } from './migrations/0004-tests.ts'
import { syllabusMigration } from './migrations/0001-syllabus.ts'
import { sessionsMigration } from './migrations/0002-sessions.ts'
import { trainProblems } from './server/problems.ts'
import { testOperations } from './server/test-operations.ts'
import { visible } from './server/tables.ts'

export const room: Room = {
  name: 'train',
  tables: visible,
  migrations: [syllabusMigration, sessionsMigration, testsMigration],
  operations: [...testOperations],
  problems: trainProblems,
  commands: [...impactCommands, ...syllabusCommands, ...itemsCommands, ...formCommands],
  pages: {
    // They stand on no record: what they show of a test they ask for by its link.
    mark: () => Promise.resolve(''),
    make: async () => (await import('./public/take/take-pages.ts')).takePages(),
  },
  messages: trainMessages,
}
