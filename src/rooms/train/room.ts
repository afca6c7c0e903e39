import type { Room } from '#kernel/command/room.ts'
import { formCommands } from './cli/form-commands.ts'
import { impactCommands } from './cli/impact-commands.ts'
import { itemsCommands } from './cli/items-commands.ts'
import { syllabusCommands } from './cli/syllabus-commands.ts'
import { trainMessages } from './messages.ts'
import { syllabusMigration } from './migrations/0001-syllabus.ts'
import { sessionsMigration } from './migrations/0002-sessions.ts'
import { compareSyllabus } from './server/compare-syllabus.ts'
import { exportSyllabus } from './server/export-syllabus.ts'
import { hearConditions } from './server/hear-conditions.ts'
import { hearVote } from './server/hear-vote.ts'
import { listSyllabus } from './server/list-syllabus.ts'
import { publicSyllabus, publicSyllabusMark } from './server/public-syllabus.ts'
import { printChange } from './server/print-change.ts'
import { printSyllabus } from './server/print-syllabus.ts'
import { trainProblems } from './server/problems.ts'
import { putSyllabus } from './server/put-syllabus.ts'
import { recordSyllabus } from './server/record-syllabus.ts'
import { showSyllabus } from './server/show-syllabus.ts'
import { verifySyllabus } from './server/verify-syllabus.ts'
import { visible } from './server/tables.ts'

export const room: Room = {
  name: 'train',
  tables: visible,
  migrations: [syllabusMigration, sessionsMigration],
  operations: [
    listSyllabus,
    showSyllabus,
    compareSyllabus,
    recordSyllabus,
    putSyllabus,
    exportSyllabus,
    verifySyllabus,
    printSyllabus,
    printChange,
  ],
  hears: [hearVote, ...hearConditions],
  problems: trainProblems,
  commands: [...impactCommands, ...syllabusCommands, ...itemsCommands, ...formCommands],
  pages: {
    mark: publicSyllabusMark,
    make: async (database) => {
      const { approvedPages } = await import('./public/approved-page.ts')
      return approvedPages(await publicSyllabus(database))
    },
  },
  messages: trainMessages,
}
