import type { Room } from '#kernel/command/room.ts'
import { formCommands } from './cli/form-commands.ts'
import { impactCommands } from './cli/impact-commands.ts'
import { itemsCommands } from './cli/items-commands.ts'
import { syllabusCommands } from './cli/syllabus-commands.ts'
import { trainMessages } from './messages.ts'
import { syllabusMigration } from './migrations/0001-syllabus.ts'
import { sessionsMigration } from './migrations/0002-sessions.ts'
import { peopleMigration } from './migrations/0003-people.ts'
import { trainProblems } from './server/problems.ts'
import { publicFacilitators, publicFacilitatorsMark } from './server/public-facilitators.ts'
import { sessionOperations } from './server/session-operations.ts'
import { visible } from './server/tables.ts'

export const room: Room = {
  name: 'train',
  tables: visible,
  migrations: [syllabusMigration, sessionsMigration, peopleMigration],
  operations: [...sessionOperations],
  problems: trainProblems,
  commands: [...impactCommands, ...syllabusCommands, ...itemsCommands, ...formCommands],
  pages: {
    mark: publicFacilitatorsMark,
    make: async (database) => {
      const { facilitatorPages } = await import('./public/facilitator-pages.ts')
      return facilitatorPages(await publicFacilitators(database, new Date().toISOString().slice(0, 10)))
    },
  },
  messages: trainMessages,
}
