import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { lawMigration, visible } from './migrations/0001-law.ts'
import { listTreaties } from './server/list-treaties.ts'
import { lawProblems } from './server/problems.ts'

export const room: Room = {
  name: 'law',
  tables: visible,
  migrations: [lawMigration],
  operations: [listTreaties],
  problems: lawProblems,
  messages: { es, en },
}
