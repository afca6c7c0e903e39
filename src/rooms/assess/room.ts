import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { assessMigration } from './migrations/0001-assess.ts'
import { codingMigration } from './migrations/0002-coding.ts'
import { workshopsMigration } from './migrations/0003-workshops.ts'
import { placesMigration } from './migrations/0004-places.ts'
import { codingMemosMigration } from './migrations/0005-coding-memos.ts'
import { analysisOperations } from './server/analysis-operations.ts'
import { assessProblems } from './server/problems.ts'
import { assessKinds } from './server/sql/kinds.ts'
import { assessLinks } from './server/sql/links.ts'
import { visible } from './server/tables.ts'
import { workshopOperations } from './server/workshop-operations.ts'

export const room: Room = {
  name: 'assess',
  tables: visible,
  migrations: [assessMigration, codingMigration, workshopsMigration, placesMigration, codingMemosMigration],
  operations: [...workshopOperations, ...analysisOperations],
  problems: assessProblems,
  messages: { es, en },
  restsOn: assessLinks,
  describes: assessKinds,
}
